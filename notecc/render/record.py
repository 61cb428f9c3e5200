"""A concept's record on the terminal: rule, derivations with their status, misconceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.model import Language, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from notecc.model import Concept
    from notecc.model.derivation import (
        Derivation,
        Letter,
        Misconception,
        OracleResult,
        Record,
        Rule,
        Step,
        Verification,
        Walk,
    )

_STATUS: Final[Mapping[str, Words]] = {
    "proved": Words("✓ 확인됨", "✓ checked"),
    "proved_at_sizes": Words("✓ n = {} 에서만 확인됨", "✓ checked at n = {} only"),
    "numeric": Words("≈ 수로만 확인됨", "≈ checked by numbers only"),
    "rejected": Words("✗ 거부됨", "✗ rejected"),
}
_REASONS: Final[Mapping[str, Words]] = {
    "rule": Words("갱신식에서", "by the update rule"),
    "induction": Words("수학적 귀납법", "by induction"),
    "solves": Words("앞의 식 = 0 을 풀어서", "solving the line before = 0"),
}
_OWN: Final = Words("내 개념 `{}`", "your own `{}`")
_OWN_UNCHECKED: Final = Words("내 카드 `{}` · 확인하지 않음", "your card `{}` · not checked")
_LEGEND: Final = Words(
    "✓ 컴퓨터 대수와 수 대입 두 가지로 확인한 단계",
    "✓ a step checked by computer algebra and by numbers",
)


def record_text(record: Record, rule: Rule | None, language: Language) -> str:
    """Return all that is known of a concept; `rule` is the variant to show, if it has one."""
    parts = [_head(record, language)]
    if rule is not None:
        parts.append(_rule(rule, record.rules, language))
    variant = rule.variant if rule else ""
    parts += [_derivation(it, language) for it in record.derivations if it.variant in {"", variant}]
    if record.derivations:
        parts.append([f"{_LEGEND.to(language)} ({record.checked_with})"])
    if record.misconceptions:
        parts.append(list(_misconceptions(record, language)))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def reason_text(record: Record, claim: str, language: Language) -> str:
    """Return why a claim on a concept is wrong: the fact, its source or its derivation."""
    parts = [_head(record, language)]
    titles = {it.name: it.title.to(language) for it in record.derivations}
    for it in record.misconceptions:
        if it.claim.ko == claim:
            parts.append(_misconception(it, titles, language))
            parts += [
                _derivation(one, language) for one in record.derivations if one.name == it.proof
            ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def walks_text(walks: Iterable[Walk], language: Language) -> str:
    """Return trajectories as tables: every tenth step, and the step before the first."""
    parts = []
    for walk in walks:
        hyper = ", ".join(f"{name} = {value:g}" for name, value in walk.hyper)
        rows = [f"{walk.surface}  {hyper}".rstrip()]
        rows.append(f"{Words('걸음', 'step').to(language):>6} {'x':>12} {'y':>12}")
        rows += [
            f"{t:>6} {x:>12.4f} {y:>12.4f}" for t, (x, y) in enumerate(walk.points()) if t % 10 == 0
        ]
        parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"


def concepts_text(records: Sequence[Record], language: Language) -> str:
    """Return one line a concept: id, title, what there is of it, and its other names."""
    width = max(len(it.concept.id) for it in records)
    lines = (
        f"{it.concept.id:{width}}  {it.concept.title.to(language)} · {_kind(it, language)}"
        f"\n{'':{width}}  {', '.join(name.text for name in it.concept.names)}"
        for it in records
    )
    return "\n".join(lines) + "\n"


def verification_text(it: Verification, language: Language) -> str:
    """Return what a verification found, rejected steps first."""
    status = ", ".join(f"{name} {count}" for name, count in it.status)
    stale = ", ".join(it.stale)
    worst = max((result.max_abs_error for _, _, result in it.rules), default=0.0)
    lines = [
        *(Words(f"거부됨: {what}", f"rejected: {what}").to(language) for what in it.rejected),
        Words(
            f"개념 {it.concepts}개, 유도 {it.derivations}개, 단계 {it.steps}개: {status}",
            f"{it.concepts} concepts, {it.derivations} derivations, {it.steps} steps: {status}",
        ).to(language),
        Words(
            f"PyTorch·Optax와의 비교 {len(it.rules)}건, 가장 큰 차이 {worst:.1e}",
            f"{len(it.rules)} comparisons with PyTorch and Optax, the largest gap {worst:.1e}",
        ).to(language),
        *(
            [
                Words(
                    f"다시 써야 할 기록(--write): {stale}", f"stale records (--write): {stale}"
                ).to(language)
            ]
            if stale
            else []
        ),
        Words(f"{it.seconds:.1f}초", f"{it.seconds:.1f} s").to(language),
    ]
    return "\n".join(lines) + "\n"


def _head(record: Record, language: Language) -> list[str]:
    concept = record.concept
    other = Language.ENGLISH if language is Language.KOREAN else Language.KOREAN
    name, second = concept.title.to(language), concept.title.to(other)
    lines = [name if name == second else f"{name} ({second})"]
    lines += [it for it in (concept.definition.to(language), _own_formula(concept)) if it]
    if concept.own:
        said = _OWN if record.derivations else _OWN_UNCHECKED
        lines.append(said.to(language).format(concept.own))
    labelled = (
        (Words("고친 것", "fixes"), concept.fixes.to(language)),
        (Words("약점", "fails"), concept.fails.to(language)),
        (Words("출처", "source"), concept.source),
    )
    return lines + [f"{label.to(language)}: {text}" for label, text in labelled if text]


def _own_formula(concept: Concept) -> str:
    """Return the formula as the student wrote it; the library's are printed from their rules."""
    return f"  {concept.formula}" if concept.own and concept.formula else ""


def _rule(rule: Rule, all_of_them: Sequence[Rule], language: Language) -> list[str]:
    name = f": {rule.variant}" if rule.variant else ""
    lines = [f"[{Words('갱신식', 'update rule').to(language)}{name}]"]
    if rule.note.to(language):
        lines.append(f"  {rule.note.to(language)}")
    mark = bool(rule.variant)
    lines += [f"  {'*' if mark and it.differs else ' '} {it.text}" for it in rule.lines]
    defaults = ", ".join(f"{it.name} = {it.default}" for it in rule.hyper)
    lines.append(f"    {Words('기본값', 'defaults').to(language)}: {defaults}")
    lines += _letters(rule.letters, language)
    lines += _oracles(rule.oracles, language)
    others = [it.variant or "-" for it in all_of_them if it is not rule]
    if others:
        label = Words("다른 변형(--variant)", "other variants (--variant)").to(language)
        lines.append(f"    {label}: {', '.join(others)}")
    return lines


def _letters(letters: Iterable[Letter], language: Language) -> list[str]:
    return [f"    {it.text} {it.words.to(language)}" for it in letters]


def _oracles(results: Iterable[OracleResult], language: Language) -> list[str]:
    worst: dict[str, tuple[str, float]] = {}
    for it in results:
        _, before = worst.get(it.oracle, ("", 0.0))
        worst[it.oracle] = it.version, max(before, it.max_abs_error)
    label = Words("50걸음 동안 가장 큰 차이", "largest gap over 50 steps").to(language)
    return [f"    {name} ({version}): {label} {gap:.1e}" for name, (version, gap) in worst.items()]


def _derivation(it: Derivation, language: Language) -> list[str]:
    lines = [f"[{it.title.to(language)}]"]
    for step in it.steps:
        lines.append(f"  {step.sign_text or ' '} {step.text}")
        lines.append(f"        {_why(step, language)}")
    return lines


def _why(step: Step, language: Language) -> str:
    why = step.note.to(language)
    if step.reason in _REASONS:
        why += f" [{_REASONS[step.reason].to(language)}]"
    if step.status not in _STATUS:
        return why
    sizes = ", ".join(map(str, step.sizes))
    return f"{why}  {_STATUS[step.status].to(language).format(sizes)}"


def _misconceptions(record: Record, language: Language) -> Iterator[str]:
    yield f"[{Words('흔한 오해', 'common mistakes').to(language)}]"
    titles = {it.name: it.title.to(language) for it in record.derivations}
    for it in record.misconceptions:
        yield from _misconception(it, titles, language)


def _misconception(it: Misconception, titles: Mapping[str, str], language: Language) -> list[str]:
    return [
        f"  ✗ {it.claim.to(language)}",
        f"  → {it.fact.to(language)} ({it.source or titles[it.proof]})",
    ]


def _kind(record: Record, language: Language) -> str:
    said = []
    if record.rules:
        said.append(Words("갱신식", "update rule").to(language))
    if record.derivations:
        count = len(record.derivations)
        statuses = {step.status for it in record.derivations for step in it.steps}
        weak = next((sign for name, sign in _SIGNS if name in statuses), "✓")
        said.append(f"{Words('유도', 'derivations').to(language)} {count} {weak}")
    if not said and record.concept.own:
        return Words("내 카드", "your card").to(language)
    if record.concept.own:
        said.append(Words("내 개념", "your own").to(language))
    return ", ".join(said) or Words("정의", "definition").to(language)


_SIGNS: Final = (("rejected", "✗"), ("numeric", "≈"))
