"""The vocabulary: a derivation asks for its letters by name, and all concepts write them alike."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Final

from notecc.derive.formula import Formula, FormulaError
from notecc.derive.symbols import SYMBOLS
from notecc.model import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

KINDS: Final = {
    "real": "a real number",
    "positive": "a number above 0",
    "unit": "a number between 0 and 1, both excluded",
    "size": "how many: 1, 2, 3 …",
    "index": "a number from 1 up to a size",
    "time": "a step: 1, 2, 3 …",
    "sequence": "real numbers x[1], x[2] …",
    "positives": "numbers above 0: p[1], p[2] …",
    "function": "an unknown smooth function",
}


@dataclass(frozen=True, slots=True)
class Letter:
    """A symbol: what it is (one of `KINDS`), how it is printed, and what it means."""

    name: str
    kind: str
    latex: str
    words: Words

    @property
    def indexed(self) -> bool:
        """Whether it stands for a sequence."""
        return self.kind in {"sequence", "positives"}


@cache
def letters(table: str) -> Mapping[str, Letter]:
    """Read a vocabulary: one letter a line, `name kind latex | 한글 | English`."""
    found: dict[str, Letter] = {}
    for line in filter(None, map(str.strip, table.splitlines())):
        head, *words = (part.strip() for part in line.split("|"))
        fields = head.split(None, 2)
        if len(fields) != 3 or len(words) != 2:
            raise FormulaError(f"not `name kind latex | 한글 | English`: {line}")
        name, kind, latex = fields
        if kind not in KINDS:
            raise FormulaError(f"`{name}` has the kind `{kind}`{nearest(kind, KINDS)}")
        if name in found:
            raise FormulaError(f"the vocabulary has two letters `{name}`")
        found[name] = Letter(name, kind, latex, Words(*words))
    return found


def letter(name: str, own: str = "") -> Formula:
    """Return the letter called `name`; `own` is the table of a concept that adds or renames some.

    Raises:
        FormulaError: no vocabulary has it; the nearest name is offered.
    """
    known = {**letters(SYMBOLS), **letters(own)}
    if name not in known:
        raise FormulaError(f"no vocabulary has `{name}`{nearest(name, known)}")
    return Formula("symbol", (), name, known[name])


def asked(function: Callable[..., object]) -> list[Formula]:
    """Return the letters that the parameters of `function` name.

    A table `SYMBOLS` in the function's module comes before the common one.
    """
    own = function.__globals__.get("SYMBOLS", "") if inspect.isfunction(function) else ""
    try:
        return [letter(name, own) for name in inspect.signature(function).parameters]
    except FormulaError as error:
        raise FormulaError(f"{function.__module__}: {function.__name__}: {error}") from None


def nearest(name: str, known: Mapping[str, object]) -> str:
    """Return ` (did you mean …?)`, or nothing if no known name comes near."""
    close = get_close_matches(name, known, n=3, cutoff=0.5)
    return f" (did you mean {' or '.join(f'`{it}`' for it in close)}?)" if close else ""
