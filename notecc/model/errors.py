"""What stops a command: the environment or the command line, never the text of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notecc.model.words import Words


class NoteccError(Exception):
    """The job cannot be done. `message` says what is wrong, `help` what to do about it."""

    def __init__(self, message: Words, help: Words) -> None:  # noqa: A002 - the word the user sees
        super().__init__(message.en)
        self.message = message
        self.help = help
