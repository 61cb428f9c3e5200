"""Update rules -> a script that runs them in a browser: the library's own rules, translated.

A rule is one Python function of arithmetic and a few elementwise functions. What else a function
does is not translated: its path stays the picture that it is.
"""

from __future__ import annotations

import ast
import json
from typing import TYPE_CHECKING, Final

from notecc.model.surface import SURFACES
from notecc.render.templates import packaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from notecc.model.derivation import Record, Rule

RULES: Final = "assets/rules.js"
LIVE: Final = "assets/live.js"
_OPERATORS: Final[dict[type[ast.AST], str]] = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.Div: "div",
    ast.Pow: "pow",
    ast.Gt: "gt",
    ast.GtE: "ge",
    ast.Lt: "lt",
    ast.LtE: "le",
}
_FUNCTIONS: Final = frozenset({"sqrt", "absolute", "sign", "maximum", "minimum", "where", "exp"})


class _UntranslatableError(Exception):
    """A rule does something that the script does not know."""


def rules(records: Iterable[Record]) -> dict[str, str]:
    """Return the rules that can be run in a browser, by concept, as JavaScript."""
    return {it.concept.id: script for it in records if it.walks and (script := js(it.rules[0]))}


def live_files(rules: Mapping[str, str]) -> dict[str, str]:
    """Write the scripts of a site: its rules, and what draws their paths."""
    if not rules:
        return {}
    surfaces = {
        it.name: {"terms": it.terms, "start": it.start, "window": it.window} for it in SURFACES
    }
    written = ",\n".join(f"{json.dumps(name)}:{script}" for name, script in sorted(rules.items()))
    return {
        RULES: f'"use strict";\nconst noteccSurfaces = {json.dumps(surfaces)};\n'
        f"const noteccRules = (o) => ({{\n{written}\n}});\n",
        LIVE: packaged("live.js"),
    }


def js(rule: Rule) -> str:
    """Return a rule as JavaScript, or nothing if it cannot be said; `o` holds the arithmetic."""
    try:
        function = ast.parse(rule.python).body[0]
    except (SyntaxError, IndexError):
        return ""
    if not isinstance(function, ast.FunctionDef):
        return ""
    try:
        body = "".join(map(_statement, function.body))
    except _UntranslatableError:
        return ""
    needs = [it.arg for it in function.args.args if it.arg in {"g", "grad", "t"}]
    state = [it.name for it in rule.state]
    hyper = {it.name: float(it.default) for it in rule.hyper}
    start = [float(it.start) for it in rule.state]
    names = f"{{{', '.join(['w', *needs, *state, *hyper])}}}"
    return (
        f"{{hyper: {json.dumps(hyper)}, state: {json.dumps(dict(zip(state, start, strict=True)))}, "
        f"step: ({names}) => {{ {body}}}}}"
    )


def _statement(it: ast.stmt) -> str:
    match it:
        case ast.Assign(targets=[ast.Name(id=name)]):
            # A name may be a parameter or new: `var` is right for both.
            return f"var {name} = {_value(it.value)}; "
        case ast.Return(value=ast.Tuple(elts=values)):
            return f"return [{', '.join(map(_value, values))}]; "
        case ast.Return(value=ast.expr() as value):
            return f"return [{_value(value)}]; "
        case ast.Expr(value=ast.Constant(value=str())):
            return ""
        case _:
            raise _UntranslatableError


def _value(it: ast.expr) -> str:  # noqa: PLR0911 - one line a kind
    match it:
        case ast.Name(id=name):
            return name
        case ast.Constant(value=int() | float() as number):
            return repr(float(number))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return f"o.{_OPERATORS[type(op)]}({_value(left)}, {_value(right)})"
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _OPERATORS:
            return f"o.{_OPERATORS[type(op)]}({_value(left)}, {_value(right)})"
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return f"o.sub(0, {_value(operand)})"
        case ast.Call(func=ast.Name(id="grad"), args=[at], keywords=[]):
            return f"grad({_value(at)})"
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in _FUNCTIONS:
            return f"o.{name}({', '.join(map(_value, args))})"
        case _:
            raise _UntranslatableError
