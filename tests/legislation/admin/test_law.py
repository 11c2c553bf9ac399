"""Librarians enter the law: its dates and subjects, its parts, and who is bound by a treaty."""

import pytest

from cases.editing.roles import GROUPS
from core.models import LogEntry
from legislation.models import ContractingParty, Division, Provision
from tests.forms import fields, post

ADMIN = "/admin/legislation"


@pytest.fixture
def inline():
    """What a browser adds to the posted form for one more contracting party."""
    return {
        "parties-TOTAL_FORMS": "1", "parties-INITIAL_FORMS": "0", "parties-0-id": "", "parties-0-jurisdiction": "FR",
        "parties-0-bound_0": "1980-01-01", "parties-0-bound_1": "",
    }  # fmt: skip


def test_the_facts_of_a_law_are_entered_and_logged(admin_client, act):
    entered = {
        "number": "Law No. 77", "type_of_text": "main", "subject_matter": ["patents", "enforcement"],
        "adopted": "2010-03-03", "in_force": "2011-01-01", "repealed": "2024-12-31",
    }  # fmt: skip

    post(admin_client, f"{ADMIN}/instrument/{act.pk}/change/", entered)

    act.refresh_from_db()
    assert (act.number, act.type_of_text, act.subject_matter) == ("Law No. 77", "main", ["patents", "enforcement"])
    assert [str(day) for day in (act.adopted, act.in_force, act.repealed)] == ["2010-03-03", "2011-01-01", "2024-12-31"]
    assert LogEntry.objects.get().kind == "law"


def test_short_titles_are_entered_in_any_of_the_languages_and_none_is_needed(admin_client, act):
    change = f"{ADMIN}/instrument/{act.pk}/change/"

    post(admin_client, change, {"short_names_fr": "Loi Brevets"})
    act.refresh_from_db()
    entered = act.short_names
    post(admin_client, change, {"short_names_fr": ""})
    act.refresh_from_db()

    assert (entered, act.short_names) == ({"fr": "Loi Brevets"}, {})
    assert act.names["en"]


def test_the_address_of_a_provision_at_its_source_is_entered_logged_and_tried(admin_client, act):
    change = f"{ADMIN}/instrument/{act.pk}/change/"
    before = admin_client.get(change).content.decode()

    post(admin_client, change, {"provision_pattern": " https://law.example/act/{number:4} "})

    act.refresh_from_db()
    after = admin_client.get(change).content.decode()
    assert act.provision_pattern == "https://law.example/act/{number:4}"
    assert LogEntry.objects.get().kind == "law"
    assert "<code>{number_}</code> 17_a" in before
    assert "Article 17 is now at" not in before
    assert '<a href="https://law.example/act/0017" rel="noopener external">https://law.example/act/0017</a>' in after


@pytest.mark.parametrize(
    ("entered", "sentence"),
    [
        ({"provision_pattern": "http://law.example/{number}"}, "one field for the number"),
        ({"provision_pattern": "https://law.example/{title}"}, "one field for the number"),
        ({"in_force": "2011-01-01", "repealed": "2010-12-31"}, "The date of repeal is before the date in force."),
        ({"subject_matter": ["alchemy"]}, "Select a valid choice"),
    ],
)
def test_facts_that_cannot_be_are_refused(admin_client, act, entered, sentence):
    response = post(admin_client, f"{ADMIN}/instrument/{act.pk}/change/", entered)

    assert sentence in response.content.decode()
    assert not LogEntry.objects.exists()


def test_a_contracting_party_is_entered_on_its_treaty_and_logged(admin_client, treaty, jurisdiction, inline):
    jurisdiction("FR")

    post(admin_client, f"{ADMIN}/instrument/{treaty.pk}/change/", inline)

    party = ContractingParty.objects.get()
    assert (party.treaty, party.jurisdiction.pk, str(party.bound.lower)) == (treaty, "FR", "1980-01-01")
    assert LogEntry.objects.get().kind == "law"


def test_a_party_that_is_bound_twice_on_one_day_is_refused_with_a_sentence(admin_client, treaty, jurisdiction, inline):
    ContractingParty.objects.create(treaty=treaty, jurisdiction=jurisdiction("FR"), bound=("1990-01-01", None))
    second = {name.replace("-0-", "-1-"): value for name, value in inline.items()} | {
        "parties-TOTAL_FORMS": "2",
        "parties-INITIAL_FORMS": "1",
    }

    response = post(admin_client, f"{ADMIN}/instrument/{treaty.pk}/change/", second)

    assert "bound by this treaty on some of these days already" in response.content.decode()
    assert ContractingParty.objects.count() == 1


def test_a_wording_that_overlaps_another_is_refused_with_a_sentence(admin_client, act, article, word):
    twelve = article(act, "12")
    word(twelve, "Old")
    entered = {
        "texts-TOTAL_FORMS": "2", "texts-1-id": "", "texts-1-provision": twelve.pk, "texts-1-language": "en",
        "texts-1-text": "New", "texts-1-period_0": "2021-01-01", "texts-1-period_1": "",
    }  # fmt: skip

    response = post(admin_client, f"{ADMIN}/provision/{twelve.pk}/change/", entered)

    assert "Another wording in this language is in force on some of these days." in response.content.decode()
    assert [text.text for text in twelve.texts.all()] == ["Old"]


def test_one_wording_is_ended_and_the_next_begins_in_one_post(admin_client, act, article, word):
    twelve = article(act, "12")
    word(twelve, "Old")
    entered = {
        "texts-TOTAL_FORMS": "2", "texts-0-period_1": "2021-01-01", "texts-1-id": "", "texts-1-provision": twelve.pk,
        "texts-1-language": "en", "texts-1-text": "New", "texts-1-period_0": "2021-01-01", "texts-1-period_1": "",
    }  # fmt: skip

    post(admin_client, f"{ADMIN}/provision/{twelve.pk}/change/", entered)

    assert [text.text for text in twelve.texts.dated()] == ["New", "Old"]


@pytest.mark.parametrize("day", ["2014-01-01", "2016-01-01"])
def test_the_day_on_which_one_wording_follows_another_can_be_moved(admin_client, act, article, word, day):
    twelve = article(act, "12")
    word(twelve, "Old", ("2011-01-01", "2015-01-01"))
    word(twelve, "New", ("2015-01-01", None))
    page = fields(admin_client.get(f"{ADMIN}/provision/{twelve.pk}/change/"))
    place = {page[f"texts-{number}-text"][0]: number for number in (0, 1)}
    moved = {f"texts-{place['Old']}-period_1": day, f"texts-{place['New']}-period_0": day}

    post(admin_client, f"{ADMIN}/provision/{twelve.pk}/change/", moved)

    assert [str(text.period.lower) for text in twelve.texts.dated()] == [day, "2011-01-01"]


def test_only_a_treaty_has_contracting_parties(admin_client, act, treaty):
    def asked(row) -> bool:
        return "parties-TOTAL_FORMS" in fields(admin_client.get(f"{ADMIN}/instrument/{row.pk}/change/"))

    assert asked(treaty)
    assert not asked(act)


def test_a_part_is_entered_within_another_and_logged(admin_client, act, division):
    book = division(act, 1, "Book 1")
    entered = {"instrument": act.pk, "parent": book.pk, "label": "Chapter 1", "heading": "Novelty", "position": "2"}

    post(admin_client, f"{ADMIN}/division/add/", entered)

    chapter = Division.objects.get(label="Chapter 1")
    assert (chapter.parent, chapter.instrument) == (book, act)
    assert LogEntry.objects.get().kind == "law"


def test_a_part_cannot_stand_within_itself_or_in_another_law(admin_client, act, treaty, division):
    book = division(act, 1, "Book 1")
    chapter = division(act, 2, "Chapter 1", book)
    elsewhere = division(treaty, 1, "Part I")

    within = post(admin_client, f"{ADMIN}/division/{book.pk}/change/", {"parent": chapter.pk})
    abroad = post(admin_client, f"{ADMIN}/division/{book.pk}/change/", {"parent": elsewhere.pk})

    assert "A part cannot be within itself." in within.content.decode()
    assert "That part belongs to another instrument." in abroad.content.decode()
    assert not Division.objects.filter(pk=book.pk, parent__isnull=False).exists()


def test_a_provision_stands_in_a_part_of_its_own_law(admin_client, act, treaty, article, division):
    twelve, book, elsewhere = article(act, "12"), division(act, 1, "Book 1"), division(treaty, 1, "Part I")

    refused = post(admin_client, f"{ADMIN}/provision/{twelve.pk}/change/", {"division": elsewhere.pk})
    post(admin_client, f"{ADMIN}/provision/{twelve.pk}/change/", {"division": book.pk})

    assert "That part belongs to another instrument." in refused.content.decode()
    assert Provision.objects.get(pk=twelve.pk).division == book


@pytest.mark.parametrize("table", ["division", "provision"])
def test_a_form_without_an_instrument_is_answered_politely(admin_client, act, division, table):
    response = post(admin_client, f"{ADMIN}/{table}/add/", {"parent": division(act, 1, "Book 1").pk})

    assert response.status_code == 200
    assert "This field is required." in response.content.decode()


def test_deleting_a_part_leaves_its_provisions_and_is_logged(admin_client, act, article, division):
    book = division(act, 1, "Book 1")
    twelve = article(act, "12", division=book)

    admin_client.post(f"{ADMIN}/division/{book.pk}/delete/", {"post": "yes"})

    assert Provision.objects.get(pk=twelve.pk).division is None
    assert LogEntry.objects.get().kind == "law"


def test_librarians_keep_parts_and_parties_and_contributors_do_not():
    kept = {f"{act}_{model}" for act in ("add", "change", "delete") for model in ("division", "contractingparty")}

    assert kept <= GROUPS["Librarians"]
    assert not kept & GROUPS["Contributors"]
