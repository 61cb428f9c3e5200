"""Runs of a paragraph -> what the template sets: words that do not break inside, in their style.

Typst may break a line after any syllable of Hangul, and has no setting for that. So each word
with Hangul goes into a box of its own: what is searched and copied stays the same.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from notecc.render.pdf.coverage import has_all, instead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Part: TypeAlias = "str | list[Any]"
"""Text, or a list that begins with what it is: `word`, `styled`, `math`, `picture` …"""


class Run(NamedTuple):
    """A piece of a paragraph: text, or something that stands in the line like a letter."""

    text: str
    style: str = ""
    """A letter for each: `b`old `i`talic `s`truck `m`arked `c`ode, see `runs.typ`."""
    link: str = ""
    """An address, or `#` and a label of the document."""
    thing: Part | None = None


class _Atom(NamedTuple):
    run: Run
    part: Part
    length: int
    is_space: bool


_PIECES: Final = re.compile(r"[^\S\xa0]+|(?:\S|\xa0)+")
_HANGUL: Final = re.compile("[\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7ff]")
_LONGEST_WORD: Final = 24
"""A longer word may break: there might be a line that is too short for it."""
_LONGEST_FORMULA: Final = 40


def parts(runs: Iterable[Run]) -> list[Part]:
    """Return runs as words and what is between them."""
    atoms = [it for run in runs for it in _atoms(run)]
    out: list[Part] = []
    words: Iterator[tuple[str, str, Part]] = (it for word in _words(atoms) for it in _kept(word))
    for (style, link), group in groupby(words, key=lambda it: it[:2]):
        inside = _merged(part for _, _, part in group)
        out += [["styled", style, link, inside]] if style or link else inside
    return _merged(out)


def _atoms(run: Run) -> Iterator[_Atom]:
    if run.thing is not None:
        is_break = isinstance(run.thing, list) and run.thing[0] == "break"
        yield _Atom(run, run.thing, len(run.text), is_break)
        return
    for each in [run] if has_all(run.text) else _shown(run):
        for it in _PIECES.findall(each.text):
            yield _Atom(each, it, len(it), it.isspace())


def _shown(run: Run) -> Iterator[Run]:
    """Part a run where the fonts lack a character, and say it with others."""
    for known, group in groupby(run.text, key=has_all):
        if known:
            yield run._replace(text="".join(group))
        else:
            for text, style in map(instead, group):
                yield run._replace(text=text, style=run.style + style)


def _words(atoms: Sequence[_Atom]) -> Iterator[list[_Atom]]:
    for is_space, group in groupby(atoms, key=lambda it: it.is_space):
        found = list(group)
        if is_space:
            yield from ([it] for it in found)
        else:
            yield found


def _kept(word: Sequence[_Atom]) -> list[tuple[str, str, Part]]:
    """Return a word as one part if it must hold together, else as it comes."""
    length = sum(it.length for it in word)
    holds = any(isinstance(it.part, str) and _HANGUL.search(it.part) for it in word) and length <= (
        _LONGEST_WORD if len(word) == 1 else _LONGEST_FORMULA
    )
    ways = {(it.run.style, it.run.link) for it in word}
    if not holds:
        return [(it.run.style, it.run.link, it.part) for it in word]
    if len(ways) == 1:
        style, link = ways.pop()
        return [(style, link, ["word", *(it.part for it in word)])]
    inside: list[Part] = []
    for (style, link), group in groupby(word, key=lambda it: (it.run.style, it.run.link)):
        pieces = [it.part for it in group]
        inside += [["styled", style, link, pieces]] if style or link else pieces
    return [("", "", ["word", *inside])]


def _merged(found: Iterable[Part]) -> list[Part]:
    """Put texts that follow one another into one."""
    out: list[Part] = []
    for it in found:
        if isinstance(it, str) and out and isinstance(out[-1], str):
            out[-1] += it
        else:
            out.append(it)
    return out
