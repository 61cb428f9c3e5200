"""What the pages of the rules show: what a rule says of a note, and the note after its fixes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from spec_cases import written

from notecc.library import concepts
from notecc.link import vocabulary
from notecc.lint import lint
from notecc.lint.around import Around, Files
from notecc.lint.fix import mended
from notecc.lint.reading import Reading
from notecc.model import Safety
from notecc.own.cards import cards
from notecc.own.names import Taken
from notecc.parse import parse_bytes
from notecc.vault.home import CONCEPTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from spec_cases import Case

    from notecc.lint.gist import Gist
    from notecc.lint.rule import Rule
    from notecc.model import Note

_KNOWN = vocabulary(concepts())


@dataclass
class Shelf:
    """A vault that is on no disk."""

    notes: Mapping[PurePath, Note]
    attachments: tuple[PurePath, ...] = ()

    def files(self) -> Files:
        return Files(tuple(self.notes), self.attachments)

    def gist(self, path: PurePath) -> Gist | None:
        return Reading(self.notes[path], _KNOWN, place=path).gist

    def aliases(self, path: PurePath) -> tuple[str, ...]:
        return self.notes[path].aliases

    def is_marked(self) -> bool:
        return True

    def whole(self, path: PurePath) -> PurePath:
        return path


def reading(case: Case, note: Note) -> Reading:
    """A note to be read by rules, with what stands beside it in its vault."""
    notes = {note.source.path: note}
    for path, text in case.beside.items():
        notes[PurePath(path)] = parse_bytes(PurePath(path), text.encode())
    if note.source.path.parts[0] == CONCEPTS:
        _, told = cards({note.source.path: note}, Taken(concepts()))
        note = told[note.source.path]
    return Reading(note, _KNOWN, Around(Shelf(notes, tuple(map(PurePath, case.files)))))


def diagnostics(reading: Reading, rules: Sequence[Rule]) -> str:
    """Print what rules say: `line:column message (fix: title)`."""
    rows = []
    for it in lint(reading, rules):
        line, column = reading.note.source.position(it.span.start)
        fix = ""
        if it.fix:
            kind = "fix" if it.fix.safety is Safety.SAFE else "unsafe fix"
            fix = f" ({kind}: {it.fix.title.en})"
        rows.append(f"{line}:{column} {it.message.en}{fix}")
    return "".join(f"{row}\n" for row in rows)


def fixed(reading: Reading, rules: Sequence[Rule]) -> str:
    """Print the note after `--fix`."""
    return written(mended(reading, rules).reading.text)


def fixed_unsafely(reading: Reading, rules: Sequence[Rule]) -> str:
    """Print the note after `--fix --unsafe-fixes`."""
    return written(mended(reading, rules, frozenset(Safety)).reading.text)


OUTPUTS: dict[str, Callable[[Reading, Sequence[Rule]], str]] = {
    "diagnostics": diagnostics,
    "fixed": fixed,
    "unsafely": fixed_unsafely,
}


def run(case: Case, note: Note, rules: Sequence[Rule]) -> dict[str, str]:
    return {kind: OUTPUTS[kind](reading(case, note), rules) for kind in case.expected}
