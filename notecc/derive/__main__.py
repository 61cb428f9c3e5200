"""`python -m notecc.derive check momentum adam`: what an author runs while writing a concept."""

from __future__ import annotations

import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING

from notecc.derive.author import read
from notecc.derive.bench import Bench
from notecc.derive.formula import FormulaError
from notecc.derive.latex import latex
from notecc.derive.oracle import comparisons
from notecc.derive.plain import RELATIONS, plain
from notecc.derive.reasons import RELATIONS as ORDER
from notecc.derive.reasons import Solves
from notecc.derive.rule import assignments

if TYPE_CHECKING:
    from collections.abc import Callable

    from notecc.derive.author import Derivation, Module, Step
    from notecc.derive.check import Verdict
    from notecc.derive.formula import Formula
    from notecc.derive.rule import Rule

    Show = Callable[[Formula], str]


def main(arguments: list[str]) -> int:
    """Check the named concepts' files; print every line, its status, and what is wrong."""
    if arguments[:1] != ["check"] or len(arguments) < 2:
        print("usage: python -m notecc.derive check CONCEPT… [--latex]")
        return 2
    show = latex if "--latex" in arguments else plain
    failed = 0
    with Bench() as bench:
        for name in (it for it in arguments[1:] if not it.startswith("-")):
            try:
                module = read(import_module(f"notecc.concepts.{name.replace('-', '_')}"))
                failed += _checked(module, bench, show)
            except FormulaError as error:
                print(f"error: {error}")
                failed += 1
    return 1 if failed else 0


def _checked(module: Module, bench: Bench, show: Show) -> int:
    print(f"== {module.concept.id}")
    failed = sum(_rule(it, show) for it in module.rules)
    return failed + sum(_derivation(it, bench, show) for it in module.derivations)


def _rule(rule: Rule, show: Show) -> int:
    print(f"rule {rule.variant or '(default)'}  {dict(rule.hyper)}")
    for target, value in assignments(rule):
        print(f"    {show(target)} = {show(value)}")
    found = comparisons(rule)
    for it in found:
        print(
            f"    {it.oracle:24} {it.problem:12} {it.max_abs_error:.1e}{'' if it.holds else '  !!'}"
        )
    return sum(not it.holds for it in found)


def _derivation(derivation: Derivation, bench: Bench, show: Show) -> int:
    print(f"derivation {derivation.title.ko} | {derivation.title.en}")
    steps = derivation.steps()
    failed = 0
    for k, step in enumerate(steps):
        start = time.perf_counter()
        verdict = bench.verdicts(steps[k - 1 : k + 1])[1] if k else bench.verdicts(steps[:1])[0]
        took = time.perf_counter() - start
        sizes = f" at {','.join(map(str, verdict.sizes))}" if verdict.sizes else ""
        print(f"    {_sign(step, k)} {show(step.line)}")
        print(f"        {step.note.ko} | {step.note.en}")
        print(f"        {verdict.status}{sizes} ({verdict.how}) {took:.2f} s")
        if not verdict.holds:
            failed += 1
            _explained(steps[k - 1], step, verdict)
    return failed


def _sign(step: Step, number: int) -> str:
    if not number:
        return " "
    if isinstance(step.reason, Solves):
        return f"⇒ {plain(step.reason.letter)} ="
    return RELATIONS[ORDER.get(type(step.reason), "=")]


def _explained(before: Step, step: Step, verdict: Verdict) -> None:
    print(f"        before: {plain(before.line)}")
    print(f"        line:   {plain(step.line)}")
    if verdict.numbers and verdict.numbers.where:
        where = ", ".join(f"{k} = {v}" for k, v in verdict.numbers.where.items())
        print(f"        at {where}")
        print(f"        before is {verdict.numbers.left}, line is {verdict.numbers.right}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
