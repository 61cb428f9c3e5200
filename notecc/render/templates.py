"""The Jinja templates and the stylesheet, wherever notecc is installed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def environment() -> Environment:
    """Set Jinja up once: everything is escaped, and an unknown name is an error."""
    return Environment(
        loader=FunctionLoader(packaged),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def packaged(name: str) -> str:
    """Return the text of a packaged template or stylesheet."""
    return (_root() / name).read_text("utf-8")


def _root() -> Traversable:
    """Find the templates: `notecc/templates` in a wheel, `templates/` in a checkout."""
    shipped = files("notecc") / "templates"
    return shipped if shipped.is_dir() else files("notecc") / ".." / "templates"
