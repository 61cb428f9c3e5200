"""The words around a name: its line, its topic, and the titles above."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from notecc.model import block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.model import Name, Note, Span

_LONGEST_TITLE: Final = 200
"""A whole paragraph as a heading, of which there are some, must not be read again and again."""


class Surroundings:
    """What stands around each place of one note. No line or topic is searched twice for a word."""

    def __init__(self, note: Note) -> None:
        self._source = note.source
        self._topics = tuple(_topics(note))
        self._topic_starts = tuple(start for start, _ in self._topics)
        self._texts: dict[tuple[str, int], str] = {}
        self._said: dict[tuple[str, int, str], bool] = {}

    def suit(self, name: Name, span: Span) -> bool:
        """Say whether the words around `span` let this name mean its concept."""
        if name.context:
            topic = bisect_right(self._topic_starts, span.start) - 1
            if not any(self._says("topic", topic, it) for it in name.context):
                return False
        if name.unless:
            line = self._source.position(span.start).line - 1
            return not any(self._says("line", line, it) for it in name.unless)
        return True

    def _says(self, kind: str, number: int, word: str) -> bool:
        key = kind, number, word
        if key not in self._said:
            self._said[key] = word in self._text(kind, number)
        return self._said[key]

    def _text(self, kind: str, number: int) -> str:
        key = kind, number
        if key not in self._texts:
            starts = self._topic_starts if kind == "topic" else self._source.line_starts
            end = starts[number + 1] if number + 1 < len(starts) else None
            titles = self._topics[number][1] if kind == "topic" else ""
            text = titles + self._source.text[starts[number] : end]
            self._texts[key] = unicodedata.normalize("NFC", text).lower()
        return self._texts[key]


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
