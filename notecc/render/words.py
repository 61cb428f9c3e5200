"""What the pages themselves say, in both languages."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from notecc.model import Language, Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

STRINGS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "skip": Words("본문으로 건너뛰기", "Skip to the text"),
        "contents": Words("차례", "Contents"),
        "index": Words("모든 노트", "All notes"),
        "site": Words("학습 노트", "Study notes"),
        "notes": Words("노트", "Notes"),
        "concepts": Words("개념", "Concepts"),
        "undated": Words("날짜 없음", "No date"),
        "empty": Words("아직 노트가 없습니다.", "There are no notes yet."),
        "missing_file": Words("첨부를 찾지 못했습니다", "Attachment not found"),
        "missing_note": Words("노트를 찾지 못했습니다", "Note not found"),
        "missing_link": Words("가리키는 곳이 없습니다", "This link leads nowhere"),
        "refused_link": Words(
            "안전하지 않은 주소라 잇지 않았습니다", "Not linked: the address is not safe"
        ),
        "outside": Words("외부 그림", "Picture on the web"),
        "file": Words("첨부 파일", "Attachment"),
        "left_out": Words("사이트에 넣지 않은 첨부", "Attachment left out of the site"),
        "excerpt": Words("옮겨 온 글", "Quoted from"),
        "not_repeated": Words("여기서 더 펼치지 않습니다", "Not unfolded any further here"),
        "cheatsheet": Words("식 모음", "All rules"),
        "exercises": Words("계산 문제", "Exercises"),
        "answers": Words("답", "Answers"),
        "blank_note": Words(
            "번호가 붙은 빈칸의 답은 마지막 쪽에 있습니다.", "The answers are on the last page."
        ),
        "worksheet": Words("문제지", "Worksheet"),
        "picture": Words("그림", "Picture"),
        "broken_picture": Words("읽을 수 없는 그림", "Picture that cannot be read"),
        "not_in_pdf": Words("PDF에 넣을 수 없는 그림", "Picture that cannot go into a PDF"),
        "refused_formula": Words("조판하지 못한 수식", "Formula that could not be typeset"),
        "table": Words("표", "Table"),
        "code": Words("코드", "Code"),
        "formula": Words("수식", "Formula"),
        "diagram": Words("도식 원문", "diagram source"),
        "footnotes": Words("각주", "Footnotes"),
        "back": Words("본문으로 돌아가기", "Back to the text"),
        "backlinks": Words("이 노트를 가리키는 노트", "Notes that link here"),
        "more_backlinks": Words("그 밖에 {}개", "and more: {}"),
        "previous": Words("이전 노트", "Previous note"),
        "next": Words("다음 노트", "Next note"),
        "done": Words("끝냄", "Done"),
        "open": Words("남음", "Open"),
        "definition": Words("정의", "Definition"),
        "needs": Words("먼저 알아야 할 개념", "Know first"),
        "leads_to": Words("이어지는 개념", "Leads to"),
        "own": Words("내 카드 · 확인하지 않음", "Your card · not checked"),
        "own_card": Words("카드 전체", "The whole card"),
        "source": Words("출처", "Source"),
        "sayings": Words("노트에서 말한 곳", "Where the notes speak of it"),
        "line": Words("{}번째 줄", "line {}"),
        "written_in": Words("원본", "Written in"),
        "note": Words("참고", "Note"),
        "derivations": Words("유도", "Derivations"),
        "rule": Words("갱신식", "Update rule"),
        "variant": Words("다른 형태", "Variant"),
        "defaults": Words("기본값", "Defaults"),
        "held": Words("50걸음 대조, 최대 오차", "Compared over 50 steps, largest error"),
        "letters": Words("기호", "Symbols"),
        "where": Words("여기서", "where"),
        "for_example": Words("예:", "for example"),
        "output": Words("출력", "Output"),
        "misconception": Words("흔한 오해", "Often mistaken"),
        "fixes": Words("무엇을 고쳤나", "What it fixes"),
        "fails": Words("어디서 막히나", "Where it fails"),
        "comparison": Words("갱신식 비교", "The rules compared"),
        "paths": Words("100걸음이 지나간 길", "The path of 100 steps"),
        "optimiser": Words("방법", "Method"),
        "state": Words("기억하는 값", "State kept"),
        "memory_note": Words(
            "기억하는 값 아래의 수는 파라미터 하나마다 더 갖고 있어야 하는 수의 개수입니다.",
            "Below the state kept: how many numbers that is for each parameter, beside itself.",
        ),
        "steps_checked": Words("{0}/{1}단계 확인", "{0}/{1} steps checked"),
        "status_proved": Words(
            "컴퓨터 대수와 수로 확인", "checked by computer algebra and by numbers"
        ),
        "status_proved_at_sizes": Words(
            "이 크기에서만 컴퓨터 대수와 수로 확인",
            "checked by computer algebra and by numbers at these sizes only",
        ),
        "status_numeric": Words("수로만 확인", "checked by numbers alone"),
        "status_rejected": Words("틀림", "rejected"),
        "status_given": Words("가정", "given"),
        "script_sympy": Words("SymPy로 확인하는 스크립트", "The check as a SymPy script"),
        "script_numpy": Words("NumPy 갱신식", "The rule in NumPy"),
        "script_torch": Words("PyTorch 갱신식", "The rule in PyTorch"),
        "script_jax": Words("JAX 갱신식", "The rule in JAX"),
        "more": Words("펼치기", "Unfold"),
        "topics": Words("주제", "Topics"),
        "checked": Words("확인한 단계", "Steps checked"),
        "in_passing": Words("그 밖에 나온 개념", "Also met"),
        "only_named": Words("이름만 나온 개념", "Named, not explained"),
        "only_named_note": Words(
            "노트에 이름은 있지만 설명은 없습니다.", "The note names them and says no more."
        ),
        "more_derivations": Words("유도 {}개 더", "{} more derivations"),
        "places": Words("사이트 메뉴", "Site menu"),
        "retrospectives": Words("회고", "Looking back"),
        "retrospectives_lede": Words("회고 {}편, 최근 것부터", "Entries, the latest first: {}"),
        "tags": Words("태그", "Tags"),
        "concepts_lede": Words("노트에서 만난 개념 {}개", "Concepts met in the notes: {}"),
        "first_met": Words("처음 만난 날", "First met"),
        "last_met": Words("마지막으로 만난 날", "Last met"),
        "days_met": Words("만난 날", "Days met"),
        "days_explained": Words("설명한 날", "Days explained"),
        "explained_here": Words("설명", "explained"),
        "named_here": Words("이름만", "named only"),
        "category_optimizer": Words("최적화 방법", "Optimisers"),
        "category_architecture": Words("신경망 구조", "Architectures"),
        "category_regularization": Words("정규화", "Regularisation"),
        "category_generalization": Words("일반화", "Generalisation"),
        "category_model": Words("모델", "Models"),
        "category_task": Words("문제의 종류", "Tasks"),
        "category_loss": Words("손실", "Losses"),
        "category_activation": Words("활성화 함수", "Activations"),
        "category_ensemble": Words("앙상블", "Ensembles"),
        "category_normalization": Words("값의 정규화", "Normalisation"),
        "category_nlp": Words("언어", "Language"),
        "category_generative": Words("생성 모델", "Generative models"),
        "category_ssl": Words("자기지도학습", "Self-supervision"),
        "category_overview": Words("큰 그림", "The whole picture"),
        "category_math": Words("수학", "Mathematics"),
        "category_rl": Words("강화학습", "Reinforcement learning"),
        "planned_on": Words("{}에 세운 계획", "Planned on {}"),
        "fate_done": Words("끝냄", "done"),
        "fate_taught": Words("강의에서 다룸", "in the lecture"),
        "fate_carried": Words("이어짐, {}일째", "carried, day {}"),
        "fate_dropped": Words("이 노트에 없음", "not in this note"),
        "search": Words("검색", "Search"),
        "search_label": Words("찾을 말", "What to look for"),
        "search_hint": Words(
            "초성(ㅁㅁㅌ)이나 영어 이름(momentum)으로도 찾습니다.",
            "First consonants (ㅁㅁㅌ) and English names (momentum) will do too.",
        ),
        "search_none": Words("찾은 것이 없습니다.", "Nothing was found."),
        "search_count": Words("{}줄에서 찾았습니다.", "Lines found: {}"),
        "search_more": Words("{}줄 더 보기", "Show more lines: {}"),
        "search_needs_script": Words(
            "검색에는 자바스크립트가 필요합니다. 노트를 읽는 데는 필요하지 않습니다.",
            "To search needs JavaScript; to read does not.",
        ),
        "turn_rate": Words("학습률 η", "Learning rate η"),
        "turn_decay": Words("관성 β", "Momentum β"),
        "map": Words("개념 지도", "Map of concepts"),
        "map_note": Words(
            "왼쪽을 알면 오른쪽이 쉽습니다. 서로 이어진 개념만 보입니다.",
            "What is on the left comes first. Only concepts that are joined are shown.",
        ),
        "study_days": Words("공부한 날", "Days of study"),
        "days": Words("{}일", "{} d"),
        "run": Words("이어서 쓴 날", "Days in a row"),
        "longest_run": Words("가장 길게", "Longest run"),
        "last_gap": Words("마지막으로 빈 평일", "Last days missed"),
        "missed": Words("빈 평일 모두", "Days missed in all"),
        "runs_note": Words("주말과 공휴일은 쉬어도 이어집니다.", "Days off do not break a run."),
        "calendar": Words("달력", "Calendar"),
        "latest": Words("최근 노트", "Latest notes"),
        "older_months": Words("이전 달 {}개", "Earlier months: {}"),
        "open_tasks": Words("남은 할 일", "Still to do"),
        "written_since": Words("{}에 적음", "written on {}"),
        "carried": Words("{}일째", "day {}"),
        "timeline": Words("개념을 만난 날", "When each concept was met"),
        "timeline_note": Words(
            "짙은 점은 설명한 날, 옅은 점은 이름만 적은 날입니다.",
            "A dark dot is a day that explains it, a pale one a day that only names it.",
        ),
        "more_concepts": Words("개념 {}개 더", "More concepts: {}"),
        "all_notes": Words("모든 노트", "All notes"),
        "count_notes": Words("노트 {}개", "notes: {}"),
        "to_concept": Words("개념 쪽으로", "To the concept"),
    }
)

_WEEKDAYS: Final = (
    Words("월요일", "Monday"),
    Words("화요일", "Tuesday"),
    Words("수요일", "Wednesday"),
    Words("목요일", "Thursday"),
    Words("금요일", "Friday"),
    Words("토요일", "Saturday"),
    Words("일요일", "Sunday"),
)
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def strings(language: Language) -> dict[str, str]:
    """Return the table of one language."""
    return {key: words.to(language) for key, words in STRINGS.items()}


def weekday(day: date, language: Language) -> str:
    """Return the day of the week."""
    return _WEEKDAYS[day.weekday()].to(language)


def long_date(day: date, language: Language) -> str:
    """Return a date as one writes it: 2026년 3월 2일, 2 March 2026."""
    if language is Language.KOREAN:
        return f"{day.year}년 {day.month}월 {day.day}일"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month(day: date, language: Language) -> str:
    """Return the month of a date: 2026년 3월, March 2026."""
    if language is Language.KOREAN:
        return f"{day.year}년 {day.month}월"
    return f"{_MONTHS[day.month - 1]} {day.year}"


def short_date(day: date, beside: date) -> str:
    """Return a date for a narrow column, in both languages: 3.2, or 2025.3.2 in another year."""
    short = f"{day.month}.{day.day}"
    return short if day.year == beside.year else f"{day.year}.{short}"


def days_of_week(language: Language) -> list[str]:
    """Return the days of the week in short, from Sunday on: 일, Sun."""
    short = 1 if language is Language.KOREAN else 3
    return [it.to(language)[:short] for it in (_WEEKDAYS[6], *_WEEKDAYS[:6])]


def rfc_822(day: date) -> str:
    """Return the beginning of a day as feeds write it: Mon, 02 Mar 2026 00:00:00 +0000."""
    weekday, month_ = _WEEKDAYS[day.weekday()].en[:3], _MONTHS[day.month - 1][:3]
    return f"{weekday}, {day.day:02} {month_} {day.year} 00:00:00 +0000"
