"""ND008."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.headings import concept_of, topics
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Topic, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_HEADING: Final = 6
"""The level of the deepest heading; a bare line is below."""
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
        concept = concept_of(reading, topic)
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


def _spoken(title: str) -> str:
    return _MARKS.sub("", title.casefold())
