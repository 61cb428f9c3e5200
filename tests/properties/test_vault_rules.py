"""Whatever stands in the notes of a vault, the rules that look around say something or nothing."""

from __future__ import annotations

from pathlib import PurePath

from hypothesis import given
from hypothesis import strategies as st
from rule_examples import Shelf

from notecc.lint import RULES, lint
from notecc.lint.around import Around
from notecc.lint.reading import Reading
from notecc.parse import parse_bytes

LOOKING = tuple(it for it in RULES if it.family in {"NL", "NH"})
PIECES = (
    *("[[", "]]", "![[", "](", "![", ")", "#", "^", "|", "/", "..", "\\", "%20", "%ff", "\n", " "),
    *("a", "b.png", "그림", "그림", "2026-03-02", "file:///", "C:\\", "https://", "<img src="),
    *("# 오늘 할 일\n", "# 내일 할 일\n", "# 회고\n", "- [ ] ", "- [x] ", "- ", "~~", "\n\n", "  "),
    *("교재 3장", "3~4장", "아마 ?", "\0", "\udc80", "\u200b", "---\ndate: 2026-03-03\n---\n"),
)
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).map("".join)
names = st.sampled_from(
    ["2026-03-02.md", "2026-03-02 (1).md", "a/2026-03-03.md", "b/2026-03-04.md", "그림.md", "a.md"]
)
vaults = st.dictionaries(names, texts, min_size=1, max_size=5)


@given(vaults)
def test_every_finding_lies_in_its_note(vault: dict[str, str]) -> None:
    notes = {
        PurePath(it): parse_bytes(PurePath(it), text.encode("utf-8", "surrogatepass"))
        for it, text in vault.items()
    }
    around = Around(Shelf(notes, (PurePath("img/b.png"), PurePath("그림.png"))))
    for path, note in notes.items():
        found = lint(Reading(note, None, around, path), LOOKING)
        assert all(0 <= it.span.start <= it.span.end <= len(note.source.text) for it in found)
        assert found == lint(Reading(note, None, around, path), LOOKING)
