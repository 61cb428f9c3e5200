"""What parsing has to tell the writer: all of it, in one place."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from notecc.model import Diagnostic, Severity, Span, Words, inline
from notecc.parse.walk import everything

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model.block import Block


class Remark(Enum):
    """A kind of remark: its stable code, its name, how loudly, and its words."""

    NESTED_TOO_DEEPLY = (
        "NP002",
        "nested-too-deeply",
        Severity.WARNING,
        Words(
            "너무 깊이 들여써서 이 아래는 글자 그대로 보입니다",
            "nested too deeply: what is below is shown as plain text",
        ),
    )
    UNCLOSED_FENCE = (
        "NP003",
        "unclosed-fence",
        Severity.ERROR,
        Words("코드 블록이 닫히지 않았습니다", "the code fence is never closed"),
    )
    UNCLOSED_COMMENT = (
        "NP004",
        "unclosed-comment",
        Severity.WARNING,
        Words(
            "주석이 닫히지 않아 숨기지 않았습니다",
            "the comment is never closed, so nothing is hidden",
        ),
    )
    UNCLOSED_FORMULA = (
        "NP005",
        "unclosed-formula",
        Severity.WARNING,
        Words("`$$`이 닫히지 않았습니다", "`$$` is never closed"),
    )
    INVALID_FRONT_MATTER = (
        "NP006",
        "invalid-front-matter",
        Severity.WARNING,
        Words("속성(YAML)을 읽을 수 없습니다", "the front matter is not valid YAML"),
    )
    FRONT_MATTER = (
        "NP007",
        "front-matter",
        Severity.HINT,
        Words("속성은 본문에 보이지 않습니다", "front matter is not shown as text"),
    )
    HIDDEN_COMMENT = (
        "NP008",
        "hidden-comment",
        Severity.HINT,
        Words("주석은 보이지 않습니다", "a comment is not shown"),
    )
    HIDDEN_DEFINITION = (
        "NP009",
        "hidden-link-definition",
        Severity.HINT,
        Words("링크 정의는 보이지 않습니다", "a link definition is not shown"),
    )
    HIDDEN_HTML = (
        "NP010",
        "hidden-html",
        Severity.WARNING,
        Words("이 HTML은 보이지 않습니다", "this HTML is not shown"),
    )

    def at(self, span: Span) -> Diagnostic:
        """Make the remark about a place in a note."""
        code, name, severity, words = self.value
        return Diagnostic(code, name, span, words, severity)


Told: TypeAlias = tuple[Remark, int, int]
"""A remark and the range of the text that it speaks of."""


def hidden(blocks: Iterable[Block]) -> Iterator[Diagnostic]:
    """Say where comments stand inside lines."""
    for node in everything(blocks):
        if isinstance(node, inline.Comment):
            yield Remark.HIDDEN_COMMENT.at(node.span)


def tagged(blocks: Iterable[Block]) -> Iterator[str]:
    """Return the tags that stand in the text."""
    return (it.name for it in everything(blocks) if isinstance(it, inline.Tag))


def in_order(*groups: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Put diagnostics in the order of the source, each once."""
    every = dict.fromkeys(it for group in groups for it in group)
    return tuple(sorted(every, key=lambda it: (it.span, it.code)))
