"""Two editors at one case that was restored, withdrawn, published or discarded."""

import re

import pytest
from django.contrib.auth.models import User

from cases.models import Case, Edition, Listing
from cases.publication.publish import publish, withdraw
from tests.forms import press, shown

from .pages import change, new_party


def test_whoever_typed_while_a_revision_was_restored_saves_at_the_second_press(alice, bob, draft, provision):
    case = draft(provisions=(provision(),), quoted="Words.")
    press(alice, change(case), alice.get(change(case)))
    press(alice, change(case), alice.get(change(case)), {"summaries-0-held": "Second.", "citations-0-quoted": "Other."})
    older = bob.get(change(case))
    alice.post(f"/admin/cases/case/{case.pk}/restore/1/")

    told = press(bob, change(case), older, {"summaries-0-held": "Typed meanwhile.", "parties-0-name": "Typed"})
    saved = press(bob, change(case), told)

    assert told.status_code == 409
    assert "alice saved this case at" in shown(told)
    assert "The claim succeeds." in shown(told)
    assert "is saved" in shown(saved)
    assert case.summaries.get().held == "Typed meanwhile."
    assert case.citations.get().quoted == "Words."
    assert case.parties.order_by("position")[0].name == "Typed"


@pytest.mark.parametrize("button", ["_save", "_publish", "_preview"])
def test_an_older_form_of_a_case_that_was_withdrawn_says_who_withdrew_it_and_why(alice, bob, draft, button):
    case = draft()
    publish(case, None)
    older = bob.get(change(case))
    withdraw(case, User.objects.get(username="alice"), "The ruling was annulled.")

    told = press(bob, change(case), older, {"title": "Typed"}, button)
    public = Listing.objects.exists()
    again = press(bob, change(case), told, button=button)

    assert re.search(
        r"alice withdrew this case at (\d+ \w+ \d{4}, )?\d\d:\d\d UTC: The ruling was annulled\.", shown(told)
    )
    assert not public
    assert again.status_code == 200
    assert Listing.objects.exists() == (button == "_publish")
    assert Case.objects.get().title == "Typed"


def test_publishing_a_withdrawn_case_from_a_form_without_its_version_is_refused_once(bob, draft):
    case = draft()
    publish(case, None)
    withdraw(case, None, "Annulled.")

    told = press(bob, change(case), bob.get(change(case)), {"opened_version": ""}, "_publish")

    assert told.status_code == 409
    assert "withdrew this case" in shown(told)
    assert not Listing.objects.exists()


def test_an_older_form_of_a_case_that_was_published_says_so(alice, bob, draft):
    case = draft()
    older = bob.get(change(case))
    press(alice, change(case), alice.get(change(case)), {}, "_publish")

    told = press(bob, change(case), older, {"title": "Typed"})

    assert "alice published this case at" in shown(told)
    assert "Typed" in shown(told)
    assert Edition.objects.count() == 1


def test_a_discarded_draft_comes_back_whole_from_the_form_of_the_second_editor(alice, bob, draft, provision):
    case = draft(provisions=(provision(),), quoted="Words.")
    older = bob.get(change(case))
    alice.post(f"/admin/cases/case/{case.pk}/discard/")

    told = press(bob, change(case), older, {"summaries-0-held": "Typed meanwhile.", **new_party(2, "Third")})
    press(bob, "/admin/cases/case/add/", told)

    again = Case.objects.get()
    assert "alice removed this case at" in shown(told)
    assert (again.reference, again.title) == (case.reference, case.title)
    assert again.summaries.get().held == "Typed meanwhile."
    assert again.citations.get().quoted == "Words."
    assert sorted(again.parties.values_list("name", flat=True)) == ["Peng", "Third", "XX Technology"]


def test_discarding_a_draft_that_was_saved_meanwhile_is_refused_once(alice, bob, draft):
    case = draft()
    press(alice, change(case), alice.get(change(case)))
    address = f"/admin/cases/case/{case.pk}/discard/"
    older = bob.get(address)
    press(alice, change(case), alice.get(change(case)), {"title": "Theirs"})

    told = press(bob, address, older)
    kept = Case.objects.count()
    press(bob, address, told)

    assert "Alice saved this case at" in shown(told)
    assert (kept, Case.objects.count()) == (1, 0)


def test_a_value_typed_beside_the_source_of_a_discarded_draft_is_shown_again(alice, bob, draft):
    case = draft()
    alice.post(f"/admin/cases/case/{case.pk}/discard/")

    told = bob.post(f"/admin/cases/case/{case.pk}/source/0/", {"act": "change", "value": "Typed", "shown": ""})

    assert told.status_code == 409
    assert "alice removed this case" in shown(told)
    assert "Typed" in shown(told)
