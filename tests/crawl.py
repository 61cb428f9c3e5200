"""Pages read as a browser would that puts up with no mistake, and their links followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import html5lib

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def elements(tree: Any, *names: str) -> list[Any]:
    return [it for it in tree.iter() if it.tag in names]


def strict(page: str) -> Any:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)  # type: ignore[no-untyped-call]  # no types
    return parser.parse(page)  # type: ignore[no-untyped-call]  # no types


def crawled(pages: Mapping[Path, Any]) -> int:
    """Follow every link within a site; return how many led to a spot on a page."""
    ids = {path: {it.get("id") for it in tree.iter()} for path, tree in pages.items()}
    followed = 0
    for path, tree in pages.items():
        for it in elements(tree, "a", "img", "link", "iframe", "script"):
            address = urlsplit(it.get("href") or it.get("src"))
            if address.scheme:
                assert address.scheme in {"http", "https", "mailto"}
                continue
            target = (path.parent / unquote(address.path)).resolve() if address.path else path
            assert target.is_file(), (path, address)
            if address.fragment:
                assert unquote(address.fragment) in ids[target], (path, address)
                followed += 1
    return followed
