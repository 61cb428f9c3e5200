"""A formula with what there is to say of it, wherever it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notecc.judge.verdict import Verdict
    from notecc.model import Note, Span


@dataclass(frozen=True, slots=True)
class Told:
    """A formula with the verdict on it, and where it stands, if in a note.

    `proved` is None where nobody asked for a proof, or there is nothing to prove.
    """

    formula: str
    concept: str
    verdict: Verdict
    note: Note | None = None
    span: Span | None = None
    proved: bool | None = None
