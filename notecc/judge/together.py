"""Formulas of one topic, judged beside one another: what each is alone, and what they are together.

`v = βv - g` is wrong alone; with `w = w + ηv` it is a legal form, and with `w = w - ηv` both
together climb.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.judge.match import naming, profile
from notecc.judge.rules import Line, lines
from notecc.judge.settle import names_of
from notecc.judge.show import shown
from notecc.judge.tree import Leaf, changed
from notecc.judge.verdict import Saying, Verdict, judged, slips_of
from notecc.model.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.judge.settle import Formula
    from notecc.judge.tree import Tree


def together(concept: str, texts: Sequence[str]) -> tuple[tuple[Verdict, ...], ...]:
    """Return the verdicts on each text; none for a text without a formula."""
    found = [list(judged(concept, it)) for it in texts]
    places = [(row, at) for row, verdicts in enumerate(found) for at in range(len(verdicts))]
    said = [(place, it) for place in places if (it := _said(found[place[0]][place[1]]))]
    for (row, at), line in _completed(concept, said):
        found[row][at] = replace(
            found[row][at], saying=Saying.RIGHT, line=line, diagnosis=line.why, kind=""
        )
    for (row, at), verdict in _contradicted(concept, found, said):
        found[row][at] = verdict
    return tuple(map(tuple, found))


_Place = tuple[int, int]
_Said = tuple[_Place, "Formula"]


def _said(verdict: Verdict) -> Formula | None:
    return verdict.said


def _completed(concept: str, said: Sequence[_Said]) -> Iterator[tuple[_Place, Line]]:
    """Yield what counts only beside another line of its form, and has it."""
    forms: dict[str, list[Line]] = {}
    for line in lines(concept):
        forms.setdefault(line.form, []).append(line)
    for form in forms.values():
        if not any(it.is_paired or it.is_borrowed for it in form):
            continue
        met = [
            (place, line)
            for place, formula in said
            for line in form
            if naming(profile(line.formula), profile(formula)) is not None
        ]
        for place, line in met:
            if any(it.formula.target != line.formula.target for _, it in met):
                yield place, line


def _contradicted(
    concept: str, found: Sequence[Sequence[Verdict]], said: Sequence[_Said]
) -> Iterator[tuple[_Place, Verdict]]:
    """Yield the line that makes a step climb, though the step alone is right."""
    known = lines(concept)
    steps = [it for it in said if found[it[0][0]][it[0][1]].saying is Saying.RIGHT]
    for place, step in steps:
        for at, state in said:
            if not (_is_used(state, step) and profile(state).has_gradient):
                continue
            both = replace(step, tree=_put(step.tree, state), steps=())
            if line := _turned(known, both):
                # The line that is wrong alone is the one to change.
                row, column = at if found[at[0]][at[1]].saying is Saying.WRONG else place
                yield (
                    (row, column),
                    replace(
                        found[row][column],
                        saying=Saying.WRONG,
                        line=line,
                        diagnosis=_climbs(both),
                        kind="pair",
                    ),
                )


def _turned(known: tuple[Line, ...], both: Formula) -> Line | None:
    """Return the line of which two lines in one are the opposite, if they are no legal line."""
    whole = profile(both)
    if any(naming(profile(it.formula), whole) is not None for it in known):
        return None
    for line, slip, slipped in slips_of(known):
        if slip.kind == "sign" and naming(slipped, whole) is not None:
            return line
    return None


def _is_used(state: Formula, step: Formula) -> bool:
    return bool(state.target) and state.target != step.target and state.target in names_of(step)


def _put(tree: Tree, state: Formula) -> Tree:
    def place(it: Tree) -> Tree | None:
        return state.tree if isinstance(it, Leaf) and it.name == state.target else None

    return changed(tree, place)


def _climbs(both: Formula) -> Words:
    whole = f"{shown(Leaf(both.target))} = {shown(both.tree)}"
    return Words(
        f"두 줄을 합치면 `{whole}`: 기울기를 따라 올라갑니다",
        f"both lines together are `{whole}`, which climbs",
    )
