"""Every kind of page in a real browser: nobody is kept out, nothing is fetched, nothing refused.

`NOTECC_AXE` names the `axe.min.js` of axe-core, which is MPL-2.0 and not kept here.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from browser import browser

from notecc.build import build
from notecc.config import Config
from notecc.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from browser import Browser

_SAMPLE: Final = Path(__file__).parents[1] / "notes"
_PAGES: Final = (
    "index.html",
    "concepts.html",
    "retrospectives.html",
    "tags.html",
    "search.html",
    "notes/2026-03-04.html",
    "notes/2026-03-07.html",
    "notes/everything.html",
    "concepts/momentum.html",
    "concepts/mlp.html",
)
_EVERYTHING: Final = """---
tags: [시험, exam]
---
# 오늘 할 일
- [ ] 하나
- [x] 둘

# 강의 정리
문장[^1] 안의 `코드`와 $x^2$, [[없는 노트]], ==형광==, #태그

[^1]: 각주

> [!warning]- 접힌 상자
> 본문

| 가 | 나 |
|---|--:|
| 1 | 2 |

```python
print("가")  # 주석
```

```mermaid
graph LR; a-->b
```

$$
\\sum_i x_i
$$

![[그림 없음.png]]

<details><summary>접기</summary>안</details>
"""


_AXE: Final = """
axe.run({iframes: false, resultTypes: ["violations"]}).then(found => found.violations.map(
  it => [it.id, it.impact, it.nodes.length, it.nodes[0].html, it.nodes[0].failureSummary]))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("standards")
    vault = folder / "notes"
    vault.mkdir()
    for path in _SAMPLE.rglob("*"):
        if path.is_file():
            (vault / path.name).write_bytes(path.read_bytes())
    (vault / "everything.md").write_text(_EVERYTHING, "utf-8")
    build(vault, folder / "site", config=Config(), language=Language.KOREAN)
    return folder / "site"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as it:
        it.call("Network.enable")
        it.call("Log.enable")
        yield it


def pages(site: Path) -> list[Path]:
    more = [next(iter(sorted(site.glob(it)))) for it in ("tags/*.html", "parts/**/*.html")]
    return [*(site / it for it in _PAGES), *more]


def opened(chromium: Browser, page: Path, **how: Any) -> None:
    chromium.open(page, **how)
    if page.name == "search.html":
        chromium.value("Query.value = '모멘텀'; Query.dispatchEvent(new Event('input'))")
        chromium.value("new Promise(done => setTimeout(done, 300))")


def test_nobody_is_kept_out(chromium: Browser, site: Path) -> None:
    axe = Path(os.environ.get("NOTECC_AXE", ""))
    if not axe.is_file():
        pytest.skip("NOTECC_AXE names no axe.min.js")
    script = axe.read_text("utf-8")
    broken = []
    for page in pages(site):
        for width, dark in ((1280, False), (390, True)):
            opened(chromium, page, width=width, dark=dark)
            chromium.value(script + "; 1")
            broken += [(page.name, width, *it) for it in chromium.value(_AXE)]
    assert broken == []


def test_no_request_leaves_the_site_and_the_policy_refuses_nothing(
    chromium: Browser, site: Path
) -> None:
    asked = 0
    for page in pages(site):
        opened(chromium, page, width=1280, dark=False)
        chromium.value("new Promise(done => setTimeout(done, 50))")
        requests = [it["request"]["url"] for it in chromium.told("Network.requestWillBeSent")]
        asked += len(requests)
        home = site.as_uri()
        assert not [it for it in requests if not it.startswith((f"{home}/", "data:"))], page.name
        entries = [it["entry"] for it in chromium.told("Log.entryAdded")]
        assert not [it for it in entries if it["level"] == "error"], page.name
    assert asked > len(pages(site)) * 2


def test_a_page_is_read_without_a_pointer(chromium: Browser, site: Path) -> None:
    """Tab goes to the way past the menu first, then through every link, each with a mark."""
    chromium.open(site / "notes" / "2026-03-04.html", width=1280, dark=False)
    chromium.call("Input.dispatchKeyEvent", type="keyDown", key="Tab", windowsVirtualKeyCode=9)
    assert chromium.value("document.activeElement.className") == "skip"
    style = chromium.value("getComputedStyle(document.activeElement).outlineStyle")
    assert style != "none"


def test_in_print_every_step_is_open_and_nothing_is_wider_than_the_paper(
    chromium: Browser, site: Path
) -> None:
    chromium.open(site / "notes" / "2026-03-04.html", width=700, dark=False)
    chromium.call("Emulation.setEmulatedMedia", media="print")
    try:
        assert chromium.value("document.querySelectorAll('details:not([open])').length") > 0
        hidden = (
            "[...document.querySelectorAll('.derivation > ol')].filter(it => it.offsetHeight === 0)"
        )
        assert chromium.value(f"{hidden}.length") == 0
        assert chromium.value("document.documentElement.scrollWidth") <= 700
    finally:
        chromium.call("Emulation.setEmulatedMedia", media="")
