"""Formula x formula -> whether one is the other with other names, found by numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final
from zlib import crc32

from notecc.judge.settle import COUNTER, GIVEN, Formula, names_of
from notecc.judge.tree import GRADIENT, Leaf, Tree, changed, walk
from notecc.judge.value import COMPONENTS, close, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_TRIES: Final = 120
"""How many ways to name things are tried; names that behave alike are few in any real rule."""
_POINTS: Final = 5
_LARGE: Final = 2
"""How many of these points have names above 1, where powers and rates tell more apart."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How a formula behaves, whatever its names: its value where all are alike, and one is not."""

    formula: Formula
    alike: complex | None
    alone: tuple[tuple[str, complex | None], ...]
    has_gradient: bool


@lru_cache(maxsize=4096)
def profile(formula: Formula) -> Profile:
    """Return the profile of a formula."""
    names = names_of(formula)
    alike = {it: _components(1) for it in names} | _fixed(formula.own)
    other = _components(2)
    alone = tuple((it, value(formula.tree, {**alike, it: other})) for it in names)
    has_gradient = any(isinstance(it, Leaf) and it.name == GRADIENT for it in walk(formula.tree))
    return Profile(formula, value(formula.tree, alike), alone, has_gradient)


def naming(rule: Profile, said: Profile) -> dict[str, str] | None:
    """Return what each name of `rule` is called in `said`, or None if they are two formulas."""
    return next(namings(rule, said), None)


def namings(rule: Profile, said: Profile) -> Iterator[dict[str, str]]:
    """Yield the ways in which `said` is `rule` with other names; (a-b)² is it in two."""
    if (
        bool(rule.formula.own) != bool(said.formula.own)
        or len(rule.alone) != len(said.alone)
        or rule.has_gradient != said.has_gradient
        or (rule.formula.target == GIVEN) != (said.formula.target == GIVEN)
        or not close(rule.alike, said.alike)
    ):
        return
    choices = [[name for name, its in said.alone if close(its, wanted)] for _, wanted in rule.alone]
    if not all(choices):
        return
    names = [it for it, _ in rule.alone]
    own = {rule.formula.own: said.formula.own} if rule.formula.own else {}
    for tried, chosen in enumerate(_chosen(choices, ())):
        if tried >= _TRIES:
            return
        found = dict(zip(names, chosen, strict=True)) | own
        if _agree(rule.formula, said.formula, found):
            yield found


def _chosen(choices: Sequence[Sequence[str]], taken: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield one of each, none twice."""
    if len(taken) == len(choices):
        yield taken
        return
    for it in choices[len(taken)]:
        if it not in taken:
            yield from _chosen(choices, (*taken, it))


def _agree(rule: Formula, said: Formula, names: Mapping[str, str]) -> bool:
    """Say whether both have the same values at points where every name has its own numbers."""
    for seed in range(_POINTS):
        here = _point(seed, tuple(sorted(set(names.values())))) | _shared(seed)
        there = {mine: here[its] for mine, its in names.items()} | _shared(seed)
        a, b = value(rule.tree, there), value(said.tree, here)
        if a is None or not close(a, b):
            return False
    return True


def renamed(tree: Tree, names: Mapping[str, str]) -> Tree:
    """Return a tree with other names."""
    return changed(
        tree,
        lambda it: Leaf(names.get(it.name, it.name), it.varies) if isinstance(it, Leaf) else None,
    )


@cache
def _components(seed: int) -> tuple[float, ...]:
    """Return numbers without any relation to one another, the same each time."""
    low, high = (1.1, 3.9) if seed // 100 % 10 > _POINTS - _LARGE else (0.3, 0.95)
    scattered = [crc32(f"{seed} {it}".encode()) / 2**32 for it in range(COMPONENTS)]
    return tuple(low + (high - low) * it for it in scattered)


@cache
def _shared(seed: int) -> dict[str, tuple[float, ...]]:
    return {GRADIENT: _components(1000 + seed), COUNTER: ()}


def _fixed(own: str) -> dict[str, tuple[float, ...]]:
    return _shared(77) | ({own: _components(78)} if own else {})


@lru_cache(maxsize=1024)
def _point(seed: int, names: tuple[str, ...]) -> dict[str, tuple[float, ...]]:
    return {it: _components(100 * (seed + 1) + place) for place, it in enumerate(names)}
