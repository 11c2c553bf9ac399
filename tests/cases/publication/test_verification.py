"""`manage.py verify`: whatever is not as it was published has a line of its own."""

import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from cases.models import Case, Edition, Listing, RenderedEdition
from cases.publication.publish import digest_of_json, publish, withdraw
from cases.publication.verification import faults
from core import log
from core.models import LogEntry


@pytest.fixture
def site(draft):
    """Two editions of CN001-j, one of CN002-j, and CN003-j withdrawn."""
    first, second, third = draft(), draft(), draft()
    publish(first, None)
    Case.objects.filter(pk=first.pk).update(title="Second v Title")
    publish(first, None)
    publish(second, None)
    publish(third, None)
    withdraw(third, None, "By order.")


def tamper(statement: str, *values) -> None:
    """Change what never changes, as someone with the right to do so in the database could."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE cases_edition DISABLE TRIGGER cases_edition_is_final")
        cursor.execute(statement, values)
        # No table is altered while a check of its rows is waiting.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE cases_edition ENABLE TRIGGER cases_edition_is_final")


def test_a_site_as_it_was_published_has_no_faults(site):
    assert list(faults()) == []


def test_every_edition_is_read(site):
    read = []

    list(faults(read.append))

    assert read == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE cases_edition SET data = jsonb_set(data, '{title}', '\"Other\"') WHERE number = 2", "SHA-256"),
        ("UPDATE cases_edition SET data = data || '{\"more\": 1}' WHERE number = 2", "SHA-256"),
        ("UPDATE cases_edition SET data = data - 'outcome' WHERE number = 2", "SHA-256"),
        ("UPDATE cases_edition SET digest = repeat('0', 64) WHERE number = 2", "SHA-256"),
        ("UPDATE cases_edition SET number = 3 WHERE number = 2", "from 1 to 3"),
        ("UPDATE cases_edition SET number = 0 WHERE reference = 'CN002-j'", "from 0 to 0"),
    ],
)
def test_an_edition_that_was_changed_is_named(site, statement, said):
    tamper(statement)

    found = list(faults())

    assert len(found) == 1
    assert found[0].startswith(("CN001-j", "CN002-j"))
    assert said in found[0]


def test_an_edition_with_the_record_of_another_case_is_named(site):
    other = "(SELECT data FROM cases_edition WHERE reference = 'CN002-j')"
    digest = "(SELECT digest FROM cases_edition WHERE reference = 'CN002-j')"
    tamper(f"UPDATE cases_edition SET data = {other}, digest = {digest} WHERE number = 2")  # noqa: S608

    assert list(faults()) == ["CN001-j, edition 2: the record is that of CN002-j."]


def test_a_record_that_cannot_be_read_is_named(site):
    # SHA-256 of "{}": the digest itself is right.
    digest = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    tamper("UPDATE cases_edition SET data = '{}', digest = %s WHERE number = 2", digest)

    (found,) = faults()

    assert found.startswith("CN001-j, edition 2: the record cannot be read")


def test_a_record_without_a_decision_date_is_named_and_the_check_goes_on(site):
    data = {**Edition.objects.get(reference="CN002-j").data, "decision_date": ""}
    changed = "UPDATE cases_edition SET data = %s::jsonb, digest = %s WHERE reference = 'CN002-j'"
    tamper(changed, json.dumps(data), digest_of_json(data))

    said = "CN002-j, edition 1: the listing does not say what the record says: decision_date, first_day, last_day."
    assert list(faults()) == [said]


def test_a_rendered_text_that_was_changed_is_named(site):
    tamper("UPDATE cases_renderededition SET content = replace(content::text, 'portrait', 'landscape')::jsonb")

    assert "CN001-j, edition 1: the text that readers are shown is not that of the record." in list(faults())


def test_a_listing_that_says_something_else_is_named(site):
    Listing.objects.filter(reference="CN002-j").update(title="Another v Title")

    assert list(faults()) == ["CN002-j, edition 1: the listing does not say what the record says: title."]


def test_a_withdrawn_case_all_editions_of_which_are_gone_is_named(site):
    RenderedEdition.objects.filter(edition__reference="CN003-j").delete()
    tamper("DELETE FROM cases_edition WHERE reference = 'CN003-j'")

    assert list(faults()) == ["CN003-j: the log names 1 publications, and there are 0 editions."]


def test_an_edition_that_is_missing_is_named(site):
    RenderedEdition.objects.filter(edition__reference="CN001-j", edition__number=1).delete()
    tamper("DELETE FROM cases_edition WHERE number = 1 AND reference = 'CN001-j'")

    assert "CN001-j: 1 editions have numbers from 2 to 2." in list(faults())


def test_a_listing_that_shows_an_older_edition_is_named(site):
    Listing.objects.filter(reference="CN001-j").update(edition=Edition.objects.get(reference="CN001-j", number=1))

    assert "CN001-j: the listing shows edition 1 of CN001-j, not the newest edition of the case." in list(faults())


def test_a_listing_of_another_case_is_named(site):
    Listing.objects.filter(reference="CN001-j").update(reference="CN009-j")

    found = list(faults())

    assert found[0] == "CN009-j: the listing shows edition 2 of CN001-j, not the newest edition of the case."
    assert found[1].startswith("CN001-j: the case is not listed")


def test_a_case_that_is_listed_though_it_was_withdrawn_is_named(site):
    LogEntry.objects.create(number=log.version() + 1, kind=LogEntry.Kind.WITHDRAWN, reference="CN002-j")

    assert list(faults()) == ["CN002-j: the case is listed, but entry 6 of the log says withdrawn."]


def test_an_entry_of_the_log_that_is_missing_is_named(site):
    LogEntry.objects.filter(number__in=[1, 3]).delete()

    assert list(faults()) == [
        "Publication log: entry 2 follows entry 0.",
        "Publication log: entry 4 follows entry 2.",
    ]


def test_an_entry_of_the_log_from_before_the_one_before_it_is_named(site):
    LogEntry.objects.filter(number=3).update(at=LogEntry.objects.get(number=2).at - timedelta(minutes=2))

    assert list(faults()) == ["Publication log: entry 3 is dated before entry 2."]


def test_clocks_of_hosts_may_differ_by_seconds(site):
    LogEntry.objects.filter(number=3).update(at=LogEntry.objects.get(number=2).at - timedelta(seconds=2))

    assert list(faults()) == []


@pytest.mark.django_db(transaction=True)
def test_the_command_prints_a_line_for_each_fault_and_fails(site, capsys):
    call_command("verify")
    well = capsys.readouterr().out
    LogEntry.objects.filter(number=3).delete()
    tamper("UPDATE cases_edition SET digest = repeat('0', 64) WHERE number = 2")

    with pytest.raises(CommandError, match="2 faults"):
        call_command("verify")

    assert well == "4 editions and the publication log are as they were published.\n"
    assert len(capsys.readouterr().out.splitlines()) == 2
