"""Pages in a real browser: nothing is wider than a phone, and the policy lets our own files in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from browser import browser

from notecc.build import build
from notecc.config import Config
from notecc.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from browser import Browser

_SAMPLE: Final = Path(__file__).parents[1] / "notes"
_WIDE: Final = """
# 강의 정리
| 아주 긴 이름의 열 | 또 다른 아주 긴 이름의 열 | 셋째 열 | 넷째 열 | 다섯째 열 | 여섯째 열 |
|---|---|---|---|---|---|
| 1 | 2 | 3 | 4 | 5 | 6 |

$$
\\sum_{i=1}^{n} a_i = a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + a_{10} + a_{11} + a_{12}
$$

https://a.b/cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc

`a_very_long_name_that_never_ends_a_very_long_name_that_never_ends_a_very_long_name`

```python
a_very_long_line = "that never ends, and never ends, and never ends, and never ends, and never"
```

- - - - - - - - - - 깊은 목록의 글이 여기에 있다

![[아주_긴_이름의_그림_파일_아주_긴_이름의_그림_파일_아주_긴_이름의_그림_파일.png]]
"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as it:
        yield it


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("looks")
    vault = folder / "notes"
    vault.mkdir()
    for path in _SAMPLE.rglob("*"):
        if path.is_file():
            (vault / path.name).write_bytes(path.read_bytes())
    (vault / "wide.md").write_text(_WIDE, "utf-8")
    build(vault, folder / "site", config=Config(), language=Language.KOREAN)
    return folder / "site"


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(chromium: Browser, site: Path, width: int) -> None:
    pages = sorted((*site.glob("*.html"), *site.glob("notes/*.html")))
    pages += sorted(site.glob("concepts/*.html"))[:5]
    assert len(pages) > 10
    for page in pages:
        chromium.open(page, width=width, dark=False)
        assert chromium.value("document.documentElement.scrollWidth") <= width, page.name


def test_the_stylesheet_and_the_pictures_come_in_by_the_policy(
    chromium: Browser, site: Path
) -> None:
    page = site / "notes" / "2026-03-04.html"
    chromium.open(page, width=1280, dark=False)
    assert chromium.value("getComputedStyle(document.body).backgroundColor") == "rgb(250, 248, 244)"
    assert chromium.value("[...document.images].length") > 0
    assert chromium.value("[...document.images].every(it => it.naturalWidth > 0)")


def test_dark_is_dark(chromium: Browser, site: Path) -> None:
    chromium.open(site / "index.html", width=1280, dark=True)
    assert chromium.value("getComputedStyle(document.body).backgroundColor") == "rgb(18, 19, 22)"
