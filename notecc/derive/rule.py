"""An update rule: one ordinary Python function that runs on arrays and is proved on formulas.

Its parameters are `w`, then `g` (the gradient there) or `grad` (the gradient as a function, where
the rule looks elsewhere), `t` if it counts steps, its state with start values; after `*` the
hyper-parameters with their defaults. It returns `(w, *state)`.
"""

from __future__ import annotations

import ast
import inspect
import operator
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from notecc.derive.formula import Formula, FormulaError, formula, substituted, walk
from notecc.derive.language import FUNCTIONS
from notecc.derive.vocabulary import letter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from notecc.model import Words


@dataclass(frozen=True, eq=False)
class Rule:
    """A variant of a concept's update rule. `oracle` names the trajectories it must reproduce."""

    function: Callable[..., tuple[Any, ...]]
    variant: str = ""
    oracle: tuple[str, ...] = ()
    note: Words | None = None
    """What tells this variant from the others."""

    def __post_init__(self) -> None:
        names = [*inspect.signature(self.function).parameters]
        if names[:1] != ["w"] or names[1:2] not in (["g"], ["grad"]):
            raise FormulaError(f"{self.where}: a rule begins with `w, g` or `w, grad`")
        bare = [k for k, p in self._hyper_parameters().items() if p.default is p.empty]
        if bare:
            raise FormulaError(f"{self.where}: no default for {', '.join(bare)}")

    @property
    def where(self) -> str:
        """Module and function, for messages."""
        return f"{self.function.__module__}.{self.function.__name__}"

    @property
    def positional(self) -> tuple[str, ...]:
        """`w`, the gradient, `t`, the state."""
        parameters = inspect.signature(self.function).parameters.values()
        return tuple(p.name for p in parameters if p.kind is not p.KEYWORD_ONLY)

    @property
    def state(self) -> Mapping[str, float]:
        """What the rule remembers, with the values it starts from."""
        parameters = inspect.signature(self.function).parameters
        return {
            name: parameters[name].default
            for name in self.positional
            if parameters[name].default is not inspect.Parameter.empty
        }

    @property
    def hyper(self) -> Mapping[str, float]:
        """The hyper-parameters with their defaults."""
        return {name: p.default for name, p in self._hyper_parameters().items()}

    def _hyper_parameters(self) -> dict[str, inspect.Parameter]:
        parameters = inspect.signature(self.function).parameters
        return {k: p for k, p in parameters.items() if p.kind is p.KEYWORD_ONLY}

    @property
    def source(self) -> str:
        """The function as written, without its decorator."""
        text = textwrap.dedent(inspect.getsource(self.function))
        return text[text.index("def ") :]

    def letter(self, name: str) -> Formula:
        """Return a letter of this rule: the concept's own table first."""
        return letter(name, self.function.__globals__.get("SYMBOLS", ""))

    def next_state(self, state: str, at: Mapping[str, Formula]) -> Formula:
        """Return what becomes of one of `w` and the state, all else being as in `at`.

        What `at` leaves out is a letter of its own; a sequence is taken at t (state: t - 1).
        """
        time = at.get("t", letter("t"))
        values = {name: at.get(name, self._usual(name, time)) for name in self.parameters}
        hyper = {name: values.pop(name) for name in self.hyper}
        out = self.function(**values, **hyper)
        named = dict(zip(("w", *self.state), out, strict=True))
        if state not in named:
            raise FormulaError(f"{self.where} has no state `{state}`, but {', '.join(named)}")
        return formula(named[state])

    @property
    def parameters(self) -> tuple[str, ...]:
        """All of them, hyper-parameters last."""
        return (*self.positional, *self.hyper)

    def _usual(self, name: str, time: Formula) -> Formula:
        it = self.letter(name)
        if it.letter is None or not it.letter.indexed:
            return it
        return it[time - 1] if name in self.state else it[time]


def assignments(rule: Rule) -> tuple[tuple[Formula, Formula], ...]:
    """Return the lines of a rule as formulas with time: v_t = β v_{t-1} + g_t, in their order."""
    t, known, lines = letter("t"), starting(rule), []
    (body,) = ast.parse(rule.source).body
    for statement in getattr(body, "body", ()):
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                right = _read(value, known, rule)
                known[name] = _assigned(rule, name, t)
                lines.append((known[name], right))
            case ast.Return() | ast.Expr(value=ast.Constant()):
                pass
            case _:
                line = ast.unparse(statement)
                raise FormulaError(f"{rule.where}: only `name = formula` lines, not `{line}`")
    return tuple(lines)


def starting(rule: Rule) -> dict[str, Formula]:
    """Return what the parameters of a rule are called at step t: w_t, g_t, v_{t-1}, beta."""
    t = letter("t")
    known = {name: rule.letter(name) for name in rule.hyper}
    for name in rule.positional:
        before = t - 1 if name in rule.state else t
        known[name] = rule.letter(name) if name in {"t", "grad"} else _timed(rule, name, before)
    return known


def composed(rule: Rule) -> Mapping[str, Formula]:
    """Return what the printed lines make of `w` and the state, put into one another.

    It must be what the function itself computes; the tests hold one against the other.
    """
    done: dict[Formula, Formula] = {}
    last: dict[str, Formula] = {}
    for target, value in assignments(rule):
        done[target] = substituted(value, done)
        last[target.name] = done[target]
    return last


def with_gradient(rule: Rule) -> frozenset[str]:
    """Return what depends on the gradient, and so is another number for every parameter."""
    known = {"w", "g", "grad"}
    lines = assignments(rule)
    for _ in lines:  # a line may speak of what a later line sets: go round until all is said
        for target, value in lines:
            if any(part.name in known for part in walk(value) if part.letter is not None):
                known.add(target.name)
    return frozenset(known)


def _assigned(rule: Rule, name: str, t: Formula) -> Formula:
    """A helper whose letter is no sequence is the same at every step: it shows no time."""
    if name == "w":
        return _timed(rule, name, t + 1)
    it = rule.letter(name)
    changes = name in rule.positional or (it.letter is not None and it.letter.indexed)
    return _timed(rule, name, t) if changes else it


def _timed(rule: Rule, name: str, time: Formula) -> Formula:
    it = rule.letter(name)
    return Formula("index", (time,), name, it.letter)


_OPERATORS: Final[Mapping[type, Callable[[Any, Any], Any]]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
    ast.Div: operator.truediv, ast.Pow: operator.pow, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Gt: operator.gt, ast.GtE: operator.ge,
}  # fmt: skip


def _read(node: ast.expr, known: Mapping[str, Formula], rule: Rule) -> Formula:  # noqa: PLR0911 - one return a case
    match node:
        case ast.Constant(value=number):
            return formula(number)
        case ast.Name(id=name) if name in known:
            return known[name]
        case ast.BinOp(left=a, op=op, right=b):
            return formula(_OPERATORS[type(op)](_read(a, known, rule), _read(b, known, rule)))
        case ast.UnaryOp(op=ast.USub(), operand=a):
            return -_read(a, known, rule)
        case ast.Compare(left=a, ops=[op], comparators=[b]):
            return formula(_OPERATORS[type(op)](_read(a, known, rule), _read(b, known, rule)))
        case ast.Call(func=ast.Name(id=name), args=args) if name in FUNCTIONS:
            return formula(FUNCTIONS[name](*(_read(arg, known, rule) for arg in args)))
        case ast.Call(func=ast.Name(id="grad"), args=[arg]):
            return known["grad"](_read(arg, known, rule))
        case _:
            raise FormulaError(f"{rule.where}: cannot read `{ast.unparse(node)}`")
