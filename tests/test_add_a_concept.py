"""A newcomer can follow `docs/add-a-concept.md`: its files are written, its commands run."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = (ROOT / "docs" / "add-a-concept.md").read_text("utf-8")
FENCE: Final = re.compile(r"^```(\w+)(?: ([^\n]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def part(title: str) -> str:
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def write_files(text: str, folder: Path) -> list[Path]:
    written = []
    for _, name, body in FENCE.findall(text):
        if name:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, "utf-8")
            written.append(path)
    return written


def run_commands(text: str, folder: Path) -> dict[str, str]:
    """Run every command of a part; return what each printed."""
    printed = {}
    for language, _, body in FENCE.findall(text):
        for line in body.splitlines() if language == "console" else ():
            command = line.removeprefix("$ ").partition("  #")[0].strip()
            words = shlex.split(command)
            if words[0] == "notecc":
                words = ["python", "-m", *words]
            ran = subprocess.run(
                [sys.executable, *words[1:]],
                check=False,
                capture_output=True,
                cwd=folder,
                env={"PYTHONPATH": str(folder if "clone" in folder.name else ROOT), "LANG": "C"},
                encoding="utf-8",
            )
            assert ran.returncode == 0, (command, ran.stdout, ran.stderr)
            assert "NV0" not in ran.stdout + ran.stderr, (command, ran.stdout, ran.stderr)
            printed[command] = ran.stdout
    assert printed
    return printed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    day = "# 강의 정리\nHuber loss\n- 코사인 어닐링과 함께 썼다\n"
    (tmp_path / "notes" / "2026-03-02.md").write_text(day, "utf-8")
    return tmp_path


def test_a_card_counts_at_once(folder: Path) -> None:
    text = part("A card in your vault")
    assert write_files(text, folder)
    printed = run_commands(text, folder)
    assert "Huber loss · your card" in printed["notecc concepts huber"]
    assert "not checked" in printed['notecc derive "후버 손실"']
    assert "[huber-loss]" in printed["notecc outline notes/"]
    assert (folder / "site" / "concepts" / "huber-loss.html").exists()


def test_a_module_is_checked(folder: Path) -> None:
    text = part("A module in your vault")
    assert write_files(text, folder)
    printed = run_commands(text, folder)
    assert "2 derivations, 4 steps: given 2, proved 2" in printed["notecc verify cosine-annealing"]
    assert "✓ checked" in printed['notecc derive "cosine annealing"']
    code = printed["notecc derive cosine-annealing --code sympy"]
    ran = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert ran.returncode == 0, ran.stderr
    assert (folder / "site" / "concepts" / "cosine-annealing.html").exists()


def test_the_same_file_is_a_concept_of_the_library(folder: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(ROOT / "notecc", clone / "notecc", ignore=shutil.ignore_patterns("__pycache__"))
    (_, module) = write_files(part("A module in your vault"), folder)
    shutil.copy(module, clone / "notecc" / "concepts" / module.name)
    printed = run_commands(part("A concept of the library"), clone)
    assert "✓ checked" in printed["python -m notecc derive cosine-annealing"]
    assert (clone / "notecc" / "library" / "records" / "cosine-annealing.json").exists()
