"""One LaTeX front end; and user text meets HTML in one place for each kind of it."""

from __future__ import annotations

from imports import who_calls, who_imports


def test_one_module_typesets_latex() -> None:
    assert who_imports("math_core") == {"render/mathml.py"}


def test_one_module_sanitises_html() -> None:
    assert who_imports("nh3") == {"render/sanitise.py"}


def test_one_module_escapes_text() -> None:
    # The readers take entities and elements of a note's own HTML apart; they write none.
    readers = {"render/sanitise.py", "render/pdf/maths.py", "render/pdf/raw.py"}
    assert who_imports("html") == {"render/escape.py", *readers}


def test_one_module_colours_code_and_one_knows_templates() -> None:
    assert who_imports("pygments") == {"render/highlight.py"}
    assert who_imports("jinja2") == {"render/templates.py"}


def test_what_is_marked_safe_is_marked_in_render() -> None:
    assert {path.partition("/")[0] for path in who_calls("Markup")} == {"render"}


def test_nothing_evaluates_text() -> None:
    # The engine runs scripts that it wrote itself, in a worker of their own; a module of the
    # vault's own is run if the config trusts it, in a process that `build/trusted.py` ends.
    # A worksheet's answers come from the library's own scripts, which are packaged with it.
    found = {path for path in who_calls("eval", "exec") if not path.startswith("derive/")}
    assert found == {"concepts/_own.py", "library/exercises.py"}
