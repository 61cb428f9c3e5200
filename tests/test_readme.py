"""The two READMEs say the same, and all that there is to set."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
import typer.main

from notecc.cli import app
from notecc.config import _LINT_READERS, _READERS
from notecc.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[1]
ENGLISH, KOREAN = (ROOT / name for name in ("README.md", "README.ko.md"))
each = pytest.mark.parametrize("readme", [ENGLISH, KOREAN], ids=lambda it: it.name)


def fences(readme: Path, language: str) -> list[str]:
    text = readme.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def flags() -> Iterator[str]:
    """Every option that is ours and not typer's."""
    for command in typer.main.get_group(app).commands.values():
        yield from (
            max(it.opts, key=len) for it in command.params if it.param_type_name == "option"
        )


@each
def test_the_first_screen_ends_with_two_commands(readme: Path) -> None:
    commands = fences(readme, "sh")
    assert len(commands) == 2
    assert all(len(command.splitlines()) == 1 for command in commands)
    assert commands == fences(ENGLISH, "sh")


@pytest.mark.parametrize("language", ["json", "toml"])
def test_both_languages_show_the_same_examples(language: str) -> None:
    assert fences(ENGLISH, language) == fences(KOREAN, language) != []


@each
def test_every_command_flag_key_and_role_is_told(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    commands = [f"notecc {name}" for name in typer.main.get_group(app).commands]
    keys = [f"`{it}`" for it in (*_READERS, *_LINT_READERS)]
    short = {"--output": "-o", "--verbose": "-v"}
    told = [*commands, *keys, *(f"`{role}`" for role in Role), *(short.get(f, f) for f in flags())]
    assert [it for it in told if it not in text] == []


@each
def test_every_page_that_is_linked_exists(readme: Path) -> None:
    links = re.findall(r"\]\(((?!https?:)[^)]+\.md)\)", readme.read_text(encoding="utf-8"))
    assert len(links) >= 4
    assert [link for link in links if not (ROOT / link).is_file()] == []
