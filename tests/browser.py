"""A Chromium for tests, driven through its own pipe: no driver, no port, no package."""

from __future__ import annotations

import json
import os
import shutil
import signal
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@dataclass
class Browser:
    """One running browser with one open page."""

    to: IO[bytes]
    frm: IO[bytes]
    session: str = ""
    number: int = 0
    events: list[dict[str, Any]] = field(default_factory=list)
    """What the browser told without being asked, since the last page was opened."""

    def call(self, method: str, **params: object) -> Any:
        self.number += 1
        message: dict[str, object] = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.to.write(json.dumps(message).encode() + b"\0")
        self.to.flush()
        while (answer := self._read()).get("id") != self.number:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def open(self, page: Path, *, width: int, dark: bool) -> None:
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.call("Emulation.setEmulatedMedia", features=scheme)
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        self.call("Page.enable")
        self.events.clear()
        self.call("Page.navigate", url=page.as_uri())
        while self._read().get("method") != "Page.loadEventFired":
            pass

    def value(self, script: str) -> Any:
        """Return what a script comes to; a promise is waited for."""
        result = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def told(self, method: str) -> list[dict[str, Any]]:
        """Return what was told of one kind."""
        return [it["params"] for it in self.events if it["method"] == method]

    def _read(self) -> dict[str, Any]:
        message = bytearray()
        while (byte := self.frm.read(1)) not in {b"\0", b""}:
            message += byte
        assert message, "the browser has gone"
        found: dict[str, Any] = json.loads(message)
        if "method" in found:
            self.events.append(found)
        return found


@contextmanager
def browser() -> Iterator[Browser]:
    """Start a browser, or skip the test where there is none."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("no Chromium on this machine")
    their_end, to = os.pipe()
    frm, their_other_end = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
        flags += [f"--user-data-dir={profile}", "--hide-scrollbars", "about:blank"]
        process = os.posix_spawn(
            program, [program, *flags], os.environ, file_actions=_moved(their_end, their_other_end)
        )
        os.close(their_end)
        os.close(their_other_end)
        with os.fdopen(to, "wb") as writer, os.fdopen(frm, "rb") as reader:
            try:
                it = Browser(writer, reader)
                target = it.call("Target.createTarget", url="about:blank")["targetId"]
                attached = it.call("Target.attachToTarget", targetId=target, flatten=True)
                it.session = attached["sessionId"]
                yield it
            finally:
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)


def _moved(listens: int, speaks: int) -> list[tuple[int, ...] | tuple[int, int, str, int, int]]:
    """Put the pipes where the browser looks for them, on 3 and 4, whatever stood there."""
    moves = [(os.POSIX_SPAWN_DUP2, listens, 63), (os.POSIX_SPAWN_DUP2, speaks, 64)]
    moves += [(os.POSIX_SPAWN_DUP2, 63, 3), (os.POSIX_SPAWN_DUP2, 64, 4)]
    quiet = [(os.POSIX_SPAWN_OPEN, it, os.devnull, os.O_WRONLY, 0) for it in (1, 2)]
    return [*moves, (os.POSIX_SPAWN_CLOSE, 63), (os.POSIX_SPAWN_CLOSE, 64), *quiet]
