"""notecc.toml -> Config."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notecc.config import _LINT_READERS, _READERS, Config, LintConfig, config
from notecc.model import Language, NoteccError, Role, Severity

FULL = """
title = "학습 노트"
url = "https://notes.example/study"
language = "ko"
output = "../public"
template = "틀.md"
exclude = ["초안", "templates/*"]
private = ["retrospective", "peer"]

[lint]
select = ["ND", "NS"]
extend-select = ["NP007"]
ignore = ["trailing-space"]
severity = "hint"
fail-on = "error"
unsafe-fixes = true
per-file-ignores = { "주간/*.md" = ["ND009"] }
"""


def test_without_a_config_all_is_as_by_default(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other]\na = 1\n")
    (tmp_path / "notes").mkdir()
    assert config(tmp_path / "notes") == Config()


def test_every_key_of_notecc_toml_is_read(tmp_path: Path) -> None:
    (tmp_path / "notecc.toml").write_text(FULL, "utf-8-sig")
    assert config(tmp_path) == Config(
        title="학습 노트",
        url="https://notes.example/study",
        language=Language.KOREAN,
        output=tmp_path / "../public",
        template=tmp_path / "틀.md",
        exclude=("초안", "templates/*"),
        private=frozenset({Role.RETROSPECTIVE, Role.PEER}),
        lint=LintConfig(
            select=("ND", "NS"),
            extend_select=("NP007",),
            ignore=("trailing-space",),
            per_file_ignores=(("주간/*.md", ("ND009",)),),
            severity=Severity.HINT,
            fail_on=Severity.ERROR,
            unsafe_fixes=True,
        ),
    )


def test_every_field_has_a_reader() -> None:
    assert set(_READERS) == set(Config.__dataclass_fields__) - {"root"}
    fields = {it.replace("_", "-") for it in LintConfig.__dataclass_fields__}
    assert set(_LINT_READERS) == fields


def test_the_nearest_pyproject_counts_and_notecc_toml_comes_before_it(tmp_path: Path) -> None:
    vault = tmp_path / "a" / "notes"
    vault.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.notecc]\ntitle = "far"\noutput = "site"\n')
    assert config(vault) == Config(title="far", output=tmp_path.resolve() / "site")
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.notecc]\ntitle = "near"\n')
    assert config(vault) == Config(title="near")
    (vault / "notecc.toml").write_text('title = "own"\n')
    assert config(vault) == Config(title="own")


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("tilte = 'a'", "unknown key `tilte` in", "did you mean `title`?"),
        ("zzz = 1", "unknown key `zzz` in", "one of `title`, `url`, `language`, `output`"),
        ("title = 1", "`title` in `.*` has to be a string", "mend the config"),
        ("exclude = 'a'", "`exclude` in `.*` has to be a list of strings", "mend"),
        ("exclude = [1]", "`exclude` in `.*` has to be a list of strings", "mend"),
        ("output = ''", "`output` in `.*` has to be the name of a folder", "mend"),
        ("language = 'kr'", "unknown value `kr` of `language` in", "one of `ko`, `en`"),
        ("private = ['retro']", "unknown value `retro` of `private` in", "`retrospective`"),
        ("private = true", "`private` in `.*` has to be a list of strings", "mend"),
        ("title =", "is not TOML", "mend the file"),
        ("a = " + "[" * 9000, "is not TOML", "mend the file"),
        ("title = '\udcff'", "is not UTF-8", "mend the file"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_its_remedy(
    tmp_path: Path, text: str, message: str, remedy: str
) -> None:
    (tmp_path / "notecc.toml").write_text(text, errors="surrogateescape")
    with pytest.raises(NoteccError, match=message) as caught:
        config(tmp_path)
    assert str(tmp_path / "notecc.toml") in caught.value.message.en
    assert remedy in caught.value.help.en


def test_a_folder_of_the_name_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "notecc.toml").mkdir()
    with pytest.raises(NoteccError, match="cannot be read"):
        config(tmp_path)


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\nnotecc = 1", "[tool.notecc]\na = 1"])
def test_a_broken_pyproject_never_crashes(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    if text == "tool = 1":
        assert config(tmp_path) == Config()
        return
    with pytest.raises(NoteccError, match=r"notecc|unknown key"):
        config(tmp_path)


@given(st.text(max_size=20), st.one_of(st.booleans(), st.integers(), st.text(max_size=3)))
def test_any_key_and_value_gives_a_config_or_an_error(key: str, value: object) -> None:
    from notecc.config import _config

    try:
        made = _config({key: value}, Path("notecc.toml"))
    except NoteccError:
        return
    assert made != Config() or not value
