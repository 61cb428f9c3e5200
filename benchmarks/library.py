"""What it costs to read the whole compiled library, beside the parsing of its JSON alone."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from notecc.library import concepts
from notecc.library.records import record

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 25


def main() -> None:
    """Print the median and the least CPU milliseconds of both, measured in turn."""
    records = Path(__file__).parents[1] / "notecc" / "library" / "records"
    texts = [it.read_bytes() for it in sorted(records.glob("*.json"))]
    ids = [it.id for it in concepts()]

    def whole() -> None:
        record.cache_clear()
        for it in ids:
            record(it)

    work: dict[str, Callable[[], Any]] = {
        f"json.loads of {len(texts)} records": lambda: [json.loads(it) for it in texts],
        f"record() of {len(ids)} concepts": whole,
    }
    costs: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, run in work.items():
            before = process_time()
            run()
            costs[name].append((process_time() - before) * 1000)
    base = median(next(iter(costs.values())))
    sys.stdout.write("| | median ms | least ms | ratio |\n|---|---:|---:|---:|\n")
    for name, them in costs.items():
        row = f"| {name} | {median(them):.1f} | {min(them):.1f} | {median(them) / base:.2f} |\n"
        sys.stdout.write(row)


if __name__ == "__main__":
    main()
