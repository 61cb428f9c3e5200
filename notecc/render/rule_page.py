"""A rule's page -> text for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.model import Language, Words
from notecc.render.report import CALLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.model.diagnostic import RulePage

_MANUAL: Final = Words("notecc lint의 규칙", "The rules of notecc lint")
_KOREAN: Final = {
    "## Bad": "## 나쁜 예",
    "## Good": "## 좋은 예",
    "```note": "```노트",
    "```diagnostics": "```알림",
    "```fixed": "```--fix 뒤",
    "```unsafely": "```--fix --unsafe-fixes 뒤",
    "```files": "```보관함의 다른 파일",
}


def page(rule: RulePage, language: Language) -> str:
    """Return the whole page of a rule."""
    return f"{_head(rule, language)}\n\n{_body(rule, language)}"


def manual(rules: Sequence[RulePage], language: Language) -> str:
    """Return the pages of all rules in Markdown, with a table of what they find before them."""
    columns = Words("| 코드 | 이름 | 단계 | 찾는 것 |", "| code | name | severity | finds |")
    rows = [f"# {_MANUAL.to(language)}\n", columns.to(language), "| --- | --- | --- | --- |"]
    for it in rules:
        severity = CALLED[it.severity].to(language)
        link = f"[{it.code}](#{it.code.lower()})"
        said = _first(it, language).replace("|", "\\|")
        rows.append(f"| {link} | `{it.name}` | {severity} | {said} |")
    for it in rules:
        rows += [f'\n<a id="{it.code.lower()}"></a>\n', f"## {_head(it, language)}\n"]
        rows.append(_deeper(_body(it, language)).rstrip("\n"))
    return "\n".join([*rows, ""])


def _head(rule: RulePage, language: Language) -> str:
    return f"{rule.code} {rule.name} ({CALLED[rule.severity].to(language)})"


def _body(rule: RulePage, language: Language) -> str:
    examples = rule.examples
    if language is Language.KOREAN:
        examples = "\n".join(_korean(it) for it in examples.splitlines())
    return f"{rule.why.to(language)}\n\n{examples}\n"


def _first(rule: RulePage, language: Language) -> str:
    return rule.why.to(language).split("\n\n")[0].replace("\n", " ")


def _deeper(text: str) -> str:
    """Return Markdown whose own headings are one deeper; what stands in fences is as it was."""
    out, fence = [], ""
    for line in text.splitlines():
        ticks = line[: len(line) - len(line.lstrip("`"))]
        if not fence and len(ticks) > 2:
            fence = ticks
        elif fence and line == fence:
            fence = ""
        out.append(f"#{line}" if not fence and line.startswith("## ") else line)
    return "\n".join(out) + "\n"


def known(rule: RulePage, language: Language) -> str:
    """Return what a rule knows to be said wrongly: claim, fact, and where that is from."""
    if not rule.knows:
        return ""
    rows = [Words("\n## 아는 것\n", "\n## What it knows\n").to(language)]
    for it in rule.knows:
        derived = Words("유도: ", "derived: ").to(language) + it.title.to(language)
        rows += [
            f"{it.concept}",
            f"  ✗ {it.claim.to(language)}",
            f"  → {it.fact.to(language)} ({it.source or derived})",
        ]
    return "\n".join(rows) + "\n"


def listing(rules: Iterable[RulePage], language: Language) -> str:
    """Return every rule on a line of its own: code, severity, name, what it finds."""
    rows = []
    for it in rules:
        first = _first(it, language)
        quiet = Words(" (요청할 때만)", " (only if asked for)").to(language) if it.is_quiet else ""
        rows.append(f"{it.code} {it.name} [{CALLED[it.severity].to(language)}]{quiet}: {first}\n")
    return "".join(rows)


def _korean(line: str) -> str:
    for english, korean in _KOREAN.items():
        if line == english or line.startswith(f"{english} "):
            return line.replace(english, korean, 1)
    return line
