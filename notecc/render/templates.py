"""The Jinja templates and the stylesheet, wherever notecc is installed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from notecc.render.typeset import is_wide

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

    from notecc.render.frame import Desk


@cache
def environment() -> Environment:
    """Set Jinja up once: everything is escaped, and an unknown name is an error."""
    made = Environment(
        loader=FunctionLoader(packaged),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.tests["wide"] = is_wide
    return made


def rendered(name: str, desk: Desk, **said: object) -> str:
    """Fill in the template of a page."""
    template = environment().get_template(name)
    return template.render(
        lang=str(desk.language), t=desk.strings, ways_=desk.ways, feed_=desk.feed, **said
    )


def macro(name: str, it: object, strings: Mapping[str, str]) -> Markup:
    """Fill in a macro of `derivation.html.j2`."""
    module = environment().get_template("derivation.html.j2").module
    return Markup(getattr(module, name)(it, strings))  # noqa: S704 - Jinja escapes


def packaged(name: str) -> str:
    """Return the text of a packaged template or stylesheet."""
    return (_root() / name).read_text("utf-8")


def packaged_bytes(name: str) -> bytes:
    """Return the content of a packaged file that is no text."""
    return (_root() / name).read_bytes()


def packaged_folder(name: str) -> Path:
    """Return where a packaged folder is on the disk, for those who read it by themselves."""
    return Path(str(_root() / name))


def _root() -> Traversable:
    """Find the templates: `notecc/templates` in a wheel, `templates/` in a checkout."""
    shipped = files("notecc") / "templates"
    return shipped if shipped.is_dir() else files("notecc") / ".." / "templates"
