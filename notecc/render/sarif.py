"""Findings of the linter -> SARIF 2.1.0, as code scanning reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from notecc import __version__
from notecc.model import Severity
from notecc.render.fingerprint import fingerprints
from notecc.render.machine import places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model import Edit, Fix, Language
    from notecc.render.report import Remark, Report

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.HINT: "note",
}


def as_sarif(report: Report) -> str:
    """Return one run. What a baseline has is suppressed, and not left out."""
    names = {it.diagnostic.code: it.diagnostic.name for it in report.remarks}
    codes = sorted(names)
    prints = fingerprints(report.remarks)
    results = [_result(it, codes, report.language) for it in report.remarks]
    for result, print_ in zip(results, prints, strict=True):
        result["partialFingerprints"] = {"lineAndRule/v1": print_}
    for result, is_known in zip(results, report.known or (), strict=report.known is not None):
        result["baselineState"] = "unchanged" if is_known else "new"
        if is_known:
            result["suppressions"] = [{"kind": "external"}]
    driver = {
        "name": "notecc",
        "version": __version__,
        "rules": [_rule(it, names[it], report) for it in codes],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, name: str, report: Report) -> dict[str, Any]:
    described: dict[str, Any] = {"id": code, "name": name}
    if page := report.pages.get(code):
        why = page.why.to(report.language)
        described["shortDescription"] = {"text": why.split("\n\n")[0].replace("\n", " ")}
        described["help"] = {"text": why, "markdown": f"{why}\n\n{page.examples}"}
        described["defaultConfiguration"] = {"level": _LEVELS[page.severity]}
    return described


def _result(remark: Remark, codes: Sequence[str], language: Language) -> dict[str, Any]:
    it = remark.diagnostic
    place = {"artifactLocation": _file(remark), "region": _region(*places(remark))}
    result: dict[str, Any] = {
        "ruleId": it.code,
        "ruleIndex": codes.index(it.code),
        "level": _LEVELS[it.severity],
        "message": {"text": it.message.to(language)},
        "locations": [{"physicalLocation": place}],
    }
    if it.fix and it.fix.edits:
        result["fixes"] = [_fix(remark, it.fix, language)]
    return result


def _fix(remark: Remark, fix: Fix, language: Language) -> dict[str, Any]:
    changes = {
        "artifactLocation": _file(remark),
        "replacements": [_replacement(remark, it) for it in fix.edits],
    }
    return {"description": {"text": fix.title.to(language)}, "artifactChanges": [changes]}


def _replacement(remark: Remark, edit: Edit) -> dict[str, Any]:
    start, end = (remark.note.source.position(it) if remark.note else (1, 1) for it in edit.span)
    replacement: dict[str, Any] = {"deletedRegion": _region(start, end)}
    if edit.text:
        replacement["insertedContent"] = {"text": edit.text}
    return replacement


def _file(remark: Remark) -> dict[str, str]:
    return {"uri": quote(remark.path.as_posix(), errors="surrogateescape")}


def _region(start: tuple[int, int], end: tuple[int, int]) -> dict[str, int]:
    return {
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
    }
