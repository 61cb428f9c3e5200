"""Names, functions and expectations: what a word is, and what the bracket behind it is."""

from __future__ import annotations

import re
from typing import Final

from notecc.judge.names import Cursor, Named, Parts, decorate
from notecc.judge.tree import GRADIENT, Number, Op, Symbol, Tree, inverse, mul, negative, root

_WORD: Final = 4
"""A name of so many letters is a word, and no product."""
_CALLABLE: Final = frozenset("fFDGhHφT")
_BELOW: Final = re.compile(r"_\{[^{}]*\}|\^\{?\([a-z]\)\}?|_.")
"""What hangs on a letter and says which one it is."""


def name(cursor: Cursor, parts: Parts) -> Tree:
    """Read a letter or a word, which is next, with all that hangs on it."""
    named = Named(cursor.peek().text)
    cursor.at += 1
    while (
        len(named.name) >= _WORD
        and cursor.peek().kind == "name"
        and len(cursor.peek().text) >= _WORD
    ):
        named.name += cursor.peek().text  # irreducible error
        cursor.at += 1
    if named.name in {"E", "Var", "var", "RMS", "V"} and (cursor.sees("[") or _has_subject(cursor)):
        return _average(cursor, named, parts)
    decorate(cursor, named)
    if named.name == "g":
        return _gradient_at(cursor, named, parts)
    if len(named.name) >= _WORD and cursor.sees("[") and cursor.peek().is_glued:  # Bias[f]
        cursor.inside()
    if named.name in {"L'", "f'", "J'", "E'"} and cursor.sees("("):
        cursor.inside()
        return Symbol(GRADIENT)
    return valued(cursor, named, parts)


def _has_subject(cursor: Cursor) -> bool:
    """Say whether an expectation names whom it is over: E_{x~p}[…]."""
    if not cursor.sees("_"):
        return False
    before = cursor.at
    cursor.at += 1
    if cursor.sees("{"):
        cursor.inside()
    else:
        cursor.at += 1
    if cursor.sees("["):
        return True
    cursor.at = before
    return False


def _average(cursor: Cursor, named: Named, parts: Parts) -> Tree:
    """Read `E[…]`: a running average that has a name, or a mean of what stands in it."""
    before = cursor.at
    name = f"{named.name}[{cursor.inside()}]"
    after = Named(name)
    decorate(cursor, after)
    if named.name != "E" or after.marks or name in cursor.averages:
        return Symbol(name, tuple(after.marks))
    end, cursor.at = cursor.at, before
    inner = parts.group(cursor)
    cursor.at = end
    if isinstance(inner, Symbol):
        return Symbol(name)
    if isinstance(inner, Op) and inner.op == "pow" and isinstance(inner.parts[0], Symbol):
        return Op("call", (inner,), name)
    return mul(inverse(Symbol("n")), Op("sum", (inner,)))


def _gradient_at(cursor: Cursor, named: Named, parts: Parts) -> Tree:
    if cursor.sees("(") and cursor.peek().is_glued:
        inner = parts.group(cursor)
        if not isinstance(inner, Symbol):
            return Op("call", (inner,), GRADIENT)
    return Symbol(GRADIENT, tuple(named.marks))


def valued(cursor: Cursor, named: Named, parts: Parts) -> Tree:
    """Read what a bracket behind a name is: the `(x)` of p(x), a call, or another factor."""
    symbol = Symbol(named.name, tuple(named.marks))
    if not (cursor.sees("(") and cursor.peek().is_glued):
        return symbol
    before = cursor.at
    written = cursor.inside()
    if named.name == "σ" and "σ" not in written:
        cursor.at = before
        return Op("call", (parts.group(cursor),), "sigmoid")
    letter = named.name.removesuffix("hat").removesuffix("θ")
    bare = _BELOW.sub("", written)
    has_argument = not set(bare) & set("+-*/^") and len(bare) <= 12
    if has_argument and (letter.isupper() or letter in "pqfhy" or len(letter) > 2):
        given = written[written.index("|") :] if "|" in written else ""
        given = given or (f"({written})" if "," in written else "")  # H(p,q) is not H(p)
        return Symbol(symbol.name + given, symbol.marks)
    cursor.at = before
    if named.name in _CALLABLE or len(named.name) > 3:
        return Op("call", tuple(_arguments(cursor, parts)), named.name)
    return symbol


def _arguments(cursor: Cursor, parts: Parts) -> list[Tree]:
    cursor.need("(")
    before, cursor.bars = cursor.bars, 1
    found = [parts.sum(cursor)]
    while cursor.peek().text in {",", "|", ";", "‖"}:
        cursor.at += 1
        found.append(parts.sum(cursor))
    cursor.need(")")
    cursor.bars = before
    return found


def function(cursor: Cursor, parts: Parts) -> Tree:
    """Read a known function, which is next: `log p`, `softmax(z)`, `tanh² x`."""
    called = cursor.peek().text
    cursor.at += 1
    if called == "mean" and not (cursor.sees("(") or cursor.sees("[")):
        return Symbol(called)
    index = ""
    if cursor.sees("_"):  # log_2, max_j, argmin_θ
        named = Named("")
        cursor.at += 1
        if cursor.sees("{"):
            index = cursor.inside()
        else:
            index = cursor.peek().text
            cursor.at += 1
    squared = cursor.sees("^") and "2" in {cursor.peek(1).text, cursor.peek(2).text}
    if squared:
        cursor.at += 4 if cursor.sees("^", "{") else 2
    if cursor.sees("("):
        given = _arguments(cursor, parts)
    elif cursor.sees("{") or cursor.sees("["):
        given = [parts.group(cursor)]
    elif cursor.sees("-"):
        cursor.at += 1
        given = [negative(_scope(cursor, parts))]
    else:
        given = [_scope(cursor, parts)]
    tree = _applied(called, given, index)
    if isinstance(tree, Op) and tree.op == "call" and cursor.sees("_"):
        named = Named(called)
        decorate(cursor, named)
    return Op("pow", (tree, Number(2.0))) if squared else tree


def _scope(cursor: Cursor, parts: Parts) -> Tree:
    """Read what a function without brackets is of: `log p`, or, wide, all of `log p/q`."""
    if cursor.is_wide:
        return parts.product(cursor)
    tree = parts.power(cursor)
    while cursor.peek().is_glued and cursor.peek().kind == "name":
        tree = mul(tree, parts.power(cursor))
    return tree


def _applied(name: str, parts: list[Tree], index: str) -> Tree:
    first = parts[0]
    match name:
        case "sqrt":
            return root(first)
        case "square":
            return Op("pow", (first, Number(2.0)))
        case "sum":
            return Op("sum", (first,))
        case "mean":
            return mul(inverse(Symbol("n")), Op("sum", (first,)))
        case "log" if index in {"2", "10"}:
            return Op("call", (first,), "log" + index)
        case _:
            return Op("call", tuple(parts), name)
