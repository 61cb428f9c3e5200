"""Whether a tree holds all that its note says: what is in no leaf must be markup, or be told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.model import block, inline
from notecc.parse import shown
from notecc.parse.walk import everything, inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notecc.model import Note
    from notecc.parse.walk import Node

_TAG: Final = r"</?[a-zA-Z][^<>]*>"
_LABEL: Final = r"[^\]\s]+"
_MARKUP: Final[Mapping[type, re.Pattern[str]]] = {
    kind: re.compile(pattern, re.DOTALL)
    for kind, pattern in {
        block.Heading: rf"#+|[-=]+|{_TAG}",
        block.Paragraph: r"",
        block.List: r"",
        block.ListItem: r"([-+*]|\d+[.)])\s*(\[.\])?",
        block.Quote: r"",
        block.Callout: r"\[![^\[\]]+\][-+]?",
        block.Table: r"[|:\s-]*",
        block.Cell: r"\\?",
        block.FootnoteDefinition: rf"\[\^{_LABEL}\]:",
        block.Details: rf"({_TAG}\s*)*",
        inline.Styled: r"[*_~=]+",
        inline.Link: r"\[|\]\(.*|\]\[.*|\]|<|>",
        inline.Field: r".*::|[\[(]|[\])]",
        inline.FootnoteReference: r"\[?\^.*|\]",
    }.items()
}
"""What may stand between the parts of a node, beside blanks and the `>` of a quote."""


def lost(note: Note) -> list[str]:
    """Return the pieces of the note that are neither in a leaf nor told of."""
    return list(_gaps(note, note.blocks, (0, len(note.source.text)), re.compile("")))


def misplaced(note: Note) -> list[str]:
    """Return the nodes that do not stand inside their parent, or not after their sibling."""
    whole = 0, len(note.source.text)
    rest: list[tuple[tuple[int, int], Sequence[Node]]] = [(whole, note.blocks)]
    wrong = []
    while rest:
        (start, end), nodes = rest.pop()
        at = start
        for node in nodes:
            if not at <= node.span.start <= node.span.end <= end:
                wrong.append(
                    f"{type(node).__name__} {node.span.start}-{node.span.end} in {at}-{end}"
                )
            at = node.span.end
            rest.append((node.span, inside(node)))
    return wrong


def misread(note: Note) -> list[str]:
    """Return the texts that are not what is written where they stand."""
    wrong = []
    for it in everything(note.blocks):
        written = shown(note.source.text[slice(*it.span)])
        match it:
            case inline.Text(text=text):
                is_right = text == written or written.startswith(("\\", "&"))
            case block.CodeBlock(text=text) | block.MathBlock(latex=text):
                is_right = _is_within(text, written)
            case inline.Code(text=text) | inline.Math(latex=text):
                is_right = _is_within(text, written)
            case _:
                continue
        if not is_right:
            wrong.append(f"{text!r} for {written!r}")
    return wrong


def _is_within(text: str, written: str) -> bool:
    """Say whether the visible characters of a text are written in this order."""
    rest = iter(written)
    return all(it in rest for it in text if not it.isspace())


def _gaps(
    note: Note, nodes: Sequence[Node], within: tuple[int, int], markup: re.Pattern[str]
) -> Iterator[str]:
    """Yield the texts between nodes, and inside them, that are no markup."""
    at, end = within
    for node in nodes:
        yield from _gap(note, at, node.span.start, markup)
        if own := _MARKUP.get(type(node)):
            yield from _gaps(note, inside(node), node.span, own)
        at = node.span.end
    yield from _gap(note, at, end, markup)


def _gap(note: Note, start: int, end: int, markup: re.Pattern[str]) -> Iterator[str]:
    text = re.sub(r"^[\s>]+", "", _untold(note, start, end), flags=re.MULTILINE).strip()
    if text and not markup.fullmatch(text):
        yield text


def _untold(note: Note, start: int, end: int) -> str:
    """Return what of a range no diagnostic speaks of."""
    kept = ""
    for it in note.diagnostics:
        if it.span.end > start and it.span.start < end:
            kept += note.source.text[start : max(start, it.span.start)]
            start = max(start, it.span.end)
    return kept + note.source.text[start:end]
