"""Two editors at one form, whichever form of the admin it is: the second sees a message, and no word is lost."""

from datetime import date

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client, RequestFactory

from cases.models import Case
from core.admin.edit_conflicts import ConflictAdmin
from legislation.models import ContractingParty, Counterpart, Division, ProvisionText
from tests.case_rows import question
from tests.forms import fields, press, shown

# The inputs of each form that hold words.
TEXTS = {
    "cases.case": (
        "title", "outcome", "dockets", "ecli", "parties-0-name", "summaries-0-held", "citations-0-quoted",
        "summaries-0-relevant_holdings-0-text", "sources-0-title",
    ),
    "cases.collection": ("names_en", "names_ar"),
    "cases.court": ("names_en", "names_fr", "variants"),
    "cases.keyword": ("names_en", "synonyms"),
    "cases.question": ("names_en", "introduction"),
    "cases.session": ("names_en", "names_zh-hans"),
    "legislation.counterpart": ("note",),
    "legislation.division": ("label", "heading"),
    "legislation.instrument": ("names_en", "short_names_en", "aliases", "number"),
    "legislation.provision": ("heading", "texts-0-text", "texts-0-translator"),
    "auth.group": ("name",),
    "auth.user": ("first_name", "email"),
}  # fmt: skip
EVERY_TEXT = [(form, name) for form, names in TEXTS.items() for name in names]
THEIRS, MINE = "theirs@example.org", "mine@example.org"


@pytest.fixture
def rows(draft, keyword, session, provision, jurisdiction) -> dict[str, object]:
    """A row for each form, with an inline row where it has such."""
    law, other = provision(), provision("8", "Patent Act", "FR")
    case = draft(
        keywords=(keyword("portrait right"),), provisions=(law,), quoted="Words.", dockets=["1"],
        sources=[{"title": "The court", "url": "https://court.example/1"}],
    )  # fmt: skip
    case.summaries.update(relevant_holdings=[{"topic": "Rights", "text": "Portraits are protected."}])
    treaty = provision("6", "Paris Convention", "INT").instrument
    treaty.kind = "treaty"
    treaty.save()
    ContractingParty.objects.create(treaty=treaty, jurisdiction=jurisdiction("LV"), bound=DateRange(date(1990, 1, 1)))
    ProvisionText.objects.create(provision=law, language="en", text="Old words.", period=DateRange(date(2021, 1, 1)))
    place = session()
    return {
        "cases.case": case,
        "cases.court": case.court,
        "cases.keyword": case.keywords.get(),
        "cases.question": question(),
        "cases.session": place,
        "cases.collection": place.collection,
        "legislation.counterpart": Counterpart.objects.create(provision=law, other=other),
        "legislation.division": Division.objects.create(instrument=law.instrument, label="Chapter I", position=1),
        "legislation.instrument": treaty,
        "legislation.provision": law,
        "auth.group": Group.objects.create(name="Readers"),
        "auth.user": User.objects.create_user("someone"),
    }


def address_of(form: str, row) -> str:
    return f"/admin/{form.replace('.', '/')}/{row.pk}/change/"


def test_every_form_that_can_be_saved_knows_the_version_it_began_from():
    request = RequestFactory().get("/admin/")
    request.user = User(is_superuser=True, is_active=True)

    # The forms of login attempts show what was tried, and none of it can be changed.
    saved = {
        model._meta.label_lower: owner
        for model, owner in admin.site._registry.items()
        if owner.has_change_permission(request) and model._meta.app_label != "axes"
    }

    assert [form for form, owner in saved.items() if not isinstance(owner, ConflictAdmin)] == []
    assert saved.keys() == TEXTS.keys(), "name the words of the new form in TEXTS"


def theirs(form: str) -> dict[str, str]:
    """Return a text for every input of a form that holds words, each unlike all others."""
    return {name: f"theirs{number}@example.org" for number, name in enumerate(TEXTS[form])}


def mine(form: str) -> dict[str, str]:
    return {name: text.replace("theirs", "mine") for name, text in theirs(form).items()}


def typed(response, form: str) -> dict[str, str]:
    """Return the words that a page has in the inputs of `TEXTS`."""
    found = fields(response)
    return {name: "\n".join(found[name]) for name in TEXTS[form]}


@pytest.mark.parametrize("form", TEXTS)
def test_the_second_editor_is_told_once_with_both_texts_of_every_input_and_then_saves(alice, bob, rows, form):
    address = address_of(form, rows[form])
    older = bob.get(address)
    first = press(alice, address, alice.get(address), theirs(form))

    told = press(bob, address, older, mine(form))
    stored = typed(bob.get(address), form)
    saved = press(bob, address, told)

    assert (first.status_code, told.status_code, saved.status_code) == (200, 409, 200)
    assert stored == theirs(form)
    assert [name for name, text in theirs(form).items() if text not in shown(told)] == []
    assert typed(told, form) == mine(form)
    assert "alice saved this" in shown(told)
    assert typed(bob.get(address), form) == mine(form)


@pytest.mark.parametrize("form", TEXTS)
def test_every_input_that_the_second_editor_did_not_touch_is_kept_as_the_first_one_saved_it(alice, bob, rows, form):
    address = address_of(form, rows[form])
    older = bob.get(address)
    press(alice, address, alice.get(address), theirs(form))

    told = press(bob, address, older)
    press(bob, address, told)

    assert told.status_code == 409
    assert "Changed only by someone else" in shown(told)
    assert [name for name, text in theirs(form).items() if text not in shown(told)] == []
    assert typed(bob.get(address), form) == theirs(form)


@pytest.mark.slow
@pytest.mark.parametrize(("form", "name"), EVERY_TEXT)
def test_the_second_editor_is_told_of_every_input_that_was_changed_alone(alice, bob, rows, form, name):
    address = address_of(form, rows[form])
    older = bob.get(address)
    first = press(alice, address, alice.get(address), {name: THEIRS})

    told = press(bob, address, older, {name: MINE})
    stored = fields(bob.get(address))[name]
    saved = press(bob, address, told)

    assert (first.status_code, told.status_code, saved.status_code) == (200, 409, 200)
    assert stored == [THEIRS]
    assert THEIRS in shown(told)
    assert fields(told)[name] == [MINE]
    assert "alice saved this" in shown(told)
    assert fields(bob.get(address))[name] == [MINE]


@pytest.mark.slow
@pytest.mark.parametrize(("form", "name"), EVERY_TEXT)
def test_an_input_that_the_first_one_changed_alone_is_kept_as_saved(alice, bob, rows, form, name):
    address = address_of(form, rows[form])
    older = bob.get(address)
    press(alice, address, alice.get(address), {name: THEIRS})

    told = press(bob, address, older)
    press(bob, address, told)

    assert told.status_code == 409
    assert "Changed only by someone else" in shown(told)
    assert fields(bob.get(address))[name] == [THEIRS]


@pytest.mark.parametrize("form", TEXTS)
def test_nobody_is_told_where_nothing_was_changed(alice, bob, rows, form):
    address = address_of(form, rows[form])
    older = bob.get(address)
    press(alice, address, alice.get(address))

    saved = press(bob, address, older)

    assert saved.status_code == 200
    assert "while you were typing" not in shown(saved)


@pytest.mark.parametrize("form", TEXTS)
def test_the_words_of_whoever_saves_what_was_removed_are_in_the_form_of_a_new_entry(alice, bob, rows, form):
    row, name = rows[form], TEXTS[form][0]
    address = address_of(form, row)
    older = bob.get(address)
    _remove(alice, form, row)

    told = press(bob, address, older, {name: MINE})

    assert told.status_code == 409
    assert "alice removed this" in shown(told)
    assert MINE in shown(told)


# A new user needs a password, so the words of a removed one are shown to be copied.
@pytest.mark.parametrize("form", [form for form in TEXTS if form != "auth.user"])
def test_what_was_removed_is_created_again_from_the_form_of_whoever_saves_it(alice, bob, rows, form):
    row, name = rows[form], TEXTS[form][0]
    address = address_of(form, row)
    older = bob.get(address)
    _remove(alice, form, row)

    told = press(bob, address, older, {name: MINE})
    press(bob, address.replace(f"{row.pk}/change", "add"), told)
    again = type(row).objects.latest("pk")
    assert again.pk != row.pk
    assert fields(bob.get(address_of(form, again)))[name] == [MINE]


DAMAGED = ("", "nonsense", "[1]", '{"fields":3,"rows":{"texts":7}}', "[" * 9_000, "null")


@pytest.mark.parametrize("form", TEXTS)
def test_a_form_that_does_not_say_where_it_began_is_held_against_what_is_stored(bob, rows, form):
    address, name = address_of(form, rows[form]), TEXTS[form][0]
    page = bob.get(address)

    answers = {
        damaged[:40]: (
            press(bob, address, page, {"opened_version": damaged}).status_code,
            press(bob, address, page, {"opened_version": damaged, name: MINE}).status_code,
        )
        for damaged in DAMAGED
    }
    told = press(bob, address, page, {"opened_version": DAMAGED[0], name: MINE})
    saved = press(bob, address, told)

    assert answers == dict.fromkeys((damaged[:40] for damaged in DAMAGED), (200, 409))
    assert saved.status_code == 200
    assert fields(bob.get(address))[name] == [MINE]


def _remove(client: Client, form: str, row) -> None:
    """Remove a row as its form does, and what protects it as nobody's act."""
    if form == "cases.case":
        client.post(f"/admin/cases/case/{row.pk}/discard/")
    else:
        _free(form, row)
        client.post(address_of(form, row).replace("change", "delete"), {"post": "yes"})


def _free(form: str, row) -> None:
    """Delete the rows that protect a row."""
    Case.objects.all().delete()
    if form != "legislation.counterpart":
        Counterpart.objects.all().delete()
    if form == "legislation.instrument":
        row.provisions.all().delete()
    if form == "cases.collection":
        row.sessions.all().delete()


def test_a_row_that_was_changed_after_the_question_is_not_deleted_without_asking_again(alice, bob, rows):
    row = rows["auth.group"]
    address, form = f"/admin/auth/group/{row.pk}/delete/", address_of("auth.group", row)
    bob.get(address)
    press(alice, form, alice.get(form), {"name": THEIRS})

    asked_again = bob.post(address, {"post": "yes"}, follow=True)
    kept = type(row).objects.filter(pk=row.pk).exists()
    bob.post(address, {"post": "yes"})

    assert f"Someone changed “{THEIRS}” after you opened this page." in shown(asked_again)
    assert kept
    assert not type(row).objects.filter(pk=row.pk).exists()
