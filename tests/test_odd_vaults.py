"""Vaults that nobody has and somebody will: every page is whole, leads on, and fits a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from browser import browser
from crawl import crawled, strict

from notecc.build import build
from notecc.config import Config
from notecc.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from browser import Browser

_LONG_TAG: Final = "긴태그" * 12
ODD: Final = {
    "2026-03-02 <b>\"굵은\"</b> & '따옴표'.md": """# <i>제목</i> & "x"
# 오늘 할 일
- [ ] <u>밑줄</u>
""",
    "🙂🧪 이모지 🙂.md": "# 🙂\n- Adam 🙂 #🙂태그 #태그\n# 회고\n- 🙂\n",
    "مرحبا بالعالم.md": "# عنوان\n- Adam نص من اليمين إلى اليسار\n",
    "가" * 84 + ".md": "# " + "가" * 300 + "\n- " + "a" * 500 + "\n",
    "2026-03-03.md": f"""# 내일 할 일
- {"아주긴할일" * 60}
- [ ] ![[그림.png]]
- [ ]
- Adam
""",
    "2026-03-04.md": """# 오늘 할 일
- [ ] 그 밖의 일
# 회고록
> [!note] 회고
> | a | b |
> |---|---|
""",
    "둘째/2026-03-04.md": "# 회고록\n[^1]\n\n[^1]: 각주\n\n![[2026-03-04]]\n\n<div>\n\n굵게\n",
    "태그.md": f'---\ntags: ["<b>", "a/b", "{_LONG_TAG}"]\n---\n글\n',
}
VAULTS: Final[Mapping[str, Mapping[str, str]]] = {
    "odd titles": ODD,
    "one note": {"a.md": "글 하나"},
    "one day": {"2026-03-02.md": "# 회고록\n- 하루\n"},
    "no date": {"a.md": "# 오늘 할 일\n- [ ] 하나\n- Adam\n", "b.md": "# 회고록\n- [[a]]\n"},
    "no concepts": {"2026-03-02.md": "# 오늘\n- 밥\n", "2025-01-02.md": "# 오늘\n- 잠\n"},
    "far apart": {"1901-01-01.md": "# 강의\n- Adam\n", "2098-12-31.md": "# 강의\n- Adam\n"},
    "empty notes": {"2026-03-02.md": "", "b.md": "\n\n", "c.md": "---\n---\n"},
    "a long note": {"2026-03-02.md": "# 강의 정리\n" + "- Adam과 모멘텀을 비교했다\n" * 6000},
}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as it:
        yield it


@pytest.fixture(params=VAULTS)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    vault = tmp_path / "vault"
    for name, text in VAULTS[request.param].items():
        (vault / name).parent.mkdir(parents=True, exist_ok=True)
        (vault / name).write_text(text, "utf-8")
    build(vault, tmp_path / "site", config=Config(), language=Language.KOREAN)
    return tmp_path / "site"


def test_every_page_is_whole_leads_on_and_fits_a_phone(chromium: Browser, site: Path) -> None:
    pages = [it for it in sorted(site.rglob("*.html")) if it.parent.name != "parts"]
    assert len(pages) >= 3
    small = [it for it in pages if it.stat().st_size < 400_000]
    parts = sorted(site.glob("parts/*.html"))
    crawled({it: strict(it.read_text("utf-8")) for it in (*small, *parts)})
    for page in pages:
        chromium.open(page, width=390, dark=False)
        assert chromium.value("document.documentElement.scrollWidth") <= 390, page.name


def test_a_thousand_notes_have_no_page_that_holds_them_all_but_the_first(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    for number in range(1000):
        day = f"{2020 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        (vault / f"{day}.md").write_text("# 강의 정리\n- 걸음\n", "utf-8")
    build(vault, tmp_path / "site", config=Config(), language=Language.KOREAN)
    sizes = {it.name: it.stat().st_size for it in (tmp_path / "site").rglob("*.html")}
    assert len(sizes) > 1000
    big = {name for name, size in sizes.items() if size > 20_000}
    assert big == {"index.html"}
