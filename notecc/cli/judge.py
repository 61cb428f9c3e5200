"""The command that judges formulas."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from notecc.cli.options import Json, Lang
from notecc.cli.say import locale_language, print_out, say
from notecc.model import NoteccError, Words
from notecc.model.korean.particles import josa

if TYPE_CHECKING:
    from collections.abc import Sequence


def judge(
    given: Annotated[
        list[str], typer.Argument(help="Formulas; or notes, or folders.", metavar="FORMULA|NOTE...")
    ],
    topic: Annotated[
        str | None, typer.Option("--topic", "-t", help="The concept that the formulas are of.")
    ] = None,
    lang: Lang = None,
    *,
    prove: Annotated[
        bool, typer.Option("--prove", help="Let SymPy prove what numbers have decided.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Say of a formula, plain or LaTeX, whether it is right, and if not, where it went wrong.

    Several formulas are judged beside one another. The exit code is 1 if one is wrong.
    """
    import json

    from notecc.build import judging
    from notecc.render.judged import judged_text, judged_values
    from notecc.render.summary import findings

    language = lang or locale_language([])
    if topic is None and (paths := _paths(given)):
        found, remarks = judging.judged_notes(paths, prove=prove)
        say(findings(remarks, language))
    else:
        found = judging.judged(given, topic or judging.topic_of(given), prove=prove)
    if as_json:
        print_out(json.dumps(judged_values(found), ensure_ascii=False, indent=1) + "\n")
    else:
        print_out(judged_text(found, language))
    if any(it.verdict.kind for it in found):
        raise typer.Exit(1)


def _paths(given: Sequence[str]) -> list[Path]:
    """Return the notes that are given; none if what is given are formulas.

    Raises:
        NoteccError: a note that is named is not there.
    """
    paths = [Path(it) for it in given if len(it) < _LONGEST_PATH and "\0" not in it]
    if len(paths) < len(given) or not any(it.exists() or it.suffix == ".md" for it in paths):
        return []
    for it in paths:
        if not it.exists():
            raise NoteccError(
                Words(f"`{it}`{josa(it, '이')} 없습니다", f"there is no `{it}`"),
                Words(
                    "식이라면 `--topic`으로 개념을 알려 주세요", "for a formula give its `--topic`"
                ),
            )
    return paths


_LONGEST_PATH = 1000
