"""A concept's file and its verdicts -> the record of the concept, all as text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notecc.derive import latex, plain
from notecc.derive.fingerprint import key, versions
from notecc.derive.formula import formula, walk
from notecc.derive.oracle import comparisons
from notecc.derive.reasons import (
    RELATIONS,
    Above,
    AtLeast,
    AtMost,
    Below,
    ByRule,
    Equal,
    Forall,
    Given,
    Induction,
    Solves,
)
from notecc.derive.rule import assignments, with_gradient
from notecc.derive.walks import walks
from notecc.model import derivation
from notecc.model.derivation import Record
from notecc.model.words import UNSAID

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.derive.author import Derivation, Misconception, Module, Step
    from notecc.derive.check import Verdict
    from notecc.derive.formula import Formula
    from notecc.derive.oracle import Comparison
    from notecc.derive.rule import Rule
    from notecc.derive.vocabulary import Letter

REASONS = {
    Equal: "equal", ByRule: "rule", Given: "given", Solves: "solves", Induction: "induction",
    AtLeast: "order", AtMost: "order", Above: "order", Below: "order", Forall: "sizes",
}  # fmt: skip


def compiled(module: Module, verdicts: Sequence[Sequence[Verdict]]) -> Record:
    """Return the record of a concept; `verdicts` are those of each derivation, in order."""
    rules = tuple(_rule(rule, module.rules[0]) for rule in module.rules)
    derivations = tuple(
        _derivation(it, found) for it, found in zip(module.derivations, verdicts, strict=True)
    )
    return Record(
        concept=module.concept,
        key=key(module),
        checked_with=versions(),
        rules=rules,
        derivations=derivations,
        misconceptions=tuple(map(_misconception, module.misconceptions)),
        walks=tuple(it for rule in module.rules for it in walks(rule)),
    )


def _derivation(it: Derivation, verdicts: Sequence[Verdict]) -> derivation.Derivation:
    steps = it.steps()
    lines = [step.line for step in steps]
    return derivation.Derivation(
        name=it.name,
        title=it.title,
        variant=it.variant,
        parts=_parts(lines),
        letters=_letters(lines),
        steps=(
            _first(steps[0]),
            *(_step(step, verdict) for step, verdict in zip(steps[1:], verdicts[1:], strict=True)),
        ),
    )


def _first(step: Step) -> derivation.Step:
    return derivation.Step(
        latex=latex.latex(step.line),
        text=plain.plain(step.line),
        note=step.note,
        sign_latex="",
        sign_text="",
        reason="start",
        given=(),
        status="given",
        how="",
        sizes=(),
        points=0,
        at=(),
        value="",
        alone="start",
    )


def _step(step: Step, verdict: Verdict) -> derivation.Step:
    reason, numbers = step.reason, verdict.numbers
    sign = RELATIONS.get(type(reason), "=")
    sign_latex, sign_text = latex.RELATIONS[sign], plain.RELATIONS[sign]
    if isinstance(reason, Solves):
        sign_latex = rf"\Rightarrow\ {latex.latex(reason.letter)} ="
        sign_text = f"⇒ {plain.plain(reason.letter)} ="
    new = reason.new.items() if isinstance(reason, Given) else ()
    return replace(
        _first(step),
        sign_latex=sign_latex,
        sign_text=sign_text,
        reason=REASONS[type(reason)],
        given=tuple(f"{latex.latex(old)} = {latex.latex(formula(it))}" for old, it in new),
        status=str(verdict.status),
        how=verdict.how,
        sizes=verdict.sizes,
        points=numbers.points if numbers else 0,
        at=tuple(numbers.where.items()) if numbers else (),
        value=numbers.left if numbers else "",
        alone="",
    )


def _parts(lines: Iterable[Formula]) -> tuple[str, ...]:
    """The parts with names of their own; one with an index is shown once."""
    found: dict[str, str] = {}
    for part in _all(lines):
        if part.op == "named":
            name, definition = part.args
            found.setdefault(name.name, f"{latex.latex(name)} = {latex.latex(definition)}")
    return tuple(found.values())


def _letters(lines: Iterable[Formula]) -> tuple[derivation.Letter, ...]:
    """What the symbols mean, in the order in which they are met; indices go without saying."""
    found: dict[str, Letter] = {}
    for part in _all(lines):
        if part.letter is not None and part.letter.kind != "index":
            found.setdefault(part.letter.name, part.letter)
    return tuple(
        derivation.Letter(it.name, it.latex, plain.name_in_text(it.latex), it.words)
        for it in found.values()
    )


def _all(lines: Iterable[Formula]) -> Iterable[Formula]:
    return (part for line in lines for part in walk(line))


def _rule(rule: Rule, usual: Rule) -> derivation.Rule:
    lines = [_rule_line(*line) for line in assignments(rule)]
    known = {_rule_line(*line).latex for line in assignments(usual)}
    changing = with_gradient(rule)
    return derivation.Rule(
        variant=rule.variant,
        note=rule.note or UNSAID,
        lines=tuple(replace(line, differs=line.latex not in known) for line in lines),
        python=rule.source,
        hyper=tuple(
            derivation.Hyper(name, latex.latex(rule.letter(name)), repr(default))
            for name, default in rule.hyper.items()
        ),
        state=tuple(
            derivation.State(name, latex.latex(rule.letter(name)), repr(start), name in changing)
            for name, start in rule.state.items()
        ),
        letters=_letters(side for line in assignments(rule) for side in line),
        oracles=tuple(
            derivation.OracleResult(
                it.oracle, it.version, it.problem, float(f"{it.max_abs_error:.1e}")
            )
            for it in comparisons(rule)
        ),
    )


def _oracle_result(it: Comparison) -> derivation.OracleResult:
    error = float(f"{it.max_abs_error:.1e}")
    return derivation.OracleResult(it.oracle, it.version, it.problem, error)


def _rule_line(target: Formula, value: Formula) -> derivation.RuleLine:
    sides = (target, value)
    return derivation.RuleLine(
        " = ".join(map(latex.latex, sides)), " = ".join(map(plain.plain, sides)), differs=False
    )


def _misconception(it: Misconception) -> derivation.Misconception:
    return derivation.Misconception(it.claim, it.fact, it.source, it.proof)
