"""What readers cannot see leaves no trace: neither in what an address names, nor in an ETag or a feed."""

import re
from collections.abc import Callable
from datetime import UTC, date
from itertools import pairwise

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from cases.editing.merging.merge import merge
from cases.editing.spreadsheets import CourtTable
from cases.models import Collection, Court, Keyword, Session
from cases.publication.publish import publish
from core import log
from core.models import LogEntry
from core.spreadsheets import store
from core.spreadsheets.reading import read
from legislation.import_law import Text, import_text
from legislation.intake import read_law
from legislation.models import Counterpart, Division, Instrument, Provision, ProvisionText

from .cases.pages import text
from .forms import post

PAGES = [
    "/", "/cases/", "/cases/?q=nothing", "/feeds/cases.atom", "/feeds/cases.atom?q=nothing", "/courts/", "/keywords/",
    "/collections/", "/jurisdictions/", "/jurisdictions/CN/", "/legislation/", "/cases/CN001-j/",
    "/legislation/cn/trade-marks-act/", "/legislation/cn/trade-marks-act/art-1/",
]  # fmt: skip


@pytest.fixture
def public(published, provision) -> Provision:
    """A provision with a published case."""
    applied = provision("1", law="Trade Marks Act")
    ProvisionText.objects.create(
        provision=applied, language="en", text="Shown.", public=True, period=DateRange(date(2020, 1, 1), None)
    )
    published(provisions=(applied,))
    return applied


@pytest.fixture
def editor(public) -> Client:
    made = Client()
    made.force_login(get_user_model().objects.create_superuser("editor"))
    return made


@pytest.fixture
def hidden(court, keyword, session, provision, public) -> dict:
    """A row of each kind that no published case names and nobody listed."""
    law = provision("1019", law="Civil Code")
    other = provision("9", law="Copyright Act", code="IN")
    ProvisionText.objects.create(
        provision=law, language="en", text="Hidden.", public=True, period=DateRange(date(2020, 1, 1), None)
    )
    return {
        "cases/court": court("High Court"),
        "cases/keyword": keyword("portrait right"),
        "cases/session": session(),
        "cases/collection": Collection.objects.create(slug="2030-forum", names={"en": "2030 Forum"}),
        "legislation/instrument": law.instrument,
        "legislation/provision": law,
        "legislation/division": Division.objects.create(instrument=law.instrument, label="Part I", position=1),
        "legislation/counterpart": Counterpart.objects.create(provision=public, other=other),
    }


CHANGES = {
    "cases/court": {"names_en": "Higher Court"},
    "cases/keyword": {"names_en": "Image right", "synonyms": "likeness"},
    "cases/session": {"names_en": "Other Rights"},
    "cases/collection": {"names_en": "The 2030 Forum"},
    "legislation/instrument": {"names_en": "Civil Law", "aliases": "CivL"},
    "legislation/provision": {"heading": "Portraits", "texts-0-text": "Hidden, too."},
    "legislation/division": {"heading": "General"},
    "legislation/counterpart": {"note": "In India."},
}
ADDED = {
    "cases/court": {"jurisdiction": "CN", "names_en": "New Court"},
    "cases/keyword": {"names_en": "New concept"},
    "cases/collection": {"names_en": "2040 Forum"},
    "legislation/instrument": {"jurisdiction": "CN", "names_en": "New Act", "kind": "act"},
}
LISTED = [kind for kind in CHANGES if kind not in ("legislation/division", "legislation/counterpart")]


def seen() -> list[tuple]:
    """What a stranger sees of the pages, ETags too."""
    stranger = Client()
    responses = [stranger.get(address) for address in PAGES]
    return [(response.status_code, response.get("ETag"), response.content) for response in responses]


def saved(editor: Client, address: str, changes: dict) -> None:
    response = post(editor, address, changes)
    assert response.redirect_chain, text(response)


@pytest.mark.parametrize("kind", CHANGES)
def test_changing_a_row_that_readers_cannot_see_changes_nothing_they_see(editor, hidden, kind):
    before = seen()

    saved(editor, f"/admin/{kind}/{hidden[kind].pk}/change/", CHANGES[kind])

    name, value = next(iter(CHANGES[kind].items()))
    hidden[kind].refresh_from_db()
    assert value in (getattr(hidden[kind], name, None), *getattr(hidden[kind], "names", {}).values())
    assert seen() == before
    assert not LogEntry.objects.filter(kind__in=["catalogue", "law"]).exists()


@pytest.mark.parametrize("kind", ADDED)
def test_adding_a_row_that_readers_cannot_see_changes_nothing_they_see(editor, hidden, kind):
    before, rows = seen(), type(hidden[kind]).objects.count()

    saved(editor, f"/admin/{kind}/add/", ADDED[kind])

    assert type(hidden[kind]).objects.count() == rows + 1
    assert seen() == before


@pytest.mark.parametrize("kind", ["cases/court", "cases/keyword", "cases/session", "cases/collection",
                                  "legislation/division", "legislation/counterpart"])  # fmt: skip
@pytest.mark.parametrize("from_the_list", [False, True], ids=["from its form", "from the list"])
def test_deleting_a_row_that_readers_cannot_see_changes_nothing_they_see(editor, hidden, kind, from_the_list):
    before, row = seen(), hidden[kind]

    if from_the_list:
        act = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
        editor.post(f"/admin/{kind}/", act)
    else:
        editor.post(f"/admin/{kind}/{row.pk}/delete/", {"post": "yes"})

    assert not type(row).objects.filter(pk=row.pk).exists()
    assert seen() == before


@pytest.mark.parametrize("kind", LISTED)
def test_listing_a_row_changes_what_readers_have_and_so_does_each_change_of_it_and_taking_it_off(editor, hidden, kind):
    address, row = f"/admin/{kind}/{hidden[kind].pk}/change/", hidden[kind]
    if kind == "legislation/provision":
        Instrument.objects.filter(pk=row.instrument_id).update(listed=True)
    changed = [seen()]

    for change in ({"listed": "on"}, CHANGES[kind], {"listed": []}):
        saved(editor, address, change)
        changed.append(seen())

    etags = [[etag for _status, etag, _page in one] for one in changed]
    assert all(one != other for one, other in pairwise(etags))
    assert LogEntry.objects.filter(kind__in=["catalogue", "law"]).count() == 3


def test_deleting_a_listed_row_changes_what_readers_have(editor, hidden):
    court = hidden["cases/court"]
    Court.objects.filter(pk=court.pk).update(listed=True)
    before = seen()

    editor.post(f"/admin/cases/court/{court.pk}/delete/", {"post": "yes"})

    assert seen() != before


def wording(public: bool, text: str = "Quiet words.") -> dict:
    """What a browser adds to the posted form for one more wording."""
    added = {
        "texts-TOTAL_FORMS": "2", "texts-1-id": "", "texts-1-language": "fr", "texts-1-text": text,
        "texts-1-pinpoint": "", "texts-1-translator": "", "texts-1-period_0": "2019-01-01", "texts-1-period_1": "",
    }  # fmt: skip
    return added | ({"texts-1-public": "on"} if public else {})


def test_a_wording_that_is_not_public_changes_nothing_readers_see_until_it_is(editor, public):
    address, states = f"/admin/legislation/provision/{public.pk}/change/", [seen()]

    steps = (
        wording(public=False), {"texts-1-text": "Other quiet words."}, {"texts-1-public": "on"},
        {"texts-1-text": "Loud words."}, {"texts-1-public": []}, {"texts-1-DELETE": "on"},
    )  # fmt: skip
    for step in steps:
        saved(editor, address, step)
        states.append(seen())

    moved = [one != other for one, other in pairwise(states)]
    assert moved == [False, False, True, True, True, False]
    assert list(public.texts.values_list("text", flat=True)) == ["Shown."]


def test_a_public_wording_that_is_unmarked_and_deleted_at_once_is_a_change(editor, public):
    before = seen()

    step = {"texts-0-public": [], "texts-0-DELETE": "on"}
    saved(editor, f"/admin/legislation/provision/{public.pk}/change/", step)

    assert seen() != before


def test_a_hidden_collection_is_seen_on_the_page_of_its_public_session(editor, session):
    one = session()
    Session.objects.filter(pk=one.pk).update(listed=True)
    before = Client().get("/collections/2025-forum/sessions/6/").headers["ETag"]

    saved(editor, f"/admin/cases/collection/{one.collection_id}/change/", {"names_en": "The 2025 Forum"})

    assert Client().get("/collections/2025-forum/sessions/6/").headers["ETag"] != before


def test_a_link_between_public_provisions_is_seen(editor, hidden, published):
    link = hidden["legislation/counterpart"]
    published(code="IN", provisions=(link.other,))
    before = seen()

    saved(editor, f"/admin/legislation/counterpart/{link.pk}/change/", {"note": "In India."})

    assert seen() != before


def acts(hidden: dict, court: Callable) -> dict[str, Callable]:
    """What else changes rows of the catalogue and the law."""
    table = CourtTable()
    rows = "slug,jurisdiction,name_en\ncn-high-court,CN,Court of Appeal\n"
    law = hidden["legislation/instrument"]
    source = Text(law, "en", date(2021, 1, 1), "Article 1. A.\nArticle 2. B.", "text", public=True)
    return {
        "merging": lambda: merge(court("Higher Court"), hidden["cases/court"], None),
        "a table": lambda: store(table, read(rows, "csv", table.columns), None),
        "a law's text": lambda: import_text(source, read_law(source.source, "text")),
    }


@pytest.mark.parametrize("act", ["merging", "a table", "a law's text"])
@pytest.mark.parametrize("listed", [False, True])
def test_every_act_on_rows_is_seen_only_where_they_are(hidden, court, act, listed):
    for row in (hidden["cases/court"], hidden["legislation/instrument"]):
        row.listed = listed
        row.save()
    before = seen()

    acts(hidden, court)[act]()

    assert (seen() != before) is listed


def test_a_row_that_a_case_names_is_seen_from_the_moment_of_its_publication(editor, hidden, draft):
    case = draft(court=hidden["cases/court"])
    publish(case, None)
    before = seen()

    saved(editor, f"/admin/cases/court/{case.court_id}/change/", {"names_en": "Higher Court"})

    assert seen() != before


@pytest.mark.django_db
def test_whether_readers_see_it_is_asked_under_the_lock_that_publishing_takes():
    held = []

    def asked() -> bool:
        with connection.cursor() as cursor:
            cursor.execute("SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()")
            held.extend(row[0] for row in cursor.fetchall())
        return False

    with transaction.atomic():
        written = log.append(LogEntry.Kind.CATALOGUE, seen=asked)

    assert written is None
    assert held == [log._LOCK]
    assert log.version() == 0


def test_an_empty_feed_says_when_something_readers_see_last_changed(hidden, editor):
    published_at = LogEntry.objects.get(number=log.version()).at

    saved(editor, f"/admin/cases/court/{hidden['cases/court'].pk}/change/", CHANGES["cases/court"])

    feed = text(Client().get("/feeds/cases.atom?q=nothing"))
    assert published_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S") in feed


@pytest.fixture
def merged(court, keyword, provision, public) -> None:
    """Hidden rows into which others were merged."""
    merge(court("Former Court"), court("Secret Court"), None)
    merge(keyword("former word"), keyword("secret word"), None)
    merge(provision("1", law="Secret Act"), provision("2", law="Secret Act"), None)
    merge(provision("7", law="Trade Marks Act"), provision("8", law="Trade Marks Act"), None)


FORMER = {
    "court": ("cn-former-court", "cn-secret-court"),
    "keyword": ("former-word", "secret-word"),
    "provision": ("cn/secret-act/art-1", "cn/secret-act/art-2"),
}
UNKNOWN = {"court": "cn-unheard-court", "keyword": "unheard-word", "provision": "cn/unheard-act/art-1"}


@pytest.mark.parametrize("name", FORMER)
@pytest.mark.parametrize(
    "address",
    ["/cases/?{}={}", "/cases/facets/{}/?{}={}", "/feeds/cases.atom?{}={}", "/cases/CN001-j/?{}={}&position=1",
     "/cases/?q=peng&{}={}"],
)  # fmt: skip
def test_the_key_of_a_hidden_row_old_or_new_is_answered_as_one_that_never_was(merged, client, name, address):
    def told(key: str) -> tuple:
        parts = [name] * (address.count("{}") - 1)
        response = client.get(address.format(*parts, key))
        headers = {
            header: value for header, value in response.headers.items() if header not in ("ETag", "Content-Length")
        }
        page = response.content.decode()
        for each in (key, key.replace("/", "%2F"), key.replace("/", "%252F")):
            page = page.replace(each, "KEY")
        return response.status_code, headers, page

    answers = {key: told(key) for key in (*FORMER[name], UNKNOWN[name])}

    assert answers[FORMER[name][0]] == answers[FORMER[name][1]] == answers[UNKNOWN[name]]
    assert "ecret" not in answers[FORMER[name][0]][2]


@pytest.mark.parametrize(
    ("former", "unknown"),
    [
        ("/courts/cn-former-court/", "/courts/cn-unheard-court/"),
        ("/courts/cn-secret-court/", "/courts/cn-unheard-court/"),
        ("/keywords/former-word/", "/keywords/unheard-word/"),
        ("/keywords/secret-word/", "/keywords/unheard-word/"),
        ("/legislation/cn/secret-act/art-1/", "/legislation/cn/unheard-act/art-1/"),
        ("/legislation/cn/secret-act/art-2/", "/legislation/cn/unheard-act/art-2/"),
        ("/legislation/cn/secret-act/", "/legislation/cn/unheard-act/"),
        ("/legislation/cn/trade-marks-act/art-7/", "/legislation/cn/trade-marks-act/art-99/"),
        ("/legislation/cn/trade-marks-act/art-8/", "/legislation/cn/trade-marks-act/art-99/"),
    ],
)
def test_the_address_of_a_hidden_row_old_or_new_is_an_unknown_one(merged, client, former, unknown):
    one, other = client.get(former), client.get(unknown)

    pages = [re.sub(r' value="[^"]*"', "", text(response)) for response in (one, other)]
    assert (one.status_code, other.status_code) == (404, 404)
    assert dict(one.headers) | {"Content-Length": ""} == dict(other.headers) | {"Content-Length": ""}
    assert pages[0] == pages[1]


def test_the_former_key_of_a_listed_row_names_it(merged, client):
    Court.objects.filter(slug="cn-secret-court").update(listed=True)
    Keyword.objects.filter(slug="secret-word").update(listed=True)

    assert "Secret Court" in text(client.get("/cases/?court=cn-former-court"))
    assert client.get("/keywords/former-word/").headers["Location"] == "/keywords/secret-word/"
