"""The commands of a day: a new note, and the site that follows what is written."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from notecc.cli.options import Lang
from notecc.cli.say import locale_language, print_out, say
from notecc.model import Words

Day = Annotated[
    datetime | None,
    typer.Argument(
        help="The day, as 2026-03-02. Default: today.", formats=["%Y-%m-%d"], metavar="DATE"
    ),
]
Folder = Annotated[Path, typer.Option("--vault", help="The folder of notes.", readable=False)]


def new(day: Day = None, vault: Folder = Path("notes"), lang: Lang = None) -> None:
    """Begin today's note: the sections of the last one, and what it left to do."""
    from notecc.build.new import new_note
    from notecc.config import config

    settings = config(vault)
    wanted = day.date() if day else date.today()  # noqa: DTZ011 - the day of whoever types it
    path, carried = new_note(vault, wanted, config=settings)
    language = lang or settings.language or locale_language([])
    told = Words(f"이어진 할 일 {carried}개", f"{carried} carried over")
    print_out(f"{path}{f'  ({told.to(language)})' if carried else ''}\n")


def watch(
    vault: Annotated[Path, typer.Argument(help="The folder of notes.", readable=False)] = Path(
        "notes"
    ),
    port: Annotated[int, typer.Option(help="The port on this machine.", min=0, max=65535)] = 8421,
) -> None:
    """Serve a vault's site on this machine, and show what is saved as soon as it is saved."""
    from notecc.config import config
    from notecc.watch import Site
    from notecc.watch import watch as watched

    settings = config(vault)
    output = settings.output or Path("site")
    watched(Site(vault, output, settings.language, say), port)
