"""Record -> what a derivation card shows: the rule, its letters, the steps, the scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from markupsafe import Markup

from notecc.model.surface import SURFACES
from notecc.render import escape
from notecc.render.highlight import code
from notecc.render.mathml import mathml
from notecc.render.plot import Trail, plot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import Words
    from notecc.model.derivation import Derivation, Letter, Record, Rule, Script, Step
    from notecc.render.frame import Desk, Frame

_SHOWN: Final = ("sympy", "numpy", "torch", "jax")
_ON_SHEETS: Final = frozenset({"sympy", "numpy"})
_ANNOTATION: Final = re.compile(r"</?semantics>|<annotation\b[^>]*>.*?</annotation>", re.DOTALL)
"""The LaTeX beside each formula: of use for the student's own, a third of a card's size here."""
_WEAKEST: Final = ("rejected", "numeric", "proved_at_sizes", "proved", "given")
"""How sure a step is, from the least: a derivation is as sure as the weakest of its steps."""


class _Row(NamedTuple):
    """One optimiser of the comparison table."""

    href: Markup
    name: str
    lines: list[Markup]
    state: list[Markup]
    memory: int
    fixes: str


def paths(records: Iterable[Record], desk: Desk) -> list[tuple[str, Markup]]:
    """Return for each demo surface its title and the paths of these rules on it, drawn."""
    found = [it for it in records if it.walks]
    out = []
    for surface in SURFACES:
        trails = [
            Trail(it.concept.title.to(desk.language), walk)
            for it in found
            for walk in it.walks
            if walk.surface == surface.name and not walk.variant
        ]
        if trails:
            drawn = plot(surface, trails, language=desk.language)
            out.append((surface.title.to(desk.language), Markup(drawn)))  # noqa: S704 - `plot` escapes
    return out


def card(record: Record, desk: Desk) -> dict[str, Any]:
    """Return all that a concept's own page shows."""
    scripts = [it for it in record.scripts if it.language in _SHOWN]
    return _card(record, desk) | {
        "scripts": [_script(it, code(it.code, "python")) for it in scripts],
    }


def short_card(record: Record, desk: Desk) -> dict[str, Any]:
    """Return what a note's sheet shows: scripts that need no framework, in one colour.

    A sheet may have fifty of these cards, and colours make a script three times as long.
    """
    scripts = [it for it in record.scripts if it.language in _ON_SHEETS and not it.variant]
    return _card(record, desk) | {
        "anchor": f"Derive-{record.concept.id}",
        "scripts": [_script(it, escape.text(it.code)) for it in scripts],
    }


def comparison(records: Iterable[Record], frame: Frame, desk: Desk) -> list[_Row]:
    """Return a row for each optimiser: its rule, what it remembers, what it mends."""
    return [_row(it, frame, desk) for it in records if it.rules]


def _row(record: Record, frame: Frame, desk: Desk) -> _Row:
    rule = record.rules[0]
    return _Row(
        Markup(frame.way(desk.concepts[record.concept.id].page.path)),  # noqa: S704 - `way` escapes
        record.concept.title.to(desk.language),
        [_math(it.latex) for it in rule.lines],
        [_math(it.latex, display=False) for it in rule.state],
        sum(it.per_parameter for it in rule.state),
        record.concept.fixes.to(desk.language),
    )


def _card(record: Record, desk: Desk) -> dict[str, Any]:
    concept = record.concept
    name = concept.title.to(desk.language)
    other = concept.title.en if name == concept.title.ko else concept.title.ko
    steps = [it for derivation in record.derivations for it in derivation.steps[1:]]
    return {
        "id": concept.id,
        "name": name,
        "other": other if other != name else "",
        "definition": concept.definition.to(desk.language),
        "formula": _math(concept.formula) if concept.formula and not record.rules else "",
        "rules": [_rule(it, desk) for it in record.rules],
        "letters": _letters(_all_letters(record), desk),
        "derivations": [_derivation(it, desk) for it in record.derivations],
        "status": _weakest(steps),
        "checked": sum(it.status == "proved" for it in steps),
        "steps": len(steps),
        "fixes": concept.fixes.to(desk.language),
        "fails": concept.fails.to(desk.language),
        "misconceptions": [
            (_said(it.claim, desk), _said(it.fact, desk), it.source) for it in record.misconceptions
        ],
        "checked_with": record.checked_with,
    }


def _rule(rule: Rule, desk: Desk) -> dict[str, Any]:
    return {
        "variant": rule.variant,
        "note": rule.note.to(desk.language),
        "lines": [(_math(it.latex), it.differs) for it in rule.lines],
        "hyper": [(_math(it.latex, display=False), it.default) for it in rule.hyper],
        "oracles": list(_oracles(rule)),
    }


def _oracles(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield each library's optimiser with the largest error over its problems."""
    worst: dict[str, float] = {}
    for it in rule.oracles:
        worst[it.oracle] = max(worst.get(it.oracle, 0.0), it.max_abs_error)
    yield from ((name, f"{error:.1e}" if error else "0") for name, error in worst.items())


def _all_letters(record: Record) -> list[Letter]:
    of_rules = [letter for it in record.rules for letter in it.letters]
    of_derivations = [letter for it in record.derivations for letter in it.letters]
    return list({it.latex: it for it in (*of_rules, *of_derivations)}.values())


def _letters(letters: Iterable[Letter], desk: Desk) -> list[tuple[Markup, str]]:
    return [(_math(it.latex, display=False), it.words.to(desk.language)) for it in letters]


def _derivation(derivation: Derivation, desk: Desk) -> dict[str, Any]:
    return {
        "title": derivation.title.to(desk.language),
        "variant": derivation.variant,
        "status": _weakest(derivation.steps[1:]),
        "parts": [_math(it) for it in derivation.parts],
        "steps": [_step(it, desk) for it in derivation.steps],
    }


def _step(step: Step, desk: Desk) -> dict[str, Any]:
    sign = f"{step.sign_latex}\\;" if step.sign_latex else ""
    return {
        "math": _math(sign + step.latex),
        "note": step.note.to(desk.language),
        "given": [_math(it, display=False) for it in step.given],
        "status": step.status,
        "sizes": ", ".join(map(str, step.sizes)),
        "points": step.points,
        "at": [f"{letter} = {_short(value)}" for letter, value in step.at],
        "value": _short(step.value),
    }


def _short(value: str) -> str:
    """Return a number with four digits; what is no number (a matrix) as it is."""
    try:
        return f"{float(value):.4g}"
    except ValueError:
        return value


def _weakest(steps: Iterable[Step]) -> str:
    return min((it.status for it in steps), key=_WEAKEST.index, default="given")


def _script(script: Script, html: str) -> dict[str, Any]:
    return {
        "language": script.language,
        "variant": script.variant,
        "code": Markup(html),  # noqa: S704 - escaped by those who call
        "output": script.output,
    }


def _said(words: Words, desk: Desk) -> str:
    return words.to(desk.language)


def _math(latex: str, *, display: bool = True) -> Markup:
    """Typeset a formula of the library; one that math-core refused would be shown as typed."""
    formula = mathml(latex, display=display)
    refused = f'<code class="refused">{escape.text(latex)}</code>'
    plain = _ANNOTATION.sub("", formula.html)
    return Markup(refused if formula.error else plain)  # noqa: S704 - made by `mathml`, or escaped
