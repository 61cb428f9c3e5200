"""Whatever is written: the outline is in order, inside the source, and quickly made."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

import pytest
from effort import calls
from hurtful import OUTLINES
from hypothesis import given, settings
from hypothesis import strategies as st

from notecc.model import Role, Source
from notecc.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.model import Item, Note

_LINES: Final = st.sampled_from(
    [
        "# 1. 오늘 할 일",
        "# 2. 강의 정리",
        "## 3. 회고",
        "# 합성곱",
        "### 오늘의 회고",
        "- ## 회고",
        "- 내일 할 일 : 복습",
        "- **용어:** 정의",
        "    - 더 깊이 : 정의",
        "→- 탭",
        "**회고**",
        "오늘 배운 것",
        "Adam",
        "![[그림.png]]",
        "<details><summary>회고</summary>",
        "</details>",
        "> [!todo] 오늘 할 일",
        "> - 하나",
        "```",
        "---",
        "===",
        "<!--",
        "-->",
        "%%",
        "",
        "",
    ]
)
_TEXTS: Final = st.one_of(
    st.lists(_LINES, max_size=25).map(lambda rows: "\n".join(rows).replace("→", "\t")),
    st.lists(st.one_of(_LINES, st.text(max_size=12)), max_size=12).map("\r\n".join),
    st.text(max_size=80),
)
_PATHS: Final = st.one_of(
    st.just("note.md"), st.text("0123456789-./년월일 a가", max_size=20).map(lambda it: f"v/{it}.md")
)


def outline(text: str, path: str = "note.md") -> Note:
    return parse(Source(PurePath(path), text))


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_sections_are_in_order_and_only_lines_may_nest(text: str) -> None:
    end = 0
    last = -1
    for section in outline(text).sections:
        assert 0 <= section.span.start <= section.span.end <= len(text)
        assert section.span.start >= last
        last = section.span.start
        if section.span.start < end:  # a plan in one line, inside another section
            assert section.span.end <= end
            assert section.role in {Role.TODO, Role.TOMORROW, Role.RETROSPECTIVE, Role.DONE}
            assert not section.topics
        end = max(end, section.span.end)


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_topics_are_in_order_inside_their_section(text: str) -> None:
    for section in outline(text).sections:
        end = section.span.start
        for topic in section.topics:
            assert end <= topic.span.start <= topic.span.end <= section.span.end
            assert topic.span.start <= topic.title_span.start
            assert topic.title_span.end <= topic.span.end
            end = topic.span.end
            items_are_in_order(topic.items, topic.span.start, topic.span.end, text)


def items_are_in_order(items: Iterable[Item], start: int, end: int, text: str) -> None:
    for item in items:
        assert start <= item.span.start <= item.span.end <= end
        assert (item.term is None) == (item.definition is None)
        if item.term and item.definition:
            assert item.span.start <= item.term.start < item.term.end
            assert item.term.end < item.definition.start < item.definition.end <= item.span.end
            for part in (item.term, item.definition):
                words = text[slice(*part)]
                assert words == words.strip()
        items_are_in_order(item.items, item.span.start, item.span.end, text)
        start = item.span.end


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_a_section_ends_where_its_last_line_with_content_ends(text: str) -> None:
    for section in outline(text).sections:
        said = text[slice(*section.span)]
        assert said == said.rstrip()


@settings(deadline=None, max_examples=300)
@given(_PATHS, _TEXTS)
def test_any_name_and_text_give_a_title_and_a_day_or_none(path: str, text: str) -> None:
    note = outline(text, path)
    assert note.title == note.title.strip() or note.title == PurePath(path).stem
    assert note.date is None or isinstance(note.date, date)


@pytest.mark.parametrize("row", OUTLINES)
def test_ten_times_the_text_is_about_ten_times_the_work(row: str) -> None:
    short, long = row * 100, row * 1000
    outline(short)  # what is compiled or looked up once does not count
    assert calls(lambda: outline(long)) < 11 * calls(lambda: outline(short))


REAL: Final = Path(__file__).parents[3] / "shared" / "data" / "seed-note.md"


@pytest.mark.skipif(not REAL.exists(), reason="the real note is not part of the project")
def test_the_real_note_is_understood_whole() -> None:
    text = REAL.read_text("utf-8")
    note = outline(text, "2022-09-20.md")
    todo, tomorrow, lecture, retrospective = note.sections
    roles = [it.role for it in (todo, tomorrow, lecture, retrospective)]
    assert roles == [Role.TODO, Role.TOMORROW, Role.LECTURE, Role.RETROSPECTIVE]
    assert sum(topic.level == 7 for topic in lecture.topics) == 44
    rows = text[slice(*lecture.span)].splitlines()
    assert sum(bool(row.strip()) and not row.startswith("#") for row in rows) == 187
