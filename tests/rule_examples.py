"""What the pages of the rules show: what a rule says of a note, and the note after its fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spec_cases import written

from notecc.library import concepts
from notecc.link import vocabulary
from notecc.lint import lint
from notecc.lint.fix import mended
from notecc.lint.reading import Reading
from notecc.model import Safety

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spec_cases import Case

    from notecc.lint.rule import Rule
    from notecc.model import Note

_KNOWN = vocabulary(concepts())


def reading(note: Note) -> Reading:
    """A note to be read by rules, alone in its vault."""
    return Reading(note, _KNOWN)


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
    return {kind: OUTPUTS[kind](reading(note), rules) for kind in case.expected}
