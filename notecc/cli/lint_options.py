"""The options of `notecc lint`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Loudness = Literal["hint", "info", "warning", "error"]
Names = list[str] | None

Select = Annotated[
    Names, typer.Option(help="Codes, names or families of rules. Default: all but the quiet.")
]
ExtendSelect = Annotated[Names, typer.Option(help="Rules to run besides.")]
Ignore = Annotated[Names, typer.Option(help="Rules not to run.")]
Least = Annotated[
    Loudness | None, typer.Option("--severity", help="The least severity to show. Default: info.")
]
FailOn = Annotated[
    Literal["hint", "info", "warning", "error", "never"] | None,
    typer.Option(help="The least severity that makes the exit code 1. Default: warning."),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="As --fail-on never.")]
Format = Annotated[
    Literal[
        "full", "concise", "grouped", "json", "json-lines", "github", "gitlab", "junit", "sarif",
        "rdjson", "html",
    ],
    typer.Option("--output-format", help="How to print what is found."),
]  # fmt: skip
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Write what is found to this file.", readable=False),
]
StdinName = Annotated[
    Path, typer.Option(help="What to call the note that `-` reads.", readable=False)
]
Fix = Annotated[bool, typer.Option("--fix", help="Write safe fixes into the notes.")]
UnsafeFixes = Annotated[
    bool | None,
    typer.Option(
        "--unsafe-fixes/--no-unsafe-fixes", help="With --fix, those too that may be wrong."
    ),
]
Diff = Annotated[
    bool, typer.Option("--diff", help="Print what --fix would change, and write nothing.")
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Print how often each rule was broken.")
]
Baseline = Annotated[
    Path | None,
    typer.Option(help="Let the findings be that this file has.", readable=False),
]
WriteBaseline = Annotated[
    bool, typer.Option("--write-baseline", help="Write what is found to the baseline.")
]
AddIgnore = Annotated[
    str | None,
    typer.Option(
        metavar="[=REASON]", help="Add comments to the notes that allow what is found in them."
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Neither ask nor keep what was found before.")
]
