"""A word of Latin letters, digits or Korean -> how it ends when a Korean reads it aloud.

Nothing is said of a word that may be read in two ways: a particle after it is not to be judged.
"""

from __future__ import annotations

from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits
from typing import Final

from notecc.model.korean.hangul import Sound, final, is_hangul

_LETTERS: Final = dict.fromkeys("abcdefghijkopqstuvwxyz", Sound.VOWEL) | {
    "l": Sound.RIEUL,
    "m": Sound.CONSONANT,
    "n": Sound.CONSONANT,
}
"""Letters by their names: 에스, 엘, 엠. R is 아르 or 알, so it is not here."""

_DIGITS: Final = {
    **dict.fromkeys("036", Sound.CONSONANT),
    **dict.fromkeys("178", Sound.RIEUL),
    **dict.fromkeys("2459", Sound.VOWEL),
}
"""영 일 이 삼 사 오 육 칠 팔 구; 십, 백, 천 and 만 end in a consonant, as 영 does."""
_VERSION_DIGITS: Final = dict.fromkeys("245", Sound.VOWEL)
"""Behind a name a digit may be read in English: 3 is 삼 or 쓰리, but 2 is 이 or 투."""

_CONSONANT_GREEK: Final = "ευο"
"""엡실론, 입실론, 오미크론; 알파, 베타 and the others end in a vowel."""

_ABBREVIATIONS: Final = {
    **dict.fromkeys(
        (
            *("AI", "AP", "API", "AUC", "BLEU", "CE", "COCO", "CPU", "CUDA", "EDA", "ELU", "EMA"),
            *("GPU", "GRU", "ID", "IDE", "IoU", "IOU", "IP", "LDA", "MAE", "MSE", "NLU", "NPU"),
            *("OS", "PCA", "PPO", "QA", "ROC", "ROI", "RMSE", "SOTA", "TPU", "UI", "UX", "VAE"),
            *("AWS", "MHA", "BERT", "YOLO", "AE", "GUI", "CLI", "ASCII", "IaaS", "MNIST", "MLE"),
        ),
        Sound.VOWEL,
    ),
    **dict.fromkeys(("ANN", "EM", "GAN", "JSON", "OOM", "RAM", "ROM", "SAM"), Sound.CONSONANT),
    **dict.fromkeys(("URL", "YAML", "UML", "ETL"), Sound.RIEUL),
}
"""With a vowel in it an abbreviation is a word or letters; of these it makes no difference."""

_AMBIGUOUS: Final = frozenset(
    (
        # read as what they are short for, or by letters
        *("ml", "dl", "rl", "sl", "lm", "bn", "ln", "gd", "nn", "tn", "fn", "num", "val", "dim"),
        *("col", "lin", "vs", "pl", "tm", "bm", "cl", "map"),
        # units: 센티미터, 킬로그램, 픽셀
        *("km", "cm", "mm", "nm", "kg", "mg", "px", "db"),
        # written in Korean in two ways, or not as their ending says
        *("theme", "readme", "resume", "epitome", "finale", "epoch", "tech", "arch", "mach"),
        *("good", "template", "meme", "anime", "mle", "rle", "york", "latex"),
    )
)
_ENDINGS: Final = (
    (Sound.RIEUL, ("l", "le")),
    (Sound.CONSONANT, ("m", "n", "ng", "me", "ne")),
    (
        Sound.VOWEL,
        (
            *("a", "i", "o", "u", "y", "w", "s", "x", "z", "f", "d", "th", "sh", "ph", "ch"),
            *("ar", "er", "ir", "or", "ur", "yr"),
            *("ve", "ce", "se", "ze", "ge", "re", "de", "be", "fe", "ee", "ie", "lue", "eue"),
            *("nt", "st", "ct", "ft", "lt", "rt", "pt", "xt", "ght"),
            *("sk", "nk", "rk", "mp", "lp", "rp"),
        ),
    ),
)
"""How English words end, and so how they end in Korean: -tion 션, -er 어, -nt 트, -le 블, 플."""
_LIKE_A_VOWEL: Final = frozenset({"state", "note", "byte", "rate", "route", "update", "attribute"})

_SPELT_OUT: Final = frozenset(
    (
        *("api", "bert", "cnn", "cpu", "csv", "css", "dnn", "fps", "gan", "gpt", "gpu", "html"),
        *("http", "knn", "lgbm", "llm", "lstm", "mlp", "mse", "nlp", "npm", "pca", "pdf", "rnn"),
        *("sgd", "sql", "ssh", "svm", "tcp", "url", "xgb", "xml"),
    )
)
"""Abbreviations that are the same in small letters; others may stand for a word: plt, src, img."""

_SINGULAR_S: Final = ("ss", "us", "is", "as", "os")
_VOWELS: Final = frozenset("aeiouy")
_LATIN: Final = ascii_letters
_NUMERIC: Final = f"{digits},."
_FARTHEST: Final = 40
"""No word that is read has more letters."""


def sound(text: str) -> Sound | None:
    """Return how a text ends when its last word is read aloud; None if that is not certain."""
    text = text[-_FARTHEST:]
    last = text[-1:]
    if is_hangul(last):
        return final(last)
    if last == "%" or "α" <= last <= "ω":
        return Sound.CONSONANT if last in _CONSONANT_GREEK else Sound.VOWEL
    if last and last in _LATIN:
        before, word = _parted(text, _LATIN)
        return None if before[-1:].isdigit() else _of_latin(word)
    before, _ = _parted(text, _NUMERIC)
    return _of_number(last, before)


def _parted(text: str, characters: str) -> tuple[str, str]:
    """Part a text before the `characters` that it ends in."""
    before = text.rstrip(characters)
    return before, text[len(before) :]


def _of_number(digit: str, before: str) -> Sound | None:
    # 1/10 is read from its end, and 10^2 as a square.
    if before.endswith(("/", "^")):
        return None
    is_named = before.endswith(("-", "_", ".")) or before.rstrip()[-1:].isalpha()
    return (_VERSION_DIGITS if is_named else _DIGITS).get(digit)


def _of_latin(word: str) -> Sound | None:
    hump = _hump(word)
    lower = hump.lower()
    if lower in _AMBIGUOUS or word.lower() in _AMBIGUOUS:
        return None
    known = _ABBREVIATIONS.get(word) or _ABBREVIATIONS.get(hump)
    if known:
        return known
    if len(word) == 1 or hump in _SPELT_OUT or (hump.isupper() and not _VOWELS & set(lower)):
        return _ABBREVIATIONS.get(hump.upper()) or _LETTERS.get(lower[-1])
    # An abbreviation that can be read as a word may be; and so may a stump of one.
    is_word = len(hump) > 2 and not hump.isupper() and bool(_VOWELS & set(lower))
    return _of_english(lower) if is_word else None


def _hump(word: str) -> str:
    """Return the last part of a name in CamelCase."""
    before, hump = _parted(word, ascii_lowercase)
    if not hump:
        return _parted(word, ascii_uppercase)[1]
    return before[-1:] + hump


def _of_english(word: str) -> Sound | None:
    if word in _LIKE_A_VOWEL:
        return Sound.VOWEL
    if word.endswith("s") and not word.endswith(_SINGULAR_S):
        # Many leave the plural out when they read: embeddings, 임베딩.
        one = _of_english(word[:-1])
        return one if one is Sound.VOWEL else None
    return next((sound for sound, endings in _ENDINGS if word.endswith(endings)), None)
