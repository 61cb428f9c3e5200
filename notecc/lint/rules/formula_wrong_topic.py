"""NM003."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from notecc.judge import Saying
from notecc.library import concepts
from notecc.lint.rule import Finding, rule
from notecc.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.model import Topic


@rule("NM003", Severity.WARNING)
def formula_wrong_topic(reading: Reading) -> Iterator[Finding]:
    r"""The only formula of a topic is another concept's rule.

    The topic's own rule is then missing, and this one is learnt in its place. A formula that stands
    beside others, or on a line that names its concept, is there to be compared.

    ## 한국어

    주제의 하나뿐인 식이 다른 개념의 식입니다.

    그러면 정작 이 주제의 식은 없고, 이 식을 그것으로 외우게 됩니다. 다른 식과 나란히 있거나 그 개념의 이름과
    함께 있는 식은 비교하려고 쓴 것으로 봅니다.

    ## Bad

    ```note
    Momentum
    - W(t+1) = Wt - η*gt
    ```
    ```diagnostics
    2:3 this is the rule of SGD
    ```

    ## Good

    ```note
    Momentum
    - SGD : W(t+1) = Wt - η*gt

    RMSprop
    - G ← G + g²
    - G ← γG + (1-γ)g²
    ```
    ```diagnostics
    ```
    """
    kinds = {it.id: it.category for it in concepts()}
    topics = Counter(it.typed.topic.span for it in reading.formulas if it.typed.topic)
    for it in reading.formulas:
        topic, line = it.typed.topic, it.verdict.line
        if it.verdict.saying is not Saying.OTHER or topic is None or line is None:
            continue
        is_alike = kinds.get(it.concept) == kinds.get(line.concept)
        if is_alike and topics[topic.span] == 1 and it.concept in _titled(reading, topic):
            yield Finding(it.typed.span, it.verdict.diagnosis, why=line.concept)


def _titled(reading: Reading, topic: Topic) -> set[str]:
    return {it.concept for it in reading.mentions if it.span.start in topic.title_span}
