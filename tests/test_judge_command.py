"""`notecc judge` as someone at a terminal sees it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DAY = """# 3. 강의 정리

SGD
- 업데이트 식은 w = w + lr * g 이다
- lr = 0.01 로 둔다

Momentum
- $v_t = \\beta v_{t-1} - g_t$
- $w_{t+1} = w_t + \\eta v_t$

Adagrad
- 기존 SGD : w = w - η g
- G = G + g²

# 4. 내일 할 일
- w = w + η g 복습
"""


def judge(*arguments: str, where: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "notecc", "judge", *arguments],
        check=False,
        capture_output=True,
        cwd=where,
        encoding="utf-8",
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    )


def test_a_right_formula_ends_with_0() -> None:
    ended = judge("θ ← θ - α∇J(θ)", "--topic", "SGD", "--lang", "en")
    assert ended.stdout.startswith("✓ right · ")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_wrong_formula_is_mended_in_its_own_letters_and_ends_with_1() -> None:
    ended = judge("θ = θ + α g", "-t", "sgd", "--lang", "ko")
    assert ended.stdout.splitlines()[:3] == [
        "✗ 틀림 · 확률적 경사하강법  θ = θ + α g",
        "  `η·g`의 부호가 반대입니다",
        "  고치면: θ = θ-α·g",
    ]
    assert ended.returncode == 1


def test_what_is_unread_is_not_wrong() -> None:
    ended = judge("lr = 0.01", "-t", "sgd", "--lang", "en")
    assert ended.stdout.startswith("· unread")
    assert ended.returncode == 0


def test_a_formula_may_say_what_it_is_of_and_begin_with_a_minus() -> None:
    assert judge("MSE = 1/n Σ(y - ŷ)²", "--lang", "en").stdout.startswith("✓ right")
    assert judge("-Σ y log ŷ", "-t", "CE", "--lang", "en").stdout.startswith("✓ right")


def test_lines_are_judged_beside_one_another() -> None:
    climbs = judge("v = βv - ηg", "w = w - v", "-t", "momentum", "--json")
    assert [it["kind"] for it in json.loads(climbs.stdout)] == ["", "pair"]
    descends = judge("v = βv - g", "w = w + ηv", "-t", "momentum", "--json")
    assert [it["verdict"] for it in json.loads(descends.stdout)] == ["right", "right"]


def test_a_proof_is_sympys_and_only_on_demand() -> None:
    (row,) = json.loads(judge("w = w - lr*(g + λw)", "-t", "weight-decay", "--json").stdout)
    assert row["proved"] is None
    (row,) = json.loads(
        judge("w = w - lr*(g + λw)", "-t", "weight-decay", "--json", "--prove").stdout
    )
    assert row["proved"] is True
    assert row["rule"]["concept"] == "weight-decay"


def test_a_note_is_judged_by_its_topics(tmp_path: Path) -> None:
    (tmp_path / "day.md").write_text(DAY, encoding="utf-8")
    ended = judge("day.md", "--json", where=tmp_path)
    rows = [(it["line"], it["concept"], it["verdict"]) for it in json.loads(ended.stdout)]
    assert rows == [
        (4, "sgd", "wrong"),
        (5, "sgd", "unread"),
        (8, "momentum", "right"),
        (9, "momentum", "right"),
        (12, "sgd", "right"),
        (13, "adagrad", "right"),
    ]
    assert ended.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("w = w - g", "-t", "sgdd"), "`sgd`"),
        (("a = b",), "--topic"),
        (("nowhere.md",), "nowhere.md"),
        ((), "--help"),
    ],
)
def test_what_cannot_be_judged_ends_with_2_and_what_to_do(
    arguments: tuple[str, ...], told: str
) -> None:
    ended = judge(*arguments, "--lang", "en")
    assert ended.returncode == 2
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr


def test_help_has_examples() -> None:
    assert "--topic momentum" in judge("--help").stdout
