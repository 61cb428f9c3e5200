"""A note as CommonMark's specification prints it: HTML to compare with its examples.

What CommonMark has no word for is shown as it was written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from markdown_it.common.normalize_url import normalizeLink

from notecc.model import block, inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notecc.model import Note, Source, Span

_FENCE: Final = "`" * 32
_EXAMPLE: Final = re.compile(
    rf"^{_FENCE} example\n(.*?)^\.\n(.*?)^{_FENCE}$", re.DOTALL | re.MULTILINE
)
_TAG: Final = r"</?(?:p|ul|ol|li|h[1-6]|blockquote|pre|hr)\b[^>]*>"
_AROUND_TAG: Final = re.compile(rf"\n*({_TAG})\n*")


class Example(NamedTuple):
    number: int
    markdown: str
    html: str


def examples(specification: str) -> Iterator[Example]:
    """Read the examples of `spec.txt`, in which `→` stands for a tab."""
    text = specification.replace("→", "\t")
    for number, found in enumerate(_EXAMPLE.finditer(text), start=1):
        yield Example(number, *found.groups())


def comparable(html: str) -> str:
    """Leave out what does not matter: line ends around blocks, and how a line break is shown."""
    return _AROUND_TAG.sub(r"\1", html.replace("<br />\n", "\n")).strip()


def html(note: Note) -> str:
    return _blocks(note.source, note.blocks)


def _blocks(source: Source, inside: Iterable[block.Block], *, tight: bool = False) -> str:
    return "".join(f"{_block(source, it, tight=tight)}\n" for it in inside)


def _block(source: Source, it: block.Block, *, tight: bool) -> str:  # noqa: PLR0911 - one for each kind
    match it:
        case block.Heading():
            return f"<h{it.level}>{_inline(source, it.children)}</h{it.level}>"
        case block.Paragraph():
            text = _inline(source, it.children)
            return text if tight else f"<p>{text}</p>"
        case block.List():
            return _list(source, it)
        case block.Quote():
            return f"<blockquote>{_blocks(source, it.blocks)}</blockquote>"
        case block.CodeBlock():
            language = it.info.split()[0] if it.info else ""
            style = f' class="language-{_escaped(language)}"' if language else ""
            return f"<pre><code{style}>{_escaped(it.text)}</code></pre>"
        case block.Rule():
            return "<hr />"
        case block.HtmlBlock():
            return it.text.rstrip("\n")
        case block.Details():
            opened, _, _ = _written(source, it.span).partition("\n")
            _, _, closed = _written(source, it.span).rpartition("\n")
            return f"{opened}\n{_blocks(source, it.blocks)}{closed}"
        case _:
            return _written(source, it.span)


def _list(source: Source, it: block.List) -> str:
    tag = "ul" if it.start is None else "ol"
    start = "" if it.start in {None, 1} else f' start="{it.start}"'
    items = (f"<li>{_blocks(source, item.blocks, tight=it.tight)}</li>" for item in it.items)
    return f"<{tag}{start}>{''.join(items)}</{tag}>"


def _inline(source: Source, children: Iterable[inline.Inline]) -> str:
    return "".join(_leaf(source, it) for it in children)


def _leaf(source: Source, it: inline.Inline) -> str:  # noqa: PLR0911 - one for each kind
    match it:
        case inline.Text():
            return _escaped(it.text)
        case inline.Break():
            return "\n"
        case inline.Styled():
            return f"<{it.style.value}>{_inline(source, it.children)}</{it.style.value}>"
        case inline.Code():
            return f"<code>{_escaped(it.text)}</code>"
        case inline.Link():
            address = f'href="{_escaped(normalizeLink(it.url))}"{_title(it.title)}'
            return f"<a {address}>{_inline(source, it.children)}</a>"
        case inline.Image():
            address = f'src="{_escaped(normalizeLink(it.url))}"'
            return f'<img {address} alt="{_escaped(it.alt)}"{_title(it.title)} />'
        case inline.Html() | inline.Comment():
            return _written(source, it.span)
        case _:
            return _escaped(_written(source, it.span))


def _title(title: str) -> str:
    return f' title="{_escaped(title)}"' if title else ""


def _written(source: Source, span: Span) -> str:
    return source.text[slice(*span)]


def _escaped(text: str) -> str:
    for plain, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(plain, entity)
    return text
