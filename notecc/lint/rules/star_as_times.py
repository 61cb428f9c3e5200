"""NS021."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_STAR: Final = re.compile(r"(?<=[\w)\]])(?<![\\*])\*(?=[\w(\[])(?!\*)")
_FORMULA: Final = re.compile(r"(?=.*[=+/≤≥<>-])(?=.*[a-z])[\x20-\x7eα-ωΑ-Ω·²³√≤≥−]+", re.IGNORECASE)
"""What stood between two stars, if it is a part of a formula and no stressed word."""
_ESCAPE: Final = Words("`\\*`로 적습니다", "write `\\*`")


@rule("NS021", Severity.HINT, folds=True)
def star_as_times(reading: Reading) -> Iterator[Finding]:
    r"""A star between two words, meant as "times", that Markdown may take for a mark.

    One star is shown. With a second one in the same paragraph both vanish, and what is between them
    slants: `x*y = y*x` is read as *xy = yx*. Write `×`, put the formula between `$`, or a backslash
    before the star.

    ## 한국어

    곱하기로 쓴 별표를 마크다운이 기호로 읽을 수 있습니다.

    하나는 그대로 보이지만, 같은 문단에 또 있으면 둘 다 사라지고 그 사이가 기울어집니다: `x*y = y*x`는
    *xy = yx*가 됩니다. `×`를 쓰거나, 식을 `$` 사이에 넣거나, 별표 앞에 `\`를 붙이세요.

    ## Bad

    ```note
    가중치에서 lr*기울기를 뺀다
    ```
    ```diagnostics
    1:9 this star may be taken for a mark (unsafe fix: write `\*`)
    ```

    ```note
    교환 법칙: x*y = y*x
    ```
    ```diagnostics
    1:9 the stars of this formula are taken for marks, and are not shown (fix: write `\*`)
    ```
    ```fixed
    교환 법칙: x\*y = y\*x
    ```

    ## Good

    ```note
    가중치에서 lr × 기울기를, 또는 $lr*g$를 뺀다
    *강조*와 **강조**, log*P*의 기댓값, `a*b`
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        if isinstance(node, inline.Styled) and node.style is inline.Style.EMPHASIS:
            yield from _swallowed(reading, node.span)
        elif isinstance(node, inline.Text):
            for found in _STAR.finditer(reading.prose, *node.span):
                here = Span(*found.span())
                yield Finding(
                    here,
                    Words("이 별표는 기호로 읽힐 수 있습니다", "this star may be taken for a mark"),
                    Fix(_ESCAPE, (Edit(here, "\\*"),), Safety.UNSAFE),
                )


def _swallowed(reading: Reading, whole: Span) -> Iterator[Finding]:
    """Yield two stars that vanished from a formula: both stand between two of its letters."""
    start, end = whole
    text = reading.text
    is_within = _STAR.match(text, start) and _STAR.match(text, end - 1)
    if is_within and _FORMULA.fullmatch(text, start + 1, end - 1):
        stars = (Span(start, start + 1), Span(end - 1, end))
        yield Finding(
            whole,
            Words(
                "이 식의 별표가 기호로 읽혀 보이지 않습니다",
                "the stars of this formula are taken for marks, and are not shown",
            ),
            Fix(_ESCAPE, tuple(Edit(it, "\\*") for it in stars)),
            Severity.WARNING,
        )
