"""A sentence, or what stands above it -> whether its writer means it."""

from __future__ import annotations

import re
from typing import Final

_DOUBTED: Final = re.compile(
    r"\?|아니|아님|아닌|아냐|오해|착각|오개념|틀렸|틀림|반례|거짓|근거 ?없"
    r"|그렇지 ?않|모르|듯|것 ?같"
    r"|잘못(?:된 ?(?:말|생각|설명|표현)| ?(?:알|이해|생각|적))"
    r"|틀린 ?(?:말|설명|생각|표현|주장|것이)"
    r"|인가$|일까|할까|인지(?!.{0,12}(?:구분|구별|판별|감별|가려))|인 ?줄|줄 ?알"
    r"|만약|만일|가정하|가령"
    r"|다고 ?(?:해서|생각|알았|들었|한다|하|주장)|라고 ?(?:생각|알았|하기|하면|할 ?수|주장)|라고들"
    r"|흔히|사람들|라는 말|쉽상"
    r"|❌|✗|✘|\(x\)|(?:->|→|:)\s?x\s*$|^x[\s:.)]"
    r"|\bnot\b|n't\b|\bcannot\b|\bnever\b|\bneither\b|\bno longer\b|\bmyth|misconception|mistak"
    r"|\bwrong|\bincorrect|\bfalse\b|\bwhether\b|\bif\b|\bsuppose\b|\bassum|\bmaybe\b|\bpeople\b"
)
_TAKEN_BACK: Final = re.compile(
    r"\W*(?:하지만|그러나|그런데|사실|실제로|실은|알고 ?보니|아니|틀|정정|수정|but\b|however\b"
    r"|actually\b|no\b|wrong\b|in fact\b)"
)
_UNMEANT: Final = re.compile(
    r"오해|착각|오개념|틀린|틀렸|잘못|함정|실수|거짓|질문|퀴즈|문제\s?\d|o\s?/\s?x|\?\s*$|misconception|mistak"
    r"|myth|wrong|incorrect|pitfall|quiz|false|question|\bfaq\b|q\s?&\s?a|피드백"
)


_UNLIKE: Final = re.compile(
    r"(?:와|과|랑|하고)는?\s?(?:달리|다르게|다른|반대)|(?<!\d)보다는?\s|반면|대신|비해|비하면|대비"
    r"|\bunlike\b|\binstead\b|\brather than\b|\bwhereas\b|\bcontrary\b"
)


def is_doubted(sentence: str, following: str) -> bool:
    """Say whether a sentence denies, asks, supposes or reports, or the next takes it back."""
    return bool(_DOUBTED.search(sentence) or _TAKEN_BACK.match(following))


def is_unmeant(title: str) -> bool:
    """Say whether what stands under a title or a bullet is not said by its writer."""
    return _UNMEANT.search(title) is not None


def compares(sentence: str) -> bool:
    """Say whether a sentence tells two things apart, so that what it says may be of either."""
    return _UNLIKE.search(sentence) is not None
