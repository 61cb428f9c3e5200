"""ND007."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.headings import glued, topics
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Topic, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Line, Reading


_PICTURE: Final = re.compile(r"!(?:\[\[[^\[\]]+\]\]|\[[^\[\]]*\]\([^()]+\))\s*")
_LONGEST_TITLE: Final = 25
_MOST_WORDS: Final = 4
_LONGEST_ABOVE: Final = 45
"""In characters. A line that is longer may have been wrapped, and the next be the rest of it."""
_NO_TITLE: Final = re.compile(
    r"^[^\w(\[]|[=;{}\[\]]|\(\)"
    r"|(?:음|함|임|됨|것|때|수|중|듯|및|다|요|죠|고|며|서|면|해|를|을|은|는|이|가|와|과|의|에|로)[.,]?$"
)
"""A line of code, or the end of a sentence."""


@rule("ND007", Severity.ERROR)
def swallowed_topic(reading: Reading) -> Iterator[Finding]:
    """A topic on the line right after a list.

    To Obsidian and to every other Markdown reader it is more text of the last bullet: the topic is
    gone from the page. notecc reads it as the topic that it is. A picture in that place is shown in
    the bullet, which is only a hint.

    ## 한국어

    목록 바로 다음 줄에 주제가 있습니다.

    Obsidian을 비롯한 마크다운 프로그램은 이 줄을 마지막 항목의 글로 읽어 주제가 사라집니다. notecc는
    주제로 읽습니다. 그 자리의 그림은 항목 안에 보이므로 힌트로만 알립니다.

    ## Bad

    ```note
    RNN
    - 순서가 있는 자료를 다룬다
    Adam
    - 모멘텀과 RMSprop을 합친다
    ```
    ```diagnostics
    3:1 elsewhere `Adam` is read as part of the bullet above (fix: put an empty line before it)
    ```
    ```fixed
    RNN
    - 순서가 있는 자료를 다룬다

    Adam
    - 모멘텀과 RMSprop을 합친다
    ```

    ## Good

    ```note
    RNN
    - 순서가 있는 자료를 다룬다
      그리고 길이가 제각각이다

    Adam
    - 모멘텀과 RMSprop을 합친다
    ```
    ```diagnostics
    ```
    """
    begins = {it.title_span.start: it for it in topics(reading) if it.level > 6}
    for start in glued(reading):
        line = reading.lines[reading.line_at(start)]
        ending = next(it.ending for it in reading.lines if it.ending)
        fix = Fix(
            Words("앞에 빈 줄을 넣습니다", "put an empty line before it"),
            (Edit(Span(line.start, line.start), ending),),
        )
        topic = begins.get(start)
        if _PICTURE.match(line.text):
            message = Words(
                "그림이 위 항목에 붙어 있습니다", "the picture is glued to the bullet above"
            )
            yield Finding(line.span, message, fix, Severity.HINT)
        elif topic and _is_title(reading, topic, reading.lines[reading.line_at(start) - 1]):
            message = Words(
                f"다른 프로그램에서는 `{topic.title}`{josa(topic.title, '이')} 위 항목의 글로 읽힙니다",
                f"elsewhere `{topic.title}` is read as part of the bullet above",
            )
            yield Finding(topic.title_span, message, fix)


def _is_title(reading: Reading, topic: Topic, above: Line) -> bool:
    """Say whether a line names a topic, and is not the rest of a sentence that was wrapped."""
    start, end = topic.title_span
    named = sum(
        it.span.end - it.span.start for it in reading.mentions if it.span.start in topic.title_span
    )
    if 2 * named >= end - start:
        return True
    title = topic.title
    is_short = len(title) <= _LONGEST_TITLE and len(title.split()) <= _MOST_WORDS
    is_wrapped = len(above.text) > _LONGEST_ABOVE
    return bool(topic.items) and is_short and not is_wrapped and not _NO_TITLE.search(title)
