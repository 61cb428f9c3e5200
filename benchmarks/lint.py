"""What it costs to lint a vault, beside markdownlint-cli2: prints a table of benchmarks/README.md.

    python benchmarks/lint.py VAULT [ROUNDS]

VAULT is a folder of notes, of which a copy is linted. markdownlint-cli2 takes part if it is on the
path.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from side_by_side import costs, report

LINT: Final = [sys.executable, "-m", "notecc", "lint", "--exit-zero"]
PEER: Final = "markdownlint-cli2"


def main(vault: Path, rounds: int) -> None:
    """Lint a copy of a vault in turn with the peer."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(vault, Path(folder, "vault")))
        note = str(min(copy.rglob("*.md")))
        commands = {
            "notecc lint --no-cache VAULT": [*LINT, "--no-cache", str(copy)],
            "notecc lint VAULT, unchanged": [*LINT, str(copy)],
            "notecc lint --no-cache NOTE": [*LINT, "--no-cache", note],
        }
        if peer := shutil.which(PEER):
            # It ends with 1, as it finds something.
            commands |= {PEER: ["sh", "-c", f"{peer} '{copy}/**/*.md' 2>&1 || true"]}
        found = costs(commands, rounds=rounds)
    sys.stdout.write(report(found, against=PEER if peer else "notecc lint --no-cache VAULT"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int((sys.argv[2:] or ["3"])[0]))
