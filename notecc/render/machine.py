"""Findings of the linter -> what other programs read: JSON, GitHub, GitLab, JUnit, Reviewdog."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import quoteattr

from notecc.model import Severity
from notecc.render.fingerprint import fingerprints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from notecc.model import Edit, Fix, Language, Note, Span
    from notecc.render.report import Remark, Report

_GITHUB: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
    Severity.HINT: "notice",
}
_REVIEWDOG: Final = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.INFO: "INFO",
    Severity.HINT: "INFO",
}
_GITLAB: Final = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
    Severity.HINT: "info",
}


def as_json(report: Report) -> str:
    """Return a list of all findings."""
    rows = ",\n".join(_dumped(_row(it, report.language)) for it in report.remarks)
    return f"[\n{rows}\n]\n" if rows else "[]\n"


def as_json_lines(report: Report) -> str:
    """Return one finding a line."""
    return "".join(_dumped(_row(it, report.language)) + "\n" for it in report.remarks)


def as_github(report: Report) -> str:
    """Return commands of GitHub Actions, which show the findings beside the changed lines."""
    rows = []
    for it in report.remarks:
        found, (start, end) = it.diagnostic, places(it)
        level = _GITHUB[found.severity]
        where = f"file={_property(it.path.as_posix())},line={start[0]},col={start[1]}"
        where += f",endLine={end[0]},endColumn={end[1]},title={found.code} {found.name}"
        rows.append(f"::{level} {where}::{_escaped(found.message.to(report.language))}\n")
    return "".join(rows)


def as_gitlab(report: Report) -> str:
    """Return a report of GitLab's code quality."""
    rows = [
        {
            "description": it.diagnostic.message.to(report.language),
            "check_name": it.diagnostic.name,
            "fingerprint": print_,
            "severity": _GITLAB[it.diagnostic.severity],
            "location": {"path": it.path.as_posix(), "lines": {"begin": places(it)[0][0]}},
        }
        for it, print_ in zip(report.remarks, fingerprints(report.remarks), strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_junit(report: Report) -> str:
    """Return test results in JUnit's XML: each finding is a failure, nothing is a success."""
    count = len(report.remarks)
    counts = f'tests="{max(count, 1)}" failures="{count}"'
    rows = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="notecc" {counts}>',
        f'<testsuite name="notecc lint" {counts}>',
    ]
    if not count:  # a suite without a test counts as one that was not run
        rows.append('<testcase classname="notecc lint" name="nothing found"/>')
    for it in report.remarks:
        found, (start, _) = it.diagnostic, places(it)
        name = _attribute(f"{found.code} {found.name} {start[0]}:{start[1]}")
        message = _attribute(found.message.to(report.language))
        rows.append(
            f"<testcase classname={_attribute(it.path.as_posix())} name={name} "
            f'line="{start[0]}"><failure message={message}/></testcase>'
        )
    return "\n".join([*rows, "</testsuite>", "</testsuites>", ""])


def as_rdjson(report: Report) -> str:
    """Return Reviewdog's diagnostics, whose columns count the bytes of UTF-8."""
    rows = [
        {
            "message": it.diagnostic.message.to(report.language),
            "location": {"path": it.path.as_posix(), "range": _byte_range(it, it.diagnostic.span)},
            "severity": _REVIEWDOG[it.diagnostic.severity],
            "code": {"value": f"{it.diagnostic.code} {it.diagnostic.name}"},
            "suggestions": [
                {"range": _byte_range(it, edit.span), "text": edit.text}
                for edit in _only_edit(it.diagnostic.fix)
            ],
        }
        for it in report.remarks
    ]
    document = {"source": {"name": "notecc"}, "diagnostics": rows}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def places(remark: Remark) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where a finding begins and ends, as lines and columns."""
    if remark.note is None:
        return (1, 1), (1, 1)
    start, end = (remark.note.source.position(it) for it in remark.diagnostic.span)
    return start, end


def _row(remark: Remark, language: Language) -> dict[str, Any]:
    it, ((line, column), (end_line, end_column)) = remark.diagnostic, places(remark)
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


def _only_edit(fix: Fix | None) -> tuple[Edit, ...]:
    """Return the edit of a fix that has but one: each suggestion is taken or left by itself."""
    return fix.edits if fix and len(fix.edits) == 1 else ()


def _byte_range(remark: Remark, span: Span) -> dict[str, Any]:
    start, end = (_byte_position(remark.note, it) for it in span)
    return {"start": start, "end": end}


def _byte_position(note: Note | None, offset: int) -> dict[str, int]:
    if note is None:
        return {"line": 1, "column": 1}
    line, column = note.source.position(offset)
    before = note.source.line(line)[: column - 1]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _dumped(row: object) -> str:
    return json.dumps(row, ensure_ascii=False)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _attribute(text: str) -> str:
    """Quote a text for XML, which has no place for control characters."""
    return quoteattr("".join(it if it.isprintable() else "\ufffd" for it in text))


MACHINES: Final[Mapping[str, Callable[[Report], str]]] = {
    "json": as_json,
    "json-lines": as_json_lines,
    "github": as_github,
    "gitlab": as_gitlab,
    "junit": as_junit,
    "rdjson": as_rdjson,
}
