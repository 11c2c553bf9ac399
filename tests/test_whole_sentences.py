"""What templates translate is a whole sentence or label: nothing that goes on in a variable or in another fragment."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

_TEMPLATES = Path(settings.BASE_DIR, "templates")
_TOKEN = re.compile(
    r"\{#.*?#\}"
    r"|\{%\s*blocktranslate\b(?P<options>.*?)%\}(?P<block>.*?)\{%\s*endblocktranslate\s*%\}"
    r"|\{%\s*translate\s+(?P<quote>[\"'])(?P<inline>.*?)(?P=quote).*?%\}"
    r"|\{%\s*trans\b.*?%\}(?P<fast>.*?)\{%\s*endtrans\s*%\}"
    r"|\{%\s*(?P<tag>\w+).*?%\}"
    r"|\{\{(?P<variable>.*?)\}\}"
    r"|(?P<html></?(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:\{%.*?%\}|\{\{.*?\}\}|\"[^\"]*\"|[^>\"])*>)",
    re.DOTALL,
)
_PLURAL = re.compile(r"\{%\s*plural(?:ize)?\b.*?%\}")
# Elements that are parts of a line of text; all others end it, as do the branches of a condition.
_OF_A_LINE = {"a", "b", "bdi", "cite", "code", "del", "em", "ins", "mark", "q", "small", "span", "strong", "time"}
_ENDS_LINE = {"block", "component", "endblock", "include"}
_TURNS = {"elif", "else", "empty"}
_WHOLE = re.compile(r"[.:?!…]\Z")


def glued(source: str) -> list[str]:
    """Return the translated texts of a template that are joined to a variable or to each other.

    One that ends in a mark such as a colon is whole, and so is one that begins and fills an element which readers see.
    """
    found, before, opened = [], ("", ""), ""
    tokens = list(_pieces(source))
    for number, (kind, text) in enumerate(tokens):
        if kind in ("variable", "translated"):
            alone = kind == "translated" and opened and _closes(tokens, number)
            if alone:
                pass
            elif before[0] == "translated" and not _WHOLE.search(before[1]):
                found.append(before[1])
            elif kind == "translated" and before[0] == "variable" and text[:1].islower():
                found.append(text)
            before = ("", "") if alone else (kind, text)
        elif kind == "html":
            opened = "" if text.startswith("</") or "visually-hidden" in text else text
        elif kind in ("turn", "end"):
            before, opened = ("", ""), opened if kind == "turn" else ""
    return found


def _closes(tokens: list[tuple[str, str]], number: int) -> bool:
    following = next((token for token in tokens[number + 1 :] if token[0] in ("html", "variable", "end")), ("end", ""))
    return following[0] == "end" or following[1].startswith("</")


def _pieces(source: str):
    """Yield (kind, text): `variable`, `translated`, `html` within a line, `turn` of a condition, or `end` of a line."""
    at = 0
    for token in _TOKEN.finditer(source):
        if source[at : token.start()].strip():
            yield "end", ""
        at = token.end()
        text = token["block"] or token["inline"] or token["fast"]
        if text and "asvar" not in (token["options"] or ""):
            yield "translated", re.sub(r"<[^>]*>", "", _PLURAL.split(text)[-1]).strip()
        elif token["variable"]:
            yield "variable", token["variable"].strip()
        elif token["html"]:
            yield ("html" if token["name"].lower() in _OF_A_LINE else "end"), token["html"]
        elif token["tag"]:
            yield ("end" if token["tag"] in _ENDS_LINE else "turn" if token["tag"] in _TURNS else "branch"), ""


@pytest.mark.parametrize(
    ("template", "fragments"),
    [
        (
            '<p>{% translate "This case as" %} {% for form in formats %}<a>{{ form }}</a>{% endfor %}</p>',
            ["This case as"],
        ),
        ('<p>{{ number }} {% translate "cases" %}</p>', ["cases"]),
        ("<p>{% trans %}Published on{% endtrans %} <time>{{ day }}</time></p>", ["Published on"]),
        ('<a>{% translate "Remove" %} <bdi>{{ name }}</bdi></a>', ["Remove"]),
        ('<p><span class="visually-hidden">{% translate "Applies" %}</span> {{ law }}</p>', ["Applies"]),
        (
            "<p>{% blocktranslate count n=n %}{{ n }} case,{% plural %}{{ n }} cases,{% endblocktranslate %} "
            '{% translate "decided here" %}</p>',
            ["{{ n }} cases,"],
        ),
        ('<p>{% translate "Formats:" %} {{ formats }}</p>', []),
        ('<p>{{ title }} <small>{% translate "new" %}</small></p>', []),
        ('<a><span>{% translate "Next case" %}</span> <b>{{ title }}</b></a>', []),
        ('<p>{% translate "One sentence." %} {% translate "Another." %}</p>', []),
        ('<dt>{% translate "Court" %}</dt><dd>{{ court }}</dd>', []),
        ("<p>{% if a %}{% trans %}In force{% endtrans %}{% else %}{{ day }}{% endif %}</p>", []),
        ('<p>{{ language }}, {% translate "official text" %}</p>', []),
    ],
)
def test_a_fragment_is_told_from_a_label(template, fragments):
    assert glued(template) == fragments


def test_no_template_glues_a_sentence_from_parts():
    templates = [path for path in _TEMPLATES.rglob("*") if path.suffix in (".html", ".jinja")]
    found = {path.relative_to(_TEMPLATES).as_posix(): glued(path.read_text("utf-8")) for path in templates}

    assert templates
    assert {name: texts for name, texts in found.items() if texts} == {}


@pytest.mark.parametrize(("cases", "shown"), [(1, "1 case"), (1234, "1,234 cases")])
def test_the_hidden_noun_of_a_count_agrees_with_it(cases, shown):
    row = {"code": "CN", "name": "China", "case_count": cases}
    page = render_to_string(
        "components/counts.html", {"rows": [row], "address": "/", "fragment": "cases", "label": "x"}
    )

    assert f"China {shown} " in " ".join(re.sub("<[^>]*>", "", page).split()) + " "
