"""Where a link of a note leads: every way of writing one."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from rule_examples import Shelf

from notecc.lint.around import Around
from notecc.lint.leads import Differs, Whither
from notecc.lint.near import Names
from notecc.lint.reading import Reading
from notecc.parse import parse_bytes

NOTES = {
    "week1/오늘.md": "# 1. 오늘\n끝 ^end\n\n",
    "모멘텀.md": "---\naliases: [Momentum]\n---\n# 정의 (1)\n## 식\n# 예\n## 식\n글 ^b1\n",
    "SGD.md": "",
    "html.md": '<h2>손</h2>\n\n<a id="top-1"></a>\n',
    "plain.md": "# 결과\n# 결과\n",
}
FILES = ("img/loss.png", "자료 1.pdf", "code/main.py")


def around() -> Around:
    notes = {PurePath(it): parse_bytes(PurePath(it), text.encode()) for it, text in NOTES.items()}
    return Around(Shelf(notes, tuple(map(PurePath, FILES))))


def led(text: str) -> list[Whither]:
    here = PurePath("week1/오늘.md")
    note = parse_bytes(here, (NOTES[here.as_posix()] + text).encode())
    return [found.whither for _, found in around().leads(Reading(note).gist)]


@pytest.mark.parametrize(
    "text",
    [
        "[[모멘텀]] [[momentum]] [[MOMENTUM|관성]] [[../모멘텀]] [[모멘텀.md]]",
        "[[모멘텀#정의 (1)]] [[모멘텀#정의1]] [[모멘텀#예#식]]",
        "[[모멘텀#^B1]] [[#1. 오늘]] [[#^end]]",
        "![[loss.png]] ![[img/loss.png|300]] ![](../img/loss.png) ![](<../자료 1.pdf>)",
        "[a](../자료%201.pdf) [a](../모멘텀.md#예) [a](#1-오늘) [a](../plain.md#결과-1)",
        "[a](../html.md#손) [a](../html.md#top-1) [a](#top) [a](../code) [a](../code/)",
        '<img src="../img/loss.png" width=300> <video src=../img/loss.png></video>',
        "[a](../.github/a.md) [a](..\\모멘텀.md)",
    ],
)
def test_inside_the_vault(text: str) -> None:
    found = led(text)
    assert found
    assert set(found) == {Whither.FILE}


@pytest.mark.parametrize(
    ("text", "whither"),
    [
        ("[[없는 노트]]", Whither.NOWHERE),
        ("![[없는 그림.png]]", Whither.NOWHERE),
        ("[a](없는.md)", Whither.NOWHERE),
        ('<img alt="a" src="없는.png">', Whither.NOWHERE),
        ("<p align=center>\n<img src='../img/없는.png'>\n</p>", Whither.NOWHERE),
        ('<img src="https://example.com/a.png">', Whither.WEB),
        ("[[모멘텀#예#정의 (1)]]", Whither.NO_HEADING),
        ("[[모멘텀#없음]]", Whither.NO_HEADING),
        ("[[#없음]]", Whither.NO_HEADING),
        ("[a](../모멘텀.md#없음)", Whither.NO_HEADING),
        ("[[모멘텀#^b2]]", Whither.NO_BLOCK),
        ("[a](../../a.md)", Whither.OUTSIDE),
        ("![](file:///home/a.png)", Whither.LOCAL),
        ("![](C:\\Users\\a.png)", Whither.LOCAL),
        ("![](/Users/me/a.png)", Whither.LOCAL),
        ("![](/assets/a.png)", Whither.WEB),
        ("![]({{site.url}}/a.png)", Whither.WEB),
        ("[a](https://example.com/없는.md)", Whither.WEB),
        ("[a](//example.com/a)", Whither.WEB),
        ("[a](mailto:a@example.com)", Whither.WEB),
        ("![](data:image/png;base64,AA==)", Whither.WEB),
        ("[[https://example.com]]", Whither.WEB),
        ("[[1, 2], [3, 4]]", None),
        ("[[0 for _ in range(3)]]", Whither.WEB),
    ],
)
def test_elsewhere(text: str, whither: Whither | None) -> None:
    assert set(led(text)) <= {whither, Whither.WEB}
    assert whither is None or whither in led(text)


@pytest.mark.parametrize(
    ("target", "differs"),
    [
        ("loss.png", Differs.NOT),
        ("img/loss.png", Differs.NOT),
        ("Loss.png", Differs.CASE),
        ("img/loss.PNG", Differs.CASE),
        ("모멘텀", Differs.NOT),
        ("\u1106\u1169\u1106\u1166\u11ab\u1110\u1165\u11b7", Differs.FORM),
        ("Momentum", Differs.NOT),
    ],
)
def test_how_a_name_is_spelled(target: str, differs: Differs) -> None:
    note = parse_bytes(PurePath("a.md"), f"[[{target}]]".encode())
    ((_, found),) = around().leads(Reading(note).gist)
    assert found.whither is Whither.FILE
    assert found.differs is differs


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Momentun", "Momentum"),
        ("모맨텀 정리", "모멘텀 정리"),
        ("제목 없음 3.png", ""),
        ("RNN", ""),
        ("", ""),
    ],
)
def test_the_name_that_is_nearly_one(name: str, near: str) -> None:
    names = Names(["Momentum", "모멘텀 정리", "제목 없음 4.png", "CNN"])
    assert names.near(name) == near
