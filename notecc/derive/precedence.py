"""How tightly operations bind, for every printer: what needs brackets inside what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notecc.derive.formula import Formula

COMPARE: Final = 0
SUM: Final = 1
PRODUCT: Final = 2
SIGN: Final = 3
POWER: Final = 4
ATOM: Final = 5

_LEVELS: Final[Mapping[str, int]] = {
    "compare": COMPARE, "add": SUM, "sub": SUM, "neg": SUM, "mul": PRODUCT, "sum": PRODUCT,
    "product": PRODUCT, "derivative": PRODUCT, "limit": PRODUCT, "integral": PRODUCT, "pow": POWER,
    "transpose": POWER,
}  # fmt: skip


def level(it: Formula) -> int:
    """Return how tightly the outermost operation binds, quotients apart."""
    if it.op in {"named", "random"}:
        return ATOM
    if it.op == "number" and "e" in it.name:
        return PRODUCT
    return _LEVELS.get(it.op, ATOM)


def swallows(it: Formula) -> bool:
    """Say whether what is written after it would be read as part of it: the sum of a b."""
    if it.op in {"sum", "product", "derivative", "limit", "integral"}:
        return True
    return it.op in {"mul", "neg"} and swallows(it.args[-1])
