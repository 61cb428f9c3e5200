"""Every inline node stands where its span says, whatever the note."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest
from effort import calls
from hurtful import INLINES
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from notecc.model import Source, Span, block, inline
from notecc.parse import parse
from notecc.parse.markdown import reader
from notecc.parse.walk import everything, inside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.token import Token

    from notecc.model import Note

PIECES = (
    *"*_~=$%[]()<>`#^!|\\&@:\n -/가a1",
    *("**", "~~", "==", "$$", "%%", "[[", "]]", "![[", "^[", "](", "[^1]", ":: ", "\n> ", "\n- "),
    *("<!--", "-->", "<b>", "</b>", "<sos>", "&amp;", "https://a.b/", "a@b.kr", "(https://a)을"),
    *("[a](b)", "![a b](c d)", "  \n", "\\\n", "\\|", "\r\n", "\r", "| a | b |\n|---|---|\n", "\t"),
    *("[^1]: 각주\n", "키:: ", " ^id", "#태그", "\x00", "\udcff", "\u0301", "용어(Term)", "\n\n"),
)
notes = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@settings(max_examples=200, deadline=None)
@given(notes)
def test_text_is_what_the_source_says_there_unless_it_was_escaped(text: str) -> None:
    for node in inlines(read(text)):
        if not isinstance(node, inline.Text):
            continue
        written = text[slice(*node.span)]
        if node.text != written and not written.startswith(("\\", "&")):
            assert len(node.text) == len(written)
            assert all(a in {b, "\ufffd"} for a, b in zip(node.text, written, strict=True))


@settings(max_examples=200, deadline=None)
@given(notes)
def test_spans_lie_inside_their_parents_in_order_and_apart(text: str) -> None:
    note = read(text)
    for node in everything(note.blocks):
        assert 0 <= node.span.start <= node.span.end <= len(text)
        at = node.span.start
        for child in inside(node):
            if isinstance(child, inline.Inline):
                assert child.span.end <= node.span.end
                assert at <= child.span.start
                at = child.span.end


@settings(max_examples=200, deadline=None)
@given(notes)
def test_no_visible_character_of_a_line_is_lost(text: str) -> None:
    """Between the leaves of a line there are only the marks of what holds them."""
    for node in everything(read(text).blocks):
        if isinstance(node, inline.Styled | inline.Link | inline.FootnoteReference | inline.Field):
            marks = gaps(text, node)
            assert all(only_marks(node, mark) for mark in marks), (node, marks)


@settings(max_examples=200, deadline=None)
@given(notes)
def test_between_the_nodes_of_a_block_stand_only_blanks_and_quote_marks(text: str) -> None:
    for node in everything(read(text).blocks):
        if isinstance(node, block.Paragraph | block.Heading | block.Cell) and node.children:
            *between, after = gaps(text, node)
            if not isinstance(node, block.Heading):
                assert not between[0].strip(), (node, between)
                assert not after.strip(), (node, after)
            assert not "".join(between[1:]).strip(" \t\r\n>"), (node, between)


def gaps(text: str, node: Any) -> list[str]:
    """Return what stands between the children of a node, and before and after them."""
    at, found = node.span.start, []
    for child in node.children:
        found.append(text[at : child.span.start])
        at = child.span.end
    return [*found, text[at : node.span.end]]


def only_marks(node: Any, gap: str) -> bool:
    gap = gap.strip("\r\n\t >")  # what a quote or an indented line begins with
    match node:
        case inline.Styled():
            return gap in {"", "*", "**", "_", "__", "~~", "=="}
        case inline.Link():
            return gap in {"", "[", "<"} or gap.startswith(("]", "[]"))
        case inline.FootnoteReference():
            return gap in {"", "^[", "]", f"[^{node.label}]"}
        case _:
            return gap.strip("*_[]() \t") in {"", f"{node.key}::", f"{node.key}"} or "::" in gap


SAMPLES = [*Path(__file__).parent.parent.glob("notes/**/*.md")]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda it: it.stem)
def test_the_sample_notes_say_everything_that_is_written_in_their_lines(path: Path) -> None:
    text = path.read_text("utf-8")
    for node in inlines(read(text)):
        if isinstance(node, inline.Text) and not text[node.span.start].startswith(("\\", "&")):
            assert node.text == text[slice(*node.span)]


NESTED: dict[str, Callable[[int], str]] = {
    "emphasis": lambda n: "*a " * n + " b*" * n,
    "strong": lambda n: "**a " * n + " b**" * n,
    "footnotes": lambda n: "^[" * n + "가" + "]" * n,
    "fields": lambda n: "[a:: " * n + "]" * n,
    "all": lambda n: "**a ==b ~~c ^[" * n + "가" + "] c~~ b== a**" * n,
    "in a quote": lambda n: "> " + "*a\n> " * n + "나*" * n,
}


@pytest.mark.parametrize("kind", NESTED)
def test_what_nests_too_deeply_is_kept_as_text_and_told(kind: str) -> None:
    text = NESTED[kind](300)
    note = read(text)
    assert "nested-too-deeply" in {it.name for it in note.diagnostics}
    shown = "".join(it.text for it in inlines(note) if isinstance(it, inline.Text))
    assert sorted(set(text) & set("가나abc")) == sorted(set(shown) & set("가나abc"))
    assert shown.count("a") == (text.count("a") if kind != "fields" else shown.count("a"))
    assert depth(note) < 110


def depth(note: Note) -> int:
    deepest, rest = 0, [(it, 1) for it in note.blocks]
    while rest:
        node, level = rest.pop()
        deepest = max(deepest, level)
        rest += [(it, level + 1) for it in inside(node)]  # type: ignore[misc]  # any node at all
    return deepest


@pytest.mark.parametrize("unit", INLINES)
def test_twice_the_text_is_about_twice_the_work(unit: str) -> None:
    short, long = (unit * (length // len(unit)) for length in (4_000, 8_000))
    read(short)  # what is compiled or looked up once does not count
    assert calls(lambda: read(long)) < 2.2 * calls(lambda: read(short))


@pytest.mark.parametrize("text", ["[" * 2_000 + "](x)", "[r]: /x\n\n" + "[" * 2_000 + "]" * 2_000])
def test_brackets_that_a_link_could_end_are_looked_at_once(text: str) -> None:
    read(text)
    assert calls(lambda: read(text * 2)) < 2.2 * calls(lambda: read(text))


def read(text: str) -> Note:
    return parse(Source(PurePath("note.md"), text))


def inlines(note: Note) -> Iterator[inline.Inline]:
    return (it for it in everything(note.blocks) if isinstance(it, inline.Inline))


def test_a_particle_is_cut_off_however_its_letters_are_stored() -> None:
    for form in ("NFC", "NFD"):
        path, text = (normalize(form, it) for it in ("한글경로", "https://a.b/한글경로를 보라"))
        (link,) = (it for it in inlines(read(text)) if isinstance(it, inline.Link))
        assert link.url == f"https://a.b/{path}"


def test_a_span_is_found_in_every_place_a_line_can_stand() -> None:
    text = "# 가 `a`\n\n> - 가 `a`\n>   다 `a`\n\n| `a` | `a` |\n|---|---|\n| `a` | \\| `a` |\n"
    codes = [it for it in inlines(read(text)) if isinstance(it, inline.Code)]
    assert [text[slice(*it.span)] for it in codes] == ["`a`"] * 7
    assert len({it.span for it in codes}) == 7
    assert all(isinstance(it.span, Span) for it in codes)


@settings(max_examples=300, deadline=None)
@given(st.text("*_ab (.\\`", min_size=1, max_size=24).map(str.strip))
def test_without_hangul_emphasis_is_what_commonmark_says(text: str) -> None:
    ours, theirs = styles(reader(), text), styles(MarkdownIt("commonmark"), text)
    assert ours == theirs


def styles(md: MarkdownIt, text: str) -> list[tuple[str, str]]:
    """Return the marks that were read, and the text between them, joined."""
    tokens: list[Token] = []
    md.inline.parse(text, md, {}, tokens)
    found: list[tuple[str, str]] = []
    for it in tokens:
        if it.type in {"text", "text_special"} and found and found[-1][0] == "text":
            found[-1] = ("text", found[-1][1] + it.content)
        elif it.content or it.nesting:
            found.append(("text" if it.type.startswith("text") else it.type, it.content))
    return found
