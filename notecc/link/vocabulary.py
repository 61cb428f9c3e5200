"""The names of concepts, found in running text: every spelling of each, in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from notecc.link.boundaries import is_latin, may_start, name_end
from notecc.link.even import even

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from notecc.link.even import Even
    from notecc.model import Concept, Name

_MANY = 64
"""More spellings with one start are no longer tried one by one."""
_AMERICAN = re.compile(r"(?<=[a-z]{3})iz(?=ation|e)")


class Found(NamedTuple):
    """A name at `text[start:end]`, with the concepts that it may call."""

    start: int
    end: int
    candidates: tuple[tuple[str, Name], ...]


class Vocabulary(NamedTuple):
    """Every spelling of every name, by its first two characters, the longest first."""

    starts: re.Pattern[str]
    """The first character of any name, at the start of a word where it is English."""
    spellings: Mapping[str, tuple[str, ...]]
    """To tell quickly that no name starts here; `("",)`, which tells nothing, if there are many."""
    lengths: Mapping[str, tuple[int, ...]]
    """How long the spellings are, which are then looked up whole: there may be a thousand."""
    candidates: Mapping[str, tuple[tuple[str, Name], ...]]

    def found(self, text: str) -> Iterator[Found]:
        """Yield the names in a text from left to right, without overlap.

        Where a name may start, only those with the same first two characters are tried, so the
        time grows with the text and not with the library.
        """
        evened = even(text)
        last = 0
        for match in self.starts.finditer(evened.text):
            start = match.start()
            spellings = self.spellings.get(evened.text[start : start + 2], ())
            if not evened.text.startswith(spellings, start):
                continue
            first = evened.original(start)
            if first >= last and (found := self._at(evened, start, touching=first == last)):
                last = found.end
                yield found

    def called(self, text: str) -> tuple[tuple[str, Name], ...]:
        """Return what the whole of this text is a name of."""
        names = (it for it in self.found(text) if (it.start, it.end) == (0, len(text)))
        return next((it.candidates for it in names), ())

    def _at(self, text: Even, start: int, *, touching: bool) -> Found | None:
        first = text.original(start)
        for length in self.lengths[text.text[start : start + 2]]:
            spelling = text.text[start : start + length]
            if len(spelling) < length or spelling not in self.candidates:
                continue
            if not may_start(text, start, spelling, touching=touching):
                continue
            end = name_end(text, start + len(spelling), spelling)
            written = text.written[first:end]
            candidates = tuple(
                it
                for it in self.candidates[spelling]
                if not it[1].exact or written.removesuffix("s") == it[1].text
            )
            if end >= 0 and candidates:
                return Found(first, end, candidates)
        return None


def vocabulary(concepts: Iterable[Concept]) -> Vocabulary:
    """Prepare to find the names of these concepts."""
    candidates: dict[str, list[tuple[str, Name]]] = defaultdict(list)
    for concept in concepts:
        for name in concept.names:
            for spelling in _spellings(name.text):
                candidates[spelling].append((concept.id, name))
    spellings: dict[str, list[str]] = defaultdict(list)
    for it in sorted(candidates, key=lambda it: (-len(it), it)):
        spellings[it[:2]].append(it)
    return Vocabulary(
        _starts(it[0] for it in spellings),
        {key: tuple(it) if len(it) <= _MANY else ("",) for key, it in spellings.items()},
        {key: tuple(dict.fromkeys(map(len, it))) for key, it in spellings.items()},
        {key: tuple(it) for key, it in candidates.items()},
    )


def _starts(firsts: Iterable[str]) -> re.Pattern[str]:
    """Match the first letter of an English word, or any Korean syllable, that starts a name."""
    english: list[str] = []
    others: list[str] = []
    for it in dict.fromkeys(firsts):
        (english if is_latin(it) else others).append(re.escape(it))
    sets = [f"(?<![a-z0-9])[{''.join(english)}]"] * bool(english)
    sets += [f"[{''.join(others)}]"] * bool(others)
    return re.compile("|".join(sets) or "(?!)")


def _spellings(name: str) -> Iterator[str]:
    """Yield a name with and without each of its spaces, and in British spelling too."""
    first, *others = even(name).text.split(" ")
    spellings = [first]
    for word in others:
        spellings = [it + gap + word for it in spellings for gap in ("", " ")]
    yield from spellings
    if _AMERICAN.search(spellings[-1]):
        yield from (_AMERICAN.sub("is", it) for it in spellings)
