"""Every door through which a text is stored tells where it exceeds a limit, and no door alters it."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from cases.drafts.finding_messages import finding_of, said
from cases.drafts.from_record import revise
from cases.drafts.text_limits import validate_text
from cases.models import Case, Edition, Summary
from cases.publication.publish import NotPublishableError, publish
from cases.record.markdown_limits import MOST_SIGNS
from cases.rendering.rendered_edition import render
from tests.cases.admin.pages import change, page_text
from tests.forms import post

MANY = "`" * (MOST_SIGNS + 1)
SAID = f"Paragraph 1 has the sign ` {MOST_SIGNS + 1} times, and a paragraph may have it {MOST_SIGNS} times."
ADVICE = "Divide it with a blank line, or remove some of these signs."


@pytest.mark.parametrize(("excesses", "more"), [(6, "1 more limit is exceeded."), (8, "3 more limits are exceeded.")])
def test_an_editor_is_told_the_first_excesses_and_how_many_others_there_are(excesses, more):
    with pytest.raises(ValidationError) as refusal:
        validate_text("\n\n".join([MANY] * excesses))

    assert len(refusal.value.messages) == 6
    assert refusal.value.messages[-1] == more


@pytest.mark.parametrize("field", ["basic_facts", "held", "relevant_legislation"])
def test_the_form_refuses_a_text_beyond_a_limit_and_keeps_what_was_typed(admin_client, draft, field):
    case = draft()

    response = post(admin_client, change(case), {f"summaries-0-{field}": MANY})

    assert SAID in page_text(response)
    assert MANY in response.content.decode()
    assert getattr(Summary.objects.get(), field) != MANY


def test_the_form_refuses_a_holding_beyond_a_limit_and_names_its_row(admin_client, draft):
    case = draft()
    typed = {"summaries-0-relevant_holdings-0-topic": "T", "summaries-0-relevant_holdings-0-text": MANY}

    response = post(admin_client, change(case), typed)

    assert f"Row 1: {SAID}" in page_text(response)
    assert MANY in response.content.decode()
    assert Summary.objects.get().relevant_holdings == []


def test_publishing_refuses_a_draft_with_a_text_beyond_a_limit(draft):
    case = draft(held=MANY)

    with pytest.raises(NotPublishableError) as refusal:
        publish(case, None)

    assert f"English, held: {SAID}" in str(refusal.value)
    assert not Edition.objects.exists()


def test_intake_stores_such_a_text_whole_as_a_draft_with_a_finding(jurisdiction, tmp_path):
    jurisdiction("CN")
    file = tmp_path / "case.txt"
    file.write_text(f"CN108-j\n\nA v B\n\nDate of judgment: May 19, 2023\nHeld: The court held.\n{MANY}\n")

    call_command("intake", str(file), verbosity=0)

    case = Case.objects.get()
    assert MANY in case.summaries.get().held
    found = [finding for finding in case.source.findings if finding["kind"] == "too_much_text"]
    assert [finding["field"] for finding in found] == ["held"]
    assert said(finding_of(found[0])) == f"English, held: {SAID} {ADVICE}".replace("Paragraph 1", "Paragraph 2")


def test_a_revision_with_such_a_text_is_restored_whole_and_the_editor_is_told(admin_client, draft):
    case = draft(held=MANY)
    revise(case, None)
    Summary.objects.update(held="Short.")
    revise(case, None)

    response = admin_client.post(f"/admin/cases/case/{case.pk}/restore/1/", follow=True)

    assert f"English, held: {SAID}" in page_text(response)
    assert Summary.objects.get().held == MANY


def test_a_text_published_before_there_were_limits_is_still_shown(client, published):
    published()
    edition = Edition.objects.get()
    edition.data["summaries"][0]["held"] = f"**First.**\n\n{MANY}\n\n{'> ' * 5000}deep"

    render(edition)

    shown = client.get("/cases/CN001-j/").content.decode()
    assert MANY in shown
    assert "**First.**" in shown
