"""Where a space is missing, or is one too many: patterns that leave no doubt.

The rules for spacing let auxiliary verbs after -아 and -어 be joined (해보다, 알아내다), and
compound terms too (손실함수): these are not here. Nor is what only the meaning tells:
안되다, 안 되다.
"""

from __future__ import annotations

from typing import Final

from notecc.lint.orthography.hangul import RIEUL
from notecc.lint.orthography.respelling import form

_END: Final = "(?![가-힣])"
_TAIL: Final = (
    "(?:[은는이가을를의에도만와과로인일]|에서|에는|으로|이다|인지|이라|입니다|들[은이을]?)?"
    "(?![가-힣])"
)
_VERB: Final = "할될볼알갈올줄쓸낼킬릴을질칠길날들늘"
"""Syllables that end in ㄹ and are, before 수, 것 or 줄, part of a verb."""
_NOUNS: Final = (
    "방법|이유|과정|동안|상황|방식|부분|문제|역할|데이터|모델|함수|사람|내용|기법|단계|정도|점|중"
)
# A pattern begins with a letter and looks back from behind it: a search for a letter is quick.

MISSING: Final = (
    # Dependent nouns stand apart from the verb that describes them: 할 때, 할 수 있다, 하는 것.
    form(f"때(?<=[{RIEUL}]때)(?<!물때)(?=(?:에|는|도|마다|의|가|를|부터|까지|만)*{_END})", " 때"),
    form(f"수(?=[있없])(?<=[{_VERB}]수)(?!수없이)", " 수 "),
    form(f"수(?=(?:도|는|가|만)? [있없]|밖에)(?<=[{_VERB}]수)", " 수"),
    form(f"수(?=[있없])(?<=[{_VERB}] 수)(?!수없이)", "수 "),
    form(f"수도(?=[있없])(?<=[{_VERB}] 수도)", "수도 "),
    form(f"수도(?=[있없])(?<=[{_VERB}]수도)", " 수도 "),
    form("것(?<=[는은한된인던른런쓴할될일을볼줄]것)(?<![어]린것)", " 것"),
    form(f"건(?<=[는던]건)(?=(?:데|데요|지|지는|지를|지도|가|가요)?{_END})", " 건"),
    form(f"게(?<=[는던]게){_END}", " 게"),
    form("거(?<=[할될볼을]거)(?= ?같|라고|라는|라 |다|야|예요|임|니까)", " 거"),
    form(f"거(?<=는거)(?=같|야|지|다|라|니까|예요|임|{_END})", " 거"),
    form("같(?<=[것거]같)", " 같"),
    form("줄(?<=[할될볼을는]줄)(?= ?[알모])", " 줄"),
    form("만큼(?<=[는할될을던]만큼)", " 만큼"),
    form("대로(?<=[는던]대로)(?<!되는대로)", " 대로"),
    form(f"듯(?<=[는을할될던]듯)(?=하|한|했|함|합|싶|이|{_END})", " 듯"),
    form("뿐(?<=[할될을]뿐)", " 뿐"),
    form("때문(?<=[가-힣A-Za-z0-9)]때문)(?=에|이|인|입|임|으로)", " 때문"),
    form("경우(?<=[는은한된할될인던을런]경우)(?![선수])", " 경우"),
    form("경우(?<=(?<![가-힣])[이그]경우)(?![선수])", " 경우"),
    form(f"는(?=(?:{_NOUNS}){_TAIL})(?<=[가-힣]는)", "는 "),
    form(f"못한(?=(?:부분|이유|사람|내용|점|것){_TAIL})", "못한 "),
    form("지(?= ?(?:\\d+ ?(?:년|달|일|주|개월|시간)|얼마|오래))(?<=[한된]지)", " 지"),
    form("간의(?<=[A-Za-z들]간의)", " 간의"),
    form("간의(?<=(?:분포|변수|함수|노드|단어|벡터|토큰|팀원|서버|문장|객체)간의)", " 간의"),
    # Two verbs, of which the first does not end in -아 or -어.
    form("다(?=보면|보니)(?<![쳐여내려너아라굽가]다)", "다 "),
    form("야(?=[할하한함합했됨된되될돼됐])(?<=[해되돼와워려켜쳐져춰둬줘써봐어아가]야)", "야 "),
    form("게(?=[되된될됐됨돼됩])(?<=[가-힣]게)", "게 "),
    form("게(?=하[는고면여며]|한다|했)(?<=[하되있없크작높낮]게)", "게 "),
    form("고(?=있[다는던었으을음습]|싶)(?<=[가-힣]고)", "고 "),
    form("지(?=않)(?<=[가-힣]지)(?<![못머마]지)", "지 "),
    form("지(?=못[하한할했함해])(?<=[하되리키오가보쓰]지)", "지 "),
    form("만(?=하[면고]|해도)(?<=[가-힣]기만)", "만 "),
    form("도(?=함|한다|했|하고|하며|합니다)(?<=[리되보지이있없쓰나오가끼키]기도)", "도 "),
    form("안(?=하[는다고면며지기게려]|한다|했|할|해[서도야]|함)(?<![가-힣]안)", "안 "),
    form("안(?=[되된될됐됨됩돼])(?:(?<=면 안)|(?<=[해아어여]서는 안))", "안 "),
    form("뿐만(?=아니)", "뿐만 "),
    form("뿐(?=아니라)", "뿐 "),
)

NEEDLESS: Final = (
    # -ㄹ수록 is an ending, and 밖에 after 수 a particle.
    form(f" 수록(?<=[많같높낮적작깊넓좋짧늦얕없있]을 수록){_END}", "수록"),
    form(f" 수록(?<=[할될갈클질날볼쓸릴낼킬] 수록){_END}", "수록"),
    form(f" 밖에(?<=[{RIEUL}] 수 밖에)(?= ?없)", "밖에"),
)

_COUNTERS: Final = "가지|개|번째|번|명|달|시간|장|줄|단계|문제|문장|단어|종류|사람"
_COUNTED: Final = f"(?:{_COUNTERS})(?:씩|만|정도|쯤|뿐)?{_TAIL}"
COUNTERS: Final = (
    *(
        form(f"{number}(?={_COUNTED})(?<![가-힣]{number})", f"{number} ")
        for number in ("두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "몇", "여러")
    ),
    form(f"한(?=(?:가지|개|명|달|시간|장|줄|문장|단어|종류|사람){_TAIL})(?<![가-힣]한)", "한 "),
    form(f"첫(?=번째{_TAIL})(?<![가-힣]첫)", "첫 "),
)
"""A number in Korean and what it counts: 두 가지, 세 번째. 한번 is a word too."""
