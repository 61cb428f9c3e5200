"""ND001."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from notecc.lint.headings import Title, titles
from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Role, Safety, Severity, Span, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


_REQUIRED: Final = MappingProxyType(
    {
        Role.TODO: Words("오늘 할 일", "todo list"),
        Role.TOMORROW: Words("내일 할 일", "plan for tomorrow"),
        Role.LECTURE: Words("강의 정리", "lecture"),
        Role.RETROSPECTIVE: Words("회고", "retrospective"),
    }
)


@rule("ND001", Severity.INFO, reshapes=True)
def missing_section(reading: Reading) -> Iterator[Finding]:
    """A day of numbered sections that lacks one of the four.

    Todo, tomorrow, lecture, retrospective: where three of them stand, numbered, and the fourth does
    not, it was mostly forgotten. The next day then begins without a plan.

    ## 한국어

    번호가 붙은 네 부분 가운데 하나가 빠졌습니다.

    할 일, 내일 할 일, 강의 정리, 회고 가운데 셋이 번호와 함께 있고 하나가 없으면 대개 잊은 것입니다.
    계획이 없으면 다음 날을 빈손으로 시작하게 됩니다.

    ## Bad

    ```note
    # 1. 오늘 할 일
    - 과제 제출
    # 2. 내일 할 일
    - 복습
    # 3. 강의 정리
    - 손실 함수
    ```
    ```diagnostics
    6:8 no section for the retrospective (unsafe fix: add `# 4. 회고`)
    ```
    ```unsafely
    # 1. 오늘 할 일
    - 과제 제출
    # 2. 내일 할 일
    - 복습
    # 3. 강의 정리
    - 손실 함수

    # 4. 회고
    ```

    ## Good

    ```note
    # 오늘 배운 것
    - 손실 함수
    # 회고
    - 재미있었다
    ```
    ```diagnostics
    ```
    """
    numbered = [it for it in titles(reading) if it.role in _REQUIRED and it.number is not None]
    roles = {it.role for it in reading.note.sections}
    missing = [it for it in _REQUIRED if it not in roles]
    if len({it.role for it in numbered}) != len(_REQUIRED) - 1 or len(missing) != 1:
        return
    called = _REQUIRED[missing[0]]
    end = len(reading.text.rstrip())
    yield Finding(
        Span(end, end),
        Words(f"{called.ko} 부분이 없습니다", f"no section for the {called.en}"),
        _added(reading, numbered[-1], called.ko, end) if missing[0] is Role.RETROSPECTIVE else None,
    )


def _added(reading: Reading, last: Title, name: str, end: int) -> Fix | None:
    """Return the fix that ends the day with a section; another place would be a guess."""
    heading, number = last.heading, last.number
    if number is None:
        return None
    line_end = next((it.ending for it in reading.lines if it.ending), "\n")
    line = f"{'#' * heading.level} {number + 1}. {name}"
    return Fix(
        Words(f"`{line}`{josa(line, '을')} 덧붙입니다", f"add `{line}`"),
        (Edit(Span(end, end), f"{line_end}{line_end}{line}"),),
        Safety.UNSAFE,
    )
