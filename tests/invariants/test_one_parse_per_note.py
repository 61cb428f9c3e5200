"""A command reads each note once, and everything it does works on that one reading."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import pytest

import notecc.parse
from notecc.build import build, linked_notes
from notecc.config import Config
from notecc.model import Language

if TYPE_CHECKING:
    from notecc.model import Note

NOTES = Path(__file__).parents[2] / "notes"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[PurePath]:
    paths: list[PurePath] = []
    real = notecc.parse.parse_bytes

    def counted(path: PurePath, data: bytes) -> Note:
        paths.append(path)
        return real(path, data)

    monkeypatch.setattr(notecc.parse, "parse_bytes", counted)
    return paths


def test_a_build_parses_each_note_once(parsed: list[PurePath], tmp_path: Path) -> None:
    made = build(NOTES, tmp_path / "site", config=Config(), language=Language.KOREAN)
    assert len(parsed) == len(set(parsed)) == made.notes == 8


def test_an_outline_parses_each_note_once(parsed: list[PurePath]) -> None:
    notes, _ = linked_notes([NOTES])
    assert len(list(notes)) == len(parsed) == len(set(parsed)) == 8
