"""What was found in a note, and its gist <-> JSON: our nouns are written as their types say."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache
from pathlib import PurePath
from types import NoneType, UnionType
from typing import Any, Final, NamedTuple, TypeAlias, Union, get_args, get_origin, get_type_hints

from notecc.days import Plan
from notecc.lint.gist import Gist
from notecc.model import Diagnostic, Edit, Fix, Role, Severity, Span, Words

_NAMES: Final = {
    it.__name__: it
    for it in (date, PurePath, Plan, Gist, Diagnostic, Edit, Fix, Role, Severity, Span, Words)
}
"""What the nouns' own modules import for type checkers alone."""
_PLAIN: Final = (str, int, bool)


class Stored(NamedTuple):
    """What there is to say of a note by itself, as far as it can be kept."""

    found: tuple[Diagnostic, ...]
    gist: Gist | None


def written(stored: Stored) -> object:
    """Return plain lists, strings and numbers that say the same."""
    return _coder(Stored).write(stored)


def read(written: object) -> Stored | None:
    """Return what was written; None if it was not written by us."""
    try:
        made: Stored = _coder(Stored).read(written)
    except (TypeError, ValueError, IndexError, AttributeError):
        return None
    return made


_Convert: TypeAlias = Callable[[Any], Any]


class _Coder(NamedTuple):
    """How to write what is of a type, and how to read it."""

    write: _Convert
    read: _Convert


_LEAVES: Final = (
    (date, _Coder(date.isoformat, date.fromisoformat)),
    (PurePath, _Coder(str, PurePath)),
)


@cache
def _coder(kind: Any) -> _Coder:
    arguments = get_args(kind)
    if kind in _PLAIN:
        return _Coder(_same, _same)
    if get_origin(kind) is tuple and arguments[1:] == (...,):
        return _many(_coder(arguments[0]))
    if get_origin(kind) in (Union, UnionType) and NoneType in arguments:
        return _perhaps(_coder(next(it for it in arguments if it is not NoneType)))
    if issubclass(kind, Enum):
        return _Coder(_value, kind)
    return next((it for base, it in _LEAVES if issubclass(kind, base)), None) or _noun(kind)


def _noun(kind: Any) -> _Coder:
    if dataclasses.is_dataclass(kind):
        names = tuple(it.name for it in dataclasses.fields(kind))
    else:
        names = kind._fields
    hints = get_type_hints(kind, localns=_NAMES)
    coders = [_coder(hints[it]) for it in names]
    writers = [(name, it.write) for name, it in zip(names, coders, strict=True)]
    readers = [it.read for it in coders]

    def write(noun: Any) -> list[Any]:
        return [one(getattr(noun, name)) for name, one in writers]

    def read(row: Any) -> Any:
        return kind(*[one(it) for one, it in zip(readers, row, strict=True)])

    return _Coder(write, read)


def _many(one: _Coder) -> _Coder:
    write, read = one
    return _Coder(lambda them: [write(it) for it in them], lambda row: tuple(map(read, row)))


def _perhaps(one: _Coder) -> _Coder:
    write, read = one
    return _Coder(
        lambda it: None if it is None else write(it), lambda it: None if it is None else read(it)
    )


def _same(it: Any) -> Any:
    return it


def _value(it: Enum) -> Any:
    return it.value
