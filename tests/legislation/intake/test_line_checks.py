"""Doubts about lines that were left as text."""

from legislation.intake import read_law

from .outlines import kinds, numbers

ARTICLES = "Article 1. A is so.\nArticle 2. B is so.\nArticle 3. C is so.\n"


def test_a_line_that_begins_as_articles_do_and_opens_none_is_doubted():
    reading = read_law(ARTICLES + "Article 3#7 Something is so.\nArticle 4. D is so.", "text")

    assert kinds(reading) == ["unopened_line"]


def test_a_mention_at_the_head_of_a_wrapped_line_is_not_doubted():
    reading = read_law(ARTICLES + "Article 4. D is so under\nArticle 2 and\nArticle 9 too.", "text")

    assert (numbers(reading), kinds(reading)) == (["1", "2", "3", "4"], [])


def test_the_original_text_that_a_note_quotes_opens_no_article():
    reading = read_law(ARTICLES + "Original text:\nArticle 2. B was so.\nArticle 4. D is so.", "text")

    assert (numbers(reading), kinds(reading)) == (["1", "2", "3", "4"], ["unopened_line"])


def test_a_heading_without_a_number_between_two_articles_is_doubted():
    assert kinds(read_law(ARTICLES + "\nRights of owners\nArticle 4. D is so.", "text")) == ["unknown_division"]


def test_text_in_capitals_behind_the_last_article_is_doubted():
    reading = read_law(ARTICLES + "\nEXPLANATORY NOTE\nThis Act makes things so.", "text")

    assert kinds(reading) == ["unknown_division"]


def test_heads_and_feet_of_pages_are_doubted():
    text = "Things Act No. 3\nArticle 1. A is\nso.\n2\nArticle 2. B.\nNo. 3 Things Act\nMore.\n3\nArticle 3. C."

    assert kinds(read_law(text, "text")).count("page_furniture") == 3


def test_a_list_of_amounts_is_no_page_number():
    text = "Article 1. The fees are\n50\n20\n35\nArticle 2. B is so.\nArticle 3. C is so."

    assert kinds(read_law(text, "text")) == []


def test_headings_in_the_margin_are_doubted():
    text = (
        "1. A person shall not operate a kiln without a licence Prohibition\nissued under this Act.\n"
        "2. A licence is valid for a period of one year from issue Duration\nof the licence.\n"
        "3. A person who obstructs an inspector commits an offence. Offences\n"
    )

    assert "margin_headings" in kinds(read_law(text, "text"))


def test_the_few_articles_without_a_heading_are_doubted_where_a_line_may_be_one():
    headings = enumerate(("Scope", "Owners", "Fees", "Appeals"), start=1)
    text = "".join(f"Article {n}\n{heading}\nA thing is so.\n" for n, heading in headings)

    reading = read_law(
        text + "Rights of owners\nArticle 5\nAn owner has the right, and no other person has it.", "text"
    )

    assert "heading_missing" in kinds(reading)


def test_a_law_that_begins_with_its_second_article_is_doubted():
    assert "gap_in_numbers" in kinds(read_law("First article. A is so.\nArticle 2. B is so.", "text"))
