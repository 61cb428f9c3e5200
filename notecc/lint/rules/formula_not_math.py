"""NM008."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.judge import Form, Saying
from notecc.lint.formulas import is_formula
from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_LABELLED: Final = re.compile(
    r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+[^:\n=]{1,40}?[ \t]*:[ \t]+"
    r"(?P<said>(?=[^\n]*[A-Za-z][^\n]*[+^√Σ∑])(?![^\n]*[A-Za-z]{4})"
    r"[A-Za-zα-ωΣ∑√ŷ\d_^+*/().\- −∗·]{3,40})[ \t]*$"
)
"""`model : wx+b`: after a label, nothing but letters and signs."""


@rule("NM008", Severity.INFO, folds=True)
def formula_not_math(reading: Reading) -> Iterator[Finding]:
    r"""A formula that is typed as plain text.

    It is shown as it was typed, without fractions and indices, and `*` or `_` in it may become
    markup. Between `$` it is a formula everywhere. It is judged all the same.

    ## 한국어

    식을 일반 텍스트로 썼습니다.

    분수와 첨자 없이 친 그대로 보이고, 식 속의 `*`나 `_`가 강조 표시로 읽힐 수 있습니다. `$` 사이에 쓰면
    어디서나 수식으로 보입니다. 텍스트로 쓴 식도 맞는지는 똑같이 확인합니다.

    ## Bad

    ```note
    SGD
    - W(t+1)<−Wt−η∗gt
    - model : wx+b
    ```
    ```diagnostics
    2:3 the formula is plain text: `$…$` shows it as one (it is right)
    3:11 the formula is plain text: `$…$` shows it as one
    ```

    ## Good

    ```note
    SGD
    - $W_{t+1} \leftarrow W_t - \eta g_t$
    - lr = 0.01
    - 결과 : A/B 테스트
    ```
    ```diagnostics
    ```
    """
    found = [
        _finding(it.typed.span, is_right=it.verdict.saying is Saying.RIGHT)
        for it in reading.formulas
        if it.typed.form is Form.TEXT and is_formula(it)
    ]
    taken = {it.span for it in found}
    for line in reading.prose_lines:
        if it := _LABELLED.match(line.text):
            span = Span(line.start + it.start("said"), line.start + it.end("said"))
            if span not in taken:
                found.append(_finding(span, is_right=False))
    return iter(found)


def _finding(span: Span, *, is_right: bool) -> Finding:
    ko, en = (" (식은 맞습니다)", " (it is right)") if is_right else ("", "")
    return Finding(
        span,
        Words(
            f"식이 일반 텍스트입니다: `$…$`로 쓰면 수식으로 보입니다{ko}",
            f"the formula is plain text: `$…$` shows it as one{en}",
        ),
    )
