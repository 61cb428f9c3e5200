"""Update rules -> exercises with numbers, and answers that the rule itself has computed.

The numbers follow from the note: built again, a worksheet asks the same.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import Note
    from notecc.model.derivation import Record, Script

_MOST: Final = 8
_STEPS: Final = 2
_RATE: Final = "0.1"
"""The learning rate of an exercise: defaults are too small to be put in by hand."""
_STARTS: Final = (1.0, 2.0, -1.0, 0.5, 3.0, -2.0)
_GRADIENTS: Final = (1.0, 0.5, -0.5, 2.0, -1.0, 1.5, -2.0, 3.0)
_SIGNATURE: Final = re.compile(r"def step\(w, (g|grad)(, t)?(?=[,)])")
_BOWL: Final = r"L(w) = \tfrac{1}{2} w^2"
"""What to descend for a rule that asks for the gradient at another place than the present one."""


class Exercise(NamedTuple):
    """A question and its answer, as LaTeX."""

    concept: str
    given: str
    answer: str


def exercises(note: Note, records: Iterable[Record]) -> tuple[Exercise, ...]:
    """Return an exercise for each update rule that takes a gradient, as many as make a sheet.

    A rule of a student's own is not run: its text is not ours.
    """
    rules = {it.rules[0].python: it for it in reversed(list(records)) if it.rules}
    made = (_exercise(note, it) for it in reversed(rules.values()) if not it.concept.own)
    return tuple(it for it in made if it)[:_MOST]


def _exercise(note: Note, record: Record) -> Exercise | None:
    rule = record.rules[0]
    signature = _SIGNATURE.match(rule.python)
    script = next((it.code for it in record.scripts if _is_plain(it)), "")
    if signature is None or not script:
        return None
    chosen = _chosen(note, record.concept.id)
    start = _STARTS[next(chosen) % len(_STARTS)]
    gradients = [_GRADIENTS[next(chosen) % len(_GRADIENTS)] for _ in range(_STEPS)]
    hyper = {it.name: _RATE if it.name == "eta" else it.default for it in rule.hyper}
    looks_around = signature[1] == "grad"
    walked = _walked(
        script, start, [_slope] * _STEPS if looks_around else gradients, hyper, counts=signature[2]
    )
    given = [f"{it.latex} = {_latex(hyper[it.name])}" for it in rule.hyper]
    given.append(f"w_0 = {start:g}")
    numbered = [f"g_{number} = {it:g}" for number, it in enumerate(gradients, start=1)]
    given += [_BOWL] if looks_around else numbered
    answer = [f"w_{number} = {_rounded(it)}" for number, it in enumerate(walked, start=1)]
    joined = r",\;"
    question = joined.join(given) + rf"\;\Rightarrow\; w_{_STEPS} = \;?"
    return Exercise(record.concept.id, question, joined.join(answer))


def _walked(
    script: str,
    start: float,
    gradients: Iterable[Any],
    hyper: dict[str, str],
    *,
    counts: str | None,
) -> Iterator[float]:
    """Let the rule itself take the steps: the script of our library that is there to be run."""
    names: dict[str, Any] = {"__name__": "rule"}
    exec(script, names)  # noqa: S102 - packaged with notecc, and never a student's own
    settings = {name: float(it) for name, it in hyper.items()}
    w: float = start
    state: list[float] = []
    for number, gradient in enumerate(gradients, start=1):
        time = (number,) if counts else ()
        found = names["step"](w, gradient, *time, *state, **settings)
        w, *state = found if isinstance(found, tuple) else (found,)
        yield float(w)


def _is_plain(script: Script) -> bool:
    return script.language == "numpy" and not script.variant


def _slope(w: float) -> float:
    return w


def _chosen(note: Note, concept: str) -> Iterator[int]:
    """Yield numbers that follow from the note and the concept alone."""
    text = note.source.text.encode("utf-8", "surrogatepass")
    yield from hashlib.sha256(concept.encode() + b"\0" + text).digest()


def _rounded(value: float) -> str:
    return f"{value:.5g}".replace("e-0", "e-")


def _latex(number: str) -> str:
    """Return 1e-8 as one writes it by hand."""
    digits, _, exponent = number.lower().partition("e")
    if not exponent:
        return number
    power = f"10^{{{int(exponent)}}}"
    return power if float(digits) == 1 else rf"{digits} \times {power}"
