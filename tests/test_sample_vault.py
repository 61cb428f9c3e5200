"""What the sample vault promises: real-looking days, known mistakes, pictures that a script draws.

`sample_errors.json` lists the mistakes that are there on purpose, and formulas that are right.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import struct
import subprocess
import sys
import unicodedata
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pytest

from notecc.build import linked_notes
from notecc.library import concepts

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROOT: Final = Path(__file__).parents[1]
VAULT: Final = ROOT / "notes"
NOTES: Final = tuple(sorted(VAULT.glob("*.md")))
LISTED: Final[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "sample_errors.json").read_text(encoding="utf-8")
)
QUOTES: Final = [*LISTED["errors"], *LISTED["right_formulas"], *LISTED["unexplained"]]
SECTIONS: Final = (r"# 1\. 오늘 .+", r"# 2\. 내일 .+", r"# 3\. .*강의 정리", r"# 4\. 회고록")


def lines(note: Path) -> list[str]:
    return note.read_text(encoding="utf-8").split("\n")


def test_the_days_are_consecutive() -> None:
    days = [dt.date.fromisoformat(note.stem) for note in NOTES]
    assert len(days) >= 7
    assert days == [days[0] + dt.timedelta(n) for n in range(len(days))]


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.stem)
def test_every_day_has_the_four_sections_in_order(note: Path) -> None:
    numbered = [line for line in lines(note) if re.match(r"# \d", line)]
    assert len(numbered) == len(SECTIONS)
    for line, shape in zip(numbered, SECTIONS, strict=True):
        assert re.fullmatch(shape, line)


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.stem)
def test_the_lecture_has_topics_beside_it_not_below_it(note: Path) -> None:
    headings = [line for line in lines(note) if line.startswith("# ")]
    third = next(at for at, line in enumerate(headings) if line.startswith("# 3."))
    assert len(headings[third + 1 : -1]) >= 2
    assert not any(line.startswith("##") for line in lines(note))


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.stem)
def test_a_day_is_long_enough_to_matter_and_short_enough_to_be_read(note: Path) -> None:
    assert 60 <= len(lines(note)) <= 200


@pytest.mark.parametrize("quote", QUOTES, ids=lambda quote: f"{quote['note']}:{quote['line']}")
def test_what_is_listed_stands_at_its_line(quote: dict[str, Any]) -> None:
    assert quote["written"] in lines(VAULT / quote["note"])[quote["line"] - 1]


def test_every_kind_of_mistake_is_there_and_says_what_is_right() -> None:
    errors = LISTED["errors"]
    assert {error["kind"] for error in errors} == {"formula", "claim", "term"}
    assert all(error["right"] != error["written"] for error in errors)
    assert len({error["note"] for error in errors}) == len(NOTES)


def test_every_picture_but_the_missing_one_exists_and_none_is_idle() -> None:
    text = "\n".join(note.read_text(encoding="utf-8") for note in NOTES)
    embedded = set(re.findall(r"!\[\[([^\]|#]+\.(?:png|svg|jpg))", text))
    stored = {unicodedata.normalize("NFC", p.name) for p in (VAULT / "attachments").iterdir()}
    assert embedded - stored == set(LISTED["missing_pictures"])
    assert stored <= embedded


def test_every_link_between_days_has_its_target() -> None:
    text = {note.stem: note.read_text(encoding="utf-8") for note in NOTES}
    links = [
        link.replace("\\|", "|").split("|")[0]
        for body in text.values()
        for link in re.findall(r"\[\[([^\]]+)\]\]", body)
    ]
    to_days = [link.partition("#") for link in links if link.startswith("2026")]
    assert len(to_days) >= 10
    for day, _, part in to_days:
        anchor = rf"\s{re.escape(part)}$" if part.startswith("^") else rf"^# {re.escape(part)}$"
        assert not part or re.search(anchor, text[day], re.MULTILINE), f"{day}#{part}"
    assert {link for link in links if link in LISTED["unresolved_links"]}


@pytest.mark.parametrize(
    "wanted",
    [
        r"(?m)^- ~~[^~\n]+$",  # a strike-through that is never closed
        r"(?m)^\s*- .+\n[^\s\-#>|!\d`$%].*\n\s*- ",  # a topic line right after an item
        r"(?m)^\t- ",
        r"(?m)^ {4}- ",
        r"(?m)^ {4}- .*\n!\[\[",  # a picture right after an indented item
        r"\|\d+\]\]",
        r"\|\d+x\d+\]\]",
        r"\[\[2026-03-\d\d#\^",
        r"!\[\[2026-03-\d\d#\^",
        r"(?m)^> \[!\w+\]-",
        r"(?m)^> > \[!\w+\]",
        r"(?m)^\|.*\$.*\\\|.*\|$",
        r"(?m)^\$\$",
        r"==[^=]+==",
        r"%%[^%]+%%",
        r"\[\^1\]:",
        r"\^\[[^\]]+\]",
        r"(?m)^이해도:: ",
        r"3~4장과 5~6장",
        r"\*\*확률적 경사하강법\(SGD\)\*\*은",
        r"<sos>",
        r"(?m)^```mermaid",
        r"(?m)^```python",
        r"#최적화",
        r"(?m)^---\n(?:.*\n)*?date: ",
        r"- \[/\] ",
        r"- \[-\] ",
    ],
)
def test_the_ways_in_which_students_write_are_there(wanted: str) -> None:
    assert any(re.search(wanted, note.read_text(encoding="utf-8")) for note in NOTES)


def test_the_week_speaks_of_every_concept_that_notecc_knows() -> None:
    named = {mention.concept for linked in linked_notes(NOTES)[0] for mention in linked.mentions}
    assert {concept.id for concept in concepts()} - named == set()


def test_a_plan_is_carried_over_and_another_is_dropped() -> None:
    days = [note.read_text(encoding="utf-8") for note in NOTES]
    todo = [day[day.index("# 1.") : day.index("# 2.")] for day in days]
    plan = [day[day.index("# 2.") : day.index("# 3.")] for day in days]
    assert ["교재 3장 읽기" in text for text in todo[1:4]] == [True, True, True]
    assert "블로그" in plan[3]
    assert not any("블로그" in text for text in todo)


def test_the_script_draws_the_pictures_that_are_committed(tmp_path: Path) -> None:
    script = ROOT / "docs" / "pictures" / "make_note_pictures.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True)
    drawn = {unicodedata.normalize("NFC", path.name): path for path in tmp_path.iterdir()}
    stored = {
        unicodedata.normalize("NFC", path.name): path for path in (VAULT / "attachments").iterdir()
    }
    assert drawn.keys() == stored.keys()
    for name, path in stored.items():
        assert path.stat().st_size < 40_000
        if path.suffix == ".svg":
            assert drawn[name].read_bytes() == path.read_bytes()
            continue
        # Not byte for byte: zlib packs, and libm rounds, a little differently from place to place.
        apart = np.abs(pixels(drawn[name]).astype(int) - pixels(path))
        assert (apart > 2).mean() < 0.001, name


def pixels(path: Path) -> NDArray[np.uint8]:
    """The rows of a PNG as our own writer makes it: RGB, one block, no filter."""
    image = path.read_bytes()
    width, height = struct.unpack(">II", image[16:24])
    size = struct.unpack(">I", image[33:37])[0]
    rows = np.frombuffer(zlib.decompress(image[41 : 41 + size]), np.uint8)
    return rows.reshape(height, 1 + 3 * width)[:, 1:]
