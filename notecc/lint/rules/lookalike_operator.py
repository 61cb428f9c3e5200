"""NM009."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from notecc.judge import Form
from notecc.lint.formulas import is_formula
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notecc.lint.reading import Reading


_SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "−": "-", "–": "-", "﹣": "-", "－": "-", "∗": "*", "＊": "*", "✕": "*", "＋": "+", "＝": "=",
        "∕": "/", "⁄": "/", "／": "/", "ˆ": "^",
    }
)  # fmt: skip
_SIGN: Final = re.compile(f"<\\s?[−–]|[{''.join(_SIGNS)}]")


@rule("NM009", Severity.HINT, folds=True)
def lookalike_operator(reading: Reading) -> Iterator[Finding]:
    """A sign in a formula typed as text that only looks like the one of the keyboard: `−`, `∗`.

    They come with text that is copied from a web page or a PDF. A search for `W-lr` does not find
    `W−lr`, and as code it does not run.

    ## 한국어

    텍스트로 쓴 식의 기호가 자판의 기호와 모양만 같습니다: `−`, `∗`.

    웹 페이지나 PDF에서 복사하면 따라옵니다. `W-lr`로 찾으면 `W−lr`가 나오지 않고, 코드로 옮기면 돌아가지
    않습니다.

    ## Bad

    ```note
    SGD
    - W<−W−lr∗g
    ```
    ```diagnostics
    2:4 `<−` only looks like `<-` (fix: write `<-`)
    2:7 `−` only looks like `-` (fix: write `-`)
    2:10 `∗` only looks like `*` (fix: write `*`)
    ```
    ```fixed
    SGD
    - W<-W-lr*g
    ```

    ## Good

    ```note
    SGD
    - W <- W - lr*g
    - 정확도가 3−4% 올랐다
    ```
    ```diagnostics
    ```
    """
    for it in reading.formulas:
        if it.typed.form is not Form.TEXT or not is_formula(it):
            continue
        for found in _SIGN.finditer(reading.text, *it.typed.span):
            said = found[0]
            plain = "".join(_SIGNS.get(sign, sign) for sign in said)
            span = Span(*found.span())
            yield Finding(
                span,
                Words(
                    f"`{said}`는 `{plain}`와 모양만 같은 문자입니다",
                    f"`{said}` only looks like `{plain}`",
                ),
                Fix(Words(f"`{plain}`로 바꿉니다", f"write `{plain}`"), (Edit(span, plain),)),
            )
