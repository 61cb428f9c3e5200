"""`notecc lsp`, as an editor speaks with it: over stdin and stdout, message by message."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from test_command_line import notecc

from notecc.build.editing import _difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from test_command_line import Command

__all__ = ["notecc"]

ROOT: Final = Path(__file__).parents[1]
NOTE: Final = "# 1. 회고\n- ~~𝑥a\n- 𝑥 Adam을 썼다 \n"
MENDED: Final = "# 1. 회고\n- ~~𝑥a~~\n- 𝑥 Adam을 썼다 \n"


class Editor:
    """A client that says one thing at a time, and waits for what it is told."""

    def __init__(self, folder: Path, *options: str) -> None:
        command = [sys.executable, "-m", "notecc", "lsp", *options]
        self.process = subprocess.Popen(
            command, cwd=folder, env={"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.folder = folder
        self.number = 0

    def ask(self, method: str, **params: Any) -> Any:
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while (told := self._read()).get("id") != self.number or "method" in told:
            pass
        assert "error" not in told, told
        return told["result"]

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def told(self, method: str) -> Any:
        while (told := self._read()).get("method") != method:
            pass
        return told["params"]

    def uri(self, name: str = "2026-03-02.md") -> str:
        return (self.folder / name).as_uri()

    def start(self, encodings: list[str] | None = None) -> Any:
        general = {"positionEncodings": encodings} if encodings else {}
        started = self.ask(
            "initialize", processId=None, rootUri=None, capabilities={"general": general}
        )
        self.tell("initialized")
        return started

    def open(self, text: str, name: str = "2026-03-02.md") -> list[dict[str, Any]]:
        document = {"uri": self.uri(name), "languageId": "markdown", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        found: list[dict[str, Any]] = self.told("textDocument/publishDiagnostics")["diagnostics"]
        return found

    def change(self, text: str, version: int = 2) -> list[dict[str, Any]]:
        document = {"uri": self.uri(), "version": version}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])
        found: list[dict[str, Any]] = self.told("textDocument/publishDiagnostics")["diagnostics"]
        return found

    def stop(self) -> int:
        self.ask("shutdown")
        self.tell("exit")
        return self.process.wait()

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout
        size = 0
        while (line := self.process.stdout.readline()).strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        assert size, "the server has gone"
        message: dict[str, Any] = json.loads(self.process.stdout.read(size))
        return message


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    made = Editor(tmp_path, "--lang", "en")
    yield made
    for pipe in (made.process.stdin, made.process.stdout):
        assert pipe
        pipe.close()
    made.process.kill()
    made.process.wait()


def code(found: dict[str, Any]) -> str:
    return str(found["code"]).partition(" ")[0]


def place(line: int, character: int) -> dict[str, int]:
    return {"line": line, "character": character}


def actions(editor: Editor, line: int, *only: str) -> list[dict[str, Any]]:
    where = {"start": place(line, 0), "end": place(line, 99)}
    context: dict[str, Any] = {"diagnostics": []} | ({"only": list(only)} if only else {})
    answer: list[dict[str, Any]] = editor.ask(
        "textDocument/codeAction",
        textDocument={"uri": editor.uri()}, range=where, context=context,
    )  # fmt: skip
    return answer


def edited(editor: Editor, text: str, action: dict[str, Any]) -> str:
    """The text after an action, as an editor that counts UTF-16 makes it."""
    rows = text.split("\n")

    def offset(at: dict[str, int]) -> int:
        row = rows[at["line"]].encode("utf-16-le")[: at["character"] * 2].decode("utf-16-le")
        return sum(len(it) + 1 for it in rows[: at["line"]]) + len(row)

    for it in reversed(action["edit"]["changes"][editor.uri()]):
        start, end = offset(it["range"]["start"]), offset(it["range"]["end"])
        text = text[:start] + it["newText"] + text[end:]
    return text


def test_what_is_found_is_told_as_it_is_typed(editor: Editor) -> None:
    editor.start()
    (found,) = [it for it in editor.open(NOTE) if code(it) == "NS001"]
    assert found["range"] == {"start": place(1, 2), "end": place(1, 4)}
    assert (found["severity"], found["source"]) == (1, "notecc")
    assert found["message"] == "`~~` is never closed"
    assert "NS001" not in map(code, editor.change(MENDED))
    editor.tell("textDocument/didClose", textDocument={"uri": editor.uri()})
    assert editor.told("textDocument/publishDiagnostics")["diagnostics"] == []
    assert editor.stop() == 0


def test_places_are_counted_as_the_editor_counts(editor: Editor) -> None:
    started = editor.start(["utf-32"])
    assert started["capabilities"]["positionEncoding"] == "utf-32"
    editor.open(NOTE)
    (action,) = [it for it in actions(editor, 1) if it["kind"] == "quickfix"]
    (edit,) = action["edit"]["changes"][editor.uri()]
    assert edit["range"]["start"] == place(1, 6)


def test_a_quick_fix_mends_what_is_found_on_the_line(editor: Editor) -> None:
    editor.start()
    editor.open(NOTE)
    (action,) = [it for it in actions(editor, 1) if it["kind"] == "quickfix"]
    assert action["title"] == "close it at the end of the line"
    assert action["isPreferred"]
    assert edited(editor, NOTE, action) == MENDED
    assert actions(editor, 0) == []
    assert actions(editor, 1, "refactor") == []


def test_all_safe_fixes_are_one_action(editor: Editor) -> None:
    editor.start()
    editor.open(NOTE)
    (action,) = actions(editor, 0, "source.fixAll")
    assert edited(editor, NOTE, action) == MENDED.replace("다 ", "다")
    editor.change("# 1. 회고\n- 좋은 날\n")
    assert actions(editor, 0, "source.fixAll") == []


def test_a_concept_is_told_where_it_is_named(editor: Editor) -> None:
    editor.start()
    editor.open(NOTE)

    def hover(line: int, character: int) -> Any:
        at = place(line, character)
        return editor.ask("textDocument/hover", textDocument={"uri": editor.uri()}, position=at)

    shown = hover(2, 6)
    assert shown["contents"]["kind"] == "markdown"
    assert "**Adam**" in shown["contents"]["value"]
    assert "✓" in shown["contents"]["value"]
    assert shown["range"]["start"] == place(2, 5)
    assert hover(0, 0) is None


def test_the_vault_around_counts_and_so_does_its_config(editor: Editor) -> None:
    (editor.folder / "notecc.toml").write_text('[lint]\nignore = ["NS001"]\n', "utf-8")
    (editor.folder / "2026-03-02.md").write_text("", "utf-8")
    editor.start()
    text = NOTE + "- [[SGD]]\n"
    codes = set(map(code, editor.open(text)))
    assert "NS001" not in codes
    assert "NL004" in codes
    (editor.folder / "SGD.md").write_text("글\n", "utf-8")
    editor.tell("textDocument/didSave", textDocument={"uri": editor.uri()})
    found = editor.told("textDocument/publishDiagnostics")["diagnostics"]
    assert "NL004" not in set(map(code, found))


def test_a_broken_config_is_told_and_ends_nothing(editor: Editor) -> None:
    (editor.folder / "notecc.toml").write_text("[lint]\nselct = []\n", "utf-8")
    editor.start()
    document = {"uri": editor.uri(), "languageId": "markdown", "version": 1, "text": NOTE}
    editor.tell("textDocument/didOpen", textDocument=document)
    assert "did you mean `select`?" in editor.told("window/showMessage")["message"]
    (editor.folder / "notecc.toml").unlink()
    editor.tell("textDocument/didSave", textDocument={"uri": editor.uri()})
    assert editor.told("textDocument/publishDiagnostics")["diagnostics"]


@pytest.mark.parametrize("text", ["", "\ufeff- ~~a\n", "- ~~a\r\n- ~~b\r", "\0", "[" * 3000])
def test_any_text_is_answered(editor: Editor, text: str) -> None:
    editor.start()
    editor.open(text)
    actions(editor, 0)
    actions(editor, 5, "source")
    assert editor.stop() == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "a"), ("abc", "ac"), ("aaa", "aa"), ("a\r\nb", "a\nb"), ("a\nb", "a\r\nb"), ("x", "")],
)
def test_one_edit_makes_one_text_of_another(before: str, after: str) -> None:
    edit = _difference(before, after)
    start, end = edit.span
    assert before[:start] + edit.text + before[end:] == after


def test_without_pygls_it_is_said_what_to_install(
    notecc: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [it for it in sys.modules if it.split(".")[0] in {"pygls", "lsprotocol"}]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "notecc.lsp", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_Missing(), *sys.meta_path])
    ended = notecc("lsp")
    assert ended.code == 2
    assert ended.told == "error: pygls is missing\nhelp: `pip install 'notecc[lsp]'`\n"


class _Missing:
    """An environment without the extra."""

    def find_spec(self, name: str, *_: object) -> None:
        if name.split(".", maxsplit=1)[0] in {"pygls", "lsprotocol"}:
            message = f"No module named {name!r}"
            raise ModuleNotFoundError(message, name=name)
