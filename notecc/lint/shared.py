"""Diagnostics that are many and alike -> the same, which have in common what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from notecc.model import Diagnostic, Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

_Kept = TypeVar("_Kept", bound="Hashable")


@dataclass(frozen=True, slots=True)
class Shared:
    """What has been said so far: of a vault's hundred thousand remarks most are not new."""

    _known: dict[Hashable, Hashable] = field(default_factory=dict)

    def all(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return diagnostics that are equal to those found, and take less room."""
        return tuple(map(self._one, found))

    def _one(self, it: Diagnostic) -> Diagnostic:
        fix = it.fix and self._fix(it.fix, it)
        message = self._same(it.message)
        why = self._same(it.why)
        return Diagnostic(it.code, it.name, it.span, message, it.severity, fix, why)

    def _fix(self, fix: Fix, of: Diagnostic) -> Fix:
        edits = tuple(
            Edit(of.span if it.span == of.span else it.span, self._same(it.text))
            for it in fix.edits
        )
        return Fix(self._same(fix.title), edits, fix.safety, fix.encoding)

    def _same(self, it: _Kept) -> _Kept:
        return self._known.setdefault(it, it)  # type: ignore[return-value]  # equal to what it is
