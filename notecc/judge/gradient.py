"""The many ways to write the gradient of the loss, each of which is one symbol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.judge.names import Cursor, Named, decorate
from notecc.judge.tokens import UnreadError
from notecc.judge.tree import GRADIENT, Op, Symbol, Tree

if TYPE_CHECKING:
    from collections.abc import Callable

_LOSSES: Final = frozenset("LJECfFlQ") | {"loss", "Loss", "cost", "Cost", "MSE", "CE", "BCE"}
_WEIGHTS: Final = frozenset("wWθxbφΘ")


def gradient(cursor: Cursor, expression: Callable[[Cursor], Tree]) -> Tree:
    """Read what begins with ∇, which is next: `∇L`, `∇_θ J(θ)`, `∇W`, or `∇L(w - βv)`."""
    cursor.at += 1
    of = Named("")
    if cursor.sees("_"):
        cursor.at += 1
        if cursor.sees("{"):
            cursor.inside()
        else:
            cursor.at += 1
    elif cursor.peek().text in _WEIGHTS and cursor.peek(1).text in _LOSSES:
        cursor.at += 1
    while cursor.peek().kind == "index":
        cursor.at += 1
    if cursor.peek().text in _LOSSES | _WEIGHTS and cursor.peek().kind == "name":
        of.name = cursor.peek().text
        cursor.at += 1
        decorate(cursor, of)
    elif cursor.peek().kind == "sign" and not cursor.sees("("):
        decorate(cursor, of)
    return _taken_at(cursor, of, expression)


def _taken_at(cursor: Cursor, of: Named, expression: Callable[[Cursor], Tree]) -> Tree:
    """Read where a gradient is taken: at a name, which is here, or at a place ahead."""
    if not cursor.sees("(") or (not of.name and not cursor.peek().is_glued):
        return Symbol(GRADIENT, tuple(of.marks))
    before = cursor.at
    cursor.at += 1
    inner = expression(cursor)
    if isinstance(inner, Op):
        while not cursor.sees(")"):
            cursor.at += 1
            if cursor.at >= len(cursor.tokens):
                raise UnreadError
        cursor.at += 1
        return Op("call", (inner,), GRADIENT)
    cursor.at = before
    cursor.inside()
    return Symbol(GRADIENT, tuple(of.marks))


def derivative(cursor: Cursor, expression: Callable[[Cursor], Tree]) -> Tree | None:
    r"""Read `∂L/∂w`, `(∂L/∂w)`, `\frac{∂L}{∂w}`, `∂/∂w L(w)` or `dw`; None if none is next."""
    before = cursor.at
    is_fraction = cursor.peek().text == r"\frac"
    is_bracketed = not is_fraction and (cursor.sees("(") or cursor.sees("{"))
    cursor.at += is_fraction or is_bracketed
    above = _differential(cursor)
    is_bare = above is not None and not is_fraction and not is_bracketed
    if above is not None and is_bare and not cursor.sees("/"):
        return _alone(cursor, above, before)
    behind = cursor.at
    if above is not None and (is_fraction or cursor.eats("/")):
        under = _differential(cursor)
        if under and (not is_bracketed or cursor.eats(")") or cursor.eats("}")):
            return _of(cursor, above, under, expression)
        if is_bare and not under:  # dw / √v
            cursor.at = behind
            return _alone(cursor, above, before)
    cursor.at = before
    return None


def _alone(cursor: Cursor, above: Named, before: int) -> Tree | None:
    """Return the `dw` of code, which stands for ∂L/∂w."""
    if above.name and not above.name[0].isupper():
        return Symbol(GRADIENT, tuple(above.marks))
    if above.name in {"W", "Θ"}:
        return Symbol(GRADIENT, tuple(above.marks))
    cursor.at = before
    return None


def _differential(cursor: Cursor) -> Named | None:
    """Pass `∂L`, in a brace or a bracket or in none; its name is empty for a `∂` alone."""
    before = cursor.at
    opened = "{" if cursor.eats("{") else "(" if cursor.eats("(") else ""
    is_d = cursor.peek().text == "d" and cursor.peek().kind == "name"
    if not (is_d or cursor.sees("∂")):
        cursor.at = before
        return None
    cursor.at += 1
    named = Named("")
    if cursor.peek().text.startswith("\\"):  # \partial \tilde{w}
        cursor.at += 1
        cursor.inside() if cursor.sees("{") else None
        named.name = "w"
    elif cursor.peek().kind in {"name", "function"}:
        named.name = cursor.peek().text
        cursor.at += 1
        decorate(cursor, named)
        if cursor.sees("(") and named.name in _LOSSES:
            cursor.inside()
    elif is_d and not opened:
        cursor.at = before
        return None
    if opened and not (cursor.eats("}") or cursor.eats(")")):
        cursor.at = before
        return None
    return named


def _of(
    cursor: Cursor, above: Named, under: Named, expression: Callable[[Cursor], Tree]
) -> Tree | None:
    if not above.name:  # ∂/∂w L(w)
        if cursor.peek().text not in _LOSSES:
            raise UnreadError
        above.name = cursor.peek().text
        cursor.at += 1
        decorate(cursor, above)
        return _taken_at(cursor, above, expression)
    if above.name.rstrip("'") in _LOSSES or above.name.lower().startswith(("l", "j")):
        return Symbol(GRADIENT, tuple(it for it in under.marks if it.letter != "t"))
    return Symbol(f"∂{above.name}/∂{under.name}")
