"""NM012."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, TypeGuard

from notecc.library import concepts
from notecc.library.records import record
from notecc.lint.rule import Finding, rule
from notecc.model import Role, Severity, Words, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.model import Concept, Topic
    from notecc.model.walk import Node


_FORMULA: Final = re.compile(
    r"수식|공식|[가-힣 ]식(?:은|이|을)?(?![가-힣])|업데이트|갱신|update|formula", re.IGNORECASE
)
_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|bmp)$", re.IGNORECASE)
_ASIDE: Final = frozenset({Role.TODO, Role.TOMORROW, Role.DONE, Role.RETROSPECTIVE})
_KINDS: Final = frozenset({"loss", "activation", "normalization"})
"""Concepts that are a formula before they are anything else, beside those with an update rule."""


@rule("NM012", Severity.INFO, folds=True)
def formula_only_as_image(reading: Reading) -> Iterator[Finding]:
    r"""A topic whose concept is a rule shows a picture, and no formula.

    A picture cannot be searched, checked or copied, and when the file is gone nothing is left. The
    page of the concept has the rule, to be typed below the picture.

    ## 한국어

    식이 있는 개념인데 노트에는 그림만 있고 식이 없습니다.

    그림은 검색할 수도, 맞는지 확인할 수도, 복사할 수도 없고, 파일이 없어지면 아무것도 남지 않습니다. 개념
    페이지에 식이 있으니 그림 아래에 적어 두세요.

    ## Bad

    ```note
    Momentum
    - 관성
    - ![[제목 없음 15.png]]
    ```
    ```diagnostics
    3:3 the formula of Momentum is only in a picture, if at all: `vₜ = β·vₜ₋₁ + gₜ`
    ```

    ## Good

    ```note
    Momentum
    - ![[제목 없음 15.png]]
    - $v_t = \beta v_{t-1} + g_t$

    CNN
    - ![[제목 없음 16.png]]
    ```
    ```diagnostics
    ```
    """
    typed = {it.typed.topic.span for it in reading.formulas if it.typed.topic}
    pictures = [it for it in reading.walked if _is_picture(it)]
    starts = [it.span.start for it in pictures]
    for section in reading.note.sections:
        if section.role in _ASIDE:
            continue
        for topic in section.topics:
            here = pictures[
                bisect_left(starts, topic.span.start) : bisect_left(starts, topic.span.end)
            ]
            if here and topic.span not in typed:
                yield from _told(reading, topic, [it.span.start for it in here])


def _told(reading: Reading, topic: Topic, pictures: list[int]) -> Iterator[Finding]:
    """Yield a finding at the picture that is most likely the formula's."""
    concept = _concept(reading, topic)
    if concept is None or not concept.formula:
        return
    beside = [at for at in pictures if _FORMULA.search(_line_above(reading, at))]
    found = record(concept.id)
    if not (beside or concept.category in _KINDS or (found and found.rules)):
        return
    place = (beside or pictures)[0]
    picture = next(it for it in reading.walked if _is_picture(it) and it.span.start == place)
    said = _rule_of(concept)
    yield Finding(
        picture.span,
        Words(
            f"{concept.title.ko}의 식이 그림에만 있거나 없습니다: `{said}`",
            f"the formula of {concept.title.en} is only in a picture, if at all: `{said}`",
        ),
        why=concept.id,
    )


def _is_picture(node: Node) -> TypeGuard[inline.Embed | inline.Image]:
    match node:
        case inline.Embed():
            return bool(_PICTURE.search(node.target.note))
        case inline.Image():
            return True
        case _:
            return False


def _concept(reading: Reading, topic: Topic) -> Concept | None:
    """Return the one concept that the title of a topic names."""
    start = bisect_left(reading.mentions, topic.title_span.start, key=lambda it: it.span.start)
    end = bisect_left(reading.mentions, topic.title_span.end, key=lambda it: it.span.start)
    named = {it.concept for it in reading.mentions[start:end]}
    if len(named) != 1:
        return None
    return next((it for it in concepts() if it.id in named), None)


def _line_above(reading: Reading, at: int) -> str:
    number = reading.line_at(at)
    return reading.prose_lines[number - 1].text if number else ""


def _rule_of(concept: Concept) -> str:
    """Return the rule as text, on one line; or the formula as LaTeX."""
    found = record(concept.id)
    return found.rules[0].lines[0].text if found and found.rules else concept.formula
