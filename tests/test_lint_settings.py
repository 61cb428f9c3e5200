"""What is set for the linter: in the config, in a baseline, in the notes themselves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from conftest import read
from hypothesis import given
from hypothesis import strategies as st
from rule_examples import reading
from spec_cases import cases
from test_command_line import notecc, vault

from notecc.lint import RULES, lint
from notecc.lint.shared import Shared
from notecc.render.fingerprint import known

if TYPE_CHECKING:
    from test_command_line import Command

__all__ = ["notecc"]

NOTE: Final = Path("notes", "2026-03-02.md")
DAY: Final = "# 1. 오늘 할 일\n- [ ] ~~과제\n# 2. 강의 정리\nRNN\n- 순서\nAdam\n- 모멘텀 \n"


def write(text: str = DAY) -> None:
    vault(**{"2026-03-02": text})


def settings(text: str) -> None:
    Path("notes", "notecc.toml").write_text(f"[lint]\n{text}\n", "utf-8")


def codes(run: Command, *options: str) -> list[str]:
    ended = run("lint", "--output-format", "json", *options)
    found: list[dict[str, Any]] = json.loads(ended.out)
    return [it["code"] for it in found]


def test_the_config_chooses_rules_and_the_command_line_is_stronger(notecc: Command) -> None:
    write()
    settings('select = ["NS"]\nextend-select = ["ND007"]\nignore = ["NS001"]\nseverity = "hint"')
    assert codes(notecc) == ["ND007", "NS005"]
    assert codes(notecc, "--select", "NS001,NS005") == ["ND007", "NS005"]
    assert codes(notecc, "--ignore", "ND007") == ["NS005"]
    assert codes(notecc, "--severity", "error") == ["ND007"]


def test_the_config_says_when_to_fail(notecc: Command) -> None:
    write("# 회고\n- 좋은 날 \n")
    assert notecc("lint").code == 0
    settings('fail-on = "hint"')
    assert notecc("lint").code == 1
    assert notecc("lint", "--fail-on", "info").code == 0
    assert notecc("lint", "--exit-zero").code == 0


def test_rules_are_ignored_in_files_by_name_or_path(notecc: Command) -> None:
    write("# 회고\n- ~~a\n")
    week = Path("notes", "1주")
    week.mkdir()
    (week / "2026-03-03.md").write_text("# 회고\n- ~~a\n", "utf-8")
    assert codes(notecc, "--select", "NS001") == ["NS001", "NS001"]
    for pattern in ("1주/*", "2026-03-03.md", "*/2026*"):
        settings(f'per-file-ignores = {{ "{pattern}" = ["unclosed-markup"] }}')
        assert codes(notecc, "--select", "NS001") == ["NS001"]
        # From wherever the note is named, the pattern counts from the config's folder.
        assert codes(notecc, str(week / "2026-03-03.md"), "--select", "NS001") == []


def test_unsafe_fixes_can_be_the_habit(notecc: Command) -> None:
    text = f"# 회고\n- {'긴 줄 ' * 40}~~끝\n"
    write(text)
    settings("unsafe-fixes = true")
    assert notecc("lint", "--fix", "--no-unsafe-fixes").code == 1
    assert NOTE.read_text("utf-8") == text
    notecc("lint", "--fix")
    assert NOTE.read_text("utf-8") != text


@pytest.mark.parametrize(
    ("text", "error", "remedy"),
    [
        ('selct = ["NS"]', "unknown key `selct`", "did you mean `select`?"),
        ('select = ["unclosed-markups"]', "no rule `unclosed-markups`", "`unclosed-markup`?"),
        ('per-file-ignores = { "a" = ["NS1"] }', "no rule `ns1`", "did you mean"),
        ('severity = "loud"', "unknown value `loud` of `severity`", "one of"),
        ('unsafe-fixes = "yes"', "`unsafe-fixes` in", "mend the config"),
        ("per-file-ignores = []", "`per-file-ignores` in", "mend the config"),
    ],
)
def test_a_mistake_in_the_config_is_named_with_its_remedy(
    notecc: Command, text: str, error: str, remedy: str
) -> None:
    write()
    settings(text)
    ended = notecc("lint")
    assert (ended.code, ended.out) == (2, "")
    assert error in ended.told
    assert remedy in ended.told


BASELINE: Final = ("--baseline", "old.json")


def test_only_what_is_new_since_the_baseline_is_told(notecc: Command) -> None:
    write()
    written = notecc("lint", *BASELINE, "--write-baseline")
    assert written.code == 0
    ended = notecc("lint", *BASELINE)
    assert (ended.code, ended.out) == (0, "")
    assert "in the baseline" in ended.told
    # Other lines come and go; what is on this one stays what it was.
    NOTE.write_text("안녕\n\n" + DAY.replace("모멘텀 ", "모멘텀") + "- ~~새 것\n", "utf-8")
    assert codes(notecc, *BASELINE, "--select", "NS") == ["NS001"]
    assert "of the baseline gone" in notecc("lint", *BASELINE).told


def test_two_findings_alike_are_two_in_the_baseline(notecc: Command) -> None:
    write("# 회고\n- ~~a\n")
    notecc("lint", *BASELINE, "--write-baseline")
    NOTE.write_text("# 회고\n- ~~a\n- ~~a\n", "utf-8")
    assert codes(notecc, *BASELINE, "--select", "NS001") == ["NS001"]


def test_a_baseline_holds_no_word_of_a_note_and_may_be_read_from_elsewhere(
    notecc: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    write()
    notecc("lint", *BASELINE, "--write-baseline")
    text = Path("old.json").read_text("utf-8")
    assert "과제" not in text
    monkeypatch.chdir("notes")
    assert notecc("lint", ".", "--baseline", "../old.json").out == ""


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 5000, '{"notecc-baseline": 1}', "\udcff"])
def test_what_is_no_baseline_is_said_so(notecc: Command, text: str) -> None:
    write()
    Path("old.json").write_text(text, "utf-8", "surrogateescape")
    ended = notecc("lint", *BASELINE)
    assert (ended.code, ended.out) == (2, "")
    assert "help: `--baseline old.json --write-baseline` makes one" in ended.told


def test_a_baseline_that_is_not_there_is_said_so(notecc: Command) -> None:
    write()
    assert notecc("lint", *BASELINE).code == 2
    assert notecc("lint", "--write-baseline").code == 2


_JSON: Final = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda it: st.lists(it, max_size=3) | st.dictionaries(st.text(max_size=5), it, max_size=3),
)


@given(_JSON)
def test_any_json_is_a_baseline_or_is_not(document: object) -> None:
    for it in (document, {"notecc-baseline": 1, "findings": document}):
        assert known(json.dumps(it)) in (None, frozenset())


def test_ignores_are_added_where_things_are_found_and_change_nothing_else(notecc: Command) -> None:
    write()
    ended = notecc("lint", "--add-ignore=나중에")
    assert ended.code == 0
    text = NOTE.read_text("utf-8")
    assert "%% notecc: allow unclosed-markup (나중에) %%" in text
    for line in DAY.splitlines():
        assert line in text
    again = notecc("lint")
    assert (again.code, again.out) == (0, "")


def test_ignores_may_go_without_a_reason(notecc: Command) -> None:
    write("# 회고\n- ~~a\n")
    assert notecc("lint", "--select", "NS001", "--add-ignore").code == 0
    assert NOTE.read_text("utf-8") == "# 회고\n- ~~a %% notecc: allow unclosed-markup %%\n"


def test_a_reason_cannot_end_the_comment(notecc: Command) -> None:
    write("# 회고\n- ~~a\n")
    notecc("lint", "--select", "NS001", "--add-ignore=x) %% --> <b>")
    assert NOTE.read_text("utf-8") == "# 회고\n- ~~a %% notecc: allow unclosed-markup (x -- b) %%\n"
    assert codes(notecc, "--select", "NS001") == []


@pytest.mark.parametrize("option", ["--fix", "--diff", "--write-baseline"])
def test_ignores_are_added_by_themselves(notecc: Command, option: str) -> None:
    write()
    assert notecc("lint", "--add-ignore", option, *BASELINE).code == 2
    assert NOTE.read_text("utf-8") == DAY


@pytest.mark.parametrize(
    "front",
    [
        "notecc: {ignore: [unclosed-markup]}",
        "notecc: { ignore: [ NS001, 'ND' ] }",
        "notecc:\n  ignore: [NS001]",
        "notecc:\n  ignore:\n    - unclosed-markup",
        "title: 날\nnotecc:\n  ignore: NS001",
    ],
)
def test_properties_allow_in_the_whole_note(notecc: Command, front: str) -> None:
    write(f"---\n{front}\n---\n# 회고\n- ~~a\n- ~~b\n")
    assert codes(notecc, "--select", "NS001") == []


def test_what_properties_allow_for_nothing_is_told_and_not_fixed(notecc: Command) -> None:
    text = "---\nnotecc: {ignore: [NS001, NS999]}\n---\n# 회고\n- 좋은 날\n"
    write(text)
    found = codes(notecc, "--severity", "hint")
    assert {"NX001", "NX002"} <= set(found)
    notecc("lint", "--fix", "--unsafe-fixes")
    assert NOTE.read_text("utf-8") == text


def test_a_note_that_is_too_large_is_never_written(notecc: Command) -> None:
    from notecc.parse.decode import LARGEST_NOTE

    write()
    large = (b"- ~~a \n" * (LARGEST_NOTE // 7 + 1))[: LARGEST_NOTE + 1]
    NOTE.write_bytes(large)
    for options in ([], ["--unsafe-fixes"]):
        notecc("lint", "--fix", *options)
        assert NOTE.read_bytes() == large
    notecc("lint", "--add-ignore")
    assert NOTE.read_bytes() == large


def test_what_is_shared_is_equal_to_what_was_found() -> None:
    shared = Shared()
    found = [lint(reading(it, read(it)), RULES) for rule in RULES for it in cases(rule.page)]
    assert sum(map(len, found)) > len(RULES)
    for it in found:
        assert shared.all(it) == it
