"""Formulas as plain text for a terminal: `vₜ = β·vₜ₋₁ + gₜ`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.derive.precedence import ATOM, COMPARE, PRODUCT, SIGN, SUM, level, swallows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from notecc.derive.formula import Formula

RELATIONS: Final[Mapping[str, str]] = {"=": "=", "<": "<", ">": ">", "<=": "≤", ">=": "≥"}
_LOW: Final = dict(
    zip("0123456789+-=aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
)
_HIGH: Final = dict(zip("0123456789+-intkj", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁱⁿᵗᵏʲ", strict=True))
_GREEK: Final[Mapping[str, str]] = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "psi": "ψ", "omega": "ω", "Delta": "Δ",
    "Sigma": "Σ", "Omega": "Ω", "Phi": "Φ", "nabla": "∇", "ast": "*", "ell": "ℓ", "kappa": "κ",
    "nu": "ν", "zeta": "ζ", "chi": "χ", "Lambda": "Λ", "Theta": "Θ", "partial": "∂", "infty": "∞",
}  # fmt: skip


def plain(it: Formula) -> str:
    """Return a formula as one line of text."""
    return _PRINTERS[it.op](it)


def name_in_text(latex: str) -> str:
    r"""Return a letter's LaTeX as text: `\beta_{1}` is β₁, `\hat{m}` is m̂."""
    text = re.sub(r"\\(?:mathrm|mathbf|mathcal|text|operatorname)\{([^{}]*)\}", r"\1", latex)
    text = re.sub(r"\\([A-Za-z]+)", lambda it: _GREEK.get(it[1], f"\\{it[1]}"), text)
    text = re.sub(r"\\hat\{?([^{}])\}?", "\\1\u0302", text)
    text = re.sub(r"\\tilde\{?([^{}])\}?", "\\1\u0303", text)
    text = re.sub(r"\\bar\{?([^{}])\}?", "\\1\u0304", text)
    text = re.sub(r"_\{([^{}]*)\}|_(.)", lambda it: low(it[1] or it[2]), text)
    text = re.sub(r"\^\{([^{}]*)\}|\^(.)", lambda it: _raised_name(it[1] or it[2]), text)
    return re.sub(r"[{}]|\\[!,;: ]", "", text)


def low(text: str) -> str:
    """Return a subscript."""
    squeezed = text.replace(" ", "")
    if all(sign in _LOW for sign in squeezed):
        return "".join(_LOW[sign] for sign in squeezed)
    return f"_{squeezed}" if len(squeezed) == 1 else f"_({squeezed})"


def high(text: str) -> str:
    """Return an exponent."""
    squeezed = text.replace(" ", "")
    if all(sign in _HIGH for sign in squeezed):
        return "".join(_HIGH[sign] for sign in squeezed)
    return f"^{squeezed}" if squeezed.isalnum() else f"^({text})"


def _raised_name(text: str) -> str:
    return text if text in {"*", "′"} else high(text)


def inside(it: Formula, least: int) -> str:
    """Return a formula as text, in brackets if it binds less tightly than `least`."""
    text = plain(it)
    return f"({text})" if _level(it) < least else text


def _level(it: Formula) -> int:
    return PRODUCT if it.op == "div" else level(it)


def _letter(it: Formula) -> str:
    return name_in_text(it.letter.latex) if it.letter else it.name


def _index(it: Formula) -> str:
    indices = [plain(arg) for arg in it.args]
    joined = "".join(indices) if all(len(index) == 1 for index in indices) else ",".join(indices)
    name = _letter(it)
    return name + low(joined) if name[-1:] not in _LOW.values() else f"{name},{low(joined)}"


def _mul(it: Formula) -> str:
    a, b = it.args
    left = inside(a, PRODUCT)
    if swallows(a) and _level(a) >= PRODUCT:
        left = f"({left})"
    return f"{left}·{inside(b, PRODUCT + (b.op in {'mul', 'div'}))}"


def _pow(it: Formula) -> str:
    base, exponent = it.args
    text = inside(base, ATOM)
    if base.op in {"div", "apply", "call"} or text[-1:] in _HIGH.values():
        text = f"({plain(base)})"
    return text + high(plain(exponent))


def _apply(it: Formula) -> str:
    args = [plain(arg) for arg in it.args]
    match it.name:
        case "sqrt":
            return f"√{inside(it.args[0], ATOM)}"
        case "exp":
            return f"e{high(args[0])}"
        case "abs":
            return f"|{args[0]}|"
        case "where":
            return f"({args[1]} if {args[0]} else {args[2]})"
        case "factorial":
            return f"{inside(it.args[0], ATOM)}!"
        case _:
            return f"{_NAMES.get(it.name, it.name)}({', '.join(args)})"


def _folded(sign: str) -> Callable[[Formula], str]:
    def printed(it: Formula) -> str:
        body, letter, lowest, highest = it.args
        limits = low(f"{plain(letter)}={plain(lowest)}") + high(plain(highest))
        return f"{sign}{limits} {inside(body, PRODUCT)}"

    return printed


def _derivative(it: Formula) -> str:
    return f"∂/∂{plain(it.args[1])} {inside(it.args[0], PRODUCT)}"


def _limit(it: Formula) -> str:
    body, letter, to = it.args
    return f"lim[{plain(letter)}→{plain(to)}] {inside(body, PRODUCT)}"


def _integral(it: Formula) -> str:
    body, letter, lowest, highest = it.args
    limits = f"[{plain(lowest)}..{plain(highest)}]"
    return f"∫{limits} {inside(body, PRODUCT)} d{plain(letter)}"


def _at(it: Formula) -> str:
    body, *pairs = it.args
    places = zip(pairs[::2], pairs[1::2], strict=True)
    there = ", ".join(f"{plain(letter)}={plain(new)}" for letter, new in places)
    return f"[{plain(body)}]({there})"


def _matrix(it: Formula) -> str:
    rows, columns = map(int, it.name.split("x"))
    entries = [plain(arg) for arg in it.args]
    lines = [", ".join(entries[r * columns : (r + 1) * columns]) for r in range(rows)]
    return f"[{'; '.join(lines)}]"


def _compare(it: Formula) -> str:
    a, b = it.args
    return f"{inside(a, COMPARE + 1)} {RELATIONS[it.name]} {inside(b, COMPARE + 1)}"


def _div(it: Formula) -> str:
    a, b = it.args
    return f"{inside(a, PRODUCT)}/{inside(b, PRODUCT + 1)}"


_NAMES: Final[Mapping[str, str]] = {"maximum": "max", "minimum": "min", "atan": "arctan"}
_PRINTERS: Final[Mapping[str, Callable[[Formula], str]]] = {
    "number": lambda it: it.name,
    "constant": lambda it: {"oo": "∞", "pi": "π"}[it.name],
    "symbol": _letter,
    "index": _index,
    "add": lambda it: f"{inside(it.args[0], SUM)} + {inside(it.args[1], SUM)}",
    "sub": lambda it: f"{plain(it.args[0])} - {inside(it.args[1], PRODUCT)}",
    "mul": _mul,
    "div": _div,
    "pow": _pow,
    "neg": lambda it: f"-{inside(it.args[0], PRODUCT if it.args[0].op != 'neg' else SIGN)}",
    "call": lambda it: f"{_letter(it)}({', '.join(map(plain, it.args))})",
    "apply": _apply,
    "compare": _compare,
    "delta": lambda it: f"δ{low(''.join(map(plain, it.args)))}",
    "sum": _folded("Σ"),
    "product": _folded("Π"),
    "derivative": _derivative,
    "limit": _limit,
    "integral": _integral,
    "at": _at,
    "expectation": lambda it: f"E[{plain(it.args[0])}]",
    "random": lambda it: plain(it.args[0]),
    "named": lambda it: plain(it.args[0]),
    "matrix": _matrix,
    "transpose": lambda it: f"{inside(it.args[0], ATOM)}ᵀ",
}
