"""What the admin says to input that makes no sense, and what it keeps of the rest."""

import re
import time
from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import DataError
from django.test import RequestFactory

from cases.models import Case, Court, Keyword
from config.refused_values import answer_refused_values
from core.admin.checked_input import ChecksInput
from core.admin.posted_rows import PostedRows
from legislation.models import Instrument
from tests.forms import fields, post

from .pages import ADD, change, page_text

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    "address",
    [
        "cases/case/?dockets=1", "cases/case/?languages__0=en", "cases/case/?judgments=abc",
        "cases/case/?decision_date__year=99999", "cases/court/?names=abc", "cases/court/?names__en__gt=1",
        "cases/court/?variants=5", "cases/keyword/?synonyms=5", "cases/collection/?year=abc",
        "legislation/instrument/?aliases__len=x", "legislation/instrument/?adopted__year=99999",
        "legislation/instrument/?in_force=0000-00-00", "legislation/instrument/?subject_matter__contains=1",
        "legislation/provision/?texts__period__contains=1", "core/logentry/?at__year=99999",
        "legislation/jurisdiction/?names=1", "cases/subjectmatter/?names=1", "auth/group/?id__contained_by=9999-12-31",
        "auth/user/?date_joined__year=99999", "axes/accesslog/?ip_address__gt=99999",
        "axes/accessattempt/?attempt_time__year=99999", "axes/accessattempt/?attempt_time__year=9999",
        "axes/accessattempt/?attempt_time__year=0", "axes/accesslog/?attempt_time__gte=never", "cases/case/?p=abc&p=-1",
        "cases/court/?listed__exact=abc", "cases/court/?e=1&names=abc",
    ],
)  # fmt: skip
def test_a_list_says_that_it_has_no_such_filter_and_shows_all(admin_client, court, address):
    court("Court of Filters")

    response = admin_client.get(f"/admin/{address}", follow=True)

    assert response.status_code == 200
    assert "something" not in page_text(response).lower()
    if "p=abc" not in address:
        assert "This list has no such filter or page. All its rows are shown." in page_text(response)


def test_the_declared_filters_of_a_list_narrow_it(admin_client, court):
    there, _elsewhere = court("Court of Filters", "FR"), court("Supreme Court", "CN")

    page = page_text(admin_client.get("/admin/cases/court/?jurisdiction__code__exact=FR&seen=no"))

    assert str(there) in page
    assert "Supreme Court</a>" not in page


def test_every_list_of_the_admin_checks_its_address_and_every_form_counts_its_rows():
    """A new one that does not is found here, not by an editor."""
    owners = admin.site._registry.values()

    assert [owner for owner in owners if not isinstance(owner, ChecksInput)] == []
    assert [inline for owner in owners for inline in owner.inlines if not issubclass(inline.formset, PostedRows)] == []


def test_a_search_of_thousands_of_words_looks_for_the_first_of_them(admin_client, court):
    court("Court of Words")
    started = time.process_time()

    response = admin_client.get(f"/admin/cases/court/?q={'court+' * 1500}")

    assert "The search used only the first 20 words." in page_text(response)
    assert "Court of Words" in page_text(response)
    assert time.process_time() - started < 3


@pytest.mark.parametrize("key", ["abc", "\x00", "9" * 400, str(2**70), "", "1.5"])
def test_chosen_rows_that_cannot_be_are_left_out(admin_client, court, key):
    kept, chosen = court("Kept"), court("Chosen")
    act = {"action": "delete_selected", "_selected_action": [key, str(chosen.pk)], "post": "yes"}

    response = admin_client.post("/admin/cases/court/", act, follow=True)

    assert "Some of the chosen rows do not exist. They are left out." in page_text(response)
    assert list(Court.objects.all()) == [kept]


LINES = {
    "/admin/cases/case/add/": ["dockets", "sources-0-title", "judgments-0-url", "documents-0-language",
                               "summaries-0-relevant_holdings-0-text"],
    "/admin/cases/court/add/": ["variants", "names_en", "names_fr"],
    "/admin/cases/keyword/add/": ["synonyms"],
    "/admin/legislation/instrument/add/": ["aliases", "short_names_en"],
}  # fmt: skip


ROW = {"title": "A title", "url": "https://court.example/2"}


@pytest.mark.parametrize(("address", "field"), [(address, name) for address, names in LINES.items() for name in names])
def test_nul_in_a_list_of_texts_is_named_and_the_text_is_kept(admin_client, entered, address, field):
    name = "names_en" if field != "names_en" else "names_fr"
    known = entered if address == ADD else {name: "A name that was typed"}

    # A row of judgments or documents has a title and an address.
    row = {f"{field.rpartition('-')[0]}-{name}": text for name, text in ROW.items()} if "-0-" in field else {}

    response = post(admin_client, address, {**known, **row, field: "before\x00after"})

    assert response.status_code == 200
    assert "Null characters are not allowed" in page_text(response)
    assert known.get("title", "A name that was typed") in page_text(response)
    assert not Case.objects.exists()
    assert not Keyword.objects.exclude(slug__in=["portrait-right", "artificial-intelligence"]).exists()
    assert not Instrument.objects.filter(names__en="A name that was typed").exists()


def submitted(client, address: str, changes: dict, without: tuple[str, ...] = ()):
    """Post a form as its page shows it, with some fields changed, and some left out."""
    posted = {name: values for name, values in fields(client.get(address)).items() if name not in without}
    body = urlencode({**posted, **changes, "_save": "1"}, doseq=True)
    return client.post(address, body, content_type=FORM, follow=True)


DAMAGED = "Some rows were lost on the way, so nothing was saved."


@pytest.mark.parametrize(
    ("count", "value"),
    [
        ("INITIAL", "-1"), ("INITIAL", "abc"), ("INITIAL", ["0", "1"]), ("INITIAL", "9" * 5000), ("TOTAL", "-1"),
        ("TOTAL", ""), ("TOTAL", str(2**63)), ("TOTAL", "1"), ("TOTAL", "0"), ("TOTAL", "\x00"), ("TOTAL", "²"),
    ],
)  # fmt: skip
def test_a_damaged_count_of_rows_stores_nothing_and_keeps_what_was_typed(admin_client, draft, count, value):
    case = draft(parties=("Peng", "XX Technology"))
    started = time.process_time()

    response = submitted(
        admin_client, change(case), {"parties-1-name": "Typed", f"parties-{count}_FORMS": value, "title": "New"}
    )

    assert response.status_code == 200
    assert DAMAGED in page_text(response)
    assert 'value="Typed"' in page_text(response)
    assert list(case.parties.order_by("position").values_list("name", flat=True)) == ["Peng", "XX Technology"]
    assert Case.objects.get(pk=case.pk).title != "New"
    assert time.process_time() - started < 3


def test_a_form_without_its_counts_of_rows_keeps_what_was_typed(admin_client, entered):
    counts = ("parties-TOTAL_FORMS", "parties-INITIAL_FORMS")

    response = submitted(admin_client, ADD, {**entered, "parties-0-name": "Typed"}, counts)

    assert DAMAGED in page_text(response)
    assert 'value="Typed"' in page_text(response)
    assert not Case.objects.exists()


def test_more_rows_announced_than_posted_are_not_made_up(admin_client, entered):
    started = time.process_time()

    post(admin_client, ADD, {**entered, "parties-TOTAL_FORMS": "1900"})

    assert Case.objects.get().parties.count() == 2
    assert time.process_time() - started < 3


def test_a_wording_with_a_damaged_count_is_kept_in_its_form(admin_client, provision):
    row = provision()
    row.texts.create(language="en", text="As it was", period=("2020-01-01", None))
    address = f"/admin/legislation/provision/{row.pk}/change/"

    response = submitted(admin_client, address, {"texts-0-text": "As typed", "texts-INITIAL_FORMS": "-1"})

    assert DAMAGED in page_text(response)
    assert "As typed" in page_text(response)
    assert row.texts.get().text == "As it was"


NUL = "A string literal cannot contain NUL (0x00) characters."


@pytest.mark.parametrize("raised", [DataError("value out of range"), DataError(), ValueError(NUL)])
def test_a_value_that_only_the_database_refuses_gives_the_form_back_and_is_logged_with_its_place(rf, caplog, raised):
    refused = answer_refused_values(lambda request: None).process_exception

    answer = refused(rf.post("/admin/cases/court/add/", {"names_en": "Typed"}), raised)

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Your form has a character or value that the database cannot save." in page
    assert 'name="names_en" value="Typed"' in page
    assert caplog.records[-1].exc_info[1] is raised


@pytest.mark.parametrize(
    ("path", "raised"),
    [
        ("/courts/", DataError("value out of range")), ("/admin/", KeyError("x")), ("/admin/", ValueError("x")),
        ("/admin/", UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid")),
    ],
)  # fmt: skip
def test_a_fault_of_the_program_is_no_refused_value(rf: RequestFactory, path, raised):
    assert answer_refused_values(lambda request: None).process_exception(rf.get(path), raised) is None


@pytest.mark.parametrize("name", ["a\x00b", "x" * 200, "", "\ufffe"])
def test_odd_names_and_addresses_at_the_login_are_refused_in_words(client, db, name):
    User.objects.create_superuser("admin", password="x")
    for leads in ("//elsewhere.example", "javascript:alert(1)", "a\x00b", "x" * 5000):
        posted = {"username": name, "password": "\x00", "next": leads}

        response = client.post("/admin/login/", posted)

        assert response.status_code == 200
        assert re.search("errorlist|errornote", response.content.decode())
