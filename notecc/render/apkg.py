"""Anki notes -> a package: a database in a zip, the same bytes for the same notes.

It is the package that every Anki reads (schema 11). Each note has its own time of change: Anki
updates the notes that moved and leaves the others, and what a reader changed in them, alone.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import sqlite3
import zipfile
from typing import TYPE_CHECKING, Any, Final

from notecc.render.anki import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notecc.render.anki import AnkiNote

_QA, _CLOZE = 1_764_000_000_001, 1_764_000_000_002
"""The ids of our two note types: never another, never other fields."""
_TYPES_CHANGED: Final = 1_764_000_000
"""When templates or style last changed: a newer one replaces an older one in Anki."""
_FIRST_DECK: Final = 1_764_000_100_000
_BASE91: Final = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"
)
_TAG: Final = re.compile(r"<[^>]*>")
_SCHEMA: Final = """
CREATE TABLE col(id integer primary key,crt integer not null,mod integer not null,
  scm integer not null,ver integer not null,dty integer not null,usn integer not null,
  ls integer not null,conf text not null,models text not null,decks text not null,
  dconf text not null,tags text not null);
CREATE TABLE notes(id integer primary key,guid text not null,mid integer not null,
  mod integer not null,usn integer not null,tags text not null,flds text not null,
  sfld integer not null,csum integer not null,flags integer not null,data text not null);
CREATE TABLE cards(id integer primary key,nid integer not null,did integer not null,
  ord integer not null,mod integer not null,usn integer not null,type integer not null,
  queue integer not null,due integer not null,ivl integer not null,factor integer not null,
  reps integer not null,lapses integer not null,left integer not null,odue integer not null,
  odid integer not null,flags integer not null,data text not null);
CREATE TABLE revlog(id integer primary key,cid integer not null,usn integer not null,
  ease integer not null,ivl integer not null,lastIvl integer not null,factor integer not null,
  time integer not null,type integer not null);
CREATE TABLE graves(usn integer not null,oid integer not null,type integer not null);
"""
_CSS: Final = """.card{font-family:Pretendard,"Noto Sans KR","Apple SD Gothic Neo",sans-serif;
font-size:20px;line-height:1.6;max-width:40em;margin:1em auto;padding:0 1em;word-break:keep-all;
color:#1d2129;background:#fdfdfc}
.context,.source{font-size:14px;color:#69707d}.extra{font-size:16px;color:#454c58;margin-top:1em}
.cloze{font-weight:700;color:#2457c5}img{max-width:100%}a{color:inherit}
hr{border:0;border-top:1px solid #d9dce1}
.nightMode.card,.night_mode .card{color:#e4e6ea;background:#17191d}
.nightMode .cloze{color:#8ab0ff}.nightMode .extra{color:#b9bfca}.nightMode img{background:#fff}
"""
_BELOW: Final = (
    '{{#Extra}}<div class="extra">{{Extra}}</div>{{/Extra}}{{#Image}}<div>{{Image}}</div>{{/Image}}'
    '<div class="source">{{Source}}</div>'
)


def apkg(notes: Sequence[tuple[AnkiNote, int]], media: Mapping[str, bytes]) -> bytes:
    """Return the package of notes, each with the time that its day began, in seconds."""
    out = io.BytesIO()
    names = sorted({name for it, _ in notes for name in it.media} & set(media))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        _put(package, "collection.anki2", _database(notes))
        table = {str(at): name for at, name in enumerate(names)}
        _put(package, "media", json.dumps(table, ensure_ascii=False).encode())
        for at, name in enumerate(names):
            _put(package, str(at), media[name])
    return out.getvalue()


def guid(uid: str) -> str:
    """Return what Anki knows a note by, in this vault and every other."""
    number = int.from_bytes(hashlib.sha256(f"notecc:{uid}".encode()).digest()[:8], "big")
    out = ""
    while number:
        number, digit = divmod(number, len(_BASE91))
        out = _BASE91[digit] + out
    return out


def _put(package: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    package.writestr(info, content)


def _database(notes: Sequence[tuple[AnkiNote, int]]) -> bytes:
    decks = {name: _deck_id(name) for name in _with_parents(it.deck for it, _ in notes)}
    rows, cards = [], []
    following: dict[int, int] = {}
    for position, (it, day) in enumerate(notes, start=1):
        # A day has more milliseconds than anyone has cards; a note's cards have the ids after it.
        note_id = following.get(day, day * 1000)
        following[day] = note_id + len(it.ordinals)
        rows.append(_note(it, note_id))
        cards += [
            _card(it, note_id, at, decks[it.deck], position) for at in range(len(it.ordinals))
        ]
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(_SCHEMA)
        database.execute(f"INSERT INTO col VALUES({','.join('?' * 13)})", _collection(decks))
        database.executemany(f"INSERT INTO notes VALUES({','.join('?' * 11)})", rows)
        database.executemany(f"INSERT INTO cards VALUES({','.join('?' * 18)})", cards)
        database.commit()
        return database.serialize()
    finally:
        database.close()


def _note(it: AnkiNote, note_id: int) -> tuple[Any, ...]:
    first = _TAG.sub("", it.fields[0])
    checksum = int(hashlib.sha1(first.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    kind = _CLOZE if it.is_cloze else _QA
    joined = "\x1f".join(it.fields)
    tagged = f" {' '.join(it.tags)} "
    return (note_id, guid(it.uid), kind, it.mod, -1, tagged, joined, first, checksum, 0, "")


def _card(it: AnkiNote, note_id: int, at: int, deck: int, position: int) -> tuple[Any, ...]:
    new = (0, 0, position, 0, 0, 0, 0, 0, 0, 0, 0, "")
    return (note_id + at, note_id, deck, it.ordinals[at], it.mod, -1, *new)


def _with_parents(names: Iterable[str]) -> list[str]:
    found = set()
    for name in names:
        parts = name.split("::")
        found |= {"::".join(parts[:at]) for at in range(1, len(parts) + 1)}
    return sorted(found)


def _deck_id(name: str) -> int:
    return _FIRST_DECK + int.from_bytes(hashlib.sha256(name.encode()).digest()[:5], "big")


def _collection(decks: Mapping[str, int]) -> tuple[Any, ...]:
    known = {"1": _deck(1, "Default")} | {str(at): _deck(at, name) for name, at in decks.items()}
    models = {str(it["id"]): it for it in (_model(_QA), _model(_CLOZE))}
    documents: tuple[dict[str, Any], ...] = (_CONF, models, known, _DECK_CONF, {})
    texts = [json.dumps(it, ensure_ascii=False) for it in documents]
    return (1, _TYPES_CHANGED, _TYPES_CHANGED * 1000, _TYPES_CHANGED * 1000, 11, 0, 0, 0, *texts)


def _deck(number: int, name: str) -> dict[str, Any]:
    today = {it: [0, 0] for it in ("newToday", "revToday", "lrnToday", "timeToday")}
    plain = {"desc": "", "dyn": 0, "collapsed": False, "conf": 1, "extendNew": 0, "extendRev": 0}
    return {"id": number, "name": name, "mod": 0, "usn": -1, **plain, **today}


def _model(number: int) -> dict[str, Any]:
    is_cloze = number == _CLOZE
    first = "Text" if is_cloze else "Front"
    shown = f"{{{{cloze:{first}}}}}" if is_cloze else f"{{{{{first}}}}}"
    context = '<div class="context">{{Context}}</div>'
    answer = "{{#Back}}<div>{{Back}}</div>{{/Back}}"
    front = f"{context}<div>{shown}</div>"
    back = f"{front}<hr id=answer>{answer}{_BELOW}"
    card = {"name": "Card 1", "ord": 0, "qfmt": front, "afmt": back}
    field = {"sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []}
    return {
        "id": number,
        "name": "notecc Cloze v1" if is_cloze else "notecc QA v1",
        "type": int(is_cloze),
        "mod": _TYPES_CHANGED,
        "usn": -1,
        "sortf": 0,
        "did": None,
        "tags": [],
        "vers": [],
        "latexPre": "\\documentclass[12pt]{article}\n\\begin{document}\n",
        "latexPost": "\\end{document}",
        "css": _CSS,
        "req": [[0, "any", [0]]],
        "flds": [{"name": it, "ord": at, **field} for at, it in enumerate((first, *FIELDS))],
        "tmpls": [{**card, "bqfmt": "", "bafmt": "", "did": None}],
    }


_CONF: Final = {
    "activeDecks": [1],
    "curDeck": 1,
    "newSpread": 0,
    "collapseTime": 1200,
    "timeLim": 0,
    "estTimes": True,
    "dueCounts": True,
    "curModel": None,
    "nextPos": 1,
    "sortType": "noteFld",
    "sortBackwards": False,
    "addToCur": True,
}
_DECK_CONF: Final = {
    "1": {
        "id": 1,
        "mod": 0,
        "name": "Default",
        "usn": 0,
        "maxTaken": 60,
        "autoplay": True,
        "timer": 0,
        "replayq": True,
        "new": {
            "bury": True,
            "delays": [1, 10],
            "initialFactor": 2500,
            "ints": [1, 4, 7],
            "order": 1,
            "perDay": 20,
            "separate": True,
        },
        "rev": {
            "bury": True,
            "ease4": 1.3,
            "fuzz": 0.05,
            "ivlFct": 1,
            "maxIvl": 36500,
            "minSpace": 1,
            "perDay": 200,
        },
        "lapse": {"delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0},
    }
}
