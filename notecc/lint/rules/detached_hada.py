"""NK008."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.orthography.respelling import joining
from notecc.lint.rule import rule
from notecc.model import Severity
from notecc.model.korean.hangul import is_hangul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding

_NOUNS: Final = frozenset(
    [
        "계산",
        "고려",
        "공부",
        "공유",
        "관리",
        "구성",
        "구현",
        "구축",
        "극복",
        "기록",
        "달성",
        "대체",
        "도입",
        "도출",
        "매핑",
        "명시",
        "반복",
        "반영",
        "발견",
        "발생",
        "배치",
        "변환",
        "변형",
        "변경",
        "복사",
        "복습",
        "분류",
        "분리",
        "분석",
        "비교",
        "사용",
        "삭제",
        "생략",
        "생성",
        "선언",
        "선택",
        "설계",
        "설명",
        "설정",
        "수정",
        "수집",
        "수행",
        "시작",
        "실행",
        "실험",
        "압축",
        "업데이트",
        "연결",
        "예측",
        "완성",
        "요약",
        "유지",
        "의미",
        "이동",
        "이용",
        "이해",
        "인식",
        "입력",
        "저장",
        "적용",
        "전달",
        "전송",
        "정리",
        "정의",
        "제거",
        "제공",
        "제안",
        "제한",
        "조절",
        "조정",
        "종료",
        "준비",
        "증가",
        "지원",
        "지정",
        "진행",
        "참고",
        "참조",
        "처리",
        "추가",
        "추론",
        "추정",
        "추출",
        "축소",
        "출력",
        "측정",
        "탐색",
        "통합",
        "투영",
        "판단",
        "평가",
        "포함",
        "표시",
        "표현",
        "학습",
        "할당",
        "해결",
        "해석",
        "향상",
        "호출",
        "확인",
        "확장",
        "활용",
    ]
)
_DONE: Final = re.compile("([을를] )([가-힣]{2,5}) (?=[하한할함해했합되된될됨됐됩시])")
_DOES: Final = (
    *(
        "하는",
        "하고",
        "하며",
        "하여",
        "하면",
        "하지",
        "하기",
        "하게",
        "하자",
        "하려",
        "한다",
        "함으로",
    ),
    *(
        "할지",
        "해서",
        "해야",
        "해도",
        "해주",
        "해줘",
        "해준",
        "해보",
        "해본",
        "해볼",
        "했",
        "합니다",
    ),
    *("되는", "되고", "되며", "되어", "되면", "되지", "되기", "된다", "됐", "됩니다"),
    *("시키", "시켜", "시킨", "시킬", "시킴"),
)
_ALONE: Final = "한할함해된될됨"
"""These are a form of the verb if they are all of the word: `활성화 함수` has none."""


@rule("NK008", Severity.HINT, folds=True, respells=True)
def detached_hada(reading: Reading) -> Iterator[Finding]:
    """하다, 되다 or 시키다 with a space before it: `손실을 최소화 하기`.

    They make a verb of the noun, and are one word with it: 최소화하다. What it is done to stands
    before already, so the noun cannot be that.

    ## 한국어

    띄어 쓴 `하다`, `되다`, `시키다`입니다: `손실을 최소화 하기`.

    명사를 동사로 만드는 말이라 앞말과 한 낱말입니다: `최소화하다`. 목적어가 이미 앞에 있으므로 그 명사가
    목적어일 수도 없습니다.

    ## Bad

    ```note
    - 손실을 최소화 하기 위해 기울기를 사용 한다
    ```
    ```diagnostics
    1:7 `최소화 하기` is written `최소화하기` (fix: write `최소화하기`)
    1:22 `사용 한다` is written `사용한다` (fix: write `사용한다`)
    ```
    ```fixed
    - 손실을 최소화하기 위해 기울기를 사용한다
    ```

    ## Good

    ```note
    - 손실을 최소화하기 위해 기울기를 사용한다
    - 영어 공부 하기, 비교를 잘 하는 법, 모델을 활성화 함수와 함께
    ```
    ```diagnostics
    ```
    """
    text = reading.prose
    for found in _DONE.finditer(text):
        end = found.end()
        noun = found[2]
        is_alone = text[end] in _ALONE and not is_hangul(text[end + 1 : end + 2])
        if (noun in _NOUNS or noun.endswith("화")) and (is_alone or text.startswith(_DOES, end)):
            yield joining(reading, end - 1)
