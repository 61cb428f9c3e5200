"""`python -m notecc.concepts` compiles the words of every concept into the library."""

from pathlib import Path

from notecc import library
from notecc.concepts import concepts
from notecc.concepts._words import written

if __name__ == "__main__":
    table = Path(library.__file__).with_name("concepts.json")
    table.write_text(written(concepts()), encoding="utf-8")
