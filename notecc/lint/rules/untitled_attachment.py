"""NL002."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_UNTITLED: Final = re.compile(
    r"(?:제목[ _-]?없음|무제|untitled|pasted[ _-]image|image|img|스크린샷|화면[ _-]?캡[처쳐]|캡[처쳐]|사진|그림"
    r"|screen[ _-]?shot|screenshot[ _-]from|capture|kakaotalk(?:[ _-]photo)?|clipboard|dsc|download)"
    r"(?:[\s\d_.:()-]|오전|오후|at|am|pm)*",
    re.IGNORECASE,
)
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.\-]+:|//", re.IGNORECASE)
_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|bmp|svg|pdf|heic)$", re.IGNORECASE)


@rule("NL002", Severity.INFO, folds=True)
def untitled_attachment(reading: Reading) -> Iterator[Finding]:
    """An attachment has the name that a programme gave it: `제목 없음 3.png`, `Pasted image …`.

    When the picture is gone, its name is all that is left; and the next day begins to count at 1
    again. A name such as `momentum-update.png` can be searched for.

    ## 한국어

    첨부 이름이 프로그램이 붙인 그대로입니다: `제목 없음 3.png`, `Pasted image …`.

    그림이 사라지면 남는 것은 이름뿐이고, 다음 날에는 번호가 다시 1부터 시작합니다.
    `momentum-update.png` 같은 이름은 검색으로 찾을 수 있습니다.

    ## Bad

    ```note
    ![[제목 없음 3.png]]
    ![[Pasted image 20260302101530.png|300]]
    ```
    ```diagnostics
    1:1 `제목 없음 3.png` is no name that says what is on it
    2:1 `Pasted image 20260302101530.png` is no name that says what is on it
    ```

    ## Good

    ```note
    ![[momentum-update.png]]
    ![[그림 3 수렴 속도.png]]
    ![](https://example.com/image.png)
    ```
    ```diagnostics
    ```
    """
    for link in reading.gist.links:
        if not link.is_shown or _SCHEME.match(link.target):
            continue
        name = link.target.replace("\\", "/").rsplit("/", 1)[-1].replace("%20", " ").strip()
        stem = _PICTURE.sub("", name)
        if stem != name and _UNTITLED.fullmatch(unicodedata.normalize("NFC", stem[:100])):
            yield Finding(
                link.span,
                Words(
                    f"`{name}`{josa(name, '이라는')} 이름은 무슨 그림인지 말해 주지 않습니다",
                    f"`{name}` is no name that says what is on it",
                ),
            )
