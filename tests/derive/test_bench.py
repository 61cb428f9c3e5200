"""A step that takes too long ends at its deadline, and the next one is checked all the same."""

from __future__ import annotations

import time

from notecc.derive import Sum
from notecc.derive.author import Step
from notecc.derive.bench import Bench, checked
from notecc.derive.check import Status
from notecc.derive.formula import Formula, formula
from notecc.derive.reasons import Equal
from notecc.derive.vocabulary import letter
from notecc.model import Words

i, x, y = map(letter, ("i", "x", "y"))
ENDLESS = Sum(i * x, (i, 1, 10**12))
SQUARE = (x + y) ** 2


def step(line: Formula) -> Step:
    return Step(line, Words("가", "a"), Equal())


def test_a_step_without_end_is_rejected_at_its_deadline() -> None:
    with Bench(deadline=3.0) as bench:
        began = time.monotonic()
        verdict = bench.verdict(step(ENDLESS), step(ENDLESS + 0 * y))
        assert time.monotonic() - began < 15
        assert verdict.status is Status.REJECTED
        assert verdict.how == "no answer within 3 s"
        bench.deadline = 60.0
        after = bench.verdict(step(SQUARE), step(x**2 + 2 * x * y + y**2))
        assert after.status is Status.PROVED


def test_the_other_worker_goes_on_meanwhile() -> None:
    chains = [[step(ENDLESS), step(ENDLESS * 1)], *([[step(SQUARE), step(SQUARE * 1)]] * 3)]
    found = [verdicts[1].status for verdicts in checked(chains, jobs=2, deadline=6.0)]
    assert found == [Status.REJECTED, *[Status.PROVED] * 3]


def test_a_line_that_says_nothing_is_rejected() -> None:
    with Bench() as bench:
        verdict = bench.verdict(step(SQUARE), step(formula(SQUARE)))
    assert verdict.how == "prints the same as the line before"
