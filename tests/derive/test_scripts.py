"""Every script and snippet of the library runs as it stands, with nothing of notecc at hand."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from contextlib import redirect_stdout
from functools import cache
from importlib.metadata import version
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from notecc.concepts import modules
from notecc.derive.oracle import TOLERANCE, problems, stored
from notecc.library.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.model.derivation import Record, Script

RECORDS: list[Record] = [
    it for it in (record(module.concept.id) for module in modules()) if it is not None
]
SCRIPTS = {it.concept.id: one for it in RECORDS for one in it.scripts if one.language == "sympy"}
RULES = {
    f"{it.concept.id}-{rule.variant}": (it, rule.variant, rule.oracles)
    for it in RECORDS
    for rule in it.rules
}
RUNNER = """
import contextlib, io, json, sys

class Closed:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"notecc", *sys.argv[1:]}:
            raise ImportError(f"{name} is not at hand")

sys.meta_path.insert(0, Closed())
ended = []
for code in json.load(sys.stdin):
    text, stopped = io.StringIO(), ""
    try:
        with contextlib.redirect_stdout(text):
            exec(compile(code, "script", "exec"), {"__name__": "__main__"})
    except SystemExit as stop:
        stopped = str(stop.code or "")
    except Exception as error:
        stopped = repr(error)
    ended.append((stopped, text.getvalue()))
json.dump(ended, sys.stdout)
"""


def run(codes: list[str], *closed: str) -> list[tuple[str, str]]:
    """Run scripts in a Python that has no notecc; return why each stopped early, and its output."""
    ended = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", RUNNER, *closed],
        check=True,
        capture_output=True,
        input=json.dumps(codes),
        encoding="utf-8",
    )
    return [(stopped, text) for stopped, text in json.loads(ended.stdout)]


@cache
def sympy_runs() -> dict[str, tuple[str, str]]:
    codes = [it.code for it in SCRIPTS.values()]
    return dict(zip(SCRIPTS, run(codes, "numpy", "mypy", "typer"), strict=True))


@pytest.mark.parametrize("concept", SCRIPTS)
def test_a_derivation_runs_with_sympy_alone(concept: str) -> None:
    stopped, text = sympy_runs()[concept]
    assert stopped == ""
    found = record(concept)
    assert found is not None
    assert text.count("\n    ") >= sum(len(it.steps) for it in found.derivations)
    if f"SymPy {version('sympy')}" in found.checked_with:
        assert text == SCRIPTS[concept].output


def test_a_script_with_a_wrong_line_says_so() -> None:
    concepts = Random("wrong").sample(sorted(SCRIPTS), 12)  # noqa: S311 - always the same ones
    codes = [next(wrong(SCRIPTS[it].code), "") for it in concepts]
    ended = run([code for code in codes if code])
    assert len(ended) >= 8
    assert all(stopped for stopped, _ in ended)
    assert [stopped.strip() for stopped, _ in ended].count("does not hold") >= 8


def wrong(code: str) -> Iterator[str]:
    """Make the line of the last step that is an equality one too large."""
    lines = code.splitlines()
    for number in reversed(range(len(lines))):
        name, is_a_line, formula = lines[number].partition(" = ")
        claim = "\n".join(lines[number + 1 : number + 3])
        if name.startswith("line") and is_a_line and "equal(" in claim and "Matrix(" not in formula:
            lines[number] = f"{name} = ({formula}) + 1"
            yield "\n".join(lines)


def snippet(found: Record, language: str, variant: str) -> Script:
    return next(it for it in found.scripts if (it.language, it.variant) == (language, variant))


def test_every_rule_runs_with_numpy_alone_and_prints_what_the_record_says() -> None:
    snippets = [snippet(it, "numpy", variant) for it, variant, _ in RULES.values()]
    ended = run([it.code for it in snippets], "sympy")
    assert [it.output for it in snippets] == [text for _, text in ended]
    assert {stopped for stopped, _ in ended} == {""}


@pytest.mark.parametrize("name", [name for name, (_, _, oracles) in RULES.items() if oracles])
def test_a_pasted_step_walks_where_the_libraries_walk(name: str) -> None:
    found, variant, oracles = RULES[name]
    names: dict[str, Any] = {"__name__": "pasted"}
    exec(snippet(found, "numpy", variant).code, names)  # noqa: S102 - our own snippet
    for oracle in {it.oracle for it in oracles}:
        for problem in problems():
            truth = stored(f"{oracle}.{problem}")
            gap = np.abs(walked(names["step"], problem, truth["hyper"]) - np.array(truth["path"]))
            assert gap.max() <= TOLERANCE


def walked(step: Any, problem: str, hyper: dict[str, float]) -> Any:
    """Walk as someone would who pasted the snippet: by its parameters' names alone."""
    from inspect import signature

    surface, known = problems()[problem], signature(step).parameters
    knobs = {name: value for name, value in hyper.items() if name in known}
    w, state = surface.start, ()
    path = [w]
    for t in range(1, 51):
        place = surface.gradient(w, t) if "g" in known else lambda at, t=t: surface.gradient(at, t)
        clock = (t,) if "t" in known else ()
        w, *state = step(w, place, *clock, *state, **knobs)
        path.append(w)
    return np.array(path)


@pytest.mark.parametrize("language", ["torch", "jax"])
def test_torch_and_jax_print_what_numpy_prints(language: str) -> None:
    pytest.importorskip(language)
    for found, variant, _ in RULES.values():
        text = io.StringIO()
        with redirect_stdout(text):
            code = snippet(found, language, variant).code
            exec(code, {"__name__": "__main__"})  # noqa: S102 - our own snippet
        ours, theirs = text.getvalue(), snippet(found, "numpy", variant).output
        gap = np.abs(np.array(ours.split(), float) - np.array(theirs.split(), float))
        assert gap.max() < 2e-5, found.concept.id
