"""Record -> what a derivation card shows: the rule, its letters, the steps, the scripts."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from notecc.model.surface import SURFACES
from notecc.render.frame import Drawn
from notecc.render.highlight import code
from notecc.render.plot import Trail, field, plot
from notecc.render.templates import macro, rendered
from notecc.render.titles import defined, names
from notecc.render.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notecc.model import Words
    from notecc.model.derivation import Derivation, Letter, Record, Rule, Script, Step
    from notecc.render.frame import Desk

_SHOWN: Final = ("sympy", "numpy", "torch", "jax")
_ON_SHEETS: Final = ("sympy", "numpy")
_INLINE: Final = 1
"""How many derivations of a concept stand on a sheet itself."""
_LINE_HEIGHT: Final = 23
_MOST_LINES: Final = 24
_BAR_HEIGHT: Final = 110
"""How high a frame is, in pixels: as its script, within reason. It is scrolled if it is longer."""
_WEAKEST: Final = ("rejected", "numeric", "proved_at_sizes", "proved", "given")
"""How sure a step is, from the least: a derivation is as sure as the weakest of its steps."""


def claims(record: Record) -> list[Step]:
    """Return the steps that had to be checked: all but the first line of each derivation."""
    return [it for one in record.derivations for it in one.steps[1:]]


def checked(steps: Iterable[Step]) -> int:
    """Count the steps that computer algebra and numbers agree on, for every size."""
    return sum(it.status == "proved" for it in steps)


def paths(records: Iterable[Record], desk: Desk) -> list[Drawn]:
    """Return the paths of these rules on each demo surface, drawn."""
    found = [it for it in records if it.walks]
    out = []
    for surface in SURFACES:
        alike: dict[str, list[str]] = {}
        trails: dict[str, Trail] = {}
        for it in found:
            for walk in it.walks:
                if walk.surface == surface.name and not walk.variant:
                    alike.setdefault(walk.path, []).append(it.concept.title.to(desk.language))
                    rule = it.concept.id if it.concept.id in desk.live else ""
                    trails.setdefault(walk.path, Trail("", walk, rule))
        if trails:
            named = [it._replace(name=" · ".join(alike[path])) for path, it in trails.items()]
            drawn = Markup(plot(surface, named, language=desk.language))  # noqa: S704 - `plot` escapes
            out.append(Drawn(surface.title.to(desk.language), drawn, field(surface)))
    return out


def card(record: Record, desk: Desk) -> dict[str, Any]:
    """Return all that a concept's own page shows."""
    scripts = [it for it in record.scripts if it.language in _SHOWN]
    return _card(record, desk) | {"scripts": [_script(it) for it in scripts]}


def sheet_card(record: Record, desk: Desk) -> Markup:
    """Write what a note's sheet shows of a concept; the same on every sheet, so made once."""
    return desk.once("card", record, _sheet_card)


def brief_card(record: Record, desk: Desk) -> Markup:
    """Write what a sheet shows of a concept that is named in passing."""
    return desk.once("brief", record, _brief_card)


def comparison(records: Iterable[Record], desk: Desk) -> list[Markup]:
    """Write a row for each rule: who goes by it, what it remembers, what it mends."""
    alike: dict[tuple[str, ...], list[Record]] = {}
    for it in records:
        if it.rules:
            alike.setdefault(tuple(line.latex for line in it.rules[0].lines), []).append(it)
    return [_row(group, desk) for group in alike.values()]


def framed_pages(record: Record, desk: Desk) -> dict[str, str]:
    """Return what sheets show of a concept in frames, as pages; its scripts also as files."""
    out = {}
    stem = _stem(record, desk)
    back = _way(record, desk)
    for it in _sheet_scripts(record):
        name = f"{stem}-{it.language}"
        out[f"parts/{name}.py"] = it.code
        out[f"parts/{name}.html"] = rendered(
            "script.html.j2", desk, up="../", title=f"{name}.py", script=_script(it), back=back
        )
    if rest := record.derivations[_INLINE:]:
        title = desk.strings["more_derivations"].format(len(rest))
        out[f"parts/{stem}-more.html"] = rendered(
            "steps.html.j2",
            desk,
            up="../",
            title=f"{record.concept.title.to(desk.language)}: {title}",
            card={"derivations": [_derivation(it, desk) for it in rest]},
            back=back,
        )
    return out


def is_framed(path: str, record: Record, desk: Desk) -> bool:
    """Say whether a page is one of those that sheets show of a concept in frames."""
    return path.rpartition("-")[0] == f"parts/{_stem(record, desk)}"


def _sheet_card(record: Record, desk: Desk) -> Markup:
    return macro("sheet_card", _on_sheet(record, desk), desk.strings)


def _brief_card(record: Record, desk: Desk) -> Markup:
    return macro("brief_card", _on_sheet(record, desk), desk.strings)


def _on_sheet(record: Record, desk: Desk) -> dict[str, Any]:
    shown = [_derivation(it, desk) for it in record.derivations[:_INLINE]]
    return _card(record, desk) | {
        "anchor": f"Derive-{record.concept.id}",
        "href": _way(record, desk),
        "derivations": shown,
        "frames": list(_frames(record, desk)),
    }


def _frames(record: Record, desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield what is in pages of its own: a sheet of fifty concepts would be too heavy with it."""
    stem = _stem(record, desk)
    if rest := record.derivations[_INLINE:]:
        yield {
            "title": desk.strings["more_derivations"].format(len(rest)),
            "src": f"../parts/{stem}-more.html",
            "height": _MOST_LINES * _LINE_HEIGHT,
        }
    for it in _sheet_scripts(record):
        lines = it.code.count("\n") + it.output.count("\n")
        yield {
            "title": desk.strings[f"script_{it.language}"],
            "src": f"../parts/{stem}-{it.language}.html",
            "height": min(lines, _MOST_LINES) * _LINE_HEIGHT + _BAR_HEIGHT,
        }


def _sheet_scripts(record: Record) -> list[Script]:
    return [it for it in record.scripts if it.language in _ON_SHEETS and not it.variant]


def _stem(record: Record, desk: Desk) -> str:
    return PurePosixPath(desk.concepts[record.concept.id].page.path).stem


def _row(records: Sequence[Record], desk: Desk) -> Markup:
    rule, concept = records[0].rules[0], records[0].concept
    row = {
        "names": [(*names(it.concept, desk), _way(it, desk)) for it in records],
        "lines": [typeset(it.latex) for it in rule.lines],
        "state": [typeset(it.latex, display=False) for it in rule.state],
        "memory": sum(it.per_parameter for it in rule.state),
        "fixes": concept.fixes.to(desk.language),
    }
    return macro("row", row, desk.strings)


def _way(record: Record, desk: Desk) -> str:
    return f"../{desk.concepts[record.concept.id].page.path}"


def _card(record: Record, desk: Desk) -> dict[str, Any]:
    concept = record.concept
    name, other = names(concept, desk)
    steps = claims(record)
    return {
        "id": concept.id,
        "name": name,
        "other": other,
        "definition": defined(concept, desk),
        "own": bool(concept.own) and not steps,
        "formula": typeset(concept.formula) if concept.formula and not record.rules else "",
        "rules": [_rule(it, desk) for it in record.rules],
        "letters": _letters(all_letters(record), desk),
        "derivations": [_derivation(it, desk) for it in record.derivations],
        "status": weakest(steps),
        "checked": checked(steps),
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
        "lines": [(typeset(it.latex), it.differs) for it in rule.lines],
        "hyper": [(typeset(it.latex, display=False), it.default) for it in rule.hyper],
        "oracles": list(oracles(rule)),
    }


def oracles(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield each library's optimiser with the largest error over its problems."""
    worst: dict[str, float] = {}
    for it in rule.oracles:
        worst[it.oracle] = max(worst.get(it.oracle, 0.0), it.max_abs_error)
    yield from ((name, f"{error:.1e}" if error else "0") for name, error in worst.items())


def all_letters(record: Record) -> list[Letter]:
    """Return the symbols of a concept's rules and derivations."""
    of_rules = [letter for it in record.rules for letter in it.letters]
    of_derivations = [letter for it in record.derivations for letter in it.letters]
    return [*of_rules, *of_derivations]


def _letters(letters: Iterable[Letter], desk: Desk) -> list[tuple[Markup, str]]:
    return [(typeset(it, display=False), said) for it, said in meanings(letters, desk)]


def meanings(letters: Iterable[Letter], desk: Desk) -> list[tuple[str, str]]:
    """Return each symbol once, as LaTeX; one that is used for two things has both meanings."""
    found: dict[str, list[str]] = {}
    for it in letters:
        found.setdefault(it.latex, []).append(it.words.to(desk.language))
    return [(latex, ", ".join(_apart(said))) for latex, said in found.items()]


def _apart(meanings: Iterable[str]) -> list[str]:
    """Leave out what only narrows another meaning: "a constant gradient" beside "gradient"."""
    kept: list[str] = []
    for it in sorted(dict.fromkeys(meanings), key=lambda it: len(_head(it))):
        if not any(_head(it).endswith(_head(other)) for other in kept):
            kept.append(it)
    return kept


def _head(meaning: str) -> str:
    return meaning.partition("(")[0].strip().removesuffix("들")


def _derivation(derivation: Derivation, desk: Desk) -> dict[str, Any]:
    return {
        "title": derivation.title.to(desk.language),
        "variant": derivation.variant,
        "status": weakest(derivation.steps[1:]),
        "parts": [typeset(it) for it in derivation.parts],
        "steps": [_step(it, desk) for it in derivation.steps],
    }


def _step(step: Step, desk: Desk) -> dict[str, Any]:
    sign = f"{step.sign_latex}\\;" if step.sign_latex else ""
    return {
        "math": typeset(sign + step.latex),
        "note": step.note.to(desk.language),
        "given": [typeset(it, display=False) for it in step.given],
        "status": step.status,
        "sizes": ", ".join(map(str, step.sizes)),
        "points": step.points,
        "at": [f"{letter} = {short(value)}" for letter, value in step.at],
        "value": short(step.value),
    }


def short(value: str) -> str:
    """Return a number with four digits; what is no number (a matrix) as it is."""
    try:
        return f"{float(value):.4g}"
    except ValueError:
        return value


def weakest(steps: Iterable[Step]) -> str:
    """Return how sure a derivation is: as the weakest of its steps."""
    return min((it.status for it in steps), key=_WEAKEST.index, default="given")


def _script(script: Script) -> dict[str, Any]:
    return {
        "language": script.language,
        "variant": script.variant,
        "code": Markup(code(script.code, "python")),  # noqa: S704 - `code` escapes
        "output": script.output,
    }


def _said(words: Words, desk: Desk) -> str:
    return words.to(desk.language)
