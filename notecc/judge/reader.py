"""Read a formula as people type it; what is not certain is not read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from notecc.judge.expression import expression
from notecc.judge.names import Cursor
from notecc.judge.spelling import statements
from notecc.judge.tokens import Token, UnreadError, tokens
from notecc.judge.tree import Equation, Op, Symbol, Tree, add, inverse, mul, negative

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUPS: Final = {"(": ")", "{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a statement. `is_plain`: no doubtful spelling was settled by it."""

    equations: tuple[Equation, ...]
    is_plain: bool


def readings(text: str) -> tuple[tuple[Reading, ...], ...]:
    """Return for each statement of a text all ways to read it, the plainest first."""
    return tuple(it for it in map(_readings, statements(text)) if it)


def plain(text: str) -> Iterator[Equation]:
    """Yield the equations of a text that has no doubtful spelling, as the library's have none."""
    for statement in statements(text):
        yield from next(_ways(statement), Reading((), is_plain=True)).equations


def _readings(statement: str) -> tuple[Reading, ...]:
    found: dict[tuple[Equation, ...], Reading] = {}
    for way in _ways(statement):
        found.setdefault(way.equations, way)
    return tuple(found.values())


def _ways(statement: str) -> Iterator[Reading]:
    try:
        cut = tokens(statement)
    except UnreadError:
        return
    for is_wide in (False, True):
        for glues in (True, False):
            try:
                said = tuple(_equations(list(cut), glues=glues, is_wide=is_wide))
            except UnreadError:
                continue
            yield Reading(said, is_plain=not is_wide)


def _equations(said: list[Token], *, glues: bool, is_wide: bool) -> list[Equation]:
    """Return `a = b = c` as `a = b` and `a = c`."""
    cuts = [at for at, it in enumerate(said) if it.text in {"=", "←"} and _is_outside(said, at)]
    turned = [at for at, it in enumerate(said) if it.text == "→" and _is_outside(said, at)]
    if not cuts and len(turned) == 1:  # W - ηg → W
        at = turned[0]
        said = [*said[at + 1 :], Token("sign", "←", is_glued=False), *said[:at]]
        cuts = [len(said) - at - 1]
    elif turned:
        said = said[: turned[0]]
        cuts = [it for it in cuts if it < turned[0]]
    pieces = [said[a + 1 : b] for a, b in zip([-1, *cuts], [*cuts, len(said)], strict=True)]
    if len(pieces) == 1:
        return [Equation(None, _whole(Cursor(pieces[0], glues, is_wide)))]
    target, *values = pieces
    if not target:
        raise UnreadError
    op = target.pop().text if target[-1].text in "+-*/" and target[-1].kind == "sign" else ""
    left, averages = _left(Cursor(target, glues, is_wide))
    assigns = said[cuts[0]].text == "←"
    out = []
    for value in values:
        right = _whole(Cursor(value, glues, is_wide, averages=averages))
        out.append(Equation(left, _augmented(left, op, right) if op else right, assigns))
    return out


def _is_outside(said: list[Token], at: int) -> bool:
    before = [it.text for it in said[:at] if it.kind == "sign"]
    return all(
        sum(it == a for it in before) == sum(it == b for it in before) for a, b in _GROUPS.items()
    )


def _augmented(left: Tree | None, op: str, right: Tree) -> Tree:
    """Return what `w -= x` gives to w."""
    if left is None:
        raise UnreadError
    if op in "+-":
        return add(left, negative(right) if op == "-" else right)
    return mul(left, inverse(right) if op == "/" else right)


def _left(cursor: Cursor) -> tuple[Tree | None, set[str]]:
    """Read what gets a value. A heading like `softmax(z)_i` has no tree: only its value counts."""
    try:
        tree = _whole(cursor)
    except UnreadError:
        return Symbol("?"), set()
    if isinstance(tree, Op) and tree.op == "call" and tree.name.startswith("E["):
        return Symbol(tree.name), {tree.name}
    if isinstance(tree, Symbol) and tree.name.startswith("E["):
        return tree, {tree.name}
    return tree, set()


def _whole(cursor: Cursor) -> Tree:
    tree = expression(cursor)
    while cursor.eats("…") or cursor.eats("."):
        pass
    if cursor.at < len(cursor.tokens):
        raise UnreadError(cursor.peek().text)
    return tree
