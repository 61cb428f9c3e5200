"""notecc compiles daily study notes into study sheets, flashcards and diagnostics."""

__version__ = "0.1.0"
