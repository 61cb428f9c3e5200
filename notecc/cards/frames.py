"""A line and its topic -> what it is about, what it says of it, and how to ask for that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from notecc.cards.josa import followed
from notecc.model.card import Card, CardKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
    r"지|이|얻|잡|멈추|에|에서|로|까지|부터|만|중|게|막|받|넣|빼|높이|낮추|키우|끄|켜|갖|두|놓|늘|따르|위|대|뒤|앞|전|다음|때|것|경우|이번|오늘|어제|그|저|우리|나|저희|더|즉)$"
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
            return (
                f"[{self.label}] "
                if self.label == self.subject
                else f"[{self.label} › {self.subject}] "
            )
        return f"[{self.subject}] "


def asked(line: Line, place: Place, above: Line | None = None) -> Asked:
    """Take a line apart; `above` is the bullet that it stands under."""
    title = titled(place)
    main, rest = first_sentence(line.definition or line.text)
    if above is not None and above.text and is_name(above):
        over = f"{title} › {trimmed(above.text)}"
    else:
        over = title
    if line.term:
        return Asked(over, line.term, main, rest, concept_of(line, place))
    found = _OWN.match(main)
    if found and is_noun(found["subject"]):
        subject = found["subject"].strip()
        label = "" if same(subject, place.title) else over
        return Asked(label, subject, trimmed(found["said"]), rest, concept_of(line, place))
    if above is not None and is_name(above):
        return Asked(title, trimmed(above.text), main, rest, concept_of(above, place))
    return Asked("", title, main, rest, place.concept)


def named_subject(said: str) -> tuple[str, str] | None:
    """Return the subject that a clause names with 이/가, and the rest of it."""
    found = _PART.match(said)
    if found and is_noun(found["subject"]):
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


def asks(text: str) -> bool:
    """Say whether a title or a bullet is a question: `왜 보정하나`."""
    return bool(_QUESTION.fullmatch(text))


_QUESTION: Final = re.compile(
    r".{3,60}\?|(?:왜|어떻게|언제|무엇[이을]|뭐가|얼마나|.{1,30}(?:를|을) 얼마나|무엇을) ?.{1,50}(?:나|까|가|지|냐)"
)
_CLAUSE: Final = re.compile(r"(?:다|음|함|됨|요|면)$|면 |[이가] .*(?:층|것)$|\bvs\b")


def is_noun_title(place: Place) -> bool:
    """Say whether a title can be asked about: it is no question and no sentence."""
    return not asks(place.title) and not _CLAUSE.search(place.title)


def is_name(line: Line) -> bool:
    """Say whether a bullet is a name and nothing else: `ReLU`, `Loss 계산`."""
    words = line.text.split()
    return (
        bool(words)
        and len(words) <= _LONGEST_NAME
        and len(line.text) <= _LONGEST
        and not (line.term or _SAYS.search(line.text) or asks(line.text))
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


def is_noun(text: str) -> bool:
    """Say whether a text can be asked about: no clause, no ending of a verb."""
    words = text.split()
    is_clause = _VERBAL.search(text) or _OBJECT.search(text)
    return 0 < len(words) <= _LONGEST_NAME and not is_clause and not text.endswith("\\")


_OBJECT: Final = re.compile(r"[가-힣A-Za-z](?:을|를|이|가|에|에서|으로|로|하게|히|면)\s")
"""`lr를 적절히 잡는`: what has an object is a clause."""


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
    return Card(
        kind=kind,
        front=front if kind is CardKind.CLOZE else front.replace("{{", "{ {"),
        back=back,
        lines=line.numbers,
        rule=rule,
        topic=place.title,
        path=place.path,
        term=term,
        concept=concept or place.concept,
        extra=joined(extra, line.caution),
        pictures=line.pictures,
    )


def gapped(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with numbered gaps in place of spans, which are in order."""
    out, at = [], 0
    for number, (start, end) in enumerate(spans, start=1):
        inside = apart(text[start:end])
        space = " " if inside.endswith("}") else ""
        out += [apart(text[at:start]), "{{c", str(number), "::", inside, space, "}}"]
        at = end
    return "".join([*out, apart(text[at:])])


def apart(text: str) -> str:
    """Return a text in which no braces open or close a gap: Anki looks into formulas, too."""
    while "}}" in text or "{{" in text:
        text = text.replace("}}", "} }").replace("{{", "{ {")
    return text


def joined(*parts: str) -> str:
    """Return what stands under an answer: each saying once, on a line of its own."""
    return "\n".join(dict.fromkeys(it for part in parts for it in part.split("\n") if it))


def calls(concept: Concept) -> tuple[str, ...]:
    """Return the titles of a concept, squeezed."""
    return tuple(squeezed(it) for it in concept.title if it)


def names_concept(text: str, concept: str, known: Mapping[str, Concept]) -> bool:
    """Say whether a text is just a title of a concept."""
    return concept in known and squeezed(text) in calls(known[concept])
