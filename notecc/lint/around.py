"""What is around a note: the files of its vault, the other notes' gists, the days beside it.

Nothing of it is read before a rule asks. Pure: how to list and to read is given by the caller.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from notecc.lint.leads import lead
from notecc.lint.near import Names
from notecc.model import Role
from notecc.parse.dates import day_of_path
from notecc.vault.index import Index, index
from notecc.vault.names import ASSET_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import PurePath

    from notecc.lint.gist import Gist, Link
    from notecc.lint.leads import Lead

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
    _led: tuple[Gist, tuple[tuple[Link, Lead], ...]] | None = None

    def leads(self, gist: Gist) -> tuple[tuple[Link, Lead], ...]:
        """Return every link of a note with where it leads; it is asked by many rules in turn."""
        if self._led is None or self._led[0] is not gist:
            self._led = gist, tuple((it, lead(it, gist, self)) for it in gist.links)
        return self._led[1]

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

    def on(self, day: date) -> Iterator[Gist]:
        """Yield the daily notes of a day."""
        for path in self._by_day.get(day, ()):
            if (found := self.gist(path)) and found.date == day and is_daily(found):
                yield found

    def before(self, day: date) -> Iterator[date]:
        """Yield the days before `day` that have a note, the latest first."""
        yield from reversed(self._days[: bisect_left(self._days, day)])

    def after(self, day: date) -> Iterator[date]:
        """Yield the days after `day` that have a note, the earliest first."""
        at = bisect_left(self._days, day)
        yield from (it for it in self._days[at:] if it != day)

    @cached_property
    def _days(self) -> list[date]:
        return sorted(self._by_day)

    @cached_property
    def _by_day(self) -> Mapping[date, list[PurePath]]:
        """The notes by day. Of a note that was not read only the name tells."""
        found: dict[date, list[PurePath]] = {}
        for path in self.files.notes:
            kept = self._gists.get(path)
            if day := kept.date if kept else day_of_path(self.disk.whole(path)):
                found.setdefault(day, []).append(path)
        return found

    def _aliases(self, path: PurePath) -> tuple[str, ...]:
        kept = self._gists.get(path)
        return kept.aliases if kept else self.disk.aliases(path)


def is_daily(gist: Gist) -> bool:
    """Say whether a note is that of a day: it has what only such a note has."""
    return any(it.role in _DAILY for it in gist.parts)
