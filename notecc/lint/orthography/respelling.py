"""Wrong spellings x a reading -> findings that write them right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.lint.rule import Finding
from notecc.model import Edit, Fix, Span, Words
from notecc.model.korean.hangul import is_hangul

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from notecc.lint.reading import Reading

WORD_END: Final = re.compile(
    "들?(?:[은는이가을를의에과와도로만란나다임인고며라면적]|(?:에|에게|으로|로)(?:서|써|는|도|의|만)?"
    "|까지|부터|처럼|보다|마다|뿐|씩|쯤|이(?:란|라는|나|다|고|며|라|면)|인지|라는|라고|입니다)?"
    "(?:는|도|만|의)?(?![가-힣])"
)
"""What may stand behind a noun until the word is at its end."""
_LETTERS_BEFORE: Final = re.compile(r"[가-힣A-Za-z0-9]*\Z")
_LETTERS_AFTER: Final = re.compile("[가-힣]*")
_FARTHEST: Final = 12
"""So many letters around a mistake are shown with it."""

END: Final = "$"
"""In `Form.after`: the word ends here. Behind other text: it ends there."""


class Form(NamedTuple):
    """A wrong form and the right one, and what stands around it when it is the wrong one.

    No pattern, because a hundred of them take longer to prepare than all notes to read.
    """

    wrong: str
    right: str
    letters: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    after_at_end: tuple[str, ...]
    nouns: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    begins: bool
    after_word: bool
    is_word: bool

    def found(self, text: str) -> Iterator[int]:
        """Yield where the wrong form begins."""
        start = text.find(self.wrong)
        while start >= 0:
            if self._follows(text, start) and self._precedes(text, start + len(self.wrong)):
                yield start
            start = text.find(self.wrong, start + len(self.wrong))

    def _follows(self, text: str, start: int) -> bool:
        """Say whether what stands before `start` may."""
        last = text[start - 1 : start]
        if self.letters and (not last or last not in self.letters):
            return False
        if self.before and not text.endswith(self.before, 0, start):
            return False
        if self.not_before and text.endswith(self.not_before, 0, start):
            return False
        return not (self.begins and is_hangul(last)) and (not self.after_word or last.isalnum())

    def _precedes(self, text: str, end: int) -> bool:
        """Say whether what stands from `end` on may."""
        if self.is_word and not WORD_END.match(text, end):
            return False
        if self.not_after and text.startswith(self.not_after, end):
            return False
        if not (self.after or self.after_at_end or self.nouns):
            return True
        return (
            text.startswith(self.after, end)
            or any(
                text.startswith(it, end) and not is_hangul(text[end + len(it) : end + len(it) + 1])
                for it in self.after_at_end
            )
            or any(
                text.startswith(it, end) and WORD_END.match(text, end + len(it)) is not None
                for it in self.nouns
            )
        )


def form(  # noqa: PLR0913 - each says one thing of what is around
    wrong: str,
    right: str,
    *,
    before: str | tuple[str, ...] = (),
    after: str | tuple[str, ...] = (),
    nouns: str = "",
    not_before: str | tuple[str, ...] = (),
    not_after: str | tuple[str, ...] = (),
    begins: bool = False,
    after_word: bool = False,
    is_word: bool = False,
) -> Form:
    """Prepare a wrong form. A text instead of a tuple is one character each.

    One of `before` stands before it, and behind it one of `after`, or one of the `nouns` with no
    more than a particle; nothing of `not_before` and `not_after` does. `begins`: a word begins with
    it; `after_word`: it does not; `is_word`: the word ends with it, but for a particle.
    """
    ends = tuple(it[:-1] for it in after if it.endswith(END))
    return Form(
        wrong,
        right,
        before if isinstance(before, str) else "",
        before if isinstance(before, tuple) else (),
        tuple(it for it in after if not it.endswith(END)),
        ends,
        tuple(nouns.split()),
        tuple(not_before),
        tuple(not_after),
        begins,
        after_word,
        is_word,
    )


def table(right_by_wrong: Mapping[str, str]) -> tuple[Form, ...]:
    """Prepare wrong spellings of words, with the right ones.

    `^` before a wrong spelling: it begins a word; `$` after it: it ends one, but for a particle.
    """
    return tuple(
        form(wrong.strip("^$"), right, begins=wrong.startswith("^"), is_word=wrong.endswith("$"))
        for wrong, right in right_by_wrong.items()
    )


def respelled(reading: Reading, words: Iterable[Form]) -> Iterator[Finding]:
    """Yield a finding for each wrong spelling of a word in what someone wrote."""
    for it in words:
        for start in it.found(reading.prose):
            yield spelling(Span(start, start + len(it.wrong)), it.wrong, it.right)


def reformed(reading: Reading, forms: Iterable[Form]) -> Iterator[Finding]:
    """Yield a finding for each wrong form in what someone wrote, with the word around it."""
    text = reading.prose
    for it in forms:
        for begin in it.found(text):
            yield _in_word(text, Span(begin, begin + len(it.wrong)), it.right)


def joining(reading: Reading, space: int) -> Finding:
    """Return the finding that there is to be no space at an offset."""
    return _in_word(reading.prose, Span(space, space + 1), "")


def _in_word(text: str, wrong: Span, right: str) -> Finding:
    """Return the finding that part of a word is wrong, with the word around it."""
    start, end = _word(text, *wrong)
    before, after = text[start : wrong.start], text[wrong.end : end]
    return _finding(
        Span(start, end), text[start:end], f"{before}{right}{after}", Edit(wrong, right)
    )


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the word around a wrong form begins and ends."""
    before = text[max(start - _FARTHEST, 0) : start]
    letters = _LETTERS_BEFORE.search(before)
    after = _LETTERS_AFTER.match(text, end, end + _FARTHEST)
    return start - len(letters[0] if letters else ""), after.end() if after else end


def spelling(span: Span, wrong: str, right: str) -> Finding:
    """Return the finding that what stands at `span` is to be spelt otherwise."""
    return _finding(span, wrong, right, Edit(span, right))


def _finding(span: Span, wrong: str, right: str, edit: Edit) -> Finding:
    return Finding(
        span,
        Words(f"`{wrong}`의 바른 표기는 `{right}`입니다", f"`{wrong}` is written `{right}`"),
        Fix(Words(f"`{right}` 꼴로 바꿉니다", f"write `{right}`"), (edit,)),
    )
