"""A card may be of any length, from anyone, and hold anything: it is shown, and does nothing."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_hostile_html import harmless, loads_nothing

from notecc.build import build, own_in
from notecc.config import Config
from notecc.library import concepts
from notecc.model import Language, Source
from notecc.own.cards import MOST_CARDS, cards
from notecc.own.names import Taken
from notecc.parse import parse

if TYPE_CHECKING:
    from notecc.build import Built
    from notecc.model import Concept, Note

HOSTILE: Final = {
    "giant": "---\nname: Evil thing\n---\n"
    + "정의 " * 100_000
    + "\n\n$$\n"
    + "x+" * 50_000
    + "\n$$\n",
    "deep list": "---\nname: Evil thing\naliases: " + "[" * 9000 + "]" * 9000 + "\n---\n정의\n",
    "deep map": "---\nname: Evil thing\n"
    + "".join(f"{' ' * at}a:\n" for at in range(300))
    + "---\n정의\n",
    "bomb": "---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a]\nname: Evil thing\naliases: *b\n---\n정의\n",
    "script": (
        "---\nname: Evil thing\naliases: ['<script>a()</script> loss']\n"
        "definition: '<img src=x onerror=a()> $\\text{<script>b()</script>}$'\n"
        "formula: '\\text{</math><script>c()</script>}'\nsource: '<svg onload=d()>'\n"
        "category: '../../etc'\n---\n<script>e()</script>\n"
    ),
    "templates": (
        "---\nname: Evil thing\nformula: '{{ 7*7 }}'\nsource: '{% for it in x %} #eval(1)'\n---\n"
        "{{ config }} {% include 'a' %} #import \"a\"\n"
    ),
    "macros": "---\nname: Evil thing\nformula: '\\def\\a{\\a\\a}\\a'\n---\n정의\n",
    "terminal": '---\nname: Evil thing\ndefinition: "\\e[31m\\a red"\n---\n\x1b[2J정의\n',
    "odd names": "---\nname: [Evil thing, '\u202e\u0000a', '"
    + "긴" * 900
    + "', '   ']\n---\n정의\n",
    "not yaml": "---\nname: [Evil thing, Evil other\n---\n정의\n",
}


def built(vault: Path, text: str) -> tuple[Built, dict[str, str]]:
    (vault / "concepts").mkdir(parents=True)
    (vault / "concepts" / "evil.md").write_text(text, "utf-8")
    (vault / "2026-03-02.md").write_text("# 강의 정리\nEvil thing\n- 나쁜 것이다\n", "utf-8")
    made = build(vault, vault / "site", config=Config(), language=Language.KOREAN)
    files = sorted((vault / "site").rglob("*.html"))
    return made, {it.relative_to(vault / "site").as_posix(): it.read_text("utf-8") for it in files}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_card_is_shown_and_harms_no_page(text: str, tmp_path: Path) -> None:
    _, pages = built(tmp_path, text)
    assert "concepts/evil-thing.html" in pages
    for name in ("concepts/evil-thing.html", "notes/2026-03-02.html"):
        loads_nothing(pages[name])
        assert "Evil thing" in pages[name]
        assert len(pages[name]) < 60_000
    harmless(pages["notes/2026-03-02.html"])


def test_what_is_written_like_a_template_is_text(tmp_path: Path) -> None:
    _, pages = built(tmp_path, HOSTILE["templates"])
    page = pages["concepts/evil-thing.html"]
    assert "{{ config }}" in page
    assert "{% for it in x %} #eval(1)" in page


def test_a_formula_that_is_refused_is_told_with_its_line(tmp_path: Path) -> None:
    made, _ = built(tmp_path, HOSTILE["macros"])
    (told,) = [it for it in made.remarks if it.diagnostic.code == "NM010"]
    assert told.note is not None
    assert told.note.source.position(told.diagnostic.span.start) == (3, 11)


def read(texts: dict[str, str]) -> tuple[tuple[Concept, ...], dict[PurePath, Note]]:
    notes = {PurePath(path): parse(Source(PurePath(path), text)) for path, text in texts.items()}
    return cards(notes, Taken(concepts()))


def codes(note: Note) -> list[str]:
    return [it.code for it in note.diagnostics if it.code.startswith("NV")]


def test_of_two_cards_with_one_name_the_first_keeps_it_and_the_second_says_so() -> None:
    text = "---\nname: Evil thing\n---\n정의\n"
    found, notes = read({"concepts/a.md": text, "concepts/b.md": text})
    assert [it.id for it in found] == ["evil-thing"]
    assert codes(notes[PurePath("concepts/b.md")]) == ["NV002", "NV003"]


def test_the_library_keeps_its_names_and_a_card_its_others() -> None:
    text = "---\nname: SGD\naliases: [나의 내려가기]\n---\n정의\n"
    (found,), notes = read({"concepts/sgd.md": text})
    assert [it.text for it in found.names] == ["나의 내려가기"]
    assert found.id not in {it.id for it in concepts()}
    assert codes(notes[PurePath("concepts/sgd.md")]) == ["NV002"]


def test_a_thousand_cards_are_read_and_the_next_says_that_there_are_more() -> None:
    many = MOST_CARDS + 2
    text = "---\nname: evil{0}\n---\n정의\n"
    found, notes = read({f"concepts/{at:05}.md": text.format(at) for at in range(many)})
    assert len(found) == MOST_CARDS
    assert len(notes) == many
    assert [codes(it) for it in notes.values()].count(["NV006"]) == 1


def test_the_notes_of_days_are_no_cards(tmp_path: Path) -> None:
    (tmp_path / "concepts").mkdir()
    (tmp_path / "concepts" / "2026-03-02.md").write_text("# 할 일\n- 복습\n", "utf-8")
    (tmp_path / "concepts" / "목차.md").write_text("# 할 일\n- 복습\n", "utf-8")
    (tmp_path / "concepts" / "empty.md").write_text("", "utf-8")
    assert own_in(tmp_path, tell=lambda _done, _of: None).concepts == ()


@given(st.text(max_size=200), st.text(max_size=100))
def test_any_text_can_be_a_card(front: str, body: str) -> None:
    found, notes = read({"concepts/any.md": f"---\nname: Evil thing\n{front}\n---\n{body}"})
    assert len(found) <= 1
    assert len(notes) == 1
    for it in found:
        assert all(text.isprintable() for text in (it.id, *it.title, *it.definition, it.formula))
