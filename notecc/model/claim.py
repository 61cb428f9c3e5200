"""What people say of a concept: what is wrong, what is right instead, and what is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notecc.model.words import UNSAID

if TYPE_CHECKING:
    from notecc.model.words import Words


@dataclass(frozen=True, slots=True)
class Claim:
    """A misconception, and the wordings by which it is known in a note."""

    concept: str
    claim: Words
    fact: Words
    source: str = ""
    proof: str = ""
    """The name of a derivation of the same concept."""
    title: Words = UNSAID
    """The title of that derivation."""
    degree: str = "false"
    """`false`; `imprecise`: true in a way, but not what the words say; `contested`."""
    said: tuple[str, ...] = ()
    """Wordings of it; see `notecc.judge.wording`."""
    right: tuple[str, ...] = ()
    """Wordings of what is right instead: they and `said` exclude each other."""

    @property
    def place(self) -> str:
        """What it is to be looked up by: `adam#`, and the claim in Korean."""
        return f"{self.concept}#{self.claim.ko}"


@dataclass(frozen=True, slots=True)
class Point:
    """What an explanation of a concept cannot do without, and the wordings that say it."""

    concept: str
    what: Words
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A name that people give to something of a concept, and the usual one."""

    concept: str
    text: str
    usual: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Letters, and what they stand for; the first expansion is the usual one."""

    concept: str
    short: str
    long: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Birth:
    """The years in which a concept was published, and who did it, in lower case."""

    concept: str
    years: tuple[int, ...]
    makers: tuple[str, ...] = ()
