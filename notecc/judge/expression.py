"""The grammar of formulas: sums of products of powers, and what stands in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.judge.called import function, name, valued
from notecc.judge.gradient import derivative, gradient
from notecc.judge.names import Cursor, Named, Parts, decorate
from notecc.judge.over import absolute, change, floor, norm, over_index
from notecc.judge.tokens import UnreadError
from notecc.judge.tree import MINUS_ONE, Number, Op, Symbol, Tree, add, inverse, mul, negative, root

if TYPE_CHECKING:
    from collections.abc import Callable

_GROUPS: Final = {"(": ")", "{": "}", "[": "]"}


def expression(cursor: Cursor) -> Tree:
    """Read a sum, which is what may stand in a bracket."""
    cursor.deepen()
    parts = []
    sign = "-" if cursor.sees("-") else "+"
    if cursor.sees("-") or cursor.sees("+"):
        cursor.at += 1
    while True:
        term = _product(cursor)
        parts.append(negative(term) if sign == "-" else term)
        if not (cursor.sees("+") or cursor.sees("-")):
            break
        sign = cursor.peek().text
        cursor.at += 1
    cursor.depth -= 1
    return add(*parts)


def _product(cursor: Cursor) -> Tree:
    parts = [_power(cursor)]
    while True:
        token = cursor.peek()
        if cursor.eats("*"):
            parts.append(_power(cursor))
        elif cursor.eats("/"):
            parts.append(inverse(_power(cursor)))
        elif token.kind in {"number", "name", "function"} or token.text in {
            *("(", "{", "[", "∇", "∂", "Σ", "Π", "Δ", "⌊", "‖", "√", "|"),
            *(r"\frac", r"\sqrt", r"\hat", r"\widehat", r"\tilde", r"\widetilde", r"\bar"),
            r"\overline",
        }:
            if token.text in {"‖", "|"} and cursor.bars:
                break
            if token.kind == "number" and isinstance(parts[-1], Number):
                raise UnreadError(token.text)
            parts.append(_power(cursor))
        elif token.text in {"∩", "∪"}:
            cursor.at += 1
            parts.append(Op("call", (parts.pop(), _power(cursor)), token.text))
        else:
            return mul(*parts)
    return mul(*parts)


def _power(cursor: Cursor) -> Tree:
    cursor.deepen()
    tree = _atom(cursor)
    cursor.depth -= 1
    while cursor.sees("^") or (cursor.sees("'") and isinstance(tree, Op)):
        cursor.at += 1
        raised = _exponent(cursor)
        if isinstance(raised, Symbol) and raised.name == "T":
            tree = Op("call", (tree,), "transpose")
        elif isinstance(tree, Symbol) and tree.name == "e":
            tree = Op("call", (raised,), "exp")
        else:
            tree = Op("pow", (_marked(cursor, tree), raised))
    return tree


def _exponent(cursor: Cursor) -> Tree:
    if cursor.eats("-"):
        return negative(_exponent(cursor))
    if cursor.sees("{"):
        return _group(cursor)
    if cursor.peek().kind == "index":
        cursor.at += 1
        return Symbol(cursor.peek(-1).text)
    if cursor.peek().text == "T" and cursor.peek().kind in {"sign", "name"}:
        cursor.at += 1
        return Symbol("T")
    return _atom(cursor)


def _marked(cursor: Cursor, tree: Tree) -> Tree:
    """Give a base the index that stands behind its power: g^2_t."""
    if isinstance(tree, Symbol) and (cursor.sees("_") or cursor.peek().kind == "index"):
        named = Named(tree.name, list(tree.marks))
        decorate(cursor, named)
        return Symbol(named.name, tuple(named.marks))
    return tree


def _group(cursor: Cursor) -> Tree:
    r"""Read a bracket, which is next; in a brace there may be an `\over`."""
    closing = _GROUPS.get(cursor.peek().text)
    if closing is None or cursor.peek().kind != "sign":
        raise UnreadError(cursor.peek().text)
    cursor.at += 1
    before, cursor.bars = cursor.bars, 0
    tree = expression(cursor)
    if cursor.peek().text == r"\over":
        cursor.at += 1
        tree = mul(tree, inverse(expression(cursor)))
    parts = [tree]
    while closing == "]" and cursor.eats(","):
        parts.append(expression(cursor))
    cursor.need(closing)
    cursor.bars = before
    return Op("call", tuple(parts), "row") if len(parts) > 1 else tree


def _atom(cursor: Cursor) -> Tree:
    token = cursor.peek()
    if token.kind == "number":
        cursor.at += 1
        return Number(float(token.text))
    if token.kind == "function":
        return function(cursor, _PARTS)
    if token.kind == "name":
        return name(cursor, _PARTS)
    reader = _ATOMS.get(token.text)
    if reader is None:
        raise UnreadError(token.text)
    return reader(cursor)


def _fraction(cursor: Cursor) -> Tree:
    if found := derivative(cursor, expression):
        return found
    cursor.at += 1
    above = _argument(cursor)
    return mul(above, inverse(_argument(cursor)))


def _argument(cursor: Cursor) -> Tree:
    """Read what a LaTeX command takes: a brace, or one character."""
    if cursor.sees("{"):
        return _group(cursor)
    token = cursor.peek()
    if token.kind == "number" and len(token.text) > 1 and token.text.isdigit():  # \frac12
        cursor.tokens[cursor.at] = token._replace(text=token.text[1:])
        return Number(float(token.text[0]))
    if token.kind == "name":
        cursor.at += 1
        return Symbol(token.text)
    return _atom(cursor)


def _root(cursor: Cursor) -> Tree:
    cursor.at += 1
    return root(_group(cursor) if cursor.peek().text in _GROUPS else _power(cursor))


def _hat(cursor: Cursor) -> Tree:
    kind = cursor.peek().text.removeprefix("\\").removeprefix("wide").replace("overline", "bar")
    cursor.at += 1
    tree = _argument(cursor)
    if not isinstance(tree, Symbol):
        raise UnreadError
    named = Named(tree.name + kind, list(tree.marks))
    decorate(cursor, named)
    return valued(cursor, named, _PARTS)


def _minus(cursor: Cursor) -> Tree:
    cursor.at += 1
    return mul(MINUS_ONE, _power(cursor))


def _nabla(cursor: Cursor) -> Tree:
    return gradient(cursor, expression)


def _partial(cursor: Cursor) -> Tree:
    found = derivative(cursor, expression)
    if found is None:
        raise UnreadError
    return found


def _bracket(cursor: Cursor) -> Tree:
    return derivative(cursor, expression) or _group(cursor)


def _indexed(cursor: Cursor) -> Tree:
    return over_index(cursor, _PARTS)


def _bars(cursor: Cursor) -> Tree:
    opened = {"|": absolute, "‖": norm, "⌊": floor}
    return opened[cursor.peek().text](cursor, _PARTS)


_PARTS: Final = Parts(expression, _product, _power, _group)
_ATOMS: Final[dict[str, Callable[[Cursor], Tree]]] = {
    "(": _bracket, "{": _bracket, "[": _group, "∇": _nabla, "∂": _partial, "Σ": _indexed,
    "Π": _indexed, "√": _root, "|": _bars, "‖": _bars, "⌊": _bars, "Δ": change,
    "-": _minus, r"\frac": _fraction, r"\sqrt": _root, r"\hat": _hat, r"\widehat": _hat,
    r"\tilde": _hat, r"\widetilde": _hat, r"\bar": _hat, r"\overline": _hat,
}  # fmt: skip
