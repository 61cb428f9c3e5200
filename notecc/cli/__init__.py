"""The command line: flags in, exit code out. Anything worth testing is elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from notecc.cli.cards import cards
from notecc.cli.days import new, watch
from notecc.cli.editor import lsp
from notecc.cli.judge import judge
from notecc.cli.lint import lint
from notecc.cli.options import Home, Json, Lang, Paths
from notecc.cli.rules import explain, rule
from notecc.cli.say import complain, locale_language, print_out, say
from notecc.model import Language, NoteccError, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notecc.model import Note
    from notecc.own import Own

app = typer.Typer(
    name="notecc",
    invoke_without_command=True,
    rich_markup_mode=None,  # halves the cost of `--help`
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Compile daily study notes into study sheets.",
)

# typer has its own copy of click or the installed one, by version; this finds it in both.
_UsageError: Final[type[Exception]] = typer.BadParameter.__mro__[1]

# `readable=False`: whether a path can be read is found out, and told, where it is read.
Vault = Annotated[Path, typer.Argument(help="The folder of notes.", readable=False)]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Where it goes. Default: site/, or the config's.",
        readable=False,
    ),
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Print every finding, not ten of them.")
]


Single = Annotated[
    bool,
    typer.Option("--single-file", help="Also write each note as one file, in single/, to be sent."),
]
Notes = Annotated[
    list[str] | None,
    typer.Option(help="With --single-file: only this note, by date, file or title. Repeatable."),
]


def main() -> None:
    """Run a command; say what stopped it and what to do in two lines, and never a traceback."""
    language = locale_language(sys.argv)
    try:
        code = app(_arguments(sys.argv[1:]), prog_name="notecc", standalone_mode=False)
    except NoteccError as error:
        complain(error.message.to(language), error.help.to(language))
        code = 2
    except _UsageError as error:
        complain(_usage_message(error), _USAGE.to(language))
        code = 2
    except (KeyboardInterrupt, typer.Abort):
        say("\n")  # the terminal shows `^C`: what comes next begins a line
        code = 130
    sys.exit(code)


def _arguments(given: list[str]) -> list[str]:
    """Let an option that may go without its value do so: typer has no such thing."""
    end = given.index("--") if "--" in given else len(given)
    return [f"{it}=" if it in _BARE else it for it in given[:end]] + given[end:]


_BARE: Final = frozenset({"--add-ignore"})
_USAGE: Final = Words(
    "`notecc --help`나 `notecc 명령 --help`를 보세요",
    "see `notecc --help`, or `notecc COMMAND --help`",
)


@app.callback()
def notecc(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.")] = False,
) -> None:
    """Compile daily study notes into study sheets."""
    del version  # answered in `__main__`, before typer is imported; declared for `--help`
    if context.invoked_subcommand is None:
        say(context.get_help() + "\n\n")
        raise NoteccError(
            Words("명령이 없습니다", "no command given"),
            Words("예: `notecc build notes/ -o site`", "for example `notecc build notes/ -o site`"),
        )


@app.command(epilog="Example: notecc outline notes/2026-03-02.md --json")
def outline(paths: Paths = None, lang: Lang = None, *, as_json: Json = False) -> None:
    """Print what was understood: sections, topics and the concepts that the notes name."""
    from notecc.build import linked_notes
    from notecc.render.outline import outline_json, outline_text
    from notecc.render.progress import bar
    from notecc.render.summary import findings, no_notes

    language = lang or locale_language([])
    wanted = paths or [Path("notes")]
    linked, remarks = linked_notes(wanted, tell=bar(sys.stderr))
    print_out(outline_json(linked) + "\n" if as_json else outline_text(linked))
    say(findings(remarks, language))
    if not linked:
        say(no_notes(wanted, language))


def _forms(given: str) -> str:
    """Check what `--to` says: forms, with commas between them."""
    if given and (unknown := set(given.split(",")) - _FORMS):
        message = f"no form {min(unknown)!r}: choose from html, pdf"
        raise typer.BadParameter(message)
    return given


_FORMS: Final = frozenset({"html", "pdf"})

To = Annotated[
    str,
    typer.Option(
        "--to",
        callback=_forms,
        help="As what: html (the default), pdf, or html,pdf.",
        metavar="FORMS",
    ),
]


Book = Annotated[bool, typer.Option("--book", help="The whole vault as one PDF.")]
Cheatsheet = Annotated[
    bool, typer.Option("--cheatsheet", help="All rules that the notes met, on two pages of PDF.")
]
Worksheet = Annotated[
    bool,
    typer.Option("--worksheet", help="A PDF a note with blanks to fill in, exercises and a key."),
]


@app.command(epilog="Examples: notecc build notes/ -o site · notecc build notes/ --to pdf -o pdf")
def build(
    vault: Vault = Path("notes"),
    output: Output = None,
    note: Notes = None,
    to: To = "",
    lang: Lang = None,
    *,
    single_file: Single = False,
    book: Book = False,
    cheatsheet: Cheatsheet = False,
    worksheet: Worksheet = False,
    verbose: Verbose = False,
) -> None:
    """Turn a folder of notes into a site: a page a note, a page a concept, an index by date.

    As PDF each note is a study sheet to print. PDFs alone go into pdf/ if no -o says otherwise.
    """
    from time import perf_counter

    from notecc.build import build as built
    from notecc.build.pdf import Paper
    from notecc.config import config
    from notecc.render.progress import bar
    from notecc.render.summary import findings, no_notes, summary

    began = perf_counter()
    settings = config(vault)
    language = lang or settings.language or locale_language([])
    papers = {"book": book, "cheatsheet": cheatsheet, "worksheets": worksheet}
    asked = frozenset(it for it, is_asked in papers.items() if is_asked)
    forms = _of(to, asked)
    paper = Paper(asked or frozenset({"sheets"}), lambda it: not note or _is_named(it, note))
    made = built(
        vault,
        output or (settings.output or Path("site") if "html" in forms else Path("pdf")),
        config=settings,
        language=settings.language or Language.KOREAN,
        to=forms,
        paper=paper,
        tell=bar(sys.stderr),
        single=lambda it: single_file and (not note or _is_named(it, note)),
    )
    say(findings(made.remarks, language, at_most=None if verbose else _SHORT))
    severities = [it.diagnostic.severity for it in made.remarks]
    counts = (made.notes, made.concepts)
    seconds = perf_counter() - began
    first = made.out / "index.html" if "html" in forms else made.out
    print_out(summary(first, counts, severities, seconds=seconds, language=language))
    if not made.notes:
        say(no_notes([vault], language))


def _of(to: str, papers: frozenset[str]) -> frozenset[str]:
    """Return what is built: what `--to` says, or PDFs alone where some are asked for by name."""
    return frozenset((to or ("pdf" if papers else "html")).split(","))


def _is_named(note: Note, names: Sequence[str]) -> bool:
    """Say whether a note goes by its date, its file's name, or its title among `names`."""
    day = note.date.isoformat() if note.date else ""
    return not {day, note.source.path.stem, note.title}.isdisjoint(names)


_SHORT: Final = 10
"""How many findings a build prints unless it is asked for all."""

Concept = Annotated[str, typer.Argument(help="A concept, by any of its names.", metavar="CONCEPT")]
Variant = Annotated[
    str | None, typer.Option(help="A variant of the update rule, where libraries differ.")
]
Code = Annotated[
    Literal["sympy", "numpy", "torch", "jax"] | None,
    typer.Option(help="Print a script: the derivations (sympy) or the update rule (the others)."),
]
Plot = Annotated[
    Path | None, typer.Option(help="Write the rule's paths on the demo surfaces to this SVG.")
]


@app.command(
    epilog="Examples: notecc derive adam --run · notecc derive NAG --code sympy > nag.py · "
    "notecc derive adagrad --variant optax --plot adagrad.svg"
)
def derive(
    concept: Concept,
    variant: Variant = None,
    code: Code = None,
    plot: Plot = None,
    lang: Lang = None,
    *,
    vault: Home = None,
    run: Annotated[
        bool, typer.Option("--run", help="Run the update rule on the demo surfaces.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Print a concept's rule and derivations, step by step, each with how it was checked."""
    import json

    from notecc.build import library
    from notecc.library.records import shown
    from notecc.render.record import record_text, walks_text

    record = library.known(concept, _own(vault, lang))
    rule = library.variant(record, variant)
    name = rule.variant if rule else ""
    if code:
        print_out(library.script(record, code, name).code)
    elif as_json:
        print_out(json.dumps(shown(record), ensure_ascii=False, indent=1) + "\n")
    elif run:
        print_out(walks_text(library.walked(record, name), lang or locale_language([])))
    elif plot:
        library.draw(record, name, plot, language=lang or locale_language([]))
    else:
        print_out(record_text(record, rule, lang or locale_language([])))


@app.command(epilog="Examples: notecc concepts · notecc concepts norm · notecc concepts 정규화")
def concepts(
    query: Annotated[str, typer.Argument(help="A part of a name, or a category.")] = "",
    vault: Home = None,
    lang: Lang = None,
) -> None:
    """List what is known: ids, titles, what is proved of each, other names; your own come last."""
    from notecc.build import library
    from notecc.render.record import concepts_text

    found = library.having(query, _own(vault, lang))
    print_out(concepts_text(found, lang or locale_language([])))


@app.command(epilog="Examples: notecc verify · notecc verify adam --json · notecc verify --write")
def verify(
    names: Annotated[
        list[str] | None, typer.Argument(help="Concepts. Default: all.", metavar="CONCEPT...")
    ] = None,
    vault: Home = None,
    lang: Lang = None,
    *,
    as_json: Json = False,
    write: Annotated[
        bool, typer.Option("--write", help="Compile the library's records anew.")
    ] = False,
) -> None:
    """Check every proof and every comparison with PyTorch and Optax again, from source.

    With --vault and no names it is the vault's own modules that are checked.
    """
    import json

    from notecc.build import library
    from notecc.library.records import verification_document
    from notecc.own import NOTHING
    from notecc.render.progress import bar
    from notecc.render.record import verification_text

    tell = bar(sys.stderr)
    own = _own(vault, lang) if names or vault else NOTHING
    if vault and not names:
        found = library.verified_modules(own.modules.values(), tell=tell)
    else:
        found = library.verified(names or (), own, write=write, tell=tell)
    if as_json:
        print_out(json.dumps(verification_document(found), ensure_ascii=False, indent=1) + "\n")
    else:
        print_out(verification_text(found, lang or locale_language([])))
    if not found.holds:
        raise typer.Exit(1)


def _own(vault: Path | None, lang: Language | None) -> Own:
    """Return the vault's own concepts, having said what is wrong with them."""
    from notecc.build import library
    from notecc.render.progress import bar
    from notecc.render.summary import findings

    own, remarks = library.own_of(vault, tell=bar(sys.stderr))
    say(findings(remarks, lang or locale_language([]), at_most=_SHORT))
    return own


def _usage_message(error: Exception) -> str:
    """Return click's own words without their full stop."""
    words: str = error.format_message()  # type: ignore[attr-defined]  # one class in two copies
    return words.rstrip(".")


app.command(
    epilog="Examples: notecc lint · notecc lint notes/2026-03-04.md --fix · "
    "notecc lint --select NS --output-format sarif"
)(lint)
app.command(epilog="Examples: notecc rule · notecc rule NS001 · notecc rule swallowed-topic")(rule)
app.command(epilog="Example: notecc explain notes/2026-03-04.md:34")(explain)
app.command(
    context_settings={"ignore_unknown_options": True},  # a formula may begin with a minus
    epilog="Examples: notecc judge 'v = βv - ηg' --topic momentum --prove · "
    "notecc judge 'MSE = 1/n Σ(y-ŷ)' · notecc judge notes/2026-03-04.md",
)(judge)
app.command(epilog="Examples: notecc cards notes · notecc cards 2026-03-04.md --to json")(cards)
app.command(epilog="Examples: notecc new · notecc new 2026-03-10 --vault notes")(new)
app.command(epilog="Example: notecc watch notes")(watch)
app.command(epilog="Example, for an editor: notecc lsp")(lsp)
