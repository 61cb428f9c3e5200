"""The names of a site's files."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath as Path

from hypothesis import given
from hypothesis import strategies as st

from notecc.vault.names import asset_names, page_names


def pages(*names: str) -> list[str]:
    made = page_names(map(Path, names))
    return [made[Path(it)] for it in names]


def test_a_daily_note_keeps_its_name() -> None:
    assert pages("2026-03-02.md", "week1/2026-03-02.md", "Deep Learning.md", "2026. 3. 5.md") == [
        "2026-03-02",
        "week1-2026-03-02",
        "deep-learning",
        "2026-3-5",
    ]


def test_hangul_becomes_a_hash_that_does_not_depend_on_the_unicode_form() -> None:
    composed, decomposed = "강의 Adam.md", unicodedata.normalize("NFD", "강의 Adam.md")
    assert pages(composed) == pages(decomposed)
    assert re.fullmatch("adam-[0-9a-f]{8}", pages(composed)[0])
    assert re.fullmatch("note-[0-9a-f]{8}", pages("회고.md")[0])


def test_a_name_stays_when_another_note_comes() -> None:
    assert pages("a b.md")[0] == pages("a b.md", "가.md", "a b c.md")[0]
    assert pages("a-b.md", "A b.md")[0] == "a-b"
    assert pages("A b.md", "a-b.md")[1] == "a-b"


def test_devices_of_windows_and_the_index_are_no_names() -> None:
    for name in pages("con.md", "NUL.md", "lpt1.md", "index.md"):
        assert re.fullmatch("[a-z0-9]+-[0-9a-f]{8}", name)


def test_attachments_with_one_content_are_one_file() -> None:
    same, other = "0" * 64, "1" * 64
    names = asset_names(
        {Path("b.png"): same, Path("a/그림 1.PNG"): same, Path("b.jpg"): same, Path("c.png"): other}
    )
    assert names == {
        Path("a/그림 1.PNG"): "assets/1-00000000.png",
        Path("b.png"): "assets/1-00000000.png",
        Path("b.jpg"): "assets/b-00000000.jpg",
        Path("c.png"): "assets/c-11111111.png",
    }


def test_two_contents_whose_hashes_begin_alike_are_two_files() -> None:
    names = asset_names({Path("a/x.png"): "0" * 64, Path("b/x.png"): "0" * 63 + "1"})
    assert len(set(names.values())) == 2


NOTES = st.lists(
    st.text("aAb가\u1100\u1161 -_./1\udcffİ", min_size=1, max_size=9).map(
        lambda it: Path(f"x{it}.md")
    ),
    unique=True,
)


@given(NOTES)
def test_names_are_distinct_safe_and_the_same_in_any_order(paths: list[Path]) -> None:
    names = page_names(paths)
    assert names == page_names(paths[::-1])
    assert set(names) == set(paths)
    assert len(set(names.values())) == len(paths)
    for name in names.values():
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name)
        assert len(name) <= 100


def test_a_name_of_255_bytes_has_a_short_page() -> None:
    (name,) = pages("가" * 83 + "abc.md")
    assert len(name) < 80
    long, longer = pages("a" * 252 + ".md", "a" * 251 + "b.md")
    assert long != longer
    assert len(long) < 80
