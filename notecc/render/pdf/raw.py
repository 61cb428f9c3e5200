"""Raw HTML of a note, sanitised -> what the template sets: text, lists, tables, pictures."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final

from notecc.render import escape, sanitise
from notecc.render.pdf.coverage import shown
from notecc.render.pdf.pictures import raw_image
from notecc.render.pdf.runs import Run, parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notecc.model import block
    from notecc.render.frame import Desk, Frame

    Node = dict[str, Any]

_STYLES: Final = {
    **dict.fromkeys(("b", "strong", "th", "summary", "dt"), "b"),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "i"),
    **dict.fromkeys(("s", "del"), "s"),
    **dict.fromkeys(("u", "ins"), "u"),
    **dict.fromkeys(("code", "kbd", "samp", "pre"), "c"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "b"),
    "mark": "m",
    "sub": "_",
    "sup": "^",
    "small": "-",
}
_BREAKS: Final = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "summary", "details"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "section", "article", "aside"}
    | {"header", "footer", "nav", "hr", "caption", "table"}
)


def raw_blocks(node: block.HtmlBlock, frame: Frame, desk: Desk) -> list[Node]:
    """Show a block of raw HTML: what a page would show of it, in plain blocks."""
    pictures: list[Run] = []

    def image(attributes: Mapping[str, str], in_link: bool) -> str:  # noqa: FBT001 - as `fragment` calls it
        del in_link
        pictures.append(raw_image(attributes, frame, desk))
        return f'<img alt="{len(pictures) - 1}">'

    clean = sanitise.fragment(node.text, link=lambda _url: "", image=image)
    if clean is None:
        return [{"k": "code", "label": "HTML", "text": shown(node.text), "lang": ""}]
    reader = _Reader(pictures)
    reader.feed(clean)
    reader.close()
    return reader.blocks()


class _Reader(HTMLParser):
    """Walks through clean, balanced HTML and remembers in which styles it is."""

    def __init__(self, pictures: list[Run]) -> None:
        super().__init__(convert_charrefs=True)
        self._pictures = pictures
        self._out: list[Node] = []
        self._runs: list[Run] = []
        self._open: list[str] = []
        self._row: list[Any] | None = None
        self._rows: list[list[Any]] = []
        self._tables = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._runs.append(Run("", thing=["break"]))
        elif tag == "img":
            number = dict(attrs).get("alt") or ""
            self._runs.append(self._pictures[int(number)])
        elif tag in sanitise.VOID:
            return
        elif tag == "hr":
            self._flush()
            self._out.append({"k": "rule"})
        else:
            self._break(tag)
            self._open.append(tag)
            if tag == "table":
                self._tables += 1
            elif tag == "tr" and self._tables == 1:
                self._row = []
            elif tag == "li":
                self._runs.append(Run("• "))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open and self._open.pop() != tag:
            pass
        if self._tables == 1 and self._row is not None and tag in {"td", "th"}:
            self._row.append(self._line())
        elif self._tables == 1 and tag == "tr" and self._row is not None:
            self._rows.append(self._row)
            self._row = None
        elif tag == "table":
            self._tables -= 1
            if not self._tables:
                self._table()
        else:
            self._break(tag)

    def handle_data(self, data: str) -> None:
        style = "".join(dict.fromkeys(_STYLES[it] for it in self._open if it in _STYLES))
        text = data if "pre" in self._open else " ".join(data.split())
        if text and "pre" not in self._open:
            text = f"{' ' if data[:1].isspace() else ''}{text}{' ' if data[-1:].isspace() else ''}"
        for number, line in enumerate(text.split("\n")):
            if number:
                self._runs.append(Run("", thing=["break"]))
            if line:
                self._runs.append(Run(escape.showable(line), style))

    def blocks(self) -> list[Node]:
        self._flush()
        if self._rows:
            self._table()
        return self._out

    def _break(self, tag: str) -> None:
        if tag in _BREAKS and self._row is None:
            self._flush()

    def _flush(self) -> None:
        if line := self._line():
            self._out.append({"k": "p", "it": line})

    def _line(self) -> list[Any]:
        runs = [it for it in self._runs if it.text.strip() or it.thing]
        line = parts(self._runs) if runs else []
        self._runs = []
        return line

    def _table(self) -> None:
        width = max(map(len, self._rows), default=0)
        rows = [[*it, *([[]] * (width - len(it)))] for it in self._rows]
        if width:
            self._out.append(
                {"k": "table", "align": ["left"] * width, "head": rows[0], "rows": rows[1:]}
            )
        self._rows = []
