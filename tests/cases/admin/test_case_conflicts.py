"""Two editors at one case: rows, restored revisions, withdrawn, published and discarded cases."""

import html
import re

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from cases.editing.roles import write_groups
from cases.models import Case, Court, Edition, Listing
from cases.publication.publish import publish, withdraw
from legislation.models import Provision
from tests.forms import fields, press

from .pages import change


def editor(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser(name))
    return client


@pytest.fixture
def alice(db) -> Client:
    return editor("alice")


@pytest.fixture
def bob(db) -> Client:
    return editor("bob")


def shown(response) -> str:
    """Return the page with its words as they are read."""
    return html.unescape(re.sub("</?mark>", "", response.content.decode()))


def new_party(number: int, name: str) -> dict[str, str]:
    row = f"parties-{number}"
    return {"parties-TOTAL_FORMS": str(number + 1), f"{row}-id": "", f"{row}-role": "defendant", f"{row}-name": name}


def test_rows_that_both_added_are_both_kept(alice, bob, draft):
    case = draft(parties=("Peng",))
    older = bob.get(change(case))
    press(alice, change(case), alice.get(change(case)), new_party(1, "Theirs"))

    told = press(bob, change(case), older, new_party(1, "Mine"))
    press(bob, change(case), told)

    assert "This row was added" in shown(told)
    assert sorted(case.parties.values_list("name", flat=True)) == ["Mine", "Peng", "Theirs"]


def test_parties_that_move_up_because_the_one_before_them_was_removed_are_no_change(alice, bob, draft):
    case = draft(parties=("Peng", "Quan"))
    press(alice, change(case), alice.get(change(case)), new_party(2, "Rong"))
    older = bob.get(change(case))
    press(alice, change(case), alice.get(change(case)), {"parties-0-DELETE": "on"})

    told = press(bob, change(case), older, {"title": "Mine"})
    press(bob, change(case), told)

    assert [(each.act, each.label) for each in told.context["conflict"].changes] == [("removed", "Party")]
    assert [(row.position, row.name) for row in case.parties.order_by("position")] == [(1, "Quan"), (2, "Rong")]


def test_a_row_that_was_removed_comes_back_where_the_second_editor_changed_it(alice, bob, draft):
    case = draft(parties=("Peng", "Quan"))
    older = bob.get(change(case))
    press(alice, change(case), alice.get(change(case)), {"parties-0-DELETE": "on", "parties-1-DELETE": "on"})

    told = press(bob, change(case), older, {"parties-0-name": "Peng Momo"})
    press(bob, change(case), told)

    assert "The form keeps it as a new row" in shown(told)
    assert "You had not changed it, so the form leaves it out" in shown(told)
    assert [party.name for party in case.parties.all()] == ["Peng Momo"]


def test_a_row_that_one_changed_and_the_other_deletes_is_shown_before_it_goes(alice, bob, draft):
    case = draft(parties=("Peng", "Quan"))
    older = bob.get(change(case))
    press(alice, change(case), alice.get(change(case)), {"parties-0-name": "Theirs"})

    told = press(bob, change(case), older, {"parties-0-DELETE": "on"})
    kept = list(case.parties.values_list("name", flat=True))
    press(bob, change(case), told)

    assert "You marked this row for deletion" in shown(told)
    assert sorted(kept) == ["Quan", "Theirs"]
    assert [party.name for party in case.parties.all()] == ["Quan"]


def test_a_summary_that_was_removed_and_entered_again_is_one_with_the_second_editor_s(alice, bob, draft):
    case = draft()
    older = bob.get(change(case))
    case.summaries.all().delete()
    case.summaries.create(language="en", held="Theirs.")

    told = press(bob, change(case), older, {"summaries-0-held": "Mine."})
    press(bob, change(case), told)

    assert "Theirs." in shown(told)
    assert [(row.language, row.held) for row in case.summaries.all()] == [("en", "Mine.")]


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


def test_whoever_may_not_create_what_was_removed_reads_all_that_was_typed(alice, draft, provision):
    law = provision()
    write_groups()
    user = User.objects.create_user("carol", is_staff=True)
    user.groups.add(Group.objects.get(name="Librarians"))
    group = Group.objects.get(name="Librarians")
    group.permissions.remove(*group.permissions.filter(codename="add_provision"))
    carol = Client()
    carol.force_login(user)
    address = f"/admin/legislation/provision/{law.pk}/change/"
    wording = {
        "texts-TOTAL_FORMS": "1", "texts-0-id": "", "texts-0-language": "en", "texts-0-text": "Typed words.",
        "texts-0-period_0": "2021-01-01", "heading": "Typed heading",
    }  # fmt: skip
    older = carol.get(address)
    alice.post(f"/admin/legislation/provision/{law.pk}/delete/", {"post": "yes"})

    told = press(carol, address, older, wording)

    assert told.status_code == 409
    assert "alice removed this provision" in shown(told)
    assert "Typed heading" in shown(told)
    assert "Typed words." in shown(told)
    assert not Provision.objects.filter(pk=law.pk).exists()


def test_whoever_saves_a_keyword_that_was_merged_reads_into_which_one(alice, bob, keyword):
    gone, kept = keyword("image right"), keyword("portrait right")
    address = f"/admin/cases/keyword/{gone.pk}/change/"
    older = bob.get(address)
    merging = f"/admin/cases/keyword/{gone.pk}/merge/"
    press(alice, merging, press(alice, merging, alice.get(merging), {"into": str(kept.pk)}, "_look"), {}, "_merge")

    told = press(bob, address, older, {"synonyms": "typed"})

    assert "alice at" in shown(told)
    assert "“image right” was merged into “portrait right”" in shown(told)
    assert fields(told)["synonyms"] == ["typed"]


def test_a_merge_is_refused_where_one_of_the_two_was_changed_after_it_was_looked_at(alice, bob, keyword):
    gone, kept = keyword("image right"), keyword("portrait right")
    merging = f"/admin/cases/keyword/{gone.pk}/merge/"
    looked = press(bob, merging, bob.get(merging), {"into": str(kept.pk)}, "_look")
    gone.names = {"en": "image of a place"}
    gone.save()

    press(bob, merging, looked, {}, "_merge")

    assert type(gone).objects.filter(pk=gone.pk).exists()


def test_what_an_import_of_a_table_changed_is_told_too(alice, bob, court):
    # Acts on what no reader sees are not in the publication log.
    row = court()
    Court.objects.update(listed=True)
    address = f"/admin/cases/court/{row.pk}/change/"
    older = bob.get(address)
    table = "/admin/cases/court/table/in/"
    rows = {"text": "slug,name_en\ncn-supreme-court,Theirs"}
    press(alice, table, press(alice, table, alice.get(table), rows, "_look"), {}, "_store")

    told = press(bob, address, older, {"names_en": "Mine"})

    assert "Theirs" in shown(told)
    assert "courts, from a table" in shown(told)


def test_a_value_typed_beside_the_source_of_a_discarded_draft_is_shown_again(alice, bob, draft):
    case = draft()
    alice.post(f"/admin/cases/case/{case.pk}/discard/")

    told = bob.post(f"/admin/cases/case/{case.pk}/source/0/", {"act": "change", "value": "Typed", "shown": ""})

    assert told.status_code == 409
    assert "alice removed this case" in shown(told)
    assert "Typed" in shown(told)


def test_a_law_s_text_that_is_posted_for_a_removed_instrument_is_shown_again(alice, bob, provision):
    law = provision().instrument
    law.provisions.all().delete()
    alice.post(f"/admin/legislation/instrument/{law.pk}/delete/", {"post": "yes"})

    told = bob.post(f"/admin/legislation/instrument/{law.pk}/import/", {"text": "Article 1\nTyped words."})

    assert told.status_code == 409
    assert "Typed words." in shown(told)


def test_contracting_parties_are_kept_though_the_instrument_is_no_treaty_any_more(alice, bob, provision, jurisdiction):
    jurisdiction("LV")
    law = provision("6", "Paris Convention", "INT").instrument
    law.kind = "treaty"
    law.save()
    address = f"/admin/legislation/instrument/{law.pk}/change/"
    older = bob.get(address)
    press(alice, address, alice.get(address), {"kind": "act"})
    party = {
        "parties-TOTAL_FORMS": "1", "parties-0-id": "", "parties-0-jurisdiction": "LV",
        "parties-0-bound_0": "1990-01-01",
    }  # fmt: skip

    told = press(bob, address, older, party)
    press(bob, address, told)

    assert told.status_code == 409
    assert [row.jurisdiction_id for row in law.parties.all()] == ["LV"]
