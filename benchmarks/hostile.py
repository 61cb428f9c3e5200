"""Does the time to read a note grow as the note does, whatever is in it? Prints what does not.

The tests count calls, which a busy machine cannot change; a pattern that is slow inside one call
is only seen by the clock, so it is looked for here: each piece fills a note, then one four times
as long, and the ratio of their times is 4 where the time is linear.
"""

from __future__ import annotations

import sys
from pathlib import Path, PurePath
from time import process_time
from typing import Final

ROOT: Final = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from hurtful import BLOCKS, INLINES, OUTLINES  # noqa: E402 - found by the line above

from notecc.model import Source  # noqa: E402 - found by the line above
from notecc.parse import parse  # noqa: E402 - found by the line above

SIZE: Final = 40_000


def main() -> None:
    """Print the pieces, the worst first, with the seconds of the longer note."""
    rows = []
    for unit in (*BLOCKS.values(), *INLINES, *OUTLINES):
        short, long = (seconds(unit * (size // len(unit))) for size in (SIZE, 4 * SIZE))
        rows.append((long / short, long, unit))
    rows.sort(reverse=True)
    sys.stdout.write(f"| piece | s for {4 * SIZE:,} characters | ratio to a quarter of it |\n")
    sys.stdout.write("|---|---:|---:|\n")
    for ratio, long, unit in rows[:10]:
        sys.stdout.write(f"| `{unit!r}` | {long:.2f} | {ratio:.1f} |\n")


def seconds(text: str) -> float:
    """Return what reading a note costs the processor: the least of three tries."""
    return min(_seconds(text) for _ in range(3))


def _seconds(text: str) -> float:
    before = process_time()
    parse(Source(PurePath("note.md"), text))
    return process_time() - before


if __name__ == "__main__":
    main()
