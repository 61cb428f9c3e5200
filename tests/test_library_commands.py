"""`derive`, `concepts` and `verify` as someone at a terminal sees them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]


def notecc(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "notecc", *arguments],
        check=False,
        capture_output=True,
        cwd=ROOT,
        encoding="utf-8",
    )


@pytest.mark.parametrize("name", ["adam", "Adam", "ADAM", "에이담", "adaptive moment-estimation"])
def test_a_concept_answers_to_any_of_its_names(name: str) -> None:
    assert notecc("derive", name, "--lang", "ko").stdout.startswith("아담 (Adam)\n")


def test_a_derivation_can_be_read_in_a_terminal() -> None:
    shown = notecc("derive", "momentum", "--lang", "en").stdout
    for line in (
        "    vₜ = β·vₜ₋₁ + gₜ",
        "[The velocity, unrolled]",
        "  = Σᵢ₌₁ᵗ βᵗ⁻ⁱ·gᵢ",
        "        all past gradients, the older the smaller [by induction]  ✓ checked",
    ):
        assert line in shown.splitlines(), line


def test_a_typo_offers_the_nearest_and_ends_with_2() -> None:
    for arguments in (("derive", "momentun"), ("concepts", "momentun"), ("verify", "momentun")):
        ended = notecc(*arguments, "--lang", "en")
        assert ended.returncode == 2
        assert ended.stdout == ""
        assert "help: did you mean `momentum`?" in ended.stderr
        assert "Traceback" not in ended.stderr


def test_a_typo_in_hangul_offers_the_nearest() -> None:
    assert "`momentum`" in notecc("derive", "모맨텀").stderr


def test_an_unknown_variant_and_missing_code_end_with_2() -> None:
    assert notecc("derive", "adam", "--variant", "nope").returncode == 2
    assert notecc("derive", "bert", "--code", "numpy").returncode == 2
    assert notecc("derive", "adam", "--code", "fortran").returncode == 2


def test_json_is_the_compiled_concept_and_nothing_else() -> None:
    found = json.loads(notecc("derive", "momentum", "--json").stdout)
    assert found["id"] == "momentum"
    assert found["definition"].keys() == {"ko", "en"}
    assert found["rule"]["python"][0].startswith("def step(w, g, v=0.0, *, eta=0.01, beta=0.9)")
    assert found["rule"]["lines"][0]["latex"] == r"v_{t} = \beta v_{t-1} + g_{t}"
    wanted = {"note", "latex", "text", "status", "how", "at"}
    assert all(wanted <= step.keys() for step in found["steps"])
    assert {"beta", "eta"} <= {it["name"] for it in found["symbols"]}


def test_run_prints_a_trajectory_that_starts_where_the_surface_says() -> None:
    shown = notecc("derive", "momentum", "--run").stdout.splitlines()
    assert [line.split()[0] for line in shown if "eta = " in line] == [
        "ravine",
        "rosenbrock",
        "saddle",
    ]
    assert shown[2].split() == ["0", "-4.5000", "1.6000"]


def test_concepts_lists_what_is_proved_of_each() -> None:
    shown = notecc("concepts", "--lang", "en").stdout.splitlines()
    assert len([line for line in shown if " · " in line]) >= 78
    (adam,) = (line for line in shown if line.startswith("adam "))
    assert "update rule, derivations" in adam


def test_concepts_finds_a_part_of_a_name() -> None:
    found = notecc("concepts", "모멘").stdout
    assert found.startswith("momentum ") or "\nmomentum " in found
    assert "\nbert " not in found


@pytest.fixture(scope="module")
def verification() -> dict[str, Any]:
    ended = notecc("verify", "momentum", "bert", "--json")
    assert ended.returncode == 0
    assert ended.stderr == ""
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def test_verify_counts_what_it_checked(verification: dict[str, Any]) -> None:
    assert verification["concepts"] == 2
    assert verification["status"].keys() == {
        "given",
        "proved",
        "proved_at_sizes",
        "numeric",
        "rejected",
    }
    assert sum(verification["status"].values()) == verification["steps"]
    assert verification["status"]["given"] == verification["derivations"] >= 5
    assert verification["seconds"] > 0


def test_verify_compares_with_pytorch_and_optax(verification: dict[str, Any]) -> None:
    usual = {it["oracle"] for it in verification["rules"] if not it["variant"]}
    assert usual == {"torch.momentum", "optax.momentum"}
    assert {it["concept"] for it in verification["rules"]} == {"momentum"}
    assert max(it["max_abs_error"] for it in verification["rules"]) <= 1e-12
