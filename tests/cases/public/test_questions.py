"""Legal questions with the answers of courts: by answer and jurisdiction, in order, and out of how many."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from cases.models import GivenAnswer, Question
from cases.public.questions import answered, counted, from_each_group
from cases.publication.publish import publish, withdraw
from tests.case_rows import question
from tests.cases.pages import words

ASKED = "Can it be?"


@pytest.fixture
def asked(published) -> Question:
    """Three jurisdictions that have answered, China twice and the second time otherwise, and one that has not."""
    for code, answer, day in (
        ("CN", "yes", "2019"),
        ("FR", "no", "2020"),
        ("CN", "no", "2021"),
        ("IN", "depends", "2022"),
    ):
        published(code, title=f"{code} {day}", decision_date=day, answers={ASKED: answer}, held=f"Held in {day}.")
    published("LV", title="Silent")
    return question(ASKED)


def test_jurisdictions_are_below_the_answer_of_their_newest_decision_the_largest_group_first(asked):
    groups = [(group.answer, [row.jurisdiction.code for row in group.rows]) for group in answered(asked).groups]

    assert groups == [("no", ["CN", "FR"]), ("depends", ["IN"])]


def test_a_higher_court_gives_the_answer_of_its_jurisdiction_though_a_lower_one_decided_later(published):
    for level, answer, day in (("final", "no", "2020"), ("appellate", "yes", "2021"), ("first", "yes", "2022")):
        published(level=level, answers={ASKED: answer}, decision_date=day)

    found = answered(question(ASKED))

    assert [(group.answer, len(group.rows)) for group in found.groups] == [("no", 1)]
    assert [each.listing.level for each in found.groups[0].rows[0].decisions] == ["final", "appellate", "first"]
    assert counted([question(ASKED)])[0].counts == (("no", 1),)


@pytest.mark.parametrize(("answers", "majority"), [("nnny", ""), ("nnyyd", ""), ("nnnyy", "no"), ("nnnnn", "")])
def test_a_majority_is_named_where_five_jurisdictions_or_more_answer_and_some_of_them_otherwise(
    published, answers, majority
):
    said = {"n": "no", "y": "yes", "d": "depends"}
    for code, answer in zip(("CN", "FR", "IN", "LV", "DE"), answers, strict=False):
        published(code, answers={ASKED: said[answer]})

    assert [group.answer for group in answered(question(ASKED)).groups if group.is_majority] == (
        [majority] if majority else []
    )


def test_the_cases_offered_for_comparison_are_of_each_answer_in_turn(asked):
    assert [listing.title for listing in from_each_group(answered(asked))] == ["CN 2021", "IN 2022", "FR 2020"]


def test_an_earlier_decision_of_a_jurisdiction_stands_below_the_newest_with_its_own_answer(asked):
    china = answered(asked).groups[0].rows[0]

    assert [(each.listing.title, each.answer) for each in china.decisions] == [("CN 2021", "no"), ("CN 2019", "yes")]


def test_decisions_stand_in_time_and_the_turns_are_marked(asked):
    timeline = answered(asked).timeline

    assert [each.listing.title for each in timeline] == ["CN 2019", "FR 2020", "CN 2021", "IN 2022"]
    assert [(each.first, each.departs) for each in timeline] == [
        (True, False), (True, False), (False, True), (True, False),
    ]  # fmt: skip


def test_the_page_counts_out_of_the_jurisdictions_that_have_cases_and_names_those_without_an_answer(client, asked):
    page = words(client.get(asked.get_absolute_url()))

    assert "3 of the 4 jurisdictions that have cases here have dealt with this." in page
    assert "This jurisdiction has cases here, but none that is coded as an answer: Latvia." in page
    assert "2 of 3 jurisdictions" in page


def test_half_of_the_jurisdictions_are_no_majority(client, published):
    published("CN", answers={ASKED: "yes"}), published("FR", answers={ASKED: "no"})

    page = words(client.get(question(ASKED).get_absolute_url()))

    assert "majority" not in page
    assert "minority" not in page


def test_each_answer_leads_to_the_passage_that_gives_it(client, asked):
    page = LexborHTMLParser(client.get(asked.get_absolute_url()).content.decode())

    links = [link.attributes["href"] for link in page.css("tbody a") if "Read in" in link.text()]
    assert links == ["/cases/CN002-j/#held", "/cases/CN001-j/#held", "/cases/FR001-j/#held", "/cases/IN001-j/#held"]
    assert "Held in 2021." in page.css_first("tbody").text()


def test_the_articles_behind_an_answer_are_those_of_its_passage_else_all(draft, provision):
    case = draft(provisions=(provision("1"), provision("2")), answers={ASKED: "no"})
    publish(case, None)
    assert answered(question(ASKED)).timeline[0].provisions == [("Civil Code", ["Articles 1, 2"])]

    case.citations.filter(position=2).update(role="distinguished", place="held")
    publish(case, None)

    assert answered(question(ASKED)).timeline[0].provisions == [("Civil Code", ["Article 2 (distinguished)"])]


def test_the_list_counts_jurisdictions_and_begins_with_the_question_that_most_have_decided(client, asked, published):
    published("LV", answers={"Another?": "left_open"})

    assert [(each.question.name, each.counts) for each in counted(Question.objects.all())] == [
        (ASKED, (("no", 2), ("depends", 1))), ("Another?", (("left_open", 1),)),
    ]  # fmt: skip
    page = words(client.get("/questions/"))
    assert f"{ASKED} 3 of 4 jurisdictions: 2 no, 1 it depends" in page
    assert "Another? 1 of 4 jurisdictions: 1 left open" in page


def test_a_question_is_public_once_a_published_case_answers_it_or_a_librarian_lists_it(client, draft):
    case = draft(answers={ASKED: "yes"})
    address = question(ASKED).get_absolute_url()
    assert client.get(address).status_code == 404
    assert ASKED not in words(client.get("/questions/"))

    publish(case, None)
    assert client.get(address).status_code == 200

    withdraw(case, None, "By order.")
    assert client.get(address).status_code == 404

    Question.objects.update(listed=True)
    assert "No published case answers this question yet." in words(client.get(address))


def test_an_answer_that_was_changed_since_is_not_shown_before_the_case_is_published_again(client, draft):
    case = draft(answers={ASKED: "yes"})
    publish(case, None)
    case.answers.update(answer="no")
    assert [row.answer for row in GivenAnswer.objects.all()] == ["yes"]

    publish(case, None)

    assert [row.answer for row in GivenAnswer.objects.all()] == ["no"]


def test_json_names_each_edition_with_its_hash_and_both_denominators(client, asked):
    value = client.get(f"{asked.get_absolute_url().rstrip('/')}.json").json()

    assert (value["jurisdictions_with_answers"], value["jurisdictions_with_cases"]) == (3, 4)
    assert [(row["reference"], row["edition"], row["answer"]) for row in value["answers"]] == [
        ("CN001-j", 1, "yes"), ("FR001-j", 1, "no"), ("CN002-j", 1, "no"), ("IN001-j", 1, "depends"),
    ]  # fmt: skip
    assert all(len(row["sha256"]) == 64 and row["url"].startswith("http://") for row in value["answers"])


def test_the_case_shows_question_and_answer_below_the_passage_and_leads_to_the_question(client, asked):
    page = LexborHTMLParser(client.get("/cases/FR001-j/").content.decode())
    block = page.css_first("#held ~ .answers")

    assert " ".join(block.text().split()) == f"Question {ASKED} Answer No"
    assert block.css_first("a").attributes["href"] == asked.get_absolute_url()
    assert page.css(".answers")[0].css_first("a") is not None
    edition = LexborHTMLParser(client.get("/cases/FR001-j/editions/1/").content.decode())
    assert edition.css_first(".answers a") is None, "an edition shows what it says, and no links of today"


def test_a_question_page_costs_as_many_queries_for_ten_answers_as_for_one(client, published, django_assert_num_queries):
    def cost() -> int:
        client.get(address)
        with django_assert_num_queries(9, exact=False) as queries:
            client.get(address)
        return len(queries)

    address = question(ASKED).get_absolute_url()
    published(answers={ASKED: "yes"})
    one = cost()
    for code in ("FR", "IN", "LV", "CN", "CN", "FR"):
        published(code, answers={ASKED: "no"})

    assert cost() == one


def test_the_page_of_an_article_shows_the_questions_decided_under_it_and_the_role_that_each_court_gave_it(
    client, draft, provision
):
    law = provision()
    for code, answer, role in (("CN", "yes", "relied_on"), ("FR", "no", "")):
        case = draft(code, provisions=(law,), answers={ASKED: answer})
        case.citations.update(role=role)
        publish(case, None)
    publish(draft("IN", answers={ASKED: "no"}), None)

    page = LexborHTMLParser(client.get(law.get_absolute_url()).content.decode())

    counts = " ".join(page.css_first(".question-list").text().split())
    assert counts == f"{ASKED} 2 of 2 jurisdictions: 1 yes, 1 no", "of the cases that apply the article alone"
    assert [role.text() for role in page.css(".card-role")] == ["Relied on"]
