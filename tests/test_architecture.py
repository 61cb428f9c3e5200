"""The house keeps its shape: what a command must not load, and what the rooms may not know.

Who may import whom is kept by import-linter (`pyproject.toml`); this is its twin at run time.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOTE = ROOT / "notes" / "2026-03-04.md"


def loaded(*arguments: str) -> set[str]:
    """Run a command in a fresh Python and return the names of the modules it loaded."""
    code = (
        "import sys\n"
        "from notecc.__main__ import main\n"
        f"sys.argv = ['notecc', *{arguments!r}]\n"
        "try: main()\n"
        "except SystemExit as stop: assert not stop.code, stop.code\n"
        "sys.stdout.flush(); sys.stderr.write('\\n' + ' '.join(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, cwd=ROOT, encoding="utf-8"
    )
    return set(ran.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("stranger", ["sympy", "numpy", "jinja2", "pydantic", "rich", "pygments"])
def test_outline_does_not_load(stranger: str) -> None:
    assert stranger not in loaded("outline", str(NOTE), "--json")


@pytest.mark.parametrize(
    "stranger", ["sympy", "numpy", "jinja2", "pydantic", "rich", "pygments", "typst"]
)
def test_lint_does_not_load(stranger: str) -> None:
    assert stranger not in loaded("lint", str(NOTE), "--fail-on", "never")


@pytest.mark.parametrize("stranger", ["sympy", "numpy", "jinja2", "rich", "pygments", "sqlite3"])
def test_cards_does_not_load(stranger: str) -> None:
    assert stranger not in loaded("cards", str(NOTE), "--to", "json")


@pytest.mark.parametrize("stranger", ["sympy", "numpy", "jinja2", "markdown_it"])
def test_derive_and_concepts_read_records_only(stranger: str) -> None:
    assert stranger not in loaded("derive", "adam", "--json")
    assert stranger not in loaded("concepts")


def test_the_version_is_answered_before_typer_is_imported() -> None:
    assert "typer" not in loaded("--version")


def test_help_loads_no_room() -> None:
    rooms = {"notecc.parse", "notecc.build", "notecc.render", "sympy", "jinja2"}
    assert not rooms & loaded("--help")


def test_the_nouns_are_frozen() -> None:
    from dataclasses import is_dataclass

    from notecc import model

    nouns = [getattr(model, name) for name in model.__all__]
    nouns += [it for room in (model.block, model.inline) for it in vars(room).values()]
    classes = [it for it in nouns if isinstance(it, type) and is_dataclass(it)]
    assert len(classes) > 30
    for noun in classes:
        assert vars(noun)["__dataclass_params__"].frozen, noun


def test_every_module_is_small_and_says_what_it_does() -> None:
    modules = sorted((ROOT / "notecc").rglob("*.py"))
    assert modules
    for module in modules:
        text = module.read_text("utf-8")
        assert len(text.splitlines()) <= 400, f"{module} is long: which two things does it do?"
        assert text.lstrip("r").startswith('"""'), f"{module} does not say what it does"


@pytest.mark.parametrize("stranger", ["sympy", "numpy", "pydantic"])
def test_a_build_does_not_load(stranger: str, tmp_path: Path) -> None:
    assert stranger not in loaded("build", str(ROOT / "notes"), "-o", str(tmp_path / "site"))
