"""A note as one file: all it shows is in it, and it needs nothing and nobody."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pytest
from browser import browser
from crawl import elements, strict
from fontTools.ttLib import TTFont

from notecc.build import build
from notecc.config import Config
from notecc.model import Language

_SAMPLE: Final = Path(__file__).parents[1] / "notes"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("single") / "site"
    build(
        _SAMPLE,
        out,
        config=Config(),
        language=Language.KOREAN,
        single=lambda it: it.source.path.stem == "2026-03-04",
    )
    (made,) = (out / "single").iterdir()
    assert made.name == "2026-03-04.html"
    alone = tmp_path_factory.mktemp("sent") / "받은 파일.html"
    alone.write_bytes(made.read_bytes())
    return alone


def test_it_is_whole_and_leads_nowhere_but_to_itself_and_the_web(file: Path) -> None:
    tree = strict(file.read_text("utf-8"))
    assert not elements(tree, "script", "link", "iframe")
    ids = {it.get("id") for it in tree.iter()}
    for it in elements(tree, "a"):
        address = it.get("href") or ""
        assert not address or address.startswith(("http", "mailto:")) or unquote(address[1:]) in ids
    assert all(it.get("src").startswith("data:image/") for it in elements(tree, "img"))
    assert elements(tree, "img")


def test_it_shows_the_same_words_and_formulas_as_the_site(file: Path) -> None:
    page = file.read_text("utf-8")
    for it in ("Momentum 친구들", "갱신식 비교", "<math", "내일"):
        assert it in page


def test_its_fonts_hold_its_letters_and_bear_names_of_their_own(file: Path) -> None:
    page = file.read_text("utf-8")
    found = re.findall(r"font-family:([\w-]+);src:url\(data:font/woff2;base64,([^)]+)\)", page)
    assert [name for name, _ in found] == ["nc-sans", "nc-math", "nc-mono"]
    for name, data in found:
        font: Any = TTFont(BytesIO(b64decode(data)))
        called = {it.toUnicode() for it in font["name"].names if it.nameID in {1, 4, 6, 16}}
        assert called == {name}
        assert any(it.nameID in {0, 13, 14} for it in font["name"].names)  # whose it is
    sans: Any = TTFont(BytesIO(b64decode(found[0][1])))
    letters = set(sans.getBestCmap())
    assert {ord(it) for it in "모멘텀경사하강법"} <= letters
    assert ord("뷁") not in letters
    assert "Pretendard" not in page


def test_a_browser_asks_for_nothing_and_refuses_nothing(file: Path) -> None:
    with browser() as chromium:
        chromium.call("Network.enable")
        chromium.call("Log.enable")
        for width in (390, 1280):
            chromium.open(file, width=width, dark=False)
            asked = [it["request"]["url"] for it in chromium.told("Network.requestWillBeSent")]
            assert [it for it in asked if not it.startswith("data:")] == [file.as_uri()]
            assert not chromium.told("Log.entryAdded")
            assert chromium.value("document.documentElement.scrollWidth") <= width
        chromium.value("document.fonts.ready.then(() => 1)")
        assert chromium.value("document.fonts.check('16px nc-sans', '모멘텀')")
        style = chromium.value("getComputedStyle(document.body).backgroundColor")
        assert style == "rgb(250, 248, 244)"
