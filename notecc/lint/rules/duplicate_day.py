"""NH008."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, vault_rule
from notecc.model import Role, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist

_OWN: Final = frozenset({Role.TODO, Role.TOMORROW, Role.RETROSPECTIVE})
_MOST: Final = 50
_NAMED: Final = 3
_COPY: Final = re.compile(r"[\W\d_]+|사본|복사본|의|copy|conflicted|conflict|of|sync")


@vault_rule("NH008", Severity.ERROR)
def duplicate_day(gist: Gist, around: Around) -> Iterator[Finding]:
    """Two notes are of one day, and both have what a day has only once.

    One of them is a copy that a cloud service made, or was begun from yesterday's note with
    yesterday's date in it. Plans are looked for in the wrong one.

    ## 한국어

    두 노트가 같은 날의 것이고, 둘 다 하루에 하나뿐인 부분이 있습니다.

    하나는 클라우드가 만든 사본이거나, 어제 노트를 복사하고 날짜를 고치지 않은 것입니다. 계획을 엉뚱한
    노트에서 찾게 됩니다.

    ## Bad

    ```note 2026-03-02 (1).md
    # 오늘 할 일
    - [ ] 3강
    ```
    ```beside 2026-03-02.md
    # 오늘 할 일
    - [x] 3강
    ```
    ```diagnostics
    1:1 `2026-03-02.md` is of 2026-03-02, too
    ```

    ## Good

    ```note 2026-03-02 실험.md
    # 실험 결과
    - 92 %
    ```
    ```beside 2026-03-02.md
    # 오늘 할 일
    - [x] 3강
    ```
    ```diagnostics
    ```
    """
    roles = {it.role for it in gist.parts} & _OWN
    if not roles:
        return
    others = [
        it.path.as_posix()
        for it in islice(around.on_its_day(gist), _MOST)
        if roles & {part.role for part in it.parts} and _called(it.path) == _called(gist.path)
    ]
    if others:
        names = ", ".join(f"`{it}`" for it in others[:_NAMED])
        more = " …" if others[_NAMED:] else ""
        be = "is" if len(others) == 1 else "are"
        yield Finding(
            next((it.span for it in gist.parts), Span(0, 0)),
            Words(
                f"{names}{more}도 {gist.date}의 노트입니다",
                f"{names}{more} {be} of {gist.date}, too",
            ),
        )


def _called(path: PurePath) -> str:
    """Return a note's name without date, numbers, and what a copy is marked with."""
    return _COPY.sub("", unicodedata.normalize("NFC", path.stem).casefold())
