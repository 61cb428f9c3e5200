"""The command that makes flashcards."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from notecc.cli.options import Lang, Paths
from notecc.cli.say import locale_language, print_out, say
from notecc.model import Language, NoteccError, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model.card import Deck

To = Annotated[
    Literal["text", "json", "tsv", "apkg"] | None,
    typer.Option("--to", help="What to make. Default: by the ending of -o, else text to read."),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", help="The deck's file: a.apkg, a.tsv or a.json.", readable=False
    ),
]
Diff = Annotated[bool, typer.Option("--diff", help="Tell what would change, and write nothing.")]
Force = Annotated[
    bool, typer.Option("--force", help="Write, though a fifth of the cards would vanish.")
]


def cards(
    paths: Paths = None,
    output: Output = None,
    to: To = None,
    lang: Lang = None,
    *,
    diff: Diff = False,
    force: Force = False,
) -> None:
    """Make flashcards from the lectures of unmarked notes; plans and diaries are left out.

    A line that says what the library has shown to be wrong makes no card; it is reported.
    """
    from notecc.build import carding
    from notecc.render.deck import changes_text, decks_json, decks_text
    from notecc.render.progress import bar
    from notecc.render.summary import findings, no_notes

    language = lang or locale_language([])
    wanted = paths or [Path("notes")]
    found, remarks = carding.decks(wanted, tell=bar(sys.stderr))
    say(findings(remarks, language))
    if not found:
        say(no_notes(wanted, language))
        return
    kind = to or _kind(output)
    if output and not diff:
        say(_written(found, wanted, output, kind, language, force=force))
        return
    if kind in {"tsv", "apkg"} and not diff:
        raise NoteccError(
            Words(f"`{kind}`는 출력하지 않고 파일에 씁니다", f"`{kind}` goes to a file"),
            Words(f"`-o deck.{kind}`처럼 파일을 지정해 주세요", f"name it: `-o deck.{kind}`"),
        )
    if kind == "text" and not diff:
        print_out(decks_text(found, language))
        return
    made = carding.plan(found, wanted, now=_now())
    if diff:
        gone = [it.front for it in made.keeping.retired]
        print_out(changes_text(made.keeping.kept, gone, language))
    else:
        print_out(decks_json(made.keeping.kept))


def _kind(output: Path | None) -> str:
    if output is None:
        return "text"
    return {".json": "json", ".tsv": "tsv", ".txt": "tsv"}.get(output.suffix.lower(), "apkg")


def _now() -> int:
    """Return the time, or the one that a build which is to come out alike is told."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(told) if told.isascii() and told.isdigit() else int(time())


def _written(
    found: Sequence[Deck],
    paths: Sequence[Path],
    output: Path,
    kind: str,
    language: Language,
    *,
    force: bool,
) -> str:
    """Write the deck and return what is to be said of it."""
    from notecc.build import carding
    from notecc.render.deck import changes_text
    from notecc.vault.cards import alone
    from notecc.vault.home import home

    with alone(home(paths[0])):
        made = carding.plan(found, paths, now=_now())
        gone = [it.front for it in made.keeping.retired]
        if made.keeping.vanishes and not force:
            many = f"{len(gone)}/{made.keeping.was_active}"
            raise NoteccError(
                Words(
                    f"카드가 한꺼번에 사라집니다: {many}", f"too many cards would vanish: {many}"
                ),
                Words(
                    "`--diff`로 확인하고, 맞다면 `--force`를 붙이세요",
                    "look with `--diff`, and if it is right add `--force`",
                ),
            )
        aside = carding.write(made, output, kind)
    said = _BROKEN.to(language).format(aside) if aside else ""
    *_, counts = changes_text(made.keeping.kept, gone, language).splitlines()
    return f"{said}{output}: {counts}\n"


_BROKEN = Words(
    "카드 기록을 읽을 수 없어 `{}`에 따로 두고 새로 만들었습니다\n",
    "the record of the cards could not be read: it is kept as `{}`, and begun anew\n",
)
