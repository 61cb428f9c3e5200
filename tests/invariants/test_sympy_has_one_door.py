"""SymPy lives in `derive` and `concepts`, and only `build` opens the door to them."""

from __future__ import annotations

from imports import modules, who_calls, who_imports


def test_only_the_engine_and_the_library_s_source_import_sympy() -> None:
    found = who_imports("sympy", "mpmath", "numpy")
    assert {path.partition("/")[0] for path in found} <= {"derive", "concepts"}
    assert found


def test_only_build_opens_the_door() -> None:
    openers = {
        it for it in who_calls("import_module") if not it.startswith(("derive/", "concepts/"))
    }
    assert openers == {"build/judging.py", "build/library.py", "build/trusted.py"}


def test_the_library_is_read_by_rooms_that_know_no_sympy() -> None:
    assert any(path.startswith("library/") for path in modules())
    assert not {path for path in who_imports("sympy") if path.startswith("library/")}
