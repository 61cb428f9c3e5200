"""Run commands in turn, A B C A B C, and compare what each costs the processor.

CPU time (user and system, of a whole process and its children) is what is judged, and only as a
ratio within one run: wall time and other days' figures depend on what else the machine does.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Cost:
    """The median over the rounds: CPU seconds, and peak memory in MB."""

    cpu: float
    memory: float


def costs(commands: Mapping[str, Sequence[str]], *, rounds: int = 15) -> dict[str, Cost]:
    """Run each command `rounds` times, in turn, after one round that does not count."""
    runs: dict[str, list[Cost]] = {name: [] for name in commands}
    for count in range(rounds + 1):
        for name, command in commands.items():
            cost = _run(command)
            if count:
                runs[name].append(cost)
    return {
        name: Cost(
            statistics.median(it.cpu for it in them), statistics.median(it.memory for it in them)
        )
        for name, them in runs.items()
    }


def report(measured: Mapping[str, Cost], *, against: str) -> str:
    """Render a Markdown table of the costs and their ratios to one of them."""
    rows = ["| command | CPU ms | memory MB | ratio |", "|---|---:|---:|---:|"]
    base = measured[against].cpu
    rows += [
        f"| `{name}` | {it.cpu * 1000:.0f} | {it.memory:.0f} | {it.cpu / base:.2f} |"
        for name, it in measured.items()
    ]
    return "\n".join(rows) + "\n"


def _run(command: Sequence[str]) -> Cost:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        complaint = process.stderr.read().decode() if process.stderr else ""
        sys.exit(f"{' '.join(command)} exits {process.returncode}\n{complaint}")
    if process.stderr:
        process.stderr.close()
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
