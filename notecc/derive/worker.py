"""A process of its own for what cannot be interrupted: it is killed if it takes too long."""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection


@dataclass(frozen=True, slots=True)
class Worker:
    """A process, and our end of the channel to it."""

    process: Any
    channel: Connection

    def stop(self) -> None:
        """End the process at once."""
        self.process.kill()
        self.process.join()
        self.channel.close()


def started(work: Callable[[Connection], None]) -> Worker:
    """Start a process that does `work`, given its end of the channel."""
    context = multiprocessing.get_context("spawn")  # alike on every system
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    return Worker(process, ours)
