"""A vault in which everything is wrong: each thing is told, and every other note is built."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from notecc.build import build
from notecc.config import Config
from notecc.model import Language

if TYPE_CHECKING:
    from pathlib import Path

    from notecc.build import Built

NOTES = {
    "2026-03-02.md": "# 1. 오늘 할 일\n- Adam 정리\n",
    "links.md": "![[../../etc/passwd]] ![[bad.svg]] [x](javascript:alert(1)) [[겹침]] [[links]]\n",
    "노트.md": "[[b/노트]]\n",
    "b/노트.md": "![[노트]]\n",
    "가" * 83 + "abc.md": "# 가\n",
    'two\nlines "<b>.md': "# 두 줄\n",
    "깨진\udcff.md": "이름이 글자가 아니다\n",
    unicodedata.normalize("NFD", "풀린 이름.md"): "![[제목 없음.png]]\n",
    unicodedata.normalize("NFD", "제목 없음.png"): "그림",
    "bad.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "CON.md": "장치 이름\n",
    "undated.md": "# 오늘 할 일\n- [ ] 날짜 적기\n# 회고\n- 언제였더라\n",
    "bullets.md": "- " * 10_000 + "깊이\n",
    "c/겹침.md": "하나\n",
    "d/겹침.md": "둘\n",
    "nested.md": "".join("  " * min(it, 500) + "- 깊이\n" for it in range(1000)),
    "stars.md": "*" * 100_000 + "\n" + "[" * 100_000,
}


@pytest.fixture
def built(tmp_path: Path) -> Built:
    vault = tmp_path / "vault"
    for name, text in NOTES.items():
        (vault / name).parent.mkdir(parents=True, exist_ok=True)
        (vault / name).write_text(text, "utf-8")
    (vault / "cp949.md").write_bytes("# 강의\n경사 하강법\n".encode("cp949"))
    (vault / "broken.md").write_bytes(b"\0\xff\xfe Adam\n")
    with (vault / "huge.md").open("wb") as file:
        file.truncate(100 * 2**20)
    (vault / "loop").symlink_to(vault)
    (vault / "outside.md").symlink_to("/etc/hostname")
    return build(vault, tmp_path / "site", config=Config(), language=Language.KOREAN)


def test_every_note_has_a_page_and_every_fault_is_told(built: Built, tmp_path: Path) -> None:
    pages = list((tmp_path / "site" / "notes").iterdir())
    assert len(pages) == built.notes == sum(it.endswith(".md") for it in NOTES) + 3
    told = {(it.path.name, it.diagnostic.name) for it in built.remarks}
    assert told >= {
        ("links.md", "missing-embed"),
        ("links.md", "ambiguous-wikilink"),
        ("links.md", "unsafe-link"),
        ("undated.md", "missing-date"),
        ("bad.svg", "refused-attachment"),
        ("cp949.md", "odd-encoding"),
        ("broken.md", "nul-character"),
        ("broken.md", "undecodable-byte"),
        ("huge.md", "unreadable-note"),
        ("loop", "unreadable-note"),
        ("outside.md", "unreadable-note"),
    }
    whole = "".join(it.read_text("utf-8") for it in pages)
    assert "경사 하강법" in whole
    assert "javascript:" not in "".join(part for part in whole.split("<") if "href" in part)


def test_only_the_picture_that_is_harmless_and_inside_is_copied(
    built: Built, tmp_path: Path
) -> None:
    assert built.notes
    copied = [it.suffix for it in (tmp_path / "site" / "assets").iterdir()]
    assert copied.count(".png") == 1
    assert ".svg" not in copied


def test_an_empty_vault_has_a_site(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    made = build(tmp_path / "vault", tmp_path / "site", config=Config(), language=Language.ENGLISH)
    assert (made.notes, made.remarks) == (0, ())
    assert (tmp_path / "site" / "index.html").is_file()
