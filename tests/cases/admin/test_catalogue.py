"""Librarians keep the catalogue and the law."""

import pytest
from django.contrib.auth.models import User

from cases.models import Collection, Court, Keyword, Listing, Session
from cases.publication.publish import publish
from core.models import LogEntry
from legislation.models import Instrument, Provision, ProvisionText
from tests.forms import post


@pytest.fixture
def rows(court, keyword, session, provision) -> dict[str, object]:
    place, law = session(), provision()
    return {
        "cases/court": court(),
        "cases/keyword": keyword("portrait right"),
        "cases/collection": place.collection,
        "cases/session": place,
        "legislation/instrument": law.instrument,
        "legislation/provision": law,
    }


TABLES = (
    "cases/court", "cases/keyword", "cases/collection", "cases/session", "legislation/instrument",
    "legislation/provision",
)  # fmt: skip


@pytest.fixture
def listed(rows) -> dict[str, object]:
    """The same, which readers see before any case names them."""
    for row in rows.values():
        type(row).objects.filter(pk=row.pk).update(listed=True)
    return rows


@pytest.mark.parametrize("table", TABLES)
def test_every_change_that_readers_see_is_logged(admin_client, listed, table):
    row = listed[table]
    field = "heading" if table == "legislation/provision" else "names_en"

    post(admin_client, f"/admin/{table}/{row.pk}/change/", {field: "Renamed"})

    row.refresh_from_db()
    assert "Renamed" in (row.heading if table == "legislation/provision" else row.names["en"])
    assert LogEntry.objects.get().kind == ("law" if table.startswith("legislation") else "catalogue")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("table", ["cases/keyword", "legislation/provision"])
def test_rows_deleted_from_the_list_are_logged(client, listed, table):
    client.force_login(User.objects.create_superuser("librarian"))

    client.post(
        f"/admin/{table}/", {"action": "delete_selected", "_selected_action": [listed[table].pk], "post": "yes"}
    )

    assert not type(listed[table]).objects.filter(pk=listed[table].pk).exists()
    assert LogEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("table", "changes"),
    [
        ("cases/court", {"slug": "other"}),
        ("cases/session", {"number": "9", "collection": ""}),
        ("legislation/instrument", {"slug": "other", "jurisdiction": "FR"}),
        ("legislation/provision", {"number": "7", "kind": "section"}),
    ],
)
def test_what_an_address_is_made_of_never_changes(admin_client, rows, table, changes):
    row = rows[table]
    before = row.get_absolute_url()

    post(admin_client, f"/admin/{table}/{row.pk}/change/", changes)

    assert type(row).objects.get(pk=row.pk).get_absolute_url() == before


@pytest.mark.parametrize("number", ["10(2)", "10/1"])
def test_a_number_that_is_no_provision_s_or_has_another_one_s_address_is_refused(admin_client, rows, number):
    law = rows["legislation/instrument"]
    Provision.objects.get_or_add(law, "article", "10-1")

    post(admin_client, "/admin/legislation/provision/add/", {"instrument": law.pk, "kind": "article", "number": number})

    assert not Provision.objects.filter(number=number).exists()


def test_a_wording_is_entered_with_its_period(admin_client, rows):
    law = rows["legislation/provision"]
    changes = {
        "texts-TOTAL_FORMS": "1",
        "texts-0-id": "",
        "texts-0-provision": str(law.pk),
        "texts-0-language": "en",
        "texts-0-text": "Words.",
        "texts-0-period_0": "2021-01-01",
        "texts-0-period_1": "",
        "texts-0-public": "on",
    }

    post(admin_client, f"/admin/legislation/provision/{law.pk}/change/", changes)

    assert ProvisionText.objects.get().period.lower.isoformat() == "2021-01-01"


@pytest.mark.parametrize(("asked", "found"), [("fr", ["France"]), ("chin", ["China"]), ("CN", ["China"]), ("en", [])])
def test_a_jurisdiction_is_found_by_its_code_and_names_alone(admin_client, jurisdiction, asked, found):
    jurisdiction("CN"), jurisdiction("FR")
    query = {"term": asked, "app_label": "cases", "model_name": "court", "field_name": "jurisdiction"}

    results = admin_client.get("/admin/autocomplete/", query).json()["results"]

    assert [row["text"] for row in results] == found


@pytest.mark.parametrize(
    ("model", "relation"),
    [
        (Keyword, "keywords"),
        (Session, "sessions"),
        (Collection, "collections"),
        (Provision, "provisions"),
        (Court, None),
    ],
)
def test_what_a_published_case_names_cannot_be_deleted_though_its_draft_no_longer_does(
    admin_client, draft, keyword, session, provision, court, model, relation
):
    case = draft(keywords=(keyword("portrait right"),), sessions=(session(),), provisions=(provision(),))
    publish(case, None)
    case.keyword_places.all().delete()
    case.citations.all().delete()
    case.sessions.clear()
    case.court = court("Other Court")
    case.save()
    row = getattr(Listing.objects.get(), relation).get() if relation else Listing.objects.get().court
    address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/{row.pk}/delete/"

    admin_client.post(address, {"post": "yes"})

    assert model.objects.filter(pk=row.pk).exists()


def test_a_session_that_only_a_draft_names_is_hidden_in_a_listed_collection(client, draft, session):
    place = session(9, "Hidden Session")
    Collection.objects.update(listed=True)
    draft(sessions=(place,))

    assert client.get("/collections/2025-forum/sessions/9/").status_code == 404
    assert "Hidden Session" not in client.get("/collections/2025-forum/").content.decode()


def test_an_instrument_named_in_a_case_is_its_jurisdictions_or_a_treaty(admin_client, draft, jurisdiction):
    jurisdiction("INT")
    case = draft()
    for place, title in enumerate(("Patent Act", "Paris Convention", "Guidelines"), start=1):
        case.citations.create(position=place, as_written=title, instrument=title, kind="article", number="6")

    accepted = [f"instrument:{title}" for title in ("Patent Act", "Paris Convention", "Guidelines")]
    post(admin_client, f"/admin/cases/case/{case.pk}/change/", {"accept": accepted})

    found = {row.names["en"]: (row.jurisdiction_id, row.kind) for row in Instrument.objects.all()}
    assert found == {
        "Patent Act": ("CN", "act"),
        "Paris Convention": ("INT", "treaty"),
        "Guidelines": ("CN", "other"),
    }
