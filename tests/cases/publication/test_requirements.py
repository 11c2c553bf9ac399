"""What publishing requires: one register, which publishing and the form read."""

from dataclasses import replace

import pytest

from cases.admin.forms import CaseForm, SummaryForm
from cases.drafts.to_record import assemble
from cases.publication.publish import NotPublishableError, publish
from cases.publication.requirements import REQUIREMENTS, missing
from cases.record.value import CaseRecord

pytestmark = pytest.mark.django_db
WITH_INPUTS = [each for each in REQUIREMENTS if each.inputs]


def test_a_whole_draft_lacks_nothing_and_an_empty_one_all_that_the_form_asks_for(draft):
    assert missing(assemble(draft())) == []
    assert missing(CaseRecord()) == [str(each.sentence) for each in REQUIREMENTS[:6]]


def test_publishing_refuses_with_the_sentences_of_the_register(draft):
    with pytest.raises(NotPublishableError) as refusal:
        publish(draft(level="", decision_date=""), None)

    assert refusal.value.missing == [
        "Give the decision date, at least its year.",
        "Choose the level of the issuing authority.",
    ]


def test_names_that_are_not_in_the_catalogue_are_named(draft):
    record = assemble(draft())

    assert missing(replace(record, keywords=("likeness", "fame"))) == [
        "Add these keywords to the catalogue, or remove them: likeness, fame."
    ]


@pytest.mark.parametrize("date", ["0204-05-03", "1599", "9999-12-31"])
def test_a_date_on_which_no_court_decided_is_refused(draft, date):
    assert missing(replace(assemble(draft()), decision_date=date)) == [
        "Correct the decision date: it is before 1600 or in the future."
    ]


@pytest.mark.parametrize("requirement", WITH_INPUTS, ids=lambda each: "-".join(each.inputs))
def test_each_input_of_the_register_is_one_of_the_form_and_says_there_that_publishing_requires_it(requirement):
    form = SummaryForm() if requirement.rows == "summaries" else CaseForm()

    for name in requirement.inputs:
        assert '<span class="to-publish">Required to publish' in form.fields[name].help_text


def test_of_two_fields_of_which_one_is_enough_each_names_the_other():
    fields = SummaryForm().fields

    assert "Required to publish, or “Held”" in fields["basic_facts"].help_text
    assert "Required to publish, or “Basic facts”" in fields["held"].help_text


def test_the_form_of_a_draft_lists_what_it_lacks_beside_the_buttons(admin_client, draft):
    case = draft(level="", as_written={"keywords": ["likeness"]})

    page = admin_client.get(f"/admin/cases/case/{case.pk}/change/").content.decode()

    panel = page[page.index('id="missing"') : page.index('name="_save"')]
    assert '<li data-inputs="level" data-formset="">Choose the level' in panel
    assert '<li data-inputs="title" data-formset="" hidden>' in panel
    assert "<li>Add these keywords to the catalogue, or remove them: likeness.</li>" in panel
