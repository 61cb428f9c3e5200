"""A note's sentences -> where they give a concept the wrong year or the wrong makers.

Only what is said in one breath counts: the concept, and no other; one year or one maker; and that
it was then, or by them, proposed, published, made. A year off by one is let be: a paper has two.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.judge.doubt import compares
from notecc.library import concepts
from notecc.library.claims import births
from notecc.model import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notecc.judge.sentences import Sentence, Sentences
    from notecc.model import Concept, Span
    from notecc.model.claim import Birth

_BORN: Final = re.compile(
    r"제안(?:되|된|됐|한|했|하였|$)|발표(?:되|된|됐|한|했|하였|$)|등장(?:한|했|하였|$)|개발(?:되|된|됐|한|했|하였|$)"
    r"|공개(?:되|된|됐|한|했|하였|$)|소개(?:되|된|됐|한|했|하였|$)|만든|만들었|만들어|나왔|나온|탄생"
    r"|\b(?:proposed|published|introduced|invented|developed|created)\b"
)
_ELSE: Final = re.compile(
    r"이후|이전|후속|개선|버전|라이브러리|논문에서|바탕|기반|기초|영향|대회|강의|책|블로그|코드|구현|적용|활용|이용|사용"
    r"|지\s?[는도를]?\s?(?:않|못)|\b(?:after|before|since|version|based|improved|library|using)\b"
)
"""What else may have been done in that year, or by them."""
_YEAR: Final = re.compile(r"(?<![\d.])(?:19[4-9]\d|20[0-3]\d)(?=\s?년|\s|[),\]]|$)")
_NUMBERED: Final = re.compile(r"\s?-?v?\d")
"""GPT-3 is not the GPT of the first paper."""
_DIGIT: Final = re.compile(r"\d")
_SLACK: Final = 1
_MAKERS: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        name: re.compile(rf"(?:{spelled})\s?(?:이|가|은|는|에서|의|사|팀|연구|\s|,|$)")
        for name, spelled in {
            "google": r"\bgoogle|구글",
            "deepmind": r"\bdeep ?mind|딥 ?마인드",
            "openai": r"\bopen ?ai|오픈 ?ai|오픈에이아이",
            "meta": r"\bfacebook|페이스북|\bmeta ai|메타 ?ai",
            "microsoft": r"\bmicrosoft|마이크로소프트",
            "hinton": r"\bhinton|힌튼|힌턴",
            "lecun": r"\blecun|르쿤",
            "goodfellow": r"\bgoodfellow|굿펠로우?",
            "bengio": r"\bbengio|벤지오",
            "kingma": r"\bkingma|킹마",
            "hochreiter": r"\bhochreiter|호크라이터|호흐라이터",
            "schmidhuber": r"\bschmidhuber|슈미트후버|슈미드후버",
            "he": r"\bkaiming he|카이밍 ?허",
            "nesterov": r"\bnesterov|네스테로프",
        }.items()
    }
)


class Attributed(NamedTuple):
    """A year or a maker that is not a concept's."""

    concept: str
    span: Span
    fact: Words


def attributed(said: Sentences, source: str) -> Iterator[Attributed]:
    """Yield the wrong years and makers of a note; `source` is its text."""
    known = {it.concept: it for it in births()}
    for sentence in said.all:
        text = sentence.text
        if not _BORN.search(text) or _ELSE.search(text) or compares(text):
            continue
        born = [it for it in said.named(sentence) if it.concept in known]
        if len(born) == 1 and not sentence.is_doubted and not _is_numbered(born[0].span, source):
            yield from _wrong(said, sentence, known[born[0].concept])


def _is_numbered(name: Span, source: str) -> bool:
    return bool(_NUMBERED.match(source, name.end) or _DIGIT.search(source, *name))


def _wrong(said: Sentences, sentence: Sentence, birth: Birth) -> Iterator[Attributed]:
    title = _titles()[birth.concept].title
    years = list(_YEAR.finditer(sentence.text))
    if len(years) == 1 and not _fits(int(years[0][0]), birth):
        when = "·".join(map(str, birth.years))
        fact = Words(
            f"{title.ko}의 논문은 {when}년에 나왔다", f"{title.en} was published in {when}"
        )
        yield Attributed(birth.concept, said.source(sentence, *years[0].span()), fact)
    makers = [
        (it, found) for it, spelled in _MAKERS.items() if (found := spelled.search(sentence.text))
    ]
    if birth.makers and len(makers) == 1 and makers[0][0] not in birth.makers:
        source = _titles()[birth.concept].source
        fact = Words(f"{title.ko}: {source}", f"{title.en}: {source}")
        yield Attributed(birth.concept, said.source(sentence, *makers[0][1].span()), fact)


def _fits(year: int, birth: Birth) -> bool:
    return min(birth.years) - _SLACK <= year <= max(birth.years) + _SLACK


@cache
def _titles() -> Mapping[str, Concept]:
    return {it.id: it for it in concepts()}
