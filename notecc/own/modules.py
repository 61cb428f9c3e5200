"""The Python modules of a vault's `concepts/` -> concepts with records, where they are trusted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from notecc.model import Diagnostic, Note, Severity, Source, Span, Words
from notecc.own.names import usable
from notecc.vault.find import contents
from notecc.vault.home import CONCEPTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from notecc.model import Concept
    from notecc.model.checked import Checked, Problem
    from notecc.model.derivation import Record
    from notecc.own.names import Taken
    from notecc.vault.find import Vault


Check: TypeAlias = "Callable[[Path, str], Checked]"
"""Checks a module, which is at a path and says a text."""
Tell: TypeAlias = "Callable[[int, int], None]"
"""Hears how much is done, of how much."""
LARGEST: Final = 1024 * 1024
"""Of a module, in bytes."""


@dataclass(slots=True)
class Modules:
    """What the modules of a vault say, and what is wrong with them."""

    records: dict[str, Record] = field(default_factory=dict)
    texts: dict[str, tuple[Path, str]] = field(default_factory=dict)
    """Each module, where it is and what it says: by the id of its concept, or else by its path."""
    remarks: list[tuple[Path, Diagnostic, Note | None]] = field(default_factory=list)


def module_paths(files: Vault) -> list[Path]:
    """Return the modules of a vault: what ends in `.py` in `concepts/` itself, but `_….py`."""
    return [
        it
        for it in files.attachments
        if it.suffix == ".py" and it.parts[:-1] == (CONCEPTS,) and not it.name.startswith("_")
    ]


def unread(paths: list[Path], root: Path) -> tuple[Path, Diagnostic, None]:
    """Say once that modules were not read, because the config does not trust them."""
    first, others = paths[0], len(paths) - 1
    more_ko, more_en = (f" 외 {others}개", f" and {others} more") if others else ("", "")
    message = Words(
        f"`{first.name}`{more_ko}는 읽지 않았습니다: 파이썬 코드는 내용을 확인한 뒤 "
        "`notecc.toml`에 `trust = true`를 써야 실행합니다",
        f"`{first.name}`{more_en} not read: Python is run only if you have looked at it and "
        "`notecc.toml` says `trust = true`",
    )
    return root / first, Diagnostic("NV007", "untrusted-module", Span(0, 0), message), None


def modules(root: Path, paths: list[Path], check: Check, taken: Taken) -> Modules:
    """Check modules, each of which gets an id and the names that are still free."""
    found = Modules()
    for path in paths:
        data = contents(root / path, at_most=LARGEST)
        if isinstance(data, Diagnostic):
            found.remarks.append((root / path, data, None))
            continue
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = ""
        if not text or len(data) > LARGEST:
            found.remarks.append((root / path, _broken(Span(0, 0), _NO_TEXT), None))
            continue
        note = Note(Source(root / path, text))
        checked = check(root / path, text)
        called = path.as_posix()
        told = [_told(it, note) for it in checked.problems]
        if checked.record:
            concept, problems = _named(path, checked.record.concept, taken)
            told += problems
            if concept:
                taken.take(concept)
                called = concept.id
                found.records[called] = replace(checked.record, concept=concept)
        found.texts[called] = (root / path, text)
        found.remarks += [(root / path, it, note) for it in told]
    return found


def _named(path: Path, concept: Concept, taken: Taken) -> tuple[Concept | None, list[Diagnostic]]:
    """Return a concept as it may be called here, and say which names it does not get."""
    names, refused = usable([it.text for it in concept.names], taken)
    told = [it.at(Span(0, 0)) for it in refused]
    if not names:
        return None, [*told, Diagnostic("NV003", "nameless-card", Span(0, 0), _NAMELESS)]
    written = {it.text: it for it in concept.names}
    return replace(
        concept,
        id=taken.free_id(concept.id),
        names=tuple(written[it.text] for it in names),
        own=path.as_posix(),
    ), told


def _told(problem: Problem, note: Note) -> Diagnostic:
    starts = note.source.line_starts
    start = starts[min(max(problem.line, 1), len(starts)) - 1]
    if problem.is_rejected:
        return Diagnostic(
            "NV009", "rejected-step", Span(start, start), problem.message, Severity.ERROR
        )
    return _broken(Span(start, start), problem.message)


def _broken(span: Span, message: Words) -> Diagnostic:
    return Diagnostic("NV008", "broken-module", span, message, Severity.ERROR)


_NO_TEXT: Final = Words(
    "읽을 수 없습니다: 비었거나, UTF-8이 아니거나, 1 MB가 넘습니다",
    "cannot be read: it is empty, not UTF-8, or over 1 MB",
)
_NAMELESS: Final = Words(
    "쓸 수 있는 이름이 없어 뺐습니다: `names`에 다른 이름을 써 주세요",
    "left out, for it has no name of use: give it another in `names`",
)
