"""A note -> its gist: what other notes' rules want to know of it, and all that rules about it do.

It is small and made of plain values: a vault of a thousand notes keeps a thousand of them, and
they can be stored beside a note's content.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.days import plans
from notecc.model import Role, Span, block, inline
from notecc.model.walk import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import PurePath

    from notecc.days import Plan
    from notecc.model import Note, Section
    from notecc.model.walk import Node

_ANCHOR: Final = re.compile(r"""\b(?:id|name)\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)
_SHOWN: Final = re.compile(
    r"""<(?:img|video|audio|source|embed)\b[^<>]{0,2000}?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
    r"[^<>]{0,2000}>?",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(r"<h[1-6]\b", re.IGNORECASE)
_SAYING: Final = frozenset({Role.TOMORROW, Role.RETROSPECTIVE})
_LONGEST: Final = 2000
"""Of what a section says, so much is kept."""


class Kind(StrEnum):
    """How a link is written."""

    WIKILINK = "[[a]]"
    EMBED = "![[a]]"
    LINK = "[a](b)"
    IMAGE = "![a](b)"
    TAG = "<img>"


class Link(NamedTuple):
    """One link of a note. `target` is a note's or file's name, or an address, as written."""

    kind: Kind
    span: Span
    target: str
    headings: tuple[str, ...] = ()
    block: str = ""
    name: Span = Span(0, 0)
    """Where in a wikilink the target stands; empty for an address, which may be escaped."""
    has_alias: bool = False

    @property
    def is_shown(self) -> bool:
        """Say whether it shows what it means in place."""
        return self.kind in {Kind.EMBED, Kind.IMAGE, Kind.TAG}


class Part(NamedTuple):
    """A section of the day: its heading's line; of a plan or a retrospective what it says, too."""

    role: Role
    span: Span
    text: str


class Said(NamedTuple):
    """What a note says that a claim is about: what is wrong, or what is right instead."""

    claim: str
    """What the claim is to be looked up by."""
    span: Span
    line: int
    is_right: bool


@dataclass(frozen=True, slots=True)
class Gist:
    """What is known of a note without reading it again. `path` is the note's in the vault."""

    path: PurePath
    date: date | None = None
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    """Of its headings and topics, in order."""
    marks: tuple[str, ...] = ()
    """Its `^block-ids`, in lower case."""
    anchors: tuple[str, ...] = ()
    """The `id`s in its raw HTML, and an empty one for a heading in it that has none."""
    links: tuple[Link, ...] = ()
    plans: tuple[Plan, ...] = ()
    parts: tuple[Part, ...] = ()
    said: tuple[Said, ...] = ()
    """What it claims, if that was looked for."""


def gist(note: Note, walked: Sequence[Node], path: PurePath, said: tuple[Said, ...] = ()) -> Gist:
    """Return the gist of a note; `walked` are all its nodes."""
    return Gist(
        path,
        note.date,
        note.aliases,
        tuple(title for _, title in sorted(_titles(note, walked))),
        tuple(it.id.lower() for it in walked if isinstance(it, inline.BlockId)),
        tuple(_anchors(walked)),
        tuple(_links(note.source.text, walked)),
        plans(note),
        tuple(_part(note, it) for it in note.sections),
        said,
    )


def _titles(note: Note, walked: Sequence[Node]) -> set[tuple[int, str]]:
    found = {(it.span.start, plain(it.children)) for it in walked if isinstance(it, block.Heading)}
    taken = {start for start, _ in found}
    return found | {
        (topic.title_span.start, topic.title)
        for section in note.sections
        for topic in section.topics
        if topic.title_span.start not in taken
    }


def _anchors(walked: Sequence[Node]) -> Iterator[str]:
    for it in walked:
        if isinstance(it, inline.Html | block.HtmlBlock):
            yield from (found[1] for found in _ANCHOR.finditer(it.text))
            if _HEADING.search(it.text):
                yield ""


def _links(text: str, walked: Sequence[Node]) -> Iterator[Link]:
    for it in walked:
        match it:
            case inline.WikiLink(span=span, target=target):
                name = _name(text, span, target.note, "[[")
                alias = it.alias_span is not None
                yield Link(
                    Kind.WIKILINK, span, target.note, target.headings, target.block, name, alias
                )
            case inline.Embed(span=span, target=target):
                name = _name(text, span, target.note, "![[")
                yield Link(Kind.EMBED, span, target.note, target.headings, target.block, name)
            case inline.Link():
                yield Link(Kind.LINK, it.span, it.url)
            case inline.Image():
                yield Link(Kind.IMAGE, it.span, it.url)
            case inline.Html() | block.HtmlBlock():
                yield from _tags(it)
            case _:
                pass


def _tags(node: inline.Html | block.HtmlBlock) -> Iterator[Link]:
    """Yield what raw HTML shows in place."""
    for found in _SHOWN.finditer(node.text):
        url = next(filter(None, found.groups()), "")
        start = node.span.start + found.start()
        end = min(start + len(found[0]), node.span.end)
        yield Link(Kind.TAG, Span(min(start, end), end), url.replace("&amp;", "&"))


def _name(text: str, whole: Span, target: str, mark: str) -> Span:
    """Return where a wikilink's target stands, if it stands there as it is."""
    start = whole.start + len(mark)
    while text[start : start + 1].isspace():
        start += 1
    end = start + len(target.strip())
    is_there = text[start:end] == target.strip() and text.startswith(mark, whole.start)
    return Span(start, end) if is_there else Span(start, start)


def _part(note: Note, section: Section) -> Part:
    start, end = section.span
    text = note.source.text[start:end]
    line = len(text.splitlines()[0]) if text else 0
    said = text[line : line + _LONGEST].strip() if section.role in _SAYING else ""
    return Part(section.role, Span(start, start + line), said)
