"""Sheet -> a document: all that the template `sheet.typ` sets, as data."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from notecc.library.exercises import exercises
from notecc.model import block, inline
from notecc.model.sheet import Fate
from notecc.render import words
from notecc.render.frame import Frame
from notecc.render.note_page import PLANS, counts, derived, parted
from notecc.render.pdf.blanks import Blanks, hidden
from notecc.render.pdf.blocks import flow
from notecc.render.pdf.cards import brief, card, comparison, paths, spoken
from notecc.render.pdf.coverage import shown
from notecc.render.pdf.everything import everything
from notecc.render.pdf.formulas import typeset
from notecc.render.pdf.inlines import label, line
from notecc.render.titles import eyebrow, gist, is_dated, names, own_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.model.derivation import Record
    from notecc.model.sheet import Footnote, Part, Planned, Sheet
    from notecc.render.frame import Desk

_ROOM: Final = 200_000
"""How many characters of excerpts one sheet may hold."""


def document(sheet: Sheet, desk: Desk) -> dict[str, Any]:
    """Lay out one note for the template, with what is derived of its concepts."""
    records = derived(sheet, desk)
    return _note(sheet, records, desk) | _derivations(sheet, records, desk)


def chapter(sheet: Sheet, desk: Desk) -> dict[str, Any]:
    """Lay out one note as part of a book, which has each concept once, after all notes."""
    met = [desk.concepts[it].concept for it in sheet.concepts if it in desk.concepts]
    return _note(sheet, derived(sheet, desk), desk) | {
        "compared": [],
        "plot": None,
        "cards": [],
        "briefs": [],
        "met": [[*names(it, desk), it.id] for it in met],
        "only_named": [],
    }


def questions(sheet: Sheet, desk: Desk) -> dict[str, Any]:
    """Lay out one note as a worksheet: with blanks, exercises, and the key to both."""
    blanks = desk.blanks = Blanks(hidden(sheet.note))
    records = derived(sheet, desk)
    made = _note(sheet, records, desk)
    made["before"] = [it for it in made["before"] if not it["planned"]]
    made |= {"after": [], "plot": None, "compared": []}
    taught = set(sheet.taught)
    ruled = [it for it in records if it.concept.id in taught and (it.rules or it.concept.formula)]
    rules = [brief(it, desk) | {"steps": 0} for it in ruled]
    asked = exercises(sheet.note, records)
    desk.blanks = None
    called = {it.concept.id: names(it.concept, desk)[0] for it in records}
    return made | {
        "cards": [],
        "briefs": rules,
        "met": [],
        "only_named": [],
        "exercises": [[called[it.concept], typeset(it.given, display=False)] for it in asked],
        "answers": blanks.answers(),
        "solutions": [[called[it.concept], typeset(it.answer, display=False)] for it in asked],
    }


def _note(sheet: Sheet, records: Sequence[Record], desk: Desk) -> dict[str, Any]:
    desk.room = _ROOM
    frame = Frame(sheet, sheet.page.path, is_loose=True)
    first, last = parted(sheet.parts)
    title = own_title(sheet, desk)
    topics = spoken(" · ".join(gist(sheet)))
    before, after = (_groups(it, frame, desk) for it in (first, last))
    _stepped(after, min(_stepped(before, 1), 2))
    return {
        "title": title,
        "label": label(sheet.page.path),
        "heading": line(sheet.heading, frame, desk) or spoken(title),
        "eyebrow": eyebrow(sheet, desk),
        "gist": topics if is_dated(sheet) or not sheet.heading else [],
        "figures": [[desk.strings[it], value, of] for it, value, of in counts(sheet, records)],
        "planned": _planned(sheet.planned, desk) if sheet.planned else None,
        "before": before,
        "after": after,
        "footnotes": [_footnote(it, frame, desk) for it in sheet.footnotes],
        "path": shown(sheet.note.source.path.name),
    }


def _derivations(sheet: Sheet, records: Sequence[Record], desk: Desk) -> dict[str, Any]:
    taught = set(sheet.taught)
    named = [desk.concepts[it].concept for it in sheet.only_named if it in desk.concepts]
    return {
        "compared": comparison(records, desk),
        "plot": paths(records, desk),
        "cards": [card(it, desk) for it in records if it.concept.id in taught],
        "briefs": [brief(it, desk) for it in records if it.concept.id not in taught],
        "met": [],
        "only_named": [[*names(it, desk), it.id] for it in named],
    }


def _stepped(groups: Iterable[dict[str, Any]], level: int) -> int:
    """Let no heading be more than one level below the one before it: PDF/UA does not take that.

    `level` is that of the heading before these; returned is that of the last.
    """
    for it in everything(list(groups)):
        if isinstance(it, dict) and it.get("k") == "h" and "label" in it:
            level = it["level"] = min(it["level"], level + 1)
    return level


def _groups(parts: Sequence[Part], frame: Frame, desk: Desk) -> list[dict[str, Any]]:
    return [
        {"planned": planned, "parts": [_part(it, frame, desk) for it in group]}
        for planned, group in groupby(parts, key=lambda it: it.role in PLANS)
    ]


def _part(part: Part, frame: Frame, desk: Desk) -> dict[str, Any]:
    return {
        "role": str(part.role or "none"),
        "label": label(frame.sheet.page.path, part.anchor) if part.anchor else "",
        "it": flow(part.blocks, frame, desk),
        "done": part.done,
        "todo": part.todo,
    }


def _planned(planned: Planned, desk: Desk) -> dict[str, Any]:
    done = sum(it.fate in {Fate.DONE, Fate.TAUGHT} for it in planned.outcomes)
    return {
        "title": desk.strings["planned_on"].format(words.long_date(planned.day, desk.language)),
        "done": done,
        "outcomes": [
            {
                "text": spoken(it.text),
                "fate": str(it.fate),
                "said": desk.strings[f"fate_{it.fate}"].format(it.days),
            }
            for it in planned.outcomes
        ],
    }


def _footnote(it: Footnote, frame: Frame, desk: Desk) -> dict[str, Any]:
    blocks = [each for each in it.content if isinstance(each, block.Block)]
    inlines = [each for each in it.content if isinstance(each, inline.Inline)]
    said = [{"k": "p", "it": line(inlines, frame, desk)}] if inlines else []
    name = label(frame.sheet.page.path, f"Fn-{it.number}")
    return {"number": it.number, "label": name, "it": [*said, *flow(blocks, frame, desk)]}
