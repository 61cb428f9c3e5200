"""A student's own concepts: what the vault's `concepts/` says -> Concepts, like the library's."""

from typing import Final

from notecc.own.folder import NOTHING, Own, own, own_of
from notecc.own.modules import Check, Tell

__all__ = ["FAMILY", "NOTHING", "Check", "Own", "Tell", "own", "own_of"]

FAMILY: Final = "NV"
"""The letters of the codes of what is told about a student's own concepts."""
