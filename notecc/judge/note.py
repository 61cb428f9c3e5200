"""A linked note -> a verdict on each formula in it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from notecc.judge.together import together
from notecc.judge.tree import weight
from notecc.judge.typed import Typed, is_assigned, typed
from notecc.judge.verdict import UNREAD, Saying, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import LinkedNote

_BESIDE: Final = 24
"""So many formulas of one topic are judged beside one another."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A formula of a note, the concept that it is judged as, and what is said of it."""

    typed: Typed
    concept: str
    verdict: Verdict


def judgements(linked: LinkedNote) -> tuple[Judged, ...]:
    """Return what is said of each formula of a note, in order."""
    out: list[Judged] = []
    for _, found in groupby(typed(linked), key=lambda it: it.topic and it.topic.span):
        group = list(found)
        for at in range(0, len(group), _BESIDE):
            out += _judged(group[at : at + _BESIDE])
    return tuple(out)


def _judged(group: Sequence[Typed]) -> Iterator[Judged]:
    said: list[dict[str, Verdict]] = [{} for _ in group]
    for concept in dict.fromkeys(name for it in group for name in it.near):
        places = [at for at, it in enumerate(group) if concept in it.near]
        texts = [group[at].text for at in places]
        for at, verdicts in zip(places, together(concept, texts), strict=True):
            if verdicts:
                said[at][concept] = min(verdicts, key=lambda it: _ORDER.index(it.saying))
    for it, verdicts_by in zip(group, said, strict=True):
        yield _chosen(it, verdicts_by)


_ORDER: Final = (Saying.WRONG, Saying.UNREAD, Saying.OTHER, Saying.RIGHT)


def _chosen(it: Typed, said: dict[str, Verdict]) -> Judged:
    """Return the verdict that counts: right for anything near, else that of its own concept."""
    is_whole = is_assigned(it.text)
    for concept, verdict in said.items():
        if verdict.saying is Saying.RIGHT and (is_whole or _says_much(verdict)):
            return Judged(it, concept, verdict)
    if not is_whole:  # a part of a rule, named in passing, is no mistake
        return Judged(it, it.concept, UNREAD)
    return Judged(it, it.concept, said.get(it.concept, UNREAD))


def _says_much(verdict: Verdict) -> bool:
    return verdict.said is not None and weight(verdict.said.tree) > _PASSING


_PASSING: Final = 4
"""What says no more than this may stand in a sentence for itself: `softmax(z)`."""
