"""PDFs: what a note says is in them as text, and can do nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notecc.build import build
from notecc.config import Config
from notecc.model import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notecc.build import Built

NOTES = Path(__file__).parents[1] / "notes"
needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")


def made(folder: Path, files: Mapping[str, str | bytes]) -> Built:
    vault = folder / "vault"
    for name, content in files.items():
        path = vault / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return build(
        vault, folder / "out", config=Config(), language=Language.KOREAN, to=frozenset({"pdf"})
    )


def told(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def text(pdf: Path) -> str:
    return re.sub(r"\s+", " ", told("pdftotext", "-enc", "UTF-8", pdf, "-"))


def codes(built: Built) -> list[str]:
    return [it.diagnostic.code for it in built.remarks]


@needs_poppler
def test_korean_sentences_are_found_as_they_were_written(tmp_path: Path) -> None:
    made(tmp_path, {"2026-03-02.md": "# 강의\n\n**모멘텀**은 지난 기울기를 *관성*으로 남긴다.\n"})
    assert "모멘텀은 지난 기울기를 관성으로 남긴다." in text(tmp_path / "out/2026-03-02.pdf")


@needs_poppler
def test_the_words_of_a_formula_are_found(tmp_path: Path) -> None:
    made(tmp_path, {"a.md": "$$f(x) = x \\text{ 만약 클 때 if large}$$\n"})
    assert "만약 클 때 if large" in text(tmp_path / "out/a.pdf")


@needs_poppler
def test_what_looks_like_typst_is_text(tmp_path: Path) -> None:
    hostile = '#read("/etc/passwd") #panic("x") $ #sys.version $ = 제목 *b* @a <b> #include "a"'
    built = made(tmp_path, {"a.md": f"{hostile}\n\n`{hostile}`\n\n$\\text{{#read(a)}}$\n"})
    found = text(tmp_path / "out/a.pdf")
    assert '#read("/etc/passwd")' in found
    assert '#panic("x")' in found
    assert "#read(a)" in found
    assert "NX005" not in codes(built)


@needs_poppler
def test_a_formula_that_is_refused_is_shown_as_written_and_told(tmp_path: Path) -> None:
    built = made(tmp_path, {"a.md": "앞\n\n$$\\foo{x}$$\n\n뒤\n"})
    assert "\\foo{x}" in text(tmp_path / "out/a.pdf")
    assert "NM010" in codes(built)


def test_a_picture_that_cannot_be_read_is_a_label(tmp_path: Path) -> None:
    built = made(tmp_path, {"a.md": "![[x.png]]\n\n![[y.bmp]]\n", "x.png": b"no", "y.bmp": b"BM"})
    assert (tmp_path / "out/a.pdf").read_bytes().startswith(b"%PDF")
    assert "NL010" in codes(built)


def test_characters_that_no_font_has_are_shown_by_others(tmp_path: Path) -> None:
    made(tmp_path, {"a.md": "Wᵀx 漢字 \U0001f525 ✅ \u200d\ufe0f $aᵀ\\text{漢}$ \U0010fffe\n"})
    assert (tmp_path / "out/a.pdf").exists()


@needs_poppler
def test_the_sample_notes_become_tagged_pdfs_with_bookmarks(tmp_path: Path) -> None:
    built = build(
        NOTES, tmp_path / "out", config=Config(), language=Language.KOREAN, to=frozenset({"pdf"})
    )
    files = sorted((tmp_path / "out").glob("*.pdf"))
    assert len(files) == built.notes > 5
    assert re.search(r"Tagged: +yes", told("pdfinfo", files[0]))


def test_alike_notes_give_alike_bytes(tmp_path: Path) -> None:
    note = {"2026-03-02.md": "# 강의\n\n## Momentum\n- 관성\n\n$$v = \\beta v + g$$\n"}
    made(tmp_path / "a", note)
    made(tmp_path / "b", note)
    assert (tmp_path / "a/out/2026-03-02.pdf").read_bytes() == (
        tmp_path / "b/out/2026-03-02.pdf"
    ).read_bytes()


def test_beside_a_site_the_pdfs_have_a_folder_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault/a.md").write_text("글\n", "utf-8")
    both = frozenset({"html", "pdf"})
    build(tmp_path / "vault", tmp_path / "out", config=Config(), language=Language.KOREAN, to=both)
    assert (tmp_path / "out/index.html").exists()
    assert (tmp_path / "out/pdf/a.pdf").exists()


@needs_poppler
def test_code_keeps_its_lines(tmp_path: Path) -> None:
    made(tmp_path, {"a.md": "```python\nfor t in x:\n\tprint(t)\n```\n"})
    found = told("pdftotext", "-layout", "-enc", "UTF-8", tmp_path / "out/a.pdf", "-")
    assert re.search(r"for t in x:\n\s+print\(t\)", found)
