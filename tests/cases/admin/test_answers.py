"""An editor codes a case: questions answered, remedies, other decisions, roles of provisions."""

import pytest

from cases.models import Answer, Case, Edition, Question
from tests.case_rows import question
from tests.cases.pages import words
from tests.forms import post

from .pages import ADD, change, page_text

REMEDY = {
    "remedies-0-remedy": "damages", "remedies-0-amount": "3,000", "remedies-0-currency": "CNY",
    "remedies-0-place": "held",
}  # fmt: skip
OTHER = {
    "other_decisions-0-order": "later", "other_decisions-0-effect": "reversed",
    "other_decisions-0-court": "Supreme Court", "other_decisions-0-decision_date": "4 March 2024",
    "other_decisions-0-identifier": "5/24", "other_decisions-0-reference": "CN109-j",
    "other_decisions-0-url": "https://court.example/5",
}  # fmt: skip


def answer(asked: Question, said: str = "no", place: str = "held") -> dict[str, str]:
    return {"answers-0-question": str(asked.pk), "answers-0-answer": said, "answers-0-place": place}


def test_what_is_coded_by_hand_is_kept_published_and_shown(admin_client, entered):
    coded = {**answer(question()), **REMEDY, **OTHER, "citations-0-role": "interpreted", "citations-0-place": "held"}

    response = post(admin_client, ADD, entered | coded, "_publish")

    import re

    print(re.findall("errorlist.*?</ul>", response.content.decode(), re.DOTALL))
    assert "is public as edition 1" in page_text(response)
    record = Edition.objects.get().data
    assert record["schema"] == 2
    assert [(row["question_key"], row["answer"], row["place"]) for row in record["answers"]] == [
        ("can-it-be", "no", "held")
    ]
    assert record["remedies"] == [{"remedy": "damages", "amount": "3,000", "currency": "CNY", "place": "held"}]
    assert record["other_decisions"][0]["decision_date"] == "2024-03-04"
    assert record["citations"][0]["role"] == "interpreted"
    page = words(admin_client.get("/cases/CN001-j/"))
    for said in (
        "Can it be? Answer No",
        "Damages: CNY 3,000",
        "Later: Supreme Court, 5/24, 4 March 2024 · Reversed",
        "Interpreted",
    ):
        assert said in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({**REMEDY, "remedies-0-remedy": ""}, "Row 1: fill in “Remedy”"),
        ({**REMEDY, "remedies-0-remedy": "gold"}, "Row 1: “gold” is none of the choices of “Remedy”"),
        ({**REMEDY, "remedies-0-place": "facts"}, "Row 1: “facts” is none of the choices"),
        ({**OTHER, "other_decisions-0-decision_date": "soon"}, "Row 1: “soon” is not a date"),
        ({**OTHER, "other_decisions-0-reference": "CN"}, "Row 1: “CN” is no reference of ours"),
        ({**OTHER, "other_decisions-0-url": "javascript:1"}, "Row 1: “javascript:1” is not an address"),
    ],
)
def test_a_wrong_row_is_refused_by_its_number_and_the_text_stays_in_the_form(admin_client, entered, wrong, said):
    response = post(admin_client, ADD, entered | wrong)

    assert said in page_text(response)
    assert not Case.objects.exists()
    (changed,) = [text for name, text in wrong.items() if text and text not in (REMEDY | OTHER).values()] or [""]
    assert changed in response.content.decode()


def test_one_question_is_answered_once(admin_client, entered):
    twice = answer(question()) | {"answers-1-question": str(question().pk), "answers-1-answer": "yes"}

    response = post(admin_client, ADD, entered | twice)

    assert not Answer.objects.exists()
    assert "Please correct the duplicate" in page_text(response)


def test_a_passage_that_the_summary_does_not_have_keeps_the_case_from_being_published(admin_client, draft):
    case = draft(answers={"Can it be?": "no"})
    case.answers.update(place="holding-3")

    response = post(admin_client, change(case), {}, "_publish")

    assert "Choose passages that the summary has: Relevant holding 3 is empty or not there." in page_text(response)
    assert not Edition.objects.exists()


def test_a_question_that_a_case_answers_cannot_be_deleted(admin_client, draft):
    draft(answers={"Can it be?": "no"})
    asked = question()

    admin_client.post(f"/admin/cases/question/{asked.pk}/delete/", {"post": "yes"})

    assert Question.objects.filter(pk=asked.pk).exists()
