"""What is around a note: the files of its vault, the other notes' gists, the days beside it.

Nothing of it is read before a rule asks. Pure: how to list and to read is given by the caller.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from notecc.lint.leads import lead
from notecc.lint.near import Names
from notecc.lint.titles import Titles
from notecc.model import Role
from notecc.parse.dates import day_of_path
from notecc.vault.index import Index, index
from notecc.vault.names import ASSET_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import PurePath

    from notecc.lint.gist import Gist, Link
    from notecc.lint.leads import Lead

_NUMBERS: Final = re.compile(r"\d+")
_DAILY: Final = frozenset({Role.TODO, Role.TOMORROW, Role.DONE, Role.RETROSPECTIVE})


class Files(NamedTuple):
    """The files of a vault, by their paths in it."""

    notes: tuple[PurePath, ...] = ()
    attachments: tuple[PurePath, ...] = ()


class Disk(Protocol):
    """How to look at a vault. All paths are in the vault."""

    def files(self) -> Files | None:
        """List all notes and attachments; None if there is no vault to speak of."""

    def gist(self, path: PurePath) -> Gist | None:
        """Read a note; None if it cannot be read."""

    def aliases(self, path: PurePath) -> tuple[str, ...]:
        """Read the other names of a note, and no more of it."""

    def is_marked(self) -> bool:
        """Say whether the folder says of itself that it is a vault, and not a part of one."""

    def whole(self, path: PurePath) -> PurePath:
        """Return the path by which the note is read, whose folders may tell its year."""


@dataclass
class Around:
    """The vault, as rules see it. `keep` tells it the gists of the notes that are linted."""

    disk: Disk
    _gists: dict[PurePath, Gist | None] = field(default_factory=dict)
    _titles: dict[PurePath, tuple[Gist, Titles]] = field(default_factory=dict)
    _led: tuple[Gist, tuple[tuple[Link, Lead], ...]] | None = None

    def leads(self, gist: Gist) -> tuple[tuple[Link, Lead], ...]:
        """Return every link of a note with where it leads; it is asked by many rules in turn."""
        if self._led is None or self._led[0] is not gist:
            self._led = gist, tuple((it, lead(it, gist, self)) for it in gist.links)
        return self._led[1]

    def headings(self, gist: Gist) -> Titles:
        """Return the titles of a note; it is asked for each link to them."""
        known = self._titles.get(gist.path)
        if known is None or known[0] is not gist:
            known = self._titles[gist.path] = gist, Titles(gist.titles)
        return known[1]

    def keep(self, gist: Gist) -> None:
        """Remember a gist, so that the note is not read again."""
        self._gists[gist.path] = gist

    def gist(self, path: PurePath) -> Gist | None:
        """Return the gist of a note of the vault."""
        if path not in self._gists:
            self._gists[path] = self.disk.gist(path)
        return self._gists[path]

    @cached_property
    def is_known(self) -> bool:
        """There is a vault to speak of."""
        return self._listed is not None

    @cached_property
    def is_marked(self) -> bool:
        """It is surely the whole vault."""
        return self.disk.is_marked()

    @cached_property
    def files(self) -> Files:
        """All files of the vault."""
        return self._listed or Files()

    @cached_property
    def _listed(self) -> Files | None:
        return self.disk.files()

    @cached_property
    def notes(self) -> frozenset[PurePath]:
        """The paths of all notes."""
        return frozenset(self.files.notes)

    @cached_property
    def named(self) -> Index:
        """The files by their paths and names."""
        return index((*self.files.notes, *self.files.attachments))

    @cached_property
    def index(self) -> Index:
        """The files by their paths, names and aliases."""
        aliases = {path: self._aliases(path) for path in self.files.notes}
        files = (*self.files.notes, *self.files.attachments)
        return index(files, {path: them for path, them in aliases.items() if them})

    @cached_property
    def note_names(self) -> Names:
        """What links call the notes."""
        return Names(it.stem for it in self.files.notes)

    @cached_property
    def file_names(self) -> Names:
        """What embeds call the attachments that can be shown."""
        shown = (it for it in self.files.attachments if it.suffix[1:].lower() in ASSET_SUFFIXES)
        return Names(it.name for it in shown)

    @cached_property
    def folders(self) -> frozenset[PurePath]:
        """The folders of the vault, but for its own."""
        files = (*self.files.notes, *self.files.attachments)
        return frozenset(
            folder for it in {it.parent for it in files} for folder in (it, *it.parents)
        )

    def earlier(self, gist: Gist) -> Iterator[Gist]:
        """Yield the daily notes of the days before a note's, in its series, the latest first."""
        series = self._series_of(gist)
        at = bisect_left(series, gist.date or date.min, key=_day)
        yield from self._daily(reversed(series[:at]))

    def later(self, gist: Gist) -> Iterator[Gist]:
        """Yield the daily notes of the days after a note's, in its series, the earliest first."""
        series = self._series_of(gist)
        yield from self._daily(series[bisect_right(series, gist.date or date.min, key=_day) :])

    def on_its_day(self, gist: Gist) -> Iterator[Gist]:
        """Yield the other daily notes of a note's day, in its folder or a folder of that kind."""
        series = self._series_of(gist)
        day = gist.date or date.min
        first, last = bisect_left(series, day, key=_day), bisect_right(series, day, key=_day)
        yield from self._daily(it for it in series[first:last] if it[1] != gist.path)

    def days(self, gist: Gist) -> list[date]:
        """Return the days that have a note in a note's series, in order, each once."""
        return self._days.get(_kind(gist.path), []) if gist.date else []

    def _series_of(self, gist: Gist) -> list[tuple[date, PurePath]]:
        """Return the dated notes that one person wrote, day by day; none for an undated note."""
        return self._series.get(_kind(gist.path), []) if gist.date else []

    def _daily(self, dated: Iterable[tuple[date, PurePath]]) -> Iterator[Gist]:
        for day, path in dated:
            if (found := self.gist(path)) and found.date == day and is_daily(found):
                yield found

    @cached_property
    def _days(self) -> Mapping[str, list[date]]:
        return {
            kind: list(dict.fromkeys(day for day, _ in dated))
            for kind, dated in self._series.items()
        }

    @cached_property
    def _series(self) -> Mapping[str, list[tuple[date, PurePath]]]:
        """The dated notes by kind of folder. Of a note that was not read only the name tells."""
        found: dict[str, list[tuple[date, PurePath]]] = {}
        for path in self.files.notes:
            kept = self._gists.get(path)
            if day := kept.date if kept else day_of_path(self.disk.whole(path)):
                found.setdefault(_kind(path), []).append((day, path))
        return {kind: sorted(dated) for kind, dated in found.items()}

    def _aliases(self, path: PurePath) -> tuple[str, ...]:
        kept = self._gists.get(path)
        return kept.aliases if kept else self.disk.aliases(path)


def _day(dated: tuple[date, PurePath]) -> date:
    return dated[0]


def _kind(path: PurePath) -> str:
    """Return a folder without numbers: `week1` and `week2` are one log, `kim` and `lee` two."""
    return _NUMBERS.sub("", path.parent.as_posix())


def is_daily(gist: Gist) -> bool:
    """Say whether a note is that of a day: it has what only such a note has."""
    return any(it.role in _DAILY for it in gist.parts)
