"""The commands about concepts: what is known of one, drawn, run, and checked again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from notecc.model import NoteccError, Words
from notecc.own import FAMILY, NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from notecc.build import Remark
    from notecc.model import Concept, Language
    from notecc.model.derivation import Record, Rule, Script, Verification, Walk
    from notecc.own import Own


def known(name: str, own: Own) -> Record:
    """Return the record of the concept that is called `name`.

    Raises:
        NoteccError: no concept is called so; the nearest names are offered.
    """
    from notecc.library.find import called, nearest

    concept = called(name, own.concepts)
    if concept is None:
        raise _unknown(
            Words(f"`{name}`라는 개념이 없습니다", f"no concept `{name}`"),
            nearest(name, own.concepts),
        )
    return _record(concept, own)


def own_of(vault: Path | None) -> tuple[Own, tuple[Remark, ...]]:
    """Return the concepts of a vault's own, and what is wrong with them.

    Without a vault they are those of `notes/`, or of the folder where we are.
    """
    from notecc.build import Remark
    from notecc.config import config
    from notecc.own import own
    from notecc.vault.home import home, usual_home

    folder = home(vault) if vault else usual_home()
    found = own(folder, exclude=config(folder).exclude)
    remarks = [Remark(folder / path, it) for path, it in found.remarks]
    remarks += [
        Remark(note.source.path, it, note)
        for note in found.notes.values()
        for it in note.diagnostics
        if it.code.startswith(FAMILY)
    ]
    return found, tuple(remarks)


def _record(concept: Concept, own: Own) -> Record:
    from notecc.library.records import record
    from notecc.model.derivation import Record

    found = own.record(concept.id) if concept.own else record(concept.id)
    return found or Record(concept, key="", checked_with="")


def having(query: str, own: Own) -> tuple[Record, ...]:
    """Return the records of the concepts one of whose names has `query` in it.

    Raises:
        NoteccError: no name has; the nearest are offered.
    """
    from notecc.library import find

    concepts = find.having(query, own.concepts)
    if not concepts:
        what = Words(f"`{query}`와 맞는 개념이 없습니다", f"no concept matches `{query}`")
        raise _unknown(what, find.nearest(query, own.concepts))
    return tuple(_record(it, own) for it in concepts)


def variant(found: Record, name: str | None) -> Rule | None:
    """Return the variant of a concept's rule called `name`; the usual one for None.

    Raises:
        NoteccError: the concept has no such variant; those that it has are offered.
    """
    rules = {it.variant: it for it in found.rules}
    if name is None:
        return next(iter(found.rules), None)
    if name not in rules:
        title = found.concept.id
        what = Words(
            f"`{title}`에는 `{name}` 변형이 없습니다", f"`{title}` has no variant `{name}`"
        )
        raise _unknown(what, tuple(filter(None, rules)))
    return rules[name]


def script(found: Record, language: str, name: str) -> Script:
    """Return the script of a concept in `language`: of the variant `name`, where it is a rule.

    Raises:
        NoteccError: there is none, because there is nothing to run.
    """
    wanted = "" if language == "sympy" else name
    for it in found.scripts:
        if (it.language, it.variant) == (language, wanted):
            return it
    title = found.concept.id
    raise NoteccError(
        Words(f"`{title}`에는 {language} 코드가 없습니다", f"`{title}` has no {language} code"),
        Words(
            "유도가 있는 개념은 sympy, 갱신식이 있는 개념은 numpy·torch·jax 코드가 있습니다",
            "a concept with derivations has sympy, one with an update rule numpy, torch, jax",
        ),
    )


def walked(found: Record, name: str) -> tuple[Walk, ...]:
    """Run the update rule of a concept now, on every demo surface."""
    from importlib import import_module

    modules = import_module("notecc.concepts").modules()
    walks = import_module("notecc.derive.walks").walks
    rules = next(it.rules for it in modules if it.concept.id == found.concept.id)
    return tuple(walks(next(it for it in rules if it.variant == name)))


def draw(found: Record, name: str, path: Path, *, language: Language) -> None:
    """Write the paths of an update rule on the demo surfaces to an SVG.

    Raises:
        NoteccError: the concept has no update rule, or the file cannot be written.
    """
    from notecc.model.surface import SURFACES
    from notecc.render.plot import Trail, picture
    from notecc.vault.file import write_file

    title = found.concept.title.to(language)
    walks = {it.surface: Trail(title, it) for it in found.walks if it.variant == name}
    if not walks:
        raise NoteccError(
            Words(f"`{title}`에는 그릴 갱신식이 없습니다", f"`{title}` has no update rule to draw"),
            Words(
                "`notecc concepts optimizer`가 갱신식이 있는 개념을 보여 줍니다",
                "`notecc concepts optimizer` lists the concepts that have one",
            ),
        )
    drawn = [(it, [walks[it.name]]) for it in SURFACES if it.name in walks]
    write_file(path, picture(drawn, language=language).encode())


def verified(
    names: Iterable[str], *, write: bool, tell: Callable[[int, int], None]
) -> Verification:
    """Check concepts (all, if none is named) from their source; `write` compiles the library.

    Raises:
        NoteccError: no concept is called so, or a script does not run.
    """
    from importlib import import_module

    from notecc import library
    from notecc.library.records import record, written

    wanted = {known(it, NOTHING).concept.id for it in names}
    folder = import_module("notecc.concepts")
    modules = [it for it in folder.modules() if it.concept.id in wanted or not wanted]
    engine = import_module("notecc.derive.verify")
    old = {it.concept.id: record(it.concept.id) for it in modules}
    keys = {name: it.key for name, it in old.items() if it is not None}
    verification: Verification
    found, verification = engine.verified(modules, keys, tell=tell)
    if write and verification.holds:
        stale = [it for it in found if it.concept.id in verification.stale]
        folder.write_words(Path(library.__file__).parent)
        for it in engine.complete(stale, modules, old, tell=tell):
            path = Path(library.__file__).parent / "records" / f"{it.concept.id}.json"
            path.write_text(written(it), encoding="utf-8", newline="\n")
        return replace(verification, stale=())
    return verification


def _unknown(what: Words, near: tuple[str, ...]) -> NoteccError:
    offered = ", ".join(f"`{it}`" for it in near)
    remedy = (
        Words(f"혹시 {offered}?", f"did you mean {offered}?")
        if near
        else Words(
            "`notecc concepts`가 모든 개념을 보여 줍니다", "`notecc concepts` lists all of them"
        )
    )
    return NoteccError(what, remedy)
