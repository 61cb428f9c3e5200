"""What each module of the house imports and calls, read from its source."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUSE = Path(__file__).parents[2] / "notecc"


def modules() -> dict[str, ast.Module]:
    """Every module by its path in the house, as in `render/escape.py`."""
    found = {path.relative_to(HOUSE).as_posix(): _tree(path) for path in HOUSE.rglob("*.py")}
    assert len(found) > 100
    return found


def who_imports(*names: str) -> set[str]:
    """The modules that import one of these, anywhere in them."""
    return {path for path, tree in modules().items() if set(names) & set(_imported(tree))}


def who_calls(*names: str) -> set[str]:
    """The modules that call a function or a method of one of these names."""
    return {path for path, tree in modules().items() if set(names) & set(_called(tree))}


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from (it.name.partition(".")[0] for it in node.names)
            case ast.ImportFrom(module=str() as name, level=0):
                yield name.partition(".")[0]
            case _:
                pass


def _called(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
                yield name
            case _:
                pass
