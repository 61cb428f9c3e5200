"""Days of a vault beside one another: what was planned, and what became of it. Pure."""

from __future__ import annotations

from notecc.days.fresh import fresh, left_open
from notecc.days.plans import Plan, State, plans
from notecc.days.same import is_same, may_be_same

__all__ = ["Plan", "State", "fresh", "is_same", "left_open", "may_be_same", "plans"]
