"""What the rules of Korean mend stays mended, and nothing closed is touched."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

import pytest
from effort import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from notecc.library import concepts
from notecc.link import vocabulary
from notecc.lint import RULES, lint
from notecc.lint.fix import mended
from notecc.lint.reading import Reading
from notecc.model import Safety, Source
from notecc.parse import parse

KOREAN: Final = tuple(it for it in RULES if it.family == "NK")
KNOWN: Final = vocabulary(concepts())

WRONG: Final = (
    *("됬다", "않되는", "만듬", "할수있다", "존재할때", "해야할", "많을 수록", "두번째", "역활"),
    *("아키텍쳐", "Sementic", "Bert", "gpt", "SGD을", "Adam 은", "lr을", "문제,언어", "모델를"),
    *(
        "손실을 최소화 하기",
        "하는것같다",
        "노력때문에",
        "the the",
        "미니배치",
        "미니 배치",
        "함으로서",
    ),
    *("할 수 밖에 없다", "쓰게되고", "t+1으로", "Pytorch", "RNN와", "변화(활성화 함수)이", "몇일"),
)
RIGHT: Final = (
    "Adam은",
    "GPT-3는",
    "모멘텀",
    "*기울기*",
    "**층**을",
    "값이 크다.",
    "x, y",
    "==둘==",
)
CLOSED: Final = (
    "`할수있다 Sementic`",
    "$할때 SGD을$",
    "[[아키텍쳐]]",
    "[[됬다#만듬|층]]",
    "![[할수있다 Bert.png]]",
    "[글](Sementic/할때.md)",
    "<https://example.com/gpt,할때>",
    "%%않되는 Bert%%",
    "#할수있다",
)
BLOCKS: Final = (
    "```\n할수있다 Sementic\n```",
    "$$\n할때 Bert\n$$",
    "<div>됬다</div>",
    "%%\n만듬\n%%",
)

words = st.sampled_from(WRONG + RIGHT + CLOSED)
lines = st.tuples(
    st.sampled_from(("", "- ", "  - ", "> ", "## ", "1. ")), st.lists(words, min_size=1, max_size=6)
).map(lambda it: it[0] + " ".join(it[1]))
notes = st.lists(st.one_of(lines, st.sampled_from(BLOCKS), st.just("")), max_size=8).map("\n".join)


def reading(text: str) -> Reading:
    return Reading(parse(Source(PurePath("note.md"), text)), KNOWN)


@given(notes)
@settings(max_examples=60, deadline=None)
def test_a_second_fix_changes_nothing_and_leaves_nothing(text: str) -> None:
    once = mended(reading(text), KOREAN)
    twice = mended(once.reading, KOREAN)
    assert twice.reading.text == once.reading.text
    assert not twice.applied


@given(notes)
@settings(max_examples=50, deadline=None)
def test_what_is_closed_stays_as_it_is(text: str) -> None:
    after = mended(reading(text), KOREAN, frozenset(Safety)).reading.text
    for closed in (*CLOSED, *BLOCKS):
        assert after.count(closed) == text.count(closed)


@given(notes)
@settings(max_examples=50, deadline=None)
def test_an_edit_lies_in_what_someone_wrote(text: str) -> None:
    read = reading(text)
    for it in lint(read, KOREAN):
        for edit in it.fix.edits if it.fix else ():
            assert not read.is_closed(edit.span)
            assert it.span.start <= edit.span.start or it.code == "NK009"


NAMES: Final = sorted(
    {name for it in concepts() for name in (*it.title, *(each.text for each in it.names))}
)
PARTICLES: Final = (
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "에서",
    "와",
    "과",
    "도",
    "로",
    "란",
)


@pytest.mark.parametrize("particle", PARTICLES)
def test_a_name_and_its_particle_are_never_taken_apart(particle: str) -> None:
    text = "\n".join(f"- {name}{particle} 쓴다" for name in NAMES)
    after = mended(reading(text), KOREAN, frozenset(Safety)).reading.text
    ours = [line.split("쓴다")[0].rstrip() for line in after.split("\n")]
    assert len(ours) == len(NAMES) > 200
    apart = [line for line in ours if line.endswith(tuple(f" {it}" for it in PARTICLES))]
    assert apart == []


def test_twice_the_note_is_twice_the_work() -> None:
    text = "".join(f"- {wrong} {right}\n" for wrong in WRONG for right in RIGHT)
    short, long = reading(text), reading(text * 2)
    assert short.mentions  # what all rules share is not what is counted
    assert long.mentions
    assert short.prose_lines
    assert long.prose_lines

    def work(read: Reading) -> int:
        return calls(lambda: [list(it.check(read)) for it in KOREAN])

    assert work(long) < 2.2 * work(short)
