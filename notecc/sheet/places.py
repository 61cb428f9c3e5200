"""Links, embeds and pictures -> where they lead, within the site and out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from notecc.model import block, inline
from notecc.model.sheet import Excerpt, File, Missing, Picture, Refused, Web
from notecc.vault.index import Ambiguous, Found

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

    from notecc.model.sheet import Place
    from notecc.sheet.chart import Chart
    from notecc.vault.index import Answer, Index

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.\-]*:", re.IGNORECASE)
_INVISIBLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_PICTURE: Final = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=]+", re.IGNORECASE)
_SAFE_SCHEMES: Final = frozenset({"http:", "https:", "mailto:"})
_HTML_URL: Final = re.compile(
    r"""\b(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)


class Leads(NamedTuple):
    """Where the links of one note lead."""

    places: dict[int, Place]
    """By the offset of the link."""
    urls: dict[str, Place]
    """The addresses in raw HTML."""
    unsure: dict[int, tuple[PurePath, ...]]
    """The files that a link may as well mean, the one that was taken first."""


class Atlas:
    """All charts together: what the links of a vault can lead to."""

    def __init__(self, charts: Mapping[PurePath, Chart], index: Index) -> None:
        self._charts = charts
        self._index = index

    def leads(self, chart: Chart) -> Leads:
        """Return where each link of a note leads, and each URL in its raw HTML."""
        places: dict[int, Place] = {}
        urls: dict[str, Place] = {}
        unsure: dict[int, tuple[PurePath, ...]] = {}
        for node in chart.walked:
            match node:
                case inline.WikiLink() | inline.Embed():
                    answer = self._index.wikilink(node.target.note, chart.path)
                    if isinstance(answer, Ambiguous):
                        unsure[node.span.start] = answer.paths
                    if isinstance(node, inline.Embed):
                        place = self._answered(answer, node.target, node.target.note)
                    else:
                        place = _link(self._answered(answer, node.target, node.shown))
                    places[node.span.start] = place
                case inline.Link():
                    places[node.span.start] = _link(self._url(node.url, chart))
                case inline.Image():
                    places[node.span.start] = self._url(node.url, chart)
                case inline.Html() | block.HtmlBlock():
                    found = (
                        next(filter(None, it.groups()), "") for it in _HTML_URL.finditer(node.text)
                    )
                    urls |= {url: _link(self._url(url, chart)) for url in found}
                case _:
                    pass
        return Leads(places, urls, unsure)

    def _url(self, url: str, frm: Chart) -> Place:
        """Return what a Markdown link or picture points to."""
        address = _INVISIBLE.sub("", url).strip()
        if address.startswith("//"):
            address = f"https:{address}"
        if scheme := _SCHEME.match(address):
            if scheme[0].lower() in _SAFE_SCHEMES:
                return Web(address)
            return Picture(address) if _PICTURE.fullmatch(address) else Refused(url)
        if not address:
            return Missing(url)
        heading = unquote(address.partition("#")[2])
        if heading.startswith("^"):
            target = inline.Target("", (), heading[1:])
        else:
            target = inline.Target("", tuple(filter(None, heading.split("#"))))
        return self._answered(self._index.address(address, frm.path), target, url)

    def _answered(self, answer: Answer, target: inline.Target, name: str) -> Place:
        """Return the place in the file that a link means."""
        if not isinstance(answer, Found | Ambiguous):
            return Missing(name)
        chart = self._charts.get(answer.path)
        if chart is None:
            return File(answer.path, name)
        if target.block:
            return chart.marked.get(target.block.lower(), Missing(name))
        if target.headings:
            return chart.under(target.headings) or Missing(name)
        return chart.whole()


def _link(place: Place) -> Place:
    """Return where a link leads: to the page, of which an embed shows an excerpt."""
    return place.page if isinstance(place, Excerpt) else place
