"""NL012."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.rule import Finding, rule
from notecc.model import Severity, Words, inline
from notecc.model.walk import nodes, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading


@rule("NL012", Severity.WARNING)
def empty_link(reading: Reading) -> Iterator[Finding]:
    """A link or a picture without an address, or a link without a word to press.

    It was to be filled in later, or the address was lost on the way from another programme.

    ## 한국어

    주소가 없는 링크나 그림, 또는 누를 글자가 없는 링크입니다.

    나중에 채우려고 했거나, 다른 프로그램에서 옮기다가 주소를 잃은 경우입니다.

    ## Bad

    ```note
    [논문]()과 ![]()
    [](https://example.com)
    ```
    ```diagnostics
    1:1 the link has no address
    1:9 the picture has no address
    2:1 the link has no word to press
    ```

    ## Good

    ```note
    [논문](https://example.com)
    [![그림](https://example.com/a.png)](https://example.com)
    ```
    ```diagnostics
    ```
    """
    for node in reading.walked:
        match node:
            case inline.Image(url="") if not node.title:
                said = Words("그림에 주소가 없습니다", "the picture has no address")
            case inline.Link(url="") if reading.text.startswith("[", node.span.start):
                said = Words("링크에 주소가 없습니다", "the link has no address")
            case inline.Link() if _is_blank(node):
                said = Words("링크에 누를 글자가 없습니다", "the link has no word to press")
            case _:
                continue
        yield Finding(node.span, said)


def _is_blank(link: inline.Link) -> bool:
    seen = (inline.Image, inline.Embed, inline.Html)
    return not plain(link.children) and not any(isinstance(it, seen) for it in nodes(link.children))
