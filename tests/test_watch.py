"""`notecc watch`: what is saved is served at once, and to nobody but this machine."""

from __future__ import annotations

import threading
from http.client import HTTPConnection
from typing import TYPE_CHECKING

import pytest
from browser import browser

from notecc import watch
from notecc.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from browser import Browser

PATIENCE = 60
"""Seconds after which a test that waits has failed."""
NOTE = "# 강의 정리\n- Adam은 두 평균을 쓴다\n![[그림.png]]\n"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "2026-03-02.md").write_text(NOTE, "utf-8")
    (folder / "2026-03-03.md").write_text("# 강의 정리\n- 어제 [[2026-03-02]]\n", "utf-8")
    (folder / "그림.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "secret.txt").write_text("비밀", "utf-8")
    return folder


@pytest.fixture
def port(vault: Path) -> Iterator[int]:
    """A watch that runs until the test is over."""
    said: list[str] = []
    ready, stop = threading.Event(), threading.Event()

    def say(text: str) -> None:
        said.append(text)
        ready.set()

    site = watch.Site(vault, vault.parent / "site", Language.KOREAN, say)
    thread = threading.Thread(target=watch.watch, args=(site, 0), kwargs={"stop": stop})
    thread.start()
    assert ready.wait(PATIENCE)
    yield int(said[0].rstrip("/\n").rpartition(":")[2])
    stop.set()
    thread.join(PATIENCE)
    assert not thread.is_alive()


def get(port: int, path: str, host: str = "localhost") -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path, headers={"Host": f"{host}:{port}"})
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer.status, text


def test_every_kind_of_file_is_served(port: int) -> None:
    _, page = get(port, "/notes/2026-03-02.html")
    assert "Adam은" in page
    assert "connect-src 'self'" in page
    assert page.count("script-src 'self'") == 1
    assert '<script src="/-/reload.js" defer></script>' in page
    for path in ("/", "/concepts/adam.html", "/search.html", "/assets/search/0.js"):
        assert get(port, path)[0] == 200, path
    for path in ("/assets/sheet.css", "/assets/fonts/PretendardVariable.woff2", "/-/reload.js"):
        assert get(port, path)[0] == 200, path
    framed = page.split('src="../parts/')[1].split('"')[0]
    assert get(port, f"/parts/{framed}")[0] == 200
    picture = page.split('<img src="../assets/')[1].split('"')[0]
    assert get(port, f"/assets/{picture}")[1].startswith("\ufffdPNG")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/notes/../../secret.txt",
        "//etc/passwd",
        "/x",
        "/parts/",
    ],
)
def test_nothing_else_is_served(port: int, path: str) -> None:
    status, text = get(port, path)
    assert status == 404
    assert "비밀" not in text


def test_who_calls_this_machine_by_another_name_is_refused(port: int) -> None:
    assert get(port, "/", host="evil.example")[0] == 403


def test_what_is_saved_is_told_and_served(port: int, vault: Path) -> None:
    line = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    line.request("GET", "/-/changes")
    events = line.getresponse()
    (vault / "2026-03-02.md").write_text(NOTE + "- RMSprop도 쓴다\n", "utf-8")
    assert events.fp.readline() == b"data: notes/2026-03-02.html\n"
    assert "RMSprop도" in get(port, "/notes/2026-03-02.html")[1]
    while events.fp.readline() != b"data: *\n":
        pass
    assert get(port, "/concepts/rmsprop.html")[0] == 200
    (vault / "2026-03-04.md").write_text("# 강의 정리\n- 새 노트\n", "utf-8")
    while events.fp.readline() != b"data: *\n":
        pass
    assert "새 노트" in get(port, "/notes/2026-03-04.html")[1]
    assert get(port, "/notes/2026-03-03.html")[1].count("2026-03-04.html") == 1
    (vault / "2026-03-04.md").unlink()
    while events.fp.readline() != b"data: *\n":
        pass
    assert get(port, "/notes/2026-03-04.html")[0] == 404
    events.close()
    line.close()


def test_an_open_page_shows_what_is_saved(port: int, vault: Path) -> None:
    with browser() as chromium:
        chromium.call("Page.enable")
        chromium.call("Page.navigate", url=f"http://127.0.0.1:{port}/notes/2026-03-02.html")
        shown = "document.readyState === 'complete' && document.body.textContent.includes('{}')"
        until(chromium, shown.format("Adam은"))
        (vault / "2026-03-02.md").write_text(NOTE + "- 방금 적은 줄\n", "utf-8")
        until(chromium, shown.format("방금 적은 줄"))


def until(chromium: Browser, script: str) -> None:
    """Wait until a page says so; the page may be loaded anew meanwhile."""
    for _ in range(PATIENCE * 20):
        result = chromium.call("Runtime.evaluate", expression=script, returnByValue=True)
        if result["result"].get("value") is True:
            return
        threading.Event().wait(0.05)
    raise AssertionError(script)
