r"""Formulas as LaTeX, in the author's order: `\beta v_{t-1} + g_t`, not `g_t + v_{t-1} \beta`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.derive.precedence import ATOM, COMPARE, POWER, PRODUCT, SIGN, SUM, level, swallows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from notecc.derive.formula import Formula

RELATIONS: Final[Mapping[str, str]] = {"=": "=", "<": "<", ">": ">", "<=": r"\le", ">=": r"\ge"}


def latex(it: Formula) -> str:
    """Return a formula as LaTeX."""
    return _PRINTERS[it.op](it)


def inside(it: Formula, least: int) -> str:
    """Return a formula as LaTeX, in brackets if it binds less tightly than `least`."""
    text = latex(it)
    return rf"\left({text}\right)" if level(it) < least else text


def _number(it: Formula) -> str:
    digits, _, power = it.name.partition("e")
    if not power:
        return digits
    tenth = f"10^{{{int(power)}}}"
    return tenth if digits == "1" else rf"{digits} \cdot {tenth}"


def _letter(it: Formula) -> str:
    return it.letter.latex if it.letter else it.name


def _index(it: Formula) -> str:
    indices = [latex(arg).replace(" ", "") for arg in it.args]
    joined = ("" if all(len(index) == 1 for index in indices) else ",").join(indices)
    name, lower, rest = _letter(it).partition("_")
    if lower:
        return f"{name}_{{{rest.strip('{}')},{joined}}}"
    return f"{name}_{{{joined}}}"


def _mul(it: Formula) -> str:
    a, b = it.args
    left = inside(a, PRODUCT)
    if swallows(a) and level(a) >= PRODUCT:
        left = rf"\left({left}\right)"
    right = inside(b, PRODUCT)
    dot = right[:1].isdigit() or (right.startswith(r"\frac") and left[-1:].isdigit())
    return rf"{left} \cdot {right}" if dot else f"{left} {right}"


def _sub(it: Formula) -> str:
    a, b = it.args
    return f"{latex(a)} - {inside(b, PRODUCT)}"


def _add(it: Formula) -> str:
    a, b = it.args
    return f"{inside(a, SUM)} + {inside(b, PRODUCT if b.op == 'neg' else SUM)}"


def _pow(it: Formula) -> str:
    base, exponent = it.args
    text = inside(base, ATOM)
    if base.op == "div" or "^" in text or base.op in {"apply", "call"}:
        text = rf"\left({latex(base)}\right)"
    return f"{text}^{{{latex(exponent)}}}"


def _apply(it: Formula) -> str:  # noqa: PLR0911 - one return a case
    args = [latex(arg) for arg in it.args]
    match it.name:
        case "sqrt":
            return rf"\sqrt{{{args[0]}}}"
        case "exp":
            return f"e^{{{args[0]}}}"
        case "abs":
            return rf"\left|{args[0]}\right|"
        case "floor":
            return rf"\left\lfloor {args[0]} \right\rfloor"
        case "ceil":
            return rf"\left\lceil {args[0]} \right\rceil"
        case "factorial":
            return f"{inside(it.args[0], ATOM)}!"
        case "binomial":
            return rf"\binom{{{args[0]}}}{{{args[1]}}}"
        case "where":
            rows = rf"{args[1]} & {args[0]} \\ {args[2]} & \text{{else}}"
            return rf"\begin{{cases}} {rows} \end{{cases}}"
        case _:
            return rf"{_NAMES[it.name]}\left({', '.join(args)}\right)"


def _folded(sign: str) -> Callable[[Formula], str]:
    def printed(it: Formula) -> str:
        body, letter, low, high = it.args
        limits = rf"_{{{latex(letter)}={latex(low)}}}^{{{latex(high)}}}"
        return rf"{sign}{limits} {inside(body, PRODUCT)}"

    return printed


def _derivative(it: Formula) -> str:
    letters, body = [it.args[1]], it.args[0]
    while body.op == "derivative":
        letters.append(body.args[1])
        body = body.args[0]
    order = f"^{{{len(letters)}}}" if len(letters) > 1 else ""
    if len(letters) > 1 and len(set(letters)) == 1:
        below = rf"\partial {latex(letters[0])}{order}"
    else:
        below = r" \, ".join(rf"\partial {latex(letter)}" for letter in letters)
    return rf"\frac{{\partial{order}}}{{{below}}} {inside(body, PRODUCT)}"


def _limit(it: Formula) -> str:
    body, letter, to = it.args
    side = "^{-}" if it.name == "-" else ""
    return rf"\lim_{{{latex(letter)} \to {latex(to)}{side}}} {inside(body, PRODUCT)}"


def _integral(it: Formula) -> str:
    body, letter, low, high = it.args
    return rf"\int_{{{latex(low)}}}^{{{latex(high)}}} {inside(body, PRODUCT)} \, d{latex(letter)}"


def _at(it: Formula) -> str:
    body, *pairs = it.args
    places = zip(pairs[::2], pairs[1::2], strict=True)
    there = ", ".join(f"{latex(letter)} = {latex(new)}" for letter, new in places)
    return rf"\left. {latex(body)} \right|_{{{there}}}"


def _matrix(it: Formula) -> str:
    rows, columns = map(int, it.name.split("x"))
    entries = [latex(arg) for arg in it.args]
    lines = [" & ".join(entries[r * columns : (r + 1) * columns]) for r in range(rows)]
    body = r" \\ ".join(lines)
    return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"


def _compare(it: Formula) -> str:
    a, b = it.args
    return f"{inside(a, COMPARE + 1)} {RELATIONS[it.name]} {inside(b, COMPARE + 1)}"


_NAMES: Final[Mapping[str, str]] = {
    "log": r"\log", "sin": r"\sin", "cos": r"\cos", "tanh": r"\tanh", "atan": r"\arctan",
    "erf": r"\operatorname{erf}", "sign": r"\operatorname{sign}", "maximum": r"\max",
    "minimum": r"\min",
}  # fmt: skip
_PRINTERS: Final[Mapping[str, Callable[[Formula], str]]] = {
    "number": _number,
    "constant": lambda it: {"oo": r"\infty", "pi": r"\pi"}[it.name],
    "symbol": _letter,
    "index": _index,
    "add": _add,
    "sub": _sub,
    "mul": _mul,
    "div": lambda it: rf"\frac{{{latex(it.args[0])}}}{{{latex(it.args[1])}}}",
    "pow": _pow,
    "neg": lambda it: f"-{inside(it.args[0], PRODUCT if it.args[0].op != 'neg' else SIGN)}",
    "call": lambda it: rf"{_letter(it)}\left({', '.join(map(latex, it.args))}\right)",
    "apply": _apply,
    "compare": _compare,
    "delta": lambda it: rf"\delta_{{{' '.join(map(latex, it.args))}}}",
    "sum": _folded(r"\sum"),
    "product": _folded(r"\prod"),
    "derivative": _derivative,
    "limit": _limit,
    "integral": _integral,
    "at": _at,
    "expectation": lambda it: rf"\mathbb{{E}}\left[{latex(it.args[0])}\right]",
    "random": lambda it: latex(it.args[0]),
    "named": lambda it: latex(it.args[0]),
    "matrix": _matrix,
    "transpose": lambda it: f"{inside(it.args[0], POWER + 1)}^{{\\top}}",
}
