"""A tree -> one line of text, as a note would have it."""

from __future__ import annotations

from typing import Final
from unicodedata import normalize

from notecc.judge.tree import Leaf, Number, Op, Symbol, Tree

_HATS: Final = {"hat": "\u0302", "tilde": "\u0303", "bar": "\u0304"}
_LOW: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SHORT: Final = 3
_SUM, _PRODUCT, _POWER = 0, 1, 2


def spoken(name: str) -> str:
    """Return a name as a note would have it: `mhat` is m̂."""
    return _named(name)


def shown(tree: Tree, least: int = _SUM) -> str:
    """Return a tree as text, in brackets where what is around it binds stronger than `least`."""
    text, strength = _shown(tree)
    return f"({text})" if strength < least else text


def _shown(tree: Tree) -> tuple[str, int]:  # noqa: C901, PLR0911 - one line a kind
    match tree:
        case Number(value):
            return f"{value:g}", _POWER if value >= 0 else _SUM
        case Leaf(name) | Symbol(name):
            return _named(name), _POWER
        case Op("add", parts):
            said = [shown(it, _PRODUCT) if at else shown(it) for at, it in enumerate(parts)]
            signed = [it if it.startswith("-") else f"+{it}" for it in said]
            return "".join(signed).removeprefix("+"), _SUM
        case Op("mul", parts):
            return _product(parts)
        case Op("pow", (base, Number(0.5))):
            return f"√{shown(base, _POWER)}", _POWER
        case Op("pow", (base, Number(-1.0))):
            return f"1/{shown(base, _POWER)}", _PRODUCT
        case Op("pow", (base, exponent)):
            raised = "²" if exponent == Number(2.0) else f"^{shown(exponent, _POWER)}"
            return f"{shown(base, _POWER)}{raised}", _POWER
        case Op("sum" | "prod" as op, (body,)):
            return f"{'Σ' if op == 'sum' else 'Π'}{shown(body, _POWER)}", _PRODUCT
        case Op("call", (inner,), "transpose"):
            return f"{shown(inner, _POWER)}ᵀ", _POWER
        case Op("call", parts, name):
            return f"{_called(name)}({', '.join(map(shown, parts))})", _POWER
        case _:
            return "…", _POWER


def _product(parts: tuple[Tree, ...]) -> tuple[str, int]:
    if parts[0] == Number(-1.0):
        rest = shown(Op("mul", parts[1:]), _PRODUCT)
        return (f"-({rest})" if rest.startswith("-") else f"-{rest}"), _PRODUCT
    above, under = [], []
    for part in parts:
        match part:
            case Op("pow", (base, Number(-1.0))):
                under.append(shown(base, _POWER))
            case _:
                above.append(shown(part, _PRODUCT))
    text = "·".join(above) or "1"
    return "/".join([text, *under]), _PRODUCT


def _called(name: str) -> str:
    return "∇L" if name == "∇" else name


def _named(name: str) -> str:
    name = name.partition("·")[0]
    if name in {"∇", "∇="}:
        return "g"
    if len(name) <= _SHORT and name[:1].isalpha():
        name = name[0] + name[1:].translate(_LOW)
    for word, mark in _HATS.items():
        if name.endswith(word) and len(name) > len(word):
            return normalize("NFC", name.removesuffix(word) + mark)
    return name
