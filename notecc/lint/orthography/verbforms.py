"""Forms of verbs that do not exist -> those that were meant."""

from __future__ import annotations

from typing import Final

from notecc.lint.orthography.respelling import END, form
from notecc.model.korean.hangul import CLOSED

_WILL: Final = "할갈볼올쓸릴낼킬될을줄알"
"""Syllables in ㄹ that a promise or a plan is made with: 할게, 볼 거야."""
_WOULD: Final = ("려고", "려면", "려는", "려던", "려다", "려니")
_NOUN_END: Final = ("으로", "은", "이", "을", "도", END)

FORMS: Final = (
    # 되- before a consonant, 돼 (되어) at the end of a sentence and before 서, 요, 야, 도.
    form("되", "돼", after=("요$",)),
    form("되", "돼", after=("서$", "서는", "서도", "서야", "서요", "서인지"), not_before="쇠"),
    form(
        "되",
        "돼",
        after=(
            "야$",
            *(f"야{gap}{it}" for gap in ("", " ") for it in "하한할함합했해만겠지된돼될"),
        ),
    ),
    form("되도", "돼도", before=tuple(f"{it} " for it in "해봐와써어아도"), after=END),
    form("됬", "됐"),
    form("됌", "됨"),
    form("됀", "된"),
    form("됄", "될"),
    form(
        "돼",
        "되",
        after=(
            *("다", "고", "면", "며", "는", "기", "게", "었", "어", "던", "자", "니까", "므로"),
            *("도록", "지만", "거나", "더라"),
        ),
        not_after=("고기", "면서도야", "다지", "기지", "게지"),
    ),
    # 안 is a word (not), 않 the stem of a verb (do not) after -지.
    form("않", "안 ", after="되된될됐됨됩돼", begins=True),
    form(
        "않",
        "안 ",
        after=(*(f"하{it}" for it in "는고면며지게기"), "한다", "했", "할", "좋은", "좋다", "좋아"),
        not_before=("지 ",),
        begins=True,
    ),
    form(
        "안",
        "않",
        before=tuple(f"{it}지 " for it in "하되있없좋많같맞쓰"),
        after=("는다", "는데", "고", "았", "기", "습니다", "으면", "아도", "아서"),
    ),
    # The noun of a verb in ㄹ keeps it: 만들다, 만듦.
    *(form(f"{it}듬", f"{it}듦", after=_NOUN_END, begins=True) for it in "만힘흔"),
    *(form(f"{it}어듬", f"{it}어듦", after=_NOUN_END) for it in "줄늘"),
    form("베품", "베풂", after=END),
    form("이루", "이루어", after=("진$", "진다", "져", "졌", "짐"), begins=True),
    # A promise ends in -ㄹ게, what will be in -ㄹ 거; there is no ㄲ in either.
    form("께", "게", before=_WILL, after=("요", END)),
    form(
        "꺼",
        " 거",
        before=_WILL,
        after=("야", "다", "예요", "에요", "라고", "라 ", "같", END),
    ),
    form("할", "하", after=_WOULD),
    form("될", "되", after=_WOULD),
    form("볼", "보", after=_WOULD, begins=True),
    # The past is -었-, and 이다 and 아니다 have no -였- after 이 and 니.
    form("아니였", "아니었"),
    form("아니엿", "아니었"),
    form("아니예요", "아니에요"),
    form("거에요", "거예요"),
    form("이였", "이었", before=CLOSED),
    form("읍니다", "습니다", before="있없했됐"),
    form("슴", "습", before="있없", after=("니다",)),
    form("슴", "음", before="있없", after=END),
    form("수 잇", "수 있", after="다는어을게음습"),
    form("바꼈", "바뀌었"),
    form("바껴", "바뀌어"),
    form("사겼", "사귀었"),
    form("치뤘", "치렀"),
    form("치뤄", "치러"),
    form("잠궜", "잠갔"),
    form("잠궈", "잠가"),
    form("담궜", "담갔"),
    form("담궈", "담가"),
    form("괜찬", "괜찮", after="은다아네습"),
    form("가르키", "가리키"),
    form("가르킨", "가리킨"),
    form("가르킴", "가리킴"),
    form("삼가하", "삼가"),
    form("뒤쳐", "뒤처", after="지진질졌짐"),
    form("알맞는", "알맞은", after=END),
    form("걸맞는", "걸맞은", after=END),
    form(
        "치",
        "지",
        before=("익숙", "생각", "넉넉", "깨끗", "섭섭", "녹록", "탐탁", "거북"),
        after=("않", "못", " 않", " 못"),
    ),
    form("서슴치", "서슴지"),
    form("할런지", "할는지"),
    form(
        "더 낳은",
        "더 나은",
        after=(" 성능", " 결과", " 모델", " 방법", " 코드", " 선택", " 방향", " 점수"),
    ),
    # By means of doing: -ㅁ으로써; as a person: 으로서.
    form("으로서", "으로써", before="함됨킴"),
    form(
        "로써",
        "로서",
        before=(
            "사람으",
            "학생으",
            "개발자",
            "엔지니어",
            "팀원으",
            "캠퍼",
            "멘토",
            "전공자",
            "리더",
        ),
    ),
    form("어떻해", "어떡해"),
    form("어떻하", "어떡하"),
)
