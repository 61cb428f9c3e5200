"""`notecc lint`, `notecc rule`, `notecc explain`: what is printed, what is written, exit codes."""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

import pytest
from test_command_line import notecc, vault

from notecc.library.claims import claims
from notecc.lint import RULES
from notecc.model import Language, Source, block
from notecc.parse import parse

if TYPE_CHECKING:
    from test_command_line import Command

__all__ = ["notecc"]

DAY: Final = "# 1. 오늘 할 일\n- [ ] ~~과제\n# 2. 강의 정리\nRNN\n- 순서\nAdam\n- 모멘텀 \n"
NOTE: Final = Path("notes", "2026-03-02.md")


def write(text: str = DAY) -> None:
    vault(**{"2026-03-02": text})


def test_findings_are_shown_with_their_lines_and_carets_as_wide_as_the_text(
    notecc: Command,
) -> None:
    write("# 회고\n- ~~좋은 과제\n")
    ended = notecc("lint")
    assert ended.code == 1
    assert ended.out.splitlines()[:4] == [
        f"{NOTE}:2:3  NS001 unclosed-markup  error",
        "    1 | # 회고",
        "    2 | - ~~좋은 과제",
        "      |   ^^ `~~` is never closed",
    ]
    assert "1 error; 1 can be fixed by --fix" in ended.told


def test_a_clean_note_is_silent(notecc: Command) -> None:
    write("# 회고\n- 좋은 날\n")
    ended = notecc("lint")
    assert (ended.code, ended.out) == (0, "")
    assert "nothing found" in ended.told


def test_korean_is_spoken(notecc: Command) -> None:
    write()
    ended = notecc("lint", "--lang", "ko")
    assert "`~~`를 닫지 않았습니다" in ended.out
    assert "오류 2" in ended.told


def test_hints_are_counted_and_not_shown(notecc: Command) -> None:
    write("# 회고\n- 좋은 날 \n")
    ended = notecc("lint")
    assert (ended.code, ended.out) == (0, "")
    assert "1 more with --severity hint" in ended.told
    assert "NS005" in notecc("lint", "--severity", "hint").out


@pytest.mark.parametrize(
    ("fail_on", "code"), [("never", 0), ("error", 1), ("warning", 1), ("hint", 1)]
)
def test_fail_on_says_what_makes_the_exit_code(notecc: Command, fail_on: str, code: int) -> None:
    write()
    assert notecc("lint", "--fail-on", fail_on).code == code


def test_rules_are_chosen_by_code_name_and_family(notecc: Command) -> None:
    write()

    def codes(*options: str) -> set[str]:
        ended = notecc("lint", "--severity", "hint", "--output-format", "json", *options)
        return {it["code"] for it in json.loads(ended.out)}

    everything = codes()
    assert {"NS001", "NS005", "ND007"} <= everything
    assert codes("--select", "NS") == {it for it in everything if it.startswith("NS")}
    assert codes("--select", "unclosed-markup,ND007") == {"NS001", "ND007"}
    assert codes("--ignore", "NS", "--extend-select", "NS001") == everything - {"NS005"}


def test_an_unknown_rule_is_an_error_that_offers_the_nearest(notecc: Command) -> None:
    write()
    ended = notecc("lint", "--select", "unclosed-markups")
    assert ended.code == 2
    assert "help: did you mean `unclosed-markup`?" in ended.told


def test_json_holds_every_finding_with_its_fix(notecc: Command) -> None:
    write()
    found = json.loads(notecc("lint", "--output-format", "json", "--select", "NS001").out)
    assert found == [
        {
            "path": "notes/2026-03-02.md",
            "line": 2,
            "column": 7,
            "end_line": 2,
            "end_column": 9,
            "code": "NS001",
            "name": "unclosed-markup",
            "severity": "error",
            "message": "`~~` is never closed",
            "fix": {
                "title": "close it at the end of the line",
                "safety": "safe",
                "edits": [{"line": 2, "column": 11, "end_line": 2, "end_column": 11, "text": "~~"}],
            },
        }
    ]


def test_the_formats_of_other_programs_can_be_read(notecc: Command) -> None:
    write()

    def out(name: str) -> str:
        return notecc("lint", "--output-format", name, "--select", "NS001,ND007").out

    assert [json.loads(it)["code"] for it in out("json-lines").splitlines()] == ["NS001", "ND007"]
    assert out("concise").splitlines()[0].startswith(f"{NOTE}:2:7: error NS001 unclosed-markup: ")
    assert out("grouped").splitlines()[0] == f"{NOTE}:"
    assert out("github").startswith("::error file=notes/2026-03-02.md,line=2,col=7,")
    assert [it["check_name"] for it in json.loads(out("gitlab"))] == [
        "unclosed-markup",
        "swallowed-topic",
    ]
    assert out("junit").count("<failure ") == 2
    run = json.loads(out("sarif"))["runs"][0]
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 7
    assert [it["id"] for it in run["tool"]["driver"]["rules"]] == ["ND007", "NS001"]


def test_what_is_alike_in_a_file_is_one_line_for_readers(notecc: Command) -> None:
    write("# 회고\n- 좋은 날 \n- 또 좋은 날 \n- 그저 그런 날 \n")
    options = ("lint", "--severity", "hint", "--output-format")
    assert notecc(*options, "concise").out.count("\n") == 1
    assert "×3" in notecc(*options, "concise").out
    assert len(json.loads(notecc(*options, "json").out)) == 3


def test_statistics_count_by_rule(notecc: Command) -> None:
    write("# 회고\n- 좋은 날 \n- ~~또 좋은 날 \n")
    assert notecc("lint", "--statistics").out.splitlines() == [
        "     2 NS005 trailing-space",
        "     1 NS001 unclosed-markup",
    ]


def test_safe_fixes_are_written_and_nothing_else_is_touched(notecc: Command) -> None:
    write()
    text = DAY.replace("\n", "\r\n").encode("utf-8-sig")
    NOTE.write_bytes(text)
    NOTE.chmod(0o640)
    ended = notecc("lint", "--fix", "--ignore", "NS013")
    wanted = DAY.replace("~~과제", "~~과제~~").replace("Adam", "\nAdam").replace("텀 ", "텀")
    assert NOTE.read_bytes() == wanted.replace("\n", "\r\n").encode("utf-8-sig")
    assert NOTE.stat().st_mode & 0o777 == 0o640
    assert ended.code == 0
    assert "3 fixed" in ended.told
    assert [it.name for it in NOTE.parent.iterdir()] == [NOTE.name]


def test_a_second_fix_changes_nothing(notecc: Command) -> None:
    write()
    notecc("lint", "--fix", "--unsafe-fixes")
    once = NOTE.read_bytes()
    ended = notecc("lint", "--fix", "--unsafe-fixes")
    assert NOTE.read_bytes() == once
    assert "fixed" not in ended.told


def test_a_file_of_another_encoding_becomes_utf_8(notecc: Command) -> None:
    write()
    NOTE.write_bytes("# 회고\n- 오늘은 좋은 날이었다\n".encode("cp949"))
    assert notecc("lint", "--fix").code == 0
    assert NOTE.read_bytes() == "# 회고\n- 오늘은 좋은 날이었다\n".encode()


def test_a_difference_is_printed_and_not_written(notecc: Command) -> None:
    write("# 회고\n- ~~좋은 날\n")
    ended = notecc("lint", "--diff")
    assert ended.code == 1
    assert "-- ~~좋은 날\n+- ~~좋은 날~~\n" in ended.out
    assert NOTE.read_text("utf-8") == "# 회고\n- ~~좋은 날\n"


def test_a_link_out_of_the_folder_is_not_written_through(notecc: Command, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.md").write_text("- ~~a\n", "utf-8")
    write()
    link = Path("notes", "link.md")
    link.symlink_to(tmp_path / "elsewhere.md")
    ended = notecc("lint", str(link), "--fix")
    assert ended.code == 2
    assert "leads out of its folder" in ended.told
    assert (tmp_path / "elsewhere.md").read_text("utf-8") == "- ~~a\n"


def test_a_dash_reads_the_note_from_the_pipe(
    notecc: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def piped(*options: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"- ~~a\n")))
        ended = notecc("lint", "-", *options)
        return ended.code, ended.out

    code, out = piped("--stdin-filename", "2026-03-02.md", "--output-format", "concise")
    assert (code, out) == (
        1,
        "2026-03-02.md:1:3: error NS001 unclosed-markup: `~~` is never closed\n",
    )
    assert piped("--fix") == (0, "- ~~a~~\n")


def test_a_file_that_cannot_be_read_is_told(notecc: Command) -> None:
    write()
    Path("notes", "gone.md").symlink_to("nowhere.md")
    assert "NX003" in notecc("lint", "--output-format", "concise").out


def test_a_comment_allows_what_it_names(notecc: Command) -> None:
    write("%% notecc: allow unclosed-markup (a quotation) %%\n- ~~a\n- ~~b\n")
    found = json.loads(notecc("lint", "--output-format", "json").out)
    assert [(it["code"], it["line"]) for it in found] == [("NS001", 3)]


def test_the_rules_are_listed_and_explained(notecc: Command) -> None:
    listed = notecc("rule").out.splitlines()
    assert len(listed) == len(RULES)
    for name in ("NS001", "unclosed-markup", "ns001"):
        page = notecc("rule", name, "--lang", "ko").out
        assert "## 나쁜 예" in page
        assert "```알림" in page
    assert notecc("rule", "NS999").code == 2


def test_a_claim_is_explained_by_its_source_or_its_derivation(notecc: Command) -> None:
    write("Adam\n- 모멘텀 + SGD\n\nBagging\n- 데이터를 쪼개서 학습한다\n")
    derived = notecc("explain", f"{NOTE}:2", "--lang", "en").out
    assert "✗ Adam is momentum plus SGD" in derived
    assert "[by the update rule]" in derived  # a step of the derivation, with how it was checked
    cited = notecc("explain", f"{NOTE}:5", "--lang", "en").out
    assert "(scikit-learn developers" in cited


def test_a_rule_of_claims_lists_them_with_their_sources(notecc: Command) -> None:
    page = notecc("rule", "NC001", "--lang", "en").out
    rows = [it for it in page.splitlines() if it.startswith("  → ")]
    assert len(rows) == len(claims())
    assert all(it.endswith(")") for it in rows)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_manual_is_whole_in_both_languages(notecc: Command, language: str) -> None:
    text = notecc("rule", "--all", "--lang", language).out
    for it in RULES:
        assert f'\n<a id="{it.code.lower()}"></a>\n\n## {it.code} {it.name} (' in text
        assert f"| [{it.code}](#{it.code.lower()}) | `{it.name}` | " in text
        assert it.told().why.to(Language(language)) in text
    # Outside the notes that are shown, the only headings are ours.
    parsed = parse(Source(PurePath("rules.md"), text))
    levels = Counter(it.level for it in parsed.blocks if isinstance(it, block.Heading))
    assert levels == {1: 1, 2: len(RULES), 3: 2 * len(RULES)}


def test_a_line_is_explained(notecc: Command) -> None:
    write()
    ended = notecc("explain", f"{NOTE}:2")
    assert ended.code == 0
    assert "NS001 unclosed-markup (error)" in ended.out
    assert "nothing found on line 1" in notecc("explain", f"{NOTE}:1").told
    assert notecc("explain", str(NOTE)).code == 2
