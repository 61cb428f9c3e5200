"""Write ten thousand cards as a package: notecc beside genanki, each in a process of its own.

`python benchmarks/cards.py PYTHON`, where PYTHON has genanki (`pip install genanki`).
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
CARDS = 10_000
ROUNDS = 5
OURS = f"""
import sys, time
sys.path.insert(0, {str(ROOT)!r})
from notecc.model.card import Card, CardKind
from notecc.render.anki import anki_note
from notecc.render.apkg import apkg
cards = [
    Card(CardKind.FACT, f"질문 {{i}}: x는 무엇인가?", f"답 {{i}}", (1,), "R2", "주제")
    for i in range({CARDS})
]
began = time.process_time()
notes = [
    (anki_note(it, uid=str(at), note="a.md", mod=1, media=lambda name: None), 1767225600)
    for at, it in enumerate(cards)
]
open(sys.argv[1], "wb").write(apkg(notes, {{}}))
print(time.process_time() - began)
"""
THEIRS = f"""
import sys, time
import genanki
fields = [{{"name": it}} for it in ("Q", "A", "C", "D", "E", "F", "G", "H", "I")]
card = {{"name": "c", "qfmt": "{{{{Q}}}}", "afmt": "{{{{A}}}}"}}
model = genanki.Model(1607392319, "m", fields=fields, templates=[card])
deck = genanki.Deck(2059400110, "d")
rest = ["주제", "", "", "a.md:1", "u", "", ""]
began = time.process_time()
for i in range({CARDS}):
    said = [f"질문 {{i}}: x는 무엇인가?", f"답 {{i}}", *rest]
    deck.add_note(genanki.Note(model=model, fields=said))
genanki.Package(deck).write_to_file(sys.argv[1])
print(time.process_time() - began)
"""


def seconds(python: str, code: str, out: str) -> float:
    """Run a writer once and return what it cost the processor."""
    ran = subprocess.run(
        [python, "-c", code, out], check=True, capture_output=True, encoding="utf-8"
    )
    return float(ran.stdout)


def main() -> None:
    """Run both in turn and print the medians."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder, "deck.apkg"))
        rounds = [
            (seconds(sys.executable, OURS, out), seconds(sys.argv[1], THEIRS, out))
            for _ in range(ROUNDS)
        ]
    ours, theirs = (statistics.median(it) for it in zip(*rounds, strict=True))
    sys.stdout.write(f"notecc {ours:.2f} s, genanki {theirs:.2f} s, ratio {ours / theirs:.2f}\n")


if __name__ == "__main__":
    main()
