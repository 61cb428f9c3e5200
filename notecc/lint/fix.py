"""Diagnostics -> a mended text. What the text was to its reader is checked before it is kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from notecc.lint import lint
from notecc.lint.rules import RULES
from notecc.model import Safety, Severity, Source, block, inline
from notecc.model.walk import nodes
from notecc.parse import decoded, encoded, parse_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Rule
    from notecc.model import Diagnostic, Note

_TRIALS: Final = 200
"""A note that was made to have more fixes that break something is not worth the time."""
_ROUNDS: Final = 20
"""A fix may bring another finding to light; more rounds than this would be a quarrel of rules."""
_RESHAPING: Final = frozenset(it.code for it in RULES if it.reshapes)
_RESPELLING: Final = frozenset(it.code for it in RULES if it.respells)
_RELINKING: Final = frozenset(it.code for it in RULES if it.relinks)


class Mended(NamedTuple):
    """A note after its fixes: what was applied, and what was not because it broke something."""

    reading: Reading
    applied: tuple[Diagnostic, ...] = ()
    dropped: tuple[Diagnostic, ...] = ()


def mended(
    reading: Reading, rules: Sequence[Rule], safeties: frozenset[Safety] = frozenset({Safety.SAFE})
) -> Mended:
    """Apply every fix of these safeties to a note, until there is none left.

    What was dropped is tried again when the others are made: it may have been in their way.
    """
    attempt = _Attempt(rules, lambda _before, _after: True)
    applied: list[Diagnostic] = []
    dropped: dict[_Known, Diagnostic] = {}
    has_changed = False
    for _ in range(_ROUNDS):
        every = (it for it in lint(reading, rules) if it.fix and it.fix.safety in safeties)
        offered = [it for it in every if _known(reading, it) not in dropped]
        if not offered and not (dropped and has_changed):
            break
        if not offered:
            dropped.clear()
            has_changed = False
            continue
        before, after = reading, attempt.tried(reading, _apart(offered))
        dropped |= {_known(before, it): it for it in attempt.dropped}
        has_changed = has_changed or bool(attempt.applied)
        applied += attempt.applied
        attempt.applied, attempt.dropped, reading = [], [], after
    return Mended(reading, tuple(applied), tuple(dropped.values()))


_Known: TypeAlias = tuple[str, str, str]


def _known(reading: Reading, it: Diagnostic) -> _Known:
    """Return what a finding is known by when other lines have changed."""
    number, _ = reading.note.source.position(it.span.start)
    return it.code, it.message.en, reading.note.source.line(number)


def tried(
    reading: Reading,
    rules: Sequence[Rule],
    offered: Sequence[Diagnostic],
    *,
    is_kept: Callable[[Reading, Reading], bool] = lambda _before, _after: True,
) -> Mended:
    """Apply fixes whose edits are apart, but those that break something.

    `is_kept` says whether the note after a fix is still the note before it, beyond what is always
    checked.
    """
    if not offered:
        return Mended(reading)
    attempt = _Attempt(rules, is_kept)
    now = attempt.tried(reading, list(offered))
    return Mended(now, tuple(attempt.applied), tuple(attempt.dropped))


def applied_to(source: Source, diagnostics: Iterable[Diagnostic]) -> Source:
    """Return the source with the fixes of `diagnostics` applied, whose edits are apart."""
    fixes = [it.fix for it in diagnostics if it.fix]
    edits = sorted((edit for it in fixes for edit in it.edits), key=lambda it: it.span)
    parts, at = [], 0
    for edit in edits:
        parts += [source.text[at : edit.span.start], edit.text]
        at = edit.span.end
    text = "".join([*parts, source.text[at:]])
    encoding = next((it.encoding for it in fixes if it.encoding), "")
    if encoding:
        return Source(source.path, text, encoding)
    return replace(source, text=text)


def _apart(offered: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Choose, from top to bottom, fixes none of whose edits touch; the others have another round.

    Two edits at one place touch even if both only insert: which is first would be chance.
    """
    out: list[Diagnostic] = []
    end = -1
    for it in sorted(offered, key=_reach):
        start, last = _reach(it)
        if start > end:
            out.append(it)
            end = max(end, last)
    return out


def _reach(diagnostic: Diagnostic) -> tuple[int, int]:
    """Return where the first edit of a fix begins, and where the last ends."""
    edits = diagnostic.fix.edits if diagnostic.fix else ()
    spans = [it.span for it in edits] or [diagnostic.span]
    return min(it.start for it in spans), max(it.end for it in spans)


@dataclass
class _Attempt:
    """Fixes on trial: a group that breaks something is tried again in halves."""

    rules: Sequence[Rule]
    is_kept: Callable[[Reading, Reading], bool]

    def __post_init__(self) -> None:
        self.applied: list[Diagnostic] = []
        self.dropped: list[Diagnostic] = []
        self._trials = 0
        self._counted: tuple[Reading, Counter[str]] | None = None

    def tried(self, reading: Reading, group: list[Diagnostic]) -> Reading:
        """Return the note with as many fixes of the group as break nothing."""
        self._trials += 1
        if self._trials > _TRIALS:
            self.dropped += group
            return reading
        if after := self._whole(reading, group):
            self.applied += group
            return after
        if len(group) == 1:
            self.dropped += group
            return reading
        # The later half first: the places of the earlier one stay true.
        half = len(group) // 2
        reading = self.tried(reading, group[half:])
        return self.tried(reading, group[:half])

    def _whole(self, reading: Reading, group: list[Diagnostic]) -> Reading | None:
        source = applied_to(reading.note.source, group)
        data = _bytes(source)
        if data is None or decoded(source.path, data)[0] != source:
            return None
        note = parse_bytes(source.path, data)
        codes = {it.code for it in group}
        kept = _CLOSED_BUT_LINKS if codes & _RELINKING else _CLOSED
        if _closed(note, kept) != _closed(reading.note, kept):
            return None
        if not codes & _RESHAPING and not _are_alike(
            _shape(reading.note), _shape(note), is_respelt=bool(codes & _RESPELLING)
        ):
            return None
        after = replace(reading, note=note)
        if not self.is_kept(reading, after):
            return None
        had, found = self._counts(reading), lint(after, self.rules)
        if not _are_gone(group, had, found):
            return None
        self._counted = after, Counter(it.code for it in found)
        return after

    def _counts(self, reading: Reading) -> Counter[str]:
        """Return how often each rule finds something; of a note on trial that is known."""
        if self._counted is None or self._counted[0] is not reading:
            self._counted = reading, Counter(it.code for it in lint(reading, self.rules))
        return self._counted[1]


def _bytes(source: Source) -> bytes | None:
    """Return the bytes of the file, or None if its encoding has no place for what it now says."""
    try:
        return encoded(source)
    except UnicodeEncodeError:
        return None


class _Shape(NamedTuple):
    """What a fix must not change: the day, the sections, the topics in them; and their titles."""

    outline: object
    titles: list[str]


def _shape(note: Note) -> _Shape:
    sections = [(it.role, [topic.level for topic in it.topics]) for it in note.sections]
    titles = [
        title for it in note.sections for title in (it.title, *(topic.title for topic in it.topics))
    ]
    return _Shape((note.date, sections), titles)


def _are_alike(before: _Shape, after: _Shape, *, is_respelt: bool) -> bool:
    return before.outline == after.outline and (is_respelt or before.titles == after.titles)


_CLOSED_BUT_LINKS: Final[Mapping[type, Callable[..., str]]] = {
    block.CodeBlock: lambda it: it.text,
    block.MathBlock: lambda it: it.latex,
    block.FrontMatter: lambda it: it.text,
    block.HtmlBlock: lambda it: it.text,
    inline.Code: lambda it: it.text,
    inline.Math: lambda it: it.latex,
    inline.Html: lambda it: it.text,
}
_CLOSED: Final[Mapping[type, Callable[..., str]]] = {
    **_CLOSED_BUT_LINKS,
    inline.Link: lambda it: it.url,
    inline.Image: lambda it: it.url,
    inline.WikiLink: lambda it: repr(it.target),
    inline.Embed: lambda it: repr(it.target),
}


def _closed(note: Note, kept: Mapping[type, Callable[..., str]]) -> list[str]:
    """Return, in order, what no fix may touch: code, formulas, addresses."""
    return [
        read(it).strip() for it in nodes(note.blocks) if (read := kept.get(type(it))) is not None
    ]


def _are_gone(group: Iterable[Diagnostic], had: Counter[str], after: Iterable[Diagnostic]) -> bool:
    """Say whether what was fixed is no longer found, and no error is found instead."""
    has = Counter(it.code for it in after)
    fixed = Counter(it.code for it in group)
    errors = {it.code for it in after if it.severity is Severity.ERROR}
    return all(has[code] <= had[code] - fixed[code] for code in {*fixed, *errors})
