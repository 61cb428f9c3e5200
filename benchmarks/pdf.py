"""What a PDF costs the processor, beside headless Chromium that prints the same note's page.

    python benchmarks/pdf.py

Figures are user and system time of all processes of a command, in seconds.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_NOTES = Path(__file__).parents[1] / "notes"
_DAY = "2026-03-08"
_BATCH = 100


def main() -> None:
    """Measure one note, a hundred alike ones, a book of them, and the browser."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vault = folder / "vault"
        shutil.copytree(_NOTES, folder / "one")
        shutil.copytree(_NOTES, vault)
        note = next(_NOTES.glob(f"{_DAY}*.md")).read_text("utf-8")
        for number in range(_BATCH - len(list(vault.glob("*.md")))):
            text = note.replace(_DAY, f"note {number}")
            (vault / f"copy-{number:03}.md").write_text(f"{text}\n{number}\n", "utf-8")
        site = _notecc(folder / "one", "-o", folder / "site")
        one = _notecc(folder / "one", "--to", "pdf", "--note", _DAY, "-o", folder / "pdf")
        batch = _notecc(vault, "--to", "pdf", "-o", folder / "batch")
        page = next((folder / "site/notes").glob(f"{_DAY}*.html"))
        browser = _cost(
            *("chromium", "--headless", "--no-sandbox", "--disable-gpu"),
            *(f"--print-to-pdf={folder / 'page.pdf'}", page.as_uri()),
        )
        book = _notecc(vault, "--book", "-o", folder / "book")
        rows = (
            ("the site, for comparison", site),
            (f"one note as PDF ({_DAY})", one),
            (f"{_BATCH} notes as PDFs", batch),
            ("Chromium prints that note's page", browser),
            (f"a book of {_BATCH} notes", book),
        )
        for what, (seconds, memory) in rows:
            sys.stdout.write(f"| {what} | {seconds:.2f} | {memory:.0f} |\n")


def _notecc(*arguments: str | Path) -> tuple[float, float]:
    return _cost(sys.executable, "-m", "notecc", "build", *arguments)


def _cost(*command: str | Path) -> tuple[float, float]:
    """Return the CPU seconds of a command, and the most memory that any yet has had, in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return seconds, after.ru_maxrss / 1024


if __name__ == "__main__":
    main()
