"""A rule's page -> text for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.model import Language, Words
from notecc.render.report import CALLED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.model.diagnostic import RulePage

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
    severity = CALLED[rule.severity].to(language)
    head = f"{rule.code} {rule.name} ({severity})"
    examples = rule.examples
    if language is Language.KOREAN:
        examples = "\n".join(_korean(it) for it in examples.splitlines())
    return f"{head}\n\n{rule.why.to(language)}\n\n{examples}\n"


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
        first = it.why.to(language).split("\n\n")[0].replace("\n", " ")
        quiet = Words(" (요청할 때만)", " (only if asked for)").to(language) if it.is_quiet else ""
        rows.append(f"{it.code} {it.name} [{CALLED[it.severity].to(language)}]{quiet}: {first}\n")
    return "".join(rows)


def _korean(line: str) -> str:
    for english, korean in _KOREAN.items():
        if line == english or line.startswith(f"{english} "):
            return line.replace(english, korean, 1)
    return line
