"""An edition is rendered when it is published, and never for a reader."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.formats import FORMATS
from cases.models import Case, Edition, RenderedEdition
from cases.publication.publish import NotPublishableError, publish, publish_all, withdraw
from cases.rendering.markdown import reader
from cases.rendering.rendered_record import SCHEMA_VERSION
from core import log, progress
from core.models import LogEntry


@pytest.fixture
def twice(draft, keyword, session, provision) -> Edition:
    """The second edition of a case."""
    named = {"keywords": (keyword("portrait right"),), "sessions": (session(),), "provisions": (provision(),)}
    case = draft(held="The **first** holding.", **named)
    publish(case, None)
    Case.objects.get().summaries.update(held="The *second* holding applies Article 1019.\n\nIt succeeds.")
    return publish(case, None)


def addresses() -> list[str]:
    case, law = ["CN001-j"], ["cn", "civil-code"]
    return [
        reverse("home"), reverse("case_list"), "/cases/?q=second+holding", "/cases/?q=peng&sort=title",
        reverse("case_feed"), "/feeds/cases.atom?q=holding", "/cases/suggestions/?q=pen",
        reverse("case", args=case), "/cases/CN001-j/?q=peng&position=1", reverse("editions", args=case),
        reverse("edition", args=[*case, 1]), reverse("edition", args=[*case, 2]),
        reverse("edition_differences", args=[*case, 1, 2]),
        *(reverse("case_in_format", args=[*case, suffix]) for suffix in FORMATS),
        reverse("court", args=["cn-supreme-court"]), reverse("keyword", args=["portrait-right"]),
        reverse("collection", args=["2025-forum"]), reverse("session", args=["2025-forum", 6]),
        reverse("jurisdiction", args=["CN"]), reverse("instrument", args=law),
        reverse("provision", args=[*law, "art-1019"]),
    ]  # fmt: skip


def test_no_request_of_a_reader_reads_markdown(client, twice):
    before = reader.texts

    for address in addresses():
        assert client.get(address).status_code == 200, address

    assert before >= 2
    assert reader.texts == before


def test_every_edition_keeps_its_own_content(client, twice):
    assert "The <strong>first</strong> holding." in client.get("/cases/CN001-j/editions/1/").content.decode()
    assert "The <em>second</em> holding" in client.get("/cases/CN001-j/editions/2/").content.decode()
    assert "The <em>second</em> holding" in client.get("/cases/CN001-j/").content.decode()


@pytest.mark.parametrize("address", ["/cases/CN001-j/", "/cases/CN001-j/editions/2/"])
def test_an_edition_that_is_not_rendered_yet_is_shown_in_plain_words_and_no_copy_is_kept(client, twice, address):
    RenderedEdition.objects.update(version=SCHEMA_VERSION - 1)
    before = reader.texts

    response = client.get(address)

    assert '<p id="held-1">The *second* holding applies Article 1019.' in response.content.decode()
    assert '<p id="held-2">It succeeds.' in response.content.decode()
    assert response["Cache-Control"] == "no-store"
    assert reader.texts == before


def test_relisting_what_is_outdated_renders_every_edition_of_an_older_release(client, twice, published):
    published()
    RenderedEdition.objects.filter(edition=twice).update(version=SCHEMA_VERSION - 1, content={})
    RenderedEdition.objects.filter(edition__reference="CN001-j", edition__number=1).delete()
    entries = LogEntry.objects.count()

    call_command("relist", outdated=True)
    call_command("relist", outdated=True)

    assert set(RenderedEdition.objects.values_list("version", flat=True)) == {SCHEMA_VERSION}
    assert RenderedEdition.objects.count() == 3
    assert LogEntry.objects.count() == entries + 1
    assert "The <strong>first</strong> holding." in client.get("/cases/CN001-j/editions/1/").content.decode()


def test_a_case_that_was_withdrawn_during_a_release_has_all_its_editions_rendered_when_it_is_published_again(
    twice,
):
    case = Case.objects.get()
    withdraw(case, None, "By order.")
    RenderedEdition.objects.update(version=SCHEMA_VERSION - 1, content={})
    call_command("relist", outdated=True)

    publish(case, None)

    assert list(RenderedEdition.objects.values_list("version", flat=True)) == [SCHEMA_VERSION] * 3


def rendered_before_the_log_s_lock(queries) -> int:
    """Return how many editions were rendered; none after the lock was taken."""
    written = [query["sql"].startswith(("INSERT", "UPDATE")) and "cases_renderededition" in query["sql"]
               for query in queries]  # fmt: skip
    lock = next(place for place, query in enumerate(queries) if str(log._LOCK) in query["sql"])
    assert sum(written[lock:]) == 0
    return sum(written)


def test_several_cases_of_a_document_are_rendered_before_anybody_has_to_wait(draft):
    cases = [draft(held="One."), draft(title=""), draft(held="Two.")]

    with CaptureQueriesContext(connection) as queries:
        first, refused, second = publish_all(cases, None)

    assert rendered_before_the_log_s_lock(queries) == 2
    assert (first.number, second.number) == (1, 1)
    assert isinstance(refused, NotPublishableError)
    assert Edition.objects.count() == 2


def test_the_editions_of_a_case_are_rendered_again_before_anybody_has_to_wait(twice):
    with CaptureQueriesContext(connection) as queries:
        call_command("relist")

    assert rendered_before_the_log_s_lock(queries) == 2


def test_relisting_says_how_far_it_has_come(published, monkeypatch, capsys):
    published()
    published()
    monkeypatch.setattr(progress, "SECONDS", 0)

    call_command("relist")

    assert capsys.readouterr().out.splitlines() == [
        "1 of 2 cases …", "2 of 2 cases …", "2 cases are listed again."
    ]  # fmt: skip


def test_a_page_is_the_same_after_relisting(client, twice):
    client.get("/cases/CN001-j/")
    before = client.get("/cases/CN001-j/").content

    call_command("relist")

    assert client.get("/cases/CN001-j/").content == before
