"""The commands about concepts: what is known of one, drawn, run, and checked again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from notecc.model import NoteccError, Words
from notecc.model.korean.particles import josa
from notecc.own import FAMILY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from notecc.build import Remark
    from notecc.model import Concept, Language
    from notecc.model.derivation import Record, Rule, Script, Verification, Walk
    from notecc.own import Own, Tell


def known(name: str, own: Own) -> Record:
    """Return the record of the concept that is called `name`.

    Raises:
        NoteccError: no concept is called so; the nearest names are offered.
    """
    from notecc.library.find import called, nearest

    concept = called(name, own.concepts)
    if concept is None:
        raise _unknown(
            Words(f"`{name}`{josa(name, '이라는')} 개념이 없습니다", f"no concept `{name}`"),
            nearest(name, own.concepts),
        )
    return _record(concept, own)


def own_of(vault: Path | None, *, tell: Tell) -> tuple[Own, tuple[Remark, ...]]:
    """Return the concepts of a vault's own, and what is wrong with them.

    Without a vault they are those of `notes/`, or of the folder where we are.
    """
    from notecc.build import Remark, own_in
    from notecc.vault.home import home, usual_home

    found = own_in(home(vault) if vault else usual_home(), tell=tell)
    remarks = [Remark(*it) for it in found.remarks]
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
        what = Words(
            f"`{query}`{josa(query, '과')} 맞는 개념이 없습니다", f"no concept matches `{query}`"
        )
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
    """Run the update rule of a concept now, on every demo surface.

    A student's own was run when it was checked, in a process of its own: that is what counts.

    Raises:
        NoteccError: the concept has no update rule.
    """
    from importlib import import_module

    if not found.rules:
        raise _no_rule(found)
    if found.concept.own:
        return tuple(it for it in found.walks if it.variant == name)
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
        raise _no_rule(found)
    drawn = [(it, [walks[it.name]]) for it in SURFACES if it.name in walks]
    write_file(path, picture(drawn, language=language).encode())


def _no_rule(found: Record) -> NoteccError:
    title = found.concept.title
    return NoteccError(
        Words(f"`{title.ko}`에는 갱신식이 없습니다", f"`{title.en}` has no update rule"),
        Words(
            "`notecc concepts optimizer`가 갱신식이 있는 개념을 보여 줍니다",
            "`notecc concepts optimizer` lists the concepts that have one",
        ),
    )


def verified(names: Iterable[str], own: Own, *, write: bool, tell: Tell) -> Verification:
    """Check concepts (all of the library, if none is named) from their source.

    `write` compiles the library.

    Raises:
        NoteccError: no concept is called so, or there is nothing to check, or a script does not
            run.
    """
    wanted = [_source(it) or known(it, own).concept for it in names]
    if card := next((it for it in wanted if it.own and it.id not in own.modules), None):
        raise NoteccError(
            Words(
                f"`{card.own}`{josa(card.own, '은')} 카드라 확인할 것이 없습니다",
                f"`{card.own}` is a card: there is nothing to check",
            ),
            Words(
                "확인할 유도는 `concepts/` 안의 파이썬 모듈에 씁니다: docs/add-a-concept.md",
                "derivations to check go into a Python module in `concepts/`: "
                "docs/add-a-concept.md",
            ),
        )
    modules = [own.modules[it.id] for it in wanted if it.own]
    if modules and all(it.own for it in wanted):
        return verified_modules(modules, tell=tell)
    found = _library_verified({it.id for it in wanted if not it.own}, write=write, tell=tell)
    return _together(found, verified_modules(modules, tell=tell))


def _source(name: str) -> Concept | None:
    """Return the concept of the library's source with this id: it may not be compiled yet."""
    from importlib import import_module
    from importlib.util import find_spec

    module = f"notecc.concepts.{name.replace('-', '_')}"
    if not name.replace("-", "_").isidentifier() or find_spec(module) is None:
        return None
    found: Concept | None = getattr(import_module(module), "CONCEPT", None)
    return found


def verified_modules(modules: Iterable[tuple[Path, str]], *, tell: Tell) -> Verification:
    """Check modules of a vault's own now: each by its path and its text."""
    from collections import Counter
    from time import perf_counter

    from notecc.build.trusted import checked_again
    from notecc.model.derivation import Verification

    began = perf_counter()
    found = [
        (path, checked_again(path.parent.parent, path, text, tell=tell)) for path, text in modules
    ]
    records = [it.record for _, it in found if it.record]
    counts: Counter[str] = Counter()
    for _, it in found:
        counts.update(dict(it.status))
    return Verification(
        concepts=len(records),
        derivations=sum(it.derivations for _, it in found),
        steps=counts.total(),
        status=tuple(counts.items()),
        rules=tuple(
            (it.concept.id, rule.variant, result)
            for it in records
            for rule in it.rules
            for result in rule.oracles
        ),
        rejected=tuple(
            f"{path}:{problem.line}: {problem.message.en}"
            for path, it in found
            for problem in it.problems
        ),
        stale=(),
        seconds=perf_counter() - began,
    )


def _together(one: Verification, other: Verification) -> Verification:
    counts = dict(one.status)
    for name, count in other.status:
        counts[name] = counts.get(name, 0) + count
    return replace(
        one,
        concepts=one.concepts + other.concepts,
        derivations=one.derivations + other.derivations,
        steps=one.steps + other.steps,
        status=tuple(counts.items()),
        rules=(*one.rules, *other.rules),
        rejected=(*one.rejected, *other.rejected),
        seconds=one.seconds + other.seconds,
    )


def _library_verified(wanted: set[str], *, write: bool, tell: Tell) -> Verification:
    """Check concepts of the library, all if none is wanted; `write` compiles their records."""
    from importlib import import_module

    from notecc import library
    from notecc.library.records import files, record

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
            for name, text in files(it).items():
                path = Path(library.__file__).parent / "records" / name
                path.write_text(text, encoding="utf-8", newline="\n")
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
