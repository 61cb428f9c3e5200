"""The modules of a vault that its config trusts: each checked once, and then remembered.

No module is ever read in our own process: a process of its own does that, and is ended with all
that it has started when it takes too long.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import signal
import sys
import time
from contextlib import suppress
from importlib import import_module, metadata, resources
from typing import TYPE_CHECKING, Any, Final

from notecc.model import Words
from notecc.model.checked import Checked, Problem
from notecc.vault.cache import remember, remembered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from notecc.config import Config
    from notecc.own import Check, Tell

_WHOLE: Final = 180.0
"""Seconds for a whole module, on the clock; each of its steps has a deadline of its own too."""
_VERSION: Final = 1
"""Of what is remembered: a change of its form makes it another."""


def checked(path: Path, text: str, *, tell: Tell, deadline: float = _WHOLE) -> Checked:
    """Check a module now. `tell` hears how many derivations are done, of how many."""
    context = multiprocessing.get_context("spawn")  # alike on every system
    ours, theirs = context.Pipe()
    work = import_module("notecc.concepts._own").work
    process = context.Process(target=work, args=(theirs,))
    process.start()
    theirs.close()
    until = time.monotonic() + deadline
    try:
        ours.send((str(path.absolute()), text))
        while ours.poll(max(0.0, until - time.monotonic())):
            kind, found = ours.recv()
            if kind == "outcome":
                return found  # type: ignore[no-any-return]  # what our own process sent
            tell(*found)
    except (EOFError, ConnectionError):
        return Checked(problems=(Problem(1, _DIED),))
    finally:
        _end(process)
        ours.close()
        tell(1, 1)
    return Checked(problems=(Problem(1, _late(deadline)),))


def _end(process: Any) -> None:
    """End a process and all that it has started, at once."""
    with suppress(OSError, AttributeError):  # it has ended; or there are no groups, on Windows
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()


def key(text: str) -> str:
    """Return what an outcome is remembered by: the module, the engine, and what that runs on."""
    digest = hashlib.sha256(f"{_VERSION} {sys.version_info[:2]}".encode())
    for name in ("sympy", "numpy", "mpmath"):
        digest.update(metadata.version(name).encode())
    for folder in ("derive", "concepts"):
        for file in _files(resources.files("notecc") / folder):
            digest.update(file.read_bytes())
    digest.update(text.encode())
    return digest.hexdigest()[:32]


def _files(folder: Traversable) -> Iterator[Traversable]:
    found = (it for it in folder.iterdir() if it.name.endswith(".py"))
    yield from sorted(found, key=lambda it: it.name)


_DIED: Final = Words(
    "읽는 도중에 프로세스가 끝나 버렸습니다", "its process ended before it was checked"
)


def _late(deadline: float) -> Words:
    return Words(
        f"{deadline:g}초 안에 끝나지 않았습니다: 유도를 작게 나누거나 끝나지 않는 곳을 찾아 주세요",
        f"not done within {deadline:g} s: make its derivations smaller, or find what never ends",
    )


def written(it: Checked) -> bytes:
    """Return an outcome as what is remembered of it."""
    from notecc.library.records import document

    row = {
        "record": document(it.record) if it.record else None,
        "problems": [[one.line, *one.message, one.is_rejected] for one in it.problems],
        "derivations": it.derivations,
        "status": dict(it.status),
    }
    return json.dumps(row, ensure_ascii=False).encode()


def read(data: bytes | None) -> Checked | None:
    """Return what is remembered; nothing where it cannot be read, as if it had been deleted."""
    from notecc.library.records import read as record

    try:
        row = json.loads(data or b"null")
        return row and Checked(
            record(row["record"]) if row["record"] else None,
            tuple(Problem(line, Words(ko, en), bad) for line, ko, en, bad in row["problems"]),
            row["derivations"],
            tuple(row["status"].items()),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def checker(vault: Path, config: Config, tell: Tell) -> Check | None:
    """Return who checks the modules of a vault, each once; nobody if its config does not say so."""
    if not config.trust:
        return None

    def check(path: Path, text: str) -> Checked:
        known = read(remembered(vault, _name(text)))
        return known or checked_again(vault, path, text, tell=tell)

    return check


def checked_again(vault: Path, path: Path, text: str, *, tell: Tell) -> Checked:
    """Check a module now, whatever is remembered of it, and remember what comes out."""
    found = checked(path, text, tell=tell)
    remember(vault, _name(text), written(found))
    return found


def _name(text: str) -> str:
    return f"concept-{key(text)}.json"
