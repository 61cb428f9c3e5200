"""Where a name may start and stop: Python's own word boundary is blind to Korean particles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from notecc.link.even import Even

_PLURAL_OR_VERSION = re.compile(r"(?:e?s|-?\d+[a-z]{0,2})?(?![a-z0-9_@]|\.[a-z])")
"""GANs, GPT-3, ResNet50; and then the word is at its end, and is no file's or module's name."""

_PERSON = re.compile(
    r" ?(?:선배|후배|누나|언니|오빠|형|님|씨)님?"
    r"(?:[은는이가을를의과와도께]|께서|에게|한테|랑|이랑)?(?![가-힣])"
)

_AFTER_SHORT: Final = (
    *("은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "으로", "만", "란"),
    *("라", "인", "들", "보다", "처럼", "까지", "부터", "및", "등"),
    *("하", "한", "해", "했", "할", "되", "된", "될", "됨", "돼"),
    *("기법", "방법", "방식", "모델", "함수", "층", "레이어", "알고리즘", "옵티마이저", "학습"),
    *("논문", "구조", "변환"),
)
"""What may follow a name of two syllables: particles, forms of 하다 and 되다, a few nouns."""

_NEGATING: Final = "비무미반불"


def is_latin(character: str) -> bool:
    """Say whether this is a letter or digit of English, in lower case."""
    return "a" <= character <= "z" or "0" <= character <= "9"


def is_hangul(character: str) -> bool:
    """Say whether this is a Korean syllable."""
    return "가" <= character <= "힣"


def may_start(text: Even, start: int, spelling: str, *, touching: bool) -> bool:
    """Say whether a name may start here; `touching` another that has just ended.

    일관성 holds no 관성, but 심층강화학습 is 강화학습: a long name may follow in a compound.
    """
    before = text.text[max(start - 4, 0) : start]
    if not is_hangul(spelling[0]):
        first = text.original(start)
        last, one_but_last = text.lower[first - 1 : first], text.lower[first - 2 : first - 1]
        is_member = last == "." and (one_but_last == "_" or is_latin(one_but_last or " "))
        return not (last in ("_", "@") or is_member or before == "non ")
    if before.endswith("비 ") and not is_hangul(before[-3:-2] or " "):
        return False
    if touching or not is_hangul(before[-1:] or " "):
        return True
    is_long = len(spelling) >= 4 and is_hangul(spelling[1])
    return is_long and before[-1] not in _NEGATING


def name_end(text: Even, stop: int, spelling: str) -> int:
    """Say where in the text as written the name that stops here ends; -1 if it may not."""
    end = text.original(stop - 1) + 1
    if is_hangul(spelling[-1]):
        follows = text.text[stop : stop + 1]
        is_short = len(spelling) <= 2 and is_hangul(follows or " ")
        if is_short and not text.text.startswith(_AFTER_SHORT, stop):
            return -1
    else:
        tail = _PLURAL_OR_VERSION.match(text.lower, end)
        if not tail:
            return -1
        end = tail.end()
    return -1 if _PERSON.match(text.lower, end) else end
