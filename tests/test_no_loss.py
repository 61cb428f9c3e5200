"""No visible character of a note is lost: it is in the tree, or a diagnostic says where it went."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lossless import lost, misplaced, misread

from notecc.model import Note, Source
from notecc.parse import parse, parse_bytes

_STARTS: Final = (
    *("", "", "", " ", "  ", "   ", "    ", "\t", "\t\t", "> ", ">", "> > ", "- ", "* ", "+ "),
    *("1. ", "2) ", "10. ", "- [ ] ", "- [x] ", "- - ", "# ", "## ", "### ", "[^1]: ", "    - "),
    *("> - ", "- > ", "> [!note] ", "> [!팁]- ", "-\t", "1.\t"),
)
_LINES: Final = (
    *("", "", "Adam", "모멘텀", "모멘텀 : 관성", "**굵게**는", "a | b", "| a | b |", "|---|:-:|"),
    *("| `x\\|y` | $p(x|y)$ | c |", "---", "===", "```", "```python", "~~~", "# 4. 회고록", "$$"),
    *(
        "$$ x $$",
        "x = 1",
        "%%",
        "%% 숨김 %%",
        "%% 숨김",
        "<!--",
        "-->",
        "<!-- 주석 --> 뒤",
        "<div>",
    ),
    *(
        "</div>",
        "<details>",
        "<details open><summary>제목</summary>",
        "<summary>제목",
        "</summary>",
    ),
    *("</details>", "<h3>제목</h3>", "<br>", "<sos>", "<script>", "</script>", "<pre>", "</pre>"),
    *("[a]: http://x.y", "[a]:", "[^1]: 각주", "![[그림.png]]", "![a](b c.png)", "[[노트|별명]]"),
    *("~~지난 주", "==강조==", "`코드", "``", "\\", "\\*", "&amp;", "a^b ^id", "키:: 값", "#태그"),
    *("2024. 11. 22. 일지", "① 하나", "***", "- - -", "a\0b", "한\u1112\u1161\u11ab", "  끝  "),
)
_MARKS: Final = "-*+#>`~$%=|[]()<>!^:\\&\t\n\r 1.ab가"

LINES: Final = st.builds(
    "{}{}{}".format,
    st.sampled_from(_STARTS),
    st.sampled_from(_LINES),
    st.sampled_from(("\n", "\n", "\n", "\n\n", "\r\n", "")),
)
NOTES: Final = st.one_of(
    st.lists(LINES, max_size=12).map("".join),
    st.text(_MARKS, max_size=60),
    st.lists(st.text(_MARKS, max_size=8), max_size=12).map("\n".join),
)

_SHARED: Final = Path(__file__).parents[2] / "shared"
REAL: Final = [
    *_SHARED.glob("data/seed-note.md"),
    *Path(os.environ.get("NOTECCREAL_NOTES", "nowhere")).glob("**/*.md"),
    *Path(__file__).parents[1].glob("notes/*.md"),
]


def read(text: str) -> Note:
    return parse(Source(PurePath("note.md"), text))


@given(NOTES)
def test_nothing_visible_is_lost(text: str) -> None:
    assert lost(read(text)) == []


@given(NOTES)
def test_every_node_stands_inside_its_parent_and_after_its_sibling(text: str) -> None:
    assert misplaced(read(text)) == []


@given(NOTES)
def test_what_is_read_is_what_is_written(text: str) -> None:
    assert misread(read(text)) == []


@pytest.mark.parametrize("path", REAL, ids=lambda it: it.name)
def test_nothing_of_a_real_note_is_lost(path: Path) -> None:
    note = parse_bytes(PurePath(path.name), path.read_bytes())
    assert lost(note) == []
    assert misplaced(note) == []
    assert misread(note) == []
