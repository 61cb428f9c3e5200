"""Read spec cases: Markdown prose with a `note` block and the blocks it should give."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r"#+ +(?P<title>.+)")
_FENCE = re.compile(r"(?P<ticks>```+)(?P<kind>[a-z]+)(?: +(?P<info>.*))?$")

_NAME = re.compile(r"(.*?)(?: (cp949|nfd|utf-16))?")


@dataclass
class Case:
    """One input and, by kind, the outputs expected of it.

    The words after `note` on its fence are the file's name and encoding (`nfd`: decomposed UTF-8):
    ```` ```note 2026-03-02.md cp949 ````. A `files` fence lists what else is in the vault;
    ```` ```beside 2026-03-03.md ```` is another note of it.
    In a page, `→` at the start of a line stands for a tab, `␍` for a carriage return, `␠` for a
    space at the end of a line, `⟨200b⟩` for that character, `⟨end⟩` for a line that does not end.
    """

    title: str
    line: int
    note: str
    path: str = "note.md"
    encoding: str = "utf-8"
    files: tuple[str, ...] = ()
    beside: dict[str, str] = field(default_factory=dict)
    expected: dict[str, str] = field(default_factory=dict)


def cases(text: str) -> Iterator[Case]:
    """Yield the cases of one page, named by the heading above them."""
    title, case = "", None
    lines = iter(enumerate(text.splitlines(), start=1))
    for number, line in lines:
        if heading := _HEADING.match(line):
            title = heading["title"]
        elif fence := _FENCE.match(line):
            body = "".join(f"{inner}\n" for inner in _until(lines, fence["ticks"]))
            if fence["kind"] == "note":
                if case:
                    yield case
                named = _NAME.fullmatch(fence["info"] or "note.md")
                path, encoding = named.groups("utf-8") if named else ("note.md", "utf-8")
                case = Case(title, number, typed(body), path, encoding)
            elif case and fence["kind"] == "files":
                case.files = tuple(body.splitlines())
            elif case and fence["kind"] == "beside":
                case.beside[fence["info"]] = typed(body)
            elif case:
                case.expected[fence["kind"]] = body
    if case:
        yield case


def blessed(text: str, line: int, outputs: dict[str, str]) -> str:
    """Return the page with the blocks of the case at `line` replaced by `outputs`."""
    out: list[str] = []
    inside = False
    lines = iter(enumerate(text.splitlines(), start=1))
    for number, row in lines:
        out.append(row)
        if fence := _FENCE.match(row):
            body = list(_until(lines, fence["ticks"]))
            if fence["kind"] == "note":
                inside = number == line
            elif inside and fence["kind"] in outputs:
                body = outputs[fence["kind"]].splitlines()
            out += [*body, fence["ticks"]]
    return "\n".join(out) + "\n"


def typed(body: str) -> str:
    """Turn the signs for invisible characters into the characters."""
    body = re.sub(r"^[ →]+", lambda it: it[0].replace("→", "\t"), body, flags=re.MULTILINE)
    body = re.sub(r"⟨([0-9a-f]{4})⟩", lambda it: chr(int(it[1], 16)), body)
    return body.replace("⟨end⟩\n", "").replace("␠", " ").replace("␍", "\r")


def written(text: str) -> str:
    """Return `text` with signs for the characters that a page cannot show."""
    text = re.sub(r"^[ \t]+", lambda it: it[0].replace("\t", "→"), text, flags=re.MULTILINE)
    text = re.sub(r" +$", lambda it: "␠" * len(it[0]), text, flags=re.MULTILINE)
    text = text.replace("\r", "␍")
    return text if text.endswith("\n") else f"{text}⟨end⟩\n"


def _until(lines: Iterator[tuple[int, str]], end: str) -> Iterator[str]:
    for _, line in lines:
        if line == end:
            return
        yield line
