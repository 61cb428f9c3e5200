"""What a sheet shows of what it derives: enough to learn from, light enough for a phone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from sites import page_of, pages_of

_YARDSTICK: Final = Path(__file__).parents[2] / "shared" / "data" / "seed-note.md"
_DAY: Final = "# 강의 정리\nMomentum\n- 관성을 준다. Adam도 관성을 쓴다\n\n# 회고록\n- 재미있었다\n"


def test_a_sheet_has_rule_letters_and_checked_steps_of_every_concept_met() -> None:
    page = page_of(_DAY)
    for name in ("momentum", "adam"):
        after = page.partition(f'id="Derive-{name}"')[2]
        card = after.partition('id="Derive-')[0]
        for part in ('class="rule"', 'class="letters"', '<li class="proved">', 'class="check"'):
            assert part in card, (name, part)


def legend(page: str, concept: str) -> dict[str, str]:
    card = page.partition(f'id="Derive-{concept}"')[2].partition('class="letters"')[2]
    pairs = re.findall(r"<dt>(.+?)</dt>\s*<dd>(.+?)</dd>", card.partition("</dl>")[0], re.DOTALL)
    return {re.sub(r"<.+?>", "", letter): words for letter, words in pairs}


def test_a_letter_is_explained_as_the_rule_means_it_not_as_a_special_case_does() -> None:
    page = page_of("# 강의 정리\nAdagrad\n- 누적한다\n")
    assert legend(page, "adagrad")["g"] == "기울기"


def test_a_letter_that_means_two_things_has_both() -> None:
    page = page_of("# 강의 정리\nCNN\n- 필터를 민다\n")
    assert legend(page, "cnn")["k"] == "필터, 필터의 한 변"


def test_scripts_are_files_to_run_and_pages_that_a_sheet_unfolds() -> None:
    files = pages_of({"note.md": _DAY}).files
    frames = re.findall(r'<iframe loading="lazy" src="\.\./(parts/.+?)"', files["notes/note.html"])
    assert "parts/momentum-sympy.html" in frames
    assert set(frames) <= set(files)
    compile(files["parts/momentum-sympy.py"], "momentum-sympy.py", "exec")
    assert "<span>출력</span>" in files["parts/momentum-numpy.html"]


def test_what_a_title_names_comes_before_what_is_named_in_passing() -> None:
    page = page_of("# 강의 정리\nMomentum\n- Adam도 관성을 쓴다\n")
    assert page.index('id="Derive-momentum"') < page.index("그 밖에 나온 개념")
    assert page.index("그 밖에 나온 개념") < page.index('id="Derive-adam"')


def test_the_retrospective_stands_after_the_derivations() -> None:
    page = page_of(_DAY)
    assert page.index('id="Derivations"') < page.index("재미있었다")
    entries = re.findall(r'<li class="depth-0"><a href="#(.+?)"', page)
    assert entries[-2:] == ["Derivations", "%ED%9A%8C%EA%B3%A0%EB%A1%9D"]


def test_rules_that_are_written_alike_share_a_row_and_a_path() -> None:
    page = page_of("# 강의 정리\nSGD\n- 표본 하나\n\nMini-batch\n- 표본 몇 개\n\nAdam\n- 둘\n")
    rows = re.findall(r'<tr><th scope="row">.*?</tr>', page, re.DOTALL)
    assert len(rows) == 2
    assert rows[0].count("<a href=") == 2


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("# 강의 정리\n방법\n- SGD\n- Momentum\n", ["momentum", "sgd"]),
        ("# 강의 정리\n방법\n- SGD : 표본 하나로 한 걸음\n- Momentum\n", ["momentum"]),
        ("# 강의 정리\nMomentum\n- 골짜기에서 덜 흔들린다\n", []),
        ("# 강의 정리\nMomentum\n\nAdam\n- 관성을 준다\n", ["momentum"]),
        ("# 강의 정리\n방법\n- Momentum\n\t- 골짜기에서 덜 흔들린다\n", []),
        ("# 강의 정리\n## Momentum\n$$\nv = \\beta v + g\n$$\n", []),
        ("# 강의 정리\nAlexNet\n![[없는 그림.png]]\n", ["alexnet"]),
        ("# 내일 할 일\n- Momentum 강의를 처음부터 끝까지 듣기\n", ["momentum"]),
    ],
)
def test_what_is_named_and_never_explained_is_listed(note: str, named: list[str]) -> None:
    page = page_of(note)
    part = re.search(r'id="Only-named".*?</section>', page, re.DOTALL)
    found = re.findall(r'href="\.\./concepts/(.+?)\.html"', part[0]) if part else []
    assert sorted(found) == named


@pytest.mark.skipif(not _YARDSTICK.exists(), reason="the real note is not here")
def test_the_page_of_a_day_with_fifty_derivations_is_light() -> None:
    page = page_of(_YARDSTICK.read_text("utf-8"))
    assert page.count('id="Derive-') > 40
    assert len(page.encode()) < 350_000
