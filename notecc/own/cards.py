"""Notes of the vault's `concepts/` -> the concepts that they describe.

A card may be of any length and from anyone, so what is taken from it is short, on one line and
without control characters, and no name has more spellings than one of the library has.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, TypeVar

from notecc.model import Concept, Diagnostic, Role, Severity, Span, Words, block
from notecc.own.body import LONGEST_FORMULA, definition_of, formula_of, on_one_line
from notecc.own.names import usable
from notecc.parse.properties import properties

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notecc.model import Note
    from notecc.own.names import Taken

MOST_CARDS: Final = 1000

_Path = TypeVar("_Path", bound=PurePath)

_NAMES: Final = ("name", "names", "title", "ko", "en", "이름")
_OTHER_NAMES: Final = ("aliases", "alias", "별칭")
_DEFINITION: Final = ("definition", "description", "정의", "설명")
_FORMULA: Final = ("formula", "수식")
_CATEGORY: Final = ("category", "분류")
_SOURCE: Final = ("source", "출처")
_NEEDS: Final = ("needs", "prerequisites", "선수")
_DAILY: Final = frozenset({Role.TODO, Role.TOMORROW, Role.DONE, Role.RETROSPECTIVE})
_ESCAPING: Final = re.compile(
    r'^(?:formula|수식)[ \t]*:[ \t]*"(?:[^"\\\n]|\\\\)*\\[^\\"\n]', re.MULTILINE | re.IGNORECASE
)
r"""A formula in double quotes with a backslash that is not doubled."""
_HANGUL: Final = re.compile("[가-힣]")


def cards(
    notes: Mapping[_Path, Note], taken: Taken
) -> tuple[tuple[Concept, ...], dict[_Path, Note]]:
    """Read the notes of the folder, which go by their paths; return what is wrong with them, too.

    A name that the library has, a module or an earlier card, stays theirs: the card has its
    others. What is the note of a day, or says nothing, is a note like any other.
    """
    found: list[Concept] = []
    told: dict[_Path, Note] = {}
    is_full = False
    for path, note in notes.items():
        concept, remarks = None, [_too_many()] if not is_full else []
        is_full = is_full or len(found) == MOST_CARDS
        if not is_full:
            concept, remarks = _card(path, note, taken)
        told[path] = replace(note, diagnostics=(*note.diagnostics, *remarks)) if remarks else note
        if concept:
            found.append(concept)
            taken.take(concept)
    return tuple(_resolved(it, taken) for it in found), told


def _card(path: PurePath, note: Note, taken: Taken) -> tuple[Concept | None, list[Diagnostic]]:
    values = _values(note)
    given = _all(values, _NAMES)
    definition = _first(values, _DEFINITION) or definition_of(note.blocks)
    formula, remarks = _formula(note, values)
    if not given and (_is_of_a_day(note) or not (definition or formula)):
        return None, []
    titles = given or [on_one_line(path.stem.replace("_", " "))]
    names, refused = usable([*titles, *_all(values, _OTHER_NAMES)], taken)
    remarks += [it.at(_place(note, it.text)) for it in refused]
    if not names:
        all_known = all(it.is_taken and not it.is_own for it in refused)
        message, severity = (_KNOWN, Severity.INFO) if all_known else (_NAMELESS, Severity.WARNING)
        return None, [
            *remarks,
            Diagnostic("NV003", "nameless-card", Span(0, 0), message, severity),
        ]
    if not definition:
        remarks.append(Diagnostic("NV004", "card-without-definition", Span(0, 0), _UNDEFINED))
    title = _title([it.text for it in names])
    return Concept(
        id=taken.free_id(title.en),
        title=title,
        definition=Words(definition, definition),
        category=_first(values, _CATEGORY) or "own",
        names=names,
        needs=tuple(_split(values, _NEEDS)),
        formula=formula,
        source=_first(values, _SOURCE),
        own=path.as_posix(),
    ), remarks


def _is_of_a_day(note: Note) -> bool:
    return note.date is not None or any(it.role in _DAILY for it in note.sections)


def _values(note: Note) -> Mapping[str, tuple[str, ...]]:
    first = next(iter(note.blocks), None)
    return properties(first.text).values if isinstance(first, block.FrontMatter) else {}


def _all(values: Mapping[str, tuple[str, ...]], keys: Sequence[str]) -> list[str]:
    every = (on_one_line(it) for key in keys for it in values.get(key, ()))
    return list(dict.fromkeys(filter(None, every)))


def _first(values: Mapping[str, tuple[str, ...]], keys: Sequence[str]) -> str:
    return next(iter(_all(values, keys)), "")


def _formula(note: Note, values: Mapping[str, tuple[str, ...]]) -> tuple[str, list[Diagnostic]]:
    r"""Return the formula of a card. In YAML's double quotes `\frac` begins with a form feed."""
    first = next(iter(note.blocks), None)
    written = next((it for key in _FORMULA for it in values.get(key, ())), "").strip().strip("$")
    if isinstance(first, block.FrontMatter) and (found := _ESCAPING.search(first.text)):
        span = _place(note, found[0])
        return formula_of(note.blocks), [Diagnostic("NV005", "escaped-formula", span, _ESCAPED)]
    return on_one_line(written, at_most=LONGEST_FORMULA) or formula_of(note.blocks), []


def _title(names: Sequence[str]) -> Words:
    korean = next(filter(_HANGUL.search, names), "")
    english = next((it for it in names if not _HANGUL.search(it)), "")
    return Words(korean or english, english or korean)


def _split(values: Mapping[str, tuple[str, ...]], keys: Sequence[str]) -> Iterable[str]:
    parts = (part.strip(" []\"'") for it in _all(values, keys) for part in it.split(","))
    return filter(None, parts)


def _resolved(concept: Concept, taken: Taken) -> Concept:
    """Return a concept whose needs are ids, whatever the card calls them."""
    ids = dict.fromkeys(taken.owner(it) for it in concept.needs)
    return replace(concept, needs=tuple(it for it in ids if it not in {"", concept.id}))


def _place(note: Note, text: str) -> Span:
    """Return where a text stands in the front matter; the top of the note if it does not."""
    first = next(iter(note.blocks), None)
    end = first.span.end if isinstance(first, block.FrontMatter) else 0
    start = note.source.text.find(text, 0, end)
    return Span(start, start + len(text)) if start >= 0 else Span(0, 0)


def _too_many() -> Diagnostic:
    return Diagnostic("NV006", "too-many-cards", Span(0, 0), _TOO_MANY)


_NAMELESS: Final = Words(
    "쓸 수 있는 이름이 없어 개념 카드로 읽지 않았습니다: 속성에 다른 `name:`을 써 주세요",
    "not read as a concept, for it has no name of use: give it another `name:`",
)
_KNOWN: Final = Words(
    "이미 아는 개념이라 카드로 읽지 않고 노트로 둡니다",
    "a note like any other, for all of its names are known already",
)
_UNDEFINED: Final = Words(
    "정의가 없습니다: 본문 첫 문단이나 `definition:`에 한 문장으로 써 주세요",
    "has no definition: write one sentence as first paragraph, or as `definition:`",
)
_ESCAPED: Final = Words(
    "큰따옴표 안에서는 `\\`가 사라져 수식을 읽을 수 없습니다: 작은따옴표를 쓰거나 본문에 `$$`로 "
    "써 주세요",
    "double quotes take the `\\` out of a formula: use single quotes, or `$$` in the text",
)
_TOO_MANY: Final = Words(
    f"개념 카드는 {MOST_CARDS}장까지 읽고, 이 카드부터는 노트로 둡니다",
    f"no more than {MOST_CARDS} cards are read; from this one on they are notes",
)
