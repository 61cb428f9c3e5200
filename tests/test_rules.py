"""A rule's page tells the truth, and the list of rules is whole."""

from __future__ import annotations

import pkgutil
import re
from typing import TYPE_CHECKING

import pytest
import rule_examples
from conftest import compare, read
from spec_cases import cases

from notecc.lint import RULES, rules
from notecc.lint.choose import chosen
from notecc.lint.rules import LATE

if TYPE_CHECKING:
    from spec_cases import Case

    from notecc.lint.rule import Rule

each = pytest.mark.parametrize("rule", RULES, ids=lambda it: it.code)

RETIRED = frozenset({"NP001", "NP011", "NP012", "NX005"})
"""Codes that have meant something once. They never mean anything again."""

NO_NOTE = frozenset({"NV006", "NV007", "NV008", "NV009", "NX003"})
"""What these are about is no note that a page could show: files, and how many there are."""

EXAMPLES = [
    pytest.param(rule, case, id=f"{rule.name}:{case.title}:{case.line}")
    for rule in RULES
    for case in cases(rule.page)
]


@pytest.mark.parametrize(("rule", "case"), EXAMPLES)
def test_example(rule: Rule, case: Case) -> None:
    # An allowance is only unused when its rule ran, and found nothing to allow.
    ran = chosen() if rule in LATE else (rule,)
    actual = rule_examples.run(case, read(case), ran)
    compare(case, actual)


def test_every_rule_file_is_listed_once_in_the_order_of_the_codes() -> None:
    files = {module.name for module in pkgutil.iter_modules(rules.__path__)}
    names = [it.name.replace("-", "_") for it in RULES]
    assert files == set(names)
    assert len(files) == len(names)
    codes = [it.code for it in RULES]
    assert codes == sorted(set(codes))
    assert not RETIRED & set(codes)


@each
def test_a_name_is_the_bad_pattern_in_words(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert re.fullmatch(r"N[A-Z]\d{3}", rule.code)


@each
def test_a_page_has_both_languages_then_bad_then_good(rule: Rule) -> None:
    headings = re.findall(r"^## (한국어|Bad|Good)$", rule.page, re.MULTILINE)
    assert headings == ["한국어", "Bad", "Good"]
    why = rule.told().why
    for text in why:
        first, *rest = text.split("\n\n")
        assert first.endswith(".")
        assert rest, "it is not said why it matters"
    assert re.search("[가-힣]", why.ko)


@each
def test_a_page_shows_what_it_finds_and_what_it_does_not(rule: Rule) -> None:
    bad, good = rule.told().examples.split("## Good")
    assert "```diagnostics" in bad or rule.code in NO_NOTE, "nothing is found in the bad note"
    assert re.search(r"```diagnostics\n```", good), "something is found in the good note"
