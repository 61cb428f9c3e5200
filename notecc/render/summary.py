"""What a build has to say on the terminal: its findings, one a line, and a summary."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePath

    from notecc.model import Diagnostic, Language, Note

_SHOWN = (Severity.ERROR, Severity.WARNING)


def remark_line(
    path: PurePath, note: Note | None, diagnostic: Diagnostic, language: Language
) -> str:
    """Return one finding as editors read it: `file:line:column: code name: message`."""
    line, column = note.source.position(diagnostic.span.start) if note else (1, 1)
    message = diagnostic.message.to(language)
    return f"{path}:{line}:{column}: {diagnostic.code} {diagnostic.name}: {message}\n"


def summary(
    out: PurePath,
    counts: tuple[int, int],
    severities: Iterable[Severity],
    *,
    seconds: float,
    language: Language,
) -> str:
    """Return the last line of a build; `counts` are its notes and its concepts."""
    notes, concepts = counts
    found = Counter(severities)
    errors, warnings = (found[it] for it in _SHOWN)
    rest = found.total() - errors - warnings
    return Words(
        f"노트 {notes}개, 개념 {concepts}개 → {out / 'index.html'} ({seconds:.1f}초)\n"
        f"살펴볼 것: 오류 {errors}, 경고 {warnings}, 참고 {rest}\n",
        f"{notes} notes, {concepts} concepts -> {out / 'index.html'} ({seconds:.1f} s)\n"
        f"findings: {errors} errors, {warnings} warnings, {rest} remarks\n",
    ).to(language)
