"""The linter in an editor: what is found as it is typed, quick fixes, what a concept is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from notecc import __version__
from notecc.build import editing
from notecc.model import NoteccError, Safety, Severity

if TYPE_CHECKING:
    from pygls.workspace import TextDocument

    from notecc.build.editing import Edited
    from notecc.model import Diagnostic, Edit, Language, Source, Span

_SEVERITIES: Final = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
    Severity.HINT: lsp.DiagnosticSeverity.Hint,
}
_FIX_ALL: Final = f"{lsp.CodeActionKind.SourceFixAll.value}.notecc"


def serve(language: Language | None) -> None:
    """Speak with an editor over stdin and stdout until it says goodbye."""
    server(language).start_io()


def server(language: Language | None) -> LanguageServer:
    """Return a server that answers in `language`, or in that of each vault's config."""
    made = LanguageServer("notecc", __version__)
    _Answers(made, language).register()
    return made


class _Open(NamedTuple):
    """A note in an editor, as it was when it was last read."""

    document: TextDocument
    edited: Edited

    def range(self, span: Span) -> lsp.Range:
        """Return where a span is, in the editor's units."""
        return lsp.Range(*(self._position(self.edited.source, it) for it in span))

    def edit(self, edit: Edit) -> lsp.TextEdit:
        """Return an edit, in the editor's units."""
        return lsp.TextEdit(self.range(edit.span), edit.text)

    def offset(self, position: lsp.Position) -> int:
        """Return the offset of a place in the editor."""
        source = self.edited.source
        number = min(position.line + 1, len(source.line_starts))
        start, line = source.line_starts[number - 1], source.line(number)
        codec = self.document.position_codec
        units = 0
        for at, character in enumerate(line):
            if units >= position.character:
                return start + at
            units += codec.client_num_units(character)
        return start + len(line)

    def _position(self, source: Source, offset: int) -> lsp.Position:
        line, column = source.position(offset)
        start = source.line_starts[line - 1]
        before = source.text[start : start + column - 1]
        return lsp.Position(line - 1, self.document.position_codec.client_num_units(before))


@dataclass
class _Answers:
    """What is answered to an editor, and the notes that are open in it."""

    server: LanguageServer
    language: Language | None
    notes: dict[str, _Open] = field(default_factory=dict)

    def register(self) -> None:
        """Tell the server what there is an answer to."""
        feature = self.server.feature
        kinds = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix, _FIX_ALL])
        # The server writes on what it is given, and a bound method cannot be written on.
        feature(lsp.TEXT_DOCUMENT_DID_OPEN)(partial(self._opened))
        feature(lsp.TEXT_DOCUMENT_DID_CHANGE)(partial(self._changed))
        feature(lsp.TEXT_DOCUMENT_DID_SAVE)(partial(self._saved))
        feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(partial(self._closed))
        feature(lsp.TEXT_DOCUMENT_HOVER)(partial(self._hover))
        feature(lsp.TEXT_DOCUMENT_CODE_ACTION, kinds)(partial(self._actions))

    def _opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        self._read(params.text_document.uri, anew=True)

    def _changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        self._read(params.text_document.uri)

    def _saved(self, params: lsp.DidSaveTextDocumentParams) -> None:
        # Other notes may have changed meanwhile, and the config.
        self._read(params.text_document.uri, anew=True)

    def _closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        self.notes.pop(uri, None)
        self.server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def _hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        note = self.notes.get(params.text_document.uri)
        found = note and note.edited.concept_at(note.offset(params.position))
        if not note or not found:
            return None
        said, span = found
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, said), note.range(span))

    def _actions(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        note = self.notes.get(params.text_document.uri)
        if not note:
            return []
        only = [str(getattr(it, "value", it)) for it in params.context.only or ()]
        first, last = (note.offset(it) for it in (params.range.start, params.range.end))
        actions = []
        if not only or any("quickfix".startswith(it) for it in only):
            actions += [self._quick_fix(note, it) for it in note.edited.fixable(first, last)]
        # Asked for by name, as on saving: it is no answer to a click on one line.
        if any(_FIX_ALL.startswith(it) for it in only) and (edits := note.edited.all_fixes()):
            title = note.edited.fix_all_title
            actions.append(lsp.CodeAction(title, _FIX_ALL, edit=self._workspace_edit(note, edits)))
        return actions

    def _quick_fix(self, note: _Open, it: Diagnostic) -> lsp.CodeAction:
        fix = it.fix
        assert fix is not None  # noqa: S101 - `fixable` gives no others
        return lsp.CodeAction(
            fix.title.to(note.edited.language),
            lsp.CodeActionKind.QuickFix,
            diagnostics=[self._diagnostic(note, it)],
            is_preferred=fix.safety is Safety.SAFE,
            edit=self._workspace_edit(note, fix.edits),
        )

    def _workspace_edit(self, note: _Open, edits: tuple[Edit, ...]) -> lsp.WorkspaceEdit:
        return lsp.WorkspaceEdit({note.document.uri: [note.edit(it) for it in edits]})

    def _read(self, uri: str, *, anew: bool = False) -> None:
        document = self.server.workspace.get_text_document(uri)
        path = Path(to_fs_path(uri) or "note.md")
        known = self.notes.get(uri)
        try:
            bench = editing.bench_of(path, self.language) if anew or not known else known.edited
        except NoteccError as error:
            language = editing.spoken(self.language)
            said = f"{error.message.to(language)}: {error.help.to(language)}"
            self.server.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, said))
            return
        note = _Open(document, bench.reading(path, document.source))
        self.notes[uri] = note
        found = [self._diagnostic(note, it) for it in note.edited.found]
        self.server.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri, found, document.version)
        )

    def _diagnostic(self, note: _Open, it: Diagnostic) -> lsp.Diagnostic:
        return lsp.Diagnostic(
            note.range(it.span),
            it.message.to(note.edited.language),
            _SEVERITIES[it.severity],
            code=f"{it.code} {it.name}",
            source="notecc",
        )
