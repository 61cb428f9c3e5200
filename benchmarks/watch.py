"""How long a saved note takes to be told and served: `python benchmarks/watch.py VAULT`."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import threading
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter, sleep

from notecc import watch
from notecc.model import Language

ROUNDS = 10


def main() -> None:
    """Save the last note of a copy of a vault, again and again, and time what a browser sees."""
    with tempfile.TemporaryDirectory() as folder:
        vault = Path(folder) / "notes"
        shutil.copytree(sys.argv[1], vault)
        said: list[str] = []
        ready, stop = threading.Event(), threading.Event()

        def say(text: str) -> None:
            said.append(text)
            ready.set()

        site = watch.Site(vault, Path(folder) / "site", Language.KOREAN, say)
        threading.Thread(target=watch.watch, args=(site, 0), kwargs={"stop": stop}).start()
        ready.wait()
        port = int(said[0].rstrip("/\n").rpartition(":")[2])
        line = HTTPConnection("127.0.0.1", port)
        line.request("GET", "/-/changes")
        events = line.getresponse()
        note = max(vault.glob("*.md"))
        taken = [_seen(port, note, events, number) for number in range(ROUNDS)]
        stop.set()
    count = len(list(Path(sys.argv[1]).rglob("*.md")))
    middle, most = statistics.median(taken), max(taken)
    sys.stdout.write(f"{count} notes: median {middle:.3f} s, slowest {most:.3f} s\n")


def _seen(port: int, note: Path, events: object, number: int) -> float:
    """Return the seconds from the saving of a note to its page with the new line in it."""
    sleep(1)
    began = perf_counter()
    note.write_text(note.read_text("utf-8") + f"\n- 줄 {number}번째로 더함\n", "utf-8")
    while not (told := events.fp.readline()).startswith(b"data: notes/"):  # type: ignore[attr-defined]  # a response
        pass
    page = HTTPConnection("127.0.0.1", port)
    page.request("GET", "/" + told.decode().split()[1], headers={"Host": f"localhost:{port}"})
    text = page.getresponse().read().decode()
    page.close()
    taken = perf_counter() - began
    if f"줄 {number}번째로 더함" not in text:
        message = "the page does not have what was saved"
        raise RuntimeError(message)
    return taken


if __name__ == "__main__":
    main()
