"""Decks as files: Anki's package, its table, JSON; and what happens when something is amiss."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from notecc.cards.frames import gapped
from notecc.model.card import Card, CardKind
from notecc.render.anki import anki_note

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "notes"


def notecc(
    vault: Path, *arguments: str, environ: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": path, "SOURCE_DATE_EPOCH": "1767225600"}
    environment |= environ or {}
    return subprocess.run(
        [sys.executable, "-m", "notecc", "cards", ".", "--lang", "en", *arguments],
        check=False,
        capture_output=True,
        cwd=vault,
        env=environment,
        encoding="utf-8",
    )


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    made = tmp_path / "vault"
    made.mkdir()
    shutil.copytree(SAMPLE / "attachments", made / "attachments")
    for name in ("2026-03-04.md", "2026-03-05.md"):
        shutil.copy(SAMPLE / name, made / name)
    return made


def rows(package: Path) -> list[tuple[Any, ...]]:
    with zipfile.ZipFile(package) as files:
        data = files.read("collection.anki2")
    database = sqlite3.connect(":memory:")
    database.deserialize(data)
    try:
        return database.execute("SELECT guid, mod, flds, tags FROM notes ORDER BY id").fetchall()
    finally:
        database.close()


def test_the_same_notes_are_the_same_bytes(vault: Path, tmp_path: Path) -> None:
    for name in ("a.apkg", "b.apkg"):
        assert notecc(vault, "-o", str(tmp_path / name)).returncode == 0
    assert (tmp_path / "a.apkg").read_bytes() == (tmp_path / "b.apkg").read_bytes()
    shutil.rmtree(vault / ".notecc")
    assert notecc(vault, "-o", str(tmp_path / "c.apkg")).returncode == 0
    assert (tmp_path / "a.apkg").read_bytes() == (tmp_path / "c.apkg").read_bytes()


def test_all_outputs_know_a_card_by_the_same_name(vault: Path, tmp_path: Path) -> None:
    for name in ("a.apkg", "a.tsv", "a.json"):
        assert notecc(vault, "-o", str(tmp_path / name)).returncode == 0
    package = {fields.split("\x1f")[6]: guid for guid, _, fields, _ in rows(tmp_path / "a.apkg")}
    listed = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert {it["uid"] for it in listed} == set(package) != set()
    table = (tmp_path / "a.tsv").read_text("utf-8")
    assert all(guid in table for guid in package.values())
    assert table.startswith("#separator:tab\n#html:true\n#guid column:1\n")
    assert len([it for it in table.splitlines() if not it.startswith("#")]) == len(package)
    printed = json.loads(notecc(vault, "--to", "json").stdout)
    assert [it["uid"] for it in printed] == [it["uid"] for it in listed]


def test_pictures_go_by_what_they_show(vault: Path, tmp_path: Path) -> None:
    other = vault / "week2"
    other.mkdir()
    png = (vault / "attachments").glob("*.png")
    first, second = sorted(png)[:2]
    for folder, picture in ((vault, first), (other, second)):
        shutil.copy(picture, folder / "제목 없음 99.png")
        text = "# 강의 정리\nAlexnet\n![[제목 없음 99.png]]\n".replace(
            "Alexnet", "Alexnet" if folder == vault else "ResNet"
        ).replace("[[제", "[[week2/제" if folder == other else "[[제")
        (folder / f"{folder.name}-2026-04-01.md").write_text(text, "utf-8")
    assert notecc(vault, "-o", str(tmp_path / "a.apkg")).returncode == 0
    with zipfile.ZipFile(tmp_path / "a.apkg") as files:
        media = json.loads(files.read("media"))
        assert all(re.fullmatch(r"notecc-[0-9a-f]{16}\.\w+", it) for it in media.values())
        contents = [files.read(it) for it in media]
    assert first.read_bytes() in contents
    assert second.read_bytes() in contents


def test_without_an_output_nothing_is_written(vault: Path) -> None:
    before = sorted(vault.rglob("*"))
    assert notecc(vault, "--diff").stdout.endswith("0 retired, 0 as they were\n")
    assert notecc(vault).returncode == 0
    assert sorted(vault.rglob("*")) == before


def test_a_diff_says_what_would_change(vault: Path, tmp_path: Path) -> None:
    notecc(vault, "-o", str(tmp_path / "a.apkg"))
    note = vault / "2026-03-04.md"
    note.write_text(note.read_text("utf-8").replace("한참 걸림", "아주 한참 걸림"), "utf-8")
    told = notecc(vault, "--diff").stdout.splitlines()
    assert [it[0] for it in told[:-1]] == ["~"]
    assert "0 new, 1 edited" in told[-1]


def test_many_cards_vanish_only_by_force(vault: Path, tmp_path: Path) -> None:
    package = tmp_path / "a.apkg"
    notecc(vault, "-o", str(package))
    manifest = (vault / ".notecc" / "cards.jsonl").read_bytes()
    written = package.read_bytes()
    (vault / "2026-03-05.md").unlink()
    refused = notecc(vault, "-o", str(package))
    assert refused.returncode == 2
    assert "too many cards would vanish" in refused.stderr
    assert "--force" in refused.stderr
    assert package.read_bytes() == written
    assert (vault / ".notecc" / "cards.jsonl").read_bytes() == manifest
    assert notecc(vault, "-o", str(package), "--force").returncode == 0
    assert b"retired" in (vault / ".notecc" / "cards.jsonl").read_bytes()


def test_a_broken_manifest_is_kept_aside_and_begun_anew(vault: Path, tmp_path: Path) -> None:
    notecc(vault, "-o", str(tmp_path / "a.apkg"))
    manifest = vault / ".notecc" / "cards.jsonl"
    whole = manifest.read_bytes()
    manifest.write_bytes(whole[:-40])
    ran = notecc(vault, "-o", str(tmp_path / "b.apkg"))
    assert ran.returncode == 0
    assert "cards.broken-1.jsonl" in ran.stderr
    assert (vault / ".notecc" / "cards.broken-1.jsonl").read_bytes() == whole[:-40]
    assert manifest.read_bytes() == whole


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write it all")
def test_a_vault_that_cannot_be_written_to_says_so(vault: Path, tmp_path: Path) -> None:
    vault.chmod(0o500)
    try:
        ran = notecc(vault, "-o", str(tmp_path / "a.apkg"))
    finally:
        vault.chmod(0o700)
    assert ran.returncode == 2
    assert "cannot write" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_an_output_that_cannot_be_written_leaves_the_manifest_alone(
    vault: Path, tmp_path: Path
) -> None:
    ran = notecc(vault, "-o", str(tmp_path / "nowhere" / "a.apkg"))
    assert ran.returncode == 2
    assert not (vault / ".notecc" / "cards.jsonl").exists()


def test_two_runs_at_once_end_as_one(vault: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1767225600"}
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "notecc", "cards", ".", "-o", str(tmp_path / f"{at}.apkg")],
            cwd=vault,
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        for at in range(2)
    ]
    assert [it.wait() for it in running] == [0, 0]
    assert (tmp_path / "0.apkg").read_bytes() == (tmp_path / "1.apkg").read_bytes()


def test_a_package_without_a_file_is_refused(vault: Path) -> None:
    ran = notecc(vault, "--to", "apkg")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "-o deck.apkg" in ran.stderr


def shown(front: str, back: str = "") -> tuple[str, ...]:
    card = Card(CardKind.CLOZE, front, back, (1,), "R5", topic="a", extra=back)
    return anki_note(card, uid="u", note="a.md", mod=1, media=lambda _: None).fields


def test_hostile_text_stays_text() -> None:
    fields = shown("<script>alert(1)</script>", "a < b & \\(x<y\\)")
    assert fields[0] == "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert fields[1] == "a &lt; b &amp; \\(x&lt;y\\)"


def test_no_formula_closes_a_gap() -> None:
    front = gapped(r"\(\frac{1}{2^{x}}\) of {a}} and {{ b", [(0, 19), (23, 26)])
    fields = shown(front, r"\(\sqrt{\frac{1}{2}}\)")
    text = re.sub(r"\{\{c\d::(.*?)\}\}", r"<\1>", fields[0])
    assert text == r"<\(\frac{1}{2^{x} }\)> of <{a} >} and { { b"
    assert "}}" not in fields[3]


def test_a_package_is_a_zip_of_no_date(vault: Path, tmp_path: Path) -> None:
    notecc(vault, "-o", str(tmp_path / "a.apkg"))
    with zipfile.ZipFile(io.BytesIO((tmp_path / "a.apkg").read_bytes())) as files:
        assert {it.date_time for it in files.infolist()} == {(1980, 1, 1, 0, 0, 0)}
