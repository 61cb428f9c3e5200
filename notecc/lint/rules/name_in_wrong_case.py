"""NK002."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from notecc.lint.orthography.respelling import spelling
from notecc.lint.rule import rule
from notecc.model import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.lint.reading import Reading
    from notecc.lint.rule import Finding

_ABBREVIATIONS: Final = (
    *("BERT", "CNN", "CPU", "DNN", "GPT", "GPU", "GRU", "KNN", "LSTM", "MLP", "MSE", "NLP", "PCA"),
    *("RMSE", "RNN", "SGD", "SVM", "TPU", "VAE", "GAN"),
)
"""Right in capitals only, and no other word in small letters."""
_NAMES: Final = (
    *("AlexNet", "DeepMind", "DenseNet", "EfficientNet", "GitHub", "GoogLeNet", "ImageNet"),
    *("JavaScript", "LightGBM", "MobileNet", "NumPy", "OpenAI", "PyTorch", "ReLU", "ResNet"),
    *("RoBERTa", "SciPy", "TensorBoard", "TensorFlow", "VGGNet", "XGBoost", "XLNet"),
)
"""Names with capitals in them. All in small letters they may be a package's: numpy, pytorch."""
_RIGHT: Final = {it.lower(): it for it in (*_ABBREVIATIONS, *_NAMES)}
_APART: Final = {"deep mind": "DeepMind", "alex net": "AlexNet", "image net": "ImageNet"}

_WORD: Final = re.compile(
    r"(?<![A-Za-z])(?:(?:[Dd]eep|[Aa]lex|[Ii]mage) (?=[MmNn]))?[A-Za-z]{3,}+(?![A-Za-z0-9_@/\\]|[.-][A-Za-z0-9]|\()"
)
_NOT_BEFORE: Final = frozenset("_./\\@#&-0123456789")


@rule("NK002", Severity.INFO, folds=True, respells=True)
def name_in_wrong_case(reading: Reading) -> Iterator[Finding]:
    """A name with its capitals elsewhere: `Bert`, `gpt`, `AlexNEt`, `Pytorch`.

    Names and abbreviations are looked for, cited and read as their authors write them. What is all
    in small letters may be the name of a package, and is left alone unless it is an abbreviation.

    ## 한국어

    대소문자가 다른 이름입니다: `Bert`, `gpt`, `AlexNEt`, `Pytorch`.

    이름과 줄임말은 만든 사람이 적은 대로 찾고 인용하고 읽습니다. 모두 소문자인 이름은 패키지일 수 있어서
    줄임말이 아니면 건드리지 않습니다.

    ## Bad

    ```note
    ## Bert
    - AlexNEt 이후 gpt와 lstm, Pytorch로 구현
    ```
    ```diagnostics
    1:4 `Bert` is written `BERT` (unsafe fix: write `BERT`)
    2:3 `AlexNEt` is written `AlexNet` (fix: write `AlexNet`)
    2:14 `gpt` is written `GPT` (fix: write `GPT`)
    2:19 `lstm` is written `LSTM` (fix: write `LSTM`)
    2:25 `Pytorch` is written `PyTorch` (fix: write `PyTorch`)
    ```
    ```fixed
    ## Bert
    - AlexNet 이후 GPT와 LSTM, PyTorch로 구현
    ```

    ## Good

    ```note
    ## BERT
    - AlexNet 이후 GPT와 LSTM들, pytorch로 구현, CNNs, GPT-2
    - `Bert`, bert.py, my_gpt, bert-base, cnn()
    ```
    ```diagnostics
    ```
    """
    text = reading.prose
    for found in _WORD.finditer(text):
        if found.start() and text[found.start() - 1] in _NOT_BEFORE:
            continue
        right = _right(found[0])
        if right and right != found[0]:
            yield spelling(Span(*found.span()), found[0], right)


def _right(written: str) -> str:
    """Return the name as it should be; empty if this is none, or may be a package's."""
    name = written.removesuffix("s") if written.lower() not in _RIGHT else written
    lower = name.lower()
    right = _RIGHT.get(lower) or _APART.get(lower, "")
    if right in _NAMES and lower not in _APART and (name.islower() or name.isupper()):
        return ""
    return right + written[len(name) :] if right else ""
