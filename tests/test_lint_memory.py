"""What `notecc lint` said of a vault is remembered until anything changes, or not believed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from conftest import read
from rule_examples import reading
from spec_cases import cases
from test_command_line import notecc, vault

from notecc.build import linting
from notecc.build.notes_remembered import note_memory, of
from notecc.build.remembered import memory
from notecc.lint import RULES, begun, stored
from notecc.lint.choose import Selection, chosen
from notecc.lint.stored import Stored
from notecc.vault.sealed import keep, recalled

if TYPE_CHECKING:
    from test_command_line import Command

    from notecc.lint.rule import Rule

__all__ = ["notecc"]

VAULT: Final = Path("notes")
CACHE: Final = VAULT / ".notecc" / "cache"


@pytest.fixture
def run(notecc: Command) -> Command:
    vault(**{"2026-03-02": "# 회고\n- ~~a\n- ![[그림.png]]\n", "2026-03-03": "# 회고\n- 좋은 날\n"})
    return notecc


def kept(kind: str = "lint") -> list[Path]:
    return sorted(CACHE.glob(f"{kind}-*"))


def test_a_second_run_says_the_same_and_git_sees_nothing(run: Command) -> None:
    first = run("lint")
    assert len(kept()) == 1
    assert (CACHE / ".gitignore").read_text("utf-8") == "*\n"
    written = kept()[0].stat().st_mtime_ns
    assert run("lint") == first
    assert kept()[0].stat().st_mtime_ns == written
    assert first.code == 1


def test_what_was_said_is_recalled(run: Command) -> None:
    run("lint")
    for asked in (["a"], ["b"]):
        mine = memory([VAULT], asked, ())
        assert mine
        assert mine.recalled() is None
        assert list(mine.keeping([b"x", b"y"], "told", fails=True)) == [b"x", b"y"]
        again = memory([VAULT], asked, ())
        assert again
        said = again.recalled()
        assert said == (b"xy", "told", True)


def test_any_change_of_the_vault_is_seen(run: Command) -> None:
    def output() -> str:
        ended = run("lint", "--output-format", "concise")
        assert ended == run("lint", "--output-format", "concise", "--no-cache")
        return ended.out

    seen = {output()}

    def changed() -> bool:
        size = len(seen)
        seen.add(output())
        return len(seen) > size

    (VAULT / "그림.png").write_bytes(b"")
    assert changed()
    (VAULT / "2026-03-03.md").write_text("# 회고\n- ~~b\n", "utf-8")
    assert changed()
    (VAULT / "2026-03-04.md").write_text("# 회고\n- **c\n", "utf-8")
    assert changed()
    (VAULT / "2026-03-02.md").rename(VAULT / "2026-03-05.md")
    assert changed()
    (VAULT / "gone.md").symlink_to("nowhere.md")
    assert changed()
    (VAULT / "notecc.toml").write_text('[lint]\nignore = ["NS"]\n', "utf-8")
    assert changed()
    (VAULT / "notecc.toml").write_text('exclude = ["2026-03-04.md"]\n', "utf-8")
    assert changed()


def test_each_way_of_asking_has_its_own_answer(run: Command) -> None:
    options: tuple[list[str], ...] = (
        [], ["--severity", "hint"], ["--select", "NS001"], ["--output-format", "json"],
        ["--statistics"], ["--lang", "ko"], ["--exit-zero"], ["-o", "out.txt"],
    )  # fmt: skip
    first = [run("lint", *it) for it in options]
    assert [run("lint", *it) for it in options] == first
    Path("out.txt").unlink()
    run("lint", "-o", "out.txt")
    assert Path("out.txt").read_text("utf-8") == first[0].out


def test_what_others_wrote_is_not_believed(run: Command, tmp_path: Path) -> None:
    first = run("lint")
    (file,) = kept()
    whole = file.read_bytes()
    for data in (b"", b"\0" * 500, whole[:-1], whole + b"x", b"0" * 128 + whole[128:], b"{}\n"):
        file.write_bytes(data)
        assert run("lint") == first
        assert file.read_bytes() == whole
    # The same vault in another place, its cache with it: as it comes out of an archive.
    shutil.copytree(tmp_path / "notes", tmp_path / "other" / "notes")
    other = Path("other", "notes")
    key = b"a key"
    keep(VAULT, "lint-a", key, b"data")
    assert recalled(VAULT, "lint-a", key) == b"data"
    assert recalled(VAULT, "lint-a", b"another") is None
    shutil.copy(CACHE / "lint-a", other / ".notecc" / "cache")
    assert recalled(other, "lint-a", key) is None


def test_nothing_is_written_out_of_the_vault(run: Command, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (VAULT / ".notecc").symlink_to(tmp_path / "elsewhere")
    assert run("lint").code == 1
    assert not [it for it in (tmp_path / "elsewhere").rglob("*") if it.is_file()]


@pytest.mark.parametrize(
    "options",
    [["--no-cache"], ["notes/2026-03-02.md"], ["--fix"], ["--diff"], ["--add-ignore"]],
    ids=str,
)
def test_only_a_plain_run_over_a_vault_is_remembered(run: Command, options: list[str]) -> None:
    run("lint", *options)
    assert not CACHE.exists()


def test_a_vault_with_code_in_it_is_linted_anew(run: Command) -> None:
    (VAULT / "concepts").mkdir()
    (VAULT / "concepts" / "mine.py").write_text("", "utf-8")
    run("lint")
    assert not kept()


def test_a_vault_that_cannot_be_written_to_is_linted_all_the_same(run: Command) -> None:
    (VAULT / ".notecc").write_text("a file", "utf-8")
    assert run("lint").code == 1


def test_the_cache_does_not_grow_without_end(run: Command) -> None:
    run("lint")
    for number in range(40):
        keep(VAULT, f"lint-{number}", b"", b"")
    keep(VAULT, "other", b"", b"")
    assert len(kept()) == 24
    assert (CACHE / "lint-39").exists()
    assert (CACHE / "other").exists()


def test_a_note_that_has_not_changed_is_not_read_again(run: Command) -> None:
    run("lint")
    bench = linting.bench([VAULT], Selection(chosen()))
    known = note_memory([VAULT], bench)
    assert known
    for path in VAULT.glob("*.md"):
        depends = of(bench.rules(path), bench.around(path)[1])
        data = path.read_bytes()
        first = known.recalled(path, data, depends)
        assert first == begun(bench.reading(path, data), bench.rules(path))
        assert known.recalled(path, data + b" ", depends) is None
        assert known.recalled(path, data, (*depends, "NS999")) is None


def test_a_note_that_allows_something_is_read_again(run: Command) -> None:
    path = VAULT / "2026-03-02.md"
    path.write_text(
        "# 회고\n- ~~a %% notecc: allow NS001 %%\n- b %% notecc: allow NS002 %%\n", "utf-8"
    )
    options = ("lint", "--severity", "hint", "--output-format", "concise", "--select", "NS,NX")
    first = run(*options).out
    assert "NX001" in first
    assert run(*options, str(path)).out == run(*options, str(path), "--no-cache").out
    bench = linting.bench([VAULT], Selection(chosen(select=["NS", "NX"])))
    known = note_memory([VAULT], bench)
    assert known
    depends = of(bench.rules(path), bench.around(path)[1])
    assert known.recalled(path, path.read_bytes(), depends) is None


@pytest.mark.parametrize("rule", RULES, ids=lambda it: it.code)
def test_all_that_is_found_in_a_note_can_be_kept(rule: Rule) -> None:
    for case in cases(rule.page):
        note = reading(case, read(case))
        first = begun(note, RULES)
        whole = Stored(first.found, note.gist)
        assert stored.read(json.loads(json.dumps(stored.written(whole)))) == whole


@pytest.mark.parametrize("row", [None, [], [[]], [[], []], [[["x"]], None], {"a": 1}, "ab", 3])
def test_what_was_not_written_by_us_is_nothing(row: object) -> None:
    assert stored.read(row) is None
