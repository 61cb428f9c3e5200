"""Bytes -> Source: the text of a file, whatever its encoding, and nothing of it lost.

UTF-8 is tried first. UTF-16 is believed for its byte order mark, or when the text that it gives
is almost all ASCII and Hangul. CP949 (EUC-KR) is believed only of bytes that are not UTF-8 and
that read as everyday Korean. Everything else is UTF-8 with bytes that say nothing; they stay in
the text as surrogate escapes, so that `encoded(decoded(path, data)[0]) == data` for all `data`
that is not larger than `LARGEST_NOTE`.

The text is not normalised: line ends, NUL and decomposed Hangul stay as they are in the file.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from notecc.model import Diagnostic, Severity, Source, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_NOTE: Final = 8 * 1024 * 1024
"""In bytes. A note is text that someone typed; a year of days is less than this."""

_NOWHERE: Final = PurePath()
_MARKS: Final = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
_ERRORS: Final = {"utf-16-le": "surrogatepass", "utf-16-be": "surrogatepass"}
_SPOKEN: Final = {"utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE", "cp949": "CP949"}
_UNREADABLE = re.compile("[\0\ud800-\udfff]")
_ESCAPE = re.compile("[\ud800-\udfff]")
_TYPED = re.compile("[\t\n\r -~\u1100-\u11ff\u2010-\u22ff\u3000-\u303f\u3131-\u318e가-힣]")
_DECOMPOSED = re.compile("[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")


def decoded(path: PurePath, data: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Read the bytes of one file, and say what is odd about them. Never fails.

    More than `LARGEST_NOTE` bytes are refused: the source is empty and a diagnostic says why.
    """
    if len(data) > LARGEST_NOTE:
        return Source(path, ""), (_too_large(),)
    source = _source(path, data)
    return source, tuple(_remarks(source))


def encoded(source: Source) -> bytes:
    """Return the bytes that the source was read from."""
    mark = _MARKS[source.encoding] if source.has_bom else b""
    errors = _ERRORS.get(source.encoding, "surrogateescape")
    text = source.text
    if source.encoding not in _ERRORS or not text or not "\udc00" <= text[-1] <= "\udcff":
        return mark + text.encode(source.encoding, errors)
    odd = bytes([ord(text[-1]) - 0xDC00])
    return mark + text[:-1].encode(source.encoding, errors) + odd


def shown(text: str) -> str:
    """Return what a reader sees: U+FFFD for NUL and for every byte that says nothing.

    As long as `text`, so that offsets into one are offsets into the other.
    """
    return text if text.isascii() and "\0" not in text else _UNREADABLE.sub("\ufffd", text)


def _source(path: PurePath, data: bytes) -> Source:
    for encoding, mark in _MARKS.items():
        if data.startswith(mark) and (text := _text(data[len(mark) :], encoding)) is not None:
            return Source(path, text, encoding, has_bom=True)
    if b"\0" in data and (guess := _unmarked_utf_16(data)):
        encoding, text = guess
        return Source(path, text, encoding)
    text = data.decode("utf-8", "surrogateescape")
    if not text.isascii() and _mostly_escapes(text):
        korean = _text(data, "cp949")
        if korean is not None and _is_everyday_korean(korean):
            return Source(path, korean, "cp949")
    return Source(path, text)


def _text(data: bytes, encoding: str) -> str | None:
    """Return the text, or None if it could not be written back byte for byte.

    The odd byte at the end of cut UTF-16 becomes U+DC00 plus its value.
    """
    if encoding not in _ERRORS:
        text = data.decode(encoding, "surrogateescape")
    else:
        even = len(data) - len(data) % 2
        text = data[:even].decode(encoding, "surrogatepass")
        text += "".join(chr(0xDC00 + it) for it in data[even:])
    # UTF-8 always survives the way there and back.
    if encoding == "utf-8" or encoded(Source(_NOWHERE, text, encoding)) == data:
        return text
    return None


def _unmarked_utf_16(data: bytes) -> tuple[str, str] | None:
    """Return the encoding and the text, if the bytes make far more sense as UTF-16."""
    if len(data) < 8:
        return None
    for encoding in _ERRORS:
        text = _text(data, encoding)
        if text is None or "\0" in text:
            continue
        typed = sum(n for it, n in Counter(text).items() if _TYPED.match(it))
        if typed >= 0.9 * len(text):
            return encoding, text
    return None


def _mostly_escapes(text: str) -> bool:
    """Say whether more than half of what is not ASCII is not UTF-8 either."""
    foreign = escapes = 0
    for it, n in Counter(text).items():
        if it > "\x7f":
            foreign += n
            escapes += n if "\udc80" <= it <= "\udcff" else 0
    return 2 * escapes > foreign


def _is_everyday_korean(text: str) -> bool:
    """Say whether most letters are syllables of KS X 1001, the 2350 that people use.

    Latin, Chinese and Japanese text in old encodings reads as Hanja and as rare syllables.
    """
    common = letters = escapes = 0
    for it, n in Counter(text).items():
        if "\udc80" <= it <= "\udcff":
            escapes += n
        elif "가" <= it <= "힣" or "\u4e00" <= it <= "\u9fff" or "\uf900" <= it <= "\ufaff":
            letters += n
            common += n if _is_common(it) else 0
    return letters > 0 and common >= 0.7 * letters and escapes <= 0.1 * letters


def _is_common(character: str) -> bool:
    # EUC-KR spells a syllable outside KS X 1001 with eight bytes.
    return "가" <= character <= "힣" and len(character.encode("euc_kr")) == 2


def _remarks(source: Source) -> Iterator[Diagnostic]:
    """One remark a kind, at the first place that it speaks of."""
    text = source.text
    if source.encoding != "utf-8":
        yield _foreign(_SPOKEN[source.encoding])
    elif source.has_bom:
        yield _marked()
    if text.isascii() and "\0" not in text:
        return
    if nul := text.count("\0"):
        start = text.index("\0")
        yield _nul(Span(start, start + 1), nul)
    if escape := _ESCAPE.search(text):
        yield _undecodable(Span(*escape.span()), sum(1 for _ in _ESCAPE.finditer(text)))
    if decomposed := _DECOMPOSED.search(text):
        yield _nfd(Span(*decomposed.span()))


def _too_large() -> Diagnostic:
    size = LARGEST_NOTE // 2**20
    return Diagnostic(
        "NX003",
        "unreadable-note",
        Span(0, 0),
        Words(
            f"노트가 {size} MB보다 커서 읽지 않았습니다",
            f"the note is larger than {size} MB and was not read",
        ),
        Severity.ERROR,
    )


def _foreign(encoding: str) -> Diagnostic:
    return Diagnostic(
        "NS013",
        "odd-encoding",
        Span(0, 0),
        Words(
            f"파일이 UTF-8이 아니라 {encoding}로 저장되어 있어 Obsidian에서는 깨져 보입니다",
            f"the file is stored as {encoding}, not UTF-8: Obsidian shows it garbled",
        ),
        Severity.ERROR,
    )


def _marked() -> Diagnostic:
    return Diagnostic(
        "NS013",
        "odd-encoding",
        Span(0, 0),
        Words(
            "파일이 바이트 순서 표시(BOM)로 시작합니다", "the file starts with a byte order mark"
        ),
        Severity.HINT,
    )


def _nul(span: Span, count: int) -> Diagnostic:
    return Diagnostic(
        "NS019",
        "nul-character",
        span,
        Words(
            f"NUL 문자가 {count}개 있어 \ufffd로 보여 줍니다",
            f"{count} NUL character(s), shown as \ufffd",
        ),
    )


def _undecodable(span: Span, count: int) -> Diagnostic:
    return Diagnostic(
        "NS020",
        "undecodable-byte",
        span,
        Words(
            f"글자로 읽을 수 없는 바이트가 {count}개 있어 \ufffd로 보여 줍니다",
            f"{count} byte(s) that are no text, shown as \ufffd",
        ),
        Severity.ERROR,
    )


def _nfd(span: Span) -> Diagnostic:
    return Diagnostic(
        "NS014",
        "nfd-text",
        span,
        Words(
            "한글이 자모로 풀려(NFD) 있어 검색되지 않을 수 있습니다",
            "Hangul is decomposed (NFD): a search may not find it",
        ),
        Severity.HINT,
    )
