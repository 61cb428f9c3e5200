"""`notecc new`: today's note has the sections of the last one, and what it left to do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from notecc.build.new import new_note
from notecc.config import Config
from notecc.model import NoteccError

if TYPE_CHECKING:
    from pathlib import Path

LAST = """# 1. 오늘 해야 할 일
- [x] 강의 듣기
- [ ] **복습**하기 [[2026-03-02]]
- [ ] 교재 3장

# 2. 내일 할 것
- [ ] 교재 3장 읽기
- [-] 그만둔 것
- [ ] 새 과제

# 3. RNN 강의 정리
- 본문

# 4. 회고록
- 피곤
"""


def written(vault: Path, day: date, config: Config | None = None) -> str:
    path, _ = new_note(vault, day, config=config or Config())
    return path.read_text("utf-8")


def test_the_sections_are_kept_and_what_is_open_is_carried_once(tmp_path: Path) -> None:
    (tmp_path / "2026-03-09.md").write_text(LAST, "utf-8")
    (tmp_path / "2026-03-11.md").write_text("# 1. 나중 것\n- [ ] 내일 일\n", "utf-8")
    assert written(tmp_path, date(2026, 3, 10)) == (
        "# 1. 오늘 해야 할 일\n- [ ] **복습**하기 [[2026-03-02]]\n- [ ] 교재 3장\n- [ ] 새 과제\n\n"
        "# 2. 내일 할 것\n- [ ] \n\n# 3. 오늘 들은 강의 정리\n- \n\n# 4. 회고록\n- \n"
    )


def test_a_heading_that_two_days_have_is_kept(tmp_path: Path) -> None:
    for day in ("2026-03-08", "2026-03-09"):
        (tmp_path / f"{day}.md").write_text("# 오늘 배운 것\n- 글\n", "utf-8")
    assert written(tmp_path, date(2026, 3, 10)).startswith("# 오늘 배운 것\n")


def test_the_first_note_has_the_usual_sections(tmp_path: Path) -> None:
    text = written(tmp_path, date(2026, 3, 10))
    assert [it for it in text.splitlines() if it.startswith("#")] == [
        "# 1. 오늘 해야 할 일",
        "# 2. 내일 해야 할 일",
        "# 3. 오늘 들은 강의 정리",
        "# 4. 회고록",
    ]


def test_the_note_stands_beside_the_last_one_and_is_named_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "일지").mkdir()
    (tmp_path / "일지" / "2026.03.09.md").write_text(LAST, "utf-8")
    path, carried = new_note(tmp_path, date(2026, 3, 10), config=Config())
    assert path == tmp_path / "일지" / "2026.03.10.md"
    assert carried == 3


def test_a_template_is_filled_in(tmp_path: Path) -> None:
    (tmp_path / "2026-03-09.md").write_text("# 오늘 할 일\n- 산책 $x$\n", "utf-8")
    (tmp_path / "틀.txt").write_text("# {{date}} {{title}}\n{{ todo }}\n{{other}}\n", "utf-8")
    config = Config(template=tmp_path / "틀.txt")
    assert written(tmp_path, date(2026, 3, 10), config) == (
        "# 2026-03-10 2026-03-10\n- 산책 $x$\n{{other}}\n"
    )


def test_a_note_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "20260310 메모.md").write_text("내 글", "utf-8")
    with pytest.raises(NoteccError) as error:
        new_note(tmp_path, date(2026, 3, 10), config=Config())
    assert "20260310 메모.md" in error.value.message.ko
    assert (tmp_path / "20260310 메모.md").read_text("utf-8") == "내 글"


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoteccError):
        new_note(tmp_path, date(2026, 3, 10), config=Config(template=tmp_path / "없음.md"))
