"""The judge of formulas: what is right is never accused, what is wrong is never called right."""

from __future__ import annotations

import json
import random
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from effort import calls
from judge_formulas import NOT_RIGHT, OTHER, RIGHT, UNREAD, WRONG

from notecc.derive.equal import equal
from notecc.judge import Saying, claim, judged
from notecc.judge.reader import readings
from notecc.judge.rules import lines
from notecc.judge.spelling import LONGEST
from notecc.judge.written_out import written_out
from notecc.library import concepts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.judge import Verdict

YARDSTICKS = Path(__file__).parents[2] / "shared" / "data" / "lint"
EVERY_RIGHT = [(concept, it) for concept, typed in RIGHT.items() for it in typed]
EVERY_WRONG = [(concept, *it) for concept, typed in WRONG.items() for it in typed]
LEGAL = [(it, line) for it in [it.id for it in concepts()] for line in lines(it)]


def sayings(concept: str, typed: str) -> set[Saying]:
    return {it.saying for it in judged(concept, typed)}


def is_proved(verdict: Verdict) -> bool:
    claimed = claim(verdict)
    return claimed is not None and equal(*map(written_out, claimed))


@pytest.mark.parametrize(("concept", "typed"), EVERY_RIGHT)
def test_a_right_formula_is_never_accused(concept: str, typed: str) -> None:
    assert sayings(concept, typed) <= {Saying.RIGHT, Saying.UNREAD}


def test_nearly_every_right_formula_is_read() -> None:
    unread = [it for it in EVERY_RIGHT if sayings(*it) != {Saying.RIGHT}]
    assert len(unread) <= len(EVERY_RIGHT) * 0.05, unread


@pytest.mark.parametrize(("concept", "typed"), EVERY_RIGHT)
def test_what_is_called_right_is_proved_by_sympy(concept: str, typed: str) -> None:
    for verdict in judged(concept, typed):
        assert verdict.saying is not Saying.RIGHT or is_proved(verdict)


@pytest.mark.parametrize(("concept", "typed", "kind"), EVERY_WRONG)
def test_a_slip_is_named(concept: str, typed: str, kind: str) -> None:
    (verdict,) = judged(concept, typed)
    assert (verdict.saying, verdict.kind) == (Saying.WRONG, kind)
    assert verdict.diagnosis.ko
    assert verdict.line


def test_no_mistake_is_called_right_and_most_are_told() -> None:
    said = {
        (concept, it): sayings(concept, it) for concept in NOT_RIGHT for it in NOT_RIGHT[concept]
    }
    assert len(said) > 100
    assert not [it for it, found in said.items() if Saying.RIGHT in found]
    told = [it for it, found in said.items() if found != {Saying.UNREAD}]
    assert len(told) > len(said) * 0.75


@pytest.mark.parametrize(("concept", "typed", "other"), OTHER)
def test_another_concepts_rule_is_told(concept: str, typed: str, other: str) -> None:
    (verdict,) = judged(concept, typed)
    assert verdict.saying is Saying.OTHER
    assert verdict.line
    assert verdict.line.concept == other


@pytest.mark.parametrize(("concept", "typed"), UNREAD)
def test_nothing_is_said_of_what_is_no_rule(concept: str, typed: str) -> None:
    assert sayings(concept, typed) <= {Saying.UNREAD}


def test_the_library_finds_its_own_lines_right() -> None:
    assert len(LEGAL) > 300
    halves = {line.latex for _, line in LEGAL if line.is_paired or line.is_borrowed}
    for concept, line in LEGAL:
        if line.latex not in halves:
            found = judged(concept, line.latex)
            assert {it.saying for it in found} <= {Saying.RIGHT}, (concept, line.latex)


_ATOM = re.compile(r"\\?[a-zA-Z]+(?:_\{[^{}]*\}|_[a-z0-9])?(?:\^\{[^{}]*\}|\^\d)?")


def mutants(latex: str) -> Iterator[str]:
    """Yield texts one edit away from a line, made without knowing how the judge reads."""
    at = latex.find("=") + 1
    right = latex[at:]
    for found in re.finditer(r"[-+]", right):
        other = "-" if found[0] == "+" else "+"
        yield latex[: at + found.start()] + other + latex[at + found.end() :]
    for pattern, by in ((r"\^\{?2\}?", ""), (r"\\sqrt", ""), (r"\\log", r"\exp"), (r"e\^", "2^")):
        for found in re.finditer(pattern, right):
            yield latex[: at + found.start()] + by + latex[at + found.end() :]
    for found in _ATOM.finditer(right):
        if not found[0].startswith("\\") or found[0][1:] in _LETTERS:
            for by in ("1", f"{found[0]} {found[0]}", f"(1-{found[0]})"):
                yield latex[: at + found.start()] + by + latex[at + found.end() :]


_LETTERS = frozenset(("beta", "eta", "rho", "lambda", "gamma", "epsilon", "alpha", "tau"))


@pytest.mark.parametrize("concept", sorted({it for it, _ in LEGAL}))
def test_a_mutant_that_is_called_right_is_proved_to_be_another_legal_form(concept: str) -> None:
    seen = 0
    for latex in dict.fromkeys(line.latex for it, line in LEGAL if it == concept):
        for mutant in mutants(latex):
            seen += 1
            for verdict in judged(concept, mutant):
                assert verdict.saying is not Saying.RIGHT or is_proved(verdict), mutant
    assert seen


def test_most_mutants_of_the_usual_rules_are_caught() -> None:
    usual = [(it, line) for it, line in LEGAL if line.is_usual and line.concept in WRONG]
    said = [sayings(it, mutant) for it, line in usual for mutant in mutants(line.latex)]
    caught = sum(not it <= {Saying.RIGHT, Saying.UNREAD} for it in said)
    assert len(said) > 500
    assert caught > len(said) * 0.5
    assert sum(it == {Saying.RIGHT} for it in said) < len(said) * 0.08


@pytest.mark.parametrize(
    "typed",
    [
        "(" * 50_000,
        "w = " + "(" * 300 + "w" + ")" * 300,
        "w = " + r"\frac{" * 60 + "a" + "}{b}" * 60,
        "w = " + r"\sqrt{" * 80 + "a" + "}" * 80,
        "w = " + "-" * 500 + "g",
        "w = " + "2^" * 200 + "2",
        "w = 9^9^9^9^9",
        "w = e^(e^(e^(e^(99))))",
        "w = 1e999 g + w",
        "w" * 100_000,
        "= = = = =",
        "w = w - \ud800 g",
        "\u202ew = w - ηg\u202c",
        "w = w - η" + "\u0302" * 400,
        "∇" * 300 + "= g",
        "∂/∂" * 150 + "=w",
        "Σ_" * 200 + "=x",
        "a=" * 290 + "b",
        "\\" * 500,
        r"\frac{\frac{\frac{",
        "w_{t+1}_{t+1}_{t+1} = w",
        "g" * 30 + "=" + "ab" * 200,
        "{" * 299 + "=" + "}" * 299,
        "||||||||||=||||||",
        "0/0 = 0^0/0",
        "w = 0 * (1/0)",
        "가나다 = 라마바 * 사아",
    ],
)
def test_hostile_text_is_never_right(typed: str) -> None:
    for concept in ("sgd", "adam", "cross-entropy"):
        assert Saying.RIGHT not in sayings(concept, typed)


def test_noise_never_stops_it() -> None:
    chance = random.Random(4)  # noqa: S311 - noise, the same each time
    signs = "wWgηβ√()[]{}^_=+-*/∇∂ΣΔ,|‖12tτ \\fracqrt𝑤ŷ̂'…→←E∈"
    for _ in range(1500):
        judged("adam", "".join(chance.choices(signs, k=chance.randint(1, 40))))


@cache
def work(typed: str) -> int:
    judged("sgd", "w = w - η g")  # what is kept from then on is not counted
    return calls(lambda: readings(typed))


@pytest.mark.parametrize("piece", ["(", "-", "2^", "x_", "∇", "Σ", r"\frac{", "a+", "|", "ab"])
def test_reading_is_linear_work(piece: str) -> None:
    short, long = (work("w = " + piece * (it // len(piece))) for it in (100, 400))
    assert long < 8 * short + 2000


def test_what_is_too_long_is_not_looked_at() -> None:
    assert not judged("sgd", "w = w - η g + " + "0 + " * LONGEST + "0")


def yardstick(name: str) -> list[tuple[str, str, set[str], set[str]]]:
    path = YARDSTICKS / name
    if not path.exists():
        pytest.skip("the yardstick is not on this machine")
    rows = json.loads(path.read_text("utf-8"))
    return [
        (
            it["concept"],
            it["formula"],
            set(it["verdicts"]),
            {str(said) for said in sayings(it["concept"], it["formula"])} or {"unread"},
        )
        for it in rows
    ]


@pytest.mark.parametrize(
    ("name", "least"), [("formulas-made-up.json", 1.0), ("formulas-from-real-notes.json", 0.95)]
)
def test_formulas_of_other_people(name: str, least: float) -> None:
    found = yardstick(name)
    agree = [it for it in found if it[3] <= it[2]]
    assert len(agree) >= least * len(found), [it for it in found if it not in agree]
    accused = [it for it in found if it[2] == {"right"} and not it[3] <= {"right", "unread"}]
    assert not accused
