"""Formula x formula -> whether one is the other with other names, found by numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
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


@dataclass(frozen=True)
class Profile:
    """How a formula behaves, whatever its names. What is costly is found out when it is wanted."""

    formula: Formula
    names: tuple[str, ...]
    has_gradient: bool

    def is_like(self, other: Profile) -> bool:
        """Say whether one may be the other, by what costs nothing to know."""
        mine, its = self.formula, other.formula
        return (
            bool(mine.own) == bool(its.own)
            and len(self.names) == len(other.names)
            and self.has_gradient == other.has_gradient
            and (mine.target == GIVEN) == (its.target == GIVEN)
        )

    @cached_property
    def alike(self) -> complex | None:
        """Its value where all names have the same numbers."""
        return value(self.formula.tree, self._point)

    @cached_property
    def alone(self) -> tuple[tuple[str, complex | None], ...]:
        """For each name, its value where that one has other numbers than the rest."""
        point, other = self._point, _components(2)
        return tuple((it, value(self.formula.tree, {**point, it: other})) for it in self.names)

    @property
    def _point(self) -> dict[str, tuple[float, ...]]:
        return {it: _components(1) for it in self.names} | _fixed(self.formula.own)


@lru_cache(maxsize=8192)
def profile(formula: Formula) -> Profile:
    """Return the profile of a formula."""
    names = {it.name for it in walk(formula.tree) if isinstance(it, Leaf)}
    return Profile(formula, names_of(formula), GRADIENT in names)


def naming(rule: Profile, said: Profile) -> dict[str, str] | None:
    """Return what each name of `rule` is called in `said`, or None if they are two formulas."""
    return next(namings(rule, said), None)


def namings(rule: Profile, said: Profile) -> Iterator[dict[str, str]]:
    """Yield the ways in which `said` is `rule` with other names; (a-b)² is it in two."""
    if not rule.is_like(said) or not close(rule.alike, said.alike):
        return
    choices = [[name for name, its in said.alone if close(its, wanted)] for _, wanted in rule.alone]
    if not all(choices):
        return
    own = {rule.formula.own: said.formula.own} if rule.formula.own else {}
    for tried, chosen in enumerate(_chosen(choices, ())):
        if tried >= _TRIES:
            return
        found = dict(zip(rule.names, chosen, strict=True)) | own
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
