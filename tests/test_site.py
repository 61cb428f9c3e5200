"""The site of the sample vault, as a visitor finds it: every page whole, every link leading on."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from crawl import crawled, elements, strict
from sites import page_of, pages_of

from notecc.build import build
from notecc.config import Config
from notecc.model import Language
from notecc.render.words import STRINGS

_SAMPLE: Final = Path(__file__).parents[1] / "notes"
_POLICY: Final = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; "
    "frame-src 'self';{} base-uri 'none'; form-action 'none'"
)
_OURS: Final = ("search.js", "rules.js", "live.js")
_HANGUL: Final = re.compile("[가-힣]")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("site") / "site")


def built(out: Path) -> Path:
    build(_SAMPLE, out, config=Config(), language=Language.KOREAN)
    return out


def trees(site: Path) -> dict[Path, Any]:
    """Return every page of a site, read as a browser would that puts up with no mistake."""
    pages = {it: strict(it.read_text("utf-8")) for it in sorted(site.rglob("*.html"))}
    assert len(pages) > 20
    return pages


def test_pages_are_whole(site: Path) -> None:
    for path, tree in trees(site).items():
        assert len(tree.findall(".//h1")) == 1, path
        assert len(tree.findall(".//main")) == 1, path
        assert tree.get("lang") == "ko"
        assert "".join(tree.find(".//title").itertext()).strip()
        ids = [it.get("id") for it in tree.iter() if it.get("id")]
        assert len(ids) == len(set(ids)), path


def test_pages_load_nothing_from_elsewhere_and_run_nothing_but_our_files(site: Path) -> None:
    for path, tree in trees(site).items():
        names = {it.tag for it in tree.iter()}
        scripts = elements(tree, "script")
        assert all("".join(it.itertext()) == "" for it in scripts), path
        assert {Path(it.get("src")).name for it in scripts} <= set(_OURS), path
        assert not names & {"style", "object", "embed", "form", "base"}, path
        assert all(it.get("loading") == "lazy" for it in tree.iter("iframe"))
        attributes = {name for it in tree.iter() for name in it.attrib}
        assert not {it for it in attributes if str(it).startswith("on")} | attributes & {"style"}
        metas = {it.get("http-equiv"): it.get("content") for it in tree.iter("meta")}
        assert metas["Content-Security-Policy"] == _POLICY.format(
            " script-src 'self';" if scripts else ""
        )
        for it in elements(tree, "img", "link", "iframe", "script"):
            assert not urlsplit(it.get("src") or it.get("href")).netloc


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    assert crawled(trees(site)) > 100


def test_the_same_notes_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = built(tmp_path / "again")
    files = [it.relative_to(site) for it in sorted(site.rglob("*")) if it.is_file()]
    assert files == [it.relative_to(again) for it in sorted(again.rglob("*")) if it.is_file()]
    assert [it for it in files if (site / it).read_bytes() != (again / it).read_bytes()] == []


def test_every_mention_stands_on_its_concept_page_and_leads_back() -> None:
    notes = {
        "a.md": "# 강의 정리\nMomentum\n- 모멘텀은 쌓는다. 모멘텀!\n\n| Adam |\n|---|\n| 아담 |\n"
    }
    files = pages_of(notes).files
    page, note = files["concepts/momentum.html"], files["notes/a.html"]
    said = re.findall(r'<a href="\.\./notes/a\.html#(L\d+)"><span>(.*?)</span> <small>', page)
    assert [it for it, _ in said] == ["L2", "L3"]
    assert said[1][1] == "<mark>모멘텀</mark>은 쌓는다. <mark>모멘텀</mark>!"
    assert all(f'id="{anchor}"' in note for anchor, _ in said)
    assert '<a class="chip" href="../concepts/momentum.html">' in note


def test_a_long_line_is_quoted_by_its_sentence() -> None:
    filler = "이 문장은 아무 말도 하지 않는다. " * 12
    files = pages_of({"a.md": f"{filler}모멘텀은 쌓는다. {filler}"}).files
    said = re.findall(r"<span>(.*?)</span> <small>", files["concepts/momentum.html"])
    assert said == ["<mark>모멘텀</mark>은 쌓는다."]


def test_a_line_that_names_a_concept_without_end_is_quoted_in_pieces() -> None:
    began = time.process_time()
    page = pages_of({"a.md": "모멘텀 **굵게** " * 10_000}).files["concepts/momentum.html"]
    assert page.count("<mark>") == 10_000
    assert len(page) < 2_000_000
    assert time.process_time() - began < 10


def test_no_sheet_is_heavy(site: Path) -> None:
    weights = {it.name: it.stat().st_size for it in (site / "notes").iterdir()}
    assert len(weights) >= 8
    assert max(weights.values()) < 350_000, weights


def test_of_many_notes_that_link_here_the_latest_are_named() -> None:
    notes = {f"2026-{1 + it // 28:02}-{1 + it % 28:02}.md": "[[hub]]" for it in range(200)}
    page = pages_of({"hub.md": "글", **notes}).files["notes/hub.html"]
    assert page.count('href="../notes/2026-') == 30 + 1  # and the one before it
    assert "그 밖에 170개" in page


def test_notes_that_link_here_are_named() -> None:
    files = pages_of({"a.md": "[[b]]", "b.md": "글", "c.md": "![[b]]"}).files
    page = files["notes/b.html"]
    backlinks = page[page.index("backlinks") :]
    assert 'href="../notes/a.html"' in backlinks
    assert 'href="../notes/c.html"' in backlinks


def test_the_index_begins_with_the_latest_day_and_the_undated_come_last() -> None:
    notes = {"z.md": "글", "2026-03-02.md": "글", "2026-02-27.md": "글"}
    index = pages_of(notes).files["index.html"]
    archive = index[index.index('id="All"') :]
    assert re.findall(r'href="notes/(.+?)\.html"', archive) == ["2026-03-02", "2026-02-27", "z"]
    assert "2026년 2월" in index
    assert "월요일" in index


def test_an_empty_vault_has_an_index() -> None:
    assert "아직 노트가 없습니다." in pages_of({}).files["index.html"]


def test_a_cycle_of_embeds_ends() -> None:
    files = pages_of({"a.md": "하나\n\n![[b]]", "b.md": "둘\n\n![[a]]"}).files
    assert files["notes/a.html"].count("둘") == 1
    assert "여기서 더 펼치지 않습니다" in files["notes/a.html"]


def test_embeds_that_double_at_each_step_stay_small() -> None:
    notes = {f"n{it}.md": f"![[n{it + 1}]]\n\n![[n{it + 1}]]\n\n" + "가" * 999 for it in range(20)}
    assert max(map(len, pages_of(notes).files.values())) < 1_000_000


def test_private_files_are_named_when_they_are_left_out() -> None:
    page = page_of("![[표.xlsx]]", files=())
    assert "첨부를 찾지 못했습니다" in page


def test_pages_speak_english_when_asked() -> None:
    notes = {"2026-03-02.md": "# Lecture\n- [ ] x\n\n![[no.png]] [[no]] $\\no$\n\n| a |\n|---|\n"}
    files = pages_of(notes, language=Language.ENGLISH).files
    assert 'lang="en"' in files["index.html"]
    for path in ("index.html", "notes/2026-03-02.html"):
        assert not _HANGUL.search(files[path]), path
    assert "2 March 2026" in files["notes/2026-03-02.html"]


def test_both_languages_say_everything() -> None:
    assert STRINGS
    for key, words in STRINGS.items():
        assert words.ko, key
        assert words.en, key
        assert _HANGUL.search(words.ko), key
        assert not _HANGUL.search(words.en), key


def test_every_string_is_used() -> None:
    root = Path(__file__).parents[1]
    sources = [
        *root.glob("templates/*.j2"),
        *root.glob("templates/*.typ"),
        *root.glob("notecc/render/**/*.py"),
    ]
    text = "".join(it.read_text("utf-8") for it in sources if it.name != "words.py")
    names = set(re.findall(r"[\w]+", text))
    # `t["status_" ~ status]`, f"script_{name}": a key may be put together.
    made = tuple(re.findall(r"""["'](\w+_)(?:["']|\{)""", text))
    assert [it for it in STRINGS if it not in names and not it.startswith(made)] == []
