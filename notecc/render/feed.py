"""Site -> its feed: the latest days, for those who follow them elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.render import escape, words
from notecc.render.titles import gist, is_dated, names, own_title

if TYPE_CHECKING:
    from notecc.model.sheet import Sheet, Site
    from notecc.render.frame import Desk

FEED: Final = "feed.xml"
_LATEST: Final = 20
_CONCEPTS: Final = 12


def feed(site: Site, desk: Desk) -> str:
    """Write an RSS 2.0 feed; the site has to say where on the web it is."""
    latest = [it for it in site.sheets if it.note.date][::-1][:_LATEST]
    title = escape.text(desk.strings["site"])
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
            "<channel>",
            f"<title>{title}</title>",
            f"<link>{_at(site, 'index.html')}</link>",
            f"<description>{title}</description>",
            f"<language>{desk.language}</language>",
            f'<atom:link href="{_at(site, FEED)}" rel="self" type="application/rss+xml"/>',
            *(_item(it, site, desk) for it in latest),
            "</channel>",
            "</rss>\n",
        ]
    )


def _item(sheet: Sheet, site: Site, desk: Desk) -> str:
    link = _at(site, sheet.page.path)
    topics = " · ".join(gist(sheet))
    title = topics if is_dated(sheet) and topics else own_title(sheet, desk)
    met = [desk.concepts[it] for it in sheet.taught if it in desk.concepts][:_CONCEPTS]
    said = ", ".join(names(it.concept, desk)[0] for it in met)
    dated = f"<pubDate>{words.rfc_822(sheet.note.date)}</pubDate>" if sheet.note.date else ""
    return (
        f"<item><title>{escape.text(title)}</title><link>{link}</link><guid>{link}</guid>{dated}"
        f"<description>{escape.text(said or topics or title)}</description></item>"
    )


def _at(site: Site, path: str) -> str:
    return escape.web(f"{site.url.rstrip('/')}/{path}")
