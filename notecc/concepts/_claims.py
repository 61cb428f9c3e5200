"""Concepts' files -> the text of `library/claims.json`: what is said of them, right and wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from notecc.model.words import UNSAID, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from notecc.derive.author import Misconception

_DEGREES: Final = {"~": "imprecise", "?": "contested"}


class _Said(NamedTuple):
    """A line at the margin, and the indented wordings below it."""

    head: str
    wordings: list[str]


def written(files: Iterable[ModuleType]) -> str:
    """JSON with a line for each thing that is said, in the order of the concepts."""
    rows = [row for it in sorted(files, key=lambda it: it.CONCEPT.id) for row in _rows(it)]
    lines = ",\n".join(json.dumps(it, ensure_ascii=False) for it in rows)
    return f"[\n{lines}\n]\n"


def _rows(file: ModuleType) -> Iterator[dict[str, Any]]:
    concept = file.CONCEPT.id
    known = {it.claim.ko: it for it in getattr(file, "MISCONCEPTIONS", ())}
    for head, wordings in _table(getattr(file, "SAID", "")):
        degree = _DEGREES.get(head[0], "false")
        claim = head[1:].strip() if head[0] in _DEGREES else head
        if claim not in known:
            message = f"{file.__name__}: no misconception `{claim}`"
            raise ValueError(message)
        yield _filled(
            {
                "concept": concept,
                **_words(file, known[claim]),
                "degree": "" if degree == "false" else degree,
                "said": [it for it in wordings if not it.startswith("= ")],
                "right": [it[2:] for it in wordings if it.startswith("= ")],
            }
        )
    for head, wordings in _table(getattr(file, "POINTS", "")):
        ko, en = head.split(" | ")
        yield {"concept": concept, "point": [ko, en], "said": wordings}
    for row in _lines(file, "TERMS"):
        yield {"concept": concept, "term": row.split(" | ")}
    for row in _lines(file, "EXPANSIONS"):
        short, *long = row.split(" | ")
        yield {"concept": concept, "short": short, "long": long}
    for row in _lines(file, "BORN"):
        years, _, names = row.partition("||")
        makers = [it.strip() for it in names.split(",") if it.strip()]
        yield {"concept": concept, "years": [int(it) for it in years.split()], "makers": makers}


def _lines(file: ModuleType, name: str) -> list[str]:
    return [it.strip() for it in getattr(file, name, "").splitlines() if it.strip()]


def _words(file: ModuleType, known: Misconception) -> dict[str, Any]:
    title = getattr(file, known.proof).title if known.proof else UNSAID
    return {
        "claim": known.claim,
        "fact": known.fact,
        "source": known.source,
        "proof": known.proof,
        "title": title if title != UNSAID else "",
    }


def _table(text: str) -> Iterator[_Said]:
    found: list[_Said] = []
    for line in filter(str.strip, text.splitlines()):
        if line[0] != " ":
            found.append(_Said(line.strip(), []))
        else:
            found[-1].wordings.append(line.strip())
    return iter(found)


def _filled(row: dict[str, Any]) -> dict[str, Any]:
    return {key: list(it) if isinstance(it, Words) else it for key, it in row.items() if it}
