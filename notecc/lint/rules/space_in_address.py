"""NL014."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.rule import Finding, rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading

_LINK: Final = re.compile(
    r"!?\[[^\[\]\n]{0,200}\]\((?P<url>[^()\n<>\"'{}]{1,300}\.(?:png|jpe?g|gif|webp|svg|bmp|pdf|md))\)",
    re.IGNORECASE,
)

_SPACE: Final = re.compile(r"(?<=\S)[ \t]+(?=\S)")


@rule("NL014", Severity.WARNING, relinks=True)
def space_in_address(reading: Reading) -> Iterator[Finding]:
    """An address with a space in it: `![그림](제목 없음.png)`. It is no link, and no picture.

    In Markdown an address ends at the first space, so most programmes show the brackets instead.
    Between `<` and `>` it may hold spaces; so may `![[제목 없음.png]]`.

    ## 한국어

    주소에 빈칸이 있습니다: `![그림](제목 없음.png)`. 링크도 그림도 되지 않습니다.

    마크다운에서 주소는 첫 빈칸에서 끝나므로 프로그램 대부분은 괄호를 그대로 보여 줍니다. `<`와 `>`로 감싸거나
    `![[제목 없음.png]]`로 적으면 빈칸이 있어도 됩니다.

    ## Bad

    ```note
    ![손실](img/제목 없음.png)
    ```
    ```diagnostics
    1:1 a space ends the address here, so this is no picture (unsafe fix: put it in `<` and `>`)
    ```
    ```unsafely
    ![손실](<img/제목 없음.png>)
    ```

    ## Good

    ```note
    ![손실](img/제목%20없음.png)
    ![손실](<img/제목 없음.png>)
    ![손실](img/loss.png "제목 없음.png")
    `![손실](img/제목 없음.png)`
    ```
    ```diagnostics
    ```
    """
    pictures = [
        it.span for it in reading.walked if isinstance(it, inline.Image) and _SPACE.search(it.url)
    ]
    for found in _LINK.finditer(reading.text):
        whole = Span(*found.span())
        is_picture = whole in pictures
        if not _SPACE.search(found["url"]) or (reading.is_closed(whole) and not is_picture):
            continue
        what = ("그림이", "picture") if is_picture else ("링크가", "link")
        start, end = found.span("url")
        yield Finding(
            whole,
            Words(
                f"빈칸에서 주소가 끝나 {what[0]} 되지 않습니다",
                f"a space ends the address here, so this is no {what[1]}",
            ),
            Fix(
                Words("`<`와 `>`로 감쌉니다", "put it in `<` and `>`"),
                (Edit(Span(start, start), "<"), Edit(Span(end, end), ">")),
                Safety.UNSAFE,
            ),
        )
