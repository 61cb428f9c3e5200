"""NL004."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.gist import Kind
from notecc.lint.leads import Whither
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist
    from notecc.lint.leads import Lead

_WEB: Final = re.compile(
    r"(?:www\.[a-z0-9]|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|kr|dev|ai|edu)(?:/|\Z))",
    re.IGNORECASE,
)
_LONGEST: Final = 120
_NO_PLACE: Final = frozenset({Whither.NO_HEADING, Whither.NO_BLOCK})


@vault_rule("NL004", Severity.ERROR)
def broken_wikilink(gist: Gist, around: Around) -> Iterator[Finding]:
    """A link to a note, a heading or a block that is not there.

    Whoever follows it finds an empty note. The name may be misspelled, or the note was renamed
    outside of Obsidian. Names are compared without case and in any Unicode form, headings without
    spaces and punctuation; other names of a note (`aliases`) count.

    ## 한국어

    링크가 가리키는 노트나 제목, 블록이 없습니다.

    따라가면 빈 노트가 나옵니다. 이름을 잘못 적었거나, Obsidian 밖에서 노트 이름을 바꾼 경우입니다.
    대소문자와 유니코드 형식, 제목의 띄어쓰기와 문장부호는 가리지 않고, 노트의 다른 이름(`aliases`)도 봅니다.

    ## Bad

    ```note 2026-03-03.md
    어제 배운 [[Momentun]]
    [[2026-03-02#NAG|어제]]의 식
    ```
    ```beside 2026-03-02.md
    # Adagrad
    ```
    ```beside Momentum.md
    # 정의
    ```
    ```diagnostics
    1:7 there is no note `Momentun`: did you mean `Momentum`?
    2:1 there is no heading `NAG` in `2026-03-02`
    ```

    ## Good

    ```note 2026-03-03.md
    [[2026-03-02#Batch normalization|어제]], [[#오늘]]
    # 오늘
    [정의](모멘텀.md#정의), [[momentum]]
    ```
    ```beside 2026-03-02.md
    ## Batch Normalization
    ```
    ```beside 모멘텀.md
    ---
    aliases: [Momentum]
    ---
    # 1. 정의
    # 정의
    ```
    ```diagnostics
    ```

    ```note 2026-03-03.md
    [[태그#중첩]]
    ```
    ```beside 가/태그.md
    # 형식
    ```
    ```beside 나/태그.md
    # 중첩
    ```
    ```diagnostics
    ```
    """
    for link, found in around.leads(gist):
        if found.whither is Whither.NOWHERE and not link.is_shown:
            said, near = _nowhere(found, around)
            # In Obsidian a link may come before its note; one that is nearly a name is a slip.
            is_early = link.kind is Kind.WIKILINK and not near
            severity = Severity.WARNING if is_early else None
            yield Finding(link.span, _asked(said, near), severity=severity)
        elif found.whither in _NO_PLACE and len(found.paths) == 1:
            # Of several notes with the name it may mean another, and NL005 tells of that.
            yield Finding(link.span, _without(found, gist, around))


def _nowhere(found: Lead, around: Around) -> tuple[Words, str]:
    """Say that there is no such note, and which name is nearly it."""
    name = found.target.strip()
    shown = name[:_LONGEST]
    if _WEB.match(name):
        said = Words(
            f"`{shown}` 앞에 `https://`가 없어 노트의 이름으로 읽힙니다",
            f"`{shown}` is read as a note's name: `https://` is missing",
        )
        return said, ""
    stem = name.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".md")
    near = around.note_names.near(stem) or around.file_names.near(stem)
    return Words(f"`{shown}` 노트가 없습니다", f"there is no note `{shown}`"), near


def _without(found: Lead, gist: Gist, around: Around) -> Words:
    """Say that there is no such place in a note."""
    path, place = found.paths[0], found.place[:_LONGEST]
    if found.whither is Whither.NO_BLOCK:
        return Words(
            f"`{path.stem}`에 `^{place}` 블록이 없습니다",
            f"there is no block `^{place}` in `{path.stem}`",
        )
    meant = gist if path == gist.path else around.gist(path)
    said = Words(
        f"`{path.stem}`에 `{place}` 제목이 없습니다",
        f"there is no heading `{place}` in `{path.stem}`",
    )
    return _asked(said, around.headings(meant).near(place) if meant else "")


def _asked(said: Words, near: str) -> Words:
    if not near:
        return said
    return Words(f"{said.ko}: 혹시 `{near}`?", f"{said.en}: did you mean `{near}`?")
