"""Verdicts on formulas, for a terminal and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from notecc.judge import Saying, expected
from notecc.library import concepts
from notecc.model import Words
from notecc.model.words import UNSAID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from notecc.judge import Told
    from notecc.model import Language

_SAYINGS: Final[Mapping[Saying, Words]] = {
    Saying.RIGHT: Words("✓ 맞음", "✓ right"),
    Saying.WRONG: Words("✗ 틀림", "✗ wrong"),
    Saying.OTHER: Words("✗ 다른 개념", "✗ other topic"),
    Saying.UNREAD: Words("· 읽지 못함", "· unread"),
}
_RULE: Final = Words("  기준: ", "  rule: ")
_EXPECTED: Final = Words("  고치면: ", "  should be: ")
_PROVED: Final = Words("  SymPy로 증명했습니다", "  proved by SymPy")
_NUMBERS: Final = Words(
    "  수로는 같지만 SymPy가 증명하지 못했습니다", "  numbers agree; SymPy has not proved it"
)
_COUNTS: Final = Words(
    "식 {}개: 맞음 {}, 틀림 {}, 읽지 못함 {}", "{} formulas: {} right, {} wrong, {} unread"
)


def judged_text(found: Iterable[Told], language: Language) -> str:
    """Return each formula with what is said of it, and how many there are of each."""
    every = tuple(found)
    rows = [row for it in every for row in _rows(it, language)]
    if len(every) > 1:
        said = [it.verdict.saying for it in every]
        right, unread = said.count(Saying.RIGHT), said.count(Saying.UNREAD)
        counts = (len(said), right, len(said) - right - unread, unread)
        rows += ["", _COUNTS.to(language).format(*counts)]
    return "".join(f"{row}\n" for row in rows)


def _rows(it: Told, language: Language) -> Iterator[str]:
    place = ""
    if it.note and it.span:
        line, column = it.note.source.position(it.span.start)
        place = f"{it.note.source.path.as_posix()}:{line}:{column}  "
    verdict, title = it.verdict, _title(it.concept, language)
    head = " · ".join(filter(None, (_SAYINGS[verdict.saying].to(language), title)))
    yield f"{place}{head}  {' '.join(it.formula.split())}"
    if diagnosis := verdict.diagnosis.to(language):
        yield f"  {diagnosis}"
    if should_be := expected(verdict):
        yield _EXPECTED.to(language) + should_be
    if verdict.line:
        form = f"  ({verdict.line.form})" if verdict.line.form else ""
        yield f"{_RULE.to(language)}{verdict.line.latex}{form}"
    if it.proved is not None:
        yield (_PROVED if it.proved else _NUMBERS).to(language)


def _title(concept: str, language: Language) -> str:
    titles = {it.id: it.title for it in concepts()}
    return titles.get(concept, UNSAID).to(language)


def judged_values(found: Iterable[Told]) -> list[dict[str, Any]]:
    """Return what `--json` prints: a row a formula."""
    return [_row(it) for it in found]


def _row(it: Told) -> dict[str, Any]:
    verdict, line = it.verdict, it.verdict.line
    row: dict[str, Any] = {
        "formula": it.formula,
        "concept": it.concept,
        "verdict": verdict.saying.value,
        "kind": verdict.kind,
        "message": {"ko": verdict.diagnosis.ko, "en": verdict.diagnosis.en},
        "expected": expected(verdict),
        "rule": {"concept": line.concept, "form": line.form, "latex": line.latex} if line else None,
        "names": dict(verdict.naming),
        "proved": it.proved,
    }
    if it.note and it.span:
        number, column = it.note.source.position(it.span.start)
        row |= {"path": it.note.source.path.as_posix(), "line": number, "column": column}
    return row
