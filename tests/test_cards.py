"""Decks: what no spec page can say."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path, PurePath

import pytest
from deck_printer import deck_of
from hypothesis import given
from hypothesis import strategies as st

from notecc.cards.identity import anchors, uid
from notecc.model.card import CLOZE
from notecc.parse import parse_bytes

ROOT = Path(__file__).parents[1]
YARDSTICK = ROOT.parent / "shared" / "data"


def run(*arguments: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "notecc", *arguments],
        check=True,
        capture_output=True,
        cwd=ROOT,
        encoding="utf-8",
    )
    return ran.stdout


def test_every_card_of_the_sample_vault_has_a_question_and_an_answer() -> None:
    rows = json.loads(run("cards", "notes", "--to", "json"))
    assert len(rows) > 100
    for row in rows:
        answers = [it for _, it in CLOZE.findall(row["front"])] or [row["back"]]
        assert row["front"].strip()
        assert all(it.strip() for it in answers)
    assert len({row["uid"] for row in rows}) == len(rows)
    assert len({(row["note"], row["front"]) for row in rows}) == len(rows)


def test_the_deck_of_a_note_is_read_in_the_terminal() -> None:
    text = run("cards", "notes/2026-03-04.md", "--lang", "en")
    assert "경사하강법의 업데이트 식은?" in text
    assert "withheld" in text.splitlines()[-1]


@pytest.mark.skipif(not (YARDSTICK / "seed-note.md").exists(), reason="the yardstick is not here")
def test_the_real_note_makes_no_card_of_what_is_private_or_wrong() -> None:
    note = parse_bytes(PurePath("note.md"), (YARDSTICK / "seed-note.md").read_bytes())
    ideal = json.loads((YARDSTICK / "cards" / "ideal_seed_deck.json").read_text("utf-8"))
    bad = {
        line
        for rule in ideal["must_not"]
        if not rule.get("standalone_only")
        for line in rule["lines"]
    }
    deck = deck_of(note)
    assert len(deck.cards) > 80
    assert not [it.front for it in deck.cards if set(it.lines) <= bad]
    assert {63, 101, 118, 186} <= {it.line for it in deck.withheld}


LINES = st.lists(
    st.sampled_from(
        [
            "# 강의 정리",
            "## Adam",
            "Adam",
            "- 단점 : 느리다",
            "- **a** : b (c",
            "  - 커지면 작아진다",
            "    - $x_t$ → {{c1::y}}",
            "1. ReLU",
            "![[a.png]]",
            "- \\( }} {{",
            "- 왜 하나?",
            "- ~~지운 것~~ 은 없다",
            "#flashcards",
            "앞::뒤:::끝",
            "?",
            "==빈칸== 과 ==}}==",
        ]
    )
    | st.text(max_size=30),
    max_size=25,
)


@given(LINES)
def test_any_note_has_a_deck_whose_questions_do_not_hold_their_answers(lines: list[str]) -> None:
    source = "\n".join(["# 강의 정리", *lines])
    note = parse_bytes(PurePath("note.md"), source.encode("utf-8", "surrogateescape"))
    deck = deck_of(note)
    fronts = [it.front for it in deck.cards]
    assert len(set(fronts)) == len(fronts)
    last = source.count("\n") + source.count("\r") + 2
    assert all(1 <= line <= last for it in deck.cards for line in it.lines)
    names = [uid(it) for it in anchors("note.md", deck.cards)]
    assert len(set(names)) == len(names)


def test_bullets_may_nest_as_deep_as_they_like() -> None:
    source = "# 강의 정리\nAdam\n" + "".join(
        " " * 2 * at + "- 모멘텀을 쓴다\n" for at in range(900)
    )
    deck_of(parse_bytes(PurePath("note.md"), source.encode()))
