"""The commands of the linter: `lint`, `rule`, `explain`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from notecc.cli.options import Lang, Paths
from notecc.cli.say import locale_language, print_out, say
from notecc.model import NoteccError, Safety, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.build import Linted, Remark
    from notecc.lint.rule import Rule
    from notecc.model import Language

Codes = Annotated[
    list[str] | None,
    typer.Option(help="Codes, names or families of rules, by commas. Default: all but the quiet."),
]
Loudness = Literal["hint", "info", "warning", "error"]
Format = Literal[
    "full", "text", "concise", "grouped", "json", "json-lines", "github", "gitlab", "junit", "sarif"
]
_LOUDEST_FIRST: Final = tuple(Severity)


def lint(
    paths: Paths = None,
    *,
    select: Codes = None,
    extend_select: Annotated[
        list[str] | None, typer.Option(help="Rules to run besides the default ones.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Rules not to run.")] = None,
    severity: Annotated[Loudness, typer.Option(help="The least severity to show.")] = "info",
    fail_on: Annotated[
        Literal["hint", "info", "warning", "error", "never"],
        typer.Option(help="The least severity that makes the exit code 1."),
    ] = "warning",
    output_format: Annotated[Format, typer.Option(help="How to print what is found.")] = "full",
    stdin_filename: Annotated[
        Path, typer.Option(help="What to call the note that `-` reads.", readable=False)
    ] = Path("stdin.md"),
    lang: Lang = None,
    fix: Annotated[bool, typer.Option("--fix", help="Write safe fixes into the notes.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix, those too that may be wrong.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Print what --fix would change, and write nothing.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Print how often each rule was broken.")
    ] = False,
) -> None:
    """Say what a good mentor would mark in a note, and mend what is safe to mend."""
    from notecc import build
    from notecc.config import config
    from notecc.lint.choose import chosen

    wanted = paths or [Path("notes")]
    is_piped = wanted == [Path("-")]
    settings = config(_folder(stdin_filename if is_piped else wanted[0]))
    rules = chosen(select=_codes(select), extend=_codes(extend_select), ignore=_codes(ignore))
    piped = sys.stdin.buffer.read() if is_piped else b""
    files = [(stdin_filename, piped)] if is_piped else build.files(wanted, exclude=settings.exclude)
    safeties = frozenset(Safety) if unsafe_fixes else frozenset({Safety.SAFE})
    own = build.own_concepts([stdin_filename] if is_piped else wanted, exclude=settings.exclude)
    found = build.linted(files, rules, safeties if fix or diff else frozenset(), own=own)
    language = lang or settings.language or locale_language([])
    if diff:
        _print_diff(found)
        raise typer.Exit(bool(found.changed))
    if fix and is_piped:
        _print_bytes(found.changed[0].after if found.changed else piped)
    elif fix:
        build.keep(found)
    report = (
        _statistics(found)
        if statistics
        else _report(found, rules, output_format, severity, language)
    )
    (say if fix and is_piped else print_out)(report)
    say(_summary(found, Severity(severity), language))
    if not is_piped and not found.notes:
        from notecc.render.summary import no_notes

        say(no_notes(wanted, language))
    if fail_on != "never" and _at_least(found.remarks, Severity(fail_on)):
        raise typer.Exit(1)


def rule(
    name: Annotated[str, typer.Argument(help="A code or a name.", metavar="[CODE]")] = "",
    lang: Lang = None,
) -> None:
    """Print what a rule finds, why it matters, and notes that break it and keep it."""
    from notecc.lint import RULES
    from notecc.lint.choose import named
    from notecc.render.rule_page import listing, page

    language = lang or locale_language([])
    print_out(
        page(named(name).told(), language)
        if name
        else listing((it.told() for it in RULES), language)
    )


def explain(
    place: Annotated[str, typer.Argument(help="A line of a note.", metavar="FILE:LINE")],
    lang: Lang = None,
) -> None:
    """Print every finding of one line, with the page of its rule."""
    from notecc import build
    from notecc.lint.choose import chosen, named
    from notecc.render.report import Folded, full
    from notecc.render.rule_page import page

    path, number = _place(place)
    language = lang or locale_language([])
    own = build.own_concepts([path])
    found = build.linted(build.files([path]), chosen(), frozenset(), own=own)
    here = [it for it in found.remarks if _is_on(it, number)]
    if not here:
        nothing = Words(
            f"{number}번째 줄에서 찾은 것이 없습니다\n", f"nothing found on line {number}\n"
        )
        say(nothing.to(language))
    for code in dict.fromkeys(it.diagnostic.code for it in here):
        print_out(full([Folded(it) for it in here if it.diagnostic.code == code], language))
        print_out(page(named(code).told(), language) + "\n")


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _codes(given: Iterable[str] | None) -> tuple[str, ...]:
    """Split what is given by commas, by blanks or by an option for each."""
    return tuple(it for text in given or () for it in re.split(r"[,\s]+", text) if it)


def _at_least(remarks: Iterable[Remark], least: Severity) -> list[Remark]:
    loud = _LOUDEST_FIRST[: _LOUDEST_FIRST.index(least) + 1]
    return [it for it in remarks if it.diagnostic.severity in loud]


def _report(
    found: Linted, rules: Sequence[Rule], output_format: str, severity: str, language: Language
) -> str:
    from notecc.render.report import TEXTS, folded

    shown = _at_least(found.remarks, Severity(severity))
    if text := TEXTS.get(output_format):
        folding = frozenset(it.code for it in rules if it.folds)
        return text(folded(shown, folding), language)
    from notecc.render.machine import MACHINES

    return MACHINES[output_format](shown, language)


def _statistics(found: Linted) -> str:
    from notecc.render.report import statistics

    return statistics(found.remarks)


def _summary(found: Linted, severity: Severity, language: Language) -> str:
    from notecc.render.report import summary

    shown = _at_least(found.remarks, severity)
    hidden = len(found.remarks) - len(shown)
    return summary(shown, hidden, found.fixed, found.dropped, language)


def _print_diff(found: Linted) -> None:
    from difflib import unified_diff

    for changed in found.changed:
        name = changed.path.as_posix()
        before, after = (it.decode("utf-8", "replace") for it in (changed.before, changed.after))
        rows = unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), name, name
        )
        for row in rows:
            print_out(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n")


def _print_bytes(data: bytes) -> None:
    """Print the mended note, byte for byte."""
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def _place(written: str) -> tuple[Path, int]:
    path, _, number = written.rpartition(":")
    if not path or not number.isdecimal():
        raise NoteccError(
            Words(f"`{written}`에 줄 번호가 없습니다", f"`{written}` names no line"),
            Words("예: `notecc explain 노트.md:34`", "for example `notecc explain note.md:34`"),
        )
    return Path(path), int(number)


def _is_on(remark: Remark, number: int) -> bool:
    if remark.note is None:
        return number == 1
    first, last = (remark.note.source.position(it).line for it in remark.diagnostic.span)
    return first <= number <= last
