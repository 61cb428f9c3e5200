"""Records as JSON: one file a concept, written by `notecc verify --write`, read by everyone.

The scripts of a record are kept beside it, as text: see `notecc.library.scripts`.
"""

from __future__ import annotations

import json
import pkgutil
import re
from dataclasses import asdict, fields, replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from notecc.library.scripts import Kept, scripts_text
from notecc.model import Concept, Name, Words
from notecc.model.derivation import (
    Derivation,
    Hyper,
    Letter,
    Misconception,
    OracleResult,
    Record,
    Rule,
    RuleLine,
    Script,
    State,
    Step,
    Walk,
)
from notecc.model.words import UNSAID

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from notecc.model.derivation import Verification

_TEXTS: Final = ("code", "output", "python")
_PAIRS: Final = ("at", "hyper")
_NUMBERS = re.compile(r"\[\s+(-?[\d.e+-]+(?:,\s+-?[\d.e+-]+)*)\s+\]")
_ROW = re.compile(r",\s+")


@cache
def record(concept: str) -> Record | None:
    """Return what the library knows of a concept, or None if it has no record of it.

    One that cannot be read (two authors met in it) is none: `notecc verify --write` makes it anew.
    """
    try:
        stored = pkgutil.get_data("notecc.library", f"records/{concept}.json")
        row = json.loads(stored or "null")
    except (FileNotFoundError, json.JSONDecodeError):
        return None
    return replace(read(row), scripts=Kept(f"records/{concept}.txt"))


def files(it: Record) -> dict[str, str]:
    """Return the files that keep a record: its JSON without the scripts, and these as text."""
    return {
        f"{it.concept.id}.json": written(replace(it, scripts=())),
        f"{it.concept.id}.txt": scripts_text(it.scripts),
    }


def written(it: Record) -> str:
    """Return a record as one JSON text: the same record, the same bytes."""
    text = json.dumps(_shared(_trimmed(document(it))), ensure_ascii=False, indent=1)
    return _NUMBERS.sub(lambda found: f"[{_ROW.sub(', ', found[1])}]", text) + "\n"


def shown(it: Record) -> dict[str, Any]:
    """Return what `notecc derive --json` prints: the document, its rule and steps also on top."""
    row = document(it)
    steps = [
        step | {"derivation": one["name"]} for one in row["derivations"] for step in one["steps"]
    ]
    letters = [letter for one in (*row["rules"], *row["derivations"]) for letter in one["letters"]]
    symbols = list({letter["name"]: letter for letter in letters}.values())
    walks = [
        {**walk, "points": one.points()} for walk, one in zip(row["walks"], it.walks, strict=True)
    ]
    return row | {
        "rule": next(iter(row["rules"]), None),
        "steps": steps,
        "symbols": symbols,
        "walks": walks,
    }


def document(it: Record) -> dict[str, Any]:
    """Return a record as what JSON can say: words by language, code by line."""
    fields_of_it = asdict(replace(it, scripts=tuple(it.scripts)))
    concept = fields_of_it.pop("concept")
    row: dict[str, Any] = _said(concept | fields_of_it)
    return row


def verification_document(it: Verification) -> dict[str, Any]:
    """Return a verification as what `notecc verify --json` prints."""
    rules = [
        {
            "concept": concept,
            "variant": variant,
            "oracle": result.oracle,
            "problem": result.problem,
            "max_abs_error": result.max_abs_error,
        }
        for concept, variant, result in it.rules
    ]
    return {
        "concepts": it.concepts,
        "derivations": it.derivations,
        "steps": it.steps,
        "status": dict(it.status),
        "rules": rules,
        "rejected": list(it.rejected),
        "stale": list(it.stale),
        "seconds": round(it.seconds, 2),
    }


def _said(value: Any, key: str = "") -> Any:
    match value:
        case Words():
            return {"ko": value.ko, "en": value.en}
        case dict():
            return {name: _said(part, name) for name, part in value.items()}
        case str() if key in _TEXTS:
            return value.splitlines()
        case tuple() if key in _PAIRS and all(isinstance(part, tuple) for part in value):
            return dict(value)
        case tuple():
            return [_said(part) for part in value]
        case _:
            return value


def _trimmed(value: Any) -> Any:
    """Leave out fields that say nothing: the nouns say what is meant by that."""
    match value:
        case dict():
            parts = {key: _trimmed(part) for key, part in value.items()}
            return {key: part for key, part in parts.items() if part}
        case list():
            return [_trimmed(part) for part in value]
        case _:
            return value


def _shared(row: dict[str, Any]) -> dict[str, Any]:
    """Say each symbol once: a rule or a derivation has the names of those that it uses."""
    symbols: dict[str, Any] = {}
    for one in _with_letters(row):
        for it in one.get("letters", ()):
            symbols.setdefault(it["name"], it)
        one["letters"] = [
            it["name"] if symbols[it["name"]] == it else it for it in one.get("letters", ())
        ]
    return row | {"symbols": list(symbols.values())}


def _with_letters(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [*row.get("rules", ()), *row.get("derivations", ())]


def read(row: Mapping[str, Any]) -> Record:
    """Return the record that a document describes; a field that is left out is empty."""
    words = {it.name: row[it.name] for it in fields(Concept) if it.name in row}
    rest = {key: part for key, part in row.items() if key not in words and key != "symbols"}
    symbols = {it["name"]: _made(Letter, it) for it in row.get("symbols", ())}
    for part in ("rules", "derivations"):
        rest[part] = [_spelt(one, symbols) for one in row.get(part, ())]
    found: Record = _made(Record, rest | {"concept": _made(Concept, words)})
    return found


def _spelt(row: Mapping[str, Any], symbols: Mapping[str, Letter]) -> dict[str, Any]:
    """Return a row whose letters are given by name with the letters themselves."""
    letters = row.get("letters", ())
    return {**row, "letters": [symbols[it] if isinstance(it, str) else it for it in letters]}


def _made(noun: type, row: Mapping[str, Any]) -> Any:
    """Make a noun of a row. A site of many concepts reads all records, so this hurries."""
    values = list(_empty(noun))
    places = _places(noun)
    for name, value in row.items():
        place, convert = places[name]
        values[place] = convert(value) if convert else value
    return noun(*values)


@cache
def _empty(noun: type) -> tuple[Any, ...]:
    """Return what each field of a noun is if it is left out."""
    known = {"str": "", "bool": False, "int": 0, "float": 0.0, "Words": UNSAID}
    return tuple(known.get(str(it.type), ()) for it in fields(noun))


@cache
def _places(noun: type) -> dict[str, tuple[int, Callable[[Any], Any] | None]]:
    """Return for each field of a noun where it stands, and how it is read."""
    return {
        it.name: (place, _reader(it.name, str(it.type))) for place, it in enumerate(fields(noun))
    }


def _reader(name: str, kind: str) -> Callable[[Any], Any] | None:
    if kind == "Words":
        return lambda value: Words(value.get("ko", ""), value.get("en", ""))
    if name in _TEXTS:
        return lambda value: "\n".join([*value, ""])
    if kind.startswith(("tuple", "Sequence")):
        return _several(_NOUNS.get(name))
    return None


def _several(noun: type | None) -> Callable[[Any], tuple[Any, ...]]:
    def several(value: Any) -> tuple[Any, ...]:
        if isinstance(value, dict):
            return tuple(value.items())
        if noun:
            return tuple([it if isinstance(it, noun) else _made(noun, it) for it in value])
        return tuple(value)

    return several


_NOUNS: Final[Mapping[str, type]] = MappingProxyType(
    {
        "names": Name,
        "rules": Rule,
        "derivations": Derivation,
        "misconceptions": Misconception,
        "scripts": Script,
        "walks": Walk,
        "lines": RuleLine,
        "hyper": Hyper,
        "state": State,
        "letters": Letter,
        "oracles": OracleResult,
        "steps": Step,
    }
)
