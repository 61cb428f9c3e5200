"""Days -> what was planned and is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import block
from notecc.model.journal import OpenTask
from notecc.model.sheet import Page
from notecc.model.walk import lines
from notecc.sheet.parts import PLANS, bullets, is_done

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from notecc.model.inline import Inline
    from notecc.model.sheet import Sheet


def open_tasks(days: Mapping[date, Sequence[Sheet]]) -> tuple[OpenTask, ...]:
    """Return what the last day that planned anything left open."""
    for day in list(days)[::-1]:
        tasks = [
            OpenTask(sheet, place, words, since=day, days=1)
            for sheet in days[day]
            for place, words, done in _tasks(sheet)
            if not done
        ]
        if tasks or any(part.todo for sheet in days[day] for part in sheet.parts):
            return tuple(tasks)
    return ()


def _tasks(sheet: Sheet) -> Iterator[tuple[Page, tuple[Inline, ...], bool]]:
    for part in sheet.parts:
        if part.role not in PLANS:
            continue
        for item in bullets(part.blocks):
            first = item.blocks[0] if item.blocks else None
            if isinstance(first, block.Paragraph) and (words := next(lines(first.children))):
                yield Page(sheet.page.path, part.anchor), words, is_done(item)
