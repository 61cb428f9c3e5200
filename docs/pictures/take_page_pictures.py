"""Take the README's pictures of a site: `python docs/pictures/take_page_pictures.py`.

The sample vault is built and opened in the Chromium that the tests use; what stands in the README
is what the pages look like.
"""

# ruff: noqa: INP001 - a folder of scripts, not a package
from __future__ import annotations

import sys
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser import Browser, browser  # noqa: E402 - found in the tests' folder

from notecc.build import build  # noqa: E402 - of this checkout
from notecc.config import Config  # noqa: E402 - of this checkout
from notecc.model import Language  # noqa: E402 - of this checkout


class Picture(NamedTuple):
    """A page as it is to be seen."""

    name: str
    page: str
    width: int
    height: int
    dark: bool = False
    script: str = "1"


PICTURES = (
    Picture("sheet", "notes/2026-03-04.html", 1280, 1500),
    Picture("index", "index.html", 1280, 1500),
    Picture("concepts", "concepts.html", 1280, 900, dark=True),
    Picture(
        "search",
        "search.html",
        1280,
        900,
        script="Query.value = 'ㅁㅁㅌ'; Query.dispatchEvent(new Event('input'))",
    ),
    Picture("phone", "notes/2026-03-05.html", 390, 1200),
)


def main() -> None:
    """Take every picture anew."""
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        site = Path(folder) / "site"
        build(ROOT / "notes", site, config=Config(), language=Language.KOREAN)
        for it in PICTURES:
            (HERE / f"{it.name}.png").write_bytes(_taken(chromium, site, it))


def _taken(chromium: Browser, site: Path, it: Picture) -> bytes:
    chromium.open(site / it.page, width=it.width, dark=it.dark)
    chromium.value(it.script)
    chromium.value("document.fonts.ready.then(() => new Promise(done => setTimeout(done, 500)))")
    clip = {"x": 0, "y": 0, "width": it.width, "height": it.height, "scale": 1}
    taken = chromium.call(
        "Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True
    )
    return b64decode(taken["data"])


if __name__ == "__main__":
    main()
