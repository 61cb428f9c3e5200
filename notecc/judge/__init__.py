"""Whether what a student writes, formula or sentence, says what the library has verified."""

from __future__ import annotations

from notecc.judge.note import Judged, judgements
from notecc.judge.show import spoken
from notecc.judge.together import together
from notecc.judge.told import Told
from notecc.judge.typed import Form, Typed, called_in
from notecc.judge.verdict import UNREAD, Saying, Verdict, claim, expected, judged
from notecc.judge.written_out import written_out

__all__ = [
    "UNREAD",
    "Form",
    "Judged",
    "Saying",
    "Told",
    "Typed",
    "Verdict",
    "called_in",
    "claim",
    "expected",
    "judged",
    "judgements",
    "spoken",
    "together",
    "written_out",
]
