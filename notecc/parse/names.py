"""How people name the parts of their day: names and patterns of names, for words run together.

A row of letters alone is a name; any other is a regular expression that has to fit the whole name,
in which `<scope>` and its like stand for the word lists below. Where two fit, the first wins.

To compile every pattern takes longer than to read a note, and a note needs few: each naming says
without which words no pattern of it can fit, and compiles them for a name that has one.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator


class Sureness(IntEnum):
    """How far a name can be trusted to be a section and not a topic."""

    WEAK = 0
    """Also a common topic (공부, Next): counts only beside surer names, never ends a lecture."""

    PLAIN = 1
    """A section where sections stand (회고), a topic elsewhere (a lecture on agile teams)."""

    CERTAIN = 2
    """Nothing else is called so (오늘의 회고, 내일 할 일)."""


class Naming(NamedTuple):
    """What a heading's words say about its section."""

    role: Role
    sureness: Sureness
    family: str = ""
    """The retrospective method that a weak name belongs to (KPT): its members vouch for it."""
    lists_links: bool = False
    """A table of contents or a list of references: nothing in it is a topic."""


WEAK, PLAIN, CERTAIN = Sureness

_WORDS: Final = {
    "scope": """오늘의 오늘은 오늘 금일 하루의 하루 이번주의 이번주 이번 금주의 금주 지난주
        한주간의 한주간 한주의 한주 주간 일일 일간 월간 매일 데일리 나의 내가 나만의 개인적인 개인
        팀 우리 전체 최종 새로운 새로 새롭게 daily weekly monthly todays today my this weeks""",
    "now": "오늘 금일 이번주차 이번주 금주 하루 주간 일일 todays",
    "course": "강의 수업 학습 공부 교육 특강 강좌",
    "learned": "배운 배웠던 학습한 공부한 들은 수강한 알게된 진행한 익힌 복습한 다룬",
    "made": """정리 요약 복습 기록 노트 필기 리뷰 하기 일지 일기 내용 주제 키워드 목록 리스트 들
        본인의언어로""",
    "task": "할일 할것 할거 일정 목표 계획 플랜 plan todo 투두 과제 다짐 할사항",
    "good": "잘한 잘했던 잘된 좋았던 만족한 칭찬할",
    "bad": "아쉬운 아쉬웠던 부족한 부족했던 어려웠던 힘들었던 개선할 고칠 보완할",
    "felt": """느낀점 느낀것 느낀바 소감 일기 마무리 돌아보기 돌아보며 되돌아보기 마치며 정리하며
        반성 감정 생각 총평 한줄평 한마디 후기 감상 기분 점수 만족도 셀프피드백 인사이트""",
}

# A verb that is yet to be done ends in ㄹ: 할, 끝낼, 읽을.
_FUTURE: Final = "".join(chr(code) for code in range(ord("갈"), ord("힣") + 1, 28))

_NAMES: Final = (
    (
        Naming(Role.DONE, CERTAIN),
        "한일 한것 한작업 했던 낸 성과 업무 done did",
        r"""
        <scope>+에?(내가)?(한|했던|완료한|끝낸|해낸|수행한)(일|것|작업|업무)들?(정리)?
        어제의?한(일|것)
        (완료한|끝낸)(일|것)(들|목록)?
        <scope>+(성과|업무|done)
        what(i|ive)?(did|done)(today)?
        """,
    ),
    (Naming(Role.DONE, PLAIN), "", "한일 한것 완료 완료목록 완료사항 donelist"),
    (Naming(Role.DONE, WEAK), "", "done completed accomplishment accomplishments"),
    (
        Naming(Role.TOMORROW, CERTAIN),
        "내일 명일 익일 다음 향후 앞으로 차주 추후 tomorrow next",
        r"""
        (내일(?!배움)|명일|익일)(은|의|부터|까지)?.{0,16}(일|것|것들|거|점|학습|공부|<task>)
        다음(날|주|번|달|시간)?(주?에|의|엔|에는|은)?.{0,6}(할일|할것|해볼것|시도할것|계획|목표|일정|다짐|todo)
        (향후|앞으로의?|차주|추후)(학습|공부|작업)?(계획|목표|일정|방향)(정리)?
        (plans?|todos?|goals?|tasks?|whattodo)?(for)?(tomorrow|nextday|nextweek)s?(plans?|goals?|todos?|tasks?)?
        next(plans?|goals?|todos?|tasks?|actions?)
        내일
        """,
    ),
    (
        Naming(Role.TOMORROW, PLAIN),
        "앞으로 추가로 더",
        "(앞으로|추가로|더)(할|해볼|공부할|학습할|알아볼)(일|것|거)들?",
    ),
    (
        Naming(Role.TOMORROW, WEAK),
        "",
        "next nextstep nextsteps nextup 다음단계 actionitem actionitems 액션아이템",
    ),
    (
        Naming(Role.TODO, CERTAIN),
        "일 것 거 목표 계획 플랜 과제 다짐 사항 todo plan goal task 투두 스크럼 scrum",
        r"""
        <now>(의|은|까지|안에|에)?.{0,12}(<task>|<future>(일|것|거))(들|목록|리스트)?
        (<now>|지금|앞으로|현재)?(꼭|더)?(해야|해야만|끝내야|마쳐야|마무리지어야|마무리해야)(되는|하는)?할?(일|것|거)(들|목록|리스트)?
        <scope>*할(일|것|거)(들|목록|리스트|정리)?
        todo(s|list|today)?
        todays(plans?|goals?|tasks?|todos?)
        (데일리|일일|daily)(스크럼|scrum)
        스크럼(정리|내용|회의)?
        투두(리스트)?
        """,
    ),
    (Naming(Role.TODO, PLAIN), "해야", "할일추가하기 .{0,6}해야(하는|되는|할)(일|것|거)들?"),
    (
        Naming(Role.TODO, WEAK),
        "",
        "목표 계획 일정 플랜 체크리스트 plan plans goal goals task tasks checklist scrum",
    ),
    (
        Naming(Role.PEER, CERTAIN),
        "피어 멘토링 peersession mentoring 회의 미팅",
        r"""
        <scope>*(스페셜|special)?피어(세션|섹션|미팅)(<made>|회의록|회의|회고|시간|및|질문)*
        <scope>*멘토링(<made>|질문|시간|회의록|피드백)*
        (special)?peersessions?(notes?|summary)?
        mentoring(notes?|summary)?
        팀(회의록|회의|미팅로그|미팅)(내용|정리)*
        """,
    ),
    (Naming(Role.PEER, PLAIN), "", "회의록 회의내용 미팅로그 피어리뷰 peerreview meetinglog"),
    (Naming(Role.PEER, WEAK), "", "토의내용 논의내용 논의사항 회의 미팅 meeting"),
    (
        Naming(Role.ASSIGNMENT, CERTAIN),
        "과제",
        r"""
        오늘의도전과제와해결(방법|과정)?
        <scope>*(기본|심화|필수|선택)?과제(수행과정|수행|진행상황|진행|결과물에대한|결과물|결과|해결|풀이|<made>)+
        (기본|심화|필수|선택|오늘의|주간)과제(수행|진행)?\d?
        """,
    ),
    (Naming(Role.ASSIGNMENT, PLAIN), "", "과제 숙제 assignment assignments homework 결과물정리"),
    (
        Naming(Role.RETROSPECTIVE, CERTAIN),
        "회고 <felt> <good> <bad> 말 retro reflection",
        r"""
        (학습|<scope>)+(에대한)?회고(록|글|하기|정리)?
        회고록
        <scope>+(를|을)?(<felt>|(<good>|<bad>)(점|것|일|부분))들?
        (나에게|나한테|스스로에게)(하고싶은)?말
        <scope>+(retrospectives?|retro|reflections?)
        (kpt|4l)회고
        회고(kpt|4l)
        """,
    ),
    (
        Naming(Role.RETROSPECTIVE, PLAIN),
        "회고 느낀 <good> <bad> 하루",
        r"""
        .{0,12}회고(록|글|하기|정리)?
        .{0,40}(개인|팀|주간|월간|학습|프로젝트|대회|competition)회고(록|글)?
        (배우고|배운점과|배운점)?느낀(점|것|바)들?(과배운점)?
        바라는점
        (<good>|<bad>)(점|것|일|부분)들?(개선할?점)?
        (오늘)?하루를?정리
        소감 총평 일기 성찰 한줄평 자기평가 셀프피드백 반성 반성할점
        retrospective retrospectives retro reflection reflections wrapup selfreview selffeedback
        kpt 4l 4ls fff 4f
        """,
    ),
    (
        Naming(Role.RETROSPECTIVE, WEAK),
        "",
        "감상 후기 마무리 마무리하며 마치며 끝으로 맺으며 개선점 개선사항",
    ),
    (
        Naming(Role.RETROSPECTIVE, WEAK, family="kpt"),
        "",
        "keep kkeep problem problems pproblem pproblems try ttry 킵 프라블럼 트라이",
    ),
    (Naming(Role.RETROSPECTIVE, WEAK, family="4l"), "", "like liked lacked longedfor"),
    (
        Naming(Role.RETROSPECTIVE, WEAK, family="fff"),
        "future",
        """fact facts feeling feelings finding findings affirmation affirmations
        futures?(actions?)?(plans?)?
        사실 느낌 감정 발견 교훈 선언 향후행동""",
    ),
    (
        Naming(Role.LECTURE, CERTAIN),
        "<learned> <course> 딥다이브 deepdive 배움 개념 지식 learn stud lecture",
        r"""
        <scope>*<learned>(것|거|내용|점|개념|<course>|사항|주제|부분|지식|기술)들?<made>*
        <scope>*(주요|핵심)?<course><made>+
        <scope>+(<course>|딥다이브|deepdive|배움|개념|지식)
        (things|what|something)?(i|ive|we)?(learned|learnt|studied)(today|thisweek)
        (things|what)(i|ive|we)(learned|learnt|studied)
        today(i|we)?(learned|learnt|learn|studied|lectures?)
        todaysstudy
        lectures?(notes?|summary|summaries|reviews?|contents?)
        """,
    ),
    (
        Naming(Role.LECTURE, PLAIN),
        "강의 수업 특강 강좌 내용 개념 이론 til",
        r"""
        .{0,16}(강의|수업|특강|강좌)(정리|요약|복습|기록|노트|필기|내용)+
        <scope>*(주요|핵심)?(내용|개념|이론)(정리|요약|복습)
        (주요|핵심)(내용|개념)
        딥다이브 deepdive
        <scope>*til wil weekilearned lecture lectures studynote studynotes
        keyconcepts keyconceptslearned learning learnings
        """,
    ),
    (
        Naming(Role.LECTURE, WEAK),
        "",
        "강의 수업 학습 공부 교육 특강 강좌 이론 정리 개념 study studies learned course courses",
    ),
    (
        Naming(Role.OTHER, CERTAIN, lists_links=True),
        "참고",
        r"""
        목차 차례 tableofcontent tableofcontents toc contents
        참고(자료|문헌|링크|사이트|영상|한?글|url)?및?(링크|출처|자료)?
        출처 관련링크 관련자료 링크 더보기 reference references link links furtherreading
        """,
    ),
    (
        Naming(Role.OTHER, PLAIN),
        "나의 궁금한 오늘의",
        r"""
        (현재)?나의(모습|목습|상태)(및목표)?
        궁금한(점|것)들?
        오늘의(명언|글귀|단어|이슈|에러|문제|질문|트러블슈팅)
        퀴즈 퀴즈정리 퀴즈풀이 트러블슈팅 troubleshooting 공지 공지사항 건의사항 출석 출석체크
        기타 잡담 tmi
        """,
    ),
    (
        Naming(Role.OTHER, WEAK),
        "",
        "질문 질문사항 질문내용 질문들 메모 qa memo question questions",
    ),
)


class Names(NamedTuple):
    """What is called so: `words` whole, or what fits the patterns, which need one of `roots`."""

    naming: Naming
    words: frozenset[str]
    roots: tuple[str, ...]
    patterns: tuple[str, ...]

    def fit(self, key: str) -> bool:
        """Say whether `key`, a name's letters and digits alone, is one of these names."""
        if key in self.words:
            return True
        if not any(root in key for root in self.roots):
            return False
        return bool(pattern(self.patterns).fullmatch(key))


@cache
def names() -> tuple[Names, ...]:
    """Return all that can be called something, in the order in which to try them."""
    return tuple(_names(*row) for row in _NAMES)


@cache
def pattern(rows: tuple[str, ...]) -> re.Pattern[str]:
    """Compile rows of patterns, the word lists put in."""
    expanded = "|".join(rows).replace("<future>", f"[{_FUTURE}]")
    for word, names in _WORDS.items():
        expanded = expanded.replace(f"<{word}>", f"({'|'.join(names.split())})")
    return re.compile(re.sub(r"\((?!\?)", "(?:", expanded))


def _names(naming: Naming, roots: str, rows: str) -> Names:
    words = frozenset(row for row in rows.split() if row.isalnum())
    patterns = tuple(row for row in rows.split() if not row.isalnum())
    return Names(naming, words, tuple(_listed(roots)), patterns)


def _listed(words: str) -> Iterator[str]:
    for word in words.split():
        yield from _WORDS[word[1:-1]].split() if word[0] == "<" else (word,)
