"""What people say of concepts, compiled: read without the records."""

from __future__ import annotations

import json
import pkgutil
from functools import cache
from typing import Any

from notecc.model.claim import Claim, Point
from notecc.model.words import UNSAID, Words

__all__ = ["claims", "points"]


@cache
def claims() -> tuple[Claim, ...]:
    """Every claim that can be known in a note, in the order of the concepts."""
    return tuple(
        Claim(
            concept=row["concept"],
            claim=Words(*row["claim"]),
            fact=Words(*row["fact"]),
            source=row.get("source", ""),
            proof=row.get("proof", ""),
            title=Words(*row.get("title", UNSAID)),
            degree=row.get("degree", "false"),
            said=tuple(row.get("said", ())),
            right=tuple(row.get("right", ())),
        )
        for row in _rows()
        if "claim" in row
    )


@cache
def points() -> tuple[Point, ...]:
    """What explanations of concepts cannot do without."""
    return tuple(
        Point(row["concept"], Words(*row["point"]), tuple(row["said"]))
        for row in _rows()
        if "point" in row
    )


@cache
def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(pkgutil.get_data(__package__, "claims.json") or "[]")
    return rows
