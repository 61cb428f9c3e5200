"""Numbers typed in the place of letters: 0.9 for β, and then 0.1 for 1-β."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from notecc.judge.tree import Leaf, Number, Tree, add, changed, negative, walk

if TYPE_CHECKING:
    from notecc.judge.settle import Formula

_WHOLE: Final = 1e-12


def bound(formula: Formula) -> Formula | None:
    """Return the formula with a name for each number that is no count; None if there is none."""
    found = {it.value for it in walk(formula.tree) if isinstance(it, Number)}
    values = sorted((it for it in found if _is_chosen(it)), reverse=True)
    places: dict[float, Tree] = {}
    for it in values:
        other = next((big for big in places if abs(big + it - 1) < _WHOLE), None)
        leaf = Leaf(f"{it:g}")
        places[it] = add(Number(1.0), negative(places[other])) if other is not None else leaf
    if not places:
        return None
    tree = changed(
        formula.tree, lambda it: places.get(it.value) if isinstance(it, Number) else None
    )
    return replace(formula, tree=tree)


def _is_chosen(value: float) -> bool:
    """Say whether a number is one that someone chose: a rate, a decay, a guard."""
    return 0 < value < 1 and value != 0.5
