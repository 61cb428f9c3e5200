"""The bench: steps are checked by worker processes, so that one deadline per step can be kept.

SymPy cannot be interrupted from within (it swallows exceptions), so a step that takes too long
ends with its worker. Numbers report first: a step whose proof runs out of time is at least numeric.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Self

from notecc.derive.author import Step, says_nothing
from notecc.derive.check import Status, Verdict, numbers_of, proof_of, verdict
from notecc.derive.reasons import Equal
from notecc.derive.worker import Worker, started

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection

DEADLINE: Final = 40.0
"""Seconds for one step, on the clock: generous, since other programs may share the processor."""


class Bench:
    """A worker, started when first needed and again after a deadline. Close it after use."""

    def __init__(self, *, deadline: float = DEADLINE) -> None:
        self.deadline = deadline
        self._worker: Worker | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def verdicts(self, steps: Sequence[Step]) -> list[Verdict]:
        """Return a verdict for each step of a derivation."""
        out = [Verdict(Status.GIVEN)]
        for before, step in pairwise(steps):
            out.append(self.verdict(before, step))
        return out

    def verdict(self, before: Step, step: Step) -> Verdict:
        """Return the verdict on one step."""
        if says_nothing(before, step):
            return Verdict(Status.REJECTED, "prints the same as the line before")
        worker = self._worker = self._worker or started(_work)
        until = time.monotonic() + self.deadline
        numbers = None
        worker.channel.send((before.line, step.line, step.reason))
        while worker.channel.poll(max(0.0, until - time.monotonic())):
            try:
                kind, found = worker.channel.recv()
            except EOFError:
                self.close()
                return Verdict(Status.REJECTED, "the worker died", numbers=numbers)
            if kind == "verdict":
                return found  # type: ignore[no-any-return]  # what our own worker sent
            numbers = found
        self.close()
        late = f"no answer within {self.deadline:g} s"
        if numbers is not None and numbers.agrees:
            return Verdict(Status.NUMERIC, f"numbers agree; {late}", numbers=numbers)
        return Verdict(Status.REJECTED, late, numbers=numbers)


def _work(channel: Connection) -> None:
    while True:
        try:
            before, line, reason = channel.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            numbers = numbers_of(before, line, reason)
            channel.send(("numbers", numbers))
            found = verdict(numbers, lambda: proof_of(before, line, reason))  # noqa: B023 - called now
        except Exception as error:  # noqa: BLE001 - a step that breaks a judge is a rejected step
            found = Verdict(Status.REJECTED, f"{type(error).__name__}: {error}")
        channel.send(("verdict", found))


def checked(
    chains: Sequence[Sequence[Step]], *, jobs: int = 2, deadline: float = DEADLINE
) -> Iterator[list[Verdict]]:
    """Yield the verdicts of each derivation, in order, from `jobs` workers."""
    benches = [Bench(deadline=deadline) for _ in range(max(1, jobs))]
    free = list(benches)

    def one(steps: Sequence[Step]) -> list[Verdict]:
        bench = free.pop()
        try:
            return bench.verdicts(steps)
        finally:
            free.append(bench)

    try:
        with ThreadPoolExecutor(len(benches)) as pool:
            yield from pool.map(one, chains)
    finally:
        for bench in benches:
            bench.close()


def plain_equality(step: Step) -> bool:
    """Say whether the step claims to equal the line before, and no more."""
    return isinstance(step.reason, Equal)
