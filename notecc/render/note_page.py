"""Sheet of a note -> its page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from notecc.model import Role
from notecc.model.sheet import Fate, tag_key
from notecc.render import derivation, escape, words
from notecc.render.embeds import chip
from notecc.render.flow import flow
from notecc.render.frame import Frame
from notecc.render.templates import rendered
from notecc.render.titles import eyebrow, gist, is_dated, link, own_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model.derivation import Record
    from notecc.model.sheet import Footnote, Part, Planned, Sheet
    from notecc.render.frame import Desk

PLANS: Final = frozenset({Role.TODO, Role.TOMORROW})
"""What is to be done stands side by side."""
_LAST: Final = frozenset({Role.RETROSPECTIVE, Role.PEER})
"""What ends a day stands after all that belongs to the lecture."""
_MOST: Final = 30
"""How many of the notes that link to a note its page names, the latest."""
_ROOM: Final = 200_000
"""How many characters of excerpts one page may hold."""


def note_page(sheet: Sheet, before: Sheet | None, after: Sheet | None, desk: Desk) -> str:
    """Write the page of a note; `before` and `after` are those of its neighbours."""
    desk.room = _ROOM
    frame = Frame(sheet, sheet.page.path, is_loose=True)
    heading = Markup(flow(sheet.heading, frame, desk))  # noqa: S704 - `flow` escapes
    records = derived(sheet, desk)
    first, last = parted(sheet.parts)
    taught = set(sheet.taught)
    return rendered(
        "note.html.j2",
        desk,
        up="../",
        title=sheet.title,
        heading=heading or own_title(sheet, desk),
        eyebrow=eyebrow(sheet, desk),
        iso=sheet.note.date.isoformat() if sheet.note.date else "",
        gist=gist(sheet) if is_dated(sheet) or not sheet.heading else [],
        figures=counts(sheet, records),
        before_derivations=_groups(first, frame, desk),
        after_derivations=_groups(last, frame, desk),
        planned=_planned(sheet.planned, frame, desk) if sheet.planned else None,
        outline=list(_outline(sheet, records, last, desk)),
        footnotes=[_footnote(it, frame, desk) for it in sheet.footnotes],
        cards=[derivation.sheet_card(it, desk) for it in records if it.concept.id in taught],
        briefs=[derivation.brief_card(it, desk) for it in records if it.concept.id not in taught],
        plots=desk.drawn(records, derivation.paths)[:1],
        live=any(it.concept.id in desk.live for it in records),
        compared=derivation.comparison(records, desk),
        only_named=[
            Markup(chip(desk.concepts[it], frame.way(desk.concepts[it].page.path), desk))  # noqa: S704 - `chip` escapes
            for it in sheet.only_named
            if it in desk.concepts
        ],
        backlinks=[
            link(desk.sheets[it.path], "../", desk) for it in sheet.backlinks[-_MOST:][::-1]
        ],
        more_backlinks=max(len(sheet.backlinks) - _MOST, 0),
        tags=[
            (escape.showable(it), Markup(frame.way(desk.tags[tag_key(it)])))  # noqa: S704 - escaped
            for it in sheet.note.tags
            if tag_key(it) in desk.tags
        ],
        before=link(before, "../", desk) if before else None,
        after=link(after, "../", desk) if after else None,
        path=escape.showable(str(sheet.note.source.path)),
    )


def derived(sheet: Sheet, desk: Desk) -> list[Record]:
    """Return what is derived of the concepts that a note names, in its order."""
    met = (desk.concepts[it].record for it in sheet.concepts)
    return [it for it in met if it and (it.rules or it.derivations or it.concept.own)]


def parted(parts: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
    """Return a day's parts, and those at its end that are no longer about the lecture."""
    end = len(parts)
    while end and parts[end - 1].role in _LAST:
        end -= 1
    return parts[:end], parts[end:]


def counts(sheet: Sheet, records: Sequence[Record]) -> list[tuple[str, int, int]]:
    """Return what can be counted of a sheet: a name, a number, and out of how many."""
    topics = sum(it.is_topic for it in sheet.heads.values())
    steps = [step for it in records for step in derivation.claims(it)]
    counted = [
        ("topics", topics, 0),
        ("concepts", len(sheet.concepts), 0),
        ("derivations", sum(len(it.derivations) for it in records), 0),
        ("checked", derivation.checked(steps), len(steps)),
    ]
    return [it for it in counted if it[1]]


def _groups(parts: Sequence[Part], frame: Frame, desk: Desk) -> list[tuple[bool, list[Any]]]:
    return [
        (planned, [_part(it, frame, desk) for it in group])
        for planned, group in groupby(parts, key=lambda it: it.role in PLANS)
    ]


def _part(part: Part, frame: Frame, desk: Desk) -> dict[str, Any]:
    return {
        "role": str(part.role or "none"),
        "anchor": part.anchor,
        "html": Markup(flow(part.blocks, frame, desk)),  # noqa: S704 - `flow` escapes
        "done": part.done,
        "todo": part.todo,
    }


def _planned(planned: Planned, frame: Frame, desk: Desk) -> dict[str, Any]:
    done = sum(it.fate in {Fate.DONE, Fate.TAUGHT} for it in planned.outcomes)
    return {
        "title": desk.strings["planned_on"].format(words.long_date(planned.day, desk.language)),
        "href": Markup(frame.way(planned.page.path)),  # noqa: S704 - escaped
        "done": done,
        "outcomes": [
            {
                "text": escape.showable(it.text),
                "href": Markup(frame.way(it.place.path, it.place.anchor)),  # noqa: S704 - escaped
                "fate": str(it.fate),
                "said": desk.strings[f"fate_{it.fate}"].format(it.days),
            }
            for it in planned.outcomes
        ],
    }


def _outline(
    sheet: Sheet, records: Sequence[Record], last: Sequence[Part], desk: Desk
) -> Iterator[tuple[int, str, str]]:
    """Yield the table of contents, with what we add where it stands on the page."""
    start = min((it.span.start for part in last for it in part.blocks), default=None)
    late = {it.anchor for it in last}
    if start is not None:
        late |= {head.anchor for at, head in sheet.heads.items() if at >= start}
    yield from ((it.depth, it.title, it.anchor) for it in sheet.outline if it.anchor not in late)
    if records:
        yield 0, desk.strings["derivations"], "Derivations"
        if sum(bool(it.rules) for it in records) > 1:
            yield 1, desk.strings["comparison"], "Comparison"
    if any(it in desk.concepts for it in sheet.only_named):
        yield 0, desk.strings["only_named"], "Only-named"
    yield from ((it.depth, it.title, it.anchor) for it in sheet.outline if it.anchor in late)


def _footnote(it: Footnote, frame: Frame, desk: Desk) -> dict[str, Any]:
    html = flow(it.content, frame, desk)
    return {"number": it.number, "html": Markup(html), "first": it.first}  # noqa: S704 - `flow` escapes
