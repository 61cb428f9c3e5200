"""NM013."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.judge import Form, Saying
from notecc.library import concepts
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_MUCH: Final = re.compile(r"(?:[^=]*[-+*/∗·×√Σ∑^_\\]){2}")
"""`lr = 0.01` is a value, and no rule."""


@rule("NM013", Severity.HINT, folds=True)
def formula_unread(reading: Reading) -> Iterator[Finding]:
    r"""A formula of a topic that has a rule could be held against none that is known.

    It may be right: nobody has looked. It may also be another formula of the same topic, which the
    library does not have.

    ## 한국어

    식이 있는 주제의 식인데 아는 어느 식과도 견주지 못했습니다.

    맞을 수도 있습니다. 아무도 확인하지 않았다는 뜻입니다. 라이브러리에 없는, 같은 주제의 다른 식일 수도
    있습니다.

    ## Bad

    ```note
    SGD
    - $w_{t+1} = w_t - \eta_t^{2} g_t w_t + b_t$
    ```
    ```diagnostics
    2:3 not held against any rule of SGD
    ```

    ## Good

    ```note
    SGD
    - $w_{t+1} = w_t - \eta g_t$
    - lr = 0.01
    ```
    ```diagnostics
    ```
    """
    titles = {it.id: it.title for it in concepts() if it.formula}
    for it in reading.formulas:
        title = titles.get(it.concept)
        if title is None or it.verdict.saying is not Saying.UNREAD:
            continue
        if "=" in it.typed.text and it.typed.form is Form.MATH and _MUCH.match(it.typed.text):
            yield Finding(
                it.typed.span,
                Words(
                    f"{title.ko}의 어느 식과도 견주지 못했습니다",
                    f"not held against any rule of {title.en}",
                ),
            )
