"""Whatever is written: a fix changes what it says that it changes, and nothing else, once."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_examples import reading
from spec_cases import Case, cases

from notecc.lint import RULES, lint
from notecc.lint.choose import chosen
from notecc.lint.fix import mended, tried
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words, block, inline
from notecc.model.walk import nodes
from notecc.parse import encoded, parse_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Rule
    from notecc.model import Diagnostic, Note

ROOT: Final = Path(__file__).parents[2]
REAL: Final = ROOT / ".." / "shared" / "data"
BOTH: Final = frozenset(Safety)
RELINKING: Final = frozenset(it.code for it in RULES if it.relinks)
SETTINGS: Final = settings(max_examples=150)

_PIECES: Final = st.sampled_from(
    [
        "# 1. 오늘 할 일", "# 2. 강의 정리", "# 2. 회고", "#제목", "# MLP", "## 2월 3일", "RNN",
        "- [ ] ~~과제", "- 과제 (완료)", "- - 화살표", "- 순서 ", "→- 탭", "    - 네 칸", "1. 하나",
        "- **모멘텀(Momentum)**은 빠르다", "문장이 이어져서", "- 동시에", "- 그리고  두 칸", "Adam",
        "만듬", "아키텍쳐를 됬다", "존재할때", "Adam를 쓴다", "Sementic Segmentation",
        "Minumum 으로",
        "（전각）：문장，", "zero\u200bwidth", "한\u1100\u1161", "\u3164", "a\u00a0b",
        "`~~코드 `", "```", "```python", "x  =  1 ", "$a  ~~b$", "$$", "\\frac{1}{2} ", "~~~",
        "%% 주석  ~~ %%", "%% notecc: allow NS001 %%", "%% notecc: allow-file NS0001 (x) %%", "%%",
        "<!-- notecc: allow ND007 -->", "<b>~~굵게 </b>", "<https://a.b/~~c >", "![[그림 ~~.png]]",
        "[링크 ~~ ](https://x.y/a__b)", "[[노트#만듬|별명 ]]", "[a]: https://x.y/~~", "#태그",
        "---", "title: ~~  만듬", "notecc: {ignore: [NS001]}", "| a | b |", "|---|---|",
        "| ~~x | y |",
        "> [!note] 인용", "> - ~~인용", "키:: 값  값", "^id1", "[^1]", "[^1]: ~~각주", "", "", "",
    ]
)  # fmt: skip
_ENDS: Final = st.sampled_from(["\n", "\n", "\r\n", "\r"])


@st.composite
def notes(draw: st.DrawFn) -> bytes:
    rows = draw(st.lists(st.one_of(_PIECES, _PIECES, st.text(max_size=8)), max_size=14))
    end = draw(_ENDS)
    text = "".join(row.replace("→", "\t") + end for row in rows)
    if draw(st.booleans()):
        text = text.rstrip("\r\n")
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "cp949", "utf-16"]))
    return text.encode(encoding, "replace")


def read(data: bytes) -> Reading:
    return reading(Case("alone", 0, ""), parse_bytes(PurePath("2026-03-02.md"), data))


def _shut(note: Note) -> Iterator[Span]:
    """Yield where no fix may change a character, found without the linter's help."""
    whole = (
        *(block.CodeBlock, block.MathBlock, block.FrontMatter, block.HtmlBlock),
        *(inline.Code, inline.Math, inline.Html, inline.Embed),
    )
    for it in nodes(note.blocks):
        if isinstance(it, whole):
            yield it.span
        elif isinstance(it, inline.Image):  # its address may be put in brackets, and no more
            at = note.source.text.find(it.url, *it.span) if it.url else -1
            start, end = (at, at + len(it.url)) if at >= 0 else it.span
            yield from (Span(it.span.start, start), Span(start, end), Span(end, it.span.end))
        elif isinstance(it, inline.Link | inline.WikiLink):
            text = note.source.text[it.span.start : it.span.end]
            target = it.url if isinstance(it, inline.Link) else str(it.target)
            at = text.find(target) if target else -1
            if at >= 0:
                yield Span(it.span.start + at, it.span.start + at + len(target))


def _comments(note: Note) -> Iterator[Span]:
    yield from (
        it.span for it in nodes(note.blocks) if isinstance(it, inline.Comment | block.CommentBlock)
    )


def _spliced(text: str, diagnostic: Diagnostic) -> str:
    assert diagnostic.fix
    for edit in sorted(diagnostic.fix.edits, key=lambda it: it.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _overlaps(edit: Span, spans: list[Span]) -> bool:
    return any(it.start < edit.end and edit.start < it.end for it in spans)


def check_each(data: bytes) -> int:
    """Try every fix of a note alone; return how many were kept."""
    before = read(data)
    found = lint(before, chosen())
    kept = 0
    for it in found:
        if it.fix is None:
            continue
        after = tried(before, chosen(), [it])
        if after.dropped:
            assert after.reading is before
            continue
        kept += 1
        source, now = before.note.source, after.reading.note.source
        assert now.text == _spliced(source.text, it)
        if not it.fix.encoding:
            assert (now.encoding, now.has_bom) == (source.encoding, source.has_bom)
        assert parse_bytes(now.path, encoded(now)).source == now
        if it.code in RELINKING:
            continue
        shut = list(_shut(before.note))
        if not it.code.startswith("NX"):  # a comment that says nothing to us is the writer's
            shut += _comments(before.note)
        assert not [e for e in it.fix.edits if _overlaps(e.span, shut)], (it.code, source.text)
    return kept


def check_all(data: bytes, safeties: frozenset[Safety]) -> int:
    """Mend a note twice; return how many fixes were kept the first time."""
    once = mended(read(data), chosen(), safeties)
    stored = encoded(once.reading.note.source)
    twice = mended(read(stored), chosen(), safeties)
    assert not twice.applied, [(it.code, it.message.en) for it in twice.applied]
    assert encoded(twice.reading.note.source) == stored
    if not once.applied:
        assert stored == data or not data
    return len(once.applied)


@SETTINGS
@given(notes())
def test_a_fix_changes_what_it_says_and_nothing_that_is_closed(data: bytes) -> None:
    check_each(data)


@SETTINGS
@given(notes(), st.sampled_from([BOTH, frozenset({Safety.SAFE})]))
def test_a_second_fix_changes_nothing(data: bytes, safeties: frozenset[Safety]) -> None:
    check_all(data, safeties)


PAGES: Final = [
    pytest.param(case, id=f"{rule.name}:{case.line}")
    for rule in RULES
    for case in cases(rule.page)
    if case.encoding != "nfd"
]


@pytest.mark.parametrize("case", PAGES)
def test_the_notes_of_the_pages_are_mended_once(case: Case) -> None:
    data = case.note.encode(case.encoding, "surrogateescape")
    check_each(data)
    for safeties in (BOTH, frozenset({Safety.SAFE})):
        check_all(data, safeties)


@pytest.mark.parametrize("path", sorted((ROOT / "notes").glob("*.md")), ids=lambda it: it.name)
def test_the_sample_vault_is_mended_once(path: Path) -> None:
    data = path.read_bytes()
    check_each(data)
    assert check_all(data, BOTH) >= 0


@pytest.mark.skipif(not REAL.is_dir(), reason="other people's notes are not part of the repository")
def test_the_notes_of_other_people_are_mended_once() -> None:
    paths = sorted(REAL.rglob("*.md"))
    assert paths
    for path in paths:
        data = path.read_bytes()
        assert check_all(data, BOTH)
        assert check_each(data)


def _bad(name: str, edit: Edit, **kind: bool) -> Rule:
    """A rule that finds the word `나쁜` once, and whose fix does harm."""

    def check(reading: Reading) -> Iterator[Finding]:
        at = reading.text.find("나쁜")
        if at >= 0:
            yield Finding(Span(at, at + 2), Words("", ""), Fix(Words("", ""), (edit,)))

    check.__name__ = name
    check.__doc__ = "A page."
    return rule("NS999", Severity.WARNING, **kind)(check)


_NOTE: Final = "# 1. 회고\n나쁜 `code` 날 [a](b)\n\n## MLP\n- 하나\n"


@pytest.mark.parametrize(
    ("edit", "harm"),
    [
        (Edit(Span(8, 10), "나쁜"), "it is still found"),
        (Edit(Span(8, 17), "`cod`"), "it changes code"),
        (Edit(Span(8, 10), "`"), "it makes code of words"),
        (Edit(Span(8, 27), "a](c)"), "it changes an address"),
        (Edit(Span(8, 10), "## "), "a line becomes a topic"),
        (Edit(Span(8, 36), ""), "a topic is gone"),
        (Edit(Span(8, 10), "~~a"), "something else is wrong then"),
        (Edit(Span(8, 10), "\udcff"), "the file is no longer text"),
        (Edit(Span(0, 10), "\ufeff# 1. 회고\n"), "its first letter is read as a byte order mark"),
    ],
)
def test_a_fix_that_does_harm_is_not_kept(edit: Edit, harm: str) -> None:
    bad = _bad("bad", edit)
    before = read(_NOTE.encode())
    after = mended(before, (*chosen(), bad))
    assert [it.code for it in after.dropped] == ["NS999"], harm
    assert after.reading.text == _NOTE, harm


def test_a_fix_that_does_no_harm_is_kept_beside_those_that_do() -> None:
    good = _bad("good", Edit(Span(8, 10), "좋은"))
    after = mended(read(_NOTE.encode()), (good,))
    assert after.reading.text == _NOTE.replace("나쁜", "좋은")
    assert len(after.applied) == 1


def test_what_was_in_the_way_of_another_is_tried_again() -> None:
    """One fix breaks something as long as another is not made."""

    def check(reading: Reading) -> Iterator[Finding]:
        if (at := reading.text.find("나쁜")) >= 0:
            # Two spaces before it make an error of it, until another rule takes one away.
            yield Finding(Span(at, at + 2), Words("", ""), Fix(Words("", ""), (_MENDS,)))
        if "  좋은" in reading.text:
            yield Finding(Span(0, 1), Words("", "x"), severity=Severity.ERROR)

    check.__name__, check.__doc__ = "in_the_way", "A page."
    before = read("# 회고\n-  나쁜 날  과\n".encode())
    rules = (*chosen(select=["NS009"]), rule("NS999", Severity.WARNING)(check))
    after = mended(before, rules)
    assert not mended(after.reading, rules).applied


_MENDS: Final = Edit(Span(8, 10), "좋은")


def test_a_note_full_of_fixes_that_do_harm_is_given_up() -> None:
    def check(reading: Reading) -> Iterator[Finding]:
        for number, line in enumerate(reading.lines):
            if "나쁜" in line.text:
                edit = Edit(Span(line.start, line.start), "## ")
                yield Finding(line.span, Words("", str(number)), Fix(Words("", ""), (edit,)))

    check.__name__, check.__doc__ = "harm", "A page."
    before = read("# 회고\n\n".encode() + "나쁜\n\n".encode() * 300)
    parsed = 0

    def counting(_: Reading) -> Iterator[Finding]:
        nonlocal parsed
        parsed += 1
        yield from ()

    counting.__name__, counting.__doc__ = "counting", "A page."
    rules = (rule("NS998", Severity.HINT)(counting), rule("NS999", Severity.WARNING)(check))
    after = mended(before, rules)
    assert after.reading.text == before.text
    assert len(after.dropped) == 300
    assert parsed < 30
