"""The packaged paths of PyTorch and Optax: no one of them is left without a rule."""

from __future__ import annotations

import pkgutil
from importlib import import_module, resources

import notecc.concepts
from notecc.derive.author import read


def test_every_path_is_held_by_a_rule_of_a_concept() -> None:
    files = [it.name for it in resources.files("notecc.library.oracle").iterdir()]
    packaged = {".".join(name.split(".")[:2]) for name in files if name.count(".") == 3}
    concepts = pkgutil.iter_modules(notecc.concepts.__path__)
    modules = (import_module(f"notecc.concepts.{it.name}") for it in concepts if it.name[0] != "_")
    held = {name for module in modules for rule in read(module).rules for name in rule.oracle}
    assert len(packaged) == 29
    assert held == packaged
