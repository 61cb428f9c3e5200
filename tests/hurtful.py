"""Pieces of notes that hurt when they come by the thousand: a reader that looks back is slow."""

from typing import Final

BLOCKS: Final = {
    "topics": "- 항목\n주제\n",
    "numbers": "1. 가\n설명\n2. 나\n",
    "fences that nothing closes": "```x\n# 1. 절\n",
    "fences in items": "- a\n  ```\n",
    "comments that nothing closes": "- %% a\n\n",
    "html comments that nothing closes": "> <!-- a\n\n",
    "formulas that nothing closes": "$$ a\n# 절\n",
    "definitions": "[a]: b\n",
    "titles that nothing closes": '[a]: b "c\n',
    "summaries that nothing closes": "<details>\n<summary>\n\n",
    "folds": "<details>\n\n",
    "tables": "|a|b|\n|-|-|\n|$c|d|e$|\n",
    "bars": "|`",
    "dashes": "- - - a\n",
    "underlines": "a\n-- -\n",
    "blanks": " \t",
    "indented lines": "\ta\n \tb\n",
    "callouts": "> [!a]\n> - b\nc\n\n",
    "scripts that nothing closes": "<script>\n\n",
    "tags": "<div\n",
    "carriage returns": "a\r\n\r",
}

INLINES: Final = (
    *("[", "*", "~", "~~", "=", "==", "$", "$$", "%", "%%", "`", "<", "![[", "[[", "^[", "(", "!["),
    *("[a::", "(a:: ", "[[a", "![a](", "[a](", "*a ", "**a", "_a ", "~~a ", "==a ", "$a ", "%%a "),
    *("`a ", "<a ", "<!--", "</b", "&", "#a ", "^a ", "a@b", "http://)", "\\", "a:: b\n", "[^a]"),
    *("*a**b_c", "a*~~b ==", '<a b="', "x<b ", "[a b:: c [", "![a b](c d ", "[x](<", '[x](a "'),
)

OUTLINES: Final = (
    "# 1. 강의 정리\n# 회고\n",
    "# 가\n## 나\n### 오늘의 회고\n",
    "- 내일 할 일 : 가\n",
    "- ## 회고\n",
    "가" * 40 + " : ",
    "- 가" + " " * 50 + ": 나\n",
    "주제\n- 가\n",
    "<details><summary>회고</summary>\n\n",
    "# 목차\n- [회고](#회고)\n",
    "---\n",
    "# 2026-03-02\n",
)
