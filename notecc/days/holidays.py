"""A day -> whether people in Korea have it off."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_SOLAR: Final = ((1, 1), (3, 1), (5, 1), (5, 5), (6, 6), (8, 15), (10, 3), (10, 9), (12, 25))
_SEOLLAL: Final = (
    (2020, 1, 25), (2021, 2, 12), (2022, 2, 1), (2023, 1, 22), (2024, 2, 10), (2025, 1, 29),
    (2026, 2, 17), (2027, 2, 7), (2028, 1, 27), (2029, 2, 13), (2030, 2, 3),
)  # fmt: skip
_CHUSEOK: Final = (
    (2020, 10, 1), (2021, 9, 21), (2022, 9, 10), (2023, 9, 29), (2024, 9, 17), (2025, 10, 6),
    (2026, 9, 25), (2027, 9, 15), (2028, 10, 3), (2029, 9, 22), (2030, 9, 12),
)  # fmt: skip
_BUDDHA: Final = (
    (2020, 4, 30), (2021, 5, 19), (2022, 5, 8), (2023, 5, 27), (2024, 5, 15), (2025, 5, 5),
    (2026, 5, 24), (2027, 5, 13), (2028, 5, 2), (2029, 5, 20), (2030, 5, 9),
)  # fmt: skip
"""Days of the lunar calendar, which is not computed here: later ones are taken for work days."""
_ONCE: Final = (
    (2020, 4, 15), (2020, 8, 17), (2022, 3, 9), (2022, 6, 1), (2023, 10, 2), (2024, 4, 10),
    (2024, 10, 1), (2025, 1, 27), (2025, 6, 3), (2026, 6, 3),
)  # fmt: skip
"""Elections, and days off that a government gave."""
_SATURDAY: Final = 5
_ONE: Final = timedelta(1)


def is_day_off(day: date) -> bool:
    """Say whether a day is a weekend, a public holiday, or may stand in for one.

    A holiday at a weekend is made up for on the next work day.
    """
    if _is_holiday(day):
        return True
    before = day - _ONE
    while _is_holiday(before):
        if before.weekday() >= _SATURDAY and before in _holidays(before.year):
            return True
        before -= _ONE
    return False


def _is_holiday(day: date) -> bool:
    return day.weekday() >= _SATURDAY or day in _holidays(day.year)


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[date]:
    solar = {date(year, month, day) for month, day in _SOLAR}
    feasts = {date(*it) for it in (*_SEOLLAL, *_CHUSEOK) if it[0] == year}
    around = {it + step for it in feasts for step in (-_ONE, _ONE)}
    return frozenset(
        solar | feasts | around | {date(*it) for it in (*_BUDDHA, *_ONCE) if it[0] == year}
    )
