"""What notecc says, in the two languages it speaks."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple


class Language(StrEnum):
    """A language that notecc speaks."""

    KOREAN = "ko"
    ENGLISH = "en"


class Words(NamedTuple):
    """One saying in Korean and in English."""

    ko: str
    en: str

    def to(self, language: Language) -> str:
        """Return the saying in `language`."""
        return self.ko if language is Language.KOREAN else self.en


UNSAID: Final = Words("", "")
