"""Front matter -> what it says of a note: its other names, its tags.

YAML is read as a stream of events and nothing is built from it: an alias that stands for a
billion strings, a number of a million digits or a tag that names a class is a word like another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from yaml.events import Event

LONGEST: Final = 100_000
"""In characters. What is longer is no front matter that someone wrote."""

_EMPTY: Final = frozenset({"", "~", "null", "Null", "NULL"})
_SEPARATOR: Final = re.compile(r"[,\s]+")


class Properties(NamedTuple):
    """The properties of a note, each with its values; on which line reading them failed, if so."""

    values: Mapping[str, tuple[str, ...]]
    bad_line: int | None = None

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names of the note."""
        return self._of("aliases", "alias", re.compile(r","))

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the note, without `#`."""
        return tuple(it.lstrip("#") for it in self._of("tags", "tag", _SEPARATOR))

    def _of(self, many: str, one: str, separator: re.Pattern[str]) -> tuple[str, ...]:
        values = (*self.values.get(many, ()), *self.values.get(one, ()))
        parts = (part.strip() for value in values for part in separator.split(value))
        return tuple(dict.fromkeys(part for part in parts if part.strip("#")))


NOTHING: Final = Properties({})


def properties(text: str) -> Properties:
    """Read the YAML between the `---` lines. Lines are counted from 0."""
    import yaml  # noqa: PLC0415 - costs 15 ms, which a note without front matter does not pay

    if len(text) > LONGEST:
        return Properties({}, 0)
    reader = _Reader()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        reader.read(yaml.parse(text, loader))
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        return Properties(reader.found(), mark.line if mark else 0)
    except yaml.YAMLError:
        return Properties(reader.found(), 0)
    return Properties(reader.found(), None if reader.is_mapping else 0)


@dataclass(slots=True)
class _Reader:
    """How far into the top mapping the events have come."""

    is_mapping: bool = True
    depth: int = 0
    key: str | None = None
    is_listing: bool = False
    values: dict[str, list[str]] = field(default_factory=dict)

    def read(self, events: Iterable[Event]) -> None:
        from yaml import events as kinds  # noqa: PLC0415 - see `properties`

        for event in events:
            match event:
                case kinds.ScalarEvent():
                    self._scalar(event.value, is_plain=event.style is None)
                case kinds.AliasEvent():
                    self._scalar("", is_plain=True)
                case kinds.CollectionStartEvent():
                    self._start(is_list=isinstance(event, kinds.SequenceStartEvent))
                case kinds.CollectionEndEvent():
                    self.depth -= 1
                    if self.depth == 1:
                        self._done()
                case _:
                    pass

    def found(self) -> dict[str, tuple[str, ...]]:
        return {key: tuple(values) for key, values in self.values.items()}

    def _scalar(self, value: str, *, is_plain: bool) -> None:
        if self.depth == 0:
            self.is_mapping = is_plain and value in _EMPTY
        elif self.depth == 1 and self.key is None:
            self.key = value.strip().lower()
        elif self.depth == 1 or (self.depth == 2 and self.is_listing):
            if self.key and not (is_plain and value in _EMPTY):
                self.values.setdefault(self.key, []).append(value)
            if self.depth == 1:
                self._done()

    def _start(self, *, is_list: bool) -> None:
        if self.depth == 0:
            self.is_mapping = not is_list
        elif self.depth == 1:
            self.is_listing = is_list and self.key is not None
        self.depth += 1

    def _done(self) -> None:
        """Go from a key to its value, or from a value to the next key."""
        self.key = "" if self.key is None else None
        self.is_listing = False
