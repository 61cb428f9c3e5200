"""A Chromium for tests, driven through its own pipe: no driver, no port, no package."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
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
        self.call("Page.navigate", url=page.as_uri())
        while self._read().get("method") != "Page.loadEventFired":
            pass

    def value(self, script: str) -> Any:
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        return result["result"].get("value")

    def _read(self) -> dict[str, Any]:
        message = bytearray()
        while (byte := self.frm.read(1)) not in {b"\0", b""}:
            message += byte
        assert message, "the browser has gone"
        found: dict[str, Any] = json.loads(message)
        return found


@contextmanager
def browser() -> Iterator[Browser]:
    """Start a browser, or skip the test where there is none."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("no Chromium on this machine")
    read_ours, write_theirs = os.pipe()
    read_theirs, write_ours = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # The browser talks on descriptors 3 and 4; a shell puts ours there.
        command = f'exec "$0" "$@" 3<&{read_theirs} 4>&{write_theirs}'
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
        flags += [f"--user-data-dir={profile}", "--hide-scrollbars", "about:blank"]
        process = subprocess.Popen(
            ["/bin/sh", "-c", command, program, *flags],
            pass_fds=(read_theirs, write_theirs),
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        os.close(read_theirs)
        os.close(write_theirs)
        with os.fdopen(write_ours, "wb") as to, os.fdopen(read_ours, "rb") as frm:
            try:
                it = Browser(to, frm)
                target = it.call("Target.createTarget", url="about:blank")["targetId"]
                attached = it.call("Target.attachToTarget", targetId=target, flatten=True)
                it.session = attached["sessionId"]
                yield it
            finally:
                process.kill()
                process.wait()
