"""A Python module in the vault's `concepts/` is run only if trusted, checked once, and told of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from notecc.build import own_in, trusted
from notecc.model import Words
from notecc.model.checked import Checked, Problem
from notecc.vault.cache import remember, remembered

if TYPE_CHECKING:
    from notecc.own import Own

ROOT = Path(__file__).parents[1]
HEAD = """\
    from notecc.derive import Given, cos, derivation, pi, rule
    from notecc.model import Concept, Name, Words

    CONCEPT = Concept(
        id="annealing",
        title=Words("코사인 어닐링", "Cosine annealing"),
        definition=Words("학습률을 코사인처럼 줄인다", "Lowering the rate as a cosine does"),
        category="own",
        names=(Name("코사인 어닐링"), Name("cosine annealing")),
    )
"""
RIGHT = """
    @derivation("두 끝의 가운데 | Half way")
    def half(eta, x, T):
        yield eta * (1 + cos(pi * x / T)) / 2, "학습률 | the rate"
        yield eta / 2, "반이 지나면 | half way", Given({x: T / 2})
"""
WRONG = """
    @derivation("틀린 곳 | Wrong")
    def wrong(x):
        yield (x + 1) ** 2, "제곱 | square"
        yield x**2 + 1, "틀린 전개 | expanded wrongly"
"""
RULE = """
    @rule()
    def step(w, g, *, eta=0.1):
        w = w - eta * g
        return (w,)
"""
UNREAD = (
    "`a.py` and 1 more not read: Python is run only if you have looked at it and "
    "`notecc.toml` says `trust = true`"
)


def quiet(_done: int, _of: int) -> None:
    """Hear of progress, and say nothing."""


def module(*parts: str) -> str:
    return dedent("".join((HEAD, *parts)))


def vault_with(folder: Path, *, trust: bool = True, **modules: str) -> Path:
    (folder / "concepts").mkdir(parents=True)
    for name, text in modules.items():
        (folder / "concepts" / f"{name}.py").write_text(text, "utf-8")
    (folder / "2026-03-02.md").write_text("# 강의 정리\n코사인 어닐링\n- 줄인다\n", "utf-8")
    if trust:
        (folder / "notecc.toml").write_text("trust = true\n", "utf-8")
    return folder


def own(vault: Path) -> Own:
    return own_in(vault, tell=quiet)


def told(found: Own) -> list[tuple[str, int, str, str]]:
    """Every remark: the file, the line, the code, the words."""
    return [
        (
            path.name,
            note.source.position(it.span.start).line if note else 1,
            it.code,
            it.message.en,
        )
        for path, it, note in found.remarks
    ]


def test_without_trust_a_module_is_not_run_and_one_hint_says_how(tmp_path: Path) -> None:
    trace = tmp_path / "it-ran"
    code = module(f"    open({str(trace)!r}, 'w').close()\n")
    found = own(vault_with(tmp_path / "vault", trust=False, a=code, b=code))
    assert found.concepts == ()
    assert told(found) == [
        (
            "a.py",
            1,
            "NV007",
            UNREAD,
        )
    ]
    assert not trace.exists()


def test_a_trusted_module_is_checked_once_and_then_remembered(tmp_path: Path) -> None:
    trace = tmp_path / "runs"
    code = module(RIGHT, f"\n    open({str(trace)!r}, 'a').write('run ')\n")
    vault = vault_with(tmp_path / "vault", annealing=code)
    first, second = own(vault), own(vault)
    assert trace.read_text() == "run "
    assert first.remarks == second.remarks == ()
    assert first.records == second.records
    record = first.records["annealing"]
    assert record.concept.own == "concepts/annealing.py"
    assert [step.status for it in record.derivations for step in it.steps] == ["given", "proved"]
    assert {it.language for it in record.scripts} == {"sympy"}
    assert (vault / ".notecc" / "cache" / ".gitignore").read_text() == "*\n"


def test_a_change_of_the_module_or_a_broken_cache_lets_it_be_checked_again(tmp_path: Path) -> None:
    assert trusted.key("a") != trusted.key("b")
    outcome = Checked(None, (Problem(3, Words("가", "a"), is_rejected=True),), 1, (("proved", 2),))
    assert trusted.read(trusted.written(outcome)) == outcome
    for broken in (b"", b"{", b"[]", b"7", b'{"record": {}}', b'{"record": 3, "problems": 4}'):
        assert not trusted.read(broken)
    assert remember(tmp_path, "x", b"kept")
    assert remembered(tmp_path, "x") == b"kept"


def test_what_is_remembered_stays_in_the_vault(tmp_path: Path) -> None:
    vault, outside = tmp_path / "vault", tmp_path / "outside"
    vault.mkdir()
    outside.mkdir()
    (vault / ".notecc").symlink_to(outside)
    assert not remember(vault, "x", b"kept")
    assert not list(outside.rglob("x"))


def test_a_module_that_lies_outside_the_vault_is_not_read(tmp_path: Path) -> None:
    vault = vault_with(tmp_path / "vault")
    (tmp_path / "elsewhere.py").write_text(module(RIGHT), "utf-8")
    (vault / "concepts" / "linked.py").symlink_to(tmp_path / "elsewhere.py")
    found = own(vault)
    assert found.concepts == ()
    assert [(name, code) for name, _, code, _ in told(found)] == [("linked.py", "NX003")]
    (vault / "concepts" / "linked.py").unlink()
    (vault / "concepts").rmdir()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.py").write_text(module(RIGHT), "utf-8")
    (vault / "concepts").symlink_to(tmp_path / "folder")
    assert own(vault).concepts == ()


BROKEN = {
    "syntax": ("x = 1\ndef f(:\n", 2, "NV008", "cannot be read: SyntaxError: "),
    "nothing": ("x = 1\n", 1, "NV008", "there is no `CONCEPT = Concept(…)`"),
    "raises": ("\n\n1 / 0\n", 3, "NV008", "cannot be read: ZeroDivisionError: division by zero"),
    "leaves": ("import sys\nsys.exit(0)\n", 2, "NV008", "cannot be read: SystemExit: 0"),
    "dies": ("import os\nos._exit(0)\n", 1, "NV008", "its process ended before it was checked"),
    "words": (
        module().replace('Words("코사인 어닐링", "Cosine annealing")', '"어닐링"'),
        4,
        "NV008",
        '`title` has to be like `Words("한글", "English")`',
    ),
    "comma": (
        module().replace('(Name("코사인 어닐링"), Name("cosine annealing"))', '(Name("어닐링"))'),
        4,
        "NV008",
        '`names` has to be like `(Name("Adan"),)`',
    ),
    "empty": ("", 1, "NV008", "cannot be read: it is empty, not UTF-8, or over 1 MB"),
}


def test_what_is_broken_is_told_with_its_line(tmp_path: Path) -> None:
    vault = vault_with(tmp_path)
    for name, (text, *_) in BROKEN.items():
        (vault / "concepts" / f"{name}.py").write_text(text, "utf-8")
    found = {name: rest for name, *rest in told(own(vault))}
    assert found.keys() == {f"{name}.py" for name in BROKEN}
    for name, (_, line, code, words) in BROKEN.items():
        at, what, message = found[f"{name}.py"]
        assert (at, what) == (line, code), name
        assert str(message).startswith(words), (name, message)


def test_a_step_that_does_not_hold_is_told_and_not_shown(tmp_path: Path) -> None:
    unknown = '\n    @derivation("가 | a")\n    def typo(etaa):\n        yield etaa, "가 | a"\n'
    vault = vault_with(tmp_path, annealing=module(RIGHT, WRONG, unknown))
    found = own(vault)
    assert [it.name for it in found.records["annealing"].derivations] == ["half"]
    (step, letter) = told(found)
    assert step[:3] == ("annealing.py", 20, "NV009")
    assert step[3].startswith("line 2 of `wrong`, `x² + 1`, does not hold: at x = ")
    assert letter[1:3] == (23, "NV008")
    assert "no vocabulary has `etaa` (did you mean `eta`" in letter[3]


def test_a_module_that_never_ends_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    trace = tmp_path / "pid"
    code = f"""\
        import os, subprocess, sys
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        open({str(trace)!r}, "w").write(str(child.pid))
        while True: pass
    """
    path = tmp_path / "endless.py"
    path.write_text(dedent(code), "utf-8")
    found = trusted.checked(path, dedent(code), tell=quiet, deadline=5.0)
    assert found.record is None
    assert found.problems[0].message.en.startswith("not done within 5 s")
    assert any(_has_ended(int(trace.read_text())) for _ in range(_LOOKS))


_LOOKS = 400
"""How often to look for the end of a process that was told to end: a busy system takes a while."""


def _has_ended(process: int) -> bool:
    """Say whether a process is gone, or is a zombie that waits for whoever adopted it."""
    time.sleep(0.05)
    state = Path(f"/proc/{process}/stat")
    if state.exists():
        return state.read_text().rpartition(")")[2].split()[0] == "Z"
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def notecc(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "notecc", *arguments, "--lang", "en"],
        check=False,
        capture_output=True,
        cwd=ROOT,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    loud = "\n    print('printed by the module')\n"
    return vault_with(
        tmp_path_factory.mktemp("vault"),
        annealing=module(RIGHT, loud),
        rule=module(RULE).replace("어닐링", "걸음").replace("nnealing", "stride"),
        wrong=module(WRONG).replace("어닐링", "틀림").replace("nnealing", "rror"),
    )


def test_every_command_sees_the_module_and_prints_only_its_own(vault: Path) -> None:
    shown = json.loads(notecc("outline", str(vault), "--json").stdout)
    assert {it["concept"] for it in shown["notes"][0]["mentions"]} == {"annealing"}
    text = notecc("derive", "코사인 어닐링", "--vault", str(vault)).stdout
    assert "your own `concepts/annealing.py`" in text
    assert "not checked" not in text
    assert "✓ checked" in text
    listed = notecc("concepts", "cosine a", "--vault", str(vault)).stdout
    assert listed.startswith("annealing  Cosine annealing · derivations 1 ✓, your own\n")
    code = notecc("derive", "annealing", "--vault", str(vault), "--code", "sympy").stdout
    compile(code, "annealing.py", "exec")


def test_a_rule_of_its_own_runs_is_drawn_and_can_be_pasted(vault: Path, tmp_path: Path) -> None:
    place = ("--vault", str(vault))
    shown = notecc("derive", "astride", *place, "--run").stdout.splitlines()
    assert shown[2].split() == ["0", "-4.5000", "1.6000"]
    assert notecc("derive", "astride", *place, "--plot", str(tmp_path / "a.svg")).returncode == 0
    assert (tmp_path / "a.svg").exists()
    assert "def step(w, g, *, eta" in notecc("derive", "astride", *place, "--code", "numpy").stdout


def test_what_has_no_rule_cannot_be_run(vault: Path) -> None:
    for name in ("annealing", "bert"):
        ended = notecc("derive", name, "--vault", str(vault), "--run")
        assert ended.returncode == 2
        assert "has no update rule" in ended.stderr
        assert "Traceback" not in ended.stderr


def test_a_sheet_shows_what_was_checked(vault: Path, tmp_path: Path) -> None:
    built = notecc("build", str(vault), "-o", str(tmp_path / "site"))
    assert "wrong.py:15:1: error NV009 rejected-step: " in built.stderr
    page = (tmp_path / "site" / "notes" / "2026-03-02.html").read_text("utf-8")
    card = page.partition('id="Derive-annealing"')[2].partition("</article>")[0]
    assert '<li class="proved">' in card
    assert "확인하지 않음" not in card


def test_verify_checks_the_vault_s_modules_when_they_are_named(vault: Path) -> None:
    ended = notecc("verify", "annealing", "--vault", str(vault), "--json")
    assert ended.returncode == 0
    found = json.loads(ended.stdout)
    assert (found["concepts"], found["derivations"], found["status"]["proved"]) == (1, 1, 1)
    ended = notecc("verify", "--vault", str(vault))
    assert ended.returncode == 1
    assert "line 2 of `wrong`, `x² + 1`, does not hold: at x = " in ended.stdout


def test_the_linter_tells_of_modules_unless_their_rules_are_left_out(vault: Path) -> None:
    found = json.loads(notecc("lint", str(vault), "--output-format", "json").stdout)
    assert [(it["code"], it["line"]) for it in found if it["code"].startswith("NV")] == [
        ("NV009", 15)
    ]
    assert "NV009" not in notecc("lint", str(vault), "--ignore", "NV").stdout
