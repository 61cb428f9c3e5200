"""The command `cards`: notes in, decks out."""

from __future__ import annotations

import calendar
import hashlib
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.build import Remark
    from notecc.cards.kept import Keeping
    from notecc.cards.manifest import Row
    from notecc.model.card import Deck
    from notecc.model.derivation import Record
    from notecc.own import Tell
    from notecc.render.anki import AnkiNote


def decks(paths: Sequence[Path], *, tell: Tell) -> tuple[tuple[Deck, ...], tuple[Remark, ...]]:
    """Make the deck of each note at `paths`, in order; remarks are of what could not be read."""
    from notecc.build import linked_notes, own_concepts
    from notecc.cards import deck
    from notecc.library import concepts
    from notecc.library.records import record

    linked, remarks = linked_notes(paths, tell=tell)
    own = own_concepts(paths, tell=tell)
    known = {it.id: it for it in (*concepts(), *own.concepts)}

    def recorded(concept: str) -> Record | None:
        return own.record(concept) or record(concept)

    return _each_once([deck(it, known, recorded) for it in linked]), remarks


def _each_once(found: Sequence[Deck]) -> tuple[Deck, ...]:
    """Leave what the library says in the first note that has it: one fact, one card."""
    seen: set[tuple[str, str]] = set()
    out = []
    for it in found:
        cards = []
        for card in it.cards:
            key = (card.concept, card.term)
            if card.origin != "note" and key in seen:
                continue
            if card.origin != "note":
                seen.add(key)
            cards.append(card)
        out.append(replace(it, cards=tuple(cards)))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would make of the cards of a vault; nothing is written yet."""

    vault: Path
    keeping: Keeping
    decks: tuple[Deck, ...]
    broken: bool
    """The manifest could not be understood: it is begun anew."""


def plan(found: Sequence[Deck], paths: Sequence[Path], *, now: int) -> Plan:
    """Give each card the uid that it has had, or a new one."""
    from notecc.cards import manifest
    from notecc.cards.kept import keeping
    from notecc.render.deck import deck_name
    from notecc.vault import cards as stored
    from notecc.vault.home import home

    vault = home(paths[0])
    by_note = {_name(it, vault): it.cards for it in found}
    rows: tuple[Row, ...] = ()
    broken = False
    try:
        rows = manifest.read(stored.manifest(vault))
    except (ValueError, KeyError, TypeError, RecursionError):
        broken = True  # what is in it is set aside when the new one is written
    unread = {it.anchor.note for it in rows} - set(by_note)
    made = keeping(
        by_note,
        rows,
        names={
            (note, at): deck_name(it) for note, of in by_note.items() for at, it in enumerate(of)
        },
        elsewhere={it for it in unread if (vault / it).is_file()},
        now=now,
    )
    return Plan(vault, made, tuple(found), broken)


def write(made: Plan, out: Path, to: str) -> Path | None:
    """Write the deck, then what is to be remembered of it; return where a broken manifest went.

    Raises:
        NoteccError: it cannot be written, and nothing was.
    """
    from notecc.cards import manifest
    from notecc.vault import cards as stored
    from notecc.vault.file import write_file

    write_file(out, _content(made, to))
    aside = stored.set_aside(made.vault) if made.broken else None
    stored.write_manifest(made.vault, manifest.written(made.keeping.rows))
    return aside


def _content(made: Plan, to: str) -> bytes:
    from notecc.render.anki import tsv
    from notecc.render.apkg import apkg, guid
    from notecc.render.deck import decks_json

    if to == "json":
        return decks_json(made.keeping.kept).encode("utf-8", "backslashreplace")
    notes, media = _anki(made)
    if to == "tsv":
        return tsv([it for it, _ in notes], ids=guid).encode("utf-8", "backslashreplace")
    return apkg(notes, media)


def _anki(made: Plan) -> tuple[list[tuple[AnkiNote, int]], dict[str, bytes]]:
    from notecc.render.anki import anki_note

    pictures = _Pictures(made.vault) if any(it.card.pictures for it in made.keeping.kept) else None
    days = {_name(it, made.vault): _day(it) for it in made.decks}
    name = made.vault.resolve().name
    out = []
    for it in made.keeping.kept:
        one = anki_note(
            it.card,
            uid=it.uid,
            note=it.note,
            mod=it.mod,
            media=partial(pictures.name, note=it.note) if pictures else _none,
            vault=name,
        )
        out.append((one, days[it.note]))
    return out, pictures.media if pictures else {}


def _none(_name: str) -> None:
    return None


_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".avif"})
_LARGEST: Final = 16 * 1024 * 1024


class _Pictures:
    """The pictures of a vault under the hash of what they show: no two collide."""

    def __init__(self, vault: Path) -> None:
        from notecc.config import config
        from notecc.vault.find import found
        from notecc.vault.index import index

        settings = config(vault)
        files = found(vault, exclude=settings.exclude)
        self._vault, self._index = vault, index((*files.notes, *files.attachments), {})
        self._known: dict[Path, str | None] = {}
        self.media: dict[str, bytes] = {}

    def name(self, wanted: str, note: str) -> str | None:
        """Return what a picture is called in the package; None if there is none."""
        from notecc.vault.index import Ambiguous, Found

        for answer in (
            self._index.wikilink(wanted, Path(note)),
            self._index.address(wanted, Path(note)),
        ):
            if isinstance(answer, Found | Ambiguous):
                path = self._vault / answer.path
                if path not in self._known:
                    self._known[path] = self._read(path)
                return self._known[path]
        return None

    def _read(self, path: Path) -> str | None:
        from notecc.vault.find import contents

        suffix = path.suffix.lower()
        data = contents(path, at_most=_LARGEST) if suffix in _PICTURES else b""
        if not isinstance(data, bytes) or not 0 < len(data) <= _LARGEST:
            return None
        name = f"notecc-{hashlib.sha256(data).hexdigest()[:16]}{suffix}"
        self.media[name] = data
        return name


def _day(deck: Deck) -> int:
    """Return when the day of a note began, which Anki shows as the day its cards were added."""
    day = deck.note.date or date(2020, 1, 1)
    return calendar.timegm(day.timetuple()) if day.year >= _EPOCH else 0


_EPOCH: Final = 1971


def _name(deck: Deck, vault: Path) -> str:
    """Return a note's path in the vault."""
    path = Path(deck.note.source.path)
    inside = path.is_relative_to(vault)
    return (path.relative_to(vault) if inside else path).as_posix()
