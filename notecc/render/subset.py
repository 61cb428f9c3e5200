"""The letters of a page -> its fonts with no letter more, under names of their own.

A font that lacks letters is not its makers' font any more, and must not bear its name: that is
what the licences ask for.
"""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from io import BytesIO
from typing import Any, Final, NamedTuple

from fontTools import subset
from fontTools.ttLib import TTFont

from notecc.render.templates import packaged_bytes


class Face(NamedTuple):
    """A font that a site brings along, and what it is called in a page that holds it."""

    family: str
    own: str
    file: str
    weights: str


FACES: Final = (
    Face("Pretendard", "nc-sans", "PretendardVariable.woff2", "45 920"),
    Face('"TeX Gyre Pagella Math"', "nc-math", "texgyrepagella-math.otf", "400"),
    Face('"JetBrains Mono"', "nc-mono", "JetBrainsMono-latin.woff2", "100 800"),
)
_LICENCE: Final = frozenset({0, 13, 14})
"""Names of a font that stay: whose it is, and under which licence."""
_CALLED: Final = frozenset({1, 4, 6, 16})


def font_face(face: Face, letters: frozenset[str]) -> str:
    """Return the CSS of a font that holds these letters and no others."""
    data = b64encode(_subset(face, "".join(sorted(letters)))).decode()
    source = f'url(data:font/woff2;base64,{data}) format("woff2")'
    return f"@font-face{{font-family:{face.own};src:{source};font-weight:{face.weights}}}"


@lru_cache(maxsize=16)
def _subset(face: Face, letters: str) -> bytes:
    font: Any = TTFont(BytesIO(packaged_bytes(f"fonts/{face.file}")), recalcTimestamp=False)
    options: Any = subset.Options()  # type: ignore[no-untyped-call]  # fontTools has no types
    options.layout_features = ["*"]
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["DSIG", "GPOS"] if face.own == "nc-mono" else ["DSIG"]
    cutter: Any = subset.Subsetter(options)  # type: ignore[no-untyped-call]  # no types
    cutter.populate(text=letters)
    cutter.subset(font)
    names = font["name"]
    names.names = [it for it in names.names if it.nameID in _LICENCE]
    for number in sorted(_CALLED):
        names.setName(face.own, number, 3, 1, 0x409)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
