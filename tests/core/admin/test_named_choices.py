"""Rows that are chosen by typing their names, and more rows, in a browser without scripts."""

import pytest

from cases.models import Case, Court
from tests.forms import fields, post, press

ADD = "/admin/cases/case/add/"
COURT = "/admin/cases/court/add/"


@pytest.fixture
def case(jurisdiction) -> dict[str, str]:
    """What a lawyer types of a case."""
    jurisdiction("CN")
    return {"jurisdiction-typed": "china", "title": "Peng v XX Technology", "summaries-0-held": "Held."}


def test_a_name_that_one_row_has_chooses_it(admin_client, china):
    post(admin_client, COURT, {"jurisdiction-typed": "CHINA ", "names_en": "Supreme Court"})

    assert Court.objects.get().jurisdiction == china


def test_a_part_of_a_name_is_enough_where_no_other_row_has_it(admin_client, case, court):
    post(admin_client, ADD, {**case, "court-typed": court().names["en"][:8]})

    assert Case.objects.get().court == court()


def test_of_several_rows_the_form_offers_a_list_to_choose_from(admin_client, case, provision):
    first, second = provision("1", law="Civil Code"), provision("2", law="Civil Code")

    asked = post(admin_client, ADD, {**case, "citations-0-provision-typed": "Civil Code"})

    text = asked.content.decode()
    assert "“Civil Code” may be one of several. Choose one in the list." in text
    assert f'<option value="{first.pk}">' in text
    assert f'<option value="{second.pk}">' in text
    assert fields(asked)["citations-0-provision-typed"] == ["Civil Code"]
    assert not Case.objects.exists()

    press(admin_client, ADD, asked, {"citations-0-provision": str(second.pk)})

    assert Case.objects.get().citations.get().provision == second


def test_a_name_of_several_rows_is_asked_about_until_one_is_chosen(admin_client, case, provision):
    for number in ("1", "2"):
        provision(number, law="Civil Code")
    asked = post(admin_client, ADD, {**case, "citations-0-provision-typed": "Civil Code"})

    again = press(admin_client, ADD, asked)

    assert "“Civil Code” may be one of several." in again.content.decode()
    assert not Case.objects.exists()


def test_a_name_that_is_typed_beside_a_choice_replaces_it(admin_client, court):
    court("Old Court")
    other = court("New Court")
    row = court("Third Court")
    case = post(admin_client, ADD, {"jurisdiction-typed": "china", "title": "T", "court": str(row.pk)})
    address = case.redirect_chain[-1][0]

    post(admin_client, address, {"court-typed": "New Court"})

    assert Case.objects.get().court == other


def test_a_name_that_nothing_has_stays_in_its_field_with_a_sentence(admin_client, case):
    asked = post(admin_client, ADD, {**case, "court-typed": "Court of <Atlantis>"})

    assert "We found nothing by the name “Court of &lt;Atlantis&gt;”." in asked.content.decode()
    assert fields(asked)["court-typed"] == ["Court of <Atlantis>"]
    assert fields(asked)["title"] == ["Peng v XX Technology"]


def test_a_name_that_was_found_is_chosen_when_the_form_comes_back_for_another_reason(admin_client, case, court):
    asked = post(admin_client, ADD, {**case, "court-typed": court().names["en"], "decision_date": "yesterday"})

    assert fields(asked)["court"] == [str(court().pk)]
    assert fields(asked)["court-typed"] == [""]


def test_names_one_per_line_join_those_that_are_chosen_in_the_order_of_the_form(admin_client, case, keyword):
    rows = [keyword(name) for name in ("likeness", "privacy", "portrait right")]

    post(admin_client, ADD, {**case, "filed_under": [str(rows[0].pk)], "filed_under-typed": "privacy\nportrait right"})

    places = Case.objects.get().keyword_places.order_by("position")
    assert [place.keyword for place in places] == rows


def test_rows_keep_the_order_in_which_they_were_chosen_when_the_form_comes_back(admin_client, case, keyword):
    rows = [keyword(name) for name in ("likeness", "privacy", "portrait right")]
    chosen = [str(rows[at].pk) for at in (2, 0, 1)]

    asked = post(admin_client, ADD, {**case, "filed_under": chosen, "decision_date": "yesterday"})

    assert fields(asked)["filed_under"] == chosen


def test_the_button_for_a_row_returns_the_form_with_one_more_and_saves_nothing(admin_client, case):
    typed = {**case, "parties-0-name": "Peng", "parties-1-name": "XX Technology"}

    more = post(admin_client, ADD, typed, button="_add_row")
    assert "parties-2-name" not in fields(more)
    more = post(admin_client, ADD, {**typed, "_add_row": "parties"}, button="_ignored")

    assert fields(more)["parties-2-name"] == [""]
    assert [fields(more)[f"parties-{at}-name"] for at in (0, 1)] == [["Peng"], ["XX Technology"]]
    assert fields(more)["title"] == ["Peng v XX Technology"]
    assert "There is another empty row. Nothing has been saved yet." in more.content.decode()
    assert not Case.objects.exists()


def test_a_row_that_was_added_and_left_empty_is_no_row(admin_client, draft):
    case = draft()
    address = f"/admin/cases/case/{case.pk}/change/"
    parties, summaries = case.parties.count(), case.summaries.count()
    more = post(admin_client, address, {"_add_row": "summaries"}, button="_ignored")

    press(admin_client, address, more, {"title": "Another title"})

    case.refresh_from_db()
    assert case.title == "Another title"
    assert (case.parties.count(), case.summaries.count()) == (parties, summaries)
