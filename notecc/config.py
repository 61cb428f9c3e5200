"""notecc.toml -> Config: what a vault wants to be different."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, TypeAlias

from notecc.model import Language, NoteccError, Role, Severity, Words

FILE: Final = "notecc.toml"
_PROJECT: Final = "pyproject.toml"
_WEB: Final = re.compile(r"https?://[^\s<>\"'?#]+")
_LARGEST: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class LintConfig:
    """What is set for the linter, in the table `lint`. The command line is stronger."""

    select: tuple[str, ...] = ()
    """The rules to run: codes, names or families; all but the quiet ones if there are none."""
    extend_select: tuple[str, ...] = ()
    """Rules to run besides."""
    ignore: tuple[str, ...] = ()
    """Rules not to run."""
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Rules not to run on notes of a name or path, in which `*` and `?` may stand."""
    severity: Severity | None = None
    """The least severity to show; `info` if it is not set."""
    fail_on: Severity | None = None
    """The least severity that makes the exit code 1; `warning` if it is not set."""
    unsafe_fixes: bool = False
    """Whether `--fix` writes fixes too that may not be what was meant."""


@dataclass(frozen=True, slots=True)
class Config:
    """What is set for a vault. A field's docstring is its page in the manual."""

    title: str = ""
    """The name of the site; the vault's folder gives one if it is empty."""
    url: str = ""
    """Where on the web the site is put, `https://…`: it then has a feed."""
    language: Language | None = None
    """The language of messages, `ko` or `en`; the locale's if it is not set."""
    output: Path | None = None
    """Where the site goes, from the folder that the config is in; `site` if it is not set."""
    template: Path | None = None
    """What `notecc new` begins a note with, from the folder that the config is in."""
    exclude: tuple[str, ...] = ()
    """Files and folders not to read: a name or a path in the vault, `*` and `?` allowed."""
    private: frozenset[Role] = frozenset()
    """Sections that stay out of the site, by role: `retrospective`, `peer`, …"""
    trust: bool = False
    """Whether the Python modules in the vault's `concepts/` may be run."""
    lint: LintConfig = LintConfig()
    """What is set for `notecc lint`."""
    root: Path | None = field(default=None, compare=False)
    """The folder that the config is in, if there is one; paths in it start there."""


def config(vault: Path) -> Config:
    """Read the config of a vault; without one, everything is as it is by default.

    It is `notecc.toml` in the vault, or else `[tool.notecc]` in the nearest `pyproject.toml` in
    the vault or in a folder above it.
    """
    own = vault / FILE
    if os.path.lexists(own):
        return _config(_table(own), own)
    real = Path(os.path.realpath(vault))
    above = (it / _PROJECT for it in (real, *real.parents))
    project = next(filter(os.path.isfile, above), None)  # `Path.is_file` raises on some paths
    if project is None:
        return Config()
    tools = _table(project).get("tool", {})
    table = tools.get("notecc", {}) if isinstance(tools, dict) else {}
    if not isinstance(table, dict):
        raise _wrong(project, "tool.notecc", Words("표", "a table"))
    return _config(table, project)


def _table(file: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most vaults have no config

    try:
        with file.open("rb") as opened:
            text = opened.read(_LARGEST).decode("utf-8-sig")
        return tomllib.loads(text)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        problem = Words(f"읽을 수 없습니다: {reason}", f"cannot be read: {reason}")
    except UnicodeDecodeError:
        problem = Words("UTF-8이 아닙니다", "is not UTF-8")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = str(error) or "nested too deeply"
        problem = Words(f"TOML이 아닙니다: {reason}", f"is not TOML: {reason}")
    raise NoteccError(
        Words(f"설정 파일 `{file}`: {problem.ko}", f"the config `{file}` {problem.en}"),
        Words("파일을 고치거나 지워 주세요", "mend the file, or remove it"),
    )


def _config(table: dict[str, Any], file: Path) -> Config:
    return Config(**_read(table, _READERS, file), root=file.parent)


def _read(table: dict[str, Any], readers: Mapping[str, _Reader], file: Path) -> dict[str, Any]:
    """Return the fields that a table sets: a key's dashes are a field's underscores."""
    for key in table:
        if key not in readers:
            raise _unknown(key, tuple(readers), file)
    return {key.replace("-", "_"): readers[key](it, key, file) for key, it in table.items()}


def _text(value: object, key: str, file: Path) -> str:
    if not isinstance(value, str):
        raise _wrong(file, key, Words("문자열", "a string"))
    return value


def _url(value: object, key: str, file: Path) -> str:
    text = _text(value, key, file)
    if not _WEB.fullmatch(text):
        raise _wrong(file, key, Words("`https://…` 꼴의 주소", "an address such as `https://…`"))
    return text


def _texts(value: object, key: str, file: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(it, str) for it in value):
        raise _wrong(file, key, Words("문자열의 목록", "a list of strings"))
    return tuple(value)


def _language(value: object, key: str, file: Path) -> Language:
    text = _text(value, key, file)
    if text not in set(Language):
        raise _not_among(file, key, text, tuple(Language))
    return Language(text)


def _folder(value: object, key: str, file: Path) -> Path:
    text = _text(value, key, file)
    if not text or "\0" in text:
        raise _wrong(file, key, Words("폴더 이름", "the name of a folder"))
    return file.parent / text


def _roles(value: object, key: str, file: Path) -> frozenset[Role]:
    texts = _texts(value, key, file)
    for text in texts:
        if text not in set(Role):
            raise _not_among(file, key, text, tuple(Role))
    return frozenset(map(Role, texts))


def _severity(value: object, key: str, file: Path) -> Severity:
    text = _text(value, key, file)
    known = tuple(it.value for it in Severity)
    if text not in known:
        raise _not_among(file, key, text, known)
    return Severity(text)


def _flag(value: object, key: str, file: Path) -> bool:
    if not isinstance(value, bool):
        raise _wrong(file, key, Words("`true` 또는 `false`", "`true` or `false`"))
    return value


def _texts_by_pattern(
    value: object, key: str, file: Path
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise _wrong(file, key, Words("표", "a table"))
    return tuple((pattern, _texts(it, f"{key}.{pattern}", file)) for pattern, it in value.items())


def _lint(value: object, key: str, file: Path) -> LintConfig:
    if not isinstance(value, dict):
        raise _wrong(file, key, Words("표", "a table"))
    return LintConfig(**_read(value, _LINT_READERS, file))


_Reader: TypeAlias = Callable[[object, str, Path], object]
_LINT_READERS: Final[Mapping[str, _Reader]] = {
    "select": _texts,
    "extend-select": _texts,
    "ignore": _texts,
    "per-file-ignores": _texts_by_pattern,
    "severity": _severity,
    "fail-on": _severity,
    "unsafe-fixes": _flag,
}
_READERS: Final[Mapping[str, _Reader]] = {
    "title": _text,
    "url": _url,
    "language": _language,
    "output": _folder,
    "template": _folder,
    "exclude": _texts,
    "private": _roles,
    "lint": _lint,
    "trust": _flag,
}


def _unknown(key: str, known: tuple[str, ...], file: Path) -> NoteccError:
    return NoteccError(
        Words(f"`{file}`에 모르는 설정이 있습니다: `{key}`", f"unknown key `{key}` in `{file}`"),
        _offer(key, known),
    )


def _wrong(file: Path, key: str, wanted: Words) -> NoteccError:
    return NoteccError(
        Words(
            f"`{file}`의 `{key}`에는 {wanted.ko}이(가) 와야 합니다",
            f"`{key}` in `{file}` has to be {wanted.en}",
        ),
        Words("설정을 고쳐 주세요", "mend the config"),
    )


def _not_among(file: Path, key: str, value: str, known: tuple[str, ...]) -> NoteccError:
    return NoteccError(
        Words(
            f"`{file}`의 `{key}`에 모르는 값이 있습니다: `{value}`",
            f"unknown value `{value}` of `{key}` in `{file}`",
        ),
        _offer(value, known),
    )


def _offer(written: str, known: tuple[str, ...]) -> Words:
    """Offer the nearest of what is known, or else all of it."""
    near = get_close_matches(written[:100], known, n=1)
    if near:
        return Words(f"`{near[0]}`을(를) 뜻하셨나요?", f"did you mean `{near[0]}`?")
    listed = ", ".join(f"`{it}`" for it in known)
    return Words(f"쓸 수 있는 것: {listed}", f"one of {listed}")
