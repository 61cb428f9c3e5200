"""NL005."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.lint.gist import Kind
from notecc.lint.leads import Whither
from notecc.lint.rule import Finding, vault_rule
from notecc.model import Edit, Fix, Safety, Severity, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from notecc.lint.around import Around
    from notecc.lint.gist import Gist, Link

_NAMED = 3
"""How many of the files of one name a message lists."""


@vault_rule("NL005", Severity.WARNING, relinks=True)
def ambiguous_wikilink(gist: Gist, around: Around) -> Iterator[Finding]:
    """A link by a name that several files have.

    Which of them it opens depends on the programme, and changes when another file of that name
    comes. The path says which is meant.

    ## 한국어

    같은 이름의 파일이 여럿인데 이름만으로 이었습니다.

    어느 것이 열릴지는 프로그램마다 다르고, 같은 이름의 파일이 또 생기면 바뀝니다. 경로를 적으면 분명합니다.

    ## Bad

    ```note
    [[SGD]]의 단점
    ```
    ```beside 1주차/SGD.md
    # 정의
    ```
    ```beside 2주차/SGD.md
    # 실험
    ```
    ```diagnostics
    1:1 2 files are called so: `1주차/SGD.md`, `2주차/SGD.md` (unsafe fix: name the first)
    ```
    ```unsafely
    [[1주차/SGD|SGD]]의 단점
    ```

    ## Good

    ```note 2주차/오늘.md
    [[1주차/SGD]], [[SGD]]
    ```
    ```beside 1주차/SGD.md
    # 정의
    ```
    ```beside 2주차/SGD.md
    # 실험
    ```
    ```diagnostics
    ```
    """
    for link, found in around.leads(gist):
        paths = found.paths
        if len(paths) < 2 or found.whither is Whither.WEB:
            continue
        # A name beside the note is the nearest to whoever writes it.
        if any(it.parent == gist.path.parent for it in paths):
            continue
        names = ", ".join(f"`{it.as_posix()}`" for it in paths[:_NAMED])
        more = "" if len(paths) <= _NAMED else " …"
        yield Finding(
            link.span,
            Words(
                f"이 이름의 파일이 {len(paths)}개입니다: {names}{more}",
                f"{len(paths)} files are called so: {names}{more}",
            ),
            _named(link, paths[0]),
        )


def _named(link: Link, path: PurePath) -> Fix | None:
    """Return a fix that writes the path; what the reader sees stays."""
    if link.kind is not Kind.WIKILINK or link.name.start == link.name.end:
        return None
    called = path.with_suffix("") if path.suffix == ".md" else path
    edits = [Edit(link.name, called.as_posix())]
    if not link.has_alias:
        end = link.span.end - 2
        edits.append(Edit(Span(end, end), f"|{link.target.strip()}"))
    return Fix(Words("첫째로 적습니다", "name the first"), tuple(edits), Safety.UNSAFE)
