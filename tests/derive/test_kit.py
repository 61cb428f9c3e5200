"""The checks that scripts bring along."""

from __future__ import annotations

import ast
import inspect

from notecc.derive import alone
from notecc.derive.language import FUNCTIONS


def test_no_argument_of_the_kit_hides_a_function_that_formulas_use() -> None:
    arguments = {
        it.arg for it in ast.walk(ast.parse(inspect.getsource(alone))) if isinstance(it, ast.arg)
    }
    assert "line" in arguments
    assert arguments & FUNCTIONS.keys() == set()
