"""Relevant legislation: the list, the quotations, and a citation for each provision."""

import pytest

from cases.intake import Known, Reading, read


def legislation(*paragraphs: str, known: Known | None = None) -> Reading:
    """Return the reading of a record with these paragraphs under its label."""
    text = "Date of judgment: 2023\nHeld: x\nRelevant legislation: " + "\n\n".join(paragraphs)
    (reading,) = read(text, known or Known())
    return reading


def cited(reading: Reading) -> list[tuple[str, str, str]]:
    """Return instrument, number and quoted wording of each citation."""
    return [(each.instrument, each.provision, each.quoted) for each in reading.record.citations]


def findings(reading: Reading, kind: str) -> list[tuple[int, int]]:
    """Return the lines of the findings of a kind."""
    return [each.lines for each in reading.findings if each.kind == kind]


def test_a_list_without_quotes_gives_citations_and_no_finding():
    reading = legislation("Art. 100 and 138 EPC; Sections 21 and 22 German Patents Act")

    assert cited(reading) == [
        ("EPC", "100", ""),
        ("EPC", "138", ""),
        ("German Patents Act", "21", ""),
        ("German Patents Act", "22", ""),
    ]
    assert findings(reading, "listed_without_quote") == []


def test_a_quoted_article_runs_on_to_the_next_one():
    reading = legislation(
        "Articles 1 and 2 of the Patent Law", "Article 1: First.", "More of it.", "Article 2. Second."
    )

    assert cited(reading) == [("Patent Law", "1", "First.\n\nMore of it."), ("Patent Law", "2", "Second.")]
    assert reading.record.summaries[0].relevant_legislation == "Articles 1 and 2 of the Patent Law"


def test_articles_listed_without_quote_and_quoted_without_being_listed_are_findings():
    reading = legislation("Articles 1 and 2 of the Patent Law", "Article 1: First.", "Article 9: Ninth.")

    assert cited(reading) == [("Patent Law", "1", "First."), ("Patent Law", "2", ""), ("Patent Law", "9", "Ninth.")]
    assert findings(reading, "listed_without_quote") == [(3, 3)]
    assert findings(reading, "quoted_not_listed") == [(7, 7)]


def test_a_quote_of_the_whole_article_serves_a_listed_sub_unit():
    reading = legislation("Article 10(1)(3) of the Trade Mark Law (TML)", "Article 10 TML: Signs that mislead.")

    assert cited(reading) == [("Trade Mark Law", "10(1)(3)", "Signs that mislead.")]
    assert findings(reading, "listed_without_quote") == findings(reading, "quoted_not_listed") == []


def test_citations_inside_a_quoted_article_are_not_the_cases_own():
    reading = legislation(
        "Articles 1 and 2 of the Patent Law", "Article 1: As in Article 7 of the Constitution.", "Article 2: Second."
    )

    assert [(instrument, number) for instrument, number, _ in cited(reading)] == [
        ("Patent Law", "1"),
        ("Patent Law", "2"),
    ]


def test_only_quotes_give_citations_too():
    reading = legislation("Article 1 of the Patent Law: First.", "Article 2: Second.")

    assert cited(reading) == [("Patent Law", "1", "First."), ("Patent Law", "2", "Second.")]
    assert findings(reading, "quoted_not_listed") == []


def test_a_list_may_follow_quotes():
    reading = legislation("Article 1 of the Patent Law", "Article 1: First.", "Articles 3 and 4 of the Civil Code")

    assert [(instrument, number) for instrument, number, _ in cited(reading)] == [
        ("Patent Law", "1"),
        ("Civil Code", "3"),
        ("Civil Code", "4"),
    ]


def test_chinese_articles_are_quoted_after_a_space():
    reading = legislation("《民法典》第一千零一十八条", "第一千零一十八条 自然人享有肖像权。")

    assert cited(reading) == [("民法典", "1018", "自然人享有肖像权。")]


def test_a_known_instrument_bounds_a_citation():
    known = Known(instruments=("Montreux Document",))

    reading = legislation("Article 5 of the Montreux Document", known=known)

    assert cited(reading) == [("Montreux Document", "5", "")]


@pytest.mark.parametrize("words", ["Copyright Law of China", "None", "The general principles of law were applied."])
def test_legislation_without_numbers_is_kept_as_written(words):
    reading = legislation(words)

    assert reading.record.summaries[0].relevant_legislation == words
    assert cited(reading) == []
