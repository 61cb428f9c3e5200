"""A vault is watched, and its site served on this machine: what is saved is seen at once."""

from __future__ import annotations

import gc
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, SimpleQueue
from time import perf_counter
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

import watchfiles

from notecc.build import following, no_collection
from notecc.model import NoteccError
from notecc.render.fonts import fonts
from notecc.render.templates import packaged
from notecc.vault.find import NOTE_SUFFIXES, contents
from notecc.vault.names import ASSET_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import PurePath

    from notecc.model import Language

HOST: Final = "127.0.0.1"
PORT: Final = 8421
_OURS: Final = "/-/"
"""What no file of a site begins with."""
_WHOLE: Final = "*"
_PATIENCE: Final = 10.0
"""Seconds after which a line that is silent is told to stay open."""
_LARGEST: Final = 1024 * 1024 * 1024
_QUIET: Final = 0.25
"""Seconds without a change after which the whole site is made anew."""
_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".py": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
    ".otf": "font/otf",
}


@dataclass(slots=True)
class Site:
    """The site as it is served, and those who want to hear of its changes."""

    vault: Path
    output: Path
    language: Language | None
    say: Callable[[str], None]
    state: following.State | None = None
    listening: set[SimpleQueue[str]] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)
    changed: threading.Event = field(default_factory=threading.Event)
    version: int = 0

    def begin(self) -> None:
        """Make the whole site for the first time."""
        self.state = self._whole(None)
        threading.Thread(target=self._follow, daemon=True).start()

    def follow(self, paths: Iterable[Path]) -> None:
        """Take up what was saved: single notes at once, the rest as soon as it is quiet."""
        began = perf_counter()
        pages = []
        with self.lock:
            self.version += 1
            for path in paths:
                done = self.state and following.written(
                    self.vault, _within(path, self.vault), self.state
                )
                if done:
                    self.state, page = done
                    pages.append(page)
        for page in pages:
            self.tell(page)
            self.say(f"{page} ({perf_counter() - began:.2f} s)\n")
        self.changed.set()

    def file(self, name: str) -> bytes | Path | None:
        """Return what a file of the site holds, or where that is."""
        with self.lock:
            state = self.state
        if state is None:
            return None
        if name in state.assets:
            return self.vault / state.assets[name]
        text = following.text_of(name, state)
        return fonts().get(name) if text is None else text.encode()

    def tell(self, page: str) -> None:
        """Tell every open page which one has changed."""
        for it in tuple(self.listening):
            it.put(page)

    def _whole(self, before: following.State | None) -> following.State:
        with no_collection():
            made = following.whole(self.vault, self.output, self.language, before)
        # A vault is a million objects, which nobody has to look through at every save.
        gc.freeze()
        return made

    def _follow(self) -> None:
        """Make the whole site anew whenever something has changed and it is quiet again."""
        while True:
            self.changed.wait()
            while self.changed.is_set():
                self.changed.clear()
                self.changed.wait(_QUIET)
            with self.lock:
                version, before = self.version, self.state
            try:
                state = self._whole(before)
            except NoteccError as error:
                self.say(f"error: {error.message.en}\n")
                continue
            with self.lock:
                if version != self.version:
                    continue  # a note was saved meanwhile: the next round knows of it
                self.state = state
            self.tell(_WHOLE)


def watch(site: Site, port: int, *, stop: threading.Event | None = None) -> None:
    """Serve a vault's site and follow its changes, until one is asked to stop."""
    site.begin()
    server = served(site, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.say(f"http://{HOST}:{server.server_port}/\n")
    try:
        for changes in watchfiles.watch(
            site.vault,
            watch_filter=lambda _, path: _matters(Path(path), site),
            debounce=100,
            step=20,
            stop_event=stop,
            raise_interrupt=False,
        ):
            site.follow(sorted({Path(path) for _, path in changes}))
    finally:
        server.shutdown()
        server.server_close()


def served(site: Site, port: int) -> ThreadingHTTPServer:
    """Open a server on this machine alone; on any free port if the wanted one is taken."""
    handler = type("_Handler", (_Handler,), {"site": site})
    try:
        return ThreadingHTTPServer((HOST, port), handler)
    except OSError:
        return ThreadingHTTPServer((HOST, 0), handler)


def _within(path: Path, vault: Path) -> PurePath:
    for root in (vault.absolute(), vault.resolve()):
        if path.is_relative_to(root):
            return path.relative_to(root)
    return path


def _matters(path: Path, site: Site) -> bool:
    """Say whether a change of a file may change the site."""
    inside = _within(path, site.vault)
    if any(it.startswith(".") for it in inside.parts) or path.is_relative_to(
        site.output.absolute()
    ):
        return False
    suffix = path.suffix.lower()
    return suffix in NOTE_SUFFIXES | {".toml", ".py", ""} or suffix[1:] in ASSET_SUFFIXES


class _Handler(BaseHTTPRequestHandler):
    """Answers a browser on this machine."""

    site: Site
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file of the site, or the line on which its changes are told."""
        if self.headers.get("Host", "").rpartition(":")[0] not in {HOST, "localhost"}:
            self.send_error(403)  # a page of the web that calls this machine by a name of its own
            return
        path = unquote(urlsplit(self.path).path)
        if path == f"{_OURS}changes":
            self._tell_changes()
        elif path == f"{_OURS}reload.js":
            self._send(packaged("reload.js").encode(), ".js")
        else:
            name = path.lstrip("/") or "index.html"
            file = self.site.file(name)
            found = contents(file, at_most=_LARGEST) if isinstance(file, Path) else file
            if not isinstance(found, bytes):
                self.send_error(404)
            else:
                suffix = Path(name).suffix
                self._send(_listening(found) if suffix == ".html" else found, suffix)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is theirs
        """Say nothing of each request."""

    def _send(self, data: bytes, suffix: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", _TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(data)

    def _tell_changes(self) -> None:
        mine: SimpleQueue[str] = SimpleQueue()
        self.site.listening.add(mine)
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while True:
                self.wfile.write(_event(mine))
                self.wfile.flush()
        except OSError:
            return  # the page was closed
        finally:
            self.site.listening.discard(mine)


def _event(told: SimpleQueue[str]) -> bytes:
    try:
        return f"data: {told.get(timeout=_PATIENCE)}\n\n".encode()
    except Empty:
        return b": still here\n\n"


def _listening(page: bytes) -> bytes:
    """Let a page hear of changes: its policy and its head get one thing more."""
    allowed = page.replace(b"default-src 'none';", b"default-src 'none'; connect-src 'self';", 1)
    if b" script-src 'self';" not in allowed:
        allowed = allowed.replace(b" base-uri 'none';", b" script-src 'self'; base-uri 'none';", 1)
    script = f'<script src="{_OURS}reload.js" defer></script>\n</head>'.encode()
    return allowed.replace(b"</head>", script, 1)
