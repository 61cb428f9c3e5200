"""NL010."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.gist import Kind
from notecc.lint.leads import Differs
from notecc.lint.respelt import respelt
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist


@vault_rule("NL010", Severity.INFO, folds=True, relinks=True)
def wrong_case_link(gist: Gist, around: Around) -> Iterator[Finding]:
    """An address differs from the file's name in capitals alone: `loss.PNG`, `loss.png`.

    Windows and macOS do not care; Linux, GitHub and every web server do, so the picture is there at
    home and missing for everyone else. `[[adam]]` for the note `Adam` is fine.

    ## 한국어

    주소와 파일 이름이 대소문자만 다릅니다: `loss.PNG`, `loss.png`.

    Windows와 macOS는 가리지 않지만 Linux와 GitHub, 웹 서버는 가립니다. 내 컴퓨터에서는 보이고 다른
    사람에게는 안 보이는 그림이 됩니다. `Adam` 노트를 `[[adam]]`으로 잇는 것은 괜찮습니다.

    ## Bad

    ```note
    ![손실](img/Loss.PNG)
    ![[loss.PNG]]
    ```
    ```files
    img/loss.png
    ```
    ```diagnostics
    1:1 the file is called `img/loss.png`
    2:1 the file is called `img/loss.png` (unsafe fix: write it as the file is called)
    ```
    ```unsafely
    ![손실](img/Loss.PNG)
    ![[loss.png]]
    ```

    ## Good

    ```note
    ![손실](img/loss.png)
    [[adam]]
    ```
    ```files
    img/loss.png
    Adam.md
    ```
    ```diagnostics
    ```
    """
    for link, found in around.leads(gist):
        if found.differs is not Differs.CASE:
            continue
        path = found.paths[0]
        if link.kind is Kind.WIKILINK or (link.kind is Kind.EMBED and path.suffix == ".md"):
            continue
        yield Finding(
            link.span,
            Words(
                f"파일 이름은 `{path.as_posix()}`입니다", f"the file is called `{path.as_posix()}`"
            ),
            respelt(link, found),
        )
