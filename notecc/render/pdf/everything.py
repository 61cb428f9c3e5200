"""Going through a document from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMULAS: Final = frozenset({"math", "shown", "display"})


def everything(document: Any) -> Iterator[Any]:
    """Yield a document and all lists and mappings in it, in order; formulas are not looked into."""
    stack = [document]
    while stack:
        it = stack.pop()
        yield it
        if isinstance(it, dict):
            stack += list(it.values())[::-1]
        elif (
            isinstance(it, list | tuple)
            and it
            and not (isinstance(it[0], str) and it[0] in _FORMULAS)
        ):
            stack += list(it)[::-1]
