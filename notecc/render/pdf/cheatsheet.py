"""Site -> one or two pages: every rule and formula that the notes met, in two columns."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from notecc.render.pdf.cards import brief
from notecc.render.pdf.coverage import shown
from notecc.render.pdf.press import Press
from notecc.render.pdf.sheets import Pdf, desk, failures, seconds, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path, PurePath

    from notecc.model.sheet import Site
    from notecc.render.frame import Desk

CHEATSHEET: Final = "cheatsheet.pdf"


def cheatsheet(site: Site, *, files: Mapping[PurePath, str], folder: Path) -> Iterator[Pdf]:
    """Make the sheet, if there is any rule to put on it."""
    shared = desk(site, files=files)
    groups = _groups(site, shared)
    if not groups:
        return
    title = f"{shared.strings['site']}: {shared.strings['cheatsheet']}"
    last = max((it for it in map(seconds, site.sheets) if it), default=None)
    said = whole(shared, shown(title), []) | {"groups": groups}
    made = Press(folder).pressed(said, form="cheatsheet", seconds=last)
    yield Pdf(CHEATSHEET, made.pdf, failures(site.sheets[0].note, made))


def _groups(site: Site, shared: Desk) -> list[dict[str, Any]]:
    found = [it for it in site.concepts if it.sayings and it.record]
    out = []
    for category, group in groupby(found, key=lambda it: it.concept.category):
        entries = [brief(it.record, shared) for it in group if it.record]
        if rules := [it for it in entries if it["lines"]]:
            name = shared.strings.get(f"category_{category}", shown(category))
            out.append({"title": name, "rules": rules})
    return out
