"""Findings of the linter -> text: for readers, for editors, and how many of each."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from notecc.model import Safety, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import PurePath

    from notecc.model import Diagnostic, Language, Note
    from notecc.model.diagnostic import RulePage

CALLED: Final = {
    Severity.ERROR: Words("오류", "error"),
    Severity.WARNING: Words("경고", "warning"),
    Severity.INFO: Words("참고", "info"),
    Severity.HINT: Words("힌트", "hint"),
}
_SAFETY: Final = {
    Safety.SAFE: Words("고침", "fix"),
    Safety.UNSAFE: Words("고침(확인 필요)", "unsafe fix"),
}
_WIDEST: Final = 96
"""In columns. Of a longer line only what is around the finding is shown."""
_GONE: Final = "…"


class Remark(Protocol):
    """What there is to say of a file: of a note, unless it could not be read as one."""

    @property
    def path(self) -> PurePath:
        """The file."""

    @property
    def note(self) -> Note | None:
        """What was read of it."""

    @property
    def diagnostic(self) -> Diagnostic:
        """What is said of it."""


class Report(NamedTuple):
    """What a machine is told. Only some formats want more than the remarks."""

    remarks: Sequence[Remark]
    language: Language
    pages: Mapping[str, RulePage] = MappingProxyType({})
    """The page of each rule, by code."""
    known: Sequence[bool] | None = None
    """Of each remark, whether the baseline has it; None without a baseline."""


class Folded(NamedTuple):
    """A remark that stands for so many alike in one file."""

    remark: Remark
    times: int = 1


def folded(remarks: Iterable[Remark], folding: frozenset[str]) -> Iterator[Folded]:
    """Let the first remark of a code in a file stand for the others, for the codes in `folding`."""
    for _, found in groupby(remarks, key=lambda it: it.path):
        here = list(found)
        left = Counter(it.diagnostic.code for it in here)
        for it in here:
            code = it.diagnostic.code
            if code not in folding:
                yield Folded(it)
            elif times := left.pop(code, 0):
                yield Folded(it, times)


def full(found: Iterable[Folded], language: Language) -> Iterator[str]:
    """Yield each finding with its line, what is meant underlined."""
    for it in found:
        yield "\n".join((*_full(it, language), "", ""))


def concise(found: Iterable[Folded], language: Language) -> Iterator[str]:
    """Yield the findings one a line, as editors read them."""
    for it in found:
        yield f"{_path(it.remark)}:{_place(it.remark)}: {_said(it, language)}\n"


def grouped(found: Iterable[Folded], language: Language) -> Iterator[str]:
    """Yield the findings under the names of their files."""
    path: PurePath | None = None
    for it in found:
        if it.remark.path != path:
            gap = "" if path is None else "\n"
            yield f"{gap}{_path(it.remark)}:\n"
            path = it.remark.path
        yield f"  {_place(it.remark)}: {_said(it, language)}\n"


def statistics(remarks: Iterable[Remark]) -> str:
    """Return how often each rule was broken, the most frequent first."""
    counts = Counter((it.diagnostic.code, it.diagnostic.name) for it in remarks)
    rows = sorted(counts.items(), key=lambda it: (-it[1], it[0]))
    return "".join(f"{count:6} {code} {name}\n" for (code, name), count in rows)


class Counts(NamedTuple):
    """What was found and is not shown, and what became of fixes."""

    hidden: int = 0
    """Findings below the least severity that is shown."""
    known: int = 0
    """Findings that the baseline lets be."""
    gone: int = 0
    """Findings of the baseline that are no longer there."""
    fixed: int = 0
    dropped: int = 0


def summary(shown: Sequence[Remark], counts: Counts, language: Language) -> str:
    """Return the last line: how many findings there are, and what more can be done."""
    severities = Counter(it.diagnostic.severity for it in shown)
    found = [
        Words(f"{CALLED[it].ko} {n}", f"{n} {CALLED[it].en}{'s' * (n > 1)}").to(language)
        for it in Severity
        if (n := severities[it])
    ]
    safe = sum(1 for it in shown if _is_fixed_by(it.diagnostic, Safety.SAFE))
    unsafe = sum(1 for it in shown if _is_fixed_by(it.diagnostic, Safety.UNSAFE))
    first = [_FIXED.format(counts.fixed, language)] if counts.fixed else []
    said = ", ".join(found) or _NOTHING.to(language)
    rows = [
        (counts.hidden, _HIDDEN),
        (counts.known, _KNOWN),
        (counts.gone, _BASELINE_GONE),
        (safe, _FIXABLE),
        (unsafe, _UNSAFELY_FIXABLE),
        (counts.dropped, _DROPPED),
    ]
    more = [words.format(number, language) for number, words in rows if number]
    return "; ".join([*first, said, *more]) + "\n"


class _Counted(NamedTuple):
    """What is said of a number of things, `#` being the number."""

    ko: str
    en: str

    def format(self, number: int, language: Language) -> str:
        return Words(*self).to(language).replace("#", str(number))


_NOTHING: Final = Words("찾은 것이 없습니다", "nothing found")
_FIXED: Final = _Counted("#개를 고쳤습니다", "# fixed")
_HIDDEN: Final = _Counted("그 밖에 #개: --severity hint", "# more with --severity hint")
_KNOWN: Final = _Counted("기준 파일에 있는 것 #개", "# in the baseline")
_BASELINE_GONE: Final = _Counted(
    "기준 파일에서 없어진 것 #개: --write-baseline", "# of the baseline gone: --write-baseline"
)
_FIXABLE: Final = _Counted("#개는 --fix로 고칠 수 있습니다", "# can be fixed by --fix")
_UNSAFELY_FIXABLE: Final = _Counted(
    "#개는 --fix --unsafe-fixes로 고칠 수 있습니다", "# by --fix --unsafe-fixes"
)
_DROPPED: Final = _Counted(
    "#개는 고치면 노트의 짜임이 바뀌어 그대로 두었습니다",
    "# not fixed, because it would have changed what the note says",
)


def _is_fixed_by(diagnostic: Diagnostic, safety: Safety) -> bool:
    return diagnostic.fix is not None and diagnostic.fix.safety is safety


def _said(found: Folded, language: Language) -> str:
    it = found.remark.diagnostic
    times = f" ×{found.times}" if found.times > 1 else ""
    severity = CALLED[it.severity].to(language)
    return f"{severity} {it.code} {it.name}: {_plain(it.message.to(language))}{times}"


def _path(remark: Remark) -> str:
    return _plain(str(remark.path))


def _where(remark: Remark) -> str:
    return f"{_path(remark)}:{_place(remark)}"


def _place(remark: Remark) -> str:
    if remark.note is None:
        return "1:1"
    line, column = remark.note.source.position(remark.diagnostic.span.start)
    return f"{line}:{column}"


def _full(found: Folded, language: Language) -> Iterator[str]:
    remark, it = found.remark, found.remark.diagnostic
    times = (
        Words(f"  (이 파일에 {found.times}곳)", f"  ({found.times} in this file)").to(language)
        if found.times > 1
        else ""
    )
    severity = CALLED[it.severity].to(language)
    yield f"{_where(remark)}  {it.code} {it.name}  {severity}{times}"
    message = _plain(it.message.to(language))
    if remark.note is None:
        yield f"      | {message}"
    else:
        yield from _lines(remark.note, it, message)
    if it.fix:
        label = _SAFETY[it.fix.safety].to(language)
        option = "--fix" if it.fix.safety is Safety.SAFE else "--fix --unsafe-fixes"
        yield f"      = {label}: {_plain(it.fix.title.to(language))}   [notecc lint {option}]"


def _lines(note: Note, it: Diagnostic, message: str) -> Iterator[str]:
    """Yield the line before the finding, its own, and the message below what is meant."""
    source = note.source
    number, column = source.position(it.span.start)
    text = source.line(number)
    if number > 1 and (before := source.line(number - 1)).strip():
        yield f"{number - 1:5} | {_cut(before.rstrip(), 0)[0]}"
    start, shown = column - 1, text.rstrip()
    end = max(start + 1, min(start + it.span.end - it.span.start, len(shown)))
    line, left = _cut(shown, start)
    gap = width(_plain(shown[left:start])) + (width(_GONE) if left else 0)
    carets = max(1, min(width(_plain(shown[start:end])), max(_WIDEST - gap, 1)))
    yield f"{number:5} | {line}"
    yield f"      | {' ' * gap}{'^' * carets} {message}"


def _cut(text: str, start: int) -> tuple[str, int]:
    """Return as much of a line as is shown, and the offset at which that begins."""
    text = _plain(text)
    is_far = width(text[:start]) > _WIDEST // 2
    if not is_far and width(text) <= _WIDEST:
        return text, 0
    left = 0
    if is_far:
        left = start
        room = _WIDEST // 2
        while left and (room := room - width(text[left - 1])) >= 0:
            left -= 1
    right, room = left, _WIDEST
    while right < len(text) and (room := room - width(text[right])) >= 0:
        right += 1
    head = _GONE if left else ""
    tail = _GONE if right < len(text) else ""
    return f"{head}{text[left:right]}{tail}", left


def _plain(text: str) -> str:
    """Return a line with a sign for each character that would move the cursor; as long."""
    if text.isprintable():
        return text
    return "".join(" " if it == "\t" else it if it.isprintable() else "\ufffd" for it in text)


def width(text: str) -> int:
    """Return how many columns a terminal needs for a text: two for a Hangul syllable."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    """Return the columns of one character: none if it goes over the one before it."""
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or _is_later_jamo(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _is_later_jamo(character: str) -> bool:
    """Say whether a letter is the vowel or the end of a syllable whose first letter is wide."""
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"


TEXTS: Final[Mapping[str, Callable[[Iterable[Folded], Language], Iterator[str]]]] = {
    "full": full,
    "text": full,
    "concise": concise,
    "grouped": grouped,
}
