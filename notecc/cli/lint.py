"""`notecc lint`: flags in, what is found out, the notes mended where that is asked for."""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import typer

from notecc.cli import lint_options as options
from notecc.cli.lint_report import Told, Wanted, as_loud_as
from notecc.cli.options import Lang, Paths
from notecc.cli.say import locale_language, print_bytes, say, utf_8
from notecc.model import NoteccError, Safety, Severity, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notecc.build.linting import Bench, Linted
    from notecc.build.remembered import Memory
    from notecc.config import Config
    from notecc.lint.choose import Selection
    from notecc.model import Diagnostic, Language

_NONE: Final[frozenset[Safety]] = frozenset()
_STDIN: Final = Path("-")


def lint(
    paths: Paths = None,
    *,
    select: options.Select = None,
    extend_select: options.ExtendSelect = None,
    ignore: options.Ignore = None,
    severity: options.Least = None,
    fail_on: options.FailOn = None,
    exit_zero: options.ExitZero = False,
    output_format: options.Format = "full",
    output: options.Output = None,
    stdin_filename: options.StdinName = Path("stdin.md"),
    lang: Lang = None,
    fix: options.Fix = False,
    unsafe_fixes: options.UnsafeFixes = None,
    diff: options.Diff = False,
    statistics: options.Statistics = False,
    baseline: options.Baseline = None,
    write_baseline: options.WriteBaseline = False,
    add_ignore: options.AddIgnore = None,
    no_cache: options.NoCache = False,
) -> None:
    """Say what a good mentor would mark in a note, and mend what is safe to mend."""
    _check_together(
        add_ignore,
        baseline,
        writes_baseline=write_baseline,
        changes=fix or diff,
        is_piped=paths == [_STDIN],
    )
    notes = _notes(paths or [Path("notes")], stdin_filename)
    selection = _selection(notes.settings, select, extend_select, ignore)
    language = lang or notes.settings.language or locale_language([])
    mine = notes.settings.lint
    fails = fail_on or mine.fail_on or Severity.WARNING
    wanted = Wanted(
        output_format,
        statistics,
        Severity(severity or mine.severity or Severity.INFO),
        None if exit_zero or fails == "never" else Severity(fails),
        language,
    )
    if add_ignore is not None:
        _add_ignores(notes, selection, wanted, add_ignore)
        return
    is_unsafe = mine.unsafe_fixes if unsafe_fixes is None else unsafe_fixes
    safeties = frozenset(Safety) if is_unsafe else frozenset({Safety.SAFE})
    if diff:
        found = notes.linted(selection, safeties)
        _print([utf_8(_difference(found))], output)
        raise typer.Exit(bool(found.changed))
    if write_baseline and baseline:
        _write_baseline(notes.linted(selection, _NONE, anew=no_cache), baseline, language)
        return
    if fix:
        raise typer.Exit(_fix(notes, notes.linted(selection, safeties), wanted, baseline, output))
    memory = None if baseline or no_cache else notes.memory(selection, wanted)
    if memory and (said := memory.recalled()):
        _print([said.printed], output)
        say(said.told)
        raise typer.Exit(said.fails)
    told = Told(notes.linted(selection, _NONE, anew=no_cache), wanted, baseline)
    raise typer.Exit(_report(notes, told, output, memory))


class _Notes(NamedTuple):
    """What to lint: notes and folders of them, or a note that was piped in."""

    paths: Sequence[Path]
    settings: Config
    piped: bytes | None = None

    def linted(
        self, selection: Selection, safeties: frozenset[Safety], *, anew: bool = False
    ) -> Linted:
        """Say what is wrong with them after all fixes of these safeties; nothing is written.

        `anew`: without what is remembered of them.
        """
        from notecc.build import linting
        from notecc.build.notes_remembered import note_memory

        bench = self.bench(selection)
        is_known = not anew and not safeties and self.piped is None
        memory = note_memory(self.paths, bench) if is_known else None
        return linting.linted(self.files(), bench, safeties, memory)

    def files(self) -> Iterable[tuple[Path, bytes | Diagnostic]]:
        """Read them."""
        from notecc.build import linting

        if self.piped is not None:
            return [(self.paths[0], self.piped)]
        return linting.files(self.paths, exclude=self.settings.exclude)

    def bench(self, selection: Selection) -> Bench:
        """Return what to hold them against."""
        from notecc.build import linting
        from notecc.render.progress import bar

        exclude = self.settings.exclude
        return linting.bench(self.paths, selection, exclude=exclude, tell=bar(sys.stderr))

    def memory(self, selection: Selection, wanted: Wanted) -> Memory | None:
        """Return where it is remembered what was said of them, if it can be."""
        from notecc.build.remembered import memory

        if self.piped is not None:
            return None
        asked = (wanted, self.paths, [it.code for it in selection.rules], selection.told())
        return memory(self.paths, asked, self.settings.exclude)


def _notes(paths: Sequence[Path], stdin_filename: Path) -> _Notes:
    from notecc.config import config
    from notecc.vault.home import home

    if paths == [_STDIN]:
        return _Notes([stdin_filename], config(home(stdin_filename)), _piped())
    return _Notes(paths, config(home(paths[0])))


def _report(notes: _Notes, told: Told, output: Path | None, memory: Memory | None) -> bool:
    """Print what is found, and remember it; say whether that is too much."""
    summary = told.summary() or _no_notes(notes.paths, told.language)
    pieces = told.pieces()
    if memory:
        pieces = memory.keeping(pieces, summary, fails=told.fails)
    _print(pieces, output)
    say(summary)
    return told.fails


def _fix(
    notes: _Notes, found: Linted, wanted: Wanted, baseline: Path | None, output: Path | None
) -> bool:
    """Write what was mended, and tell what is left; a note that was piped in is printed."""
    from notecc.build import linting

    told = Told(found, wanted, baseline)
    if notes.piped is None:
        linting.keep(found)
        _print(told.pieces(), output)
    else:
        print_bytes([found.changed[0].after if found.changed else notes.piped])
        if output is None:
            say(b"".join(told.pieces()).decode())
        else:
            _print(told.pieces(), output)
    say(told.summary() or _no_notes(notes.paths, wanted.language))
    return told.fails


def _selection(
    settings: Config, select: options.Names, extend: options.Names, ignore: options.Names
) -> Selection:
    """Return the rules to run: what the command line names is stronger than the config."""
    from notecc.lint.choose import Selection, chosen, exceptions

    mine = settings.lint
    rules = chosen(
        select=_codes(select) or mine.select,
        extend=(*mine.extend_select, *_codes(extend)),
        ignore=(*mine.ignore, *_codes(ignore)),
    )
    return Selection(rules, exceptions(mine.per_file_ignores), settings.root)


def _check_together(
    add_ignore: str | None,
    baseline: Path | None,
    *,
    writes_baseline: bool,
    changes: bool,
    is_piped: bool,
) -> None:
    """Refuse options of which one would do nothing."""
    if writes_baseline and not baseline:
        raise NoteccError(
            Words("어디에 쓸지 알 수 없습니다", "it is not said which file to write"),
            Words(
                "예: `--baseline notecc-baseline.json --write-baseline`",
                "for example `--baseline notecc-baseline.json --write-baseline`",
            ),
        )
    alone = "--add-ignore" if add_ignore is not None else "--write-baseline"
    if (add_ignore is not None and (changes or writes_baseline or is_piped)) or (
        writes_baseline and changes
    ):
        raise NoteccError(
            Words(
                f"`{alone}`{josa(alone, '은')} 노트를 고치는 다른 선택지와 함께 쓸 수 없습니다",
                f"`{alone}` goes with no other option that changes or pipes a note",
            ),
            Words("따로 실행해 주세요", "run it by itself"),
        )


def _piped() -> bytes:
    """Read the note that is piped in.

    Raises:
        NoteccError: it is larger than a note may be; printed, it would be cut off.
    """
    from notecc.parse.decode import LARGEST_NOTE

    data = sys.stdin.buffer.read(LARGEST_NOTE + 1) if sys.stdin else b""
    if len(data) > LARGEST_NOTE:
        size = LARGEST_NOTE // 2**20
        raise NoteccError(
            Words(f"입력이 {size} MB보다 큽니다", f"the input is larger than {size} MB"),
            Words("더 작은 노트로 나눠 주세요", "split it into smaller notes"),
        )
    return data


def _no_notes(wanted: Sequence[Path], language: Language) -> str:
    from notecc.render.summary import no_notes

    return no_notes(wanted, language)


def _codes(given: Iterable[str] | None) -> tuple[str, ...]:
    """Split what is given by commas, by blanks or by an option for each."""
    return tuple(it for text in given or () for it in re.split(r"[,\s]+", text) if it)


def _add_ignores(notes: _Notes, selection: Selection, wanted: Wanted, reason: str) -> None:
    from notecc.build import linting

    loud, language = as_loud_as(wanted.least), wanted.language
    found = linting.allowed(notes.files(), notes.bench(selection), loud, reason)
    linting.keep(found)
    said = Words(
        f"{found.fixed}개를 주석으로 허용했습니다, 파일 {len(found.changed)}개",
        f"{found.fixed} allowed in comments of {len(found.changed)} files",
    )
    left = Words(
        f"; {found.dropped}개는 주석을 달 자리가 없습니다",
        f"; {found.dropped} left, for which there is no place",
    )
    say(said.to(language) + (left.to(language) if found.dropped else "") + "\n")


def _write_baseline(found: Linted, path: Path, language: Language) -> None:
    from notecc.build import linting
    from notecc.render.fingerprint import baseline

    text = baseline(found.remarks, partial(linting.path_from, path.parent))
    linting.write_report(path, [utf_8(text)])
    count = len(found.remarks)
    say(Words(f"{count}개 -> {path}\n", f"{count} findings -> {path}\n").to(language))


def _difference(found: Linted) -> str:
    from difflib import unified_diff

    out: list[str] = []
    for changed in found.changed:
        name = changed.path.as_posix()
        before, after = (it.decode("utf-8", "replace") for it in (changed.before, changed.after))
        rows = unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), name, name
        )
        out += [
            row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows
        ]
    return "".join(out)


def _print(pieces: Iterable[bytes], output: Path | None) -> None:
    if output is None:
        print_bytes(pieces)
        return
    from notecc.build import linting

    linting.write_report(output, pieces)
