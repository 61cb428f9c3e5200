"""NX002."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NX002", Severity.WARNING)
def unknown_rule(reading: Reading) -> Iterator[Finding]:
    """A comment that allows a rule that does not exist.

    Nothing is hidden by it. The nearest name is offered.

    ## 한국어

    없는 규칙을 허용하는 주석입니다.

    아무것도 가리지 못합니다. 가장 가까운 이름을 알려 줍니다.

    ## Bad

    ```note
    %% notecc: allow trailing-spaces %%
    - 손실 함수
    ```
    ```diagnostics
    1:18 no rule `trailing-spaces`: did you mean `trailing-space`? (unsafe fix: write `trailing-space`)
    ```
    ```unsafely
    %% notecc: allow trailing-space %%
    - 손실 함수
    ```

    ## Good

    ```note
    %% notecc: allow trailing-space %%
    - 손실 함수␠
    ```
    ```diagnostics
    ```
    """
    for it in reading.allowances:
        if it.codes:
            continue
        fix = None
        if it.near and not it.is_property:
            fix = Fix(
                Words(f"`{it.near}`{josa(it.near, '으로')} 바꿉니다", f"write `{it.near}`"),
                (Edit(it.span, it.near),),
                Safety.UNSAFE,
            )
        yield Finding(
            it.span,
            Words(
                f"`{it.name}`{josa(it.name, '이라는')} 규칙이 없습니다"
                + (f": 혹시 `{it.near}`?" if it.near else ""),
                f"no rule `{it.name}`" + (f": did you mean `{it.near}`?" if it.near else ""),
            ),
            fix,
        )
