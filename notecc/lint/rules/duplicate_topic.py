"""ND008."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from notecc.lint.headings import topics
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Topic, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_HEADING: Final = 6
"""The level of the deepest heading; a bare line is below."""
_BEFORE: Final = re.compile(r"#{0,6}[ \t\d.)*_]*")
_AFTER: Final = re.compile(r"(?:이?란|의)?(?: ?(?:방법|기법|알고리즘|개념|정의))?[ ?:*_]*")
"""What a title may add to the name of a concept without speaking of another."""
_DIGITS: Final = re.compile(r"\d+")
_MARKS: Final = re.compile(r"^[\d.\s]+|[\W_]+")


@rule("ND008", Severity.INFO)
def duplicate_topic(reading: Reading) -> Iterator[Finding]:
    """A topic that is opened twice in one note.

    What is known of it stands in two places, and they may say different things. A topic with other
    names is the same one: Momentum, 모멘텀.

    ## 한국어

    한 노트에 같은 주제가 두 번 나옵니다.

    아는 것이 두 곳에 나뉘어 있고 서로 다른 말을 할 수 있습니다. 이름이 달라도 같은 개념이면 같은 주제로
    봅니다: Momentum, 모멘텀.

    ## Bad

    ```note
    ## 옵티마이저

    Adam
    - 자주 쓴다

    Momentum
    - 관성

    Adam
    - 학습률을 파라미터마다 다르게
    ```
    ```diagnostics
    9:1 the topic `Adam` is opened on line 3 already
    ```

    ## Good

    ```note
    ## 옵티마이저

    Adam
    - 자주 쓴다

    AdamW
    - 가중치 감쇠를 따로 한다
    ```
    ```diagnostics
    ```
    """
    seen: dict[str, Topic] = {}
    for topic in topics(reading):
        concept = _concept(reading, topic)
        # GPT-2 and GPT-3 are one concept, and two topics.
        number = "".join(_DIGITS.findall(_MARKS.sub("", topic.title))) if concept else ""
        key = f"{concept} {number}" if concept else _spoken(topic.title)
        before = seen.setdefault(key, topic) if key else topic
        if before is topic or not _is_same(before, topic, is_concept=bool(concept)):
            continue
        one, other = topic, before
        if topic.level == 1 and before.level > _HEADING:  # the bare line should be the chapter's
            one, other = before, topic
        line = reading.line_at(other.title_span.start) + 1
        yield Finding(
            one.title_span,
            Words(
                f"`{one.title}` 주제는 {line}번째 줄에도 있습니다",
                f"the topic `{one.title}` is opened on line {line} "
                + ("already" if other is before else "again"),
            ),
        )


def _is_same(before: Topic, topic: Topic, *, is_concept: bool) -> bool:
    """Say whether two topics with one title are one topic."""
    headings = (topic.level <= _HEADING) + (before.level <= _HEADING)
    # `결과` under each of five models is no topic that was opened five times.
    if not is_concept and headings != 1:
        return False
    # A chapter may begin with a part that is called as it is.
    return headings < 2 or before.level >= topic.level


def _concept(reading: Reading, topic: Topic) -> str:
    """Return the concept that a title names, if it names nothing else."""
    start, end = topic.title_span
    number = bisect_left(reading.mentions, start, key=lambda it: it.span.start)
    first = next(iter(reading.mentions[number : number + 1]), None)
    if first is None or first.span.end > end:
        return ""
    is_all = _BEFORE.fullmatch(reading.text, start, first.span.start) and _AFTER.fullmatch(
        reading.text, first.span.end, end
    )
    return first.concept if is_all else ""


def _spoken(title: str) -> str:
    return _MARKS.sub("", title.casefold())
