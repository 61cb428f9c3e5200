"""Records as JSON: one file a concept, written by `notecc verify --write`, read by everyone."""

from __future__ import annotations

import json
import pkgutil
import re
from dataclasses import asdict, fields
from functools import cache
from typing import TYPE_CHECKING, Any, Final

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

_WORDS: Final = ("title", "definition", "fixes", "fails", "words", "note", "claim", "fact")
_TEXTS: Final = ("code", "output", "python")
_PAIRS: Final = ("at", "hyper")
_NUMBERS = re.compile(r"\[\s+(-?[\d.e+-]+(?:,\s+-?[\d.e+-]+)*)\s+\]")
_ROW = re.compile(r",\s+")
_ROWS = re.compile(r"(?<=\d)\],\s+\[(?=[-\d])")


@cache
def record(concept: str) -> Record | None:
    """Return what the library knows of a concept, or None if it has no record of it.

    One that cannot be read (two authors met in it) is none: `notecc verify --write` makes it anew.
    """
    try:
        stored = pkgutil.get_data("notecc.library", f"records/{concept}.json")
        return read(json.loads(stored or "null"))
    except (FileNotFoundError, json.JSONDecodeError):
        return None


def written(it: Record) -> str:
    """Return a record as the text of its file: the same record, the same bytes."""
    text = json.dumps(document(it), ensure_ascii=False, indent=1)
    text = _NUMBERS.sub(lambda found: f"[{_ROW.sub(', ', found[1])}]", text)
    return _ROWS.sub("], [", text) + "\n"


def shown(it: Record) -> dict[str, Any]:
    """Return what `notecc derive --json` prints: the document, its rule and steps also on top."""
    row = document(it)
    steps = [
        step | {"derivation": one["name"]} for one in row["derivations"] for step in one["steps"]
    ]
    letters = [letter for one in (*row["rules"], *row["derivations"]) for letter in one["letters"]]
    symbols = list({letter["name"]: letter for letter in letters}.values())
    return row | {"rule": next(iter(row["rules"]), None), "steps": steps, "symbols": symbols}


def document(it: Record) -> dict[str, Any]:
    """Return a record as what JSON can say: words by language, code by line."""
    fields_of_it = asdict(it)
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


def read(row: Mapping[str, Any]) -> Record:
    """Return the record that a document describes."""
    return Record(
        concept=_concept(row),
        key=row["key"],
        checked_with=row["checked_with"],
        rules=_each(_rule, row["rules"]),
        derivations=_each(_derivation, row["derivations"]),
        misconceptions=_each(_plain(Misconception), row["misconceptions"]),
        scripts=_each(_plain(Script), row["scripts"]),
        walks=_each(_walk, row["walks"]),
    )


def _concept(row: Mapping[str, Any]) -> Concept:
    parts = {it.name: row[it.name] for it in fields(Concept)}
    names = tuple(
        Name(it["text"], it["exact"], tuple(it["context"]), tuple(it["unless"]))
        for it in row["names"]
    )
    return Concept(**_typed(parts) | {"names": names})


def _rule(row: Mapping[str, Any]) -> Rule:
    parts = {
        "lines": _each(_plain(RuleLine), row["lines"]),
        "hyper": _each(_plain(Hyper), row["hyper"]),
        "state": _each(_plain(State), row["state"]),
        "letters": _each(_plain(Letter), row["letters"]),
        "oracles": _each(_plain(OracleResult), row["oracles"]),
    }
    return Rule(**_typed(row) | parts)


def _derivation(row: Mapping[str, Any]) -> Derivation:
    parts = {
        "letters": _each(_plain(Letter), row["letters"]),
        "steps": _each(_plain(Step), row["steps"]),
    }
    return Derivation(**_typed(row) | parts)


def _walk(row: Mapping[str, Any]) -> Walk:
    points = tuple((x, y) for x, y in row["points"])
    return Walk(row["variant"], row["surface"], tuple(row["hyper"].items()), points)


def _plain(noun: type) -> Callable[[Mapping[str, Any]], Any]:
    return lambda row: noun(**_typed(row))


def _each(reader: Callable[[Any], Any], rows: list[Any]) -> tuple[Any, ...]:
    return tuple(map(reader, rows))


def _typed(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a row as the nouns have them: tuples, words, texts."""
    return {key: _value(key, value) for key, value in row.items()}


def _value(key: str, value: Any) -> Any:
    match value:
        case {"ko": ko, "en": en} if key in _WORDS:
            return Words(ko, en) if ko or en else UNSAID
        case dict():
            return tuple(value.items())
        case list() if key in _TEXTS:
            return "".join(f"{line}\n" for line in value)
        case list():
            return tuple(value)
        case _:
            return value
