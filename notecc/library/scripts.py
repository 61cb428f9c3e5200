"""A concept's scripts and what they printed as one text file, beside the JSON of its record.

    ==== sympy
    from sympy import *
    …
    ==== sympy printed
    Momentum (모멘텀)
    …

Code is most of a record and few readers of records want it: it is read when it is looked at, and
as text a review shows it as it runs.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, overload

from notecc.model.derivation import Script

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEAD: Final = "==== "
_PRINTED: Final = "printed"


class Kept(Sequence[Script]):
    """The scripts in a file of the library, read when first asked for; without a file, none."""

    def __init__(self, name: str) -> None:
        """Remember where they are."""
        self._name = name

    @cached_property
    def _scripts(self) -> tuple[Script, ...]:
        try:
            return read_scripts((pkgutil.get_data("notecc.library", self._name) or b"").decode())
        except FileNotFoundError:
            return ()

    @overload
    def __getitem__(self, index: int) -> Script: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Script, ...]: ...
    def __getitem__(self, index: int | slice) -> Script | tuple[Script, ...]:
        """Return one of them, or several."""
        return self._scripts[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._scripts)

    def __eq__(self, other: object) -> bool:
        """Say whether they are those of another sequence."""
        return isinstance(other, Sequence) and self._scripts == tuple(other)

    def __hash__(self) -> int:
        """Return what the same scripts as a tuple return."""
        return hash(self._scripts)


def scripts_text(scripts: Iterable[Script]) -> str:
    """Return scripts as the text of their file: the same scripts, the same bytes.

    Raises:
        ValueError: a line of a script looks like the head of one.
    """
    return "".join(
        _part(f"{it.language} {it.variant}".rstrip(), it.code)
        + _part(f"{it.language} {it.variant}".rstrip() + f" {_PRINTED}", it.output)
        for it in scripts
    )


def read_scripts(text: str) -> tuple[Script, ...]:
    """Return the scripts that `scripts_text` has written."""
    parts = [it.partition("\n") for it in f"\n{text}".split(f"\n{_HEAD}")[1:]]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return tuple(_script(head, code, output) for (head, _, code), (_, _, output) in pairs)


def _script(head: str, code: str, output: str) -> Script:
    language, _, variant = head.partition(" ")
    return Script(language, variant, _ended(code), _ended(output))


def _ended(text: str) -> str:
    return f"{text.removesuffix(chr(10))}\n" if text else ""


def _part(head: str, text: str) -> str:
    if f"\n{_HEAD}" in f"\n{text}" or (text and not text.endswith("\n")):
        raise ValueError(text)
    return f"{_HEAD}{head}\n{text}"
