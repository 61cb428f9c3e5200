"""Turn every spec page into tests: a `note` fence goes in, the fences after it come out."""

from __future__ import annotations

import sys
import unicodedata
from difflib import unified_diff
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent / "invariants"))
sys.path.insert(0, str(Path(__file__).parent))

import card_printer
import deck_printer
import inline_printer
import printers
import sites
from spec_cases import Case, blessed, cases

from notecc.parse import parse_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from notecc.derive.author import Module
    from notecc.model import Note
    from notecc.model.derivation import Record

# How long an example takes says what else the machine does: speed is for `benchmarks/`.
settings.register_profile("notecc", deadline=None)
settings.load_profile("notecc")

# The only table that knows how to run notecc. A new kind of output is one new row.
OUTPUTS: dict[str, Callable[[Note], str]] = {
    "tree": printers.tree,
    "inline": inline_printer.inlines,
    "outline": printers.outline,
    "diagnostics": printers.diagnostics,
    "mentions": printers.mentions,
    "html": sites.body_of,
    "card": card_printer.card,
    "deck": deck_printer.deck,
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite the spec pages")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix == ".md" and "spec" in file_path.parts:
        return Page.from_parent(parent, path=file_path)
    return None


class Page(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        found = list(cases(self.path.read_text("utf-8")))
        assert found, f"{self.path} holds no case"
        for number, case in enumerate(found):
            name = f"{case.title}:{case.line}"
            yield Spec.from_parent(self, name=name, case=case, number=number)


class Spec(pytest.Item):
    def __init__(self, *, case: Case, number: int, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]  # pytest passes name and parent
        self.case = case
        self.number = number

    def runtest(self) -> None:
        actual = run(self.case)
        if actual != self.case.expected and self.config.getoption("--bless"):
            page = self.path.read_text("utf-8")
            # Blessing the cases above may have moved this one.
            line = list(cases(page))[self.number].line
            self.path.write_text(blessed(page, line, actual), "utf-8")
            return
        compare(self.case, actual)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> str:  # type: ignore[override]  # a page has no traceback
        return f"{self.path}:{self.case.line}\n{excinfo.getrepr(style='short')}"

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.case.line - 1, self.case.title


def read(case: Case) -> Note:
    """The note of a case, from the bytes that its file would have."""
    text, encoding = case.note, case.encoding
    if encoding == "nfd":
        text, encoding = unicodedata.normalize("NFD", text), "utf-8"
    return parse_bytes(PurePath(case.path), text.encode(encoding, "surrogateescape"))


def run(case: Case) -> dict[str, str]:
    assert case.expected, f"{case.title}: nothing is expected of this note"
    note = read(case)
    return {kind: OUTPUTS[kind](note) for kind in case.expected}


def compare(case: Case, actual: dict[str, str]) -> None:
    for kind, text in actual.items():
        expected = case.expected[kind]
        if text != expected:
            diff = unified_diff(expected.splitlines(), text.splitlines(), lineterm="")
            rows = [f"{kind} differs; `pytest --bless` accepts it", *diff]
            raise AssertionError("\n".join(rows))


@pytest.fixture(scope="session")
def again() -> Iterator[Callable[[Module], Record]]:
    """Check a concept again, once for all tests, and return its record without scripts."""
    from notecc.derive.bench import Bench
    from notecc.derive.compiled import compiled

    known: dict[str, Record] = {}
    with Bench() as bench:

        def checked(module: Module) -> Record:
            name = module.concept.id
            if name not in known:
                verdicts = [bench.verdicts(it.steps()) for it in module.derivations]
                known[name] = compiled(module, verdicts)
            return known[name]

        yield checked
