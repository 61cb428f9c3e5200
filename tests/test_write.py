"""A site is written whole or not at all."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notecc.model import NoteccError
from notecc.vault import swap, write
from notecc.vault.write import write_site

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
FIRST: dict[str, bytes | Path] = {"index.html": b"1", "notes/a.html": b"first"}
SECOND: dict[str, bytes | Path] = {"index.html": b"2", "notes/b.html": b"second", "x/y/z": b""}


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text("a")
    return tmp_path / "notes"


def files(folder: Path) -> dict[str, bytes]:
    """Return what a reader of the site sees: everything but the mark."""
    found = (it for it in folder.rglob("*") if it.is_file() and it.name != ".notecc-site")
    return {it.relative_to(folder).as_posix(): it.read_bytes() for it in found}


def names(folder: Path) -> list[str]:
    return sorted(it.name for it in folder.iterdir())


@pytest.fixture(params=["swapped in one step", "moved aside"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "moved aside":
        monkeypatch.setattr(write, "swapped", lambda *_: False)


@pytest.mark.usefixtures("_both_ways")
def test_a_site_is_replaced_as_a_whole_and_leaves_nothing_else(vault: Path) -> None:
    out = vault.parent / "site"
    write_site(out, FIRST, vault=vault)
    assert files(out) == FIRST
    write_site(out, SECOND, vault=vault)
    assert files(out) == SECOND
    assert sorted(it.name for it in vault.parent.iterdir()) == ["notes", "site"]


def test_this_system_swaps_two_folders_in_one_step(tmp_path: Path) -> None:
    if sys.platform not in {"linux", "darwin"}:
        pytest.skip("no such call")
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert swap.swapped(tmp_path / "one", tmp_path / "other")
    assert names(tmp_path / "one") == ["other"]
    assert not swap.swapped(tmp_path / "one", tmp_path / "nowhere")


def test_attachments_are_copied_from_where_they_are(vault: Path) -> None:
    out = vault.parent / "site"
    (vault / "a.md").chmod(0o600)
    write_site(out, {"assets/a.txt": vault / "a.md", "b.html": b""}, vault=vault)
    assert files(out) == {"assets/a.txt": b"a", "b.html": b""}
    assert (out / "assets/a.txt").stat().st_mode == (out / "b.html").stat().st_mode


def test_folders_above_are_made_and_an_empty_one_is_filled(vault: Path) -> None:
    write_site(vault.parent / "public" / "a" / "site", FIRST, vault=vault)
    assert files(vault.parent / "public" / "a" / "site") == FIRST
    (vault.parent / "empty").mkdir()
    (vault.parent / "empty" / ".DS_Store").touch()
    write_site(vault.parent / "empty", FIRST, vault=vault)
    assert files(vault.parent / "empty") == FIRST


def test_a_link_to_the_site_stays_a_link(vault: Path) -> None:
    write_site(vault.parent / "real", FIRST, vault=vault)
    (vault.parent / "site").symlink_to("real")
    write_site(vault.parent / "site", SECOND, vault=vault)
    assert (vault.parent / "site").is_symlink()
    assert files(vault.parent / "real") == SECOND


def test_the_site_may_lie_in_the_vault(vault: Path) -> None:
    write_site(vault / "site", FIRST, vault=vault)
    write_site(vault / "site", SECOND, vault=vault)
    assert files(vault / "site") == SECOND
    assert sorted(it.name for it in vault.iterdir()) == ["a.md", "site"]


@pytest.mark.parametrize(
    ("out", "reason"),
    [
        (".", "holds the notes themselves"),
        ("..", "holds the notes themselves"),
        ("../..", "holds the notes themselves"),
        (".git", "is a hidden folder of the vault"),
        (".obsidian/site", "is a hidden folder of the vault"),
        ("a.md", "is a file, not a folder"),
        ("a.md/site", "cannot write"),
        ("../mine", "is neither empty nor a site that notecc made"),
    ],
)
def test_what_is_not_ours_is_left_alone(vault: Path, out: str, reason: str) -> None:
    (vault.parent / "mine").mkdir()
    (vault.parent / "mine" / "thesis.doc").write_text("years")
    before = files(vault.parent)
    with pytest.raises(NoteccError, match=reason) as caught:
        write_site(vault / out, FIRST, vault=vault)
    assert "-o" in caught.value.help.en
    assert files(vault.parent) == before


@pytest.mark.parametrize("stranger", ["CNAME", ".git/HEAD", "notes/mine.html", "empty/"])
def test_what_someone_put_into_the_site_is_not_thrown_away(vault: Path, stranger: str) -> None:
    out = vault.parent / "site"
    write_site(out, FIRST, vault=vault)
    (out / stranger).parent.mkdir(exist_ok=True)
    if stranger.endswith("/"):
        (out / stranger).mkdir()
    else:
        (out / stranger).touch()
    with pytest.raises(NoteccError, match="holds files that notecc did not write: `"):
        write_site(out, SECOND, vault=vault)
    assert (out / stranger).exists()
    assert (out / "index.html").read_bytes() == b"1"


def test_what_a_build_removed_by_hand_is_written_again(vault: Path) -> None:
    out = vault.parent / "site"
    write_site(out, FIRST, vault=vault)
    (out / "index.html").unlink()
    write_site(out, FIRST, vault=vault)
    assert files(out) == FIRST


@pytest.mark.parametrize(
    "name", ["../a", "/a", "a/../b", "a//b", "", "a\0", "a:b", "C:\\a", "a/.", "b.", "\udcff"]
)
def test_a_name_that_leads_elsewhere_is_a_bug_of_ours(vault: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        write_site(vault.parent / "site", {name: b""}, vault=vault)
    with pytest.raises(ValueError, match="case alone"):
        write_site(vault.parent / "site", {"A": b"", "a": b""}, vault=vault)
    assert names(vault.parent) == ["notes"]


@pytest.mark.usefixtures("_both_ways")
def test_a_write_that_fails_leaves_the_old_site_and_no_rest(vault: Path) -> None:
    out = vault.parent / "site"
    write_site(out, FIRST, vault=vault)
    with pytest.raises(NoteccError, match="what was there before is still there"):
        write_site(out, {**SECOND, "gone": vault / "nowhere"}, vault=vault)
    assert files(out) == FIRST
    assert names(vault.parent) == ["notes", "site"]


def test_an_interrupt_between_the_two_steps_puts_the_old_site_back(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = vault.parent / "site"
    write_site(out, FIRST, vault=vault)
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        if self.name.endswith("-new"):
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(write, "swapped", lambda *_: False)
    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_site(out, SECOND, vault=vault)
    assert files(out) == FIRST
    assert names(vault.parent) == ["notes", "site"]


def test_what_a_killed_build_left_is_put_right_by_the_next(vault: Path) -> None:
    out = vault.parent / "site"
    write_site(out, FIRST, vault=vault)
    _, old = _hidden_names(vault.parent)
    out.rename(old)
    with pytest.raises(NoteccError):
        write_site(out, {"gone": vault / "nowhere"}, vault=vault)
    assert files(out) == FIRST


def _hidden_names(folder: Path) -> tuple[Path, Path]:
    """Ask a build that is stopped in its middle what it calls its two folders."""
    told: list[Path] = []

    class Told(Exception):  # noqa: N818 - it is no error
        pass

    def stop(new: Path, *_: object) -> None:
        told.append(new)
        raise Told

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(write, "_fill", stop)
        with pytest.raises(Told):
            write_site(folder / "site", FIRST, vault=folder / "notes")
    new = told[0]
    return new, new.with_name(new.name.replace("-new", "-old"))


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """Give a folder, and be someone whom permissions bind, as root is not."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "notes").mkdir()
        (Path(folder) / "closed").mkdir()
        (Path(folder) / "closed").chmod(0o555)
        Path(folder).chmod(0o755)
        if os.geteuid() != 0:
            yield Path(folder)
            return
        os.seteuid(65534)
        try:
            yield Path(folder)
        finally:
            os.seteuid(0)


def test_where_we_may_not_write_nothing_is_written(unprivileged: Path) -> None:
    with pytest.raises(NoteccError, match="permission denied"):
        write_site(unprivileged / "closed" / "site", FIRST, vault=unprivileged / "notes")
    assert names(unprivileged / "closed") == []


BUILD = """
import resource, sys
from pathlib import Path
from notecc.vault.write import write_site
folder, number, limit = Path(sys.argv[1]), sys.argv[2].encode(), int(sys.argv[3])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
files = {f"notes/{i}.html": number * 2000 for i in range(40)}
print("ready", flush=True)
while True:
    write_site(folder / "site", files, vault=folder / "notes")
    print("done", flush=True)
"""


def build(folder: Path, number: int, limit: int = 0) -> subprocess.Popen[bytes]:
    arguments = (sys.executable, "-c", BUILD, str(folder), str(number), str(limit))
    return subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")
def test_a_disk_that_takes_no_more_leaves_the_old_site(vault: Path) -> None:
    out = vault.parent / "site"
    write_site(out, FIRST, vault=vault)
    with build(vault.parent, 1, limit=1000) as process:
        _, said = process.communicate(timeout=60)
    assert b"NoteccError: cannot write" in said
    assert files(out) == FIRST
    assert names(vault.parent) == ["notes", "site"]


@pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="no swap in one step")
def test_a_build_that_is_killed_at_any_moment_leaves_a_whole_site(vault: Path) -> None:
    out = vault.parent / "site"
    write_site(out, FIRST, vault=vault)
    chance = random.Random(20260302)  # noqa: S311 - no secret
    builds: list[object] = [
        {f"notes/{i}.html": str(n).encode() * 2000 for i in range(40)} for n in range(20)
    ]
    whole = [FIRST, *builds]
    seen = set()
    for number in range(20):
        with build(vault.parent, number) as process:
            assert process.stdout
            for _ in range(1 + number % 3):  # a build that is only just under way, or the next
                assert process.stdout.readline() in {b"ready\n", b"done\n"}
            time.sleep(chance.random() * 0.1)
            process.kill()
        now = files(out)
        assert now in whole
        seen.add(whole.index(now))
        assert [it for it in names(vault.parent) if it[0] != "."] == ["notes", "site"]
    assert len(seen) > 2, "no build got through: nothing was tested"
    write_site(out, SECOND, vault=vault)
    assert names(vault.parent) == ["notes", "site"]
    assert files(out) == SECOND


def test_two_builds_at_once_wait_for_each_other(vault: Path) -> None:
    with build(vault.parent, 1) as one, build(vault.parent, 2) as other:
        for process in (one, other):
            assert process.stdout
            for _ in range(6):
                assert process.stdout.readline() in {b"ready\n", b"done\n"}
        for process in (one, other):
            process.kill()
    assert len(set(files(vault.parent / "site").values())) == 1
