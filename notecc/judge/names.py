"""A cursor over tokens, and what stands below, above and behind a letter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.judge.tokens import Token, UnreadError
from notecc.judge.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from notecc.judge.tree import Tree

_DEEPEST: Final = 48
"""How many brackets and signs may stand around something, each counted twice."""
_NONE: Final = Token("end", "", is_glued=False)
_PAIRS: Final = {"(": ")", "{": "}", "[": "]", "⌊": "⌋"}
_TIME: Final = re.compile(r"\(?([a-zτ])(?:([+-])(\d))?\)?")
_STEPS: Final = {"new": 1, "next": 1, "old": 0, "prev": 0}
_INDEX: Final = frozenset("ijklmntτ")
_HATS: Final = ("hat", "tilde", "bar")


@dataclass
class Cursor:
    """Where a reader stands. `glues`: `v_t-1` is `v_{t-1}`; else it is `v_t - 1`."""

    tokens: list[Token]
    glues: bool = True
    is_wide: bool = False
    """`log p/q` is log(p/q), and a sum goes on to the end of its line."""
    at: int = 0
    depth: int = 0
    bars: int = 0
    """How many `|` and brackets of arguments are open, in which a `|` opens none."""
    averages: set[str] = field(default_factory=set)
    """The `E[…]` that are names here: one stands on the left."""

    def deepen(self) -> None:
        """Count one level more around what is read.

        Raises:
            UnreadError: it is one too many.
        """
        self.depth += 1
        if self.depth > _DEEPEST:
            raise UnreadError

    def peek(self, ahead: int = 0) -> Token:
        """Return a token without passing it."""
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else _NONE

    def sees(self, *texts: str) -> bool:
        """Say whether the next tokens are these signs."""
        return all(
            self.peek(ahead).text == text and self.peek(ahead).kind == "sign"
            for ahead, text in enumerate(texts)
        )

    def eats(self, text: str) -> bool:
        """Pass a sign, if it is next."""
        if self.sees(text):
            self.at += 1
            return True
        return False

    def need(self, text: str) -> None:
        """Pass a sign that has to be next.

        Raises:
            UnreadError: it is not.
        """
        if not self.eats(text):
            raise UnreadError(text)

    def inside(self) -> str:
        """Pass a whole bracket, which is next, and return what is written in it."""
        parts, open_brackets = [], [_PAIRS[self.peek().text]]
        self.at += 1
        while open_brackets:
            token = self.peek()
            if token is _NONE:
                raise UnreadError
            self.at += 1
            if token.kind == "sign" and token.text in _PAIRS:
                open_brackets.append(_PAIRS[token.text])
            elif token.text == open_brackets[-1]:
                open_brackets.pop()
                if not open_brackets:
                    break
            parts.append(token.text)
        return "".join(parts)


class Parts(NamedTuple):
    """The parts of the grammar, for those that read what stands inside of something."""

    sum: Callable[[Cursor], Tree]
    product: Callable[[Cursor], Tree]
    power: Callable[[Cursor], Tree]
    group: Callable[[Cursor], Tree]


@dataclass
class Named:
    """A name with all that hangs on it, as it is found out."""

    name: str
    marks: list[Mark] = field(default_factory=list)

    def say(self, written: str) -> None:
        """Take in what stands below the line."""
        for part in written.strip("(").rstrip(")").split(","):
            self._say(part)

    def _say(self, part: str) -> None:
        if part in _STEPS:
            self.marks.append(Mark("t", _STEPS[part]))
        elif part in _HATS:
            self.name += part
        elif (found := _TIME.fullmatch(part)) and (found[2] or found[1] in _INDEX):
            offset = int(found[3] or 0)
            self.marks.append(Mark(found[1], -offset if found[2] == "-" else offset))
        elif 1 < len(part) <= 3 and set(part) <= _INDEX:
            self.marks += [Mark(it) for it in dict.fromkeys(part)]
        elif "=" in part:
            raise UnreadError(part)
        else:
            self.name += part


def decorate(cursor: Cursor, named: Named) -> None:
    """Pass hats, primes and indices behind a name."""
    while (token := cursor.peek()) is not _NONE:
        if token.kind == "sign" and token.text in _HATS:
            cursor.at += 1
            named.name += token.text
        elif token.text == "'" and token.is_glued:
            cursor.at += 1
            named.name += "'"
        elif token.kind == "number" and token.is_glued and _is_numbered(cursor, named):
            cursor.at += 1
            named.name += token.text
        elif token.kind == "index":
            cursor.at += 1
            named.marks.append(Mark(token.text, _glued_offset(cursor), is_glued=True))
        elif cursor.sees("_"):
            cursor.at += 1
            below(cursor, named)
        elif not (
            _hat_above(cursor, named) or _time_above(cursor, named) or _called_at(cursor, named)
        ):
            return


def below(cursor: Cursor, named: Named) -> None:
    """Pass what stands below the line, after the `_`."""
    if cursor.sees("{") or cursor.sees("("):
        named.say(cursor.inside())
        return
    token = cursor.peek()
    cursor.at += 1
    if token.kind not in {"number", "name", "label", "index"} and token.text != "∞":
        raise UnreadError(token.text)
    if token.text in {"t", "k"} and (offset := _glued_offset(cursor)):
        named.marks.append(Mark(token.text, offset))
    elif token.kind == "number" and len(token.text) > 1 and token.text.isdigit():
        raise UnreadError(token.text)
    else:
        named.say(token.text)


def _is_numbered(cursor: Cursor, named: Named) -> bool:
    """Say whether the digit behind a letter is a part of its name: β1, x2."""
    digit = cursor.peek().text
    return not named.marks and digit.isdigit() and len(digit) == 1 and len(named.name) <= 2


def _glued_offset(cursor: Cursor) -> int:
    """Pass the `-1` of `vt-1`, unless it has to be a number of its own."""
    sign, one, after = (cursor.peek(it) for it in range(3))
    if (
        cursor.glues
        and sign.text in {"+", "-"}
        and sign.is_glued
        and one.text == "1"
        and one.is_glued
        and not (after.is_glued and (after.kind in {"name", "function"} or after.text in "*/^("))
    ):
        cursor.at += 2
        return 1 if sign.text == "+" else -1
    return 0


def _hat_above(cursor: Cursor, named: Named) -> bool:
    """Pass the `^` of `y^`, which someone without a better keyboard means as a hat."""
    if cursor.sees("^") and cursor.peek().is_glued:
        after = cursor.peek(1)
        if after is _NONE or (
            after.kind == "sign" and after.text in ")+-*/=_]" and not _is_power(cursor)
        ):
            cursor.at += 1
            named.name += "hat"
            return True
    return False


def _is_power(cursor: Cursor) -> bool:
    return cursor.peek(1).text in "+-" and cursor.peek(2).is_glued and cursor.peek(1).is_glued


def _time_above(cursor: Cursor, named: Named) -> bool:
    """Pass the `^{(k+1)}` of a name, which counts steps or examples and is no power."""
    is_braced = cursor.sees("^", "{", "(")
    if not (is_braced or cursor.sees("^", "(")):
        return False
    before = cursor.at
    cursor.at += 1
    written = cursor.inside()
    bare = written.removeprefix("(").removesuffix(")")
    is_power = not is_braced and bare == "t" and named.name[:1] in "βγρλα"
    if not _TIME.fullmatch(bare) or is_power:
        cursor.at = before
        return False
    named.say(bare)
    return True


def _called_at(cursor: Cursor, named: Named) -> bool:
    """Pass the `(t+1)` of `W(t+1)`, or the `[t]` of `W[t]`."""
    if named.marks or not (cursor.sees("(") or cursor.sees("[")):
        return False
    inner = "".join(cursor.peek(it).text for it in range(1, 4))
    length = 3 if inner[1:2] in {"+", "-"} and len(inner) == 3 else 1
    written = inner[: 3 if length == 3 else 1]
    closing = cursor.peek(1 + length)
    if closing.text in {")", "]"} and _TIME.fullmatch(written) and written[0] in "tknij":
        cursor.at += 2 + length
        named.say(written)
        return True
    return False
