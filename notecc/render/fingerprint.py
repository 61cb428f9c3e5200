"""Findings -> what stays the same of each when other lines of its note change; a baseline of them.

A baseline is the findings that are let be for now. It holds no text of a note, only its hash.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import PurePath

    from notecc.model import Note
    from notecc.render.report import Remark

_VERSION: Final = 1


def as_posix(path: PurePath) -> str:
    """Return a path as it was given."""
    return path.as_posix()


def fingerprints(
    remarks: Sequence[Remark], path_of: Callable[[PurePath], str] = as_posix
) -> list[str]:
    """Return a finding's rule, path, line and number among its like on that line, hashed."""
    seen: dict[tuple[str, str, str], int] = {}
    out = []
    for it in remarks:
        path = path_of(it.path)
        line = " ".join(_line(it.note, it.diagnostic.span.start).split())
        key = (it.diagnostic.code, path, line)
        seen[key] = seen.get(key, 0) + 1
        whole = "\0".join((*key, str(seen[key])))
        out.append(sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return out


def baseline(remarks: Sequence[Remark], path_of: Callable[[PurePath], str]) -> str:
    """Return the file that lets these findings be; its paths are written from where it will be."""
    rows = [
        {"path": path_of(it.path), "code": it.diagnostic.code, "fingerprint": print_}
        for it, print_ in zip(remarks, fingerprints(remarks, path_of), strict=True)
    ]
    rows.sort(key=lambda it: (it["path"], it["code"], it["fingerprint"]))
    listed = ",\n".join(json.dumps(it, ensure_ascii=False) for it in rows)
    return f'{{"notecc-baseline": {_VERSION}, "findings": [\n{listed}\n]}}\n'


def known(text: str) -> frozenset[str] | None:
    """Return the fingerprints in a baseline, or None if it is none."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match read:
        case {"notecc-baseline": 1, "findings": [*rows]}:
            prints = [it.get("fingerprint") if isinstance(it, dict) else None for it in rows]
            found = frozenset(it for it in prints if isinstance(it, str))
            return found if len(prints) == sum(isinstance(it, str) for it in prints) else None
        case _:
            return None


def _line(note: Note | None, offset: int) -> str:
    return note.source.line(note.source.position(offset).line) if note else ""
