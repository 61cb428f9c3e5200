"""Check whole concepts: every step by both judges, every rule against its oracle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.derive.bench import checked
from notecc.derive.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from notecc.derive.author import Module
    from notecc.model.derivation import Record


def records(
    modules: Sequence[Module], *, tell: Callable[[int, int], None] = lambda _done, _total: None
) -> Iterator[Record]:
    """Yield the record of each concept, checked now by two worker processes.

    `tell` hears how many derivations are done, of how many.
    """
    chains = [it.steps() for module in modules for it in module.derivations]
    verdicts = checked(chains)
    done = 0
    tell(done, len(chains))
    for module in modules:
        found = []
        for _ in module.derivations:
            found.append(next(verdicts))
            done += 1
            tell(done, len(chains))
        yield compiled(module, found)
