"""Whatever HTML a note brings, its page stays whole, loads nothing and runs nothing."""

from __future__ import annotations

import re
import time
from typing import Any, Final

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sites import page_of

_PIECES: Final = (
    *("<b>", "</b>", "<i>", "</i>", "<a href='https://a.b'>", "</a>", "<div>", "</div>", "<p>"),
    *("</p>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "<h1>", "</h1>", "<br>"),
    *("<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<svg>", "</svg>", "<math>"),
    *("<mtext>", "<title>", "<textarea>", "</textarea>", "<select>", "<option>", "<template>"),
    *("<details>", "<summary>", "</summary>", "</details>", "<plaintext>", "<noscript>", "<pre>"),
    *("<img src=x onerror=alert(1)>", "<img src='https://a.b/c.png'>", "<iframe src=x>", "<form>"),
    *("<a href=javascript:alert(1)>", "<body onload=alert(1)>", "<base href=//a.b>", "<input>"),
    *("</main>", "</section>", "</body>", "</html>", "<sos>", "<a href='", '"', "'", ">", "<", "&"),
    *(
        "가나",
        " ",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "**",
        "`",
        "$",
        "[[노트]]",
        "[가](나)",
        "&lt;",
        "&#0;",
    ),
)
_ATTACKS: Final = (
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=x'>",
    "<form><math><mtext></form><form><mglyph><svg><textarea><path id='</textarea><img src=1>'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<a href='jav&#x09;ascript:alert(1)'>x</a>",
    "<a href='&#14;javascript:alert(1)'>x</a>",
    "[x](jav&#x61;script:alert(1)) [y](\\javascript:alert(1)) [z](java%73cript:alert(1))",
    '![x" onerror="alert(1)](https://a.b/c.png "t" )',
    '![[x" onerror="alert(1).png|a"b]]',
    '[[노트" onclick="x|<img src=x onerror=y>]]',
    '```python"onclick="x\n<script>\n```',
    '> [!note" onclick="x] <b\n> x',
    '#태그"><script>alert(1)</script>',
    "키<b>:: <i>값",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<div style='background:url(https://a.b)'>x</div>",
    "<object data=x></object><embed src=x><link rel=stylesheet href=https://a.b>",
)
_ALLOWED: Final = frozenset({"http", "https", "mailto", "data", ""})


@given(st.lists(st.sampled_from(_PIECES), max_size=20).map("".join))
def test_no_mixture_of_tags_breaks_a_page(text: str) -> None:
    harmless(page_of(text))


@example("KL")
@example("Adam, 모멘텀: <iframe src='../parts/adam-sympy.html'></iframe>")
@given(st.text(max_size=60))
def test_no_text_breaks_a_page(text: str) -> None:
    harmless(page_of(text))


@pytest.mark.parametrize("text", _ATTACKS, ids=range(len(_ATTACKS)))
def test_known_attacks_do_nothing(text: str) -> None:
    harmless(page_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "<div>\n" + "<b>" * 20_000 + "\n</div>",
        "<div>\n" + "<a><b>" * 5_000 + "x" * 100 + "\n</div>",
        "<table>\n" + "<tr><td><table>" * 3_000,
        "<b>" * 20_000 + "x",
        "<b>" * 5_000 + "x" + "</b>" * 5_000,
        "<b><i>" * 3_000 + "</b>" * 3_000,
        "<div>\n" + "<!--" * 30_000,
        "<div>\n" + "<a href='" * 20_000,
        "<div>\n" + "&" * 200_000,
    ],
    ids=range(9),
)
def test_hostile_html_takes_no_time(text: str) -> None:
    began = time.process_time()
    page_of(text)
    assert time.process_time() - began < 5


def _is_a_part_of_the_site(frame: dict[str, str]) -> bool:
    """Say whether a frame is one of ours, which show the scripts of a concept that is named."""
    source = re.fullmatch(r"\.\./parts/[a-z0-9-]+\.html", frame["src"])
    return source is not None and set(frame) == {"loading", "src", "height", "title"}


def _is_a_file_of_ours(script: Any, tree: Any) -> bool:
    """Say whether a script is one of those that draw the paths anew, in the head of the page."""
    ours = {"../assets/rules.js", "../assets/live.js"}
    says = set(script.attrib) == {"src", "defer"} and not script.text
    return says and script.attrib["src"] in ours and script in list(tree.find("head"))


@pytest.mark.parametrize("src", ["../parts/adam-sympy.html", "https://a.b", "../notes/note.html"])
def test_a_note_brings_no_frame_of_its_own(src: str) -> None:
    page = page_of(f'<iframe loading="lazy" src="{src}" height="9" title="x"></iframe>')
    assert "<iframe" not in page


def harmless(page: str) -> None:
    """Fail if the page of a note is not whole, or could load or run anything."""
    assert loads_nothing(page).find("body/div/main/footer") is not None


def loads_nothing(page: str) -> Any:
    """Fail if a page is broken, or could load or run anything; return its tree."""
    parser: Any = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)  # type: ignore[no-untyped-call]  # no types
    tree = parser.parse(page)
    body = tree.find("body")
    assert [it.tag for it in body][:2] == ["a", "header"]
    assert len(tree.findall(".//h1")) == 1
    for it in tree.iter():
        if not isinstance(it.tag, str):
            continue
        assert it.tag not in {"object", "embed", "form", "input", "base"}
        assert it.tag != "script" or _is_a_file_of_ours(it, tree)
        assert it.tag != "iframe" or _is_a_part_of_the_site(it.attrib)
        assert it.tag != "svg" or it.attrib["class"] in {"art", "plot"}
        assert it.tag != "style"
        assert it.tag not in {"meta", "link", "title"} or it in list(tree.find("head"))
        for key, value in it.attrib.items():
            assert not str(key).startswith("on")
            if key in {"href", "src", "action", "formaction", "xlink:href"}:
                scheme = value.split(":")[0] if ":" in value.split("/")[0] else ""
                assert scheme in _ALLOWED, value
                assert key != "src" or not value.startswith(("http", "//"))
                assert scheme != "data" or value.startswith("data:image/")
    return tree
