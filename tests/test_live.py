"""The paths in a browser: the script runs the library's rules, and ends where the library ends."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from browser import browser
from sites import pages_of

from notecc.build import build
from notecc.config import Config
from notecc.library import concepts
from notecc.library.records import record
from notecc.model import Language
from notecc.model.derivation import Rule
from notecc.render.live import js

if TYPE_CHECKING:
    from collections.abc import Iterator

    from browser import Browser

WALKED = [it.id for it in concepts() if (found := record(it.id)) and found.walks]
NOTE = "# 강의 정리\n" + "".join(
    f"- {it.names[0].text}은 걸음을 정한다\n" for it in concepts() if it.id in WALKED
)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    folder = tmp_path_factory.mktemp("live")
    (folder / "notes").mkdir()
    (folder / "notes" / "2026-03-02.md").write_text(NOTE, "utf-8")
    build(folder / "notes", folder / "site", config=Config(), language=Language.KOREAN)
    with browser() as it:
        it.open(folder / "site" / "notes" / "2026-03-02.html", width=1280, dark=False)
        yield it


@pytest.mark.parametrize("name", WALKED)
def test_the_script_ends_where_the_library_ends(chromium: Browser, name: str) -> None:
    found = record(name)
    assert found
    walks = [it for it in found.walks if not it.variant]
    assert walks
    for walk in walks:
        hyper = json.dumps(dict(walk.hyper))
        points = chromium.value(f"noteccLive.path('{name}', '{walk.surface}', {hyper})")
        truth = walk.points()
        assert len(points) == len(truth)
        for (x, y), (their_x, their_y) in zip(points, truth, strict=True):
            assert x == pytest.approx(their_x, rel=1e-3, abs=1e-5)
            assert y == pytest.approx(their_y, rel=1e-3, abs=1e-5)


def test_a_slider_moves_the_paths_and_back_again(chromium: Browser) -> None:
    ends = (
        "[...document.querySelectorAll('[data-rule]')]"
        ".map(it => it.nextElementSibling.getAttribute('transform'))"
    )

    def turn(at: int, value: float) -> None:
        chromium.value(
            f"(it => {{ it.value = {value}; it.dispatchEvent(new Event('input')); }})"
            f"(document.querySelectorAll('.turn input')[{at}])"
        )

    drawn = chromium.value(ends)
    assert len(drawn) > 5
    turn(0, -0.5)
    turn(1, 0.5)
    turned = chromium.value(ends)
    # The decay is not for all, the rate is.
    assert sum(a != b for a, b in zip(drawn, turned, strict=True)) > len(drawn) // 2
    turn(0, 0)
    turn(1, 0.9)
    for before, after in zip(drawn, chromium.value(ends), strict=True):
        one, other = (re.findall(r"[-.\d]+", it) for it in (before, after))
        assert [float(it) for it in one] == pytest.approx([float(it) for it in other], abs=0.5)


def test_a_page_without_paths_has_no_script() -> None:
    files = pages_of({"a.md": "# 강의\n- Dropout은 뉴런을 끈다\n", "b.md": NOTE}).files
    assert "<script" not in files["notes/a.html"]
    assert "script-src" not in files["notes/a.html"]
    assert files["notes/b.html"].count("<script") == 2
    assert "script-src 'self';" in files["notes/b.html"]
    assert "<svg" in files["notes/b.html"]


@pytest.mark.parametrize(
    "python",
    [
        "def step(w, g):\n    while True: pass\n",
        "def step(w, g):\n    return __import__('os').getcwd()\n",
        "def step(w, g):\n    return w.real, g[0]\n",
        "x = 1\n",
        "def step(",
        "",
        'def step(w, g):\n    return "</script>"\n',
    ],
)
def test_what_is_more_than_arithmetic_is_not_translated(python: str) -> None:
    from notecc.model import Words

    assert js(Rule("", Words("", ""), (), python, (), (), (), ())) == ""
