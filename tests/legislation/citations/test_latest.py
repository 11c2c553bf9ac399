"""What bare words and bare numbers point back to."""

import pytest

from legislation.citations import find_citations
from legislation.citations.latest import LatestLaws
from legislation.citations.sorts import CONSTITUTION, DIRECTIVE, LAW, RULES, TREATY, is_bare, sort_of


@pytest.mark.parametrize(
    ("title", "sort"),
    [
        ("Patents Act 1990", LAW), ("Code civil", LAW), ("Constitution of Kenya", CONSTITUTION), ("GG", CONSTITUTION),
        ("Paris Convention", TREATY), ("EPÜ", TREATY), ("Acuerdo de Cartagena", TREATY), ("Markenverordnung", RULES),
        ("règlement (UE) 2017/1001", RULES), ("Richtlinie 2004/48/EG", DIRECTIVE), ("Auteurswet", LAW), ("PatG", ""),
        ("Berne Convention Implementation Act", LAW), ("Act on the Protection of the Constitution", LAW),
        ("Loi sur la convention", LAW), ("", ""),
    ],
)  # fmt: skip
def test_a_title_tells_its_sort(title, sort):
    assert sort_of(title) == sort


def test_a_bare_word_is_one_that_any_law_is_called_by():
    assert [word for word in ("Act", "Gesetz", "Markengesetz", "loi", "Auteurswet", "Convention") if is_bare(word)] == [
        "Act", "Gesetz", "loi", "Convention",
    ]  # fmt: skip


def test_a_bare_word_points_back_to_the_last_law_of_its_sort_and_to_no_other():
    laws = LatestLaws()
    laws.remember("Paris Convention", "article")
    laws.remember("Patents Act 1990", "section")

    assert laws.meant("Convention", "article") == "Paris Convention"
    assert laws.meant("Act", "section") == "Patents Act 1990"
    assert laws.meant("Constitution", "article") == "Constitution"
    assert laws.meant("Directive", "article") == "Directive"


def test_a_word_for_a_contract_too_points_back_only_to_a_law_so_called():
    laws = LatestLaws()
    laws.remember("Patents Act 1990", "section")

    assert laws.meant("agreement", "article") is None


def test_nothing_points_back_beyond_what_was_forgotten():
    laws = LatestLaws()
    laws.remember("Patents Act 1990", "section")
    laws.forget()

    assert (laws.last, laws.cited_by("section"), laws.named("patents")) == ("", "", False)


def test_a_title_that_cannot_be_read_leaves_the_law_empty():
    (first, second) = find_citations("artikel 5 EVRM en artikel 3 Bibliotheekstatuut", "nl")

    assert (first.instrument, second.instrument) == ("EVRM", "")
