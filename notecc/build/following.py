"""The pipeline of `notecc watch`: a site in memory, which follows what is written.

A note that was written on is laid out anew by itself, which takes no longer however many notes
there are. What the rest of the site says of it follows with the next whole site.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from notecc.build import laid_out, linked_note

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path, PurePath

    from notecc.config import Config
    from notecc.model import Language, LinkedNote
    from notecc.model.sheet import Site
    from notecc.own import Own
    from notecc.sheet import Drafts
    from notecc.vault.index import Index


@dataclass(frozen=True, slots=True)
class State:
    """A site as it is now: what it was made of, and what its pages are made of."""

    config: Config
    own: Own
    index: Index
    site: Site
    desk: Any
    """What all pages share: only `notecc.render` looks into it."""
    assets: Mapping[str, PurePath]
    """Attachments, by their names in the site."""
    linked: Mapping[PurePath, LinkedNote]
    """What is shown of each note."""
    read: Mapping[PurePath, tuple[bytes, LinkedNote]]
    """Each note as it was read last, and what was on the disk."""
    drafts: Drafts = field(default_factory=dict)
    """What is laid out of notes that have not changed; only `whole` and `written` add to it."""


def whole(vault: Path, output: Path, language: Language | None, before: State | None) -> State:
    """Make a whole site; a note that has not changed since `before` is not read again."""
    from notecc.build.trusted import checker
    from notecc.config import config
    from notecc.model import Language as Known
    from notecc.own import own_of
    from notecc.render.site import desk
    from notecc.sheet import without
    from notecc.vault.assets import assets
    from notecc.vault.find import found
    from notecc.vault.index import index

    settings = config(vault)
    files = found(vault, exclude=settings.exclude, output=output)
    own = own_of(files, checker(vault, settings, lambda _done, _of: None))
    is_same = before is not None and before.own.concepts == own.concepts
    kept = before.read if before and is_same else {}
    read: dict[PurePath, tuple[bytes, LinkedNote]] = {
        path: _read(vault, path, own, kept) for path in files.notes
    }
    old = before.linked if before and is_same and before.config == settings else {}
    linked: dict[PurePath, LinkedNote] = {}
    for path, (_, it) in read.items():
        same = path in old and path in kept and kept[path][1] is it
        linked[path] = old[path] if same else without(it, settings.private)
    names = index(
        (*files.notes, *files.attachments), {path: it.note.aliases for path, it in linked.items()}
    )
    drafts = dict(before.drafts) if before else {}
    speaks = language or settings.language or Known.KOREAN
    site = laid_out(linked, own, names, config=settings, language=speaks, drafts=drafts)
    used = assets(vault, site.files)
    shared = desk(site, files=used.names, before=before.desk if before else None)
    placed = {name: path for path, name in used.names.items()}
    return State(settings, own, names, site, shared, placed, linked, read, drafts)


def written(vault: Path, path: PurePath, state: State) -> tuple[State, str] | None:
    """Follow one note that was written on; return its page too. None asks for a whole site."""
    from notecc.render.site import desk_with
    from notecc.sheet import redrawn, without

    if path not in state.read:
        return None
    data, linked = _read(vault, path, state.own, {})
    shown = without(linked, state.config.private)
    drafts = dict(state.drafts)
    site = redrawn(state.site, path, shown, index=state.index, drafts=drafts)
    if site is None:
        return None
    now = replace(
        state,
        site=site,
        desk=desk_with(state.desk, site),
        linked={**state.linked, path: shown},
        read={**state.read, path: (data, linked)},
        drafts=drafts,
    )
    return now, drafts[path].sheet.page.path


def text_of(name: str, state: State) -> str | None:
    """Return a text file of the site; None if it has no such file."""
    from notecc.parse import decode
    from notecc.render.site import page

    found = page(name, state.site, state.desk)
    return None if found is None else decode.shown(found)


def _read(
    vault: Path, path: PurePath, own: Own, kept: Mapping[PurePath, tuple[bytes, LinkedNote]]
) -> tuple[bytes, LinkedNote]:
    from notecc.parse.decode import LARGEST_NOTE
    from notecc.vault.find import contents

    data = contents(vault / path, at_most=LARGEST_NOTE)
    if isinstance(data, bytes) and path in kept and kept[path][0] == data:
        return kept[path]
    return (data if isinstance(data, bytes) else b""), linked_note(vault / path, own, data)
