"""A reading -> what it says of its concepts: where each is told of, and its topics' content."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.lint.headings import DAILY, concept_of, topics
from notecc.model import Span, block, inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notecc.judge.sentences import Sentence
    from notecc.lint.reading import Reading
    from notecc.model import Item, Mention, Topic

WORD: Final = re.compile(r"[0-9A-Za-z가-힣]+")
_SHOWING: Final = (
    inline.Code,
    inline.Math,
    inline.WikiLink,
    inline.Link,
    block.CodeBlock,
    block.MathBlock,
    block.Table,
    block.HtmlBlock,
)
"""What says something without a word of prose."""
_FEWEST: Final = 2
"""A sentence of fewer words beside the concept's name says nothing of it."""


class Told(NamedTuple):
    """A topic that is called as a concept, and what stands under its title."""

    topic: Topic
    concept: str
    lines: tuple[Span, ...]
    """The lines that say something, in words."""
    words: int
    is_pictured: bool
    """It holds a picture."""


def told(reading: Reading) -> list[Told]:
    """Return the topics that are called as a concept and have none below them."""
    out: list[Told] = []
    starts = [it.span.start for it in reading.walked]
    for section in reading.note.sections:
        if section.role in DAILY:
            continue
        for number, topic in enumerate(section.topics):
            following = section.topics[number + 1 : number + 2]
            if following and following[0].level > topic.level:
                continue
            if concept := concept_of(reading, topic):
                out.append(_told(reading, topic, concept, starts))
    return [it for it in out if it.words >= 0]


def spoken_of(reading: Reading) -> Mapping[str, Sequence[Sentence]]:
    """Return, for each concept, the sentences that say something of it."""
    out: dict[str, list[Sentence]] = defaultdict(list)
    names = {reading.text[slice(*it.span)].lower() for it in reading.mentions}
    for sentence in reading.sentences.all:
        rest = sentence.text
        for name in names:
            rest = rest.replace(name, " ") if name in rest else rest
        if len(WORD.findall(rest)) >= _FEWEST:
            for concept in sentence.about:
                out[concept].append(sentence)
    return out


def named(reading: Reading) -> Iterator[Mention]:
    """Yield the names of concepts that are all that a bullet says."""
    at = {it.span.start: it for it in reading.mentions}
    stack: list[Item] = []
    titles = frozenset(it.title_span.start for it in topics(reading))
    for section in reversed(reading.note.sections):
        if section.role not in DAILY:
            for topic in reversed(section.topics):
                stack += reversed(topic.items)
    while stack:
        item = stack.pop()
        stack += reversed(item.items)
        start = item.span.start + _before_text(reading.text, item.span)
        mention = at.get(start)
        if mention and not item.items and _ends(reading, item.span, titles):
            name = reading.text[slice(*mention.span)]
            if not WORD.search(item.text.strip().removeprefix(name)):
                yield mention


_NEXT: Final = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|[-*_]{3,}\s*$|\Z)")


def _ends(reading: Reading, span: Span, titles: frozenset[int]) -> bool:
    """Say whether nothing that might explain a bullet stands below it."""
    number = reading.line_at(max(span.end - 1, span.start)) + 1
    while number < len(reading.lines) and not reading.lines[number].text.strip():
        number += 1
    if number >= len(reading.lines):
        return True
    following = reading.lines[number]
    return following.start in titles or _NEXT.match(following.text) is not None


_MARKER: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])?[\s*_`=]*")


def _before_text(text: str, span: Span) -> int:
    found = _MARKER.match(text, *span)
    return found.end() - span.start if found else 0


def _told(reading: Reading, topic: Topic, concept: str, starts: Sequence[int]) -> Told:
    """Return what stands under a title; `words` is -1 where words are not all that is said."""
    first = reading.line_at(topic.title_span.end) + 1
    last = reading.line_at(max(topic.span.end - 1, topic.span.start))
    lines = [it for it in reading.prose_lines[first : last + 1] if WORD.search(it.text)]
    words = sum(len(WORD.findall(it.text)) for it in lines)
    below = bisect_left(starts, topic.title_span.end)
    inside = reading.walked[below : bisect_left(starts, topic.span.end)]
    shows = any(isinstance(it, _SHOWING) for it in inside)
    is_pictured = any(isinstance(it, inline.Embed | inline.Image) for it in inside)
    spans = tuple(
        Span(
            it.start + _before_text(it.text, Span(0, len(it.text))),
            it.start + len(it.text.rstrip()),
        )
        for it in lines
    )
    return Told(topic, concept, spans, -1 if shows else words, is_pictured)
