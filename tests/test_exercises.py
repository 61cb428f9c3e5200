"""Exercises with numbers: the rule answers them, and a note always asks the same."""

from __future__ import annotations

import math
import re
from pathlib import Path

from notecc.library import concepts
from notecc.library.exercises import Exercise, exercises
from notecc.library.records import record
from notecc.parse import parse_bytes


def asked(text: str, *names: str) -> tuple[Exercise, ...]:
    found = [record(it) for it in names]
    return exercises(parse_bytes(Path("a.md"), text.encode()), [it for it in found if it])


def number(name: str, latex: str) -> float:
    found = re.search(rf"{re.escape(name)} = (-?[0-9.e-]+)", latex)
    assert found
    return float(found[1])


def test_the_answer_is_what_the_rule_gives() -> None:
    (it,) = asked("글", "momentum")
    eta, beta = number("\\eta", it.given), number("\\beta", it.given)
    w, v = number("w_0", it.given), 0.0
    for step in (1, 2):
        v = beta * v + number(f"g_{step}", it.given)
        w -= eta * v
        assert math.isclose(w, number(f"w_{step}", it.answer), rel_tol=1e-4)


def test_a_note_asks_the_same_again_and_another_note_something_else() -> None:
    every = [it.id for it in concepts()]
    assert asked("글", *every) == asked("글", *every)
    assert asked("글", *every) != asked("다른 글", *every)


def test_rules_that_are_one_rule_are_asked_for_once() -> None:
    assert len(asked("글", "sgd", "gradient-descent", "batch-gd")) == 1


def test_every_rule_of_the_library_can_be_asked_for() -> None:
    for it in concepts():
        found = record(it.id)
        if found and found.rules:
            assert asked("글", it.id), it.id
