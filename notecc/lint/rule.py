"""What a rule is: a function that finds one bad pattern, and the page that explains it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from inspect import cleandoc
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from notecc.library.claims import claims
from notecc.model import Diagnostic, Safety, Severity, Words
from notecc.model.diagnostic import RulePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist
    from notecc.lint.reading import Reading
    from notecc.model import Fix, Span

_HEADING: Final = re.compile(r"^## (한국어|Bad|Good)$", re.MULTILINE)


class Finding(NamedTuple):
    """What a rule found at one place. `severity` is the rule's own where it is None."""

    span: Span
    message: Words
    fix: Fix | None = None
    severity: Severity | None = None
    why: str = ""
    """Where the library says why: a concept, and after `#` a claim on it, in Korean."""


Check: TypeAlias = "Callable[[Reading], Iterator[Finding]]"
Look: TypeAlias = "Callable[[Gist, Around], Iterator[Finding]]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with what is known of it without running it.

    `name` is the bad pattern and reads after "allow". `folds`: what it says of one file is one
    remark, for readers. `reshapes`: its fixes may change the note's outline. `respells`: they may
    change how its titles are written, and nothing else of it. `relinks`: they may change where
    links lead. `is_quiet`: it runs only where it is asked for by name. `look` is the check of a
    rule that looks around in the vault: what it says depends on more than the note, but of the note
    only on its gist.
    """

    code: str
    name: str
    severity: Severity
    page: str
    check: Check
    folds: bool = False
    reshapes: bool = False
    respells: bool = False
    is_quiet: bool = False
    relinks: bool = False
    look: Look | None = None
    tells_claims: bool = False
    """Its page lists what the library knows to be said wrongly."""

    @property
    def looks_at(self) -> Literal["note", "vault"]:
        """What the rule's findings depend on: on the note alone, or on all of the vault."""
        return "vault" if self.look else "note"

    @property
    def family(self) -> str:
        """The letters of the code, as in `NS`."""
        return self.code.rstrip("0123456789")

    def diagnostics(self, reading: Reading) -> Iterator[Diagnostic]:
        """Yield what the rule finds in a note."""
        for it in map(self._diagnostic, self.check(reading)):
            fix = it.fix
            # A link from any note calls a heading by its words, and no fix follows it there.
            if self.respells and fix and any(reading.is_in_heading(of.span) for of in fix.edits):
                yield replace(it, fix=replace(fix, safety=Safety.UNSAFE))
            else:
                yield it

    def seen(self, gist: Gist, around: Around) -> Iterator[Diagnostic]:
        """Yield what a rule that looks around finds in a note, of which only the gist is known."""
        found = self.look(gist, around) if self.look and around.is_known else ()
        yield from map(self._diagnostic, found)

    def _diagnostic(self, it: Finding) -> Diagnostic:
        severity = it.severity or self.severity
        return Diagnostic(self.code, self.name, it.span, it.message, severity, it.fix, it.why)

    def told(self) -> RulePage:
        """Return the page, its languages and its examples apart."""
        parts = _HEADING.split(self.page)
        by_title = dict(zip(parts[1::2], parts[2::2], strict=True))
        why = Words(by_title["한국어"].strip(), parts[0].strip())
        examples = self.page[self.page.index("## Bad") :]
        known = claims() if self.tells_claims else ()
        return RulePage(self.code, self.name, self.severity, why, examples, self.is_quiet, known)


def rule(  # noqa: PLR0913 - each is one fact about the rule
    code: str,
    severity: Severity,
    *,
    folds: bool = False,
    reshapes: bool = False,
    respells: bool = False,
    relinks: bool = False,
    is_quiet: bool = False,
    tells_claims: bool = False,
) -> Callable[[Check], Rule]:
    """Make a Rule of a function: its name is the rule's, its docstring the page."""

    def make(check: Check) -> Rule:
        name = check.__name__.replace("_", "-")
        page = cleandoc(check.__doc__ or "")
        return Rule(
            *(code, name, severity, page, check, folds, reshapes, respells, is_quiet, relinks),
            tells_claims=tells_claims,
        )

    return make


def vault_rule(
    code: str,
    severity: Severity,
    *,
    folds: bool = False,
    is_quiet: bool = False,
    relinks: bool = False,
) -> Callable[[Look], Rule]:
    """Make a Rule of a function that looks around in the vault; without one, it says nothing."""

    def make(look: Look) -> Rule:
        def check(reading: Reading) -> Iterator[Finding]:
            around = reading.around
            return look(reading.gist, around) if around and around.is_known else iter(())

        name = look.__name__.replace("_", "-")
        page = cleandoc(look.__doc__ or "")
        return Rule(
            code, name, severity, page, check, folds, is_quiet=is_quiet, relinks=relinks, look=look
        )

    return make


def nearest(name: str, rules: Iterable[Rule]) -> str:
    """Return the code, name or family that is written most like `name`; empty if none is."""
    spelled = {each.lower(): each for it in rules for each in (it.code, it.name, it.family)}
    near = get_close_matches(name[:100].lower(), spelled, n=1)
    return spelled[near[0]] if near else ""
