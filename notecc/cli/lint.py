"""`notecc lint`: flags in, what is found out, the notes mended where that is asked for."""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from notecc.cli import lint_options as options
from notecc.cli.options import Lang, Paths
from notecc.cli.say import locale_language, print_out, say
from notecc.model import NoteccError, Safety, Severity, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypeAlias

    from notecc.build import Remark
    from notecc.build.linting import Linted
    from notecc.config import Config
    from notecc.lint.choose import Selection
    from notecc.model import Diagnostic, Language

    _Files: TypeAlias = Iterable[tuple[Path, bytes | Diagnostic]]

_LOUDEST_FIRST: Final = tuple(Severity)
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
) -> None:
    """Say what a good mentor would mark in a note, and mend what is safe to mend."""
    from notecc.build import linting
    from notecc.config import config
    from notecc.render.progress import bar
    from notecc.vault.home import home

    wanted = paths or [Path("notes")]
    is_piped = wanted == [_STDIN]
    changes = fix or diff or is_piped
    _check_together(add_ignore, baseline, changes=changes, writes_baseline=write_baseline)
    first = stdin_filename if is_piped else wanted[0]
    settings = config(home(first))
    language = lang or settings.language or locale_language([])
    selection = _selection(settings, select, extend_select, ignore)
    least = Severity(severity or settings.lint.severity or Severity.INFO)
    piped = _piped() if is_piped else b""
    files: _Files = [(stdin_filename, piped)]
    if not is_piped:
        files = linting.files(wanted, exclude=settings.exclude)
    bench = linting.bench(
        [first] if is_piped else wanted,
        selection,
        exclude=settings.exclude,
        tell=bar(sys.stderr),
    )
    if add_ignore is not None:
        _add_ignores(linting.allowed(files, bench, _as_loud_as(least), add_ignore), language)
        return
    safeties = _safeties(settings, unsafe=unsafe_fixes) if fix or diff else frozenset()
    found = linting.linted(files, bench, safeties)
    if diff:
        _print(_difference(found), output)
        raise typer.Exit(bool(found.changed))
    if fix and is_piped:
        _print_bytes(found.changed[0].after if found.changed else piped)
    elif fix:
        linting.keep(found)
    if write_baseline and baseline:
        _write_baseline(found, baseline, language)
        return
    told = _Told(found, least, language, baseline)
    text = told.statistics() if statistics else told.report(output_format)
    if fix and is_piped and output is None:
        say(text)
    else:
        _print(text, output)
    say(told.summary() if found.notes else _no_notes(wanted, language))
    fails = fail_on or settings.lint.fail_on or Severity.WARNING
    if not exit_zero and fails != "never" and _as_loud(told.new, Severity(fails)):
        raise typer.Exit(1)


class _Told:
    """What was found, with what the baseline lets be told apart."""

    def __init__(
        self, found: Linted, least: Severity, language: Language, baseline: Path | None
    ) -> None:
        from notecc.build import linting
        from notecc.render.fingerprint import fingerprints

        self._found, self._least, self._language = found, least, language
        self._is_known: list[bool] | None = None
        self._gone = 0
        self.new: Sequence[Remark] = found.remarks
        if baseline:
            known = linting.baseline(baseline)
            prints = fingerprints(found.remarks, partial(linting.path_from, baseline.parent))
            self._is_known = [it in known for it in prints]
            self._gone = len(known - set(prints))
            both = zip(found.remarks, self._is_known, strict=True)
            self.new = [it for it, is_known in both if not is_known]

    def report(self, output_format: str) -> str:
        """Return what is found, in a format."""
        from notecc.lint import RULES
        from notecc.render.report import TEXTS, Report, folded

        shown = _as_loud(self.new, self._least)
        if text := TEXTS.get(output_format):
            folding = frozenset(it.code for it in RULES if it.folds)
            return text(folded(shown, folding), self._language)
        if output_format in {"json", "json-lines", "github", "gitlab", "junit", "rdjson"}:
            from notecc.render.machine import MACHINES

            return MACHINES[output_format](Report(shown, self._language))
        pages = {it.code: it.told() for it in RULES}
        if output_format == "html":
            from notecc.render.report_page import as_page

            return as_page(Report(shown, self._language, pages))
        from notecc.render.sarif import as_sarif

        loud = _as_loud_as(self._least)
        flags = self._is_known or [False] * len(self._found.remarks)
        both = [
            (it, flag)
            for it, flag in zip(self._found.remarks, flags, strict=True)
            if it.diagnostic.severity in loud
        ]
        known = None if self._is_known is None else [flag for _, flag in both]
        return as_sarif(Report([it for it, _ in both], self._language, pages, known))

    def statistics(self) -> str:
        """Return how often each rule was broken, and was not known for it."""
        from notecc.render.report import statistics

        return statistics(self.new)

    def summary(self) -> str:
        """Return the last line."""
        from notecc.render.report import Counts, summary

        shown = _as_loud(self.new, self._least)
        counts = Counts(
            hidden=len(self.new) - len(shown),
            known=len(self._found.remarks) - len(self.new),
            gone=self._gone,
            fixed=self._found.fixed,
            dropped=self._found.dropped,
        )
        return summary(shown, counts, self._language)


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
    add_ignore: str | None, baseline: Path | None, *, changes: bool, writes_baseline: bool
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
    if add_ignore is not None and (changes or writes_baseline):
        raise NoteccError(
            Words(
                "`--add-ignore`는 노트를 고치는 다른 선택지와 함께 쓸 수 없습니다",
                "`--add-ignore` goes with no other option that changes or pipes a note",
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


def _safeties(settings: Config, *, unsafe: bool | None) -> frozenset[Safety]:
    is_unsafe = settings.lint.unsafe_fixes if unsafe is None else unsafe
    return frozenset(Safety) if is_unsafe else frozenset({Safety.SAFE})


def _no_notes(wanted: Sequence[Path], language: Language) -> str:
    from notecc.render.summary import no_notes

    return no_notes(wanted, language)


def _codes(given: Iterable[str] | None) -> tuple[str, ...]:
    """Split what is given by commas, by blanks or by an option for each."""
    return tuple(it for text in given or () for it in re.split(r"[,\s]+", text) if it)


def _as_loud_as(least: Severity) -> frozenset[Severity]:
    return frozenset(_LOUDEST_FIRST[: _LOUDEST_FIRST.index(least) + 1])


def _as_loud(remarks: Iterable[Remark], least: Severity) -> list[Remark]:
    loud = _as_loud_as(least)
    return [it for it in remarks if it.diagnostic.severity in loud]


def _add_ignores(found: Linted, language: Language) -> None:
    from notecc.build import linting

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

    linting.write_report(path, baseline(found.remarks, partial(linting.path_from, path.parent)))
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


def _print(text: str, output: Path | None) -> None:
    if output is None:
        print_out(text)
        return
    from notecc.build import linting

    linting.write_report(output, text)


def _print_bytes(data: bytes) -> None:
    """Print the mended note, byte for byte."""
    sys.stdout.buffer.write(data)
    sys.stdout.flush()
