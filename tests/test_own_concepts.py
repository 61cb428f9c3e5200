"""A card in the vault's `concepts/` is a concept at once, and never called checked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CARD = """\
---
aliases: [후버 손실]
---
이상치에 덜 민감한 손실. $|r| \\le \\delta$ 안에서는 제곱이다.

$$
L = \\frac{1}{2} r^2
$$
"""
DAY = "# 강의 정리\nHuber loss\n- 후버 손실은 Adam과 함께 쓴다. [[Huber loss]]\n"


def notecc(vault: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "notecc", *arguments, "--lang", "en"],
        check=False,
        capture_output=True,
        cwd=vault,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        encoding="utf-8",
    )


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    vault = tmp_path / "vault"
    (vault / "concepts").mkdir(parents=True)
    (vault / "concepts" / "Huber loss.md").write_text(CARD, "utf-8")
    (vault / "2026-03-02.md").write_text(DAY, "utf-8")
    return vault


def concepts_in(vault: Path, *paths: str) -> set[str]:
    shown = json.loads(notecc(vault, "outline", *paths, "--json").stdout)
    return {it["concept"] for note in shown["notes"] for it in note["mentions"]}


@pytest.mark.parametrize("path", [".", "2026-03-02.md"])
def test_a_card_is_recognised_in_notes(vault: Path, path: str) -> None:
    assert concepts_in(vault, path) >= {"huber-loss", "adam"}


def test_a_card_beside_the_vault_is_not(vault: Path) -> None:
    (vault / "concepts").rename(vault.parent / "concepts")
    assert concepts_in(vault, "2026-03-02.md") == {"adam"}


def test_a_card_is_listed_and_shown_by_any_of_its_names(vault: Path) -> None:
    assert "huber-loss  Huber loss · your card\n" in notecc(vault, "concepts", "후버").stdout
    shown = notecc(vault, "derive", "후버손실").stdout
    assert shown.splitlines() == [
        "Huber loss (후버 손실)",
        "이상치에 덜 민감한 손실. $|r| \\le \\delta$ 안에서는 제곱이다.",
        "  L = \\frac{1}{2} r^2",
        "your card `concepts/Huber loss.md` · not checked",
    ]
    assert "did you mean `huber-loss`" in notecc(vault, "derive", "hubber loss").stderr


def test_a_card_of_another_vault_is_found_where_the_vault_is_named(vault: Path) -> None:
    elsewhere = vault.parent
    assert notecc(elsewhere, "derive", "huber loss").returncode == 2
    assert notecc(elsewhere, "derive", "huber loss", "--vault", "vault").returncode == 0


def test_a_sheet_shows_the_card_as_the_student_s_own(vault: Path) -> None:
    built = notecc(vault, "build", ".", "-o", "site")
    assert built.returncode == 0
    page = (vault / "site" / "notes" / "2026-03-02.html").read_text("utf-8")
    card = page.partition('id="Derive-huber-loss"')[2].partition("</article>")[0]
    assert '<p class="badge own">내 카드 · 확인하지 않음</p>' in card
    assert card.count("<math") == 2
    of_concept = (vault / "site" / "concepts" / "huber-loss.html").read_text("utf-8")
    assert '<a href="../notes/concepts-huber-loss' in of_concept
    assert "확인하지 않음" in of_concept
    assert "✓" not in card
