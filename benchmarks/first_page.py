"""How long the first page of a site takes to open: `python benchmarks/first_page.py SITE`."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from browser import browser

ROUNDS = 9
SCRIPT = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def main() -> None:
    """Open the page again and again, in the Chromium that the tests use."""
    page = Path(sys.argv[1]).absolute() / "index.html"
    with browser() as chromium:
        taken = []
        for _ in range(ROUNDS):
            chromium.open(page, width=1280, dark=False)
            taken.append(chromium.value(SCRIPT) / 1000)
    sys.stdout.write(f"median {statistics.median(taken):.2f} s, slowest {max(taken):.2f} s\n")


if __name__ == "__main__":
    main()
