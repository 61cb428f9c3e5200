"""The words around a name: its line, its topic, and the titles above."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from notecc.model import block

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import Name, Note, Span

_LONGEST_TITLE: Final = 200
"""A whole paragraph as a heading, of which there are some, must not be read again and again."""


class Surroundings:
    """What stands around each place of one note; a topic's words are looked through once."""

    def __init__(self, note: Note) -> None:
        self._source = note.source
        self._topics = tuple(_topics(note))
        self._starts = tuple(start for start, _ in self._topics)
        self._said: dict[tuple[int, str], bool] = {}
        self._lines: dict[int, str] = {}

    def suit(self, name: Name, span: Span) -> bool:
        """Say whether the words around `span` let this name mean its concept."""
        return (not name.context or self._topic_says(name.context, span.start)) and not (
            name.unless and any(it in self._line(span.start) for it in name.unless)
        )

    def _topic_says(self, words: Iterable[str], offset: int) -> bool:
        topic = bisect_right(self._starts, offset) - 1
        return any(self._says(topic, it) for it in words)

    def _says(self, topic: int, word: str) -> bool:
        key = topic, word
        if key not in self._said:
            start, titles = self._topics[topic]
            end = self._starts[topic + 1] if topic + 1 < len(self._starts) else None
            self._said[key] = word in _folded(titles + self._source.text[start:end])
        return self._said[key]

    def _line(self, offset: int) -> str:
        number = self._source.position(offset).line
        if number not in self._lines:
            starts = self._source.line_starts
            end = starts[number] if number < len(starts) else None
            self._lines[number] = _folded(self._source.text[starts[number - 1] : end])
        return self._lines[number]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()


def _topics(note: Note) -> Iterator[tuple[int, str]]:
    """Yield where each topic starts, with the titles that it stands under."""
    titled = {it.span.start: (it.level, it.title) for part in note.sections for it in part.topics}
    for it in note.blocks:
        if isinstance(it, block.Heading):
            titled.setdefault(it.span.start, (it.level, note.source.text[slice(*it.span)]))
    above: list[tuple[int, str]] = []
    yield 0, ""
    for start, (level, title) in sorted(titled.items()):
        while above and above[-1][0] >= level:
            above.pop()
        yield start, "".join(f"{it}\n" for _, it in above)
        above.append((level, title[:_LONGEST_TITLE]))
