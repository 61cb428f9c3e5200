"""Where a space is missing, or is one too many: forms that leave no doubt.

The rules for spacing let auxiliary verbs after -아 and -어 be joined (해보다, 알아내다), and
compound terms too (손실함수): these are not here. Nor is what only the meaning tells:
안되다, 안 되다.
"""

from __future__ import annotations

from string import ascii_letters
from typing import Final

from notecc.lint.orthography.respelling import END, form
from notecc.model.korean.hangul import RIEUL

_VERB: Final = "할될볼알갈올줄쓸낼킬릴을질칠길날들늘"
"""Syllables that end in ㄹ and are, before 수, 것 or 줄, part of a verb."""
_APART: Final = tuple(f"{it} " for it in _VERB)
_DESCRIBED: Final = "는은한된할될인던을런"
_DOES: Final = "되된될됐됨돼됩"

MISSING: Final = (
    # Dependent nouns stand apart from the verb that describes them: 할 때, 할 수 있다, 하는 것.
    form(
        "때",
        " 때",
        before=RIEUL,
        after=(
            *(END, "에$", "는$", "도$", "마다$", "의$", "가$", "를$", "부터$", "까지$", "만$"),
            *("에는$", "에도$", "에만$", "까지는$", "까지만$"),
        ),
        not_before=("물",),
    ),
    form(
        "때",
        " 때",
        before=("세션", "시험", "회의", "강의", "수업", "주차", "발표", "학기", "프로젝트"),
        after=(END, "에$", "는$", "도$", "마다$", "의$", "부터$", "까지$"),
    ),
    form(
        "동안",
        " 동안",
        before=(
            "시간",
            "기간",
            "주일",
            "하루",
            "개월",
            "학기",
            "이틀",
            "사흘",
            "주말",
            "방학",
            "세션",
        ),
    ),
    form("수", " 수 ", before=_VERB, after="있없", not_after=("없이",)),
    form(
        "수",
        " 수",
        before=_VERB,
        after=(*(f"{it} {be}" for it in ("", *"도는가만") for be in "있없"), "밖에"),
    ),
    form("수", "수 ", before=_APART, after="있없", not_after=("없이",)),
    form("수도", "수도 ", before=_APART, after="있없"),
    form("수도", " 수도 ", before=_VERB, after="있없"),
    form("것", " 것", before="는은한된인던른런쓴할될일을볼줄", not_before=("어린",)),
    form(
        "건",
        " 건",
        before="는던은른런한된인운",
        after=(
            END,
            *(f"{it}$" for it in ["데", "데요", "지", "지는", "지를", "지도", "가", "가요"]),
        ),
    ),
    form("게", " 게", before="는던은른한된인운", after=END),
    form(
        "거",
        " 거",
        before="할될볼을",
        after=("같", " 같", "라고", "라는", "라 ", "다", "야", "예요", "임", "니까"),
    ),
    form("거", " 거", before="는", after=("같", "야", "지", "다", "라", "니까", "예요", "임", END)),
    form("같", " 같", before="것거"),
    form("줄", " 줄", before="할될볼을는", after=("알", "모", " 알", " 모")),
    form("만큼", " 만큼", before="는할될을던"),
    form("대로", " 대로", before="는던", not_before=("되는",)),
    form("듯", " 듯", before="는을할될던", after=("하", "한", "했", "함", "합", "싶", "이", END)),
    form("뿐", " 뿐", before="할될을"),
    form("때문", " 때문", after="에이인입임", after_word=True),
    form("경우", " 경우", before=_DESCRIBED, not_after="선수"),
    form("이경우", "이 경우", not_after="선수", begins=True),
    form("그경우", "그 경우", not_after="선수", begins=True),
    form(
        "는",
        "는 ",
        nouns="방법 이유 과정 동안 상황 방식 부분 문제 역할 데이터 모델 함수 사람 내용 기법 점 중",
        after_word=True,
    ),
    form("못한", "못한 ", nouns="부분 이유 사람 내용 점 것"),
    form(
        "지",
        " 지",
        before="한된",
        after=(*(f" {it}" for it in "0123456789"), " 얼마"),
    ),
    form("간의", " 간의", before=("들",)),
    form("간의", " 간의", before=ascii_letters),
    form(
        "간의",
        " 간의",
        before=(
            *(
                "분포",
                "변수",
                "함수",
                "노드",
                "단어",
                "벡터",
                "토큰",
                "팀원",
                "서버",
                "문장",
                "객체",
            ),
        ),
    ),
    # Two verbs, of which the first does not end in -아 or -어.
    form("다", "다 ", after=("보면", "보니"), not_before="쳐여내려너아라굽가"),
    form(
        "야",
        "야 ",
        before="해되돼와워려켜쳐져춰둬줘써봐어아가",
        after="할하한함합했됨된되될돼됐",
    ),
    form("게", "게 ", after=_DOES, after_word=True),
    form(
        "게",
        "게 ",
        before="하되있없크작높낮",
        after=(*(f"하{it}" for it in "는고면여며"), "한다", "했"),
    ),
    form("고", "고 ", after=(*(f"있{it}" for it in "다는던었으을음습"), "싶"), after_word=True),
    form("지", "지 ", after="않", not_before="못머마", after_word=True),
    form("지", "지 ", before="하되리키오가보쓰", after=tuple(f"못{it}" for it in "하한할했함해")),
    form("기만", "기만 ", after=("하면", "하고", "해도"), after_word=True),
    form(
        "기도",
        "기도 ",
        before="리되보지이있없쓰나오가끼키",
        after=("함", "한다", "했", "하고", "하며", "합니다"),
    ),
    form(
        "안",
        "안 ",
        after=(
            *(f"하{it}" for it in "는다고면며지기게려"),
            "한다",
            "했",
            "할",
            "해서",
            "해도",
            "해야",
            "함",
        ),
        begins=True,
    ),
    form("안", "안 ", before=("면 ", "해서는 ", "아서는 ", "어서는 ", "여서는 "), after=_DOES),
    form("뿐만", "뿐만 ", after=("아니",)),
    form("뿐", "뿐 ", after=("아니라",)),
)

NEEDLESS: Final = (
    # -ㄹ수록 is an ending, and 밖에 after 수 a particle.
    form(
        " 수록", "수록", before=tuple(f"{it}을" for it in "많같높낮적작깊넓좋짧늦얕없있"), after=END
    ),
    form(" 수록", "수록", before="할될갈클질날볼쓸릴낼킬", after=END),
    form(
        " 밖에",
        "밖에",
        before=tuple(f"{it} 수" for it in RIEUL),
        after=("없", " 없"),
    ),
)

_COUNTERS: Final = "가지 개 번째 번 명 달 시간 장 줄 단계 문제 문장 단어 종류 사람"
COUNTERS: Final = (
    *(
        form(number, f"{number} ", nouns=_COUNTERS, begins=True)
        for number in ("두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "몇", "여러")
    ),
    form(
        "한",
        "한 ",
        nouns="가지 개 명 달 시간 장 줄 문장 단어 종류 사람",
        begins=True,
    ),
    form("첫", "첫 ", nouns="번째", begins=True),
)
"""A number in Korean and what it counts: 두 가지, 세 번째. 한번 is a word too."""
