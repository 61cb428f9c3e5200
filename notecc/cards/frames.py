"""A line and its topic -> what it is about, what it says of it, and how to ask for that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from notecc.cards.josa import followed
from notecc.model.card import Card, CardKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notecc.cards.lines import Line, Place
    from notecc.model import Concept

GENERAL: Final = re.compile(
    r"[\d.\s]*(?:정의|장점|단점|장단점|특징|개념|개요|문제점?|한계|수식|공식|요약|정리|방법|원리|구조|의미|"
    r"목적|이유|종류|예시?|설명|학습|과정|기타|definition|summary|overview|intro\w*|pros|cons)[\s:.]*",
    re.IGNORECASE,
)
"""Titles that say nothing without the title above."""
_OWN: Final = re.compile(r"(?P<subject>[^,:?→=]{1,24}?)(?:은|는|이란|란)\s+(?P<said>\S.*)")
_PART: Final = re.compile(r"(?P<subject>[^,:?→=]{1,24}?)(?:이|가)\s+(?P<said>\S.*)")
_VERBAL: Final = re.compile(
    r"(?:하|되|있|없|않|찾|줄이|줄|쌓|만드|만들|주|보|가|오|나|쓰|같|많|적|작|크|높|낮|좋|나쁘|들|알|모르|시키|"
    r"지|이|얻|갖|두|놓|늘|따르|위|대|뒤|앞|전|다음|때|것|경우|이번|오늘|어제|그|저|우리|나|저희|더|즉)$"
)
"""What stands before a 는 that is an ending of a verb; or no word to ask about."""
_LEAST_SHARE: Final = 2
_SENTENCE: Final = re.compile(r"(?<=[^\d\s(][.!。])\s+(?=\S)")
_TRAIL: Final = re.compile(r"[\s.,;·]+$")


@dataclass(frozen=True, slots=True)
class Asked:
    """A line taken apart. `rest` are the sentences after its first."""

    label: str
    """What a front needs before it to be understood: the topic, if the subject is another."""
    subject: str
    said: str
    rest: str
    concept: str

    def front(self, particle: str, tail: str) -> str:
        """Ask something of the subject."""
        head = f"[{self.label}] " if self.label else ""
        return f"{head}{followed(self.subject, particle)} {tail}"

    def of(self, tail: str) -> str:
        """Ask for something that belongs to the subject: no particle there depends on a sound."""
        head = f"[{self.label}] " if self.label else ""
        return f"{head}{self.subject}의 {tail}"

    @property
    def context(self) -> str:
        """What stands before a text that does not name the subject."""
        if self.label:
            return f"[{self.label}] " if self.label == self.subject else f"[{self.label} › {self.subject}] "
        return f"[{self.subject}] "


def asked(line: Line, place: Place, above: Line | None = None) -> Asked:
    """Take a line apart; `above` is the bullet that it stands under."""
    title = titled(place)
    main, rest = first_sentence(line.definition or line.text)
    if line.term:
        return Asked(title, line.term, main, rest, concept_of(line, place))
    found = _OWN.match(main)
    if found and _is_noun(found["subject"]):
        subject = found["subject"].strip()
        label = "" if same(subject, place.title) else title
        return Asked(label, subject, trimmed(found["said"]), rest, concept_of(line, place))
    if above is not None and is_name(above):
        return Asked(title, trimmed(above.text), main, rest, concept_of(above, place))
    return Asked("", title, main, rest, place.concept)


def named_subject(said: str) -> tuple[str, str] | None:
    """Return the subject that a clause names with 이/가, and the rest of it."""
    found = _PART.match(said)
    if found and _is_noun(found["subject"]):
        return found["subject"].strip(), trimmed(found["said"])
    return None


def titled(place: Place) -> str:
    """Return a topic's title, with the one above if it says nothing alone."""
    if place.path and GENERAL.fullmatch(place.title):
        return f"{place.path[-1]} › {place.title}"
    return place.title


def first_sentence(text: str) -> tuple[str, str]:
    """Split a line after its first sentence."""
    main, *rest = _SENTENCE.split(text, maxsplit=1)
    return trimmed(main), trimmed(rest[0]) if rest else ""


def trimmed(text: str) -> str:
    """Return a text without the stops and commas at its end."""
    return _TRAIL.sub("", text.strip())


def is_name(line: Line) -> bool:
    """Say whether a bullet is a name and nothing else: `ReLU`, `Loss 계산`."""
    words = line.text.split()
    return bool(words) and len(words) <= _LONGEST_NAME and len(line.text) <= _LONGEST and not (
        line.term or _SAYS.search(line.text)
    )


_LONGEST_NAME: Final = 4
_LONGEST: Final = 32
_SAYS: Final = re.compile(r"(?:다|음|함|됨|임|기|요|것|까)[.?!]?$|[을를]\s|[=→:?]|도록$|에\s")


def same(a: str, b: str) -> bool:
    """Say whether two texts are one but for case and blanks."""
    return squeezed(a) == squeezed(b)


def squeezed(text: str) -> str:
    """Return the letters and digits of a text in lower case."""
    return re.sub(r"[\W_]+", "", text.lower())


def concept_of(line: Line, place: Place) -> str:
    """Return the concept that a line begins with, else that of its topic."""
    if line.mentions and line.mentions[0].span.start <= line.span.start + _LEAST_SHARE:
        return line.mentions[0].concept
    return place.concept


def _is_noun(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= _LONGEST_NAME and not _VERBAL.search(text) and not text.endswith("\\")


def made(  # noqa: PLR0913 - what a card consists of
    kind: CardKind,
    rule: str,
    front: str,
    back: str,
    *,
    line: Line,
    place: Place,
    concept: str = "",
    term: str = "",
    extra: str = "",
) -> Card:
    """Make a card of a line, in the note's own words."""
    said = "\n".join(it for it in (extra, line.caution) if it)
    return Card(
        kind=kind,
        front=front,
        back=back,
        lines=line.numbers,
        rule=rule,
        topic=place.title,
        path=place.path,
        term=term,
        concept=concept or place.concept,
        extra=said,
        pictures=line.pictures,
    )


def calls(concept: Concept) -> tuple[str, ...]:
    """Return the titles of a concept, squeezed."""
    return tuple(squeezed(it) for it in concept.title if it)


def names_concept(text: str, concept: str, known: Mapping[str, Concept]) -> bool:
    """Say whether a text is just a title of a concept."""
    return concept in known and squeezed(text) in calls(known[concept])
