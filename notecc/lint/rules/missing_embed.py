"""NL001."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.leads import Whither
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Severity, Words
from notecc.vault.index import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist


@vault_rule("NL001", Severity.ERROR, folds=True)
def missing_embed(gist: Gist, around: Around) -> Iterator[Finding]:
    """A picture or a file that the note shows is not in the vault.

    Often the formula is on it. A note that is moved without its attachments keeps only their
    names, and `제목 없음 3.png` says nothing. The file is looked for by its path, beside the note
    and by its name in all folders, however its name is written.

    ## 한국어

    노트에 넣은 그림이나 파일이 보관함에 없습니다.

    수식이 그 그림에만 있는 일이 많습니다. 첨부를 두고 노트만 옮기면 이름만 남고, `제목 없음 3.png`라는
    이름은 아무것도 말해 주지 않습니다. 파일은 경로로, 노트 옆에서, 그리고 모든 폴더에서 이름으로 찾습니다.

    ## Bad

    ```note
    Momentum
    - ![[제목 없음 1.png]]
    - ![[제목 없음 2.png]]
    ```
    ```diagnostics
    2:3 the attachment `제목 없음 1.png` is not in the vault, nor is another of this note
    3:3 the attachment `제목 없음 2.png` is not in the vault
    ```

    ```note
    <img src="img/momentun.png" width="300">
    ```
    ```files
    img/momentum.png
    ```
    ```diagnostics
    1:1 the attachment `img/momentun.png` is not in the vault: did you mean `momentum.png`?
    ```

    ## Good

    ```note
    ![[제목 없음 1.png]]
    ![손실](<img/손실 함수.png>)
    ![](https://example.com/a.png)
    ```
    ```files
    attachments/제목 없음 1.png
    img/손실 함수.png
    ```
    ```diagnostics
    ```
    """
    gone = [
        (link, found.target)
        for link, found in around.leads(gist)
        if link.is_shown and found.whither is Whither.NOWHERE
    ]
    others = len({target for _, target in gone}) - 1
    for number, (link, target) in enumerate(gone):
        name = target.strip()
        near = _near(name.replace("\\", "/").rsplit("/", 1)[-1], gist, around)
        ko, en = "", ""
        if near:
            ko, en = f": 혹시 `{near}`?", f": did you mean `{near}`?"
        elif number == 0 and others:
            ko = f". 이 노트의 다른 첨부 {others}개도 없습니다"
            en = ", nor is another of this note" if others == 1 else f", nor are {others} others"
        yield Finding(
            link.span,
            Words(
                f"`{name}` 첨부를 보관함에서 찾지 못했습니다{ko}",
                f"the attachment `{name}` is not in the vault{en}",
            ),
        )


def _near(name: str, gist: Gist, around: Around) -> str:
    """Return the one attachment that is called nearly so, with its folder if it is called so."""
    near = around.file_names.near(name)
    answer = around.named.wikilink(near, gist.path) if near else None
    if not isinstance(answer, Found):
        return ""
    return answer.path.as_posix() if near == name else near
