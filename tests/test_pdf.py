"""PDFs: what a note says is in them as text, and can do nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notecc.build import build
from notecc.build.pdf import Paper
from notecc.config import Config
from notecc.model import Language
from notecc.model.sheet import Site
from notecc.render.pdf.press import Press, templates
from notecc.render.pdf.sheets import desk, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notecc.build import Built

NOTES = Path(__file__).parents[1] / "notes"
needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")


def made(folder: Path, files: Mapping[str, str | bytes], *forms: str) -> Built:
    vault = folder / "vault"
    for name, content in files.items():
        path = vault / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return printed(vault, folder / "out", *forms)


def printed(vault: Path, out: Path, *forms: str) -> Built:
    return build(
        vault,
        out,
        config=Config(),
        language=Language.KOREAN,
        to=frozenset({"pdf"}),
        paper=Paper(frozenset(forms or {"sheets"})),
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
    built = printed(NOTES, tmp_path / "out")
    files = sorted((tmp_path / "out").glob("*.pdf"))
    assert len(files) == built.notes > 5
    said = told("pdfinfo", files[0])
    assert re.search(r"Tagged: +yes", said)
    assert re.search(r"Title: +2026년 3월 2일", said)


DAYS = {
    "2026-03-02.md": "# 강의\n\n## 모멘텀\n- 관성 : 지난 기울기를 남기는 정도\n\n"
    "다음은 [[2026-03-03]]\n",
    "2026-03-03.md": "# 강의\n\n## Adam\n- 적응 : 파라미터마다 다른 걸음\n",
}


def pages(pdf: Path) -> list[str]:
    found = told("pdftotext", "-enc", "UTF-8", pdf, "-").split("\f")
    return [re.sub(r"\s+", " ", it) for it in found if it.strip()]


@needs_poppler
def test_a_book_has_cover_contents_notes_and_concepts(tmp_path: Path) -> None:
    made(tmp_path, DAYS, "book")
    found = pages(tmp_path / "out/book.pdf")
    assert "2026년 3월 2일 – 2026년 3월 3일" in found[0]
    assert "차례" in found[1]
    first = next(number for number, it in enumerate(found, 1) if "다음은 2026-03-03" in it)
    second = next(number for number, it in enumerate(found, 1) if "파라미터마다" in it)
    assert f"2026-03-03 {second}" in found[first - 1]  # a link on paper is the number of a page
    assert "모멘텀 Momentum" in " ".join(found[second:])


@needs_poppler
def test_all_rules_that_were_met_stand_on_two_pages_at_most(tmp_path: Path) -> None:
    printed(NOTES, tmp_path / "out", "cheatsheet")
    found = pages(tmp_path / "out/cheatsheet.pdf")
    assert 1 <= len(found) <= 2
    assert "모멘텀" in " ".join(found)


@needs_poppler
def test_a_worksheet_asks_first_and_answers_on_a_page_of_its_own(tmp_path: Path) -> None:
    made(tmp_path, DAYS, "worksheets")
    *asked, key = pages(tmp_path / "out/2026-03-02-worksheet.pdf")
    assert "관성 :" in " ".join(asked)
    assert "지난 기울기를 남기는 정도" not in " ".join(asked)
    assert "지난 기울기를 남기는 정도" in key


@needs_poppler
def test_a_worksheet_leaves_alone_what_is_to_be_done(tmp_path: Path) -> None:
    made(
        tmp_path,
        {"a.md": "# 할 일\n- 운동 : 한 시간\n\n# 강의\n- 학습률 : 걸음의 크기\n"},
        "worksheets",
    )
    *asked, key = pages(tmp_path / "out/a-worksheet.pdf")
    assert "한 시간" not in key
    assert "걸음의 크기" in key
    assert "걸음의 크기" not in " ".join(asked)


def test_what_cannot_be_set_is_an_error_and_the_compiler_goes_on(tmp_path: Path) -> None:
    for name, content in templates().items():
        (tmp_path / name).write_bytes(content)
    press = Press(tmp_path)
    good = whole(desk(Site(Language.KOREAN), files={}), "제목", [])
    assert press.pressed(good | {"sheets": [{}]}).error
    assert press.pressed(good).pdf.startswith(b"%PDF")


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


@needs_poppler
def test_a_formula_on_its_own_line_within_a_paragraph_is_seen(tmp_path: Path) -> None:
    made(tmp_path, {"a.md": "앞 $$\\text{가운데}$$ 뒤 **굵게 $$\\text{안쪽}$$**\n"})
    assert re.search("앞.*가운데.*뒤.*안쪽", text(tmp_path / "out/a.pdf"))


def test_headings_that_leave_out_a_level_are_no_failure(tmp_path: Path) -> None:
    headings = "###### a\n\n# b\n\n#### c\n\n## d\n\n> ## e\n\n- # f\n"
    built = made(tmp_path, {"a.md": headings, "b.md": "글\n\n#### g\n\n# 회고\n\n###### h\n"})
    assert "NX005" not in codes(built)


def test_words_that_are_struck_and_slanted_and_dead_links_are_no_failure(tmp_path: Path) -> None:
    built = made(
        tmp_path, {"a.md": "*~~<u>[[없음]]</u>~~* ~~<u>*a*</u>~~ ==**`b`**== *[c](x.md)*\n"}
    )
    assert "NX005" not in codes(built)


def test_a_picture_that_unfolds_to_gigabytes_is_a_label(tmp_path: Path) -> None:
    size = (30_000).to_bytes(4) * 2
    head = b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4) + b"IHDR" + size + b"\x01\0\0\0\0"
    built = made(tmp_path, {"a.md": "![[x.png]]\n", "x.png": head})
    assert (tmp_path / "out/a.pdf").exists()
    assert any("900 million pixels" in it.diagnostic.message.en for it in built.remarks)
