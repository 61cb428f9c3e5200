"""Note -> the day it is about: from its file name, its front matter, its first heading.

In this order: a daily note's file name is made by a programme from the date, the front matter
by a template, the heading by hand (and by copying yesterday's note).
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import Span, block
from notecc.parse.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath

    from notecc.model import Note
    from notecc.parse.sections import Part

_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_SHORT_YEAR: Final = r"(?P<year>[12]\d)"


def _pattern(form: str) -> re.Pattern[str]:
    """Compile one form; it must not be a piece of a longer number, of a version, of an address."""
    return re.compile(rf"(?<![0-9A-Za-z.]){form}(?![0-9])(?!\.[0-9])", re.IGNORECASE)


_FULL: Final = tuple(
    map(
        _pattern,
        (
            _YEAR + r"(?P<by>\s?[-./_]\s?|\.\s|\s)(?P<month>\d{1,2})(?P=by)(?P<day>\d{1,2})",
            _YEAR + r"년\s*(?P<month>\d{1,2})월\s*(?P<day>\d{1,2})일",
            _YEAR + r"(?P<month>\d\d)(?P<day>\d\d)",
            _SHORT_YEAR + r"(?P<by>[-./_])(?P<month>\d\d)(?P=by)(?P<day>\d\d)",
            _SHORT_YEAR + r"년\s*(?P<month>\d{1,2})월\s*(?P<day>\d{1,2})일",
            _SHORT_YEAR + r"(?P<month>\d\d)(?P<day>\d\d)(?![A-Za-z])",
        ),
    )
)
_YEARLESS: Final = tuple(
    map(
        _pattern,
        (
            r"(?P<month>\d{1,2})월\s*(?P<day>\d{1,2})일",
            r"(?P<month>\d{1,2})\s?[-./]\s?(?P<day>\d{1,2})\.?(?=\s?\([월화수목금토일mtwfs])",
        ),
    )
)
_YEARLESS_NAME: Final = re.compile(r"(?P<month>\d\d)[-._ ]?(?P<day>\d\d)")
_FOLDERS: Final = re.compile(
    r"(?:.*\D)?(?P<year>20\d\d)년?[-._/ ](?P<month>\d{1,2})월?/(?P<day>\d{1,2})일?"
)
_LONE_YEAR: Final = re.compile(r"(?<!\d)(?P<year>20\d\d)(?!\d)")
_KEYS: Final = (
    "date", "날짜", "일자", "day", "created", "created_at", "작성일", "생성일", "published",
)  # fmt: skip
_DAY_KEYS: Final = ("date", "날짜", "일자", "day")
_FRONT: Final = re.compile(r"^(?P<key>[\w-]{1,30})[ \t]*:[ \t]*(?P<value>\S.*)$", re.MULTILINE)
_LONGEST_LINE: Final = 120
# What may stand beside a date that is a heading of its own: `날짜: 2026-03-02 (월)`, `Day 3`.
_BESIDE: Final = re.compile(
    r"날짜|일자|date|today|일지|학습|기록|노트|til|회고|오늘|day|week|일차|주차"
    r"|[월화수목금토일]요일|[월화수목금토일]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|[\W\d_]",
    re.IGNORECASE,
)


def date_of(note: Note) -> date | None:
    """Return the day that the note is about, or None if it names none."""
    year = _year(note)
    front = front_matter(note.blocks)
    texts = [_line(front[key]) for key in _KEYS if key in front]
    return (
        day_of_path(note.source.path)
        or next(filter(None, map(_in_text, texts)), None)
        or _in_headings(note, year)
    )


class Place(Enum):
    """Where a note can name its day."""

    NAME = "name"
    FRONT_MATTER = "front matter"
    HEADING = "heading"


class Dated(NamedTuple):
    """A day that a note names, and where."""

    place: Place
    day: date
    span: Span


def dates(note: Note) -> tuple[Dated, ...]:
    """Return the days that a note names, the surest place first.

    Of the front matter only the first date counts, and it has to be called one: a note may well be
    `created` on another day. A heading counts if it is but a date.
    """
    found = []
    if day := day_of_path(note.source.path):
        found.append(Dated(Place.NAME, day, Span(0, 0)))
    front = front_matter(note.blocks)
    keys = (key for key in _DAY_KEYS if key in front)
    if (key := next(keys, "")) and (day := _in_text(_line(front[key]))):
        found.append(Dated(Place.FRONT_MATTER, day, _key_span(note, key)))
    for node in note.blocks:
        if isinstance(node, block.Heading):
            text = _line(plain(node.children))
            if not _BESIDE.sub("", text) and (day := _in_text(text, _year(note))):
                found.append(Dated(Place.HEADING, day, node.span))
            break
    return tuple(found)


def _key_span(note: Note, key: str) -> Span:
    """Return the line of the front matter that begins with a key."""
    top = note.blocks[0].span
    for it in _FRONT.finditer(note.source.text, *top):
        if it["key"].lower() == key:
            return Span(it.start(), it.end())
    return top


def title_of(note: Note, parts: Sequence[Part]) -> str:
    """Return the note's title: its front matter's, its first heading's, or its file's name.

    A heading that opens a section (`# 1. 오늘 할 일`) is no title.
    """
    if title := front_matter(note.blocks).get("title", "").strip("\"'` "):
        return title
    opened = {it.span.start for it in parts if it.is_named}
    first = next((it for it in note.blocks if isinstance(it, block.Heading)), None)
    if first and first.span.start not in opened and (title := plain(first.children)):
        return title
    return note.source.path.stem


def front_matter(blocks: Sequence[block.Block]) -> dict[str, str]:
    """Return the plain `key: value` lines of the front matter, keys in lower case.

    A date wants no more; a reader of YAML would refuse `title: [Day 3] a`, which people write.
    """
    text = blocks[0].text if blocks and isinstance(blocks[0], block.FrontMatter) else ""
    found: dict[str, str] = {}
    for it in _FRONT.finditer(text):
        found.setdefault(it["key"].lower(), it["value"].strip())
    return found


def day_of_path(path: PurePath) -> date | None:
    """Return the day that a file's name, or the folders that it lies in, speak of."""
    stem = unicodedata.normalize("NFC", path.stem)
    if found := _in_text(stem) or _in_text(unicodedata.normalize("NFC", path.parent.name)):
        return found
    folders = unicodedata.normalize("NFC", "/".join(path.parts[-3:-1]))
    if matched := _FOLDERS.fullmatch(f"{folders}/{stem}"):
        return _made(matched)
    year = _lone_year(*reversed(path.parts[-4:-1]))
    if year and (matched := _YEARLESS_NAME.fullmatch(stem)):
        return _made(matched, year)
    return _in_text(stem, year)


def _in_headings(note: Note, year: int | None) -> date | None:
    """Look into the first line and the first heading; then into headings that are but a date."""
    headings = [it for it in note.blocks if isinstance(it, block.Heading)]
    for text in (_first_line(note), *(plain(it.children) for it in headings[:1])):
        if found := _in_text(_line(text), year):
            return found
    for heading in headings[1:]:
        text = _line(plain(heading.children))
        if not _BESIDE.sub("", text) and (found := _in_text(text, year)):
            return found
    return None


def _first_line(note: Note) -> str:
    """Return the line under the front matter if it is but a date: `2024. 11. 22.` is no list."""
    start = 0
    for node in note.blocks:
        if not isinstance(node, block.FrontMatter | block.CommentBlock):
            start = node.span.start
            break
    line = note.source.text[start : start + _LONGEST_LINE].splitlines()[:1]
    text = line[0].strip() if line else ""
    return text if not _BESIDE.sub("", text) else ""


def _year(note: Note) -> int | None:
    front = front_matter(note.blocks)
    texts = [front[key] for key in (*_KEYS, "year") if key in front]
    return _lone_year(note.source.path.stem, *reversed(note.source.path.parts[-4:-1]), *texts)


def _lone_year(*texts: str) -> int | None:
    found = next(filter(None, map(_LONE_YEAR.search, texts)), None)
    return int(found["year"]) if found else None


def _in_text(text: str, year: int | None = None) -> date | None:
    """Return the first day that exists among the dates of a line."""
    for pattern in _FULL:
        for found in pattern.finditer(text):
            if day := _made(found):
                return day
    if year:
        for pattern in _YEARLESS:
            for found in pattern.finditer(text):
                if day := _made(found, year):
                    return day
    return None


def _made(found: re.Match[str], year: int | None = None) -> date | None:
    year = year or int(found["year"])
    try:
        return date(year if year > 99 else 2000 + year, int(found["month"]), int(found["day"]))
    except ValueError:  # such a day never was: 2023-13-45
        return None


def _line(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:_LONGEST_LINE])
