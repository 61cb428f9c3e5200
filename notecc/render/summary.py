"""What a build has to say on the terminal: its findings, one a line, and a summary."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Protocol

from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import PurePath

    from notecc.model import Diagnostic, Language, Note

_LOUD: Final = (Severity.ERROR, Severity.WARNING)
_CALLED: Final = {
    Severity.ERROR: Words("오류", "error"),
    Severity.WARNING: Words("경고", "warning"),
    Severity.INFO: Words("참고", "info"),
    Severity.HINT: Words("참고", "hint"),
}


class _Remark(Protocol):
    """What there is to say of a file: of a note, unless it could not be read as one."""

    @property
    def path(self) -> PurePath: ...
    @property
    def note(self) -> Note | None: ...
    @property
    def diagnostic(self) -> Diagnostic: ...


def findings(remarks: Sequence[_Remark], language: Language, *, at_most: int | None = None) -> str:
    """Return the findings one a line, as editors read them: `file:line:column: error …`.

    With `at_most`, the first errors, then the first warnings, and how many more there are.
    """
    if at_most is None:
        return "".join(_line(it, language) for it in remarks)
    loud = [it for grade in _LOUD for it in remarks if it.diagnostic.severity is grade]
    lines = [_line(it, language) for it in loud[:at_most]]
    if (more := len(loud) - len(lines)) > 0:
        lines.append(
            Words(f"… 그 밖에 {more}개: --verbose\n", f"… and {more} more: --verbose\n").to(
                language
            )
        )
    return "".join(lines)


def _line(remark: _Remark, language: Language) -> str:
    note, diagnostic = remark.note, remark.diagnostic
    line, column = note.source.position(diagnostic.span.start) if note else (1, 1)
    severity = _CALLED[diagnostic.severity].to(language)
    message = diagnostic.message.to(language)
    place = f"{remark.path}:{line}:{column}"
    return f"{place}: {severity} {diagnostic.code} {diagnostic.name}: {message}\n"


def no_notes(folders: Iterable[PurePath], language: Language) -> str:
    """Say that there was nothing to read, and what would have been read."""
    listed = ", ".join(f"`{it}`" for it in folders)
    return Words(
        f"{listed}에 노트(`.md` 파일)가 없습니다\n",
        f"no notes (files that end in `.md`) in {listed}\n",
    ).to(language)


def summary(
    out: PurePath,
    counts: tuple[int, int],
    severities: Iterable[Severity],
    *,
    seconds: float,
    language: Language,
) -> str:
    """Return the last line of a build; `counts` are its notes and its concepts.

    `out` is where one begins to read.
    """
    notes, concepts = counts
    found = Counter(severities)
    errors, warnings = (found[it] for it in _LOUD)
    rest = found.total() - errors - warnings
    return Words(
        f"노트 {notes}개, 개념 {concepts}개 → {out} ({seconds:.1f}초)\n"
        f"살펴볼 것: 오류 {errors}, 경고 {warnings}, 참고 {rest}\n",
        f"{notes} notes, {concepts} concepts -> {out} ({seconds:.1f} s)\n"
        f"findings: {errors} errors, {warnings} warnings, {rest} remarks\n",
    ).to(language)
