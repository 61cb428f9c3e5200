"""What became of a plan: the next day's note says it, and nothing is guessed."""

from __future__ import annotations

from datetime import date

from sites import pages_of, site_of

from notecc.model.sheet import Fate

FIRST = "# 오늘 할 일\n- [x] 선형회귀 과제\n- [ ] 교재 3장 읽기\n"
FIRST += "# 내일 할 일\n- RNN 강의\n- Adam\n- 빨래\n"
SECOND = "# 오늘 할 일\n- [x] RNN 강의 듣기\n- [ ] 교재 3장 마저 읽기\n"
SECOND += "# 강의 정리\n## Adam\n- 두 평균을 쓴다\n"
THIRD = (
    "# 오늘 할 일\n- [ ] 교재 3장\n- [-] 시험 접수\n# 내일 할 일\n- 교재 3장 읽기\n- 요약 쓰기\n"
)
DAYS = {"2026-03-02.md": FIRST, "2026-03-03.md": SECOND, "2026-03-05.md": THIRD}


def fates(notes: dict[str, str], page: str) -> list[tuple[str, Fate, int]]:
    sheet = next(it for it in site_of(notes).sheets if it.page.path == f"notes/{page}.html")
    return [(it.text, it.fate, it.days) for it in sheet.planned.outcomes] if sheet.planned else []


def test_what_was_planned_is_done_taught_carried_or_not_spoken_of() -> None:
    assert fates(DAYS, "2026-03-03") == [
        ("교재 3장 읽기", Fate.CARRIED, 2),
        ("RNN 강의", Fate.DONE, 1),
        ("Adam", Fate.TAUGHT, 1),
        ("빨래", Fate.DROPPED, 1),
    ]


def test_what_is_carried_on_counts_its_days_and_is_open_once() -> None:
    assert fates(DAYS, "2026-03-05") == [("교재 3장 마저 읽기", Fate.CARRIED, 3)]
    journal = site_of(DAYS).journal
    assert journal
    assert [(it.text, it.since, it.days) for it in journal.open] == [
        ("교재 3장", date(2026, 3, 2), 3),
        ("요약 쓰기", date(2026, 3, 5), 1),
    ]


def test_a_day_that_plans_nothing_is_passed_over() -> None:
    notes = {**DAYS, "2026-03-04.md": "# 강의 정리\n- 글\n"}
    assert fates(notes, "2026-03-04") == [("교재 3장 마저 읽기", Fate.DROPPED, 1 + 1)]
    assert fates(notes, "2026-03-05") == [("교재 3장 마저 읽기", Fate.CARRIED, 3)]


def test_the_first_day_has_no_plan_before_it_and_the_second_shows_it() -> None:
    files = pages_of(DAYS).files
    assert 'class="planned"' not in files["notes/2026-03-02.html"]
    page = files["notes/2026-03-03.html"]
    assert "2026년 3월 2일에 세운 계획" in page
    assert "이어짐, 2일째" in page
    assert "교재 3장" in files["index.html"]


def test_what_is_half_done_is_not_done() -> None:
    (sheet,) = site_of({"2026-03-02.md": "# 오늘 할 일\n- [/] 반\n- [-] 그만둠\n- [x] 다\n"}).sheets
    assert [(it.done, it.todo) for it in sheet.parts if it.todo] == [(1, 3)]


def test_ten_thousand_plans_a_day_are_not_all_compared() -> None:
    plans = "# 내일 할 일\n" + "".join(f"- 할 일 {it}쪽\n" for it in range(10_000))
    made = site_of({f"2026-03-0{it}.md": plans for it in range(1, 4)})
    assert all(len(it.planned.outcomes) <= 30 for it in made.sheets if it.planned)
