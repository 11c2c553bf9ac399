"""Where the title of an instrument ends, read word by word."""

import pytest

from legislation.citations.titles import title_end


@pytest.mark.parametrize(
    ("title", "after"),
    [
        ("Patent Law", " applies"),
        ("Patent Law", ", as amended"),
        ("Trade Marks Act 1994", " applies"),
        ("Trade Marks Act, 1999", " applies"),
        ("Designs and Patents Act 1988", " and"),
        ("Trade Marks (Relative Grounds) Order 2007", "."),
        ("Unfair Competition Prevention and Trade Secret Protection Act", " was"),
        ("Patent Law Treaty", " of"),
        ("Civil Code Enforcement Act", " and the court"),
        ("Act on Copyright and Related Rights", " and dismissed"),
        ("Law on the Protection of Trade Marks", " was applied"),
        ("Law of the Republic of Korea", " applies"),
        ("Law No. 633 of 22 April 1941", " applies"),
        ("Law No. 9.279 of May 14, 1996", " applies"),
        ("Directive 2001/29/EC", " applies"),
        ("Directive 2001/29/EC of the European Parliament", " applies"),
        ("Regulation (EU) 2017/1001", " applies"),
        ("Council Regulation (EC) No 207/2009 of 26 February 2009", " on the Community trade mark"),
        ("Paris Convention for the Protection of Industrial Property", " was"),
        ("Charter of Fundamental Rights of the European Union", ";"),
        ("Constitution of Kenya", ", 2010"),
        ("Cal. Civ. Code", " applies"),
        ("U.S. Copyright Act", " applies"),
        ("Agreement against Unfair Competition", " applies"),
        ("Patent Law", " and the Copyright Law"),
        ("Patent Act", "\nCopyright Act"),
        ("Trade Marks Act", " Section 5"),
        ("Act relating to Designs", ", which"),
    ],
)
def test_a_title_ends_where_its_last_word_ends(title, after):
    text = f"the {title}{after}"

    assert text[4 : title_end(text, 4)[0]] == title


@pytest.mark.parametrize("title", ["Act", "Law", "Code", "Convention", "Rules"])
def test_a_bare_word_is_generic(title):
    assert title_end(f"{title} applies", 0) == (len(title), True)


@pytest.mark.parametrize("title", ["Patent Act", "Act 1994", "Law of Korea", "Act on Designs", "Directive 2001/29/EC"])
def test_a_word_with_another_beside_it_is_a_title_of_its_own(title):
    assert title_end(f"{title} applies", 0) == (len(title), False)


@pytest.mark.parametrize(
    "text", ["", "the court", "trade marks act", "Patents were", "Office Action", ", Patent Law", "Section 5 Act"]
)
def test_other_words_are_no_title(text):
    assert title_end(text, 0) == (0, False)


def test_a_title_has_at_most_twelve_words_before_its_last():
    eleven = " ".join(["Mark"] * 11)

    assert title_end(f"{eleven} Act", 0) == (len(eleven) + 4, False)
    assert title_end(f"Mark {eleven} Act", 0) == (0, False)
