"""The disk: what is found in a vault, what is read, what is not."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from notecc.model import Diagnostic, NoteccError
from notecc.vault.assets import assets
from notecc.vault.find import contents, found, notes_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, errors="surrogateescape")


def notes(root: Path, exclude: tuple[str, ...] = ()) -> list[str]:
    return [it.as_posix() for it in found(root, exclude=exclude).notes]


def remarks(root: Path) -> dict[str, str]:
    return {path.as_posix(): it.message.en for path, it in found(root).remarks}


@pytest.fixture
def unprivileged() -> Iterator[None]:
    """Be someone whom permissions bind, as root is not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_notes_and_attachments_are_found_in_order(tmp_path: Path) -> None:
    write(tmp_path, "나.md", "a/b.md", "가.MD", "a/그림.png", "B.markdown", "z.txt")
    vault = found(tmp_path)
    assert [str(it) for it in vault.notes] == ["B.markdown", "a/b.md", "가.MD", "나.md"]
    assert [str(it) for it in vault.attachments] == ["a/그림.png", "z.txt"]
    assert vault.remarks == ()


def test_the_order_does_not_depend_on_the_unicode_form(tmp_path: Path) -> None:
    write(tmp_path, unicodedata.normalize("NFD", "나.md"), "가.md", "다.md")
    assert [unicodedata.normalize("NFC", it) for it in notes(tmp_path)] == [
        "가.md",
        "나.md",
        "다.md",
    ]


def test_hidden_folders_and_sites_are_not_notes(tmp_path: Path) -> None:
    hidden = [f"{it}/a.md" for it in (".obsidian", ".trash", ".git", ".notecc", "b/.c")]
    write(tmp_path, "a.md", *hidden, ".d.md", "old/.notecc-site", "old/a.md", "site/x/a.md")
    vault = found(tmp_path, output=tmp_path / "site")
    assert [str(it) for it in vault.notes] == ["a.md"]
    assert vault.attachments == ()


def test_a_vault_may_itself_be_hidden(tmp_path: Path) -> None:
    write(tmp_path, ".vault/a.md")
    assert notes(tmp_path / ".vault") == ["a.md"]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("초안", ["a.md", "b/c.md"]),
        ("b", ["a.md", "초안/d.md"]),
        ("b/*.md", ["a.md", "초안/d.md"]),
        ("*.md", []),
    ],
)
def test_what_is_excluded_is_not_found(tmp_path: Path, pattern: str, left: list[str]) -> None:
    write(tmp_path, "a.md", "b/c.md", "초안/d.md")
    assert notes(tmp_path, (unicodedata.normalize("NFD", pattern),)) == left


def test_links_that_lead_astray_are_remarked_on_and_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "vault"
    write(tmp_path, "secret.md", "vault/a.md", "vault/b/c.md", "vault/.git/config")
    (root / "out.md").symlink_to(tmp_path / "secret.md")
    (root / "loop").symlink_to(root)
    (root / "b" / "again").symlink_to(root / "b")
    (root / "self.md").symlink_to(root / "self.md")
    (root / "gone.md").symlink_to(root / "nowhere.md")
    (root / "git.md").symlink_to(root / ".git" / "config")
    (root / "alias.md").symlink_to(root / "b" / "c.md")
    assert notes(root) == ["a.md", "alias.md", "b/c.md"]
    assert sorted(remarks(root)) == ["b/again", "git.md", "gone.md", "loop", "out.md", "self.md"]
    assert remarks(root)["out.md"] == "cannot be read: a symbolic link that leads out of the vault"


def test_a_pipe_is_no_note_and_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    os.mkfifo(tmp_path / "pipe.md")
    assert notes(tmp_path) == ["a.md"]
    assert remarks(tmp_path) == {"pipe.md": "cannot be read: not a regular file"}
    assert isinstance(contents(tmp_path / "pipe.md", at_most=9), Diagnostic)


@pytest.mark.parametrize(
    "name",
    [
        "가" * 83 + "abc.md",
        "두 줄\n이름.md",
        "\"따옴표\" '<b>' & ?.md",
        " 빈칸 .md",
        "깨진\udcff이름.md",
        unicodedata.normalize("NFD", "강의.md"),
    ],
)
def test_any_name_that_a_disk_allows_is_found_as_it_is_spelled(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, "a.md")
    assert name in notes(tmp_path)
    assert contents(tmp_path / name, at_most=999) == name.encode(errors="surrogateescape")


def test_a_deep_folder_is_found(tmp_path: Path) -> None:
    name = "/".join(["d"] * 400) + "/a.md"
    write(tmp_path, name)
    assert notes(tmp_path) == [name]


def test_an_empty_vault_is_empty(tmp_path: Path) -> None:
    vault = found(tmp_path)
    assert (vault.notes, vault.attachments, vault.remarks) == ((), (), ())


def test_a_missing_folder_stops_the_command(tmp_path: Path) -> None:
    with pytest.raises(NoteccError, match="no such file or folder") as caught:
        found(tmp_path / "nowhere")
    assert caught.value.help.en == "check the path"


def test_a_file_is_no_vault(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    with pytest.raises(NoteccError, match="is a file, not a folder"):
        found(tmp_path / "a.md")


@pytest.mark.usefixtures("unprivileged")
def test_what_may_not_be_read_is_remarked_on_and_the_rest_is_found(open_path: Path) -> None:
    write(open_path, "a.md", "locked.md", "closed/b.md")
    (open_path / "locked.md").chmod(0)
    (open_path / "closed").chmod(0)
    assert notes(open_path) == ["a.md", "locked.md"]
    assert remarks(open_path) == {"closed": "cannot be read: permission denied"}
    locked = contents(open_path / "locked.md", at_most=99)
    assert isinstance(locked, Diagnostic)
    assert (locked.name, locked.message.en) == (
        "unreadable-note",
        "cannot be read: permission denied",
    )
    (open_path / "closed").chmod(0o700)


@pytest.mark.usefixtures("unprivileged")
def test_a_vault_that_may_not_be_read_stops_the_command(open_path: Path) -> None:
    (open_path / "vault").mkdir(mode=0)
    with pytest.raises(NoteccError, match="permission denied"):
        found(open_path / "vault")


@pytest.fixture
def open_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a folder that everyone may enter: those above pytest's own are closed."""
    import tempfile
    from pathlib import Path

    del tmp_path_factory
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


def test_no_more_than_asked_for_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.md").open("wb") as file:
        file.truncate(10**12)
    data = contents(tmp_path / "huge.md", at_most=1000)
    assert isinstance(data, bytes)
    assert len(data) == 1001


def test_notes_are_given_by_name_or_by_folder_and_each_once(tmp_path: Path) -> None:
    write(tmp_path, "v/a.md", "v/b.md", "log.txt")
    paths, said = notes_at([tmp_path / "v/b.md", tmp_path / "v", tmp_path / "log.txt"])
    assert [it.name for it in paths] == ["b.md", "a.md", "log.txt"]
    assert said == ()
    with pytest.raises(NoteccError, match="no such file or folder"):
        notes_at([tmp_path / "nowhere.md"])


SVG = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9"/></svg>'


def test_attachments_are_named_by_content_and_what_is_no_medium_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, "그림 1.png", "script.js", "page.html")
    (tmp_path / "copy.png").write_text("그림 1.png")
    (tmp_path / "a.svg").write_text(SVG)
    (tmp_path / "bad.svg").write_text(SVG.replace("<rect", "<script/><rect"))
    vault = found(tmp_path)
    made = assets(tmp_path, [*vault.attachments, tmp_path / "gone.png"])
    names = {path.name: name for path, name in made.names.items()}
    assert sorted(names) == ["a.svg", "copy.png", "그림 1.png"]
    assert re.fullmatch(r"assets/a-[0-9a-f]{8}\.svg", names["a.svg"])
    assert names["copy.png"] == names["그림 1.png"]
    reasons = {path.name: it.message.en.partition(": ")[2] for path, it in made.refused.items()}
    assert reasons == {
        "bad.svg": "it holds a script",
        "gone.png": "cannot be read: no such file",
        "page.html": "it is not a picture, PDF, sound or film",
        "script.js": "it is not a picture, PDF, sound or film",
    }
