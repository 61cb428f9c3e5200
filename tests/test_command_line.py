"""The command line when something is wrong: two lines that help, a number, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple, Protocol

import pytest

from notecc.cli import main

ROOT: Final = Path(__file__).parents[1]


class Ended(NamedTuple):
    code: int
    out: str
    told: str


class Command(Protocol):
    def __call__(self, *arguments: str) -> Ended: ...


@pytest.fixture
def notecc(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> Command:
    """A run of notecc in a new folder, with an English locale."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")

    def run(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["notecc", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return Ended(int(ended.value.code or 0), *capfd.readouterr())

    return run


def vault(**notes: str) -> None:
    Path("notes").mkdir()
    for name, text in notes.items():
        Path("notes", f"{name}.md").write_text(text, "utf-8")


CANNOT: Final = {
    "no command": (),
    "an unknown command": ("biuld",),
    "an unknown option": ("build", "--bogus"),
    "an unknown language": ("build", "file.md", "--lang", "fr"),
    "no default vault": ("build",),
    "no default notes": ("outline",),
    "a missing vault": ("build", "missing"),
    "a missing note": ("outline", "missing.md", "--json"),
    "one missing note of two": ("outline", "file.md", "missing.md"),
    "a file instead of a vault": ("build", "file.md"),
    "a file instead of a folder for the site": ("build", "empty", "-o", "file.md"),
    "the vault itself for the site": ("build", "empty", "-o", "empty"),
    "a vault whose name is too long": ("build", "가" * 100),
    "a note whose name is too long": ("outline", "가" * 100),
    "a note that is a device": ("outline", os.devnull),
    "a vault that is a circle of links": ("build", "circle"),
    "a note that is a circle of links": ("outline", "circle"),
    "a note that is a broken link": ("outline", "broken.md"),
    "a note below a file": ("outline", "file.md/a.md"),
}


@pytest.mark.parametrize("arguments", CANNOT.values(), ids=CANNOT)
def test_what_cannot_be_done_ends_with_2_an_error_and_a_help(
    notecc: Command, arguments: tuple[str, ...]
) -> None:
    Path("empty").mkdir()
    Path("file.md").write_text("# 1. 회고\n", "utf-8")
    Path("circle").symlink_to("circle")
    Path("broken.md").symlink_to("nowhere")
    ended = notecc(*arguments)
    assert (ended.code, ended.out) == (2, "")
    *_, error, remedy = ended.told.splitlines()
    assert error.startswith("error: ")
    assert remedy.startswith("help: ")
    assert "Traceback" not in ended.told
    assert Path("file.md").read_text("utf-8") == "# 1. 회고\n"


def test_without_a_command_the_commands_are_shown(notecc: Command) -> None:
    assert all(it in notecc().told for it in ("outline ", "build ", "--help"))


def test_errors_are_in_the_language_that_was_asked_for(notecc: Command) -> None:
    assert notecc("outline", "missing", "--lang", "ko").told == (
        "error: `missing`이 없습니다\nhelp: 경로를 확인해 주세요\n"
    )


def test_errors_are_in_the_language_of_the_locale(
    notecc: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert "`missing`이 없습니다" in notecc("build", "missing").told
    assert "notecc --help`나" in notecc("build", "--bogus").told


@pytest.mark.parametrize("command", ["build", "outline"])
def test_a_folder_without_notes_is_told(notecc: Command, command: str) -> None:
    vault()
    Path("notes", "picture.png").touch()
    ended = notecc(command, "notes")
    assert ended.code == 0
    assert ended.told == "no notes (files that end in `.md`) in `notes`\n"


def test_outline_tells_what_it_could_not_read_beside_the_json(notecc: Command) -> None:
    vault(a="# 1. 회고\n")
    Path("notes", "b.md").symlink_to("/etc/hostname")
    ended = notecc("outline", "notes", "--json")
    assert [it["path"] for it in json.loads(ended.out)["notes"]] == [str(Path("notes", "a.md"))]
    assert "NX003 unreadable-note: cannot be read: a symbolic link" in ended.told
    assert ended.code == 0


def test_a_build_shows_ten_findings_errors_first_and_counts_the_rest(notecc: Command) -> None:
    unsafe = "[하](javascript:x)\n" * 2
    vault(a=f"%% 숨김 %%\n{unsafe}", b="".join(f"[[없음{it}]]\n" for it in range(9)))
    ended = notecc("build", "--lang", "en")
    *told, rest = ended.told.splitlines()
    assert len(told) == 10
    assert all("error NL004 broken-wikilink" in it for it in told[:9])
    assert told[0].startswith(f"{Path('notes', 'b.md')}:1:1: error NL004 broken-wikilink: ")
    assert told[0].endswith(": the link `없음0` leads nowhere")
    assert "a.md:2:1: warning NL011 unsafe-link" in told[9]
    assert rest == "… and 1 more: --verbose"
    assert "findings: 9 errors, 2 warnings, 1 remarks" in ended.out


def test_a_verbose_build_shows_every_finding(notecc: Command) -> None:
    vault(a="%% 숨김 %%\n" + "[[없음]]\n" * 12)
    ended = notecc("build", "-v", "--lang", "ko")
    assert ended.told.count("오류 NL004") == 12
    assert ended.told.count("참고 NP008") == 1
    assert "--verbose" not in ended.told


def test_a_closed_standard_output_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    ended = in_shell('exec "$0" -m notecc build >&-', tmp_path)
    assert (ended.returncode, ended.stdout) == (0, "")
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text("# 가\n" * 20_000, "utf-8")
    ended = in_shell('"$0" -m notecc outline | true', tmp_path)
    assert ended.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_full_disk_behind_standard_output_is_an_error(tmp_path: Path) -> None:
    ended = in_shell('exec "$0" -m notecc concepts > /dev/full', tmp_path)
    assert ended.returncode == 2
    assert ended.stderr.startswith("error: cannot print: ")
    assert len(ended.stderr.splitlines()) == 2


def in_shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "-c", command, sys.executable],
        check=False,
        capture_output=True,
        cwd=folder,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C"},
    )
