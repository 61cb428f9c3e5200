"""What a sheet cannot show or link, as diagnostics for the writer of the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.model import Diagnostic, Severity, Words, inline
from notecc.model.sheet import Missing, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model.sheet import Sheet
    from notecc.model.walk import Node

_Linked = inline.WikiLink | inline.Embed | inline.Link | inline.Image


def findings(sheet: Sheet, walked: Sequence[Node]) -> Iterator[Diagnostic]:
    """Yield the links and embeds of a note that lead nowhere, or where they must not."""
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
                pass
