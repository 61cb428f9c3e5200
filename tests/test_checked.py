"""Formulas on a sheet bear a mark: right, or where they went wrong."""

from __future__ import annotations

import re

from sites import page_of

DAY = """# 강의

SGD
- w = w - ηg
- $w_{t+1} = w_t + \\eta g_t$
- `w = w - lr * g`
- lr = 0.01 <3

Adagrad

$$
G_t = G_{t-1} + g_t
$$

# 내일 할 일

- w = w + ηg 복습
"""
_MARK = re.compile(r'<span class="(right|wrong)"[^>]*>([^<]*)(?:<span>([^<]*)</span>)?</span>')


def test_what_is_right_is_marked_and_what_is_wrong_says_where() -> None:
    assert [it.groups() for it in _MARK.finditer(page_of(DAY))] == [
        ("right", "✓", None),
        ("wrong", "✗ `η·g`의 부호가 반대입니다 ", "w = w-η·g"),
        ("right", "✓", None),
        ("wrong", "✗ `g`의 제곱이 빠졌습니다 ", "G = G+g²"),
    ]


def test_a_mark_stands_right_behind_its_formula() -> None:
    page = page_of(DAY)
    assert '<li>w = w - ηg <span class="right" role="img" aria-label="라이브러리의 식' in page
    assert '<code>w = w - lr * g</code> <span class="right"' in page
    assert '</div>\n<p><span class="wrong">' in page


def test_a_mark_is_no_markup_of_the_note() -> None:
    page = page_of("# 강의\n\nSGD\n- θ = θ + <b>η</b> g\n- θ<script> = θ + η g\n")
    assert "<script> =" not in page
