"""Bytes -> Source and back."""

from __future__ import annotations

import time
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notecc.model import Severity, Source, Span
from notecc.parse.decode import LARGEST_NOTE, decoded, encoded, shown

PATH = PurePath("2022-02-08.md")
KOREAN = "# 1. 오늘 할 일\n- 경사 하강법 복습하기\n- Adam 논문 읽기 ㅋㅋ\n"


def read(data: bytes) -> tuple[Source, list[str]]:
    source, diagnostics = decoded(PATH, data)
    return source, [it.name for it in diagnostics]


def test_plain_utf_8_says_nothing() -> None:
    assert read(KOREAN.encode()) == (Source(PATH, KOREAN), [])


def test_an_empty_file_is_an_empty_source() -> None:
    assert read(b"") == (Source(PATH, ""), [])


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
    ],
)
def test_a_byte_order_mark_is_believed_and_is_no_part_of_the_text(
    encoding: str, mark: bytes
) -> None:
    source, names = read(mark + KOREAN.encode(encoding))
    assert (source.text, source.encoding, source.has_bom) == (KOREAN, encoding, True)
    assert names == ["odd-encoding"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [KOREAN, "plain ascii\r\n", "가각 가\n나\n"])
def test_utf_16_needs_no_mark(encoding: str, text: str) -> None:
    source, names = read(text.encode(encoding))
    assert (source.text, source.encoding, source.has_bom) == (text, encoding, False)
    assert names == ["odd-encoding"]


@pytest.mark.parametrize(
    "text", ["a\0b", "한글\0한글\n" * 9, "\0" * 40, "a\0" * 3, "abc\0def ghi\n" * 20]
)
def test_a_nul_does_not_make_a_file_utf_16(text: str) -> None:
    source, names = read(text.encode())
    assert (source.text, source.encoding) == (text, "utf-8")
    assert names == ["nul-character"]


def test_utf_16_cut_in_the_middle_of_a_character_keeps_its_text() -> None:
    data = b"\xff\xfe" + KOREAN.encode("utf-16-le") + b"\xac"
    source, names = read(data)
    assert source.text == KOREAN + "\udcac"
    assert names == ["odd-encoding", "undecodable-byte"]
    assert encoded(source) == data


@pytest.mark.parametrize("text", [KOREAN, "가", "펲시 콜라를 마셨다", "손실 → 0, 學習 정리와 복습"])
def test_cp949_is_believed_when_it_reads_as_korean(text: str) -> None:
    source, names = read(text.encode("cp949"))
    assert (source.text, source.encoding) == (text, "cp949")
    assert names == ["odd-encoding"]


def test_cp949_with_a_broken_byte_is_still_korean() -> None:
    data = KOREAN.encode("cp949") + b"\xff\n"
    source, names = read(data)
    assert source.text == KOREAN + "\udcff\n"
    assert names == ["odd-encoding", "undecodable-byte"]
    assert encoded(source) == data


@pytest.mark.parametrize(
    "data",
    [
        "Le café naïve, déjà vu à la crème brûlée".encode("latin-1"),
        "こんにちは、世界。勉強ノート".encode("shift-jis"),
        "今天学习了梯度下降法和动量优化器".encode("gbk"),
        bytes(range(256)),
        KOREAN.encode() + b"\xb0",
        KOREAN.encode()[:-20] + b"\xb0\xa1\xb0\xa1",
    ],
)
def test_other_bytes_are_utf_8_with_bytes_that_say_nothing(data: bytes) -> None:
    source, names = read(data)
    assert source.encoding == "utf-8"
    assert "undecodable-byte" in names
    assert encoded(source) == data


def test_an_undecodable_byte_is_one_character_and_is_found() -> None:
    source, (diagnostic,) = decoded(PATH, b"ab\xff\ncd\xfe")
    assert source.text == "ab\udcff\ncd\udcfe"
    assert diagnostic.span == Span(2, 3)
    assert diagnostic.message.en == "2 byte(s) that are no text, shown as \ufffd"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay(end: str) -> None:
    source, names = read(f"a{end}b{end}".encode())
    assert source.text == f"a{end}b{end}"
    assert source.position(2 + len(end)).line == 2
    assert names == []


def test_decomposed_hangul_stays_and_is_hinted_at() -> None:
    decomposed = "a \u1112\u1161\u11ab\u1100\u1173\u11af"
    source, (diagnostic,) = decoded(PATH, decomposed.encode())
    assert source.text == decomposed
    assert (diagnostic.name, diagnostic.severity) == ("nfd-text", Severity.HINT)
    assert diagnostic.span == Span(2, 5)


def test_what_cannot_be_shown_is_shown_as_a_replacement_character() -> None:
    text = "a\0b\udcff\ud800가"
    assert shown(text) == "a\ufffdb\ufffd\ufffd가"
    assert len(shown(text)) == len(text)
    assert shown("a\0") == "a\ufffd"
    assert shown("plain") == "plain"


def test_a_note_over_the_limit_is_refused() -> None:
    source, names = read(b"a" * (LARGEST_NOTE + 1))
    assert (source.text, names) == ("", ["unreadable-note"])
    assert len(read(b"a" * LARGEST_NOTE)[0].text) == LARGEST_NOTE


@pytest.mark.parametrize("pattern", [b"\xff", b"\xb0\xa1\xff", b"\0\xac", b"\xff\xfe\0\xd8"])
def test_a_large_file_is_read_in_linear_time_whatever_its_bytes(pattern: bytes) -> None:
    data = (pattern * 2**20)[: 2**20]
    start = time.process_time()
    source, _ = decoded(PATH, data)
    assert time.process_time() - start < 4
    assert encoded(source) == data


@given(st.binary())
def test_any_bytes_survive_the_way_there_and_back(data: bytes) -> None:
    assert encoded(decoded(PATH, data)[0]) == data


@given(
    st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]),
    st.text("가나다라 abc\n\r\0\u1112\u1161\ud800\udc41", min_size=4),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "cp949"]),
    st.binary(max_size=2),
)
def test_nearly_text_survives_the_way_there_and_back(
    mark: bytes, text: str, encoding: str, tail: bytes
) -> None:
    errors = "replace" if encoding == "cp949" else "surrogatepass"
    data = mark + text.encode(encoding, errors) + tail
    assert encoded(decoded(PATH, data)[0]) == data


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_whatever_is_utf_8_is_read_as_utf_8(text: str) -> None:
    assert read(text.encode())[0] == Source(PATH, text)


@given(st.text())
def test_what_is_shown_is_as_long_as_what_is_stored_and_can_be_written(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert "\0" not in shown(text).encode().decode()
