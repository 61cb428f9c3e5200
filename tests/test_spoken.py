"""A particle is judged by how the word before it is read aloud."""

from __future__ import annotations

import pytest

from notecc.model.korean.hangul import Sound
from notecc.model.korean.particles import josa, wanted
from notecc.model.korean.spoken import sound


@pytest.mark.parametrize(
    "text",
    [
        *(
            "함수",
            "SGD",
            "GPU",
            "RNNs",
            "loss",
            "bias",
            "gradient",
            "weight",
            "PyTorch",
            "y",
            "50%",
        ),
        *("t-SNE가 아니라 RMSE", "state", "matrix", "networks", "β", "12", "0.5", "GPT-2", "layer"),
    ],
)
def test_words_that_end_in_a_vowel(text: str) -> None:
    expected = None if text == "RNNs" else Sound.VOWEL
    assert sound(text) is expected


@pytest.mark.parametrize(
    "text", ["모델", "URL", "HTML", "label", "ensemble", "l", "t+1", "8", "MySQL"]
)
def test_words_that_end_in_rieul(text: str) -> None:
    assert sound(text) is Sound.RIEUL


@pytest.mark.parametrize(
    "text",
    ["값", "Adam", "RNN", "LSTM", "GAN", "attention", "training", "n", "ε", "10", "0", "LightGBM"],
)
def test_words_that_end_in_another_consonant(text: str) -> None:
    assert sound(text) is Sound.CONSONANT


@pytest.mark.parametrize(
    "text",
    [
        "",
        *("epoch", "dataset", "dropout", "R", "OCR", "ML", "lr", "GPT-3", "Level 3", "BERT3"),
        *("embeddings", "1/10", "10^2", "plt", "ReLU6x", "mAP", "cm", "`", "x_", "…"),
    ],
)
def test_what_is_read_in_two_ways_is_not_judged(text: str) -> None:
    assert sound(text) is None


@pytest.mark.parametrize(
    ("particle", "heard", "right"),
    [
        ("를", Sound.CONSONANT, "을"),
        ("은", Sound.VOWEL, "는"),
        ("이란", Sound.VOWEL, "란"),
        ("로", Sound.RIEUL, "로"),
        ("으로서", Sound.RIEUL, "로서"),
        ("로부터", Sound.CONSONANT, "으로부터"),
        ("으로", Sound.VOWEL, "로"),
        ("와", Sound.RIEUL, "과"),
    ],
)
def test_the_form_that_a_sound_wants(particle: str, heard: Sound, right: str) -> None:
    assert wanted(particle, heard) == right


@pytest.mark.parametrize(
    ("word", "particle", "said"),
    [
        ("모멘텀", "은", "모멘텀은"),
        ("SGD", "을", "SGD를"),
        ("GAN", "이라는", "GAN이라는"),
        ("epoch", "이", "epoch이(가)"),
        ("a.md", "으로", "a.md(으)로"),
        ("**", "과", "**와(과)"),
    ],
)
def test_a_message_takes_the_particle_of_its_word(word: str, particle: str, said: str) -> None:
    assert word + josa(word, particle) == said
