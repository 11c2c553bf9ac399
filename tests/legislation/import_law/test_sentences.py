"""Findings of a law's intake are kinds with values; editors read them as sentences of their language."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import override
from django.utils.translation.trans_real import translation

from legislation.import_law.sentences import _SENTENCES, sentence
from legislation.intake import read_law
from legislation.intake.reading import Finding, SourceRefusedError


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
        ("Nothing here.", "No article, section or rule was found."),
        ("Article 1. 100%.\nArticle 3. 50 %(label)s.", "Number 2 is missing between Article 1 and Article 3."),
    ],
)
def test_a_doubt_is_told_in_a_sentence(text, said):
    assert said in [sentence(finding) for finding in read_law(text, "text").findings]


def test_signs_of_a_format_in_a_law_are_quoted_as_they_are():
    text = "Chapter 1\nScope\n100 %(label)s of %d.\nArticle 1. A."

    said = [sentence(finding) for finding in read_law(text, "text").findings]

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
    (finding,) = read_law(source, "akn").findings

    assert said in sentence(finding)


def test_every_kind_that_intake_finds_has_a_sentence_and_every_sentence_a_kind():
    sources = (settings.BASE_DIR / "legislation" / "intake").glob("*.py")
    named = re.compile(r'(?:Finding|SourceRefusedError|_refused)\(\s*"(\w+)"')
    raised = {kind for source in sources for kind in named.findall(Path(source).read_text())}

    assert len(raised) > 15
    assert raised | {"number_missing"} == set(_SENTENCES)


def test_a_sentence_is_made_in_the_language_of_the_editor_who_reads_it(monkeypatch):
    finding, refused = Finding("empty_article", (1, 1), {"label": "Article 1"}), SourceRefusedError("nul")
    french = translation("fr")._catalog._catalogs[0]
    monkeypatch.setitem(french, "%(label)s has no text.", "%(label)s est vide.")

    with override("fr"):
        assert sentence(finding) == "Article 1 est vide."
    assert sentence(finding) == "Article 1 has no text."
    assert "NUL" in sentence(refused)


def test_a_kind_without_a_sentence_is_shown_by_its_name():
    assert sentence(Finding("from_a_newer_worker")) == "from_a_newer_worker"
