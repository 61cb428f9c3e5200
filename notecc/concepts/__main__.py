"""`python -m notecc.concepts` compiles the words of every concept into the library."""

from pathlib import Path

from notecc import library
from notecc.concepts import write_words

if __name__ == "__main__":
    write_words(Path(library.__file__).parent)
