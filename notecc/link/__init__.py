"""Note x concepts -> mentions: where a note speaks of what we know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notecc.link.shown import shown
from notecc.link.surroundings import Surroundings
from notecc.link.vocabulary import Vocabulary, vocabulary
from notecc.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notecc.link.shown import Shown
    from notecc.model import Name, Note

__all__ = ["Vocabulary", "mentions", "vocabulary"]


def mentions(note: Note, known: Vocabulary, text: Shown | None = None) -> tuple[Mention, ...]:
    """Find the names of `known` in what the reader of `note` sees, in reading order.

    Mentions never overlap: of two names at one place the longer counts. Code counts where all
    of it is a name, as in "`LSTM`"; fences, formulas, pictures and addresses never do. `text` is
    what the note shows, if it is known.
    """
    text, around = text or shown(note), Surroundings(note)
    found = [*_in_text(text, known, around), *_in_code(text, known, around)]
    return tuple(sorted(found, key=lambda it: it.span))


def _in_text(text: Shown, known: Vocabulary, around: Surroundings) -> Iterator[Mention]:
    for it in known.found(text.text):
        span = text.source(it.start, it.end)
        if concept := _meant(it.candidates, around, span):
            yield Mention(span, concept)


def _in_code(text: Shown, known: Vocabulary, around: Surroundings) -> Iterator[Mention]:
    for code, span in text.code:
        if concept := _meant(known.called(code), around, span):
            yield Mention(span, concept)


def _meant(candidates: tuple[tuple[str, Name], ...], around: Surroundings, span: Span) -> str:
    """Say which concept is meant here, by the words around it; empty if none is."""
    return next((concept for concept, name in candidates if around.suit(name, span)), "")
