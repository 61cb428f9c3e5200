"""Single edits of formulas and of rules: wrong ones, which must be caught, and harmless ones."""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING, Any

from notecc.derive.formula import Formula, formula, rebuilt, walk
from notecc.derive.oracle import stored
from notecc.derive.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

ONE = formula(1)
SWAPPED = {"maximum": "minimum", "minimum": "maximum", "sin": "cos", "cos": "sin"}
UNWRAPPED = {"sqrt", "exp", "log", "tanh", "abs", "sign"}
NUMBERS = {"real", "positive", "unit"}
# Which arguments of an operation are formulas to change; the others name a bound letter.
FREE = {
    "sum": (0, 2, 3), "product": (0, 2, 3), "derivative": (0,), "limit": (0,), "integral": (0,),
    "named": (1,), "random": (), "at": (0,),
}  # fmt: skip


def wrong(it: Formula) -> Iterator[Formula]:
    """Yield every formula that is one edit away; nearly all of them say something else."""
    others = {part for part in walk(it) if part.op == "symbol" and _is_number(part)}
    yield from _everywhere(it, lambda part: _wrong_here(part, others))


def harmless(it: Formula) -> Iterator[Formula]:
    """Yield formulas that are one rewriting away and say the same."""
    yield from _everywhere(it, _same_here)


def _everywhere(it: Formula, edits: Any) -> Iterator[Formula]:
    yield from edits(it)
    for place in FREE.get(it.op, range(len(it.args))):
        for new in _everywhere(it.args[place], edits):
            yield rebuilt(it, (*it.args[:place], new, *it.args[place + 1 :]))


def _is_number(it: Formula) -> bool:
    return it.letter is not None and it.letter.kind in NUMBERS


def _wrong_here(it: Formula, others: set[Formula]) -> Iterator[Formula]:  # noqa: PLR0912, C901 - one case an operation
    match it.op, it.args:
        case "add", (a, b):
            yield from (a - b, a, b)
        case "sub", (a, b):
            yield from (a + b, a, Formula("neg", (b,)))
        case "mul", (a, b):
            yield from (Formula("div", (a, b)), a, b)
        case "div", (a, b):
            yield from (Formula("mul", (a, b)), a, Formula("div", (b, a)))
        case "pow", (a, b):
            yield from (Formula("pow", (a, b + 1)), a)
        case "neg", (a,):
            yield a
        case "number", ():
            if it.name.isdigit():
                yield formula(int(it.name) + 1)
        case "symbol", ():
            if _is_number(it):
                yield from sorted((new for new in others if new != it), key=lambda new: new.name)
                yield 2 * it
        case "index", (place,):
            yield Formula("index", (place + 1,), it.name, it.letter)
        case (("sum" | "product"), (body, letter, low, high)):
            yield rebuilt(it, (body, letter, low + 1, high))
            yield rebuilt(it, (body, letter, low, high - 1))
        case "apply", (a, *_) if it.name in UNWRAPPED:
            yield a
        case "apply", args if it.name in SWAPPED:
            yield Formula("apply", args, SWAPPED[it.name])
        case "derivative", (body, _):
            yield body
        case _:
            pass


def _same_here(it: Formula) -> Iterator[Formula]:
    match it.op, it.args:
        case "add", (a, b):
            yield b + a
            yield Formula("sub", (a, Formula("neg", (b,))))
        case "sub", (a, b):
            yield Formula("add", (Formula("neg", (b,)), a))
            yield Formula("neg", (Formula("sub", (b, a)),))
        case "mul", (a, b) if "matrix" not in {part.op for part in walk(it)}:
            yield Formula("mul", (b, a))
            if b.op in {"add", "sub"}:
                yield Formula(b.op, tuple(Formula("mul", (a, part)) for part in b.args))
        case "div", (a, b):
            yield Formula("mul", (a, Formula("pow", (b, Formula("neg", (ONE,))))))
            yield Formula("div", (2 * a, 2 * b))
        case "pow", (a, Formula(op="number", name="2")):
            yield Formula("mul", (a, a))
        case "neg", (a,):
            yield Formula("mul", (Formula("neg", (ONE,)), a))
        case _:
            pass


def edits_of_a_rule(rule: Rule) -> list[tuple[Rule, int, int]]:
    """Return every single edit of a rule's body, as a place in its tree and a number there."""
    names = [*rule.positional, *rule.hyper]
    return [
        (rule, place, edit)
        for place, node in enumerate(_body(ast.parse(rule.source)))
        for edit in range(_edits(node, names))
        if not _the_same(node, edit, names, rule)
    ]


def _the_same(node: ast.AST, edit: int, names: list[str], rule: Rule) -> bool:
    """Say whether an edit changes nothing: two knobs that the oracle turns alike are one knob."""
    match node:
        case ast.BinOp(op=ast.Pow()):
            return False
        case ast.BinOp(op=op):
            return edit < len(OPERATORS) and isinstance(op, OPERATORS[edit])
        case ast.Name(id=name) if {name, names[edit]} <= rule.hyper.keys():
            hypers = [stored(f"{it}.quadratic")["hyper"] for it in rule.oracle]
            turned = [{**rule.hyper, **hyper} for hyper in hypers]
            return all(it[name] == it[names[edit]] for it in turned)
        case ast.Name(id=name):
            return name == names[edit]
        case _:
            return False


def wrong_rule(rule: Rule, place: int, edit: int) -> tuple[str, Rule]:
    """Return the rule after one edit, and its source."""
    tree = ast.parse(rule.source)
    _edit(_body(tree)[place], edit, [*rule.positional, *rule.hyper])
    source = ast.unparse(tree)
    return source, Rule(_function(source, rule), rule.variant, rule.oracle)


def _body(tree: ast.Module) -> list[ast.AST]:
    """Return what stands in the function's lines; its parameters are not its formulas."""
    return [it for line in getattr(tree.body[0], "body", ()) for it in ast.walk(line)]


OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div)


def _edits(node: ast.AST, names: list[str]) -> int:
    match node:
        case ast.BinOp(op=ast.Pow()):
            return 2
        case ast.BinOp():
            return len(OPERATORS) + 1
        case ast.Name(ctx=ast.Load(), id=name) if name in names:
            return len(names)
        case ast.Constant(value=int() | float()):
            return 1
        case _:
            return 0


def _edit(node: ast.AST, edit: int, names: list[str]) -> None:
    match node:
        case ast.BinOp(op=ast.Pow()):
            node.right = node.left if edit else ast.Constant(3)
        case ast.BinOp():
            if edit < len(OPERATORS):
                node.op = OPERATORS[edit]()
            else:
                node.right = copy.deepcopy(node.left)
        case ast.Name():
            node.id = names[edit]
        case ast.Constant(value=int() | float() as value):
            node.value = value + 1
        case _:
            pass


def _function(source: str, rule: Rule) -> Any:
    names: dict[str, Any] = {}
    exec(compile(source, "<mutant>", "exec"), {**rule.function.__globals__}, names)  # noqa: S102
    return names[rule.function.__name__]
