"""A progress bar for long work: on a terminal only, and gone when the work is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH: Final = 30


def bar(stream: TextIO | None) -> Callable[[int, int], None]:
    """Return what to tell how much is done, of how much; nothing is shown in a pipe."""

    def tell(done: int, of: int) -> None:
        if stream is None or not stream.isatty():
            return
        full = _WIDTH * done // max(of, 1)
        stream.write(f"\r{'█' * full}{'░' * (_WIDTH - full)} {done}/{of} ")
        if done == of:
            stream.write("\r\033[K")
        stream.flush()

    return tell
