"""What it costs to start: prints the table of benchmarks/README.md."""

from __future__ import annotations

import sys
from pathlib import Path

from side_by_side import costs, report

NOTE = str(Path(__file__).parents[1] / "notes" / "2026-03-04.md")
PYTHON = sys.executable

COMMANDS = {
    "python -c pass": [PYTHON, "-c", "pass"],
    "notecc --version": [PYTHON, "-m", "notecc", "--version"],
    "notecc --help": [PYTHON, "-m", "notecc", "--help"],
    "notecc outline NOTE": [PYTHON, "-m", "notecc", "outline", NOTE],
    "python -c 'import sympy'": [PYTHON, "-c", "import sympy"],
}

if __name__ == "__main__":
    sys.stdout.write(report(costs(COMMANDS), against="python -c pass"))
