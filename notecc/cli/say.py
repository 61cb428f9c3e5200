"""Talking to the terminal: what is printed, what is told beside it, and in which language."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING

from notecc.model import Language, NoteccError, Words

if TYPE_CHECKING:
    from collections.abc import Iterable


def print_out(text: str) -> None:
    """Write UTF-8 whatever the locale; a lone surrogate becomes its escape, as JSON has it."""
    print_bytes([utf_8(text)])


def utf_8(text: str) -> bytes:
    """Return a text as it is printed."""
    return text.encode("utf-8", "backslashreplace")


def print_bytes(pieces: Iterable[bytes]) -> None:
    """Write bytes as they are, piece by piece.

    Raises:
        NoteccError: what is printed can be kept nowhere, as on a full disk.
    """
    if sys.stdout is None:  # closed by whoever started us
        return
    try:
        for it in pieces:
            sys.stdout.buffer.write(it)
        sys.stdout.flush()
    except BrokenPipeError:
        raise  # the reader has seen enough, as `head` has: typer ends with it, quietly
    except OSError as error:
        # What is left in the buffer would be written, and complained of, once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        reason = error.strerror or type(error).__name__
        raise NoteccError(
            Words(f"출력할 수 없습니다: {reason}", f"cannot print: {reason}"),
            Words("출력을 다른 곳으로 보내 주세요", "send the output elsewhere"),
        ) from error


def say(text: str) -> None:
    """Write to the terminal, beside what is printed; where there is none, to nobody."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.buffer.write(utf_8(text))
            sys.stderr.flush()


def locale_language(arguments: list[str]) -> Language:
    """Choose the language of an error that came before, or instead of, the command's own choice."""
    for before, after in pairwise(arguments):
        if before == "--lang" and after in set(Language):
            return Language(after)
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return Language.KOREAN if (next(filter(None, names), "")).startswith("ko") else Language.ENGLISH


def complain(message: str, remedy: str) -> None:
    """Say what stopped a command, and what to do."""
    say(f"error: {message}\nhelp: {remedy}\n")
