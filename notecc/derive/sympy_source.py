"""Formulas as SymPy source, as a person would type it: `Sum(beta**(t - i)*g[i], (i, 1, t))`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.derive.formula import FormulaError, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from notecc.derive.formula import Formula
    from notecc.derive.vocabulary import Letter

SUM: Final = 1
PRODUCT: Final = 2
POWER: Final = 3
ATOM: Final = 4
_LEVELS: Final[Mapping[str, int]] = {
    "compare": 0, "add": SUM, "sub": SUM, "neg": SUM, "mul": PRODUCT, "div": PRODUCT, "pow": POWER,
}  # fmt: skip
_NAMES: Final[Mapping[str, str]] = {
    "abs": "Abs", "maximum": "Max", "minimum": "Min", "ceil": "ceiling",
}  # fmt: skip
_ASSUMPTIONS: Final[Mapping[str, str]] = {
    "real": "real=True",
    "sequence": "real=True",
    "function": "real=True",
    "positive": "positive=True",
    "positives": "positive=True",
    "unit": "positive=True",
    "size": "integer=True, positive=True",
    "time": "integer=True, positive=True",
    "index": "integer=True, positive=True",
}
_MAKERS: Final[Mapping[str, str]] = {
    "sequence": "IndexedBase", "positives": "IndexedBase", "function": "Function",
}  # fmt: skip


def source(it: Formula) -> str:
    """Return a formula as SymPy source."""
    if not _numeric(it) or it.op == "div":
        return _source(it)
    return f"Integer({it.name})" if it.name.isdigit() else f"sympify({_source(it)})"


def declaration(letter: Letter) -> str:
    """Return the line that makes a letter."""
    maker = _MAKERS.get(letter.kind, "Symbol")
    return f'{letter.name} = {maker}("{letter.name}", {_ASSUMPTIONS[letter.kind]})'


def letters(it: Formula) -> Iterator[Letter]:
    """Yield the letters that the source of a formula uses."""
    return (part.letter for part in walk(it) if part.letter is not None)


def _source(it: Formula) -> str:
    return _PRINTERS[it.op](it)


def _inside(it: Formula, least: int) -> str:
    text = _source(it)
    level = _LEVELS.get(it.op, ATOM)
    return f"({text})" if level < least else text


def _numeric(it: Formula) -> bool:
    """Say whether Python would take it for a number of its own: 1/2 is 0.5."""
    return all(part.op in {"number", "add", "sub", "mul", "div", "pow", "neg"} for part in walk(it))


def _number(it: Formula) -> str:
    return it.name if it.name.isdigit() else f'Rational("{it.name}")'


def _two(sign: str, left: int, right: int) -> Callable[[Formula], str]:
    def printed(it: Formula) -> str:
        a, b = it.args
        if sign == "/" and a.name.isdigit() and b.name.isdigit():
            return f"Rational({a.name}, {b.name})"
        exact = sign in {"/", "**"} and _numeric(it)
        start = f"sympify({_source(a)})" if exact else _inside(a, left)
        return f"{start}{sign}{_inside(b, right)}"

    return printed


def _call(name: str) -> Callable[[Formula], str]:
    return lambda it: f"{name}({', '.join(map(_source, it.args))})"


def _apply(it: Formula) -> str:
    if it.name == "where":
        condition, yes, no = map(_source, it.args)
        return f"Piecewise(({yes}, {condition}), ({no}, True))"
    return _call(_NAMES.get(it.name, it.name))(it)


def _ranged(name: str) -> Callable[[Formula], str]:
    def printed(it: Formula) -> str:
        body, letter, low, high = map(_source, it.args)
        return f"{name}({body}, ({letter}, {low}, {high}))"

    return printed


def _limit(it: Formula) -> str:
    side = ', "-"' if it.name == "-" else ""
    return f"Limit({', '.join(map(_source, it.args))}{side})"


def _at(it: Formula) -> str:
    body = _inside(it.args[0], ATOM)
    pairs = list(map(_source, it.args[1:]))
    new = ", ".join(f"{key}: {to}" for key, to in zip(pairs[::2], pairs[1::2], strict=True))
    return f"{body}.doit().subs({{{new}}})"


def _expectation(it: Formula) -> str:
    laws: dict[str, str] = {}
    for part in walk(it.args[0]):
        if part.op == "random":
            laws.setdefault(*_law(part))
    described = "".join(f", ({name}, {law})" for name, law in laws.items())
    return f"E({_source(it.args[0])}{described})"


def _law(it: Formula) -> tuple[str, str]:
    letter, mean, variance = it.args
    indices = {arg for arg in letter.args if arg.letter is not None}
    if indices & {part for side in (mean, variance) for part in walk(side)}:
        raise FormulaError(f"a law of `{it.args[0].name}` that differs from member to member")
    match it.name:
        case "bernoulli":
            law = f"bernoulli({_source(mean)})"
        case "normal":
            law = f"normal({_source(mean)}, {_source(variance)})"
        case _:
            law = f"moments({_source(mean)}, {_source(variance)})"
    return letter.name, law


def _matrix(it: Formula) -> str:
    rows, columns = map(int, it.name.split("x"))
    entries = list(map(_source, it.args))
    grid = (", ".join(entries[r * columns : (r + 1) * columns]) for r in range(rows))
    return f"Matrix([{', '.join(f'[{row}]' for row in grid)}])"


_PRINTERS: Final[Mapping[str, Callable[[Formula], str]]] = {
    "number": _number,
    "constant": lambda it: it.name,
    "symbol": lambda it: it.name,
    "index": lambda it: f"{it.name}[{', '.join(map(_source, it.args))}]",
    "add": _two(" + ", SUM, SUM),
    "sub": _two(" - ", SUM, PRODUCT),
    "mul": _two("*", PRODUCT, POWER),
    "div": _two("/", PRODUCT, POWER),
    "pow": _two("**", ATOM, ATOM),
    "neg": lambda it: f"-{_inside(it.args[0], PRODUCT)}",
    "call": lambda it: f"{it.name}({', '.join(map(_source, it.args))})",
    "apply": _apply,
    "compare": lambda it: f"{_inside(it.args[0], SUM)} {it.name} {_inside(it.args[1], SUM)}",
    "delta": _call("KroneckerDelta"),
    "sum": _ranged("Sum"),
    "product": _ranged("Product"),
    "derivative": _call("Derivative"),
    "limit": _limit,
    "integral": _ranged("Integral"),
    "at": _at,
    "expectation": _expectation,
    "random": lambda it: _source(it.args[0]),
    "matrix": _matrix,
    "transpose": lambda it: f"{_inside(it.args[0], ATOM)}.T",
}
