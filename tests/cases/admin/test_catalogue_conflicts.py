"""Two editors at one row of the catalogue or of the law."""

from django.contrib.auth.models import Group, User
from django.test import Client

from cases.editing.roles import write_groups
from cases.models import Court
from legislation.models import Provision
from tests.forms import fields, press, shown


def test_an_editor_who_may_not_create_a_removed_row_reads_all_that_was_typed(alice, draft, provision):
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


def test_an_editor_who_saves_a_merged_keyword_reads_into_which_one(alice, bob, keyword):
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
