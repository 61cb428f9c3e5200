"""The days of a vault beside one another: runs, gaps, what was met when, what stays private."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from sites import site_of

from notecc.build import build
from notecc.config import Config
from notecc.days.holidays import is_day_off
from notecc.model import Language, Role

if TYPE_CHECKING:
    from pathlib import Path

    from notecc.model.journal import Journal


def journal(*days: date) -> Journal:
    made = site_of({f"{it.isoformat()}.md": "# 강의\n- 글\n" for it in days}).journal
    assert made
    return made


def test_a_day_off_does_not_break_a_run_and_a_working_day_does() -> None:
    friday, monday, wednesday = date(2026, 3, 6), date(2026, 3, 9), date(2026, 3, 11)
    made = journal(friday, monday, wednesday)
    assert [(it.first, it.last, it.days) for it in made.runs] == [
        (friday, monday, 2),
        (wednesday, wednesday, 1),
    ]
    assert [(it.first, it.last, it.days) for it in made.gaps] == [
        (date(2026, 3, 10), date(2026, 3, 10), 1)
    ]


@given(st.sets(st.dates(date(2000, 1, 1), date(2099, 12, 31)), min_size=1, max_size=6))
def test_runs_hold_every_day_and_gaps_every_working_day_between(days: set[date]) -> None:
    made = journal(*days)
    assert sum(it.days for it in made.runs) == len(days)
    assert len(made.runs) == len(made.gaps) + 1
    span = (max(days) - min(days)).days
    if span < 3000:
        between = (min(days) + timedelta(it) for it in range(span))
        missed = sum(not is_day_off(it) for it in between if it not in days)
        assert sum(it.days for it in made.gaps) == missed


def test_a_concept_is_met_when_it_is_named_and_explained_when_something_is_said_of_it() -> None:
    made = site_of(
        {
            "2026-03-02.md": "# 내일 할 일\n- Adam\n# 강의\n- 모멘텀은 기울기를 쌓는다\n",
            "2026-03-04.md": "# 강의 정리\n- Adam은 두 모멘트의 평균을 쓴다\n",
        }
    ).journal
    assert made
    adam = next(it for it in made.met if it.concept == "adam")
    assert adam.days == (date(2026, 3, 2), date(2026, 3, 4))
    assert adam.explained == (date(2026, 3, 4),)


def test_what_is_private_stands_in_no_file_of_the_site(tmp_path: Path) -> None:
    vault, out = tmp_path / "notes", tmp_path / "site"
    vault.mkdir()
    (vault / "2026-03-02.md").write_text(
        "# 강의 정리\n- Adam의 두 평균 #공개\n# 회고록\n- 비밀스러운 RMSprop #숨은태그\n",
        "utf-8",
    )
    config = Config(private=frozenset({Role.RETROSPECTIVE}))
    build(vault, out, config=config, language=Language.KOREAN)
    written = [it for it in out.rglob("*") if it.suffix in {".html", ".js", ".css", ".xml"}]
    assert len(written) > 3
    for path in written:
        text = path.read_text("utf-8")
        assert "비밀스러운" not in text, path
        assert "숨은태그" not in text, path
    assert not (out / "concepts" / "rmsprop.html").exists()
    assert (out / "concepts" / "adam.html").exists()
