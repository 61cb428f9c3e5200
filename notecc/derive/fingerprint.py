"""What a record was made from, as one short key: alike, and the record is current."""

from __future__ import annotations

import ast
import hashlib
import re
from functools import cache
from importlib import import_module, metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.derive.author import Module

_CONCEPTS: Final = "notecc.concepts"
_NO_PART: Final = frozenset(
    f"{name}.py"
    for name in (
        *("__init__", "__main__", "bench", "equal", "fingerprint", "scripts", "symbols"),
        *("trial", "verify", "worker"),
    )
)
"""Modules of the engine that no record depends on; letters count as the derivations use them."""


_SAID: Final = re.compile(r"(?<=\n)\n*(?=^(?:SAID|POINTS|TERMS|EXPANSIONS|BORN) = )", re.MULTILINE)
"""From here to its end a file tells by what words its claims are known: no record says so."""


def key(module: Module) -> str:
    """Return the fingerprint of a concept's file, what it imports, its letters, and the engine.

    The version of SymPy is no part of it: a record says what it was checked with, and `verify`
    checks again with whatever is installed.
    """
    digest = hashlib.sha256(_engine())
    for text in _sources(Path(module.path), set()):
        digest.update(text.encode())
    for derivation in module.derivations:
        for step in derivation.steps():
            digest.update(repr(step).encode())
    return digest.hexdigest()[:16]


def versions() -> str:
    """Return what the checks ran with."""
    names = ("SymPy", "mpmath", "NumPy")
    return ", ".join(f"{name} {metadata.version(name.lower())}" for name in names)


@cache
def _engine() -> bytes:
    files = sorted(resources.files("notecc.derive").iterdir(), key=lambda it: it.name)
    used = (it for it in files if it.name.endswith(".py") and it.name not in _NO_PART)
    return b"".join(it.read_bytes() for it in used)


def _sources(path: Path, seen: set[Path]) -> Iterator[str]:
    """Yield the text of a concept's file and of the concepts' files that it imports."""
    if path in seen:
        return
    seen.add(path)
    text = path.read_text("utf-8")
    yield _SAID.split(text, maxsplit=1)[0]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{_CONCEPTS}."):
            yield from _sources(Path(import_module(node.module or "").__file__ or ""), seen)
