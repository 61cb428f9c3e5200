"""Search in a real browser, from a disk: what is found, and what is not."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest
from browser import browser
from sites import pages_of

from notecc.build import build
from notecc.config import Config
from notecc.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from browser import Browser

NOTES = {
    "2026-03-02.md": "# 강의 정리\n- 모멘텀을 쓰면 진동이 줄어든다\n- 모멘텀이 크면 지나친다\n"
    "- 배치정규화는 통계를 쓴다\n- 정해진 규칙을 화면에 적었다\n- Momentum 0.9\n",
    "2026-03-03.md": "# 강의 정리\n- 경사 하강법을 다시 봤다\n- **드롭아웃(Dropout)**은 꺼 본다\n"
    '- 도움말: `<b>` & "따옴표" \\</script>\n- 데이터 model 이야기\n\n$$\nE = mc^2\n$$\n',
    "제목 <b> & 없음.md": "# 회고록\n- 이모지 🙂 도 찾는다\n- ＦＵＬＬ ｗｉｄｔｈ\n",
}


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    folder = tmp_path_factory.mktemp("search")
    vault = folder / "notes"
    vault.mkdir()
    for name, text in NOTES.items():
        (vault / name).write_text(text, "utf-8")
    build(vault, folder / "site", config=Config(), language=Language.KOREAN)
    with browser() as it:
        it.open(folder / "site" / "search.html", width=1280, dark=False)
        yield it


def search(chromium: Browser, query: str) -> Any:
    """Type a query into the page; return what it shows once it has searched."""
    typed = json.dumps(query)
    chromium.value(
        f"document.documentElement.dataset.searched = ''; Query.value = {typed};"
        "Query.dispatchEvent(new Event('input'))"
    )
    shown = (
        "({done: document.documentElement.dataset.searched, count: Count.textContent,"
        "concepts: [...document.querySelectorAll('.concept b')].map(it => it.textContent),"
        "lines: [...document.querySelectorAll('#Found li:not(.concept) a > span')]"
        ".map(it => it.textContent), marks: [...document.querySelectorAll('#Found mark')]"
        ".map(it => it.textContent), links: [...document.querySelectorAll('#Found a')]"
        ".map(it => it.getAttribute('href'))})"
    )
    for _ in range(200):
        found = chromium.value(shown)
        if found["done"] == query:
            return found
        time.sleep(0.02)
    raise AssertionError(found)


@pytest.mark.parametrize(
    ("query", "lines"),
    [
        ("모멘텀", {"모멘텀을 쓰면 진동이 줄어든다", "모멘텀이 크면 지나친다", "Momentum 0.9"}),
        ("모멘텀을", {"모멘텀을 쓰면 진동이 줄어든다", "모멘텀이 크면 지나친다", "Momentum 0.9"}),
        ("모멘텀 진동", {"모멘텀을 쓰면 진동이 줄어든다"}),
        ("ㅁㅁㅌ", {"모멘텀을 쓰면 진동이 줄어든다", "모멘텀이 크면 지나친다", "Momentum 0.9"}),
        ("모ㅁㅌ", {"모멘텀을 쓰면 진동이 줄어든다", "모멘텀이 크면 지나친다", "Momentum 0.9"}),
        ("momentum", {"모멘텀을 쓰면 진동이 줄어든다", "모멘텀이 크면 지나친다", "Momentum 0.9"}),
        ("MOMENTUM", {"모멘텀을 쓰면 진동이 줄어든다", "모멘텀이 크면 지나친다", "Momentum 0.9"}),
        ("정규화", {"배치정규화는 통계를 쓴다"}),
        ("ㅈㄱㅎ", {"배치정규화는 통계를 쓴다"}),
        ("배치 정규화", {"배치정규화는 통계를 쓴다"}),
        ("batch norm", {"배치정규화는 통계를 쓴다"}),
        ("경사하강법", {"경사 하강법을 다시 봤다"}),
        ("경사하강버", {"경사 하강법을 다시 봤다"}),
        ("gradient descent", {"경사 하강법을 다시 봤다"}),
        ("드롭아웃", {"드롭아웃(Dropout)은 꺼 본다"}),
        ("<b>", {'도움말: <b> & "따옴표" </script>'}),
        ("mc^2", {"E = mc^2"}),
        ("🙂", set()),
        ("이모지", {"이모지 🙂 도 찾는다"}),
        ("full", {"ＦＵＬＬ ｗｉｄｔｈ"}),
        ("tam", set()),
        ("없는말", set()),
        ("( [ \\ * + ?", set()),
    ],
)
def test_what_is_found(chromium: Browser, query: str, lines: set[str]) -> None:
    assert set(search(chromium, query)["lines"]) == lines


def test_results_show_the_line_mark_the_word_and_lead_to_it(chromium: Browser) -> None:
    found = search(chromium, "momentum")
    assert found["concepts"][0].startswith("모멘텀")
    assert set(found["marks"]) == {"모멘텀", "Momentum"}
    assert found["links"][0] == "concepts/momentum.html"
    assert found["links"][1].startswith("notes/2026-03-02.html#L")
    assert found["count"] == "3줄에서 찾았습니다."


def test_what_is_not_found_is_said(chromium: Browser) -> None:
    assert search(chromium, "없는말")["count"] == "찾은 것이 없습니다."
    assert search(chromium, "모멘텀")["count"] == "3줄에서 찾았습니다."


def test_markup_of_a_note_is_text_in_a_result(chromium: Browser) -> None:
    search(chromium, "도움말")
    assert chromium.value("document.querySelectorAll('#Found b, #Found script').length") == 0


def test_the_data_is_loaded_only_when_one_searches() -> None:
    files = pages_of(NOTES).files
    assert "assets/search/0.js" in files
    for name, page in files.items():
        if name.endswith(".html"):
            assert "search/0.js" not in page, name
            assert ("search.js" in page) == (name == "search.html"), name
