"""Record -> what a derivation card on paper shows: the rule, its letters, the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from notecc.model.derivation import Record
from notecc.model.surface import SURFACES
from notecc.render import escape
from notecc.render.derivation import (
    all_letters,
    checked,
    claims,
    meanings,
    oracles,
    short,
    weakest,
)
from notecc.render.pdf.blanks import rule_with_blank
from notecc.render.pdf.formulas import typeset
from notecc.render.pdf.runs import Run, parts
from notecc.render.plot import Trail, drawing, key, settings
from notecc.render.titles import FORMULA, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.model import Concept
    from notecc.model.derivation import Derivation, Rule, Step
    from notecc.render.frame import Desk
    from notecc.render.pdf.runs import Part

_MOST_VALUES: Final = 6
_INLINE: Final = 1
"""How many derivations of a concept stand on a sheet; the site has the others."""


def card(record: Record, desk: Desk) -> dict[str, Any]:
    """Return what a sheet shows of a concept that the note teaches."""
    shown = record.derivations[:_INLINE]
    return brief(record, desk) | {
        "derivations": [_derivation(it, desk) for it in shown],
        "where": [],
    }


def worded(concept: Concept, desk: Desk) -> dict[str, Any]:
    """Return a card of words alone, for a concept of which nothing is derived."""
    return brief(Record(concept, "", ""), desk) | {"derivations": [], "where": []}


def brief(record: Record, desk: Desk) -> dict[str, Any]:
    """Return what a sheet shows of a concept that is named in passing."""
    concept = record.concept
    name, other = names(concept, desk)
    steps = claims(record)
    rule = record.rules[0] if record.rules else None
    lines = [it.latex for it in rule.lines] if rule else [concept.formula] * bool(concept.formula)
    return {
        "label": f"Card-{concept.id}",
        "name": name,
        "other": other,
        "definition": defined(concept, desk),
        "lines": [rule_with_blank(it, desk.blanks) if desk.blanks else typeset(it) for it in lines],
        "letters": [
            [typeset(it, display=False), spoken(said)]
            for it, said in meanings(all_letters(record), desk)
        ],
        "hyper": _hyper(rule),
        "held": [list(it) for it in oracles(rule)] if rule else [],
        "status": weakest(steps),
        "checked": checked(steps),
        "steps": len(steps),
        "said": desk.strings["steps_checked"].format(checked(steps), len(steps)),
        "own": bool(concept.own) and not steps,
        "fixes": spoken(concept.fixes.to(desk.language)),
    }


def comparison(records: Iterable[Record], desk: Desk) -> list[dict[str, Any]]:
    """Return a row for each rule: who goes by it, what it remembers, what it mends."""
    alike: dict[tuple[str, ...], list[Record]] = {}
    for it in records:
        if it.rules:
            alike.setdefault(tuple(line.latex for line in it.rules[0].lines), []).append(it)
    return [_row(group, desk) for group in alike.values()]


def paths(records: Iterable[Record], desk: Desk) -> dict[str, Any] | None:
    """Draw the paths of these rules on the first surface, with what each looks like."""
    surface = SURFACES[0]
    alike: dict[str, list[str]] = {}
    trails: dict[str, Trail] = {}
    for it in records:
        for walk in it.walks:
            if walk.surface == surface.name and not walk.variant:
                alike.setdefault(walk.path, []).append(it.concept.title.to(desk.language))
                trails.setdefault(walk.path, Trail("", walk))
    if not trails:
        return None
    return {
        "title": surface.title.to(desk.language),
        "svg": drawing(surface, list(trails.values())),
        "legend": [
            [key(number), spoken(" · ".join(alike[path])), settings(trail.walk)]
            for number, (path, trail) in enumerate(trails.items())
        ],
    }


def spoken(text: str) -> list[Part]:
    """Return a sentence of the library, its words whole."""
    return parts([Run(escape.showable(text))]) if text else []


def defined(concept: Concept, desk: Desk) -> list[Part]:
    """Return the definition of a concept; what a student's own has between `$` is set."""
    text = escape.showable(concept.definition.to(desk.language))
    if not concept.own:
        return spoken(text)
    pieces = FORMULA.split(text)
    return parts(
        Run("x", thing=typeset(it, display=False)) if at % 2 else Run(it)
        for at, it in enumerate(pieces)
    )


def _hyper(rule: Rule | None) -> list[list[Any]]:
    found = rule.hyper if rule else ()
    return [[typeset(it.latex, display=False), it.default] for it in found]


def _derivation(derivation: Derivation, desk: Desk) -> dict[str, Any]:
    return {
        "title": spoken(derivation.title.to(desk.language)),
        "parts": [typeset(it) for it in derivation.parts],
        "steps": [_step(it, desk) for it in derivation.steps],
    }


def _step(step: Step, desk: Desk) -> dict[str, Any]:
    sign = f"{step.sign_latex}\\;" if step.sign_latex else ""
    said = ""
    if step.status != "given":
        said = desk.strings[f"status_{step.status}"]
        if step.status == "proved_at_sizes":
            said += f" (n = {', '.join(map(str, step.sizes))})"
    at = [f"{letter} = {short(value)}" for letter, value in step.at[:_MOST_VALUES]]
    at += ["…"] * (len(step.at) > _MOST_VALUES)
    return {
        "math": typeset(sign + step.latex),
        "note": spoken(step.note.to(desk.language)),
        "given": [typeset(it, display=False) for it in step.given],
        "status": step.status,
        "said": said,
        "at": f"{desk.strings['for_example']} {', '.join(at)} → {short(step.value)}" if at else "",
    }


def _row(records: Sequence[Record], desk: Desk) -> dict[str, Any]:
    rule, concept = records[0].rules[0], records[0].concept
    return {
        "names": [list(names(it.concept, desk)) for it in records],
        "lines": [typeset(it.latex) for it in rule.lines],
        "state": [typeset(it.latex, display=False) for it in rule.state],
        "memory": sum(it.per_parameter for it in rule.state),
        "fixes": spoken(concept.fixes.to(desk.language)),
    }
