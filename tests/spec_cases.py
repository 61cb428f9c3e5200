"""Read spec cases: Markdown prose with a `note` block and the blocks it should give."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r"#+ +(?P<title>.+)")
_FENCE = re.compile(r"(?P<ticks>```+)(?P<kind>[a-z]+)(?: +(?P<info>.*))?$")


@dataclass
class Case:
    """One input and, by kind, the outputs expected of it.

    The words after `note` on its fence are the file name: ```` ```note 2026-03-02.md ````.
    In a page, `→` at the start of a line stands for a tab, and `␍` for a carriage return.
    """

    title: str
    line: int
    note: str
    path: str = "note.md"
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
                case = Case(title, number, _typed(body), fence["info"] or "note.md")
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


def _typed(body: str) -> str:
    """Turn the signs for invisible characters into the characters."""
    body = re.sub(r"^[ →]+", lambda it: it[0].replace("→", "\t"), body, flags=re.MULTILINE)
    return body.replace("␍", "\r")


def _until(lines: Iterator[tuple[int, str]], end: str) -> Iterator[str]:
    for _, line in lines:
        if line == end:
            return
        yield line
