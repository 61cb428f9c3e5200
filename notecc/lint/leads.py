"""A link of a note -> where it leads: to a file, a place in it, out of the vault, or nowhere."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from notecc.lint.gist import Kind, Link
from notecc.vault.index import Ambiguous, Found, Missing, Outside

if TYPE_CHECKING:
    from notecc.lint.around import Around
    from notecc.lint.gist import Gist
    from notecc.vault.index import Answer

_SCHEME: Final = re.compile(r"(?!file:)[a-z][a-z0-9+.\-]+:", re.IGNORECASE)
_WEB: Final = re.compile(rf"//|{_SCHEME.pattern}", re.IGNORECASE)
_SLASH: Final = re.compile(r"[/\\]")
_INVISIBLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_LOCAL: Final = re.compile(
    r"file:|[a-z]:[\\/]|\\\\\w|~/|/(?:Users|home|Volumes|mnt|private|Applications|tmp)/",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"[\d\s.+\-*]*,[\d\s,.+\-*]*|\d{1,3}|.*\bfor\b.*\bin\b.*")
"""`[[1, 2], [3, 4]]` and `[[0 for _ in a]]` are lists of a programme, pasted as text."""
_LONGEST_CODE: Final = 200
_AGAIN: Final = re.compile(r"-\d+$")
_BROWSERS: Final = frozenset({"top"})
_TEMPLATE: Final = re.compile(r"\{\{|\{%|<%|\$\{")
"""An address that a programme finishes: `{{ site.url }}/a.png`."""


class Whither(Enum):
    """Where a link leads."""

    FILE = "a file of the vault"
    WEB = "out into the web, or into a programme"
    LOCAL = "to a place on one computer"
    OUTSIDE = "above the vault"
    NOWHERE = "to no file"
    NO_HEADING = "to a note without that heading"
    NO_BLOCK = "to a note without that block"


class Differs(Enum):
    """How a link's name of a file differs from the file's own."""

    NOT = "not at all, or it is another name"
    FORM = "in its Unicode form"
    CASE = "in capitals"


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a link leads; `paths` are the files that it may mean, the first is taken."""

    whither: Whither
    target: str
    """The file as the link calls it, percent signs resolved."""
    paths: tuple[PurePath, ...] = ()
    place: str = ""
    """The heading or block that is wanted."""

    @property
    def differs(self) -> Differs:
        """Say how the link spells the file that it means."""
        if len(self.paths) != 1:
            return Differs.NOT
        spelled = "/".join(it for it in _SLASH.split(self.target.strip()) if it.strip("."))
        path = self.paths[0].as_posix()
        endings = (path, path[: len(path) - len(self.paths[0].suffix)])
        if not spelled or any(_ends(it, spelled) for it in endings):
            return Differs.NOT
        form = unicodedata.normalize("NFC", spelled)
        forms = [unicodedata.normalize("NFC", it) for it in endings]
        if any(_ends(it, form) for it in forms):
            return Differs.FORM
        if any(_ends(it.casefold(), form.casefold()) for it in forms):
            return Differs.CASE
        return Differs.NOT


def lead(link: Link, gist: Gist, around: Around) -> Lead:
    """Say where a link of a note leads."""
    if link.kind in {Kind.WIKILINK, Kind.EMBED}:
        if (_SCHEME.match(link.target) and "//" in link.target) or _is_code(link):
            return Lead(Whither.WEB, link.target)
        answer = around.named.wikilink(link.target, gist.path)
        if isinstance(answer, Missing):
            answer = around.index.wikilink(link.target, gist.path)
        wanted = _Wanted(link.target, link.headings, link.block)
        return _answered(answer, wanted, gist, around)
    return _address(link, gist, around)


def _ends(path: str, spelled: str) -> bool:
    return path == spelled or path.endswith(f"/{spelled}")


def _is_code(link: Link) -> bool:
    return len(link.target) <= _LONGEST_CODE and bool(_CODE.fullmatch(link.target))


class _Wanted(NamedTuple):
    """What a link calls: a file, and a place in it."""

    target: str
    headings: tuple[str, ...] = ()
    block: str = ""


def _address(link: Link, gist: Gist, around: Around) -> Lead:
    url = _INVISIBLE.sub("", link.target).strip()
    path, _, fragment = url.partition("#")
    target = unquote(path, errors="surrogateescape")
    if _LOCAL.match(target):
        return Lead(Whither.LOCAL, target)
    answer = around.named.address(url, gist.path)
    # `/a.png` is seen from the root of a web site, which need not be the vault.
    is_rooted = path.startswith("/") and isinstance(answer, Outside | Missing)
    if not url or is_rooted or _WEB.match(url) or _TEMPLATE.search(url):
        return Lead(Whither.WEB, url)
    if isinstance(answer, Missing) and _is_folder_or_hidden(target, gist, around):
        return Lead(Whither.FILE, target)
    fragment = unquote(fragment)
    if fragment.startswith("^"):
        return _answered(answer, _Wanted(target, (), fragment[1:]), gist, around)
    found = _answered(answer, _Wanted(target, tuple(filter(None, [fragment]))), gist, around)
    if found.whither is Whither.NO_HEADING and _is_anchor(
        fragment, _meant(found, gist, around), around
    ):
        return replace(found, whither=Whither.FILE)
    return found


def _is_folder_or_hidden(target: str, gist: Gist, around: Around) -> bool:
    """Say whether an address means what is in the vault and no file of it: a folder, `.github`."""
    parts = [it for it in _SLASH.split(target.strip()) if it not in {"", "."}]
    if any(it.startswith(".") and it.strip(".") for it in parts):
        return True
    near = gist.path.parent
    while parts and parts[0] == "..":
        near, parts = near.parent, parts[1:]
    return near.joinpath(*parts) in around.folders or PurePath(*parts) in around.folders


def _is_anchor(name: str, meant: Gist | None, around: Around) -> bool:
    """Say whether an address may well name a place that is no heading as notes have them."""
    if meant is None or "" in meant.anchors or name in meant.anchors:
        return True
    again = _AGAIN.sub("", name)  # the second heading of that name, as GitHub counts
    known = around.headings(meant)
    return name in _BROWSERS or known.has_own_anchors or not known.missing([again])


def _meant(found: Lead, gist: Gist, around: Around) -> Gist | None:
    path = found.paths[0]
    return gist if path == gist.path else around.gist(path)


def _answered(answer: Answer, wanted: _Wanted, gist: Gist, around: Around) -> Lead:
    match answer:
        case Found(path):
            return _within((path,), wanted, gist, around)
        case Ambiguous(paths):
            return _within(paths, wanted, gist, around)
        case Outside() if not _LOCAL.match(wanted.target.strip()):
            return Lead(Whither.OUTSIDE, wanted.target)
        case Outside():
            return Lead(Whither.LOCAL, wanted.target)
        case _:
            return Lead(Whither.NOWHERE, wanted.target)


def _within(paths: tuple[PurePath, ...], wanted: _Wanted, gist: Gist, around: Around) -> Lead:
    """Look for the heading or the block in the first of the notes that a link may mean."""
    target, headings, mark = wanted
    meant: Gist | None = None
    if headings or mark:
        is_note = paths[0] == gist.path or paths[0] in around.notes
        meant = _meant(Lead(Whither.FILE, target, paths), gist, around) if is_note else None
    if meant and mark and mark.lower() not in meant.marks:
        return Lead(Whither.NO_BLOCK, target, paths, mark)
    if meant and (missing := around.headings(meant).missing(headings)):
        return Lead(Whither.NO_HEADING, target, paths, missing)
    return Lead(Whither.FILE, target, paths)
