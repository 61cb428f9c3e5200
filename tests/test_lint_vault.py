"""Rules that look around in the vault: what is read, what is asked, what is no vault."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_command_line import notecc

from notecc import parse
from notecc.lint import RULES

if TYPE_CHECKING:
    from pathlib import PurePath

    from test_command_line import Command, Ended

    from notecc.model import Note

__all__ = ["notecc"]

FAMILIES = "NL,NH"


def write(path: str, text: str) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def codes(ended: Ended) -> list[str]:
    return [it["code"] for it in json.loads(ended.out)]


def lint(notecc: Command, *paths: str) -> list[str]:
    options = ("--select", FAMILIES, "--severity", "hint", "--output-format", "json")
    return codes(notecc("lint", *paths, *options))


def test_a_link_is_followed_within_the_whole_vault(notecc: Command) -> None:
    write("notes/week1/a.md", "[[b]] [[c]] ![[수렴.png|수렴]]\n")
    write("notes/week2/b.md", "글\n")
    write("notes/attachments/수렴.png", "")
    assert lint(notecc) == ["NL004"]


def test_one_note_sees_the_vault_that_it_is_in(notecc: Command) -> None:
    write("vault/.obsidian/app.json", "{}")
    write("vault/week1/a.md", "[[b]] [[c]]\n")
    write("vault/week2/b.md", "글\n")
    assert lint(notecc, "vault/week1/a.md") == ["NL004"]
    assert lint(notecc, "vault/week1") == ["NL004"]


def test_another_name_of_a_note_is_a_name(notecc: Command) -> None:
    write("notes/a.md", "[[모멘텀]]\n")
    write("notes/b.md", "---\naliases: [모멘텀]\n---\n글\n")
    assert lint(notecc) == []
    assert lint(notecc, "notes/a.md") == []


def test_one_note_reads_only_the_notes_that_it_asks_for(
    notecc: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        write(f"notes/n{number}.md", "# 제목\n")
    write("notes/a.md", "[[n3#제목]] [[n4]]\n")
    parsed: list[PurePath] = []
    real = parse.parse_bytes

    def counted(path: PurePath, data: bytes) -> Note:
        parsed.append(path)
        return real(path, data)

    monkeypatch.setattr(parse, "parse_bytes", counted)
    monkeypatch.setattr("notecc.build.around.parse_bytes", counted)
    assert lint(notecc, "notes/a.md") == []
    assert sorted(it.name for it in parsed) == ["a.md", "n3.md"]
    parsed.clear()
    assert lint(notecc) == []
    assert len(parsed) == len(set(parsed)) == 31


def test_a_piped_note_that_is_on_no_disk_has_no_vault(
    notecc: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import sys

    class Piped:
        buffer = io.BytesIO("[[없는 노트]]\n".encode())

    monkeypatch.setattr(sys, "stdin", Piped)
    assert lint(notecc, "-") == []


def test_what_is_allowed_of_other_notes_is_not_said_and_not_unused(notecc: Command) -> None:
    write("notes/a.md", "%% notecc: allow broken-wikilink %%\n[[없는 노트]]\n")
    ended = notecc("lint", "--severity", "hint", "--output-format", "json")
    assert not {"NL004", "NX001"} & set(codes(ended))
    write("notes/a.md", "%% notecc: allow broken-wikilink %%\n글\n")
    ended = notecc("lint", "--severity", "hint", "--output-format", "json")
    assert "NX001" in codes(ended)


def test_a_link_is_changed_only_when_it_may_be_wrong_to_change_it(notecc: Command) -> None:
    note = write("notes/a.md", "- ~~복습\n\n[[SGD]]의 단점\n")
    write("notes/1/SGD.md", "글\n")
    write("notes/2/SGD.md", "글\n")
    notecc("lint", "--fix")
    assert note.read_text("utf-8") == "- ~~복습~~\n\n[[SGD]]의 단점\n"
    notecc("lint", "--fix", "--unsafe-fixes", "--select", "NL,NS")
    assert note.read_text("utf-8") == "- ~~복습~~\n\n[[1/SGD|SGD]]의 단점\n"


@pytest.mark.skipif(os.name == "nt", reason="links want rights there")
def test_links_in_circles_and_odd_names_are_no_trouble(notecc: Command) -> None:
    write("notes/a.md", "[[loop/a]] [[../../etc/passwd]] [[\\..\\b]] [[%00]] [[#]] [[|]]\n")
    Path("notes/loop").symlink_to(Path("notes").resolve())
    Path("notes/self").symlink_to("self")
    Path(os.fsencode("notes").decode(), os.fsdecode(b"\xff\xfe.png")).write_bytes(b"")
    write("notes/" + "가" * 80 + ".md", "![[" + "나" * 5000 + "]]\n")
    found = lint(notecc)
    assert {"NL001", "NL004"} <= set(found)


def test_every_rule_on_links_and_days_says_whether_it_looks_around() -> None:
    looking = {it.code for it in RULES if it.looks_at == "vault"}
    assert {"NL001", "NL004"} <= looking
    assert not any(it.startswith(("NS", "NP", "NX")) for it in looking)
