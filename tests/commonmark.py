"""CommonMark's own way to write a note: HTML as its specification prints it, for comparison."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from notecc.model import block, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.model import Note

_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_BLOCK_TAG = re.compile(r"(</?(?:p|ul|ol|li|h[1-6]|blockquote|pre|hr)\b[^>]*>)\n*")


class Example(NamedTuple):
    """One example of the specification."""

    number: int
    markdown: str
    html: str


def examples(specification: str) -> Iterator[Example]:
    """Read the examples of `spec.txt`, in which `→` stands for a tab."""
    for number, found in enumerate(_EXAMPLE.finditer(specification), start=1):
        yield Example(number, *(it.replace("→", "\t") for it in found.groups()))


def html(note: Note) -> str:
    """Write a note as the specification's HTML."""
    return "".join(_block(it, tight=False) for it in note.blocks)


def comparable(text: str) -> str:
    """Leave out what does not matter: the line ends around the tags of blocks."""
    return re.sub(
        r"\n+(?=</?(?:p|ul|ol|li|h[1-6]|blockquote|pre|hr)\b)", "", _BLOCK_TAG.sub(r"\1", text)
    ).strip()


def _blocks(inside: tuple[block.Block, ...], *, tight: bool = False) -> str:
    return "".join(_block(it, tight=tight) for it in inside)


def _block(it: block.Block, *, tight: bool) -> str:  # noqa: PLR0911 - one for each kind
    match it:
        case block.Heading():
            return f"<h{it.level}>{_inline(it.children)}</h{it.level}>\n"
        case block.Paragraph():
            return f"{_inline(it.children)}\n" if tight else f"<p>{_inline(it.children)}</p>\n"
        case block.List():
            tag = "ul" if it.start is None else "ol"
            start = "" if it.start in {None, 1} else f' start="{it.start}"'
            items = "".join(f"<li>{_blocks(x.blocks, tight=it.tight)}</li>\n" for x in it.items)
            return f"<{tag}{start}>\n{items}</{tag}>\n"
        case block.Quote():
            return f"<blockquote>\n{_blocks(it.blocks)}</blockquote>\n"
        case block.CodeBlock():
            language = it.info.split()[0] if it.info else ""
            style = f' class="language-{escape(language)}"' if language else ""
            return f"<pre><code{style}>{escape(it.text)}</code></pre>\n"
        case block.Rule():
            return "<hr />\n"
        case block.HtmlBlock():
            return it.text.rstrip("\n") + "\n"
        case _:
            return f"?{type(it).__name__}?\n"


def _inline(children: tuple[inline.Inline, ...]) -> str:
    return "".join(_leaf(it) for it in children)


def _leaf(it: inline.Inline) -> str:  # noqa: PLR0911 - one for each kind
    match it:
        case inline.Text():
            return escape(it.text)
        case inline.Break():
            return "\n"
        case inline.Styled():
            return f"<{it.style.value}>{_inline(it.children)}</{it.style.value}>"
        case inline.Code():
            return f"<code>{escape(it.text)}</code>"
        case inline.Link():
            title = f' title="{escape(it.title)}"' if it.title else ""
            return f'<a href="{_url(it.url)}"{title}>{_inline(it.children)}</a>'
        case inline.Image():
            title = f' title="{escape(it.title)}"' if it.title else ""
            return f'<img src="{_url(it.url)}" alt="{escape(it.alt)}"{title} />'
        case inline.Html():
            return it.text
        case _:
            return f"?{type(it).__name__}?"


def escape(text: str) -> str:
    """Write text as the specification does."""
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


def _url(url: str) -> str:
    return escape(quote(url, safe="%/:?#[]@!$&'()*+,;=-._~"))
