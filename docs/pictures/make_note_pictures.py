"""Draw the pictures of the sample vault: `python docs/pictures/make_note_pictures.py [FOLDER]`.

Without a folder it writes to `notes/attachments`. It needs NumPy and nothing else, uses fixed
seeds, and draws the same pixels every time. Every curve is computed from the rule it shows.
"""

# ruff: noqa: INP001 - a folder of scripts, not a package
from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import curves
import diagrams
from vector_pictures import fitted_line, receptive_field

ATTACHMENTS: Final = Path(__file__).parents[2] / "notes" / "attachments"


def main() -> None:
    """Write every picture into the folder given, or into the sample vault."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ATTACHMENTS
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES:
        draw().save(folder / f"{name}.png")
    for name, text in (("회귀 직선", fitted_line()), ("합성곱", receptive_field())):
        (folder / f"{name}.svg").write_text(text, encoding="utf-8", newline="\n")


PICTURES: Final = (
    ("활성화 함수", curves.activations),
    ("역전파 그래프", diagrams.computation_graph),
    ("제목 없음", curves.learning_rates),
    ("평평한 최소점", curves.flat_and_sharp),
    ("optimizer 궤적", curves.trajectories),
    ("제목 없음 1", curves.shrinking_steps),
    ("제목 없음 2", curves.bias_correction),
    ("일반화 간격", curves.generalization_gap),
    ("제목 없음 3", curves.polynomials),
    ("제목 없음 4", diagrams.folds),
    ("편향과 분산", curves.bias_and_variance),
    ("조기 종료", curves.early_stopping),
    ("mixup과 cutmix", diagrams.mixed_pictures),
    ("제목 없음 6", diagrams.normalizations),
    ("어텐션 지도", diagrams.attention_map),
    ("제목 없음 7", diagrams.positional_encoding),
)

if __name__ == "__main__":
    main()
