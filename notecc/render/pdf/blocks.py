"""Blocks -> what the template sets, as nested as a page can show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeGuard

from notecc.model import Span, block, inline
from notecc.model.sheet import Excerpt
from notecc.model.walk import lines
from notecc.render.blocks import FAMILIES, figures
from notecc.render.pdf.coverage import shown
from notecc.render.pdf.formulas import formula_block
from notecc.render.pdf.inlines import label, line
from notecc.render.pdf.pictures import figure
from notecc.render.pdf.raw import raw_blocks
from notecc.render.titles import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.model.sheet import Head
    from notecc.render.frame import Desk, Frame

    Node = dict[str, Any]

_DEEPEST: Final = 9
"""What nests deeper is shown at this depth: a page has no room further to the right."""
_LONGEST_CODE: Final = 40_000
_SMALL: Final = 18
_NOWHERE: Final = Span(0, 0)


def flow(blocks: Iterable[block.Block], frame: Frame, desk: Desk, depth: int = 0) -> list[Node]:
    """Write blocks one after the other."""
    return [made for it in blocks for made in _block(it, frame, desk, depth)]


def _inside(blocks: Sequence[block.Block], frame: Frame, desk: Desk, depth: int) -> list[Node]:
    """Write what stands inside of a block, or, where it is too deep, all of it side by side."""
    if depth < _DEEPEST:
        return flow(blocks, frame, desk, depth + 1)
    out: list[Node] = []
    stack: list[block.Block] = list(blocks)[::-1]
    while stack:
        node = stack.pop()
        deeper = _children(node)
        if isinstance(node, block.Callout | block.Details) and node.title:
            out.append({"k": "p", "it": line(node.title, frame, desk)})
        if deeper:
            stack += deeper[::-1]
        elif not isinstance(node, block.List | block.Quote | block.Callout | block.Details):
            out += _block(node, frame, desk, depth)
    return out


def _children(node: block.Block) -> list[block.Block]:
    match node:
        case block.List():
            return [it for item in node.items for it in item.blocks]
        case block.Quote() | block.Callout() | block.Details():
            return list(node.blocks)
        case _:
            return []


def _block(node: block.Block, frame: Frame, desk: Desk, depth: int) -> list[Node]:  # noqa: C901, PLR0911 - one line a kind
    match node:
        case block.Paragraph():
            return _paragraph(node.children, frame, desk, depth)
        case block.Heading():
            return [_heading(node, frame, desk)]
        case block.List():
            return [_list(node, frame, desk, depth)]
        case block.Quote():
            return [{"k": "quote", "it": _inside(node.blocks, frame, desk, depth)}]
        case block.Callout():
            return [_callout(node, frame, desk, depth)]
        case block.CodeBlock():
            return [_code(node, desk)]
        case block.MathBlock():
            return [formula_block(node, frame, desk)]
        case block.Table():
            return [_table(node, frame, desk)]
        case block.Rule():
            return [{"k": "rule"}]
        case block.HtmlBlock():
            return raw_blocks(node, frame, desk)
        case block.Details():
            return _details(node, frame, desk, depth)
        case block.CommentBlock() | block.FrontMatter() | block.FootnoteDefinition():
            return []


def _heading(node: block.Heading, frame: Frame, desk: Desk) -> Node:
    head = frame.sheet.heads.get(node.span.start)
    if head is None:
        return {"k": "h", "level": min(node.level + 2, 6), "it": line(node.children, frame, desk)}
    return _headed(node.children, head, frame, desk)


def _headed(children: Sequence[inline.Inline], head: Head, frame: Frame, desk: Desk) -> Node:
    out: Node = {"k": "h", "level": head.level, "it": line(children, frame, desk)}
    if not frame.at_home:
        return out | {"level": min(head.level + 2, 6)}
    met = [desk.concepts[it].concept for it in head.concepts if it in desk.concepts]
    chips = []
    for it in met:
        name, other = names(it, desk)
        chips.append([name, other if len(other) <= _SMALL else "", it.id])
    return out | {"label": label(frame.sheet.page.path, head.anchor), "chips": chips}


def _paragraph(
    children: Sequence[inline.Inline], frame: Frame, desk: Desk, depth: int
) -> list[Node]:
    """Write the lines of a paragraph: topics as headings, pictures as figures, the rest as text."""

    def excerpts(blocks: Sequence[block.Block], inner: Frame, desk: Desk) -> list[Node]:
        return _inside(blocks, inner, desk, depth)

    out: list[Node] = []
    run: list[inline.Inline] = []
    for each in lines(children):
        head = frame.sheet.heads.get(each[0].span.start) if each else None
        found = () if head else figures(each)
        if head or found:
            out += _text(run, frame, desk)
            run = []
        if head:
            out.append(_headed(each, head, frame, desk))
        elif found:
            out += [figure(it, frame, desk, excerpts) for it in found]
        else:
            for it in each:
                if _is_excerpt(it, frame):
                    out += [*_text(run, frame, desk), figure(it, frame, desk, excerpts)]
                    run = []
                elif isinstance(it, inline.Math) and it.display:
                    out += [*_text(run, frame, desk), formula_block(it, frame, desk)]
                    run = []
                else:
                    run.append(it)
            run.append(inline.Break(_NOWHERE))
    return [*out, *_text(run, frame, desk)]


def _is_excerpt(node: inline.Inline, frame: Frame) -> TypeGuard[inline.Embed]:
    place = frame.sheet.places.get(node.span.start)
    return isinstance(node, inline.Embed) and isinstance(place, Excerpt)


def _text(run: list[inline.Inline], frame: Frame, desk: Desk) -> list[Node]:
    while run and isinstance(run[-1], inline.Break):
        run = run[:-1]
    if any(not isinstance(it, inline.BlockId | inline.Break | inline.Comment) for it in run):
        return [{"k": "p", "it": line(run, frame, desk)}]
    spots = [it for it in line(run, frame, desk) if it != ["break"]]
    return [{"k": "spots", "it": spots}] if spots else []


def _list(node: block.List, frame: Frame, desk: Desk, depth: int) -> Node:
    items = [_item(it, frame, desk, depth) for it in node.items]
    return {"k": "list", "start": node.start, "tight": node.tight, "items": items}


def _item(node: block.ListItem, frame: Frame, desk: Desk, depth: int) -> Node:
    ticked = frame.sheet.ticks.get(node.span.start) if frame.at_home else None
    out: Node = {"it": _inside(node.blocks, frame, desk, depth)}
    if node.task is not None or ticked is not None:
        done = ticked if ticked is not None else not (node.task or "").isspace()
        sign = (node.task or "").strip()
        out["done"] = done
        out["said"] = desk.strings["done" if done else "open"]
        out["sign"] = "" if sign in {"x", "X"} else shown(sign)
    return out


def _callout(node: block.Callout, frame: Frame, desk: Desk, depth: int) -> Node:
    title = line(node.title, frame, desk) or [shown(node.kind.capitalize())]
    return {
        "k": "callout",
        "family": FAMILIES.get(node.kind.lower(), "note"),
        "title": title,
        "it": _inside(node.blocks, frame, desk, depth),
    }


def _details(node: block.Details, frame: Frame, desk: Desk, depth: int) -> list[Node]:
    title: list[Node] = [{"k": "p", "it": line(node.title, frame, desk)}] if node.title else []
    body = _inside(node.blocks, frame, desk, depth)
    if node.tag == "div":
        return [*title, *body]
    said = line(node.title, frame, desk)
    return [{"k": "callout", "family": "plain", "title": said, "it": body}]


def _code(node: block.CodeBlock, desk: Desk) -> Node:
    words = node.info.split()
    label_ = shown(node.info)
    if words[:1] == ["mermaid"]:
        label_ = f"{label_} · {desk.strings['diagram']}"
    text = shown(node.text).removesuffix("\n")
    lang = words[0].lower() if words and len(text) <= _LONGEST_CODE else ""
    return {"k": "code", "label": label_, "text": text, "lang": shown(lang)}


def _table(node: block.Table, frame: Frame, desk: Desk) -> Node:
    def row(cells: Sequence[block.Cell]) -> list[Any]:
        return [line(it.children, frame, desk) for it in cells]

    return {
        "k": "table",
        "align": [it or "left" for it in node.alignments],
        "head": row(node.header),
        "rows": [row(it) for it in node.rows],
    }
