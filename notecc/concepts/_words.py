"""Concepts -> the text of `library/concepts.json`: their names, titles and definitions."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from notecc.model.words import UNSAID

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.model import Concept


def written(concepts: Iterable[Concept]) -> str:
    """JSON with a line for every concept, so that a change of one shows as a change of one."""
    rows = (json.dumps(_row(it), ensure_ascii=False) for it in concepts)
    return "[\n" + ",\n".join(rows) + "\n]\n"


def _row(concept: Concept) -> dict[str, object]:
    """The fields of a concept; a plain name is a string, and an empty field is left out."""
    names = [_filled(asdict(it)) for it in concept.names]
    plain = [it["text"] if it.keys() == {"text"} else it for it in names]
    return _filled(asdict(concept) | {"names": plain})


def _filled(fields: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value and value != UNSAID}
