"""NL007."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from notecc.lint.leads import Differs
from notecc.lint.respelt import respelt
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist


@vault_rule("NL007", Severity.WARNING, folds=True, relinks=True)
def unicode_form_link(gist: Gist, around: Around) -> Iterator[Finding]:
    """A link and the file that it means write one name in two Unicode forms.

    macOS takes Hangul syllables apart in file names (NFD), most else keeps them together (NFC). On
    another computer or in an archive the link is then broken, though both look alike.

    ## 한국어

    링크와 파일이 같은 이름을 다른 유니코드 형식으로 적었습니다.

    macOS는 파일 이름의 한글을 자모로 풀고(NFD), 다른 곳은 대부분 모아 씁니다(NFC). 눈에는 똑같아
    보이지만 다른 컴퓨터나 압축 파일에서는 링크가 끊어집니다.

    ## Bad

    ```note
    ![[⟨1100⟩⟨1173⟩.png|선]]
    ```
    ```files
    그.png
    ```
    ```diagnostics
    1:1 `그.png` is written in another Unicode form here (unsafe fix: write it as the file is called)
    ```
    ```unsafely
    ![[그.png|선]]
    ```

    ## Good

    ```note
    ![[그.png|선]]
    ```
    ```files
    그.png
    ```
    ```diagnostics
    ```
    """
    for link, found in around.leads(gist):
        if found.differs is Differs.FORM:
            name = unicodedata.normalize("NFC", found.paths[0].as_posix())
            yield Finding(
                link.span,
                Words(
                    f"`{name}`의 유니코드 형식이 파일 이름과 다릅니다",
                    f"`{name}` is written in another Unicode form here",
                ),
                respelt(link, found),
            )
