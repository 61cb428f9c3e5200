"""Whatever a formula is, Typst sets what was printed of it.

`NOTECC_FORMULAS=10000` tries so many in a line and so many on lines of their own.
"""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import Any

import pytest
from made_formulas import formulas

from notecc.model import Language
from notecc.model.sheet import Site
from notecc.render.pdf.maths import printed
from notecc.render.pdf.press import Press, templates
from notecc.render.pdf.sheets import desk, whole

_DEEPEST = 60
_COUNT = int(os.environ.get("NOTECC_FORMULAS", "600"))
_AT_ONCE = 300


@pytest.fixture
def press(tmp_path: Path) -> Press:
    for name, content in templates().items():
        (tmp_path / name).write_bytes(content)
    return Press(tmp_path)


def sheet_of(latex: list[str], *, display: bool) -> dict[str, Any]:
    """Return a document that holds all these formulas, those that are refused left out."""
    found = [(it, printed(it, display=display)) for it in latex]
    said = [list(it.words) for _, it in found if not it.error]
    blocks: list[dict[str, Any]]
    if display:
        blocks = [{"k": "math", "it": ["shown", "a", it]} for it in said]
    else:
        blocks = [{"k": "p", "it": ["a ", ["math", "a", it], ["display", "a", it]]} for it in said]
    note: dict[str, Any] = {
        "title": "",
        "label": "",
        "heading": ["제목"],
        "eyebrow": "",
        "gist": [],
    }
    note |= {"figures": [], "planned": None, "after": [], "footnotes": [], "path": ""}
    note |= {"compared": [], "plot": None, "cards": [], "briefs": [], "met": [], "only_named": []}
    part = {"role": "none", "label": "", "it": blocks, "done": 0, "todo": 0}
    groups = [{"planned": False, "parts": [part]}]
    return whole(desk(Site(Language.KOREAN), files={}), "제목", [note | {"before": groups}])


def unset(latex: list[str], press: Press, *, display: bool) -> list[str]:
    """Return the formulas that are printed and yet cannot be set."""
    if not press.pressed(sheet_of(latex, display=display)).error:
        return []
    if len(latex) == 1:
        return latex
    half = len(latex) // 2
    return [
        *unset(latex[:half], press, display=display),
        *unset(latex[half:], press, display=display),
    ]


@pytest.mark.parametrize("display", [True, False])
def test_made_up_formulas_are_set_or_refused(press: Press, display: bool) -> None:  # noqa: FBT001 - a case
    made = list(formulas(random.Random(20260302), _COUNT))  # noqa: S311 - the same every time
    assert sum(not printed(it, display=display).error for it in made) > _COUNT // 2
    for at in range(0, _COUNT, _AT_ONCE):
        assert unset(made[at : at + _AT_ONCE], press, display=display) == []


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (r"\frac{1}{", "}"),
        (r"\sqrt{", "}"),
        ("x^{", "}"),
        ("x_{", "}"),
        (r"\left(", r"\right)"),
        (r"\hat{", "}"),
        (r"\underbrace{", "}"),
        (r"\boxed{", "}"),
        (r"\begin{pmatrix}", r"\end{pmatrix}"),
        (r"\begin{aligned}x&=", r"\end{aligned}"),
        (r"\overset{a}{", "}"),
        (r"\cancel{", "}"),
        (r"\color{red}{", "}"),
    ],
)
def test_formulas_within_formulas_are_set_or_refused(press: Press, start: str, end: str) -> None:
    made = [start * depth + "x" + end * depth for depth in range(1, _DEEPEST, 3)]
    assert unset(made, press, display=True) == []
    assert printed(made[-1], display=True).error


_YARDSTICK = Path(__file__).parents[2] / ".." / "shared" / "data" / "render" / "formulas.json"


@pytest.mark.skipif(not _YARDSTICK.exists(), reason="the yardstick is not here")
def test_the_formulas_of_the_yardstick(press: Press) -> None:
    found = json.loads(_YARDSTICK.read_text("utf-8"))
    errors = {it["id"] for it in found if printed(it["tex"], display=it["display"]).error}
    assert errors.isdisjoint(it["id"] for it in found if it["expect"] == "ok")
    assert errors.issuperset(it["id"] for it in found if it["expect"] == "error")
    for display in (True, False):
        assert unset([it["tex"] for it in found], press, display=display) == []
