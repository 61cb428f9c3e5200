"""A vault's `concepts/` -> the concepts that a student has written there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from notecc.library import concepts as library
from notecc.model.derivation import Record
from notecc.own.modules import Modules, module_paths, modules, unread
from notecc.own.names import Taken
from notecc.vault.find import contents, found
from notecc.vault.home import CONCEPTS, is_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notecc.model import Concept, Diagnostic, Note
    from notecc.own.modules import Check
    from notecc.vault.find import Vault


class Own(NamedTuple):
    """A student's own concepts, and what there is to tell about the files that describe them."""

    concepts: tuple[Concept, ...] = ()
    notes: Mapping[Path, Note] = MappingProxyType({})
    """The notes of the folder, by their absolute paths, with what is wrong with them as cards."""
    records: Mapping[str, Record] = MappingProxyType({})
    """What modules say of their concepts, as far as it holds."""
    modules: Mapping[str, tuple[Path, str]] = MappingProxyType({})
    """Where each module is, and what it says, by the id of its concept, or else by its path."""
    remarks: tuple[tuple[Path, Diagnostic, Note | None], ...] = ()
    """What could not be read, and what is wrong with modules."""

    def note(self, path: Path) -> Note | None:
        """Return the note at a path, if it is in the folder."""
        known = self.notes.get(path.absolute())
        return known and replace(known, source=replace(known.source, path=path))

    def record(self, concept: str) -> Record | None:
        """Return what is known of one of these concepts: of a card no more than its words."""
        if known := self.records.get(concept):
            return known
        words = next((it for it in self.concepts if it.id == concept), None)
        return Record(words, key="", checked_with="") if words else None


NOTHING: Final = Own()


def own(vault: Path, check: Check | None, *, exclude: Sequence[str] = ()) -> Own:
    """Read the cards of a vault, and its modules if there is someone to `check` them."""
    if not is_folder(vault / CONCEPTS):
        return NOTHING  # as in most vaults
    files = found(vault, exclude=exclude, under=Path(CONCEPTS))
    remarks = [(vault / path, it, None) for path, it in files.remarks]
    read = own_of(files, check)
    return read._replace(remarks=(*remarks, *read.remarks))


def own_of(files: Vault, check: Check | None) -> Own:
    """Read the cards among the files of a vault, and its modules; see `own`."""
    paths = [it for it in files.notes if it.parts[0] == CONCEPTS and len(it.parts) > 1]
    code = module_paths(files)
    if not paths and not code:
        return NOTHING
    taken = Taken(library())
    if check:
        checked = modules(files.root, code, check, taken)
    else:
        checked = Modules(remarks=[unread(code, files.root)] if code else [])
    concepts, notes = _cards(files.root, paths, taken)
    return Own(
        (*(it.concept for it in checked.records.values()), *concepts),
        {(files.root / path).absolute(): it for path, it in notes.items()},
        checked.records,
        checked.texts,
        tuple(checked.remarks),
    )


def _cards(
    root: Path, paths: Sequence[Path], taken: Taken
) -> tuple[tuple[Concept, ...], Mapping[Path, Note]]:
    if not paths:
        return (), {}
    from notecc.own.cards import cards  # noqa: PLC0415 - most vaults have no cards to parse

    return cards(dict(_read(root, paths)), taken)


def _read(root: Path, paths: Iterable[Path]) -> Iterable[tuple[Path, Note]]:
    from notecc.parse import parse_bytes  # noqa: PLC0415 - likewise
    from notecc.parse.decode import LARGEST_NOTE  # noqa: PLC0415 - likewise

    for path in paths:
        data = contents(root / path, at_most=LARGEST_NOTE)
        if isinstance(data, bytes):
            yield path, parse_bytes(root / path, data)
        else:
            yield path, replace(parse_bytes(root / path, b""), diagnostics=(data,))
