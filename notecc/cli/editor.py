"""The command that editors start: `lsp`."""

from __future__ import annotations

from notecc.cli.options import Lang
from notecc.model import NoteccError, Words


def lsp(lang: Lang = None) -> None:
    """Speak with an editor over stdin and stdout: findings, quick fixes, what a concept is."""
    try:
        from notecc.lsp import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol"}:
            raise
        raise NoteccError(
            Words("편집기와 말하는 데 필요한 pygls가 없습니다", "pygls is missing"),
            Words("`pip install 'notecc[lsp]'`", "`pip install 'notecc[lsp]'`"),
        ) from error
    serve(lang)
