"""Years, makers and letters written out: the wrong ones are told, near ones are not."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from notecc.judge.attributions import attributed
from notecc.judge.expansions import expanded
from notecc.judge.sentences import sentences
from notecc.library import concepts
from notecc.link import mentions, vocabulary
from notecc.parse import parse_bytes

KNOWN = vocabulary(concepts())

WRONG = (
    "Adam은 2009년에 제안되었다",
    "Transformer는 2014년에 발표되었다",
    "BERT는 OpenAI가 만든 모델",
    "GPT는 구글에서 발표한 언어 모델이다",
    "LSTM was introduced in 2014",
    "GAN은 2018년에 나온 생성 모델",
    "DQN은 페이스북에서 개발한 알고리즘",
    "ResNet은 2011년에 등장했다",
    "GAN은 얀 르쿤이 제안했다",
)
RIGHT = (
    "Adam은 2014년에 제안되었다",
    "Adam은 2016년에 제안되었다",  # one off: let be
    "Transformer는 2017년 구글이 발표했다",
    "BERT는 OpenAI가 만든 GPT와 다르다",
    "GPT-3은 2020년에 발표되었다",
    "Adam은 2020년에도 널리 쓰인다",
    "2009년에 제안된 방법과 달리 Adam은 학습률을 조절한다",
    "Adam은 2009년에 제안되지 않았다",
    "Adam은 2009년에 제안되었을까?",
    "LSTM은 2016년 구글 번역에 적용되어 소개되었다",
    "DQN은 딥마인드에서 만든 알고리즘",
    "Adam이 나온 이후 2021년에 발표된 논문",
    "2019년에 발표된 BERT 이후 RoBERTa가 나왔다",
    "수강생 2018명이 만든 GAN",
)


def told(text: str) -> list[str]:
    note = parse_bytes(PurePath("note.md"), f"# 정리\n\n- {text}\n".encode())
    said = sentences(note, mentions(note, KNOWN))
    return [it.fact.ko for it in attributed(said, note.source.text)]


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_year_or_maker_is_told(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_or_not_said_of_its_birth_is_let_be(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "MLE(Maximum Likelihood Error)",
        "LSTM (Long Short Time Memory)은 RNN이다",
        "IoU: Intersection of Union",
        "NMS = Non Minimum Suppression",
        "Generative Advanced Network(GAN)",
        "GAN(Generative Advanced Network)을 배웠다",
        "- BERT : Binary Encoder Representations from Transformers",
        "VAE(Vector Auto Encoder)",
    ],
)
def test_letters_written_out_wrongly_are_told(text: str) -> None:
    assert len(list(expanded(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "MLE(Maximum Likelihood Estimation)",
        "MLE(Maximum Likelihood Estimator)",
        "MLE(Machine Learning Engineer)",
        "LSTM(Long Short Term Memory)",
        "LSTM (Long Short-Term Memory)",
        "GAN(Generative Adversarial Nets)",
        "GAN(Generative Adverserial Network)",  # a typo is for another rule
        "RNN(Recursive Neural Network)",  # there is such a thing
        "SSL(Semi Supervised Learning)",
        "CNN(Convolution Neural Network)",
        "MLP(Multi Layered Perceptron)",
        "GPT(Generative Pretrained Transformer)",
        "NAG(Nesterov Accelerate Gradient)",
        "MAE(Masked Auto Encoder)",
        "MSE(Mean Squared Error)",
        "Non Maximum Suppression(NMS)",
        "IoU: Intersection over Union",
        "RL(Representation Learning)",
    ],
)
def test_another_spelling_or_meaning_is_let_be(text: str) -> None:
    assert list(expanded(text)) == []
