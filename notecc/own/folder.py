"""A vault's `concepts/` -> the concepts that a student has written there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.library import concepts as library
from notecc.model.derivation import Record
from notecc.vault.find import contents, found
from notecc.vault.home import CONCEPTS, is_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notecc.model import Concept, Diagnostic, Note
    from notecc.vault.find import Vault


class Own(NamedTuple):
    """A student's own concepts, and what there is to tell about the files that describe them."""

    concepts: tuple[Concept, ...] = ()
    notes: Mapping[Path, Note] = MappingProxyType({})
    """The notes of the folder, by their absolute paths, with what is wrong with them as cards."""
    remarks: tuple[tuple[Path, Diagnostic], ...] = ()
    """What could not be read."""

    def note(self, path: Path) -> Note | None:
        """Return the note at a path, if it is in the folder."""
        known = self.notes.get(path.absolute())
        return known and replace(known, source=replace(known.source, path=path))

    def record(self, concept: str) -> Record | None:
        """Return what is known of one of these concepts: of a card no more than its words."""
        words = next((it for it in self.concepts if it.id == concept), None)
        return Record(words, key="", checked_with="") if words else None


NOTHING: Final = Own()


def own(vault: Path, *, exclude: Sequence[str] = ()) -> Own:
    """Read the cards of a vault."""
    if not is_folder(vault / CONCEPTS):
        return NOTHING  # as in most vaults
    return own_of(found(vault, exclude=exclude, under=Path(CONCEPTS)))


def own_of(files: Vault) -> Own:
    """Read the cards among the files of a vault."""
    paths = [it for it in files.notes if it.parts[0] == CONCEPTS and len(it.parts) > 1]
    if not paths:
        return NOTHING
    from notecc.own.cards import cards  # noqa: PLC0415 - most vaults have no cards to parse

    read = cards(dict(_read(files.root, paths)), library())
    notes = {(files.root / path).absolute(): it for path, it in read.notes.items()}
    return Own(read.concepts, notes, files.remarks)


def _read(root: Path, paths: Iterable[Path]) -> Iterable[tuple[Path, Note]]:
    from notecc.parse import parse_bytes  # noqa: PLC0415 - likewise
    from notecc.parse.decode import LARGEST_NOTE  # noqa: PLC0415 - likewise

    for path in paths:
        data = contents(root / path, at_most=LARGEST_NOTE)
        if isinstance(data, bytes):
            yield path, parse_bytes(root / path, data)
        else:
            yield path, replace(parse_bytes(root / path, b""), diagnostics=(data,))
