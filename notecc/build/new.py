"""The pipeline of a new day: the last notes are read, today's is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from notecc.model import NoteccError, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from notecc.config import Config
    from notecc.model import Note

_LOOKED_AT: Final = 7
"""How many of the last notes say what a day's sections are called."""
_NAMES: Final = ("%Y-%m-%d", "%Y.%m.%d", "%Y_%m_%d", "%Y%m%d", "%y%m%d", "%y-%m-%d", "%y.%m.%d")
_LARGEST: Final = 1024 * 1024


def new_note(vault: Path, day: date, *, config: Config) -> tuple[Path, int]:
    """Write the note of a day beside the last one; return where, and how much is carried over.

    Raises:
        NoteccError: the day has a note already, or the template cannot be read.
    """
    from notecc.days import fresh, left_open
    from notecc.parse import parse_bytes
    from notecc.parse.dates import day_of_path
    from notecc.parse.decode import LARGEST_NOTE
    from notecc.vault.file import new_file
    from notecc.vault.find import contents, found

    paths = found(vault, exclude=config.exclude).notes
    dated = sorted(((its, it) for it in paths if (its := day_of_path(it))), reverse=True)
    if there := next((it for its, it in dated if its == day), None):
        raise NoteccError(
            Words(
                f"{day}의 노트가 이미 있습니다: `{vault / there}`",
                f"{day} has a note already: `{vault / there}`",
            ),
            Words("그 노트를 열어 이어서 쓰세요", "open it and write on"),
        )
    earlier = [it for its, it in dated if its < day]
    notes: list[Note] = []
    for path in earlier[:_LOOKED_AT]:
        data = contents(vault / path, at_most=LARGEST_NOTE)
        notes.append(parse_bytes(path, data if isinstance(data, bytes) else b""))
    folder = vault / earlier[0].parent if earlier else vault
    path = folder / f"{_name(earlier, day)}.md"
    left = left_open(notes[0]) if notes else []
    text = fresh(day, notes, left, _template(config))
    new_file(path, text.encode("utf-8", "surrogateescape"))
    return path, len(left)


def _name(earlier: Sequence[Path], day: date) -> str:
    """Spell a day as the last note's name does."""
    from notecc.parse.dates import day_of_path

    last = earlier[0] if earlier else None
    before = day_of_path(last) if last else None
    if last and before:
        for form in _NAMES:
            if last.stem == before.strftime(form):
                return day.strftime(form)
    return day.isoformat()


def _template(config: Config) -> str:
    if config.template is None:
        return ""
    from notecc.parse.decode import decoded
    from notecc.vault.find import contents

    data = contents(config.template, at_most=_LARGEST)
    if not isinstance(data, bytes):
        raise NoteccError(
            Words(
                f"틀 `{config.template}`: {data.message.ko}",
                f"the template `{config.template}`: {data.message.en}",
            ),
            Words("설정의 `template`을 고쳐 주세요", "mend `template` in the config"),
        )
    return decoded(config.template, data)[0].text
