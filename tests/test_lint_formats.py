"""What `notecc lint` prints in each format: as golden files have it, as its readers want it.

`pytest --bless` rewrites `tests/golden/lint/`; read the difference as if it were someone else's.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import html5lib
import jsonschema
import pytest
from test_command_line import notecc

from notecc.render.report import width

if TYPE_CHECKING:
    from test_command_line import Command

__all__ = ["notecc"]

HERE: Final = Path(__file__).parent
GOLDEN: Final = HERE / "golden" / "lint"
FORMATS: Final = (
    "full", "concise", "grouped", "json", "json-lines", "github", "gitlab", "junit", "sarif",
    "rdjson", "html",
)  # fmt: skip
NOTHING: Final = ("--ignore", "NS001,NS005,ND007,NS013,NX003,NS015")
"""With it there is nothing to find."""
RULES: Final = "NS001,NS005,ND007,NS013,NX003,NS015"
FIRST: Final = (
    '\ufeff# 1. 오늘 할 일\r\n- [ ] ~~논문, "읽기" <b> & 50%\r\n# 2. 강의 정리\r\nRNN\r\n- 순서\r\n'
    "Adam\r\n- 모멘텀 \r\n- \t**가나🙂e\u0301\u200b다 \r\n" + "- " + "긴 줄 " * 40 + "~~끝\r\n"
)


@pytest.fixture
def vault(notecc: Command) -> Command:
    folder = Path("notes", "1 주차")
    folder.mkdir(parents=True)
    (folder / "2026-03-02.md").write_bytes(FIRST.encode())
    Path("notes", "2026-03-03.md").write_text("# 회고\n- 좋은 날 \n- 또 좋은 날 \n", "utf-8")
    Path("notes", "gone.md").symlink_to("nowhere.md")
    return notecc


def out(run: Command, name: str, *options: str, select: str = RULES) -> str:
    wanted = ("--select", select, "--severity", "hint", "--output-format", name)
    return run("lint", *wanted, *options).out


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_as_it_was(
    vault: Command, name: str, language: str, pytestconfig: pytest.Config
) -> None:
    path = GOLDEN / f"{name}.{language}.txt"
    printed = out(vault, name, "--lang", language)
    if pytestconfig.getoption("--bless"):
        path.write_bytes(printed.encode())
    assert printed.encode() == path.read_bytes()


def test_every_format_is_tested_and_every_golden_file_is_of_a_format() -> None:
    from typing import get_args

    from notecc.cli.lint_options import Format

    assert set(FORMATS) == set(get_args(get_args(Format)[0]))
    assert {it.name for it in GOLDEN.iterdir()} == {
        f"{name}.{language}.txt" for name in FORMATS for language in ("en", "ko")
    }


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("가나", 4),
        ("\u1100\u1161\u11a8", 2),
        ("é", 1),
        ("e\u0301", 1),
        ("🙂", 2),
        ("（", 2),
    ],
)
def test_a_text_is_as_wide_as_a_terminal_shows_it(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize("name", ["sarif", "rdjson", "gitlab"])
@pytest.mark.parametrize("options", [(), NOTHING, ("--baseline", "old.json")])
def test_a_document_has_the_shape_that_its_readers_want(
    vault: Command, name: str, options: tuple[str, ...]
) -> None:
    written = vault("lint", "--select", "NS005", "--baseline", "old.json", "--write-baseline")
    assert written.code == 0
    document = json.loads(out(vault, name, *options))
    schema = json.loads((HERE / "schemas" / f"{name}.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(document, schema, jsonschema.Draft7Validator)


def test_sarif_says_what_the_baseline_has_and_leaves_it_in(vault: Command) -> None:
    written = vault("lint", "--select", "NS005", "--baseline", "old.json", "--write-baseline")
    assert written.code == 0
    results = json.loads(out(vault, "sarif", "--baseline", "old.json"))["runs"][0]["results"]
    states = {(it["ruleId"], it["baselineState"], "suppressions" in it) for it in results}
    assert ("NS005", "unchanged", True) in states
    assert ("NS001", "new", False) in states
    assert {is_old for code, _, is_old in states if code not in {"NS005", "NX003"}} == {False}


def test_places_in_sarif_are_code_points_and_those_in_rdjson_bytes(vault: Command) -> None:
    def starts(name: str) -> dict[str, Any]:
        document = json.loads(out(vault, name, select="NS015"))
        if name == "sarif":
            return dict(
                document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
            )
        return dict(document["diagnostics"][0]["location"]["range"]["start"])

    line = FIRST.splitlines()[7]
    at = line.index("\u200b")
    assert starts("sarif")["startColumn"] == at + 1
    assert starts("rdjson")["column"] == len(line[:at].encode()) + 1


def test_junit_counts_what_it_holds(vault: Command) -> None:
    for options, failures in (((), 10), (NOTHING, 1)):
        root = ET.fromstring(out(vault, "junit", *options))  # noqa: S314 - we wrote it
        suites = root.findall("testsuite")
        cases = [case for suite in suites for case in suite.findall("testcase")]
        assert root.tag == "testsuites"
        assert len(suites) == 1
        for it in (root, *suites):
            assert int(it.attrib["failures"]) == len(root.findall(".//failure"))
            assert int(it.attrib["tests"]) == len(cases) > 0
        assert len(root.findall(".//failure")) == failures
        assert all(it.attrib["classname"] and it.attrib["name"] for it in cases)


def test_a_page_is_valid_and_loads_nothing(vault: Command) -> None:
    Path("notes", "a.md").write_text('- 논문, "읽기" <b onclick=x> & 50% \n', "utf-8")
    page = out(vault, "html")
    parser: Any = html5lib.HTMLParser(strict=True)  # type: ignore[no-untyped-call]  # no types
    parser.parse(page)
    assert "default-src 'none'" in page
    assert not {"src=", "href=", "<script", "url("} & set(page.split())
    assert "&lt;b onclick=x&gt; &amp; 50%" in page


def test_a_command_of_github_cannot_be_broken_out_of(vault: Command) -> None:
    Path("notes", "a,b:c%0A.md").write_text("- ~~x\n", "utf-8")
    rows = out(vault, "github").splitlines()
    assert all(it.startswith("::") for it in rows)
    assert any("file=notes/a%2Cb%3Ac%250A.md," in it for it in rows)
