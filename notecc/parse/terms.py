"""Bullet -> term and definition: `학습률 : 한 걸음의 크기`, where each part stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.model import Span, inline
from notecc.parse.heads import is_sentence
from notecc.parse.plain import lines, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model import Source

_LONGEST_TERM: Final = 50
# `a : b`, `a: b`, `a： b`; not `10:30`, `A:B`, `a :: b`, `:=`.
_COLON: Final = re.compile(r"(?<![:：])(?:\s+[:：]\s+|[:：]\s+|\s+[:：](?=[^\s:：=])|：)(?![:：=])")
_COLON_END: Final = re.compile(r"\s*[:：]\s*$")
_COLON_START: Final = re.compile(r"\s*[:：]\s*")
_DASH_START: Final = re.compile(r"\s+[-–—]\s+|\s*[=→]\s+")
_LABELS: Final = re.compile(
    r"예|예시|예를들면|예를들어|ex|eg|ie|참고|참조|출처|링크|주의|note|tip|ps|url|link|source|ref|날짜|일시|시간|todo"
    r"|질문|답|답변|q\d*|a\d*|정답|문제",
    re.IGNORECASE,
)


def term(children: Sequence[inline.Inline], source: Source) -> tuple[Span, Span] | None:
    """Return the spans of a term and of its definition, or None if the bullet defines nothing."""
    line = [it for it in lines(children)[0] if not isinstance(it, inline.Comment | inline.BlockId)]
    if not line:
        return None
    if isinstance(line[0], inline.Field) and len(line) == 1:
        field = line[0]
        return _checked(field.key_span, (field.key_span.end, field.span.end), field.key, source)
    cut = _cut(line)
    if not cut:
        return None
    left, right = cut
    before = [it for it in line if it.span.start < left]
    text = plain(before[:-1]) + source.text[before[-1].span.start : left]
    start, end = line[0].span.start, left
    first = line[0]
    if len(before) == 1 and isinstance(first, inline.Styled) and first.children:
        start, end = first.children[0].span.start, min(left, first.children[-1].span.end)
        text = source.text[start:end]
    return _checked(Span(start, end), (right, line[-1].span.end), text, source)


def _cut(line: Sequence[inline.Inline]) -> tuple[int, int] | None:
    """Return where the term ends and where the definition begins."""
    first = line[0]
    emphasised = isinstance(first, inline.Styled | inline.Code)
    if isinstance(first, inline.Styled) and first.children and len(line) > 1:
        last = first.children[-1]
        if isinstance(last, inline.Text) and (found := _COLON_END.search(last.text)):
            return last.span.start + found.start(), first.span.end
    for at, node in enumerate(line):
        if not isinstance(node, inline.Text) or len(node.text) != node.span.end - node.span.start:
            continue
        if at == 1 and emphasised:
            found = _COLON_START.match(node.text) or _DASH_START.match(node.text)
            if found:
                return node.span.start, node.span.start + found.end()
        if at > 0 and (found := _COLON_START.match(node.text)) and found[0] != found[0].strip():
            return node.span.start, node.span.start + found.end()
        if found := _COLON.search(node.text):
            return node.span.start + found.start(), node.span.start + found.end()
    return None


def _checked(
    before: Span, after: tuple[int, int], words: str, source: Source
) -> tuple[Span, Span] | None:
    """Trim both parts, and refuse what no writer would call a definition."""
    left, right = _trimmed(source, *before), _trimmed(source, *after)
    words = " ".join(words.split())
    key = "".join(char for char in words if char.isalnum())
    if left.start >= left.end or right.start >= right.end or not key or key.isdigit():
        return None
    if len(words) > _LONGEST_TERM or is_sentence(words) or _LABELS.fullmatch(key):
        return None
    return left, right


def _trimmed(source: Source, start: int, end: int) -> Span:
    text = source.text[start:end]
    return Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
