"""What a link says -> the file it means."""

from __future__ import annotations

import time
import unicodedata
from pathlib import PurePosixPath as Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notecc.vault.index import Ambiguous, Found, Missing, Outside, index

HERE = Path("일지/2026-03-02.md")
FILES = (
    HERE,
    Path("Adam.md"),
    Path("v1.2.md"),
    Path("그림.excalidraw.md"),
    Path("일지/2026-03-03.md"),
    Path("일지/정리.md"),
    Path("개념/정리.md"),
    Path("개념/깊이/정리.md"),
    Path("개념/SGD.md"),
    Path("개념/SGD.png"),
    Path("개념/모멘텀 .md"),
    Path("그림/손실 곡선.png"),
    Path("일지/그림/손실.png"),
    Path(unicodedata.normalize("NFD", "분해/한글 노트.md")),
    Path("C# 노트.md"),
    Path("왜?.md"),
    Path("100%.md"),
    Path("LICENSE"),
)
INDEX = index(
    FILES, {Path("Adam.md"): ["아담", "Adaptive Moment"], Path("v1.2.md"): ["둘"], HERE: ["둘"]}
)


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("", HERE.as_posix()),
        ("Adam", "Adam.md"),
        ("adam", "Adam.md"),
        ("ADAM.MD", "Adam.md"),
        (" Adam ", "Adam.md"),
        ("/Adam", "Adam.md"),
        ("../Adam", "Adam.md"),
        ("./2026-03-03", "일지/2026-03-03.md"),
        ("일지/../Adam", "Adam.md"),
        ("일지\\2026-03-03", "일지/2026-03-03.md"),
        ("v1.2", "v1.2.md"),
        ("그림.excalidraw", "그림.excalidraw.md"),
        ("정리", "일지/정리.md"),
        ("개념/정리", "개념/정리.md"),
        ("깊이/정리", "개념/깊이/정리.md"),
        ("SGD", "개념/SGD.md"),
        ("SGD.png", "개념/SGD.png"),
        ("모멘텀", "개념/모멘텀 .md"),
        ("손실 곡선.png", "그림/손실 곡선.png"),
        ("그림/손실.png", "일지/그림/손실.png"),
        ("한글 노트", unicodedata.normalize("NFD", "분해/한글 노트.md")),
        ("아담", "Adam.md"),
        (unicodedata.normalize("NFD", "아담"), "Adam.md"),
        ("adaptive moment", "Adam.md"),
        ("LICENSE", "LICENSE"),
    ],
)
def test_a_wikilink_means_the_file_that_obsidian_would_open(target: str, path: str) -> None:
    assert INDEX.wikilink(target, HERE) == Found(Path(path))


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("2026-03-03.md", "일지/2026-03-03.md"),
        ("정리.md#제목", "일지/정리.md"),
        ("%EC%A0%95%EB%A6%AC.md", "일지/정리.md"),
        ("../그림/손실%20곡선.png", "그림/손실 곡선.png"),
        ("../그림/손실 곡선.png", "그림/손실 곡선.png"),
        ("그림/손실.png?raw=1", "일지/그림/손실.png"),
        ("../C%23 노트.md", "C# 노트.md"),
        ("../왜?.md", "왜?.md"),
        ("../100%.md", "100%.md"),
        ("Adam.md", "Adam.md"),
        ("#제목", HERE.as_posix()),
    ],
)
def test_a_markdown_link_counts_from_the_folder_of_its_note(url: str, path: str) -> None:
    assert INDEX.address(url, HERE) == Found(Path(path))


@pytest.mark.parametrize("url", ["손실 곡선.png", "손실%20곡선.png#icon", "SGD.md"])
def test_a_bare_name_is_enough_for_a_markdown_link_too(url: str) -> None:
    name = url.partition("#")[0].replace("%20", " ")
    (path,) = (it for it in FILES if it.name == name)
    assert INDEX.address(url, HERE) == Found(path)
    assert INDEX.address(f"./{url}", HERE) == Missing()


def test_a_wikilink_counts_from_the_root_first_and_a_markdown_link_from_the_note() -> None:
    one = index([Path("a.md"), Path("b/a.md"), Path("b/c.md")])
    assert one.wikilink("a", Path("b/c.md")) == Found(Path("a.md"))
    assert one.address("a.md", Path("b/c.md")) == Found(Path("b/a.md"))


@pytest.mark.parametrize("target", ["없는 노트", "일지/Adam", "./Adam", "개념", "Ada", ".md"])
def test_what_is_not_there_is_missing(target: str) -> None:
    assert INDEX.wikilink(target, HERE) == Missing()


@pytest.mark.parametrize(
    "target",
    [
        "../../etc/passwd",
        "..\\..\\etc\\passwd",
        "/etc/passwd",
        "C:\\a.png",
        "c:/a.png",
        "file:///etc/passwd",
        "file:a.png",
        "https://a.b/c.png",
        "//host/share/a.png",
        "../" * 99 + "Adam",
        "a/../../../../Adam",
    ],
)
def test_nothing_outside_the_vault_is_ever_found(target: str) -> None:
    assert INDEX.wikilink(target, HERE) == Outside()
    assert INDEX.address(target, HERE) == Outside()
    assert INDEX.address(target.replace(".", "%2e").replace("/", "%2F"), HERE) == Outside()


def test_a_name_with_a_colon_is_no_address() -> None:
    assert index([Path("TIL: Adam.md")]).wikilink("TIL: Adam", HERE) == Found(Path("TIL: Adam.md"))
    assert INDEX.wikilink("TIL: 없음", HERE) == Missing()


def test_of_two_notes_with_one_name_the_shorter_path_is_taken_and_it_is_said() -> None:
    files = [Path("b/x/노트.md"), Path("z/노트.md"), Path("c/노트.md")]
    for order in (files, files[::-1]):
        answer = index(order).wikilink("노트", Path("a.md"))
        assert answer == Ambiguous((Path("c/노트.md"), Path("z/노트.md"), Path("b/x/노트.md")))
        assert isinstance(answer, Ambiguous)
        assert answer.path == Path("c/노트.md")
    assert INDEX.wikilink("둘", HERE) == Ambiguous((Path("v1.2.md"), HERE))


def test_files_that_differ_in_case_alone_are_told_apart_by_their_spelling() -> None:
    two = index([Path("Note.md"), Path("note.md")])
    assert two.wikilink("note", HERE) == Found(Path("note.md"))
    assert two.wikilink("Note.md", HERE) == Found(Path("Note.md"))
    assert two.wikilink("NOTE", HERE) == Ambiguous((Path("Note.md"), Path("note.md")))


def test_many_links_among_many_notes_of_one_name_take_linear_time() -> None:
    many = index(Path(f"d{number}/노트.md") for number in range(20_000))
    start = time.process_time()
    for number in range(20_000):
        many.wikilink("노트", HERE)
        many.wikilink(f"d{number}/노트", HERE)
    many.wikilink("../" * 500_000, HERE)
    assert time.process_time() - start < 5


NAMES = st.text("aA가./\\ :%#?~\u1100\u1161\udcff", max_size=12)


@given(
    st.lists(NAMES.filter(lambda it: bool(Path(it).parts) and ".." not in Path(it).parts)), NAMES
)
def test_an_answer_is_a_file_of_the_vault_or_none(names: list[str], target: str) -> None:
    files = [Path(it) for it in names]
    made = index(files, {it: ["a", target] for it in files[:1]})
    for answer in (made.wikilink(target, HERE), made.address(target, HERE)):
        match answer:
            case Found(path):
                assert path in {*files, HERE}
            case Ambiguous(paths):
                assert len(paths) > 1
                assert set(paths) <= set(files)


@given(
    st.lists(st.text("aA가b", min_size=1, max_size=3).map(lambda it: Path(f"{it}.md")), unique=True)
)
def test_every_note_is_found_by_its_own_path(files: list[Path]) -> None:
    made = index(files)
    for path in files:
        assert made.wikilink(path.as_posix(), HERE) == Found(path)
        assert made.wikilink(path.stem, HERE) == Found(path)
