"""Findings of a law's intake are kinds with values; editors read them as sentences of their language."""

import ast
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import override
from django.utils.translation.trans_real import translation

from core.sentences import placeholders, sentence
from core.sources.findings import finding
from core.sources.messages import MESSAGES as SOURCES
from core.sources.refusals import RefusedError
from legislation.intake import read_law
from legislation.intake.messages import MESSAGES

RAISING = {"finding", "RefusedError", "Notice.of", "_refused"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Article 1. A.\nArticle 3. C.", "Number 2 is missing between Article 1 and Article 3."),
        ("Article 1. A.\nArticle 5. C.", "Numbers 2 to 4 are missing between Article 1 and Article 5."),
        ("Article 1. A.\nArticle 2. B.\nArticle 2. C.", "Article 2 appears a second time."),
        ("Article 2. A.\nArticle 3. B.\nArticle 2bis. C.", "Article 2bis comes after Article 3."),
        ("Article 1. A.\nArticle 2\nArticle 3. C.", "Article 2 has no text."),
        ("Article 1. A.\nArticle 2. B.\nArticle 1. C.", "The numbers start again at Article 1."),
        ("Chapter 1\nScope\nBetween.\nArticle 1. A.", "The text under Chapter 1 is in no article: “Between.”."),
        ("Nothing here.", "No article, section or rule was found. Put each one on a line that begins with its number."),
        ("Article 1. 100%.\nArticle 3. 50 %(label)s.", "Number 2 is missing between Article 1 and Article 3."),
    ],
)
def test_a_doubt_is_told_in_a_sentence(text, said):
    assert any(sentence(each, MESSAGES).startswith(said) for each in read_law(text, "text").findings)


def test_signs_of_a_format_in_a_law_are_quoted_as_they_are():
    text = "Chapter 1\nScope\n100 %(label)s of %d.\nArticle 1. A."

    said = [sentence(each, MESSAGES) for each in read_law(text, "text").findings]

    assert "The text under Chapter 1 is in no article: “100 %(label)s of %d.”." in said


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<!DOCTYPE a><akomaNtoso/>", "DOCTYPE"),
        ("<a>" * 1000, "more than 200 levels deep"),
        ("<akomaNtoso>", "not well-formed XML: no element found"),
        ("<akomaNtoso/>", "no article, section or chapter"),
    ],
)
def test_a_source_that_cannot_be_read_is_refused_in_a_sentence(source, said):
    (refused,) = read_law(source, "akn").findings

    assert said in sentence(refused, MESSAGES)


def test_every_key_that_intake_raises_has_a_sentence_of_its_parameters_and_every_sentence_is_raised():
    raised: dict[str, set[str]] = {}
    for path in sorted(Path(settings.BASE_DIR, "legislation", "intake").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in RAISING and node.args:
                for key in (each for each in node.args[:1] if isinstance(each, ast.Constant)):
                    raised.setdefault(key.value, set()).update(each.arg for each in node.keywords if each.arg)

    own = {key for key in MESSAGES if MESSAGES[key] is not SOURCES.get(key)}
    assert len(own) > 15
    assert raised.keys() <= MESSAGES.keys()
    assert own - raised.keys() == set()
    for key, given in raised.items():
        assert given == placeholders(MESSAGES[key].text), key


def test_a_sentence_is_made_in_the_language_of_the_editor_who_reads_it(monkeypatch):
    empty, refused = finding("empty_article", (1, 1), label="Article 1"), RefusedError("nul")
    french = translation("fr")._catalog._catalogs[0]
    monkeypatch.setitem(french, MESSAGES["empty_article"].text, "%(label)s est vide.")

    with override("fr"):
        assert sentence(empty, MESSAGES) == "Article 1 est vide."
    assert sentence(empty, MESSAGES).startswith("Article 1 has no text.")
    assert "NUL" in sentence(refused.notice, MESSAGES)


def test_numbers_of_articles_are_not_grouped_by_thousands():
    said = [sentence(each, MESSAGES) for each in read_law("Article 1031. A.\nArticle 1033. B.", "text").findings]

    assert said[0].startswith("Number 1032 is missing between Article 1031 and Article 1033.")


def test_a_kind_without_a_sentence_asks_the_editor_to_check():
    assert sentence(finding("from_a_newer_worker", (1, 1)), MESSAGES).startswith("Check these lines.")
