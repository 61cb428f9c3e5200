"""A concept's record -> what an editor shows beside its name: Markdown, formulas as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.model import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.model import Language
    from notecc.model.derivation import Derivation, Record

_MARKS: Final = {"proved": "✓", "proved_at_sizes": "✓", "numeric": "≈", "rejected": "✗"}
_MORE: Final = Words(
    "`notecc derive {}`: 모든 유도와 코드", "`notecc derive {}`: all of it, and code"
)
_BREAKING: Final = str.maketrans(dict.fromkeys("\\`*_[]<>", " "))


def hover(record: Record, language: Language) -> str:
    """Return what a concept is, its rule, and its first derivation step by step."""
    concept = record.concept
    parts = [f"**{_plain(concept.title.to(language))}**"]
    if definition := concept.definition.to(language):
        parts.append(_plain(definition))
    if record.rules:
        parts.append(_fenced(it.text for it in record.rules[0].lines))
    if record.derivations:
        first = record.derivations[0]
        parts.append(f"*{_plain(first.title.to(language))}*")
        parts.append(_fenced(_steps(first, language)))
        parts.append(_MORE.to(language).format(concept.id))
    return "\n\n".join(parts)


def _steps(derivation: Derivation, language: Language) -> Iterator[str]:
    for step in derivation.steps:
        line = f"{step.sign_text} {step.text}".strip()
        said = " ".join(it for it in (_MARKS.get(step.status, ""), step.note.to(language)) if it)
        yield f"{line}    {said}" if said else line


def _fenced(lines: Iterator[str]) -> str:
    body = "\n".join(it.replace("```", "'''") for it in lines)
    return f"```text\n{body}\n```"


def _plain(text: str) -> str:
    """Return a line in which nothing is Markdown: a student's own card may say anything."""
    return " ".join(text.translate(_BREAKING).split())
