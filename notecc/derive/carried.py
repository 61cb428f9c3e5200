"""The ways in which a script can check a step, from general to numbers: SymPy alone knows less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from notecc.derive.formula import Formula, formula
from notecc.derive.reasons import (
    RELATIONS,
    Above,
    AtLeast,
    AtMost,
    Below,
    Equal,
    Forall,
    Given,
    Induction,
    Reason,
    Solves,
)
from notecc.derive.sympy_source import source

if TYPE_CHECKING:
    from collections.abc import Iterator

ALGEBRA: Final = "algebra"
SIZES: Final = "sizes"
NUMBERS: Final = "numbers"


@dataclass(frozen=True, slots=True)
class Check:
    """One way of checking a step: its name in a record, a line that prepares it, and the call."""

    mode: str
    call: str
    prepared: str = ""


def formulas(reason: Reason) -> Iterator[Formula]:
    """Yield the formulas that a reason speaks of."""
    match reason:
        case Given(new):
            for key, value in new.items():
                yield key
                yield formula(value)
        case Solves(letter):
            yield letter
        case Induction(time, recurrence, start):
            yield from (time, recurrence, formula(start))
        case _:
            pass


def checks(before: Formula, reason: Reason, names: tuple[str, str]) -> Iterator[Check]:
    """Yield the ways of checking that the line named second follows from the one named first."""
    earlier, line = names
    match reason:
        case Equal():
            yield from _equalities(earlier, line, (ALGEBRA, SIZES, NUMBERS))
        case Forall():
            yield from _equalities(earlier, line, (SIZES, NUMBERS))
        case Given(new):
            pairs = (f"{source(key)}: {source(formula(value))}" for key, value in new.items())
            assumed = f"{line}_if = given({earlier}, {{{', '.join(pairs)}}})"
            yield from _assumed(line, assumed, "")
            written = f"{line}_if = {source(reason.applied(before))}"
            yield from _assumed(line, written, " written out")
        case Solves(letter):
            curved = 1 if reason.minimum else -1 if reason.maximum else 0
            yield from _both(ALGEBRA, "solves", earlier, source(letter), line, str(curved))
            call = f"solves_in_numbers({earlier}, {source(letter)}, {line}, {curved})"
            yield Check(NUMBERS, call)
        case Induction():
            yield from _inductions(before, reason, line)
        case AtLeast() | AtMost() | Above() | Below():
            relation = RELATIONS[type(reason)]
            greater, less = (earlier, line) if relation in {">", ">="} else (line, earlier)
            strict = f"strict={relation in {'<', '>'}}"
            yield Check(ALGEBRA, f"ordered({greater}, {less}, {strict})")
            yield Check(NUMBERS, f"ordered_in_numbers({greater}, {less}, {strict})")


def _equalities(earlier: str, line: str, modes: tuple[str, ...]) -> Iterator[Check]:
    functions = {ALGEBRA: "equal", SIZES: "equal_at_sizes", NUMBERS: "equal_in_numbers"}
    for mode in modes:
        yield from _both(mode, functions[mode], earlier, line)


def _assumed(line: str, prepared: str, how: str) -> Iterator[Check]:
    for it in _equalities(f"{line}_if", line, (ALGEBRA, SIZES, NUMBERS)):
        yield Check(f"{it.mode}{how}", it.call, prepared)


def _both(mode: str, function: str, *lines: str) -> Iterator[Check]:
    """Yield the call as it stands, and with the letters between 0 and 1 opened."""
    yield Check(mode, f"{function}({', '.join(lines)})")
    if mode != NUMBERS:
        first, *rest = lines
        rest = [f"opened({it})" if it.startswith("line") else it for it in rest]
        yield Check(f"{mode} opened", f"{function}({', '.join([f'opened({first})', *rest])})")


def _inductions(before: Formula, reason: Induction, line: str) -> Iterator[Check]:
    time = source(reason.time)
    member = source(Formula("index", (reason.time - 1,), before.name, before.letter))
    rest = f"{time}, {member}, {source(reason.recurrence)}, {source(formula(reason.start))}"
    yield Check(ALGEBRA, f"by_induction({line}, {rest})")
    yield Check(NUMBERS, f"by_running({line}, {rest})")
