"""Our packages in a real Anki: what it takes in, what it changes, what it leaves alone.

The package `anki` (AGPL) is for these tests alone; without it they are passed over.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from test_cards_written import SAMPLE, notecc

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.filterwarnings("ignore")
collection = pytest.importorskip("anki.collection")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    made = tmp_path / "vault"
    shutil.copytree(SAMPLE, made)
    return made


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Any]:
    col = collection.Collection(str(tmp_path / "collection.anki2"))
    yield col
    col.close()


def taken_in(col: Any, package: Path) -> dict[str, int]:
    request = collection.ImportAnkiPackageRequest(
        package_path=str(package), options=collection.ImportAnkiPackageOptions()
    )
    log = col.import_anki_package(request).log
    kinds = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "empty_first_field")
    return {it: len(getattr(log, it)) for it in kinds if len(getattr(log, it))}


def reviewed(col: Any) -> int:
    config = col.decks.get_config(1)
    config["new"]["perDay"] = config["rev"]["perDay"] = 9999
    col.decks.update_config(config)
    for number in col.find_cards(""):
        card = col.get_card(number)
        card.start_timer()
        col.sched.answerCard(card, 4)
    reviews: int = col.db.scalar("SELECT count() FROM revlog")
    return reviews


def state(col: Any) -> dict[tuple[str, int], tuple[int, ...]]:
    rows = col.db.all(
        "SELECT n.guid, c.ord, c.id, c.due, c.ivl, c.reps FROM cards c JOIN notes n ON n.id = c.nid"
    )
    return {(guid, number): tuple(rest) for guid, number, *rest in rows}


def test_a_package_is_taken_in_whole_and_again_for_nothing(
    vault: Path, anki: Any, tmp_path: Path
) -> None:
    package = tmp_path / "a.apkg"
    assert notecc(vault, "-o", str(package)).returncode == 0
    first = taken_in(anki, package)
    assert first.keys() == {"new"}
    assert taken_in(anki, package) == {"duplicate": first["new"]}
    assert anki.fix_integrity()[1]
    assert not anki.get_empty_cards().notes
    fronts: Counter[str] = Counter()
    used = set()
    for number in anki.find_cards(""):
        card = anki.get_card(number)
        shown = card.render_output(reload=True, browser=False)
        question = re.sub(
            r"<style.*?</style>|<(?!img)[^>]*>", "", shown.question_text, flags=re.DOTALL
        )
        assert question.strip()
        fronts[question] += 1
        for text in (shown.question_text, shown.answer_text):
            assert text.count(r"\(") == text.count(r"\)")
            assert not re.search(r"\{\{c\d", text)
            used |= set(re.findall(r'src="([^"]+)"', text))
            for formula in re.findall(r"\\\((.*?)\\\)", text, re.DOTALL):
                bare = re.sub(r"<[^>]*>|\\[{}]", "", formula)
                assert bare.count("{") == bare.count("}")
    assert [it for it, times in fronts.items() if times > 1] == []
    assert used
    assert used <= {it.name for it in Path(anki.media.dir()).iterdir()}


def test_an_edit_changes_its_note_alone_and_no_review_is_lost(
    vault: Path, anki: Any, tmp_path: Path
) -> None:
    package = tmp_path / "a.apkg"
    notecc(vault, "-o", str(package))
    total = taken_in(anki, package)["new"]
    reviews = reviewed(anki)
    before = state(anki)
    note = vault / "2026-03-04.md"
    note.write_text(note.read_text("utf-8").replace("한참 걸림", "아주 한참 걸림"), "utf-8")
    later = notecc(vault, "-o", str(package), environ={"SOURCE_DATE_EPOCH": "1767312000"})
    assert "1 edited" in later.stderr
    assert taken_in(anki, package) == {"updated": 1, "duplicate": total - 1}
    assert state(anki) == before
    assert anki.db.scalar("SELECT count() FROM revlog") == reviews > 0
    assert any("아주 한참 걸림" in it for (it,) in anki.db.all("SELECT flds FROM notes"))
    assert not [it for it in anki.models.all_names_and_ids() if it.name.endswith("+")]


def test_the_table_finds_the_notes_of_the_package(vault: Path, anki: Any, tmp_path: Path) -> None:
    for name in ("a.apkg", "a.tsv"):
        notecc(vault, "-o", str(tmp_path / name))
    total = taken_in(anki, tmp_path / "a.apkg")["new"]
    path = str(tmp_path / "a.tsv")
    metadata = anki.get_csv_metadata(path=path, delimiter=None)
    request = collection.ImportCsvRequest(path=path, metadata=metadata)
    log = anki.import_csv(request).log
    assert (len(log.new), log.found_notes) == (0, total)
