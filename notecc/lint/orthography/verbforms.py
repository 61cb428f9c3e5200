"""Forms of verbs that do not exist -> those that were meant, as patterns."""

from __future__ import annotations

from typing import Final

from notecc.lint.orthography.respelling import form

_END: Final = "(?![가-힣])"
# A pattern begins with a letter and looks back from behind it: a search for a letter is quick.
FORMS: Final = (
    # 되- before a consonant, 돼 (되어) at the end of a sentence and before 서, 요, 야, 도.
    form(r"되(?=요(?:[^가-힣]|$))", "돼"),
    form(r"되(?=서(?:[^가-힣]|$|는|도|야|요|인지))(?<!쇠되)", "돼"),
    form(r"되(?=야(?: ?(?:하|한|할|함|합|했|해|만|겠|지|된|돼|될)|[^가-힣]|$))", "돼"),
    form(r"되(?=도(?:[ ,.]|$))(?<=[해봐와써어아도] 되)", "돼"),
    form(r"됬", "됐"),
    form(r"됌", "됨"),
    form(r"됀", "된"),
    form(r"됄", "될"),
    form(
        r"돼(?=(?:다|고|면|며|는|기|게|었|어|던|자|니까|므로|도록|지만|거나|더라)(?!지))"
        r"(?!돼지|돼고기|돼면서도야)",
        "되",
    ),
    # 안 is a word (not), 않 the stem of a verb (do not) after -지.
    form(r"않(?=[되된될됐됨됩돼])(?<![가-힣]않)", "안 "),
    form(r"않(?=(?:하[는고면며지게기]|한다|했|할|좋[은다아고])) ?(?<![가-힣]않)(?<!지 않)", "안 "),
    form(r"안(?=(?:는다|는데|고|았|기|습니다|으면|아도|아서))(?<=[하되있없좋많같맞쓰]지 안)", "않"),
    # The noun of a verb in ㄹ keeps it: 만들다, 만듦.
    form(r"듬(?<=(?<![가-힣])[만힘흔]듬)" + f"(?:(?=으로|[은이을도])|{_END})", "듦"),
    form(r"듬(?<=[줄늘]어듬)" + f"(?:(?=으로|[은이을도])|{_END})", "듦"),
    form(r"베품" + _END, "베풂"),
    form(r"이루(?=진(?:다|[^가-힣]|$))(?<![가-힣]이루)", "이루어"),
    form(r"이루(?=[져졌짐])(?<![가-힣]이루)", "이루어"),
    # A promise ends in -ㄹ게, what will be in -ㄹ 거; there is no ㄲ in either.
    form(r"([할갈볼올쓸알릴낼킬될을줄])께(?=요|[^가-힣들]|$)", r"\1게"),
    form(r"([할갈볼올쓸릴낼킬될을줄])꺼(?=야|다|예요|에요|라[고 ]|같| 같|[ ,.]|$)", r"\1 거"),
    form(r"할(?=려(?:고|면|는|던|다|니))", "하"),
    form(r"될(?=려(?:고|면|는|던|다|니))", "되"),
    form(r"볼(?=려(?:고|면|는|던|다|니))(?<![가-힣]볼)", "보"),
    # The past is -었-, and 이다 and 아니다 have no -였- after 이 and 니.
    form(r"아니(?:였|엿)", "아니었"),
    form(r"아니예요", "아니에요"),
    form(r"거에요", "거예요"),
    form(r"([것점중분])이였", r"\1이었"),
    form(r"([있없했됐])읍니다", r"\1습니다"),
    form(r"([있없])슴(?=니다)", r"\1습"),
    form(r"([있없])슴" + _END, r"\1음"),
    form(r"(수|고) 잇(?=[다는어을게음습])", r"\1 있"),
    form(r"바꼈", "바뀌었"),
    form(r"바껴", "바뀌어"),
    form(r"사겼", "사귀었"),
    form(r"치뤘", "치렀"),
    form(r"치뤄", "치러"),
    form(r"잠궜", "잠갔"),
    form(r"잠궈", "잠가"),
    form(r"담궜", "담갔"),
    form(r"담궈", "담가"),
    form(r"괜찬(?=[은다아네습])", "괜찮"),
    form(r"가르키", "가리키"),
    form(r"가르킨", "가리킨"),
    form(r"가르킴", "가리킴"),
    form(r"삼가하", "삼가"),
    form(r"뒤쳐(?=[지진질졌짐])", "뒤처"),
    form(r"알맞는" + _END, "알맞은"),
    form(r"걸맞는" + _END, "걸맞은"),
    form(r"([익]숙|생각|넉넉|깨끗|섭섭|녹록|탐탁|거북)치(?= ?[않못])", r"\1지"),
    form(r"서슴치", "서슴지"),
    form(r"할런지", "할는지"),
    form(r"낳은(?= (?:성능|결과|모델|방법|코드|선택|개발자|방향|점수))(?<=더 낳은)", "나은"),
    # By means of doing: -ㅁ으로써; as a person: 으로서.
    form(r"([함됨킴])으로서", r"\1으로써"),
    form(r"(사람|학생|개발자|엔지니어|팀원|캠퍼|멘토|전공자|인간|리더)(으?로)써", r"\1\2서"),
    form(r"어떻해", "어떡해"),
    form(r"어떻하", "어떡하"),
)
