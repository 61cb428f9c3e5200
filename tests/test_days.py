"""Two lines of two days: one thing to do, or two."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

import pytest

from notecc.days import Plan, State, is_same, may_be_same, plans
from notecc.days.holidays import is_day_off
from notecc.model import Role
from notecc.parse import parse_bytes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("선형회귀 과제 numpy로 다시 짜기", "선형 회귀 과제 마저 하기"),
        ("교재 3장 읽기", "교재 3장… 제발"),
        ("2강 듣기 (분류 loss, 활성화 함수)", "2강 : 분류, 활성화 함수"),
        ("월요일 NLP 강의 예습 (3~4장과 5~6장 중 5~6장)", "월요일 NLP 강의 예습"),
        ("논문 다시 읽기", "논문 읽기"),
        ("운동하기", "운동"),
        ("빨래", "빨래 ㅋㅋ"),
        ("하기", "하기!"),
        ("교재 3~5장 읽기", "교재 4장 읽기"),
    ],
)
def test_one_thing_in_other_words(one: str, other: str) -> None:
    assert is_same(one, other)
    assert is_same(other, one)
    assert may_be_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("교재 3장 읽기", "교재 4장 절반"),
        ("과제 2 : dropout 구현", "과제 3 : dropout 구현"),
        ("AlexNet 구현 마무리", "AlexNet 논문 2장까지 읽기"),
        ("Adam 구현", "AdamW 구현"),
        ("퀴즈 오답 정리", "깃헙 정리"),
        ("강의 듣기", "강의 9강 듣기"),
        ("운동하기", "공부하기"),
        ("", "빨래"),
    ],
)
def test_two_things(one: str, other: str) -> None:
    assert not is_same(one, other)
    assert not is_same(other, one)


def read(text: str) -> tuple[Plan, ...]:
    return plans(parse_bytes(PurePath("2026-03-02.md"), text.encode()))


def test_what_became_of_a_thing_to_do() -> None:
    boxes = "- [ ] 가\n- [x] 나\n- [/] 다\n- [-] 라\n- [>] 마\n"
    text = f"# 오늘 할 일\n{boxes}- ~~바\n- ~~사~~\n- 아\n- 자 (완료)\n"
    found = [(it.text, it.state, it.is_marked) for it in read(text)]
    assert found == [
        ("가", State.OPEN, True),
        ("나", State.DONE, True),
        ("다", State.OPEN, True),
        ("라", State.DROPPED, True),
        ("마", State.MOVED, True),
        ("바", State.DONE, True),
        ("사", State.DONE, True),
        ("아", State.OPEN, False),
        ("자", State.DONE, True),
    ]


def test_bullets_with_boxes_below_a_title_are_the_things_to_do() -> None:
    text = "# 오늘 할 일\n- 강의\n  - [ ] 3강\n  - [x] 4강\n- 책\n  - 3장\n# 강의 정리\n- [ ] RNN\n"
    assert [it.text for it in read(text)] == ["3강", "4강", "책"]


def test_plans_know_their_section_and_place() -> None:
    plan = read("# 내일 할 일\n- [ ] 책 **읽기**\n  밤에\n")[0]
    assert (plan.role, plan.text) == (Role.TOMORROW, "책 읽기")
    text = "# 내일 할 일\n- [ ] 책 **읽기**\n  밤에\n"
    assert text[slice(*plan.span)] == "- [ ] 책 **읽기**"


def test_public_holidays_and_what_stands_in_for_them_are_days_off() -> None:
    off = ["2026-03-01", "2026-03-02", "2025-10-06", "2022-02-01", "2026-05-05", "2024-02-12"]
    assert all(is_day_off(date.fromisoformat(it)) for it in off)
    work = ["2026-03-03", "2026-05-06", "2025-10-10", "2022-02-03", "2026-01-02"]
    assert not any(is_day_off(date.fromisoformat(it)) for it in work)
