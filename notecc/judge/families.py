"""Families of words that say the same, for the wordings of any concept."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "data": "데이터|~데이터|data|자료|샘플|표본|dataset|~데이터셋|example|sample",
        "train": "train|training|trained|학습|훈련|트레이닝",
        "test": "test|테스트|시험|testing|~테스트|test_time",
        "infer": "{test}|추론|inference|평가|eval|evaluation|예측할|검증할",
        "many": "많은|많아|많으|많을|많기|많다|방대한|too_many|too_much|lots_of|large",
        "few": "적은|적어|적으|적을|적기|적다|작은|작아|작으|부족|모자라|too_little|too_few|little|small|lack",
        "because": "인해|때문|인하|탓|원인|의해|because|due|일어나|발생|생기|생긴|유발|cause|causes",
        "and": "+|~와|~과|~랑|&|and|plus|with|~에|~하고",
        "grow": "커지|커진|커져|커질|증가|늘어|는다|상승|increase|increases|높아|grow|grows|올라",
        "shrink": (
            "작아|감소|줄어|줄인|줄이|줄여|준다|decrease|decreases|낮아|낮춘|낮추|떨어|"
            "shrink|shrinks|reduce|reduces|lower|lowers"
        ),
        "rate": "학습률|학습_률|learning_rate|lr|eta|η|step_size|스텝_사이즈|α|alpha|러닝_레이트",
        "loss": "loss|손실|로스|에러|error|오차|비용|cost",
        "normalise": "정규화|노멀라이|표준화|normalization|normalizes|normalize|normalizing",
        "split": "쪼개|쪼갠|쪼갤|나누|나눠|나눈|나뉘|분할|split|splits|splitting|divide|divides|partition",
        "difference": "차이|차의|차를|오차|error|difference|격차|gap|갭|residual|잔차|빼|뺀|-",
        "variance": "분산|variance|배리언스|바리안스",
        "bias": "편향|bias|바이어스",
        "target": "target|타겟|타깃|정답|label|라벨|레이블|실제|참값|true|truth|y",
        "weight": "가중치|weight|웨이트|파라미터|매개변수|parameter",
        "gradient": "gradient|기울기|그래디언트|그라디언트|그레디언트|미분|미분값|경사",
        "unit": "뉴런|노드|유닛|neuron|node|unit",
        "use": "사용|이용|쓴|쓰는|쓰며|쓰고|활용|계산|구한|use|uses|using|적용",
        "over": "과적합|과대적합|과대_적합|오버피팅|오버_피팅|overfitting|overfit|over-fitting|over_fitting",
        "under": "과소적합|과소_적합|언더피팅|언더_피팅|underfitting|underfit|under-fitting|under_fitting",
        "prevent": "방지|막|완화|해결|예방|억제|피하|prevent|prevents|avoid|avoids",
    }
)
