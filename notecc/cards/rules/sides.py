"""R4: several subjects on one line. `생성자는 위조범, 감별자는 경찰` -> one card for each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.cards.frames import first_sentence, is_noun, made, titled, trimmed
from notecc.cards.josa import followed
from notecc.model.card import CardKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.cards.rule import Heard
    from notecc.model.card import Card

_SIDE: Final = re.compile(
    r"(?P<subject>[^\s,:은는]{1,12}(?: [^\s,:]{1,12}?)?)(?:은|는) (?P<said>[^,]{2,60})"
)
_ELLIPTIC: Final = re.compile(r"[을를]$|(?:고|며|서|면)$")
_FEWEST, _MOST = 2, 4


def sides(heard: Heard) -> Iterator[Card]:
    """Ask for each side."""
    text, _ = first_sentence(heard.asked.said if heard.line.term else heard.line.text)
    parts = [trimmed(it) for it in text.split(", ")]
    found = [_SIDE.fullmatch(it) for it in parts]
    if not _FEWEST <= len(parts) <= _MOST or not all(found):
        return
    if any(it and (_ELLIPTIC.search(it["said"]) or not is_noun(it["subject"])) for it in found):
        return
    for it in found:
        if it:
            yield made(
                CardKind.CONTRAST,
                "R4",
                f"[{titled(heard.place)}] {followed(it['subject'], '은')}?",
                it["said"],
                line=heard.line,
                place=heard.place,
                concept=heard.place.concept,
                term=it["subject"],
            )
