"""A module of a student's own, read and checked in a process of its own.

Whoever starts `work` keeps the deadline, and ends the whole group of processes: what a module
does when it is read, and what SymPy does with its steps, can be interrupted in no other way.
"""

from __future__ import annotations

import ast
import os
import sys
import traceback
from collections import Counter
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from notecc.model import Concept, Name, Words
from notecc.model.checked import Checked, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection

    from notecc.derive.author import Derivation, Module
    from notecc.derive.check import Verdict
    from notecc.model.derivation import Record


class _WrongError(Exception):
    """The module cannot be used; its arguments are the problems."""


def work(channel: Connection) -> None:
    """Check the module that is sent, as path and text; send its outcome after news of progress."""
    if hasattr(os, "setsid"):
        os.setsid()  # so that all of it can be ended at once
    _silence()
    path, text = channel.recv()
    try:
        outcome = _checked(_read(path, text), text, channel)
    except _WrongError as error:
        outcome = Checked(None, error.args)  # all that is wrong with it
    channel.send(("outcome", outcome))


def _silence() -> None:
    """What a module prints is nobody's output: the command's own may be JSON."""
    null = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(null, number)


def _read(path: str, text: str) -> Module:
    from notecc.derive.author import read  # noqa: PLC0415 - whoever starts us need not load it

    stem = os.path.splitext(os.path.basename(path))[0]  # noqa: PTH119, PTH122 - a string
    module = ModuleType(f"concepts.{stem}")
    module.__file__ = path
    sys.modules[module.__name__] = module
    try:
        exec(compile(text, path, "exec"), vars(module))  # noqa: S102 - the vault's config trusts it
        found = read(module)
    except (Exception, SystemExit) as error:
        raise _WrongError(_problem(error, path)) from error
    if problem := _wrong_words(found.concept):
        raise _WrongError(Problem(_line_of(text, "CONCEPT"), problem))
    return found


def _problem(error: BaseException, path: str) -> Problem:
    """Say what went wrong, and where in the module it did."""
    from notecc.derive.formula import FormulaError  # noqa: PLC0415 - see `_read`

    if isinstance(error, SyntaxError) and error.filename == path:
        reason = f"{type(error).__name__}: {error.msg}"
        return Problem(error.lineno or 1, _broken(reason))
    if isinstance(error, AttributeError) and str(error).endswith("'CONCEPT'"):
        return Problem(1, _NO_CONCEPT)
    reason = f"{type(error).__name__}: {error}"
    if isinstance(error, FormulaError):
        stem = os.path.splitext(os.path.basename(path))[0]  # noqa: PTH119, PTH122 - a string
        reason = str(error).replace(f"concepts.{stem}.", "").replace(f"concepts.{stem}: ", "")
    frames = [
        it
        for one in (error, error.__cause__)
        if one is not None
        for it in traceback.extract_tb(one.__traceback__)
    ]
    line = next((it.lineno for it in reversed(frames) if it.filename == path), 1)
    return Problem(line or 1, _broken(reason))


def _broken(reason: str) -> Words:
    reason = " ".join(reason.split())[:500]
    return Words(f"읽을 수 없습니다: {reason}", f"cannot be read: {reason}")


_NO_CONCEPT: Final = Words(
    "`CONCEPT = Concept(…)`가 없습니다", "there is no `CONCEPT = Concept(…)`"
)
_WORDS: Final = ("title", "definition", "fixes", "fails")
_TEXTS: Final = ("id", "category", "formula", "source")


def _wrong_words(concept: Any) -> Words | None:
    if not isinstance(concept, Concept):
        return _NO_CONCEPT
    for field in _WORDS:
        said: Any = getattr(concept, field)
        if not isinstance(said, Words) or not all(isinstance(it, str) for it in said):
            return _not_so(field, 'Words("한글", "English")')
    for field in _TEXTS:
        if not isinstance(getattr(concept, field), str):
            return _not_so(field, '"…"')
    for field, part, shown in (("names", Name, '(Name("Adan"),)'), ("needs", str, '("adam",)')):
        value = getattr(concept, field)
        if not isinstance(value, tuple) or not all(isinstance(it, part) for it in value):
            return _not_so(field, shown)
    if not all(isinstance(it.text, str) for it in concept.names):
        return _not_so("names", '(Name("Adan"),)')
    return None


def _not_so(field: str, shown: str) -> Words:
    return Words(
        f"`{field}`은(는) `{shown}` 꼴이어야 합니다", f"`{field}` has to be like `{shown}`"
    )


def _checked(module: Module, text: str, channel: Connection) -> Checked:
    kept, problems, counts = _derivations(module, text, channel)
    names = {it.name for it in kept}
    whole = replace(
        module,
        derivations=tuple(kept),
        misconceptions=tuple(
            it for it in module.misconceptions if not it.proof or it.proof in names
        ),
    )
    try:
        record, strays = _record(whole, list(kept.values()), text)
    except Exception as error:
        raise _WrongError(*problems, _problem(error, module.path)) from error
    return Checked(record, (*problems, *strays), len(module.derivations), tuple(counts.items()))


def _derivations(
    module: Module, text: str, channel: Connection
) -> tuple[dict[Derivation, list[Verdict]], list[Problem], Counter[str]]:
    """Check the derivations; return those that hold, what is wrong with the others, the counts."""
    from notecc.derive.bench import Bench  # noqa: PLC0415 - see `_read`

    kept: dict[Derivation, list[Verdict]] = {}
    problems: list[Problem] = []
    counts: Counter[str] = Counter()
    with Bench() as bench:
        for done, it in enumerate(module.derivations):
            channel.send(("done", (done, len(module.derivations))))
            try:
                verdicts = bench.verdicts(it.steps())
            except Exception as error:  # noqa: BLE001 - whatever a student's line raises is told
                problem = _problem(error, module.path)
                problems.append(problem._replace(line=max(problem.line, _line_of(text, it.name))))
                continue
            counts.update(str(verdict.status) for verdict in verdicts)
            if rejected := _rejected(it, verdicts, text):
                problems += rejected
            else:
                kept[it] = verdicts
    return kept, problems, counts


def _record(
    module: Module, verdicts: list[list[Verdict]], text: str
) -> tuple[Record, list[Problem]]:
    """Compile a module whose derivations hold; without its mathematics if a rule does not."""
    from notecc.derive.compiled import compiled  # noqa: PLC0415 - see `_read`
    from notecc.derive.scripts import with_scripts  # noqa: PLC0415 - likewise
    from notecc.derive.trial import Trial  # noqa: PLC0415 - likewise

    record = compiled(module, verdicts)
    if strays := _strays(record, text):
        return replace(record, rules=(), derivations=(), misconceptions=(), walks=()), strays
    with Trial() as trial:
        return with_scripts(record, module, trial, old=None), []


def _rejected(it: Derivation, verdicts: Sequence[Verdict], text: str) -> list[Problem]:
    from notecc.derive.plain import plain  # noqa: PLC0415 - see `_read`

    lines = _yields(text, it.name, len(verdicts))
    problems = []
    for number, (step, verdict) in enumerate(zip(it.steps(), verdicts, strict=True)):
        if verdict.holds:
            continue
        how, numbers = verdict.how, verdict.numbers
        shown = plain(step.line)
        ko, en = f"{how}", f"{how}"
        if numbers and numbers.where:
            where = ", ".join(f"{letter} = {value}" for letter, value in numbers.where.items())
            ko = f"{where} 에서 앞줄은 {numbers.left}, 이 줄은 {numbers.right}"
            en = f"at {where} the line before is {numbers.left}, this line {numbers.right}"
        message = Words(
            f"`{it.name}`의 {number + 1}번째 줄 `{shown}`이(가) 맞지 않습니다: {ko}",
            f"line {number + 1} of `{it.name}`, `{shown}`, does not hold: {en}",
        )
        problems.append(Problem(lines[number], message, is_rejected=True))
    return problems


def _strays(record: Record, text: str) -> list[Problem]:
    from notecc.derive.oracle import TOLERANCE  # noqa: PLC0415 - see `_read`

    return [
        Problem(
            _line_of(text, rule.python.partition("(")[0].removeprefix("def ")),
            Words(
                f"갱신식이 {it.oracle}에서 {it.max_abs_error:.1e}만큼 벗어납니다",
                f"the rule strays from {it.oracle} by {it.max_abs_error:.1e}",
            ),
            is_rejected=True,
        )
        for rule in record.rules
        for it in rule.oracles
        if not it.max_abs_error <= TOLERANCE
    ]


def _yields(text: str, name: str, count: int) -> list[int]:
    """Return the line of each line of a derivation; its first one where that cannot be told."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            lines = sorted(it.lineno for it in ast.walk(node) if isinstance(it, ast.Yield))
            return lines if len(lines) == count else [node.lineno] * count
    return [1] * count


def _line_of(text: str, name: str) -> int:
    """Return the line on which a name of the module is given its meaning."""
    for node in ast.parse(text).body:
        match node:
            case ast.FunctionDef() if node.name == name:
                return node.lineno
            case ast.Assign(targets=[ast.Name(id=target)]) if target == name:
                return node.lineno
            case _:
                pass
    return 1
