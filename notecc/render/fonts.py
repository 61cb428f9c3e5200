"""The fonts that a site brings along, as their makers gave them out, each with its licence."""

from __future__ import annotations

from typing import Final

from notecc.render.templates import packaged_bytes

_FILES: Final = (
    "PretendardVariable.woff2",
    "Pretendard-LICENSE.txt",
    "texgyrepagella-math.otf",
    "TeXGyrePagellaMath-LICENSE.txt",
    "JetBrainsMono-latin.woff2",
    "JetBrainsMono-LICENSE.txt",
)


def fonts() -> dict[str, bytes]:
    """Return the fonts and their licences, by their paths in a site."""
    return {f"assets/fonts/{it}": packaged_bytes(f"fonts/{it}") for it in _FILES}
