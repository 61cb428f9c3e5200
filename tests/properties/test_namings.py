"""A section's name is found among its kind's words, or by a pattern: never missed for the hurry."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notecc.parse.names import Names, names, pattern

WITH_PATTERNS = [it for it in names() if it.patterns]
ROWS = [(it, row) for it in WITH_PATTERNS for row in it.patterns]


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=[row for _, row in ROWS])
def test_whatever_fits_a_pattern_has_one_of_its_roots(kind: Names, row: str) -> None:
    @settings(max_examples=20, deadline=None, database=None)
    @given(st.from_regex(pattern((row,)), fullmatch=True))
    def holds(key: str) -> None:
        assert kind.fit(key)

    holds()


def test_a_kind_with_words_alone_has_no_roots() -> None:
    assert len(WITH_PATTERNS) < len(names())
    assert all(bool(it.roots) == bool(it.patterns) for it in names())
