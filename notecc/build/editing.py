"""A note as it is being edited: what there is to say of it now, and to mend."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from notecc.lint import lint
from notecc.lint.fix import mended, tried
from notecc.lint.reading import Reading
from notecc.model import Edit, Language, Safety, Severity, Source, Span, Words
from notecc.parse import parse
from notecc.parse.decode import LARGEST_NOTE

if TYPE_CHECKING:
    from pathlib import Path

    from notecc.build.linting import Bench
    from notecc.lint.rule import Rule
    from notecc.model import Diagnostic

_FIX_ALL: Final = Words("안전한 고침을 모두 합니다", "apply all safe fixes")
_LOUDEST_FIRST: Final = tuple(Severity)


def spoken(language: Language | None) -> Language:
    """Return the language that is asked for, or that of most notes."""
    return language or Language.KOREAN


@dataclass(frozen=True, slots=True)
class EditBench:
    """What the notes of a vault are held against, and in which language that is said."""

    bench: Bench
    language: Language
    least: Severity

    def reading(self, path: Path, text: str) -> Edited:
        """Return a note as an editor has it, which may not be how it is on the disk."""
        text = text if len(text) <= LARGEST_NOTE else ""
        around, place = self.bench.vaults.around(path) or (None, None)
        reading = Reading(parse(Source(path, text)), self.bench.known, around, place)
        return Edited(self, reading, self.bench.rules(path))


def bench_of(path: Path, language: Language | None) -> EditBench:
    """Return what to hold a note against, as its vault is now.

    Raises:
        NoteccError: the config of the vault is wrong.
    """
    from notecc.build.linting import bench
    from notecc.config import config
    from notecc.lint.choose import Selection, chosen, exceptions
    from notecc.vault.home import home

    settings = config(home(path))
    mine = settings.lint
    rules = chosen(select=mine.select, extend=mine.extend_select, ignore=mine.ignore)
    selection = Selection(rules, exceptions(mine.per_file_ignores), settings.root)
    made = bench([path], selection, exclude=settings.exclude)
    return EditBench(
        made, language or settings.language or spoken(None), mine.severity or Severity.INFO
    )


@dataclass(frozen=True)
class Edited:
    """A note that is being edited."""

    of: EditBench
    note: Reading
    rules: tuple[Rule, ...]

    def reading(self, path: Path, text: str) -> Edited:
        """Return the note after a change."""
        return self.of.reading(path, text)

    @property
    def language(self) -> Language:
        """The language to speak of it in."""
        return self.of.language

    @property
    def fix_all_title(self) -> str:
        """What to call applying all fixes."""
        return _FIX_ALL.to(self.language)

    @property
    def source(self) -> Source:
        """Its text."""
        return self.note.note.source

    @cached_property
    def found(self) -> tuple[Diagnostic, ...]:
        """What there is to say of it, as loud as the config wants it."""
        loud = _LOUDEST_FIRST[: _LOUDEST_FIRST.index(self.of.least) + 1]
        return tuple(it for it in lint(self.note, self.rules) if it.severity in loud)

    def fixable(self, first: int, last: int) -> tuple[Diagnostic, ...]:
        """Return what can be mended between two places, by edits that break nothing."""
        return tuple(
            it
            for it in self.found
            if it.fix and it.fix.edits and it.span.start <= last and first <= it.span.end
            if tried(self.note, self.rules, [it]).applied
        )

    def all_fixes(self) -> tuple[Edit, ...]:
        """Return one edit that makes all safe fixes; none if there is nothing to mend."""
        before = self.source.text
        reading = replace(self.note, around=None)
        after = mended(reading, self.rules, frozenset({Safety.SAFE})).reading.text
        if before == after:
            return ()
        return (_difference(before, after),)

    def concept_at(self, offset: int) -> tuple[str, Span] | None:
        """Say what the concept is that is named at a place, and where its name stands."""
        from notecc.library.records import record
        from notecc.render.hover import hover

        for it in self.note.mentions:
            if it.span.start <= offset <= it.span.end:
                known = self.of.bench.own.record(it.concept) or record(it.concept)
                return (hover(known, self.language), it.span) if known else None
        return None


def _difference(before: str, after: str) -> Edit:
    """Return the shortest single edit that makes one text of the other."""
    shorter = min(len(before), len(after))
    start = next((it for it in range(shorter) if before[it] != after[it]), shorter)
    end = next(
        (it for it in range(shorter - start) if before[-1 - it] != after[-1 - it]), shorter - start
    )
    # A line end of two characters is one place.
    start -= start < len(before) and before[start] == "\n" and before[start - 1 : start] == "\r"
    end -= bool(end) and before[-end] == "\n" and before[-end - 1 : -end] == "\r"
    return Edit(Span(start, len(before) - end), after[start : len(after) - end])
