"""Blocks -> HTML, one level at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from notecc.model import Diagnostic, Severity, Span, Words, block, inline
from notecc.model.sheet import Excerpt
from notecc.model.walk import lines
from notecc.render import embeds, escape, sanitise
from notecc.render.formulas import shown_formula
from notecc.render.highlight import code
from notecc.render.inlines import phrasing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.model.sheet import Head
    from notecc.render.frame import Desk, Frame, Piece

FAMILIES: Final = {
    "tip": "good",
    "hint": "good",
    "success": "good",
    "check": "good",
    "done": "good",
    "important": "good",
    "warning": "warn",
    "caution": "warn",
    "attention": "warn",
    "question": "warn",
    "help": "warn",
    "faq": "warn",
    "danger": "bad",
    "error": "bad",
    "failure": "bad",
    "fail": "bad",
    "missing": "bad",
    "bug": "bad",
    "quote": "plain",
    "cite": "plain",
    "example": "plain",
}
"""What a callout's type says about its colour; every other type looks like a note."""


def block_pieces(  # noqa: C901, PLR0911 - one line a kind
    node: block.Block, frame: Frame, desk: Desk
) -> list[Piece]:
    """Write one block, leaving what is inside of it to be written."""
    match node:
        case block.Paragraph():
            return _paragraph(node.children, frame, desk)
        case block.Heading():
            return _heading(node, frame, desk)
        case block.List():
            return _list(node, frame)
        case block.Quote():
            return ["<blockquote>", *_inside(node.blocks, frame), "</blockquote>\n"]
        case block.Callout():
            return _callout(node, frame, desk)
        case block.CodeBlock():
            return [_code(node, desk)]
        case block.MathBlock():
            return [shown_formula(node, frame, desk)]
        case block.Table():
            return _table(node, frame, desk)
        case block.Rule():
            return ["<hr>\n"]
        case block.HtmlBlock():
            return [_raw(node, frame, desk)]
        case block.Details():
            return _details(node, frame, desk)
        case block.CommentBlock() | block.FrontMatter() | block.FootnoteDefinition():
            return []


def item_pieces(node: block.ListItem, frame: Frame, desk: Desk) -> list[Piece]:
    """Write one bullet, with its box if it has one."""
    ticked = frame.sheet.ticks.get(node.span.start) if frame.at_home else None
    box, kind = "", ""
    if node.task is not None or ticked is not None:
        done = ticked if ticked is not None else not (node.task or "").isspace()
        sign = (node.task or "").strip()
        sign = "" if sign in {"x", "X"} else escape.text(sign)
        label = desk.strings["done" if done else "open"]
        box = f'<span class="box" role="img" aria-label="{label}">{sign}</span>'
        kind = ' class="task done"' if done else ' class="task"'
    first, rest = node.blocks[:1], node.blocks[1:]
    tight = replace(frame, is_loose=False)
    body = [*((it, tight) for it in first), *_inside(rest, frame)]
    if box:
        return [f"<li{kind}>{box}<div>", *body, "</div></li>\n"]
    return [f"<li{kind}>", *body, "</li>\n"]


def _inside(blocks: Iterable[block.Block], frame: Frame) -> list[Piece]:
    loose = replace(frame, is_loose=True) if not frame.is_loose else frame
    return [(it, loose) for it in blocks]


def _heading(node: block.Heading, frame: Frame, desk: Desk) -> list[Piece]:
    head = frame.sheet.heads.get(node.span.start)
    if head is None:
        level = min(node.level + 2, 6)
        return [f"<h{level}>", *phrasing(node.children, frame, desk), f"</h{level}>\n"]
    return _headed(node.children, head, frame, desk)


def _headed(children: Sequence[inline.Inline], head: Head, frame: Frame, desk: Desk) -> list[Piece]:
    name = f' id="{escape.text(head.anchor)}"' if frame.at_home else ""
    kind = ' class="topic"' if head.is_topic else ""
    level = head.level if frame.at_home else min(head.level + 2, 6)
    out: list[Piece] = [f"<h{level}{name}{kind}>", *phrasing(children, frame, desk)]
    return [*out, f"</h{level}>\n", *_chips(head, frame, desk)]


def _chips(head: Head, frame: Frame, desk: Desk) -> list[Piece]:
    met = [desk.concepts[it] for it in head.concepts if it in desk.concepts]
    if not met or not frame.at_home:
        return []
    return [
        '<ul class="chips">',
        *(f"<li>{embeds.chip(it, frame.way(it.page.path), desk)}</li>" for it in met),
        "</ul>\n",
    ]


def _paragraph(children: Sequence[inline.Inline], frame: Frame, desk: Desk) -> list[Piece]:
    """Write the lines of a paragraph: topics as headings, pictures as figures, the rest as text."""
    out: list[Piece] = []
    run: list[inline.Inline] = []

    def flush() -> None:
        if any(not isinstance(it, inline.BlockId | inline.Break | inline.Comment) for it in run):
            pieces = phrasing(run, frame, desk)
            out.extend(["<p>", *pieces, "</p>\n"] if frame.is_loose else pieces)
        else:
            out.extend(phrasing([it for it in run if isinstance(it, inline.BlockId)], frame, desk))
        run.clear()

    for line in lines(children):
        head = frame.sheet.heads.get(line[0].span.start) if line else None
        if head:
            flush()
            out += _headed(line, head, frame, desk)
        elif found := figures(line):
            flush()
            for each in found:
                out += embeds.figure(each, frame, desk)
        else:
            for it in line:
                if isinstance(frame.sheet.places.get(it.span.start), Excerpt) and isinstance(
                    it, inline.Embed
                ):
                    flush()
                    out += embeds.figure(it, frame, desk)
                else:
                    run.append(it)
            run.append(inline.Break(Span(0, 0)))
    while run and isinstance(run[-1], inline.Break):
        run.pop()
    flush()
    return out


def figures(line: Sequence[inline.Inline]) -> list[inline.Embed | inline.Image]:
    """Return the pictures of a line that holds nothing else."""
    out = []
    for it in line:
        if isinstance(it, inline.Embed | inline.Image):
            out.append(it)
        elif not (isinstance(it, inline.Text) and it.text.isspace()):
            return []
    return out


def _list(node: block.List, frame: Frame) -> list[Piece]:
    items: list[Piece] = [(it, frame) for it in node.items]
    if node.start is None:
        return ["<ul>\n", *items, "</ul>\n"]
    start = "" if node.start == 1 else f' start="{node.start}"'
    return [f"<ol{start}>\n", *items, "</ol>\n"]


def _callout(node: block.Callout, frame: Frame, desk: Desk) -> list[Piece]:
    family = FAMILIES.get(node.kind.lower(), "note")
    title: list[Piece] = phrasing(node.title, frame, desk)
    if not any(title):
        title = [escape.text(node.kind.capitalize())]
    body = _inside(node.blocks, frame)
    if node.fold is None:
        start = f'<div class="callout {family}" role="note"><p class="callout-title">'
        return [start, *title, "</p>\n", *body, "</div>\n"]
    opened = "" if node.fold else " open"
    start = f'<details class="callout {family}"{opened}><summary class="callout-title">'
    return [start, *title, "</summary>\n", *body, "</details>\n"]


def _details(node: block.Details, frame: Frame, desk: Desk) -> list[Piece]:
    body = _inside(node.blocks, frame)
    if node.tag == "div":
        return ["<div>\n", *phrasing(node.title, frame, desk), *body, "</div>\n"]
    opened = " open" if node.open else ""
    title = phrasing(node.title, frame, desk) or [desk.strings["more"]]
    return [f"<details{opened}><summary>", *title, "</summary>\n", *body, "</details>\n"]


def _code(node: block.CodeBlock, desk: Desk) -> str:
    label = escape.text(node.info)
    if node.info.split()[:1] == ["mermaid"]:
        label = f"{label} · {desk.strings['diagram']}"
    caption = f"<figcaption>{label}</figcaption>" if label else ""
    return (
        f'<figure class="code">{caption}<pre tabindex="0" aria-label="{desk.strings["code"]}">'
        f"<code>{code(node.text, node.info)}</code></pre></figure>\n"
    )


def _table(node: block.Table, frame: Frame, desk: Desk) -> list[Piece]:
    def row(cells: Sequence[block.Cell], name: str) -> list[Piece]:
        out: list[Piece] = ["<tr>"]
        for cell, alignment in zip(cells, node.alignments, strict=False):
            kind = f' class="{alignment}"' if alignment else ""
            out += [f"<{name}{kind}>", *phrasing(cell.children, frame, desk), f"</{name}>"]
        return [*out, "</tr>\n"]

    label = desk.strings["table"]
    out: list[Piece] = [
        f'<div class="scroll" tabindex="0" role="region" aria-label="{label}"><table>'
    ]
    out += ["<thead>", *row(node.header, "th"), "</thead>\n"]
    if node.rows:
        out += [
            "<tbody>",
            *(piece for cells in node.rows for piece in row(cells, "td")),
            "</tbody>\n",
        ]
    return [*out, "</table></div>\n"]


def _raw(node: block.HtmlBlock, frame: Frame, desk: Desk) -> str:
    clean = sanitise.fragment(
        node.text,
        link=lambda url: embeds.address(frame.sheet.urls.get(url), frame, desk),
        image=lambda attributes, in_link: embeds.raw_image(
            attributes, replace(frame, in_link=in_link), desk
        ),
    )
    if clean is None:
        return f'<pre tabindex="0"><code>{escape.text(node.text)}</code></pre>\n'
    if frame.at_home and not sanitise.tells_all(clean, node.text):
        desk.diagnostics.append((frame.sheet.note, _hidden(node)))
    return f'<div class="raw">{clean}</div>\n' if clean.strip() else ""


def _hidden(node: block.HtmlBlock) -> Diagnostic:
    message = Words(
        "HTML의 일부가 보이지 않습니다: 스크립트이거나 닫히지 않은 태그입니다",
        "part of this HTML is not shown: it is a script, or a tag that does not end",
    )
    return Diagnostic("NP010", "hidden-html", node.span, message, Severity.INFO)
