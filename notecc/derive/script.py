"""The derivations of a concept as a script of their own: it imports SymPy, and checks itself."""

from __future__ import annotations

import ast
import inspect
import json
import symtable
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import sympy

from notecc.derive import alone
from notecc.derive.carried import Check, checks, formulas
from notecc.derive.formula import Formula, FormulaError, rebuilt, walk
from notecc.derive.plain import RELATIONS as SIGNS
from notecc.derive.reasons import RELATIONS, Solves
from notecc.derive.sympy_source import declaration, letters, source

if TYPE_CHECKING:
    from notecc.derive.author import Derivation, Module, Step
    from notecc.derive.vocabulary import Letter
    from notecc.model import Words

Holds: TypeAlias = Callable[[str, str, str], bool]
"""Says whether a check holds: the script's head, the lines of the derivation so far, the check."""

_HEAD: Final = '''"""{title}: derivations that check themselves, with SymPy and nothing else.

Each step prints a line, why it follows from the line before, and whether it holds; one that does
not hold ends the script with 1. Where SymPy alone cannot carry a step for every size, it says so,
and exact numbers are put in instead.
"""
'''
_KIT: Final = {
    name: it
    for name, it in vars(alone).items()
    if (inspect.isfunction(it) or inspect.isclass(it)) and it.__module__ == alone.__name__
}


@dataclass(frozen=True, slots=True)
class _Row:
    """A step in the script: the assignments that make its line, and the ways to check it."""

    step: Step
    name: str
    lines: tuple[str, ...]
    checks: tuple[Check, ...]


def script(module: Module, modes: Sequence[Sequence[str]]) -> str:
    """Return the script; `modes` say how SymPy alone carries each step of each derivation."""
    known = free(module)
    bodies = (
        "\n".join(_written(derivation, known, found))
        for derivation, found in zip(module.derivations, modes, strict=True)
    )
    body = "\n\n".join(bodies)
    return f"{_head(module, known, body)}\n\n{body}"


def carrying(module: Module, holds: Holds) -> Iterator[tuple[str, ...]]:
    """Yield for each derivation how SymPy alone carries its steps: the first way that holds.

    Raises:
        FormulaError: a step cannot be carried in any way.
    """
    known = free(module)
    chains = [list(_rows(it, known)) for it in module.derivations]
    head = _head(module, known, "\n".join(text for rows in chains for text in _texts(rows)))
    for derivation, rows in zip(module.derivations, chains, strict=True):
        found: list[str] = ["start"]
        lines: list[str] = []
        for row in rows:
            lines += row.lines
            ways = (
                it for it in row.checks if holds(head, "\n".join([*lines, it.prepared]), it.call)
            )
            check = next(ways, None)
            if check is not None:
                found.append(check.mode)
            elif row.checks:
                raise FormulaError(f"{derivation.name}: SymPy alone cannot check {row.lines[-1]}")
        yield tuple(found)


def free(module: Module) -> dict[str, Letter]:
    """Return the letters of a concept's derivations, the names of parts left out."""
    found: dict[str, Letter] = {}
    for derivation in module.derivations:
        for step in derivation.steps():
            for it in (step.line, *formulas(step.reason)):
                for letter in letters(_with_parts(it, lambda _: False)):
                    if found.setdefault(letter.name, letter).kind != letter.kind:
                        raise FormulaError(f"{derivation.name}: `{letter.name}` is of two kinds")
    return found


def _rows(derivation: Derivation, known: Mapping[str, Letter]) -> Iterator[_Row]:
    before: Step | None = None
    made: set[str] = set()
    for number, step in enumerate(derivation.steps(), start=1):
        name = f"line{number}"
        lines = [it for it in _parts(step.line, known) if it not in made]
        made.update(lines)
        lines.append(f"{name} = {source(_with_parts(step.line, _told_apart(known)))}")
        ways: Iterable[Check] = ()
        if before is not None:
            ways = checks(_inlined(before.line), step.reason, (f"line{number - 1}", name))
        yield _Row(step, name, tuple(lines), tuple(ways))
        before = step


def _texts(rows: Iterable[_Row]) -> Iterator[str]:
    for row in rows:
        yield from row.lines
        yield from (text for it in row.checks for text in (it.prepared, it.call))


def _written(
    derivation: Derivation, known: Mapping[str, Letter], modes: Sequence[str]
) -> Iterator[str]:
    yield f"title({_text(derivation.title)})\n"
    for row, mode in zip(_rows(derivation, known), modes, strict=True):
        yield from row.lines
        note = _text(row.step.note)
        if not row.checks:
            yield f"start({row.name}, {note})\n"
            continue
        check = next(it for it in row.checks if it.mode == mode)
        if check.prepared:
            yield check.prepared
        sign = json.dumps(_sign(row.step), ensure_ascii=False)
        yield f"step({sign}, {row.name}, {check.call},\n     {note})\n"


def _text(words: Words) -> str:
    return json.dumps(f"{words.ko} | {words.en}", ensure_ascii=False)


def _sign(step: Step) -> str:
    if isinstance(step.reason, Solves):
        return f"=> {source(step.reason.letter)} ="
    return SIGNS[RELATIONS.get(type(step.reason), "=")]


def _told_apart(known: Mapping[str, Letter]) -> Callable[[Formula], bool]:
    """A part becomes a variable if its name is free, and it is neither indexed nor random."""

    def may(it: Formula) -> bool:
        name, definition = it.args
        random = any(part.op == "random" for part in walk(definition))
        return name.op == "symbol" and name.name not in known and not random

    return may


def _parts(it: Formula, known: Mapping[str, Letter]) -> Iterator[str]:
    """Yield an assignment for each part with a name of its own, inner ones first."""
    for arg in it.args:
        yield from _parts(arg, known)
    may = _told_apart(known)
    if it.op == "named" and may(it):
        yield f"{it.args[0].name} = {source(_with_parts(it.args[1], may))}"


def _inlined(it: Formula) -> Formula:
    return _with_parts(it, lambda _: False)


def _with_parts(it: Formula, may: Callable[[Formula], bool]) -> Formula:
    """Return it with each named part as a variable if it `may` be one, else written out."""
    if it.op == "named":
        name, definition = it.args
        return Formula("symbol", (), name.name) if may(it) else _with_parts(definition, may)
    return rebuilt(it, tuple(_with_parts(arg, may) for arg in it.args))


def _head(module: Module, known: Mapping[str, Letter], body: str) -> str:
    """Return what stands above the derivations: imports, letters, and the checks they use."""
    kit = "\n\n".join(inspect.getsource(_KIT[name]) for name in _used(body))
    declared = "\n".join(_declarations(known.values()))
    indices = _names(it for it in known.values() if it.kind == "index")
    units = _names(it for it in known.values() if it.kind == "unit")
    text = f"{declared}\nINDICES = {indices}\nUNITS = {units}  # between 0 and 1\n\n\n{kit}"
    title = f"{module.concept.title.ko} | {module.concept.title.en}"
    return f"{_HEAD.format(title=title)}\n{_imports(text + body)}\n\n{text}"


def _declarations(known: Iterable[Letter]) -> Iterator[str]:
    lines = [(declaration(it), f"{it.words.ko} | {it.words.en}") for it in known]
    width = max((len(line) for line, _ in lines), default=0)
    return (f"{line:{width}}  # {words}" for line, words in lines)


def _names(known: Iterable[Letter]) -> str:
    names = [it.name for it in known]
    return f"({', '.join(names)}{',' if len(names) == 1 else ''})"


def _used(text: str) -> list[str]:
    """Return the checks that a text calls, and those that they call, in the order of the kit."""
    wanted, found = _loaded(text) & _KIT.keys(), set()
    while wanted:
        found |= wanted
        called = {name for it in wanted for name in _loaded(_source_of(it))}
        wanted = (called & _KIT.keys()) - found
    return [name for name in _KIT if name in found]


def _source_of(name: str) -> str:
    return textwrap.dedent(inspect.getsource(_KIT[name]))


def _loaded(text: str) -> set[str]:
    names = (it for it in ast.walk(ast.parse(text)) if isinstance(it, ast.Name))
    return {it.id for it in names if isinstance(it.ctx, ast.Load)}


def _imports(text: str) -> str:
    """Return the imports of what a text uses and does not make itself."""
    table = symtable.symtable(text, "script", "exec")
    made = {it.get_name() for it in table.get_symbols() if it.is_assigned() or it.is_namespace()}
    used = set(_globals(table)) - made
    wanted = sorted(it for it in used if hasattr(sympy, it))
    rows = "".join(f"    {line}\n" for line in textwrap.wrap(", ".join(wanted) + ",", 92))
    deep = "from sympy.core.function import AppliedUndef\n" * ("AppliedUndef" in used)
    return f"from sympy import (\n{rows})\n{deep}"


def _globals(table: symtable.SymbolTable) -> Iterator[str]:
    """Yield what a scope and those within it expect the script to have at the top."""
    top = table.get_type() == "module"
    for it in table.get_symbols():
        if it.is_referenced() and (top or it.is_global()):
            yield it.get_name()
    for inner in table.get_children():
        yield from _globals(inner)
