"""What the judge says of a note's formulas -> findings, for the rules that each tell one kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.judge import Saying, expected
from notecc.lint.rule import Finding
from notecc.model import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.judge import Judged
    from notecc.lint.reading import Reading


_MATHS: Final = re.compile(
    r"[α-ωΓ-Ω√∑∏∂∇∫²³₀-₉ₜ₊]|\\[a-z]{2}|(?<!\\)\^|\b[A-Za-z]\([tk][-+]1\)|<\s?[−–]"
)
"""What stands in formulas and in no other text with an `=`."""
_PROSE: Final = re.compile(r"[가-힣]|[A-Za-z]{4,} [A-Za-z]{4,}")


def is_formula(it: Judged) -> bool:
    """Say whether a text with an `=` is a formula: the judge knows it, or its signs say so."""
    text = it.typed.text
    known = it.verdict.saying is not Saying.UNREAD
    return known or (bool(_MATHS.search(text)) and not _PROSE.search(text))


def wrong(reading: Reading, *kinds: str) -> Iterator[Finding]:
    """Yield the formulas that are wrong in one of these ways, each with what it should be."""
    for it in reading.formulas:
        if it.verdict.saying is not Saying.WRONG or it.verdict.kind not in kinds:
            continue
        said, should_be = it.verdict.diagnosis, expected(it.verdict)
        line = it.verdict.line
        yield Finding(
            it.typed.span,
            Words(f"{said.ko}: 맞는 식은 `{should_be}`", f"{said.en}: it should be `{should_be}`"),
            why=line.concept if line else "",
        )
