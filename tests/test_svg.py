"""What is dangerous in an SVG."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notecc.vault.svg import danger

OPEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:h="http://www.w3.org/1999/xhtml">'
)
DOCTYPE = (
    '<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG'
    ' 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
)


def said(inside: str) -> str | None:
    words = danger(f"{OPEN}{inside}</svg>".encode())
    return words and words.en


@pytest.mark.parametrize(
    "inside",
    [
        "",
        '<rect width="9" style="fill:url(#a)"/><g clip-path="url(#b)"/>',
        "<style>.a{fill:#fff;stroke:url(#c)}</style><text>url(http://a) on a\\b @import</text>",
        '<use xlink:href="#glyph"/><image href="data:image/png;base64,AAAA"/>',
        '<a href="https://a.b">논문</a>',
        '<foreignObject><h:div style="color:red">손실<h:br/></h:div></foreignObject>',
        '<animate attributeName="opacity" to="1"/>',
        "<title>on</title><!-- <script/> --><![CDATA[<script>]]>",
    ],
)
def test_a_drawing_is_let_through(inside: str) -> None:
    assert said(inside) is None
    assert danger(f"{DOCTYPE}{OPEN}{inside}</svg>".encode()) is None


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<script xlink:href="data:text/javascript,alert(1)"/>',
        "<h:script>alert(1)</h:script>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
        "<SCRIPT/>",
        '<rect onload="alert(1)"/>',
        '<rect OnClick="alert(1)"/>',
        '<a href="javascript:alert(1)">a</a>',
        '<a xlink:href=" java&#10;script:alert(1)">a</a>',
        '<a href="data:text/html,a">a</a>',
        '<foreignObject><h:iframe src="a"/></foreignObject>',
        "<foreignObject><h:form/></foreignObject>",
        '<set attributeName="onclick" to="alert(1)"/>',
        '<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>',
    ],
)
def test_a_script_is_found_however_it_is_hidden(inside: str) -> None:
    assert said(inside) == "it holds a script"


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="https://a.b/c.png"/>',
        '<image href="//a.b/c.png"/>',
        '<image href="c.png"/>',
        '<use href="data:image/svg+xml,a#b"/>',
        '<rect fill="url(https://a.b/c.svg#d)"/>',
        "<rect style=\"fill: URL( 'https://a.b' )\"/>",
        "<style>@import 'a.css';</style>",
        "<style>.a{fill:u\\72l(https://a.b)}</style>",
        "<style>.a{fill:<![CDATA[url(https://a.b)]]>}</style>",
        '<g xml:base="https://a.b/"/>',
        '<?xml-stylesheet href="a.xsl" type="text/xsl"?>',
    ],
)
def test_what_is_loaded_from_elsewhere_is_found(inside: str) -> None:
    assert said(inside) == "it loads something from elsewhere"


def test_entities_are_refused_before_they_grow() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    words = danger(f"{bomb}{OPEN}&b;</svg>".encode())
    assert words
    assert words.en == "it defines entities"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg>",
        b"GIF89a",
        b"<svg></svg><script>",
        b'<?xml version="1.0" encoding="utf-7"?><svg/>',
    ],
)
def test_what_is_no_xml_is_refused(data: bytes) -> None:
    words = danger(data)
    assert words
    assert words.en == "it is not well-formed XML"


def test_ten_thousand_nested_groups_are_read() -> None:
    assert said("<g>" * 10_000 + "</g>" * 10_000) is None


@given(st.binary())
def test_any_bytes_have_an_answer(data: bytes) -> None:
    assert danger(data) is None or danger(data)
