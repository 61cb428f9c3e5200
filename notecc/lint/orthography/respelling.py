"""Wrong spellings x a reading -> findings that write them right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.lint.orthography.hangul import is_hangul
from notecc.lint.rule import Finding
from notecc.model import Edit, Fix, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from notecc.lint.reading import Reading

WORD_END: Final = re.compile(
    "들?(?:[은는이가을를의에과와도로만란나다임인고며라면적]|(?:에|에게|으로|로)(?:서|써|는|도|의|만)?"
    "|까지|부터|처럼|보다|마다|뿐|이(?:란|라는|나|다|고|며|라|면)|라는|라고|입니다)?"
    "(?:는|도|만|의)?(?![가-힣])"
)
"""What may stand behind a noun until the word is at its end."""
_LETTERS_BEFORE: Final = re.compile(r"[가-힣A-Za-z0-9]*\Z")
_LETTERS_AFTER: Final = re.compile("[가-힣]*")
_FARTHEST: Final = 12
"""So many letters around a mistake are shown with it."""


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
            if not ends or WORD_END.match(text, it.end()):
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


class Form(NamedTuple):
    """A wrong form, and what it is to be: a template for `re.Match.expand`."""

    pattern: re.Pattern[str]
    right: str


def form(pattern: str, right: str) -> Form:
    """Prepare a wrong form."""
    return Form(re.compile(pattern), right)


def respelled(reading: Reading, known: Table) -> Iterator[Finding]:
    """Yield a finding for each wrong spelling of a table in what someone wrote."""
    for start, wrong, right in known.found(reading.prose):
        span = Span(start, start + len(wrong))
        yield spelling(span, wrong, right)


def reformed(reading: Reading, forms: Iterable[Form]) -> Iterator[Finding]:
    """Yield a finding for each wrong form in what someone wrote, with the word around it."""
    text = reading.prose
    for pattern, template in forms:
        for it in pattern.finditer(text):
            right = it.expand(template)
            start, end = _word(text, *it.span())
            before, after = text[start : it.start()], text[it.end() : end]
            yield _finding(
                Span(start, end),
                f"{before}{it[0]}{after}",
                f"{before}{right}{after}",
                Edit(Span(*it.span()), right),
            )


def spelling(span: Span, wrong: str, right: str) -> Finding:
    """Return the finding that what stands at `span` is to be spelt otherwise."""
    return _finding(span, wrong, right, Edit(span, right))


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the word around a wrong form begins and ends."""
    before = text[max(start - _FARTHEST, 0) : start]
    letters = _LETTERS_BEFORE.search(before)
    after = _LETTERS_AFTER.match(text, end, end + _FARTHEST)
    return start - len(letters[0] if letters else ""), after.end() if after else end


def _finding(span: Span, wrong: str, right: str, edit: Edit) -> Finding:
    return Finding(
        span,
        Words(f"`{wrong}`의 바른 표기는 `{right}`입니다", f"`{wrong}` is written `{right}`"),
        Fix(Words(f"`{right}` 꼴로 바꿉니다", f"write `{right}`"), (edit,)),
    )
