"""The arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from notecc.model import Language

# `readable=False`: whether a path can be read is found out, and told, where it is read.
Paths = Annotated[
    list[Path] | None,
    typer.Argument(help="Notes or folders. Default: notes/.", readable=False),
]
Home = Annotated[
    Path | None,
    typer.Option(
        "--vault",
        help="The vault whose own concepts count. Default: notes/, or this folder.",
        readable=False,
    ),
]
Lang = Annotated[
    Language | None,
    typer.Option("--lang", help="The language of messages. Default: config, then locale."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, and nothing else.")]
