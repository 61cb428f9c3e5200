"""Codes, names and families -> the rules to run."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from notecc.lint.rule import nearest
from notecc.lint.rules import RULES
from notecc.model import NoteccError, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from notecc.lint.rule import Rule


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules to run, and the notes on which some of them do not.

    An exception is a pattern, which the name of a note or its path from `root` may match, and
    codes.
    """

    rules: tuple[Rule, ...]
    exceptions: tuple[tuple[str, frozenset[str]], ...] = ()
    root: Path | None = None

    def told(self) -> str:
        """Return all that tells this selection from another."""
        codes = ",".join(it.code for it in self.rules)
        without = [(pattern, sorted(it)) for pattern, it in self.exceptions]
        return f"{codes} {without} {self.root}"

    def of(self, path: str) -> tuple[Rule, ...]:
        """Return the rules to run on the note at `path`, which is written from `root`."""
        if not self.exceptions:
            return self.rules
        whole = unicodedata.normalize("NFC", path)
        name = whole.rpartition("/")[2]
        codes = {
            code
            for pattern, without in self.exceptions
            if fnmatchcase(name, pattern) or fnmatchcase(whole, pattern)
            for code in without
        }
        return tuple(it for it in self.rules if it.code not in codes)


def exceptions(
    patterns: Iterable[tuple[str, Iterable[str]]],
) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return patterns with the codes of the rules that are named for each.

    Raises:
        NoteccError: there is no such rule; the nearest is offered.
    """
    return tuple(
        (unicodedata.normalize("NFC", pattern), _codes(names)) for pattern, names in patterns
    )


def _codes(names: Iterable[str]) -> frozenset[str]:
    wanted = {it.lower() for it in names}
    for it in wanted:
        _check(it)
    return frozenset(
        it.code for it in RULES if wanted & {"all", it.code.lower(), it.name, it.family.lower()}
    )


def chosen(
    *, select: Iterable[str] = (), extend: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Rule, ...]:
    """Return the rules that are selected (by default all that are not quiet) and not ignored.

    A rule that is named by its own code or name is stronger than a family that it belongs to.

    Raises:
        NoteccError: there is no such rule; the nearest is offered.
    """
    selected = [it.lower() for it in select]
    wanted = [*selected, *(it.lower() for it in extend)]
    unwanted = [it.lower() for it in ignore]
    for it in (*wanted, *unwanted):
        _check(it)
    return tuple(
        it
        for it in RULES
        if _strength(it, wanted, is_default=not selected) > _strength(it, unwanted)
    )


def named(name: str) -> Rule:
    """Return the rule that has this code or this name.

    Raises:
        NoteccError: there is no such rule; the nearest is offered.
    """
    found = next((it for it in RULES if name.lower() in {it.code.lower(), it.name}), None)
    if found is None:
        raise _unknown(name)
    return found


def _strength(rule: Rule, names: list[str], *, is_default: bool = False) -> int:
    if rule.code.lower() in names or rule.name in names:
        return 3
    if rule.is_quiet:
        return 0
    if rule.family.lower() in names:
        return 2
    return 1 if is_default or "all" in names else 0


def _check(name: str) -> None:
    families = {it.family.lower() for it in RULES}
    if name != "all" and name not in families:
        named(name)


def _unknown(name: str) -> NoteccError:
    near = nearest(name, RULES)
    return NoteccError(
        Words(f"`{name}`{josa(name, '이라는')} 규칙이 없습니다", f"no rule `{name}`"),
        Words(f"혹시 `{near}`?", f"did you mean `{near}`?")
        if near
        else Words("`notecc rule`이 모든 규칙을 보여 줍니다", "`notecc rule` lists all of them"),
    )
