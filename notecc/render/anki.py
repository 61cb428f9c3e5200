"""A card -> the fields of an Anki note: HTML, MathJax, pictures by the hash of their bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from notecc.model.card import CLOZE, CardKind
from notecc.render import escape
from notecc.render.deck import deck_name, tags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from notecc.model.card import Card

FIELDS: Final = ("Back", "Context", "Extra", "Image", "Source", "Uid", "Spare1", "Spare2")
"""After the first, which is Front or Text. They never change: Anki would copy the type."""
_EMBED: Final = re.compile(r"\n?!\[\[[^\]]*\]\]")


@dataclass(frozen=True, slots=True)
class AnkiNote:
    """One note of a package. `media` are the names of the pictures that it shows."""

    uid: str
    is_cloze: bool
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str
    ordinals: tuple[int, ...]
    """The numbers of its cards, from 0."""
    mod: int
    media: tuple[str, ...]


def anki_note(  # noqa: PLR0913 - a card, what identifies it, and where its note and pictures are
    card: Card,
    *,
    uid: str,
    note: str,
    mod: int,
    media: Callable[[str], str | None],
    vault: str = "",
) -> AnkiNote:
    """Return a card as Anki has it. `media` gives the name of a picture in the package, if any."""
    shown = tuple(dict.fromkeys(it for name in card.pictures if (it := media(name))))
    is_cloze = card.is_cloze
    images = "".join(f'<img src="{escape.text(it)}">' for it in shown)
    asks = card.kind is CardKind.IMAGE
    text = _EMBED.sub("", card.front) if asks else card.front
    front = _cloze(text) if is_cloze else _html(text)
    return AnkiNote(
        uid=uid,
        is_cloze=is_cloze,
        fields=(
            f"{front}<br>{images}" if asks and images else front,
            _safe(card.back, is_cloze=is_cloze),
            _safe(" › ".join((*card.path, card.topic)), is_cloze=is_cloze),
            _safe(card.extra, is_cloze=is_cloze),
            "" if asks else images,
            _source(note, card, vault),
            uid,
            "",
            "",
        ),
        tags=tuple(tags(card, note)),
        deck=deck_name(card),
        ordinals=tuple(it - 1 for it in card.ordinals) if is_cloze else (0,),
        mod=mod,
        media=shown,
    )


def _html(text: str) -> str:
    if not text:
        return text
    return escape.text(text).replace("\n", "<br>")


def _safe(text: str, *, is_cloze: bool) -> str:
    """Return a field; in a note with gaps `}}` would close one, wherever it stands."""
    said = _html(text)
    return _apart(said) if is_cloze else said


def _apart(text: str) -> str:
    while "}}" in text:
        text = text.replace("}}", "} }")
    return text.replace("{{", "{ {")


def _cloze(text: str) -> str:
    out, at = [], 0
    for it in CLOZE.finditer(text):
        inside = _apart(_html(it[2]))
        gap = " " if inside.endswith("}") else ""
        out += [_apart(_html(text[at : it.start()])), f"{{{{c{it[1]}::{inside}{gap}}}}}"]
        at = it.end()
    return "".join([*out, _apart(_html(text[at:]))])


def _source(note: str, card: Card, vault: str) -> str:
    place = f"{escape.text(note)}:{card.lines[0]}"
    if not vault:
        return place
    address = f"obsidian://open?vault={quote(vault, safe='')}&file={quote(note, safe='')}"
    return f'<a href="{escape.text(address)}">{place}</a>'


def tsv(notes: Iterable[AnkiNote], *, ids: Callable[[str], str]) -> str:
    """Return notes as the table that Anki imports: a header says which column is what."""
    head = [
        "#separator:tab",
        "#html:true",
        "#guid column:1",
        "#notetype column:2",
        "#deck column:3",
        f"#tags column:{len(FIELDS) + 5}",
    ]
    rows = [
        "\t".join(
            _cell(it)
            for it in (
                ids(one.uid),
                "notecc Cloze v1" if one.is_cloze else "notecc QA v1",
                one.deck,
                *one.fields,
                " ".join(one.tags),
            )
        )
        for one in notes
    ]
    return "\n".join([*head, *rows]) + "\n"


def _cell(text: str) -> str:
    said = text.replace("\t", " ").replace("\r", " ").replace("\n", "<br>")
    # A line that begins with `#` would be a comment.
    is_quoted = '"' in said or said.startswith("#")
    return f'"{said.replace(chr(34), chr(34) * 2)}"' if is_quoted else said
