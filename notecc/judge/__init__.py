"""Whether what a student writes, formula or sentence, says what the library has verified."""

from __future__ import annotations

from notecc.judge.verdict import Saying, Verdict, claim, judged

__all__ = ["Saying", "Verdict", "claim", "judged"]
