"""Check whole concepts: every step by both judges, every rule against its oracle."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from notecc.derive.bench import checked
from notecc.derive.check import Status
from notecc.derive.compiled import compiled
from notecc.derive.formula import FormulaError
from notecc.derive.oracle import TOLERANCE
from notecc.derive.scripts import with_scripts
from notecc.derive.trial import Trial
from notecc.model import NoteccError, Words
from notecc.model.derivation import Verification

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from notecc.derive.author import Module
    from notecc.model.derivation import Record

    Tell = Callable[[int, int], None]


def records(modules: Sequence[Module], *, tell: Tell = lambda _done, _of: None) -> Iterator[Record]:
    """Yield the record of each concept without its scripts, checked now by two worker processes.

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


def verified(
    modules: Sequence[Module], keys: Mapping[str, str], *, tell: Tell
) -> tuple[tuple[Record, ...], Verification]:
    """Check concepts now; `keys` are those of the records at hand, to tell which are stale."""
    began = time.perf_counter()
    found = tuple(records(modules, tell=tell))
    steps = [step for it in found for one in it.derivations for step in one.steps]
    counts = Counter(step.status for step in steps)
    results = tuple(
        (it.concept.id, rule.variant, result)
        for it in found
        for rule in it.rules
        for result in rule.oracles
    )
    verification = Verification(
        concepts=len(found),
        derivations=sum(len(it.derivations) for it in found),
        steps=len(steps),
        status=tuple((str(name), counts[name]) for name in Status),
        rules=results,
        rejected=tuple(why for it in found for why in _rejected(it)),
        stale=tuple(it.concept.id for it in found if keys.get(it.concept.id) != it.key),
        seconds=time.perf_counter() - began,
    )
    return found, verification


def complete(
    found: Sequence[Record],
    modules: Sequence[Module],
    old: Mapping[str, Record | None],
    *,
    tell: Tell,
) -> Iterator[Record]:
    """Yield records with their scripts, run now unless the `old` record has the very same.

    Raises:
        NoteccError: a script does not run.
    """
    known = {it.concept.id: it for it in modules}
    with Trial() as trial:
        for done, record in enumerate(found):
            tell(done, len(found))
            name = record.concept.id
            try:
                yield with_scripts(record, known[name], trial, old=old.get(name))
            except FormulaError as error:
                raise NoteccError(
                    Words(f"`{name}`: {error}", f"`{name}`: {error}"),
                    Words(
                        f"`python -m notecc.derive check {name}` 로 살펴보세요",
                        f"look at it with `python -m notecc.derive check {name}`",
                    ),
                ) from error
        tell(len(found), len(found))


def _rejected(record: Record) -> Iterator[str]:
    name = record.concept.id
    for derivation in record.derivations:
        for number, step in enumerate(derivation.steps, start=1):
            if step.status == Status.REJECTED:
                yield f"{name}, {derivation.name}, line {number}: {step.how}"
    for rule in record.rules:
        for it in rule.oracles:
            if not it.max_abs_error <= TOLERANCE:
                yield f"{name}, {rule.variant or 'rule'}, {it.oracle}: {it.max_abs_error:.1e} off"
