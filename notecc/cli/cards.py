"""The command that makes flashcards."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from notecc.cli.options import Lang, Paths
from notecc.cli.say import locale_language, print_out, say

To = Annotated[
    Literal["text", "json"],
    typer.Option("--to", help="What to print: the deck to be read, or JSON."),
]


def cards(paths: Paths = None, to: To = "text", lang: Lang = None) -> None:
    """Make flashcards from the lectures of unmarked notes; plans and diaries are left out.

    A line that says what the library has shown to be wrong makes no card; it is reported.
    """
    from notecc.build import carding
    from notecc.render.deck import decks_json, decks_text
    from notecc.render.progress import bar
    from notecc.render.summary import findings, no_notes

    language = lang or locale_language([])
    wanted = paths or [Path("notes")]
    found, remarks = carding.decks(wanted, tell=bar(sys.stderr))
    if to == "json":
        print_out(decks_json(carding.named(found, wanted)))
    else:
        print_out(decks_text(found, language))
    say(findings(remarks, language))
    if not found:
        say(no_notes(wanted, language))
