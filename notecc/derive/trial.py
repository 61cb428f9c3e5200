"""Try which check of a script holds, in a worker process: one that hangs is given up."""

from __future__ import annotations

import contextlib
import io
from typing import TYPE_CHECKING, Any, Final, Self

from notecc.derive.formula import FormulaError
from notecc.derive.worker import Worker, started

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

DEADLINE: Final = 5.0
"""Seconds for one check of a script: a student should not wait longer."""
_WHOLE: Final = 60.0


class Trial:
    """A worker that evaluates checks, started when first needed. Close it after use."""

    def __init__(self, *, deadline: float = DEADLINE) -> None:
        self.deadline = deadline
        self._worker: Worker | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def holds(self, script: str, lines: str, check: str) -> bool:
        """Say whether `check` holds after a script's head and the lines of a derivation so far."""
        worker = self._worker = self._worker or started(_work)
        worker.channel.send((script, lines, check))
        if worker.channel.poll(self.deadline):
            return bool(worker.channel.recv())
        self.__exit__()
        return False

    def printed(self, script: str) -> str:
        """Run a script; return what it prints.

        Raises:
            FormulaError: it does not end well, or not in time.
        """
        worker = self._worker = self._worker or started(_work)
        worker.channel.send((script, "", ""))
        if worker.channel.poll(_WHOLE):
            ended, text = worker.channel.recv()
            if ended:
                return str(text)
            raise FormulaError(f"the script fails: {text}")
        self.__exit__()
        raise FormulaError(f"the script takes more than {_WHOLE:g} s")


def _work(channel: Connection) -> None:
    heads: dict[str, dict[str, Any]] = {}
    while True:
        try:
            script, lines, check = channel.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if not check:
            channel.send(_run(script))
            continue
        if script not in heads:
            heads[script] = {}
            exec(script, heads[script])  # noqa: S102 - our own script
        names = dict(heads[script])
        try:
            exec(lines, names)  # noqa: S102 - a line of our own script
            found = bool(eval(check, names))  # noqa: S307 - a check of our own script
        except Exception:  # noqa: BLE001 - SymPy raises all sorts: this check does not hold
            found = False
        channel.send(found)


def _run(script: str) -> tuple[bool, str]:
    text = io.StringIO()
    try:
        with contextlib.redirect_stdout(text):
            exec(script, {"__name__": "__main__"})  # noqa: S102 - our own script
    except SystemExit as stop:
        return not stop.code, f"{text.getvalue()}{stop.code or ''}"
    except Exception as error:  # noqa: BLE001 - whatever it is, the script does not run
        return False, f"{type(error).__name__}: {error}"
    return True, text.getvalue()
