"""Findings of the linter -> what other programs read: JSON, GitHub, GitLab, JUnit, SARIF."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import quoteattr

from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from notecc.model import Edit, Language, Note
    from notecc.render.report import Remark

_SARIF: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.HINT: "note",
}
_GITHUB: Final = {**_LEVELS, Severity.INFO: "notice", Severity.HINT: "notice"}
_GITLAB: Final = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
    Severity.HINT: "info",
}


def as_json(remarks: Sequence[Remark], language: Language) -> str:
    """Return a list of all findings."""
    rows = ",\n".join(_dumped(_row(it, language)) for it in remarks)
    return f"[\n{rows}\n]\n" if rows else "[]\n"


def as_json_lines(remarks: Sequence[Remark], language: Language) -> str:
    """Return one finding a line."""
    return "".join(_dumped(_row(it, language)) + "\n" for it in remarks)


def as_github(remarks: Sequence[Remark], language: Language) -> str:
    """Return commands of GitHub Actions, which show the findings beside the changed lines."""
    rows = []
    for it in remarks:
        found, (start, end) = it.diagnostic, _places(it)
        level = _GITHUB[found.severity]
        where = f"file={_property(it.path.as_posix())},line={start[0]},col={start[1]}"
        where += f",endLine={end[0]},endColumn={end[1]},title={found.code} {found.name}"
        rows.append(f"::{level} {where}::{_escaped(found.message.to(language))}\n")
    return "".join(rows)


def as_gitlab(remarks: Sequence[Remark], language: Language) -> str:
    """Return a report of GitLab's code quality."""
    rows = [
        {
            "description": it.diagnostic.message.to(language),
            "check_name": it.diagnostic.name,
            "fingerprint": print_,
            "severity": _GITLAB[it.diagnostic.severity],
            "location": {"path": it.path.as_posix(), "lines": {"begin": _places(it)[0][0]}},
        }
        for it, print_ in zip(remarks, fingerprints(remarks), strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_junit(remarks: Sequence[Remark], language: Language) -> str:
    """Return test results in JUnit's XML: each finding is a failure."""
    rows = ['<?xml version="1.0" encoding="UTF-8"?>']
    count = len(remarks)
    rows.append(f'<testsuites name="notecc" tests="{count}" failures="{count}">')
    rows.append(f'<testsuite name="notecc lint" tests="{count}" failures="{count}">')
    for it in remarks:
        found, (start, _) = it.diagnostic, _places(it)
        name = _attribute(f"{found.code} {found.name} {start[0]}:{start[1]}")
        message = _attribute(found.message.to(language))
        rows.append(
            f"<testcase classname={_attribute(it.path.as_posix())} name={name} "
            f'line="{start[0]}"><failure message={message}/></testcase>'
        )
    return "\n".join([*rows, "</testsuite>", "</testsuites>", ""])


def as_sarif(remarks: Sequence[Remark], language: Language) -> str:
    """Return a run in SARIF 2.1.0, as code scanning reads it."""
    names = {it.diagnostic.code: it.diagnostic.name for it in remarks}
    codes = sorted(names)
    results = [
        {
            "ruleId": it.diagnostic.code,
            "ruleIndex": codes.index(it.diagnostic.code),
            "level": _LEVELS[it.diagnostic.severity],
            "message": {"text": it.diagnostic.message.to(language)},
            "locations": [_location(it)],
            "partialFingerprints": {"lineAndRule/v1": print_},
        }
        for it, print_ in zip(remarks, fingerprints(remarks), strict=True)
    ]
    run = {
        "tool": {
            "driver": {"name": "notecc", "rules": [{"id": c, "name": names[c]} for c in codes]}
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    document = {"$schema": _SARIF, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def fingerprints(remarks: Sequence[Remark]) -> list[str]:
    """Return for each finding what stays the same when other lines of its file change."""
    seen: dict[tuple[str, str, str], int] = {}
    out = []
    for it in remarks:
        line = _places(it)[0][0]
        key = (it.diagnostic.code, it.path.as_posix(), _text(it.note, line).strip())
        seen[key] = seen.get(key, 0) + 1
        whole = "\0".join((*key, str(seen[key])))
        out.append(sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return out


def _row(remark: Remark, language: Language) -> dict[str, Any]:
    it, ((line, column), (end_line, end_column)) = remark.diagnostic, _places(remark)
    fix = it.fix and {
        "title": it.fix.title.to(language),
        "safety": it.fix.safety.value,
        "edits": [_edit(edit, remark.note) for edit in it.fix.edits],
    }
    return {
        "path": remark.path.as_posix(),
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "code": it.code,
        "name": it.name,
        "severity": it.severity.value,
        "message": it.message.to(language),
        "fix": fix,
    }


def _edit(edit: Edit, note: Note | None) -> dict[str, Any]:
    (line, column), (end_line, end_column) = (
        note.source.position(it) if note else (1, 1) for it in edit.span
    )
    return {
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": edit.text,
    }


def _location(remark: Remark) -> dict[str, Any]:
    start, end = _places(remark)
    region = {
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
    }
    uri = _uri(remark.path.as_posix())
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _places(remark: Remark) -> tuple[tuple[int, int], tuple[int, int]]:
    if remark.note is None:
        return (1, 1), (1, 1)
    start, end = (remark.note.source.position(it) for it in remark.diagnostic.span)
    return start, end


def _text(note: Note | None, line: int) -> str:
    if note is None:
        return ""
    starts = note.source.line_starts
    end = starts[line] if line < len(starts) else len(note.source.text)
    return note.source.text[starts[line - 1] : end]


def _dumped(row: object) -> str:
    return json.dumps(row, ensure_ascii=False)


def _uri(path: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - only SARIF wants it

    return quote(path, errors="surrogateescape")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _attribute(text: str) -> str:
    """Quote a text for XML, which has no place for control characters."""
    return quoteattr("".join(it if it.isprintable() else "\ufffd" for it in text))


MACHINES: Final[Mapping[str, Callable[[Sequence[Remark], Language], str]]] = {
    "json": as_json,
    "json-lines": as_json_lines,
    "github": as_github,
    "gitlab": as_gitlab,
    "junit": as_junit,
    "sarif": as_sarif,
}
