"""The days before -> today's note: their sections, and what they left to do."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from notecc.days.plans import Plan, State, plans
from notecc.days.same import is_same
from notecc.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from notecc.model import Note, Section

_DEFAULT: Final = (
    (Role.TODO, "# 1. 오늘 해야 할 일"),
    (Role.TOMORROW, "# 2. 내일 해야 할 일"),
    (Role.LECTURE, "# 3. 오늘 들은 강의 정리"),
    (Role.RETROSPECTIVE, "# 4. 회고록"),
)
_LISTS: Final = frozenset({Role.TODO, Role.TOMORROW})
_NAMED_EACH_DAY: Final = frozenset({Role.LECTURE, Role.OTHER, Role.ASSIGNMENT})
"""Sections whose headings may say what the day was about: kept only if two days have them."""
_BULLET: Final = re.compile(r"\s*[-*+]\s+(?:\[.\]\s+)?|\s*\d+[.)]\s+(?:\[.\]\s+)?")
_FIELD: Final = re.compile(r"\{\{\s*(date|title|todo)\s*(?::[^{}]*)?\}\}")
_MOST: Final = 50


def fresh(day: date, before: Sequence[Note], left: Sequence[str], template: str = "") -> str:
    """Write the note of a day; `before` are the notes of days before, the latest first.

    In a template, `{{date}}` is the day, `{{title}}` the name of the note, `{{todo}}` the list of
    what the last day left open. Without one, the sections are those of the last day.
    """
    if template:
        said = {"date": day.isoformat(), "title": day.isoformat(), "todo": "\n".join(left)}
        return _FIELD.sub(lambda it: said[it[1]], template)
    return "\n".join(_sections(before, left))


def left_open(note: Note) -> list[str]:
    """Return what a day left to do, each once, as bullets in the way of that day."""
    found = plans(note)[: 2 * _MOST]
    finished = [it.text for it in found if it.state is not State.OPEN]
    kept: list[Plan] = []
    for it in found:
        is_left = it.state is State.OPEN and (
            it.role is Role.TOMORROW or not any(is_same(it.text, other) for other in finished)
        )
        if is_left and not any(is_same(it.text, other.text) for other in kept):
            kept.append(it)
    has_boxes = any("[" in note.source.text[it.span.start : it.span.start + 6] for it in found)
    bullet = "- [ ] " if has_boxes or not found else "- "
    return [bullet + _written(note, it) for it in kept[:_MOST]]


def _written(note: Note, plan: Plan) -> str:
    """Return the words of a plan as they were typed: its links and formulas stay."""
    typed = note.source.text[slice(*plan.span)]
    return _BULLET.sub("", typed, count=1).split("\n")[0].strip() or plan.text


def _sections(before: Sequence[Note], left: Sequence[str]) -> Iterator[str]:
    headings = list(_headings(before)) or list(_DEFAULT)
    todo = next((role for role, _ in headings if role is Role.TODO), None)
    bullet = "- [ ] " if not left or left[0].startswith("- [") else "- "
    for role, heading in headings:
        yield heading
        if role is todo and left:
            yield from left
        else:
            yield bullet if role in _LISTS else "- "
        yield ""
    if todo is None and left:
        yield _DEFAULT[0][1]
        yield from left
        yield ""


def _headings(before: Sequence[Note]) -> Iterator[tuple[Role, str]]:
    """Yield the headings of the last day's sections, one of each kind, in its order."""
    used = Counter(
        line for note in before[:7] for line in {_heading(note, it) for it in note.sections}
    )
    seen: set[Role] = set()
    for section in before[0].sections if before else ():
        heading = _heading(before[0], section)
        if section.role in seen or not heading:
            continue
        if section.role in _NAMED_EACH_DAY and used[heading] < 2:
            usual = dict(_DEFAULT).get(section.role)
            if not usual:
                continue
            heading = usual
        seen.add(section.role)
        yield section.role, heading


def _heading(note: Note, section: Section) -> str:
    """Return the line that opens a section, if it is a heading."""
    line = note.source.text[section.span.start :].split("\n", 1)[0].strip()
    return line if line.startswith("#") else ""
