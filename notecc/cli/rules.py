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
        print_out(page(named(code).told(), language) + "\n")


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
