"""How much work something is, counted and not timed: the same on a busy machine."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def calls(work: Callable[[], Any]) -> int:
    """Return how many functions are called, those written in C too.

    What one call costs is not seen: a pattern that is slow on long texts is for
    `benchmarks/hostile.py` to find.
    """
    count = 0

    def event(_frame: object, kind: str, _arg: object) -> None:
        nonlocal count
        count += kind in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(event)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
