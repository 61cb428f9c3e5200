"""A link that calls a file by nearly its name -> a fix that calls it by its name."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from notecc.model import Edit, Fix, Safety, Words

if TYPE_CHECKING:
    from notecc.lint.gist import Link
    from notecc.lint.leads import Lead

_TITLE: Final = Words("파일 이름대로 적습니다", "write it as the file is called")


def respelt(link: Link, found: Lead) -> Fix | None:
    """Write as many last parts of the path as the link has; only where the name is plain text."""
    if link.name.start == link.name.end:
        return None
    count = len(PurePosixPath(found.target.strip()).parts)
    path = found.paths[0]
    parts = path.parts[-count:]
    name = "/".join(parts)
    if path.suffix == ".md" and not found.target.strip().lower().endswith(".md"):
        name = name.removesuffix(path.suffix)
    return Fix(_TITLE, (Edit(link.name, name),), Safety.UNSAFE)
