"""Something to tell the writer about their note, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from notecc.model.claim import Claim
    from notecc.model.source import Span
    from notecc.model.words import Words


class Severity(Enum):
    """How loudly to say it, loudest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    HINT = "hint"


class Safety(Enum):
    """Whether a fix may be applied without asking."""

    SAFE = "safe"
    """The fix is what the writer meant. `notecc lint --fix` applies it."""

    UNSAFE = "unsafe"
    """The fix may be what the writer meant. It needs `--unsafe-fixes`."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend one diagnostic. All of them apply, or none."""

    title: Words
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE
    encoding: str = ""
    """The encoding to store the file in from now on, where that is what mends it."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One remark. `message` says what is wrong; `fix` says what to do.

    `name` is the bad pattern in words and reads after "allow"; `code` is stable and never reused.
    """

    code: str
    name: str
    span: Span
    message: Words
    severity: Severity = Severity.WARNING
    fix: Fix | None = None
    why: str = ""
    """Where the library says why: a concept, and after `#` a claim on it, in Korean."""


class RulePage(NamedTuple):
    """What there is to read of a rule, whose name and code its diagnostics bear."""

    code: str
    name: str
    severity: Severity
    why: Words
    examples: str
    """Markdown: notes that break the rule, with what is said of them, and notes that keep it."""
    is_quiet: bool
    """It runs only where it is asked for by name."""
    knows: tuple[Claim, ...] = ()
    """What it knows to be said wrongly."""
