"""What is known to be wrong is known in other words too, and only what is wrong.

`tests/claims/<concept>.txt` holds, under each claim, sentences that say it (`+`) and sentences
that come near and do not (`-`). They stand under the concept's title, or under a `[Title]`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path, PurePath
from typing import NamedTuple

import pytest

from notecc.judge.claims import Claimed, claimed
from notecc.judge.sentences import sentences
from notecc.library import concepts
from notecc.library.claims import claims
from notecc.link import Vocabulary, mentions, vocabulary
from notecc.parse import parse_bytes

FOLDER = Path(__file__).parent / "claims"
FEWEST = 5
_LINE = re.compile(r"(?P<mark>[+-]) (?:\[(?P<title>[^\]]*)\] )?(?P<sentence>.+)")


class Example(NamedTuple):
    concept: str
    claim: str
    is_claimed: bool
    title: str
    sentence: str


def examples() -> list[Example]:
    titles = {it.id: it.title.en for it in concepts()}
    out: list[Example] = []
    for path in sorted(FOLDER.glob("*.txt")):
        claim = ""
        for line in path.read_text("utf-8").splitlines():
            if found := _LINE.fullmatch(line.strip()):
                title = titles[path.stem] if found["title"] is None else found["title"]
                is_claimed = found["mark"] == "+"
                out.append(Example(path.stem, claim, is_claimed, title, found["sentence"]))
            else:
                claim = line.strip()
    return out


@cache
def known() -> Vocabulary:
    return vocabulary(concepts())


def wrong(title: str, sentence: str) -> list[Claimed]:
    text = f"# {title}\n\n- {sentence}\n"
    note = parse_bytes(PurePath("note.md"), text.encode())
    return [it for it in claimed(sentences(note, mentions(note, known()))) if not it.is_right]


def test_there_are_examples() -> None:
    assert len(examples()) > 1000


@pytest.mark.parametrize("claim", claims(), ids=lambda it: f"{it.concept}: {it.claim.ko}")
def test_a_claim_is_told_from_what_comes_near(claim: object) -> None:
    told = [it for it in examples() if it.claim == claim.claim.ko and it.concept == claim.concept]  # type: ignore[attr-defined]
    assert sum(it.is_claimed for it in told) >= FEWEST
    assert sum(not it.is_claimed for it in told) >= FEWEST


@pytest.mark.parametrize("example", examples(), ids=lambda it: f"{it.concept}: {it.sentence}")
def test_a_sentence_is_judged(example: Example) -> None:
    found = [it.claim.claim.ko for it in wrong(example.title, example.sentence)]
    assert (example.claim in found) == example.is_claimed, found
    assert example.is_claimed or not found, "it is taken for another claim"
