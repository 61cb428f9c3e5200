"""The nouns: what every other room of the house hands to the next.

Everything here is a frozen dataclass (or a named tuple) of plain values. Nothing here reads a
file, imports another part of notecc, or knows that HTML or SymPy exist. `derivation` and `sheet`
are imported by name where they are needed: to make a class takes time, and few commands need them.
"""

from notecc.model import block, inline
from notecc.model.concept import Concept, LinkedNote, Mention, Name
from notecc.model.diagnostic import Diagnostic, Edit, Fix, Safety, Severity
from notecc.model.errors import NoteccError
from notecc.model.note import Item, Note, Role, Section, Topic
from notecc.model.source import Position, Source, Span
from notecc.model.words import Language, Words

__all__ = [
    "Concept",
    "Diagnostic",
    "Edit",
    "Fix",
    "Item",
    "Language",
    "LinkedNote",
    "Mention",
    "Name",
    "Note",
    "NoteccError",
    "Position",
    "Role",
    "Safety",
    "Section",
    "Severity",
    "Source",
    "Span",
    "Topic",
    "Words",
    "block",
    "inline",
]
