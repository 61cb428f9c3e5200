"""The command `judge`: formulas as they are typed, alone or in notes, held against the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import NoteccError, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from notecc.build import Remark
    from notecc.judge import Told, Verdict
    from notecc.model import LinkedNote


def judged(formulas: Sequence[str], topic: str, *, prove: bool) -> tuple[Told, ...]:
    """Judge formulas of one concept beside one another.

    Raises:
        NoteccError: no concept is called so; the nearest names are offered.
    """
    from notecc.build.library import known
    from notecc.judge import UNREAD, Told, together
    from notecc.own import NOTHING

    concept = known(topic, NOTHING).concept.id
    return tuple(
        Told(formula, concept, verdict, proved=_proved(verdict) if prove else None)
        for formula, verdicts in zip(formulas, together(concept, formulas), strict=True)
        for verdict in verdicts or (UNREAD,)
    )


def topic_of(formulas: Iterable[str]) -> str:
    """Return the concept that formulas say they are of, by what stands before the `=`.

    Raises:
        NoteccError: they say nothing of it.
    """
    from notecc.judge import called_in

    found = next((it for formula in formulas for it in called_in(formula)), None)
    if found is None:
        raise NoteccError(
            Words("어떤 개념의 식인지 알 수 없습니다", "it is not known what this is a formula of"),
            Words("`--topic`으로 알려 주세요: `--topic adam`", "say it: `--topic adam`"),
        )
    return found


def judged_notes(
    paths: Sequence[Path], *, prove: bool
) -> tuple[tuple[Told, ...], tuple[Remark, ...]]:
    """Judge all formulas of the notes at `paths`; the remarks are of what could not be read."""
    from notecc.build import linked_notes

    linked, remarks = linked_notes(paths)
    return tuple(it for note in linked for it in _told(note, prove=prove)), remarks


def _told(linked: LinkedNote, *, prove: bool) -> Iterator[Told]:
    from notecc.judge import Told, judgements

    for it in judgements(linked):
        proved = _proved(it.verdict) if prove else None
        yield Told(it.typed.text, it.concept, it.verdict, linked.note, it.typed.span, proved)


def _proved(verdict: Verdict) -> bool | None:
    """Ask SymPy, which is behind the door, whether what numbers say is so."""
    from importlib import import_module

    from notecc.judge import claim, written_out

    claimed = claim(verdict)
    if claimed is None:
        return None
    proved: bool = import_module("notecc.derive.equal").equal(*map(written_out, claimed))
    return proved
