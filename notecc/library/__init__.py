"""The library, compiled: what there is to know, read without SymPy."""

from __future__ import annotations

import json
import pkgutil
from functools import cache
from typing import Any

from notecc.model import Concept, Name, Words
from notecc.model.words import UNSAID

__all__ = ["concepts"]


@cache
def concepts() -> tuple[Concept, ...]:
    """Every concept that we know, in words, in the order of their ids."""
    # `importlib.resources` says the same in 15 ms more: it imports tempfile and zipfile.
    table = pkgutil.get_data(__name__, "concepts.json")
    return tuple(_concept(it) for it in json.loads(table or "[]"))


def _concept(row: dict[str, Any]) -> Concept:
    return Concept(
        id=row["id"],
        title=Words(*row["title"]),
        definition=Words(*row["definition"]),
        category=row["category"],
        names=tuple(_name(it) for it in row["names"]),
        needs=tuple(row.get("needs", ())),
        formula=row.get("formula", ""),
        source=row.get("source", ""),
        fixes=Words(*row.get("fixes", UNSAID)),
        fails=Words(*row.get("fails", UNSAID)),
    )


def _name(row: str | dict[str, Any]) -> Name:
    if isinstance(row, str):
        return Name(row)
    context, unless = row.get("context", ()), row.get("unless", ())
    return Name(row["text"], row.get("exact", False), tuple(context), tuple(unless))
