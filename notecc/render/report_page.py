"""Findings of the linter -> one HTML page, for whoever reads many logs. It loads nothing."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Final

from notecc.model import Severity, Words
from notecc.render.escape import text
from notecc.render.report import CALLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notecc.model import Language, Note, Span
    from notecc.render.report import Remark, Report

_STYLE: Final = """
:root { color-scheme: light dark; --line: #8884; --error: #c62828; --warning: #b26a00;
  --info: #1565c0; --hint: #666; }
@media (prefers-color-scheme: dark) {
  :root { --error: #ff8a80; --warning: #ffb74d; --info: #90caf9; --hint: #aaa; } }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
article { border-left: 4px solid var(--line); padding-left: .8rem; margin: 1rem 0; }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); }
article.info { border-color: var(--info); } article p { margin: 0; }
.error b { color: var(--error); } .warning b { color: var(--warning); }
.info b { color: var(--info); } .hint b { color: var(--hint); }
pre { margin: .3rem 0; padding: .4rem .6rem; border: 1px solid var(--line); overflow-x: auto; }
mark { text-decoration: underline wavy; } summary, small { color: var(--hint); }
@media print { article { break-inside: avoid; } }
"""
_TITLE: Final = Words("노트 점검", "What there is to say of the notes")
_NOTHING: Final = Words("찾은 것이 없습니다.", "Nothing was found.")
_WHY: Final = Words("왜 중요한가", "Why it matters")
_FIX: Final = Words("고침", "Fix")


def as_page(report: Report) -> str:
    """Return a page of the findings, by file, each with its line and the reason of its rule."""
    language = report.language
    title = _TITLE.to(language)
    digest = b64encode(sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'"
    head = (
        f'<!doctype html>\n<html lang="{language.value}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    )
    body = "".join(_files(report)) or f"<p>{_NOTHING.to(language)}</p>\n"
    return f"{head}<p>{_counts(report.remarks, language)}</p>\n{body}</body>\n</html>\n"


def _counts(remarks: Sequence[Remark], language: Language) -> str:
    counts = Counter(it.diagnostic.severity for it in remarks)
    return " · ".join(f"{CALLED[it].to(language)} {counts[it]}" for it in Severity if counts[it])


def _files(report: Report) -> Iterator[str]:
    for path, remarks in groupby(report.remarks, key=lambda it: it.path.as_posix()):
        yield f"<section>\n<h2>{text(path)}</h2>\n"
        yield from (_article(it, report) for it in remarks)
        yield "</section>\n"


def _article(remark: Remark, report: Report) -> str:
    it, language = remark.diagnostic, report.language
    place = remark.note.source.position(it.span.start).line if remark.note else 1
    said = f"<b>{CALLED[it.severity].to(language)}</b> {text(it.message.to(language))}"
    named = f"<small>{it.code} {it.name} · {place}</small>"
    rows = [f'<article class="{it.severity.value}">', f"<p>{said} {named}</p>"]
    if remark.note:
        before, marked, after = _parts(remark.note, it.span)
        rows.append(f"<pre>{text(before)}<mark>{text(marked)}</mark>{text(after)}</pre>")
    if it.fix:
        rows.append(f"<p>{_FIX.to(language)}: {text(it.fix.title.to(language))}</p>")
    if page := report.pages.get(it.code):
        why = "".join(f"<p>{text(part)}</p>" for part in page.why.to(language).split("\n\n"))
        rows.append(f"<details><summary>{_WHY.to(language)}</summary>{why}</details>")
    return "\n".join([*rows, "</article>", ""])


def _parts(note: Note, span: Span) -> tuple[str, str, str]:
    """Return the line of a finding in three: before it, what is meant, after it."""
    number, column = note.source.position(span.start)
    line = note.source.line(number)
    start, end = column - 1, column - 1 + span.end - span.start
    return line[:start], line[start:end], line[end:]
