"""Text made even: one case, one space, one comma, so that a name is spelled one way."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

_SPACES: Final = " \t\n\r\v\f\u00a0\u2002\u2003\u2009\u202f\u3000-/\u2010\u2011\u2012\u2013"
_COMMAS: Final = ",&·ㆍ、"
_EVEN: Final = dict.fromkeys(map(ord, _SPACES), " ") | dict.fromkeys(map(ord, _COMMAS), ",")
_CAPITAL_I_WITH_DOT: Final = {ord("İ"): "I"}
"""The only character that is two in lower case: lengths must stay."""

_RUN = re.compile(r"[ ,]{2,}")


class Even(NamedTuple):
    """`Bias - Variance` and `bias/variance` as `bias variance`, and where each came from."""

    written: str
    lower: str
    """As written, in lower case: an offset in it is one in `written`."""
    text: str
    cuts: tuple[int, ...]
    left_out: tuple[int, ...]
    """From the offset `cuts[i]` of `text` on, `left_out[i]` characters of `written` are missing."""

    def original(self, offset: int) -> int:
        """Turn an offset of `text` into one of `written`."""
        return offset + self.left_out[bisect_right(self.cuts, offset) - 1]


def even(written: str) -> Even:
    """Make every run of spaces, hyphens and slashes a space, or a comma if it holds one."""
    lower = written.translate(_CAPITAL_I_WITH_DOT).lower()
    rough = lower.translate(_EVEN)
    parts: list[str] = []
    cuts, left_out = [0], [0]
    at = 0
    for run in _RUN.finditer(rough):
        parts += rough[at : run.start()], "," if "," in run[0] else " "
        at = run.end()
        left_out.append(left_out[-1] + len(run[0]) - 1)
        cuts.append(at - left_out[-1])
    parts.append(rough[at:])
    return Even(written, lower, "".join(parts), tuple(cuts), tuple(left_out))
