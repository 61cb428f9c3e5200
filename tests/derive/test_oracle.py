"""The packaged paths of PyTorch and Optax: no one of them is left without a rule."""

from __future__ import annotations

import pkgutil
from importlib import import_module, resources

import numpy as np
import pytest

import notecc.concepts
from notecc.concepts import nag
from notecc.derive.author import read
from notecc.derive.oracle import TOLERANCE, problems, stored, trajectory


def test_every_path_is_held_by_a_rule_of_a_concept() -> None:
    files = [it.name for it in resources.files("notecc.library.oracle").iterdir()]
    packaged = {".".join(name.split(".")[:2]) for name in files if name.count(".") == 3}
    concepts = pkgutil.iter_modules(notecc.concepts.__path__)
    modules = (import_module(f"notecc.concepts.{it.name}") for it in concepts if it.name[0] != "_")
    held = {name for module in modules for rule in read(module).rules for name in rule.oracle}
    assert len(packaged) == 29
    assert held == packaged


@pytest.mark.parametrize("problem", ["quadratic", "rosenbrock", "logistic"])
def test_the_look_ahead_of_nag_seen_from_ahead_is_the_path_of_pytorch(problem: str) -> None:
    truth = stored(f"torch.nag.{problem}")
    w = trajectory(nag.step, problems()[problem], hyper=truth["hyper"])
    before = np.concatenate([w[:1], w[:-1]])
    ahead = w + truth["hyper"]["beta"] * (w - before)
    assert np.abs(ahead - np.array(truth["path"])).max() < TOLERANCE
