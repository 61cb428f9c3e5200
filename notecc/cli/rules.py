"""The commands that explain: `rule` a rule, `explain` a line of a note."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from notecc.cli.options import Lang
from notecc.cli.say import locale_language, print_out, say
from notecc.model import NoteccError, Words

if TYPE_CHECKING:
    from notecc.build import Remark
    from notecc.model import Language


def rule(
    name: Annotated[str, typer.Argument(help="A code or a name.", metavar="[CODE]")] = "",
    lang: Lang = None,
    *,
    every: Annotated[
        bool, typer.Option("--all", help="Print the pages of all rules, as one in Markdown.")
    ] = False,
) -> None:
    """Print what a rule finds, why it matters, and notes that break it and keep it."""
    from notecc.lint import RULES
    from notecc.lint.choose import named
    from notecc.render.rule_page import known, listing, manual, page

    language = lang or locale_language([])
    if every:
        print_out(manual([it.told() for it in RULES], language))
        return
    if not name:
        print_out(listing((it.told() for it in RULES), language))
        return
    told = named(name).told()
    print_out(page(told, language) + known(told, language))


def explain(
    place: Annotated[str, typer.Argument(help="A line of a note.", metavar="FILE:LINE")],
    lang: Lang = None,
) -> None:
    """Print every finding of one line, with the page of its rule."""
    from notecc.build import linting
    from notecc.lint.choose import Selection, chosen, named
    from notecc.render.report import Folded, full
    from notecc.render.rule_page import page

    path, number = _place(place)
    language = lang or locale_language([])
    bench = linting.bench([path], Selection(chosen()))
    found = linting.linted(linting.files([path]), bench, frozenset())
    here = [it for it in found.remarks if _is_on(it, number)]
    if not here:
        nothing = Words(
            f"{number}번째 줄에서 찾은 것이 없습니다\n", f"nothing found on line {number}\n"
        )
        say(nothing.to(language))
    for code in dict.fromkeys(it.diagnostic.code for it in here):
        alike = [Folded(it) for it in here if it.diagnostic.code == code]
        print_out("".join(full(alike, language)))
        for why in dict.fromkeys(it.remark.diagnostic.why for it in alike):
            print_out(_reason(why, language))
        print_out(page(named(code).told(), language) + "\n")


def _reason(why: str, language: Language) -> str:
    """Return what the library says of a concept, or of a claim on it; empty if there is none."""
    from notecc.library.records import record
    from notecc.render.record import reason_text

    concept, _, claim = why.partition("#")
    known = record(concept) if concept else None
    return reason_text(known, claim, language) + "\n" if known else ""


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
