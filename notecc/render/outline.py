"""What was understood of each note -> text for a terminal, JSON for a script."""

from __future__ import annotations

import json
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import LinkedNote, Mention, Note, Span, Topic


def outline_json(linked: Iterable[LinkedNote]) -> str:
    """Render `{"notes": [...]}`; lines and columns count from 1 in the file as stored."""
    return json.dumps({"notes": [_note(it) for it in linked]}, ensure_ascii=False)


def outline_text(linked: Iterable[LinkedNote]) -> str:
    """Render one paragraph a note: its date and title, its sections, topics and concepts."""
    return "\n".join("".join(f"{row}\n" for row in _rows(it)) for it in linked)


def _note(linked: LinkedNote) -> dict[str, Any]:
    note = linked.note
    return {
        "path": str(note.source.path),
        "date": note.date.isoformat() if note.date else None,
        "title": note.title,
        "sections": [
            {
                "kind": section.role.value,
                "title": section.title,
                **_lines(note, section.span),
                "topics": [
                    {"title": topic.title, **_lines(note, topic.span)} for topic in section.topics
                ],
            }
            for section in note.sections
        ],
        "mentions": [_mention(note, it) for it in linked.mentions],
    }


def _lines(note: Note, span: Span) -> dict[str, int]:
    first, last = _line_range(note, span)
    return {"start": first, "end": last}


def _line_range(note: Note, span: Span) -> tuple[int, int]:
    return note.source.position(span.start).line, note.source.position(span.end).line


def _mention(note: Note, mention: Mention) -> dict[str, Any]:
    at = note.source.position(mention.span.start)
    around = [it for it in note.sections if mention.span.start in it.span]
    return {
        "line": at.line,
        "column": at.column,
        "surface": note.source.text[slice(*mention.span)],
        "concept": mention.concept,
        # Sections may nest (a plan written inside a retrospective): the innermost one counts.
        "section": around[-1].role.value if around else None,
    }


def _rows(linked: LinkedNote) -> Iterator[str]:
    note = linked.note
    date = note.date.isoformat() if note.date else ""
    yield "  ".join(filter(None, (str(note.source.path), date, note.title)))
    after = note.sections[0].span.start if note.sections else len(note.source.text)
    if met := _concepts(linked, 0, after):
        yield f"  {met}"
    for section in note.sections:
        first, last = _line_range(note, section.span)
        yield f"  {section.role.value}  {first}-{last}  {section.title}"
        start, end = section.span
        if met := _concepts(linked, start, section.topics[0].span.start if section.topics else end):
            yield f"    {met}"
        for topic in section.topics:
            yield _topic(linked, topic)


def _topic(linked: LinkedNote, topic: Topic) -> str:
    first, last = _line_range(linked.note, topic.span)
    met = _concepts(linked, *topic.span)
    return "  ".join(filter(None, ("   ", f"{first}-{last}", topic.title, met)))


def _concepts(linked: LinkedNote, start: int, end: int) -> str:
    """Name the concepts met between two offsets, each once, or nothing."""
    first = bisect_left(linked.mentions, start, key=lambda it: it.span.start)
    last = bisect_left(linked.mentions, end, key=lambda it: it.span.start)
    met = dict.fromkeys(it.concept for it in linked.mentions[first:last])
    return f"[{', '.join(met)}]" if met else ""
