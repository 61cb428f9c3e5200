"""A table of wrong spellings x a reading -> findings that write them right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.lint.orthography.hangul import is_hangul
from notecc.lint.rule import Finding
from notecc.model import Edit, Fix, Safety, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notecc.lint.reading import Reading

_WORD_END: Final = re.compile(
    "들?(?:[은는이가을를의에과와도로만란나다임인고며라면적]|(?:에|에게|으로|로)(?:서|써|는|도|의|만)?|까지"
    "|부터|처럼|보다|마다|뿐|이(?:란|라는|나|다|고|며|라|면)|라는|라고|입니다)?(?:는|도|만|의)?(?![가-힣])"
)


class Table(NamedTuple):
    """Wrong spellings with the right ones, found in one pass."""

    pattern: re.Pattern[str]
    entries: Mapping[str, tuple[str, bool, bool]]
    """The right spelling, whether the wrong one begins a word, and whether it ends one."""

    def found(self, text: str) -> Iterator[tuple[int, str, str]]:
        """Yield where a wrong spelling stands, the spelling, and the right one."""
        for it in self.pattern.finditer(text):
            right, begins, ends = self.entries[it[0]]
            if begins and it.start() and is_hangul(text[it.start() - 1]):
                continue
            if not ends or _WORD_END.match(text, it.end()):
                yield it.start(), it[0], right


def table(right_by_wrong: Mapping[str, str]) -> Table:
    """Prepare a table. `^` before a wrong spelling: it begins a word; `$` after it: it ends one.

    A word may end before a particle, too.
    """
    entries = {
        wrong.strip("^$"): (right, wrong.startswith("^"), wrong.endswith("$"))
        for wrong, right in right_by_wrong.items()
    }
    longest_first = sorted(entries, key=lambda it: (-len(it), it))
    return Table(re.compile("|".join(map(re.escape, longest_first))), entries)


def respelled(reading: Reading, known: Table, safety: Safety = Safety.SAFE) -> Iterator[Finding]:
    """Yield a finding for each wrong spelling in what someone wrote."""
    for start, wrong, right in known.found(reading.prose):
        yield finding(Span(start, start + len(wrong)), wrong, right, safety)


def finding(span: Span, wrong: str, right: str, safety: Safety = Safety.SAFE) -> Finding:
    """Return the finding that `wrong` is to be `right`."""
    return Finding(
        span,
        Words(f"`{wrong}`의 바른 표기는 `{right}`입니다", f"`{wrong}` is written `{right}`"),
        Fix(Words(f"`{right}` 꼴로 바꿉니다", f"write `{right}`"), (Edit(span, right),), safety),
    )
