"""What people get wrong: a formula -> the formulas one slip away from it, each with its name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from notecc.judge.show import shown
from notecc.judge.tree import (
    HALF,
    MINUS_ONE,
    Leaf,
    Number,
    Op,
    Symbol,
    Tree,
    add,
    inverse,
    mul,
    negative,
    root,
    walk,
    weight,
)
from notecc.model.korean.particles import josa
from notecc.model.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.judge.settle import Formula

_ONE: Final = Number(1.0)
_LEAST: Final = 2
"""A slip of which less than so many names and functions are left says nothing."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing that went wrong. `kind`: `sign part epsilon clash step topic`."""

    kind: str
    words: Words
    formula: Formula


def slips(formula: Formula) -> Iterator[Slip]:
    """Yield the slips of a formula: signs first, then what is missing, then what is too much."""
    found = [
        Slip(kind, words, replace(formula, tree=tree))
        for kind, words, tree in (*_changes(formula.tree), *_of_whole(formula.tree))
        if weight(tree) >= _LEAST
    ]
    yield from sorted(found, key=lambda it: _ORDER.index(it.kind))


_ORDER: Final = ("sign", "epsilon", "part")
_Change = tuple[str, Words, Tree]


def _changes(tree: Tree) -> Iterator[_Change]:
    if not isinstance(tree, Op):
        if isinstance(tree, Leaf):
            yield from _of_leaf(tree)
        return
    match tree.op:
        case "add":
            yield from _of_sum(tree)
        case "mul":
            yield from _of_product(tree)
        case "pow":
            yield from _of_power(tree)
        case "call":
            yield from _of_call(tree)
        case _:
            yield "part", _missing("Σ" if tree.op == "sum" else "Π"), tree.parts[0]
    for place, part in enumerate(tree.parts):
        for kind, words, new in _changes(part):
            parts = (*tree.parts[:place], new, *tree.parts[place + 1 :])
            yield kind, words, Op(tree.op, parts, tree.name)


def _of_whole(tree: Tree) -> Iterator[_Change]:
    match tree:
        case Op("add") | Number() | Leaf() | Symbol():
            return
        case Op("mul", parts) if MINUS_ONE in parts:
            return
        case _:
            yield "sign", _sign(shown(tree)), negative(tree)
            under = any(isinstance(it, Op) and it.parts[1:] == (MINUS_ONE,) for it in walk(tree))
            if under:
                yield "part", _instead(shown(inverse(tree)), shown(tree)), inverse(tree)


def _of_leaf(leaf: Leaf) -> Iterator[_Change]:
    said = shown(leaf)
    yield "part", _too_much(f"{said}²", said), Op("pow", (leaf, Number(2.0)))
    yield "part", _too_much(f"√{said}", said), root(leaf)


def _of_sum(tree: Op) -> Iterator[_Change]:
    for place, part in enumerate(tree.parts):
        others = (*tree.parts[:place], *tree.parts[place + 1 :])
        flipped = (*tree.parts[:place], negative(part), *tree.parts[place + 1 :])
        said = shown(part).removeprefix("-")
        yield "sign", _sign(said), Op("add", flipped)
        kind = "epsilon" if said == "ε" else "part"
        yield kind, _missing(said, is_term=True), add(*others)
    if len(tree.parts) == 2:
        a, b = tree.parts
        if a == _ONE:  # 1-β where β is meant is one slip, not two
            positive = b.parts[1] if isinstance(b, Op) and b.parts[:1] == (MINUS_ONE,) else b
            yield "part", _too_much(shown(tree), shown(positive), is_instead=True), positive
        yield "part", _instead(shown(mul(a, b)), shown(tree)), mul(a, b)


def _of_product(tree: Op) -> Iterator[_Change]:
    for place, part in enumerate(tree.parts):
        others = (*tree.parts[:place], *tree.parts[place + 1 :])
        if part == MINUS_ONE:
            yield "sign", _sign(shown(mul(*others))), mul(*others)
            continue
        yield "part", _missing(_factor(part)), mul(*others)
        turned = (*tree.parts[:place], inverse(part), *tree.parts[place + 1 :])
        yield "part", _turned(part), Op("mul", turned)
        if isinstance(part, Leaf):
            doubled = Op("mul", (*tree.parts, part))
            yield "part", _too_much(shown(doubled), shown(tree)), doubled
            complement = add(_ONE, negative(part))
            parts = (*tree.parts[:place], complement, *tree.parts[place + 1 :])
            yield "part", _instead(shown(complement), shown(part)), Op("mul", parts)
            summed = add(mul(*others), part)
            yield "part", _instead(shown(summed), shown(tree)), summed


def _of_power(tree: Op) -> Iterator[_Change]:
    base, exponent = tree.parts
    match exponent:
        case Number(2.0):
            yield "part", _missing_square(base), base
            yield "part", _instead(f"2{shown(base)}", f"{shown(base)}²"), mul(Number(2.0), base)
            yield (
                "part",
                _instead(f"|{shown(base)}|", f"{shown(base)}²"),
                Op("call", (base,), "abs"),
            )
        case Number(0.5):
            yield "part", _missing_root(base), base
            yield "part", _instead(f"{shown(base)}²", shown(tree)), Op("pow", (base, Number(2.0)))
        case Number(-1.0):
            yield "part", _instead(shown(base), f"1/{shown(base)}"), base
        case _:
            yield "part", _missing(f"^{shown(exponent)}"), base
            yield "sign", _sign(shown(exponent)), Op("pow", (base, negative(exponent)))


def _of_call(tree: Op) -> Iterator[_Change]:
    if tree.name == "equation":
        return
    if len(tree.parts) == 1:
        yield "part", _missing("ᵀ" if tree.name == "transpose" else f"{tree.name}"), tree.parts[0]
        if tree.name in {"exp", "tanh", "sin", "cos", "sigmoid"}:
            yield (
                "sign",
                _sign(shown(tree.parts[0])),
                Op("call", (negative(tree.parts[0]),), tree.name),
            )
    swapped = _OTHERS.get(tree.name)
    if swapped:
        yield "part", _instead(swapped, tree.name), Op("call", tree.parts, swapped)


_OTHERS: Final = {
    "max": "min", "min": "max", "sin": "cos", "cos": "sin", "log": "exp", "exp": "log",
    "tanh": "sigmoid", "sigmoid": "tanh", "argmax": "argmin", "argmin": "argmax",
}  # fmt: skip


def _factor(part: Tree) -> str:
    match part:
        case Op("pow", (base, Number(-1.0))):
            return f"1/{shown(base)}"
        case _:
            return shown(part)


def _sign(part: str) -> Words:
    return Words(f"`{part}`의 부호가 반대입니다", f"the sign of `{part}` is the opposite")


def _missing(part: str, *, is_term: bool = False) -> Words:
    what = Words("항", "the term") if is_term else Words("", "")
    return Words(
        f"{what.ko} `{part}`{josa(part, '이')} 빠졌습니다".strip(),
        f"{what.en} `{part}` is missing".strip(),
    )


def _missing_square(base: Tree) -> Words:
    said = shown(base)
    return Words(f"`{said}`의 제곱이 빠졌습니다", f"the square of `{said}` is missing")


def _missing_root(base: Tree) -> Words:
    said = shown(base)
    return Words(f"`{said}`의 제곱근이 빠졌습니다", f"the square root of `{said}` is missing")


def _turned(part: Tree) -> Words:
    match part:
        case Op("pow", (base, Number(-1.0))):
            said = shown(base)
            return Words(
                f"`{said}`{josa(said, '으로')} 나누어야 하는데 곱했습니다",
                f"multiplied by `{said}` instead of divided",
            )
        case _:
            said = shown(part)
            return Words(
                f"`{said}`{josa(said, '을')} 곱해야 하는데 나누었습니다",
                f"divided by `{said}` instead of multiplied",
            )


def _too_much(wrong: str, right: str, *, is_instead: bool = False) -> Words:
    return _instead(right, wrong) if is_instead else _instead(wrong, right)


def _instead(wrong: str, right: str) -> Words:
    return Words(
        f"`{right}` 자리에 `{wrong}`{josa(wrong, '을')} 썼습니다",
        f"`{wrong}` stands where `{right}` should",
    )


__all__ = ["HALF", "Slip", "slips"]
