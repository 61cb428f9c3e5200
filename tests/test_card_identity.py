"""A card keeps its uid through whatever happens to its note."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import pytest
from deck_printer import deck_of

from notecc.cards.kept import Keeping, keeping
from notecc.cards.manifest import RETIRED, Row, read, written
from notecc.parse import parse_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from notecc.model.card import Card

NOTES = sorted((Path(__file__).parents[1] / "notes").glob("*.md"))
NOTE = """# 강의 정리
# 신경망
문제의 종류
- Semantic Segmentation : 픽셀마다 라벨 하나를 준다
- Pose Estimation : 사람의 관절 좌표를 찾는다
GAN
- 생성자는 진짜 같은 결과를 만들도록
- 감별자는 만든 것을 알아내도록
Batch Normalization
- 배치마다 평균과 분산을 맞춘다
활성화 함수
1. ReLU
2. Sigmoid
3. Hyperbolic Tanh
Cross Validation
- 데이터를 나눠 k-1개로 학습하고 1개로 검증
Early Stopping
- 검증 손실이 커지기 시작하면 멈춤
Dropout
- 학습할 때 뉴런을 무작위로 끈다
- 단점 : 학습이 느려진다
"""


def cards(text: str, name: str = "2026-03-02.md") -> tuple[Card, ...]:
    return deck_of(parse_bytes(PurePath(name), text.encode())).cards


def keep(
    rows: tuple[Row, ...], decks: dict[str, tuple[Card, ...]], now: int, *elsewhere: str
) -> Keeping:
    names = {(note, at): "notecc" for note, of in decks.items() for at in range(len(of))}
    return keeping(decks, rows, names=names, elsewhere=elsewhere, now=now)


def first(text: str, name: str = "2026-03-02.md") -> Keeping:
    return keep((), {name: cards(text, name)}, 1)


def edited(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def edit(text: str) -> str:
        for before, after in pairs:
            assert before in text
            text = text.replace(before, after, 1)
        return text

    return edit


def moved(text: str) -> str:
    block = text[text.index("Early Stopping") : text.index("Dropout")]
    return text.replace(block, "") + block


EDITS: dict[str, tuple[Callable[[str], str], str, int]] = {
    "answers edited": (
        edited(
            ("픽셀마다 라벨 하나를", "픽셀마다 클래스 하나를"),
            ("평균과 분산을 맞춘다", "평균을 0으로, 분산을 1로 맞춘다"),
            ("진짜 같은 결과를", "진짜로 보이는 결과를"),
        ),
        "2026-03-02.md",
        0,
    ),
    "terms mended": (
        edited(
            ("Semantic Segmentation", "Semantic segmentation"),
            ("Pose Estimation", "Pose Estimaton"),
        ),
        "2026-03-02.md",
        0,
    ),
    "a block moved": (moved, "2026-03-02.md", 0),
    "the note renamed": (str, "2026-03-03 신경망.md", 0),
    "topics renamed": (
        edited(("Cross Validation\n", "교차 검증\n"), ("문제의 종류\n", "비전 문제의 종류\n")),
        "2026-03-02.md",
        0,
    ),
    "lines inserted": (
        edited(
            ("- 배치마다", "- 학습을 빠르게 한다\n- 배치마다"),
            ("- Pose", "- VQA : 물음에 답한다\n- Pose"),
        ),
        "2026-03-02.md",
        4,
    ),
    "particles and blanks edited": (
        edited(
            ("뉴런을 무작위로 끈다", "뉴런을 무작위로 꺼 버린다"),
            ("커지기 시작하면", "커지기시작하면"),
        ),
        "2026-03-02.md",
        0,
    ),
    "renamed, mended and edited at once": (
        edited(("Semantic", "Semantik"), ("사람의 관절 좌표를", "사람 관절의 좌표를")),
        "다른 이름.md",
        0,
    ),
    "NFD, CRLF and indented anew": (
        lambda text: (
            unicodedata.normalize("NFD", text).replace("\n", "\r\n").replace("\n- ", "\n  - ")
        ),
        "2026-03-02.md",
        0,
    ),
}


@pytest.mark.parametrize("what", EDITS)
def test_a_card_keeps_its_uid_when(what: str) -> None:
    edit, name, added = EDITS[what]
    before = first(NOTE)
    assert len(before.kept) > 12
    after = keep(before.rows, {name: cards(edit(NOTE), name)}, 2)
    assert not after.retired
    assert {it.uid for it in before.kept} <= {it.uid for it in after.kept}
    assert sum(it.change == "new" for it in after.kept) == added


@pytest.mark.parametrize("path", NOTES, ids=lambda it: it.stem)
def test_the_sample_notes_keep_their_cards_when_renamed_and_written_otherwise(path: Path) -> None:
    text = path.read_text("utf-8")
    before = first(text, path.name)
    other = unicodedata.normalize("NFD", text).replace("\n", "\r\n")
    after = keep(before.rows, {"b.md": cards(other, "b.md")}, 2)
    assert {it.uid for it in after.kept} == {it.uid for it in before.kept}
    assert not after.retired


def test_cards_that_went_are_kept_and_come_back_as_they_were() -> None:
    before = first(NOTE)
    less = keep(before.rows, {"2026-03-02.md": cards(NOTE[: NOTE.index("Dropout")])}, 2)
    assert less.retired
    assert {it.uid for it in less.rows} == {it.uid for it in before.rows}
    assert {it.state for it in less.rows if it.uid in {r.uid for r in less.retired}} == {RETIRED}
    again = keep(less.rows, {"2026-03-02.md": cards(NOTE)}, 3)
    assert {it.uid for it in again.kept} == {it.uid for it in before.kept}
    assert {it.change for it in again.kept} == {"same", "revived"}


def test_without_a_manifest_unchanged_notes_have_the_same_uids() -> None:
    assert [it.uid for it in first(NOTE).kept] == [it.uid for it in first(NOTE).kept]


def test_two_notes_that_say_the_same_have_cards_of_their_own() -> None:
    decks = {it: cards(NOTE, it) for it in ("a.md", "b.md")}
    made = keep((), decks, 1)
    assert len({it.uid for it in made.kept}) == len(made.kept)
    again = keep(made.rows, decks, 2)
    assert [it.uid for it in again.kept] == [it.uid for it in made.kept]
    assert {it.change for it in again.kept} == {"same"}


def test_only_what_changed_has_a_new_time() -> None:
    before = first(NOTE)
    text = NOTE.replace("평균과 분산을", "평균과 분산을 모두")
    after = keep(before.rows, {"2026-03-02.md": cards(text)}, 50)
    assert [it.change for it in after.kept if it.mod == 50] == ["edited"]


def test_a_clock_that_goes_back_does_not_hide_a_change() -> None:
    before = keep((), {"a.md": cards(NOTE, "a.md")}, 100)
    text = NOTE.replace("평균과 분산을", "평균과 분산을 모두")
    after = keep(before.rows, {"a.md": cards(text, "a.md")}, 50)
    assert [it.mod for it in after.kept if it.change == "edited"] == [101]


def test_gaps_keep_their_numbers_and_none_is_used_again() -> None:
    before = first(NOTE)
    text = NOTE.replace("2. Sigmoid", "2. GELU")
    after = keep(before.rows, {"2026-03-02.md": cards(text)}, 2)
    fronts = [it.card.front for it in after.kept if it.card.front.startswith("활성화 함수")]
    assert fronts == ["활성화 함수 3가지: {{c1::ReLU}}, {{c4::GELU}}, {{c3::Hyperbolic Tanh}}"]
    last = keep(after.rows, {"2026-03-02.md": cards(NOTE)}, 3)
    fronts = [it.card.front for it in last.kept if it.card.front.startswith("활성화 함수")]
    assert fronts == ["활성화 함수 3가지: {{c1::ReLU}}, {{c2::Sigmoid}}, {{c3::Hyperbolic Tanh}}"]


def test_notes_that_were_not_read_lose_nothing() -> None:
    both = keep((), {it: cards(NOTE, it) for it in ("a.md", "b.md")}, 1)
    one = keep(both.rows, {"a.md": cards(NOTE, "a.md")}, 2, "b.md")
    assert not one.retired
    assert {it.uid for it in one.rows} == {it.uid for it in both.rows}


def test_many_cards_at_once_do_not_vanish_unnoticed() -> None:
    before = first(NOTE)
    assert keep(before.rows, {"2026-03-02.md": ()}, 2).vanishes
    assert not keep(before.rows, {"2026-03-02.md": cards(NOTE)}, 2).vanishes


def test_a_manifest_is_read_as_it_was_written() -> None:
    rows = first(NOTE).rows
    assert set(read(written(rows))) == set(rows)


@pytest.mark.parametrize(
    "data", [b"{", b"[]\n", b'{"uid": 1}\n', b"\xff\n", b"<<<<<<< HEAD\n", b"[" * 5000]
)
def test_what_is_no_manifest_is_not_taken_for_one(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, RecursionError)):
        read(data)
