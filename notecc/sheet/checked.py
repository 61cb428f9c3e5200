"""A linked note -> its formulas that were held against the library, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.judge import Saying, expected, judgements
from notecc.library import concepts
from notecc.model import Words
from notecc.model.sheet import Checked

if TYPE_CHECKING:
    from notecc.judge import Judged
    from notecc.model import LinkedNote


def checked(linked: LinkedNote) -> dict[int, Checked]:
    """Return what to say behind each formula that is right or wrong: where it ends -> what."""
    return {
        it.typed.span.end: _checked(it)
        for it in judgements(linked)
        if it.verdict.saying in {Saying.RIGHT, Saying.WRONG}
    }


def _checked(it: Judged) -> Checked:
    if it.verdict.saying is Saying.WRONG:
        return Checked(is_right=False, words=it.verdict.diagnosis, expected=expected(it.verdict))
    title = next(one.title for one in concepts() if one.id == it.concept)
    same = Words(f"라이브러리의 식과 같음: {title.ko}", f"As in the library: {title.en}")
    return Checked(is_right=True, words=same)
