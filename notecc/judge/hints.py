"""What the letters say beyond the form: numbered, hatted, and how old they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.judge.settle import names_of
from notecc.judge.show import shown
from notecc.judge.tree import Leaf
from notecc.model.korean.particles import josa
from notecc.model.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notecc.judge.rules import Line
    from notecc.judge.settle import Formula


_SIGN: Final = re.compile(r"[-+](?=\w)")
_OLDEST: Final = -2


class Clash(NamedTuple):
    """Letters that say another thing than the form."""

    line: Line
    words: Words


def late(rule: Formula, said: Formula, names: Mapping[str, str]) -> bool:
    """Say whether a name stands at a step at which the rule cannot have it."""
    steps: dict[str, set[int]] = {}
    for name, at in said.steps:
        steps.setdefault(name, set()).add(at)
    wanted = dict(rule.steps)
    if said.own in steps and said.is_late != rule.is_late:
        return True
    marked = {mine: steps[its] for mine, its in names.items() if its in steps and mine != rule.own}
    if any(_signs(mine) != _signs(its) for mine, its in names.items()):
        return True
    return any(_is_off(at, wanted.get(it)) for it, at in marked.items()) or any(
        wanted.get(a, 0) < wanted.get(b, 0) and min(marked[a]) >= min(marked[b])
        for a in marked
        for b in marked
        if a in wanted and b in wanted
    )


def _signs(name: str) -> list[str]:
    """Return the signs in an index that is no single step, as in r_{t+k+1}."""
    return _SIGN.findall(name) if name[:1].isalpha() else []


def _is_off(steps: set[int], wanted: int | None) -> bool:
    """Say whether a name is of the future where the rule's is not, or the reverse.

    How far in the past is a matter of where people begin to count: g_t or g_{t-1}.
    """
    is_ahead = wanted is not None and wanted > 0
    return any((it > 0) != is_ahead or it < _OLDEST for it in steps)


def clash(
    line: Line, said: Formula, names: Mapping[str, str], known: Sequence[Line]
) -> Clash | None:
    """Return what the letters say against the form, or None if they agree."""
    return (
        _numbered(line, names)
        or _hatted(line, names)
        or _exchanged(line, names)
        or _called(line, said, names, known)
    )


def _numbered(line: Line, names: Mapping[str, str]) -> Clash | None:
    """β1 where the rule has β2."""
    for mine, its in names.items():
        if mine[:-1] == its[:-1] and mine[-1:] in "12" and its[-1:] in "12" and mine != its:
            a, b = shown(Leaf(mine)), shown(Leaf(its))
            return Clash(
                line,
                Words(
                    f"`{a}` 자리에 `{b}`{josa(b, '을')} 썼습니다",
                    f"`{b}` stands where `{a}` should",
                ),
            )
    return None


def has_hat(formula: Formula) -> bool:
    """Say whether a letter stands both with and without a hat."""
    names = names_of(formula)
    return any(it + "hat" in names for it in names)


def _hatted(line: Line, names: Mapping[str, str]) -> Clash | None:
    """A prediction and its target, each in the place of the other."""
    hats = {mine: its for mine, its in names.items() if mine.endswith("hat")}
    for mine, its in hats.items():
        plain = mine.removesuffix("hat")
        other = names.get(plain)
        if other is not None and other.endswith("hat") and not its.endswith("hat"):
            return Clash(line, _changed_places(its, other))
    return None


def _changed_places(one: str, other: str) -> Words:
    a, b = shown(Leaf(one)), shown(Leaf(other))
    return Words(
        f"`{a}`{josa(a, '과')} `{b}`의 자리가 바뀌었습니다",
        f"`{a}` and `{b}` have changed places",
    )


def _exchanged(line: Line, names: Mapping[str, str]) -> Clash | None:
    """Two letters that mean the same in every book, each in the place of the other."""
    bare = {_bare(mine): _bare(its) for mine, its in names.items()}
    for one, other in _FIRM:
        has_both = {one, other} <= bare.keys() and {one, other} <= set(bare.values())
        if has_both and (bare[one] == other or bare[other] == one):
            return Clash(line, _changed_places(one, other))
    return None


def _bare(name: str) -> str:
    return name.removesuffix("hat").rstrip("BG")


_FIRM: Final = (("γ", "β"), ("x", "μ"), ("m", "v"), ("Q", "V"), ("K", "V"))


def _called(
    line: Line, said: Formula, names: Mapping[str, str], known: Sequence[Line]
) -> Clash | None:
    """What is called v, as another line of the rule is, and has the form of m."""
    mine, its = line.formula, said
    if not (mine.own and its.own) or its.target == mine.target:
        return None
    if any(a == b and a[-1:].isdigit() for a, b in names.items()):
        return None  # with β₁ it is the first moment, whatever it is called
    usual = [it for it in known if it.is_usual and it.formula.own]
    if line.concept not in {it.concept for it in usual}:
        return None
    for other in usual:
        if other.formula.target == its.target and other.formula.target != mine.target:
            return Clash(
                other,
                Words(
                    f"`{shown(Leaf(its.target))}`의 식이 아닙니다",
                    f"this is not the rule of `{shown(Leaf(its.target))}`",
                ),
            )
    return None
