"""The pipeline: the one place that knows which step comes after which.

Each function imports the steps it runs, so `outline` never pays for what only a sheet needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import LinkedNote, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def linked_notes(paths: Iterable[Path]) -> Iterator[LinkedNote]:
    """Read the notes at `paths`, which are notes or folders of them, and find their concepts."""
    from notecc.library import concepts
    from notecc.link import mentions, vocabulary
    from notecc.parse import parse

    known = vocabulary(concepts())
    for path in paths:
        note = parse(Source(path, path.read_bytes().decode("utf-8", "surrogateescape")))
        yield LinkedNote(note, mentions(note, known))
