"""A statement -> tokens: where letters stand for one word, and where each is a factor."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from notecc.judge.spelling import _GREEK


class Token(NamedTuple):
    """A piece of a formula. `kind`: `number name word function sign`."""

    kind: str
    text: str
    is_glued: bool
    """Nothing stands between it and the token before."""


class UnreadError(Exception):
    """The formula cannot be read with certainty."""


FUNCTIONS: Final = {
    **{it: it for it in ("log", "exp", "sqrt", "tanh", "sinh", "cosh", "sin", "cos", "softmax")},
    **{it: it for it in ("sigmoid", "max", "min", "sign", "mean", "sum", "abs", "floor")},
    **{it: it for it in ("argmax", "argmin", "LayerNorm", "Attention", "FFN", "diag", "tr")},
    "ln": "log", "relu": "ReLU", "ReLU": "ReLU", "sgn": "sign", "avg": "mean", "average": "mean",
    "Softmax": "softmax", "SoftMax": "softmax", "Sigmoid": "sigmoid", "square": "square",
    "maximum": "max", "minimum": "min", "Tanh": "tanh", "Max": "max", "Min": "min",
}  # fmt: skip
_INSIDE: Final = ("softmax", "sqrt", "tanh", "log", "exp", "ln")
_WORDS: Final = {
    **{it: letter for it, letter in _GREEK.items() if it[0].islower()},
    "pos": "pos", "rho": "ρ", "var": "var", "Var": "var", "std": "σ", "momentum": "momentum",
    "Delta": "Δ",
}  # fmt: skip
_DIFFERENTIAL: Final = re.compile(r"d(?:[LJECwWbxyzf]|[Ll]oss|theta|out)")
_SIZE: Final = re.compile(r"[OFIKPS][HWhw]|W[a-z]{2}|S?V?d[wb]")
"""Heights and widths of a convolution, and the weights between two layers."""
_TRANSPOSED: Final = frozenset("KXWAQVxwθ")
_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE]-?\d+)?)"
    r"|(?P<command>\\[a-z]+)|(?P<run>[A-Za-z]+)|(?P<greek>[α-ωΑ-ΡΤ-ΩΣΠ])"
    r"|(?P<hat>[\u0302\u0303\u0304\u0305\u0306])|(?P<sign>[-+*/^(){}\[\]=←→,;|‖∇∂_√'∞⌊⌋∩∪…~∈]))"
)
_HATS: Final = {"\u0302": "hat", "\u0303": "tilde", "\u0304": "bar", "\u0305": "bar"}
_ADORNED: Final = re.compile(r"([A-Za-z])(hat|tilde|bar)")


def tokens(text: str) -> list[Token]:
    """Return the tokens of a statement.

    Raises:
        UnreadError: it has a character that no formula has.
    """
    found: list[Token] = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.end() == at:
            raise UnreadError(text[at : at + 1])
        kind, said = match.lastgroup or "", match[match.lastgroup or 0]
        is_glued = match.start(kind) == at and at > 0
        if kind == "run" and found and found[-1].text == "_":
            label = _label(said)
            found.append(Token("label", label, is_glued))
            at = match.start(kind) + len(label)
            continue
        if kind == "run":
            found += _run(said, is_glued=is_glued, follows_letter=_follows_letter(found, is_glued))
        elif kind == "greek" and said not in "ΣΠΔ":
            found.append(Token("name", said, is_glued))
        elif kind == "hat":
            found.append(Token("sign", _HATS.get(said, "hat"), is_glued=True))
        else:
            found.append(Token("number" if kind == "number" else "sign", said, is_glued))
        at = match.end()
    return found


def _follows_letter(found: list[Token], is_glued: bool) -> bool:  # noqa: FBT001 - of the token
    return (
        is_glued and bool(found) and (found[-1].kind == "name" or found[-1].text in _HATS.values())
    )


_LABELS: Final = frozenset(
    ("new", "old", "next", "prev", "hat", "tilde", "bar", "pred", "true", "max", "min", "train")
)


def _label(run: str) -> str:
    """Return as much of a run of letters below the line as is one label: `t` of `t` in `g_tW`."""
    if run in _LABELS or len(run) == 1 or all(it in "ijknmtl" for it in run):
        return run
    return run[0] if run[0] in "tkij" and not run[1:].islower() else run


def _run(  # noqa: PLR0911 - the kinds, the surest first
    run: str, *, is_glued: bool, follows_letter: bool
) -> list[Token]:
    """Return what a run of letters stands for: a word, a name with an index, or a product."""
    if run in FUNCTIONS:
        return [Token("function", FUNCTIONS[run], is_glued)]
    if run in _WORDS:
        return [Token("sign" if run == "Delta" else "name", _WORDS[run], is_glued)]
    if adorned := _ADORNED.fullmatch(run):
        return [Token("name", adorned[1], is_glued), Token("sign", adorned[2], is_glued=True)]
    if _DIFFERENTIAL.fullmatch(run):
        rest = "θ" if run == "dtheta" else run[1:]
        return [Token("sign", "∂", is_glued), Token("name", rest, is_glued=True)]
    if follows_letter and run[0] in "tij" and (len(run) == 1 or run[:2] == "ii"):
        return [Token("index", run[0], is_glued=True)]
    if inside := next((it for it in _INSIDE if it in run), None):
        before, _, after = run.partition(inside)
        if len(before) + len(after) <= 4:
            return [
                *(_run(before, is_glued=is_glued, follows_letter=False) if before else ()),
                Token("function", FUNCTIONS[inside], is_glued),
                *(_run(after, is_glued=True, follows_letter=False) if after else ()),
            ]
    greek = next((it for it in _WORDS if len(it) > 2 and run.startswith(it)), None)
    if greek and len(run) - len(greek) <= 2:
        behind = _run(run[len(greek) :], is_glued=True, follows_letter=True)
        return [Token("name", _WORDS[greek], is_glued), *behind]
    if len(run) >= 4 and not run.isupper():
        return [Token("name", run, is_glued)]
    return _letters(run, is_glued=is_glued)


def _letters(run: str, *, is_glued: bool) -> list[Token]:
    if _SIZE.fullmatch(run) or run in {"EMA", "EWMA", "ELBO"}:
        return [Token("name", run, is_glued)]
    if run in {"MSE", "BCE", "CE", "MAE", "RSS", "SSE", "KL", "ELBO", "RMS", "PE", "CV", "IoU"}:
        return [Token("name", run, is_glued)]
    found: list[Token] = []
    for at, letter in enumerate(run):
        before = run[at - 1] if at else ""
        is_last = at == len(run) - 1
        if letter == "T" and before in _TRANSPOSED and before:
            found += [Token("sign", "^", is_glued=True), Token("sign", "T", is_glued=True)]
        elif before and is_last and (letter == "t" or (letter in "ijkn" and len(run) == 2)):
            found.append(Token("index", letter, is_glued=True))
        else:
            found.append(Token("name", letter, is_glued if at == 0 else True))
    return found
