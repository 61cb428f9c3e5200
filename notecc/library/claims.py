"""What people say of concepts, compiled: read without the records."""

from __future__ import annotations

import json
import pkgutil
from functools import cache
from typing import Any

from notecc.model.claim import Abbreviation, Birth, Claim, Point, Term
from notecc.model.words import UNSAID, Words

__all__ = ["abbreviations", "births", "claims", "points", "terms"]


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
def terms() -> tuple[Term, ...]:
    """Names that have a more usual one."""
    return tuple(Term(row["concept"], *row["term"]) for row in _rows() if "term" in row)


@cache
def abbreviations() -> tuple[Abbreviation, ...]:
    """Letters that stand for words."""
    return tuple(
        Abbreviation(row["concept"], row["short"], tuple(row["long"]))
        for row in _rows()
        if "short" in row
    )


@cache
def births() -> tuple[Birth, ...]:
    """When and by whom concepts were published."""
    return tuple(
        Birth(row["concept"], tuple(row["years"]), tuple(row["makers"]))
        for row in _rows()
        if "years" in row
    )


@cache
def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(pkgutil.get_data(__package__, "claims.json") or "[]")
    return rows
