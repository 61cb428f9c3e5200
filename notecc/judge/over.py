"""Sums, products, norms and other signs that go over all that stands behind or between them."""

from __future__ import annotations

from notecc.judge.names import Cursor, Named, Parts, decorate
from notecc.judge.tree import Number, Op, Symbol, Tree, root, walk


def over_index(cursor: Cursor, parts: Parts) -> Tree:
    """Read `Σ_{i=1}^{n} …` or `Π …`: its body goes on to the next + or -."""
    op = "sum" if cursor.peek().text == "Σ" else "prod"
    cursor.at += 1
    lower = upper = ""
    while cursor.sees("_") or cursor.sees("^"):
        is_lower = cursor.sees("_")
        cursor.at += 1
        if cursor.sees("{") or (cursor.sees("(") and is_lower):
            written = cursor.inside()
        else:
            written = cursor.peek().text
            cursor.at += 1
            if cursor.sees("="):
                written += "=" + cursor.peek(1).text
                cursor.at += 2
        lower, upper = (written, upper) if is_lower else (lower, written)
    body = parts.sum(cursor) if cursor.is_wide else parts.product(cursor)
    index, _, start = lower.partition("=")
    index = index if index.isalpha() and len(index) <= 2 else ""
    marked = {it.letter for part in walk(body) if isinstance(part, Symbol) for it in part.marks}
    tree = Op(op, (body,), index if index in marked or index in _bare(body) else "")
    is_odd = (
        (start not in {"", "0", "1"})
        or any(it in upper for it in "+-")
        or upper == (start or "none")
    )
    if is_odd and not (start == "0" and upper.endswith("-1")):
        return Op("call", (tree,), f"from {start} to {upper}")
    return tree


def _bare(tree: Tree) -> set[str]:
    return {it.name for it in walk(tree) if isinstance(it, Symbol)}


def absolute(cursor: Cursor, parts: Parts) -> Tree:
    """Read |x|, which is next."""
    cursor.at += 1
    cursor.bars += 1
    tree = parts.sum(cursor)
    cursor.bars -= 1
    cursor.need("|")
    return Op("call", (tree,), "abs")


def norm(cursor: Cursor, parts: Parts) -> Tree:
    """Read ‖x‖ as the root of the sum of squares; ‖x‖₁ has another name."""
    cursor.at += 1
    cursor.bars += 1
    tree = parts.sum(cursor)
    cursor.bars -= 1
    cursor.need("‖")
    said = {"_": "2", "^": "1"}
    for _ in said:
        for sign in said:
            if cursor.eats(sign):
                said[sign] = cursor.inside() if cursor.sees("{") else cursor.peek().text
                cursor.at += cursor.peek(-1).text not in {"}", sign} or cursor.peek(-1).text == sign
    if said["_"] == "1":
        return Op("sum", (Op("call", (tree,), "abs"),))
    squares = Op("sum", (Op("pow", (tree, Number(2.0))),))
    return squares if said["^"] == "2" else root(squares)


def floor(cursor: Cursor, parts: Parts) -> Tree:
    """Read ⌊x⌋, which is next."""
    cursor.at += 1
    tree = parts.sum(cursor)
    cursor.need("⌋")
    return Op("call", (tree,), "floor")


def change(cursor: Cursor) -> Tree:
    """Read Δw, or Δ alone, as one name."""
    cursor.at += 1
    named = Named("Δ")
    if cursor.peek().kind == "name" and cursor.peek().text != "t":
        named.name += cursor.peek().text
        cursor.at += 1
    decorate(cursor, named)
    return Symbol(named.name, tuple(named.marks))
