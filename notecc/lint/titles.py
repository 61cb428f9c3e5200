"""The titles of a note, as links ask for them: whether there is one, and which is nearly it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from notecc.link.spoken import spoken
from notecc.lint.near import Names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Titles:
    """The titles of one note, to be asked for by name, however many they are."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._titles = titles

    def missing(self, headings: Sequence[str]) -> str:
        """Return the first heading that does not stand below the one before; empty if all do."""
        at = -1
        for heading in headings:
            places = self._numbers.get(spoken(heading), ())
            after = bisect_right(places, at)
            if after == len(places):
                return heading
            at = places[after]
        return ""

    def near(self, heading: str) -> str:
        """Return the title that is written most like a heading; empty if none is."""
        return self._names.near(heading)

    @cached_property
    def has_own_anchors(self) -> bool:
        """A title says how it is called in an address: `## Adam {#adam}`."""
        return any("{#" in it for it in self._titles)

    @cached_property
    def _numbers(self) -> Mapping[str, Sequence[int]]:
        numbers: dict[str, list[int]] = {}
        for number, title in enumerate(self._titles):
            numbers.setdefault(spoken(title), []).append(number)
        return numbers

    @cached_property
    def _names(self) -> Names:
        return Names(self._titles)
