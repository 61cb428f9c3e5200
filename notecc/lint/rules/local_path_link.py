"""NL008."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.leads import Whither
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Severity, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist


@vault_rule("NL008", Severity.WARNING)
def local_path_link(gist: Gist, around: Around) -> Iterator[Finding]:
    r"""A link to a place on one computer, or out of the vault: `C:\Users\…`, `file:///…`, `../../a`.

    Nobody else has that folder, nor the phone on which the notes are read. Copy the file into the
    vault and link it there.

    ## 한국어

    한 컴퓨터에만 있는 곳이나 보관함 밖으로 이은 링크입니다: `C:\Users\…`, `file:///…`, `../../a`.

    그 폴더는 다른 사람에게도, 노트를 읽는 휴대폰에도 없습니다. 파일을 보관함에 복사하고 그것을 이으세요.

    ## Bad

    ```note
    ![그림](file:///home/me/a.png)
    ![그림](C:/Users/me/Desktop/a.png)
    [자료](../../다운로드/a.pdf)
    ```
    ```diagnostics
    1:1 `file:///home/me/a.png` is on one computer only
    2:1 `C:/Users/me/Desktop/a.png` is on one computer only
    3:1 `../../다운로드/a.pdf` leads out of the vault
    ```

    ## Good

    ```note week1/a.md
    ![그림](../img/a.png)
    [과제](https://example.com/C:/a.png)
    ```
    ```files
    img/a.png
    ```
    ```diagnostics
    ```
    """
    for link, found in around.leads(gist):
        match found.whither:
            case Whither.LOCAL:
                said = Words(
                    f"`{found.target}`{josa(found.target, '은')} 한 컴퓨터에만 있는 곳입니다",
                    f"`{found.target}` is on one computer only",
                )
                yield Finding(link.span, said)
            case Whither.OUTSIDE:
                said = Words(
                    f"`{found.target}`{josa(found.target, '은')} 보관함 밖입니다",
                    f"`{found.target}` leads out of the vault",
                )
                severity = None if around.is_marked else Severity.INFO
                yield Finding(link.span, said, severity=severity)
            case _:
                pass
