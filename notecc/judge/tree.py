"""What a formula says: an equation of small trees."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GRADIENT: Final = "∇"
"""The name of the gradient at the present weights, however it was written."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """An index of a symbol: `t`, and how far from it."""

    letter: str
    offset: int = 0
    is_glued: bool = field(default=False, compare=False)
    """It is typed as the `t` of `mt`, which in code is a part of a name."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number, as it was typed."""

    value: float


@dataclass(frozen=True, slots=True)
class Symbol:
    """A letter or a word with its indices."""

    name: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A symbol that is settled: one name, and the sums, outermost 0, that it changes with."""

    name: str
    varies: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Op:
    """An operation: `add mul pow`, `sum` and `prod` over the index `name`, a `call` of `name`."""

    op: str
    parts: tuple[Tree, ...]
    name: str = ""


Tree = Number | Symbol | Leaf | Op


@dataclass(frozen=True, slots=True)
class Equation:
    """What gets a value, and which. `left` is None where it was left out."""

    left: Tree | None
    right: Tree
    assigns: bool = False
    """It was written with an arrow or `:=`: one name may be old on the right, new on the left."""


MINUS_ONE: Final = Number(-1.0)
HALF: Final = Number(0.5)


def add(*parts: Tree) -> Tree:
    """Return a sum; of one part, the part."""
    return parts[0] if len(parts) == 1 else Op("add", parts)


def mul(*parts: Tree) -> Tree:
    """Return a product; of one part, the part."""
    return parts[0] if len(parts) == 1 else Op("mul", parts)


def negative(tree: Tree) -> Tree:
    """Return -tree."""
    return Number(-tree.value) if isinstance(tree, Number) else Op("mul", (MINUS_ONE, tree))


def inverse(tree: Tree) -> Tree:
    """Return 1/tree."""
    return Op("pow", (tree, MINUS_ONE))


def root(tree: Tree) -> Tree:
    """Return the square root."""
    return Op("pow", (tree, HALF))


def walk(tree: Tree) -> Iterator[Tree]:
    """Yield a tree and all its parts, outermost first."""
    yield tree
    if isinstance(tree, Op):
        for part in tree.parts:
            yield from walk(part)


def names(tree: Tree) -> tuple[str, ...]:
    """Return the names of its symbols in the order in which they come."""
    return tuple(dict.fromkeys(it.name for it in walk(tree) if isinstance(it, Symbol | Leaf)))


def weight(tree: Tree) -> int:
    """Return how many names, functions and powers say something; numbers do not."""
    return sum(
        isinstance(it, Leaf | Symbol) or (isinstance(it, Op) and it.op not in {"add", "mul"})
        for it in walk(tree)
    )


def changed(tree: Tree, change: Callable[[Tree], Tree | None]) -> Tree:
    """Return the tree with each part for which `change` has another in that one's place."""
    new = change(tree)
    if new is not None:
        return new
    if isinstance(tree, Op):
        return Op(tree.op, tuple([changed(it, change) for it in tree.parts]), tree.name)
    return tree
