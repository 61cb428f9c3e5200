"""What a sheet cannot show or link, as diagnostics for the writer of the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import Diagnostic, Role, Severity, Span, Words, inline
from notecc.model.sheet import Missing, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import PurePath

    from notecc.model.sheet import Sheet
    from notecc.model.walk import Node

_NAMED = 3
"""How many of the files of one name a message lists."""
_Linked = inline.WikiLink | inline.Embed | inline.Link | inline.Image


_DAILY = frozenset({Role.TODO, Role.TOMORROW, Role.DONE, Role.RETROSPECTIVE})


def findings(
    sheet: Sheet, walked: Sequence[Node], unsure: Mapping[int, Sequence[PurePath]]
) -> Iterator[Diagnostic]:
    """Yield what a note lacks: a date, a target for a link, or a single one.

    `unsure` has, by the offset of a link, the files that it may mean, the one taken first.
    """
    yield from _undated(sheet)
    for node in walked:
        if not isinstance(node, _Linked):
            continue
        match sheet.places.get(node.span.start):
            case Missing(name) if isinstance(node, inline.Embed | inline.Image):
                message = Words(
                    f"`{name}` 첨부를 보관함에서 찾지 못했습니다",
                    f"the attachment `{name}` is not in the vault",
                )
                yield Diagnostic("NL001", "missing-embed", node.span, message, Severity.ERROR)
            case Missing(name):
                message = Words(
                    f"`{name}` 링크가 가리키는 곳이 없습니다", f"the link `{name}` leads nowhere"
                )
                yield Diagnostic("NL004", "broken-wikilink", node.span, message, Severity.ERROR)
            case Refused(url):
                message = Words(
                    f"안전하지 않은 주소라 잇지 않았습니다: `{url}`",
                    f"not linked, because the address is not safe: `{url}`",
                )
                yield Diagnostic("NL011", "unsafe-link", node.span, message, Severity.WARNING)
            case _:
                yield from _ambiguous(node, unsure.get(node.span.start, ()))


def _undated(sheet: Sheet) -> Iterator[Diagnostic]:
    """A note with the sections of a day has a day; a page on a topic need not have one."""
    note = sheet.note
    if note.date is None and any(it.role in _DAILY for it in note.sections):
        message = Words(
            "날짜를 찾지 못해 차례의 끝에 놓았습니다",
            "no date in the file name, the front matter or a heading: it stands last in the index",
        )
        yield Diagnostic("ND009", "missing-date", Span(0, 0), message, Severity.WARNING)


def _ambiguous(node: _Linked, paths: Sequence[PurePath]) -> Iterator[Diagnostic]:
    if paths:
        names = ", ".join(f"`{path}`" for path in paths[:_NAMED])
        more = "" if len(paths) <= _NAMED else " …"
        message = Words(
            f"이 이름의 파일이 {len(paths)}개라 첫째로 이었습니다: {names}{more}",
            f"{len(paths)} files have this name, the first is taken: {names}{more}",
        )
        yield Diagnostic("NL005", "ambiguous-wikilink", node.span, message, Severity.WARNING)
