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
_REACH: Final = 2 * _LONGEST_TERM
"""How far into a line a colon is looked for, which also bounds what a run of blanks may cost."""

# `a : b`, `a: b`, `a： b`; not `10:30`, `A:B`, `a :: b`, `:=`.
_COLON: Final = re.compile(r"(?<![:：])(?:\s+[:：]\s+|[:：]\s+|\s+[:：](?=[^\s:：=])|：)(?![:：=])")
_COLON_END: Final = re.compile(r"\s*[:：]\s*$")
# After a marked term a dash or an equals sign will do, too: `**a** - b`, `**a**:b`.
_AFTER_MARK: Final = re.compile(r"\s*[:：]\s*|\s+[-–—]\s+|\s*[=→]\s+")
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
    first, end = line[0], line[-1].span.end
    if isinstance(first, inline.Field) and len(line) == 1:
        if not first.children:
            return None
        said = Span(first.children[0].span.start, first.children[-1].span.end)
        return _checked(first.key_span, said, first.key, source)
    inside = _inside(first, source)
    written = source.text[slice(*inside)]
    is_short = len(written) <= _REACH
    if is_short and isinstance(first, inline.Styled) and (colon := _COLON_END.search(written)):
        before = Span(inside.start, inside.start + colon.start())  # `**term:** definition`
        return _checked(before, Span(first.span.end, end), written[: colon.start()], source)
    for at, node in enumerate(line):
        if not isinstance(node, inline.Text) or len(node.text) != node.span.end - node.span.start:
            continue
        is_marked = at == 1 and isinstance(first, inline.Styled | inline.Code)
        cut = _AFTER_MARK.match(node.text, 0, _REACH) if is_marked else None
        if cut := cut or _COLON.search(node.text, 0, _REACH):
            left, right = node.span.start + cut.start(), node.span.start + cut.end()
            words = plain(line[:at]) + node.text[: cut.start()]
            before = inside if at == 1 and not cut.start() else Span(first.span.start, left)
            return _checked(before, Span(right, end), words, source)
    return None


def _inside(node: inline.Inline, source: Source) -> Span:
    """Return where the words of a marked node stand, without its marks."""
    match node:
        case (
            inline.Styled(children=(first, *_) as children)
            | inline.Link(children=(first, *_) as children)
        ):
            return Span(first.span.start, children[-1].span.end)
        case inline.WikiLink(alias_span=Span() as alias):
            return alias
        case inline.WikiLink() if node.shown in source.text[slice(*node.span)]:
            start = source.text.index(node.shown, node.span.start)
            return Span(start, start + len(node.shown))
        case inline.Code() if node.text in source.text[slice(*node.span)]:
            start = source.text.index(node.text, node.span.start)
            return Span(start, start + len(node.text))
        case _:
            return node.span


def _checked(before: Span, after: Span, words: str, source: Source) -> tuple[Span, Span] | None:
    """Trim both parts, and refuse what no writer would call a definition."""
    left, right = _trimmed(source, *before), _trimmed(source, *after)
    words = " ".join(words.split())
    key = "".join(char for char in words if char.isalnum())
    is_empty = left.start >= left.end or right.start >= right.end or not key
    is_other = key.isdigit() or "://" in words or _LABELS.fullmatch(key)
    if is_empty or is_other or len(words) > _LONGEST_TERM or is_sentence(words):
        return None
    return left, right


def _trimmed(source: Source, start: int, end: int) -> Span:
    text = source.text[start:end]
    return Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
