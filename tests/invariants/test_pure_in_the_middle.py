"""Only `vault` and `config` touch the disk; no clock, no chance, no network in the middle."""

from __future__ import annotations

from imports import who_calls, who_imports

_DISK = ("vault/", "config.py")
_COMMANDS = ("cli.py", "cli/", "build/", "watch.py", "__main__.py")
"""They say what happens when: the environment, the seconds that a build took."""
_COMPILERS = ("derive/", "concepts/")
"""They run for those who write the library: deadlines, seeded numbers, the records on the disk."""


def outside(found: set[str], *rooms: str) -> set[str]:
    return {path for path in found if not path.startswith(rooms)}


def test_only_the_disk_rooms_open_files() -> None:
    calls = who_calls(
        "open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rename"
    )
    # What is packaged is read through `importlib.resources`, whose files have `read_text`, too.
    packaged = ("render/templates.py",)
    assert outside(calls, *_DISK, *_COMMANDS, *_COMPILERS, *packaged) == set()
    assert any(path.startswith("vault/") for path in calls)


def test_only_the_disk_rooms_and_the_commands_know_the_system() -> None:
    found = who_imports("os", "shutil", "tempfile", "subprocess", "socket", "http")
    assert outside(found, *_DISK, *_COMMANDS, *_COMPILERS) == set()


def test_there_is_no_clock_and_no_chance_in_the_middle() -> None:
    found = who_imports("time", "random", "secrets", "uuid")
    assert outside(found, *_COMMANDS, *_COMPILERS) == set()
    assert outside(who_calls("now", "today", "utcnow"), "cli/") == set()
