"""What `notecc lint` prints: what is found, in a format; how often; the last line."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.cli.say import utf_8
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from notecc.build import Remark
    from notecc.build.linting import Linted
    from notecc.model import Language

_LOUDEST_FIRST: Final = tuple(Severity)
_MACHINES: Final = frozenset({"json", "json-lines", "github", "gitlab", "junit", "rdjson"})
_AT_ONCE: Final = 2000
"""So many findings are made bytes at once: a vault may have a hundred thousand."""


class Wanted(NamedTuple):
    """How to print what is found."""

    output_format: str
    statistics: bool
    least: Severity
    fails: Severity | None
    """The least severity that makes the exit code 1, if any does."""
    language: Language


def as_loud_as(least: Severity) -> frozenset[Severity]:
    """Return the severities from `least` on."""
    return frozenset(_LOUDEST_FIRST[: _LOUDEST_FIRST.index(least) + 1])


class Told:
    """What was found, with what the baseline lets be told apart."""

    def __init__(self, found: Linted, wanted: Wanted, baseline: Path | None) -> None:
        """Compare what was found with a baseline."""
        from notecc.build import linting
        from notecc.render.fingerprint import fingerprints

        self._found, self._wanted = found, wanted
        self._is_known: list[bool] | None = None
        self._gone = 0
        self._new: Sequence[Remark] = found.remarks
        if baseline:
            known = linting.baseline(baseline)
            prints = fingerprints(found.remarks, partial(linting.path_from, baseline.parent))
            self._is_known = [it in known for it in prints]
            self._gone = len(known - set(prints))
            both = zip(found.remarks, self._is_known, strict=True)
            self._new = [it for it, is_known in both if not is_known]

    @property
    def language(self) -> Language:
        """The language of messages."""
        return self._wanted.language

    @property
    def fails(self) -> bool:
        """Say whether something is found that makes the exit code 1."""
        fails = self._wanted.fails
        return fails is not None and bool(_as_loud(self._new, fails))

    def pieces(self) -> Iterator[bytes]:
        """Yield what is to be printed."""
        from notecc.render.report import statistics

        texts = iter([statistics(self._new)] if self._wanted.statistics else self._report())
        while batch := list(islice(texts, _AT_ONCE)):
            yield utf_8("".join(batch))

    def _report(self) -> Iterable[str]:
        """Return what is found, in the format that is asked for."""
        from notecc.lint import RULES
        from notecc.render.report import TEXTS, Report, folded

        output_format, language = self._wanted.output_format, self._wanted.language
        shown = _as_loud(self._new, self._wanted.least)
        if text := TEXTS.get(output_format):
            folding = frozenset(it.code for it in RULES if it.folds)
            return text(folded(shown, folding), language)
        if output_format in _MACHINES:
            from notecc.render.machine import MACHINES

            return [MACHINES[output_format](Report(shown, language))]
        pages = {it.code: it.told() for it in RULES}
        if output_format == "html":
            from notecc.render.report_page import as_page

            return [as_page(Report(shown, language, pages))]
        from notecc.render.sarif import as_sarif

        loud = as_loud_as(self._wanted.least)
        flags = self._is_known or [False] * len(self._found.remarks)
        both = [
            (it, flag)
            for it, flag in zip(self._found.remarks, flags, strict=True)
            if it.diagnostic.severity in loud
        ]
        known = None if self._is_known is None else [flag for _, flag in both]
        return [as_sarif(Report([it for it, _ in both], language, pages, known))]

    def summary(self) -> str:
        """Return the last line; nothing if there was nothing to read."""
        from notecc.render.report import Counts, summary

        if not self._found.notes and not self._found.remarks:
            return ""
        shown = _as_loud(self._new, self._wanted.least)
        counts = Counts(
            hidden=len(self._new) - len(shown),
            known=len(self._found.remarks) - len(self._new),
            gone=self._gone,
            fixed=self._found.fixed,
            dropped=self._found.dropped,
        )
        return summary(shown, counts, self._wanted.language)


def _as_loud(remarks: Iterable[Remark], least: Severity) -> list[Remark]:
    loud = as_loud_as(least)
    return [it for it in remarks if it.diagnostic.severity in loud]
