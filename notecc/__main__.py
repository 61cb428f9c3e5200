"""`python -m notecc`: answer `--version` at once, leave the rest to the command line."""

import sys

from notecc import __version__


def main() -> None:
    """Run the command line. `--version` is answered before typer is imported: it costs nothing."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"notecc {__version__}\n")
        return
    from notecc.cli import main as run

    run()


if __name__ == "__main__":
    main()
