"""Synthetic cases: the same again for the same seed, marked as what they are, and listed as any case is."""

import json
from collections import Counter

import pytest
from django.core.management import call_command
from django.forms import model_to_dict

from cases.models import Edition, Listing
from cases.publication.listing import relist
from cases.publication.publish import digest_of
from cases.publication.requirements import missing
from cases.record.json import to_json
from cases.rendering.rendered_edition import render
from cases.synthetic.records import NOTE, case, controlled, jurisdictions, records
from cases.synthetic.words import COMMON, RARE, SECOND, UNIVERSAL
from core import log
from core.models import LogEntry
from legislation.models import ProvisionText

COUNT = 300


@pytest.fixture(scope="module")
def made():
    return list(records(7, range(COUNT), {}))


@pytest.fixture
def generated(db):
    call_command("generate_cases", count=40, seed=7, verbosity=0)


def bodies(record) -> str:
    return "\n".join(
        text
        for summary in record.summaries
        for text in (summary.basic_facts, summary.held, *(holding.text for holding in summary.relevant_holdings))
    )


def shown(listing: Listing) -> dict:
    """Return all that the listing's row and its relations say."""
    return {
        name: sorted(row.pk for row in value) if isinstance(value, list) and name != "languages" else value
        for name, value in model_to_dict(listing).items()
    }


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others():
    first, again, other = ([json.dumps(to_json(row)) for row in records(seed, range(20), {})] for seed in (7, 7, 8))

    assert first == again
    assert not set(first) & set(other)


def test_a_longer_run_begins_like_a_shorter_one():
    assert case(7, 3) == case(7, 3)
    assert list(records(7, range(10), {})) == list(records(7, range(20), {}))[:10]


def test_only_the_references_depend_on_those_that_are_taken():
    free = next(records(7, range(1), {}))
    after = next(records(7, range(1), {free.jurisdiction: 41}))

    assert after.reference == f"{free.jurisdiction}042-j"
    assert {**to_json(after), "reference": ""} == {**to_json(free), "reference": ""}


def test_every_case_says_that_it_is_synthetic_and_could_be_published(made):
    assert all("synthetic" in row.title for row in made)
    assert all(summary.note == NOTE for row in made for summary in row.summaries)
    assert [missing(row) for row in made if missing(row)] == []


def test_the_text_of_a_case_is_two_to_five_kilobytes_and_a_tenth_is_chinese_or_arabic(made):
    sizes = [len(bodies(row).encode()) for row in made]
    foreign = sum(row.languages in (("zh-hans",), ("ar",)) for row in made)

    assert min(sizes) >= 2000
    assert max(sizes) <= 5000
    assert 0.05 * COUNT < foreign < 0.15 * COUNT


@pytest.mark.parametrize(("word", "in_10000"), [(UNIVERSAL, 10_000), (COMMON, 3_000), (SECOND, 1_000), (RARE, 1)])
def test_controlled_words_are_as_frequent_as_they_say(word, in_10000):
    assert sum(word in controlled(number) for number in range(10_000)) == in_10000


def test_controlled_words_stand_in_the_text_and_in_no_other_word(made):
    for number, row in enumerate(made):
        words = Counter(bodies(row).casefold().replace(".", " ").replace("。", " ").split())
        found = {word for word in words for known in (COMMON, SECOND, RARE) if known in word}

        assert found == set(controlled(number)) - {UNIVERSAL}
        assert words[UNIVERSAL]


def test_frequent_names_are_much_more_frequent_than_others(made):
    keywords = Counter(key for row in made for key in row.keyword_keys).most_common()
    courts = {row.court_key for row in made}

    assert keywords[0][1] > 5 * keywords[20][1]
    assert len(keywords) > 200
    assert len(courts) > 60


def test_what_is_stored_is_the_record_with_its_hash(generated, made):
    editions = Edition.objects.order_by("pk")

    assert [row.record for row in editions] == made[:40]
    assert [row.digest for row in editions] == [digest_of(row) for row in made[:40]]


def test_a_generated_listing_is_what_relisting_would_write(generated):
    before = {row.reference: shown(row) for row in Listing.objects.all()}

    after = {edition.reference: shown(relist(edition, render(edition))) for edition in Edition.objects.all()}

    assert after == before
    assert all(row["keywords"] and row["provisions"] and row["collections"] for row in after.values())


def test_the_law_they_apply_is_held_as_their_records_say(generated):
    cited = [citation for edition in Edition.objects.all() for citation in edition.record.citations]

    held = {
        row.provision.key: row.text for row in ProvisionText.objects.public().select_related("provision__instrument")
    }

    assert {row.provision_key: row.wordings[0].text for row in cited}.items() <= held.items()


def test_a_run_is_one_entry_in_the_log_and_the_next_run_takes_the_next_numbers(generated):
    call_command("generate_cases", count=40, seed=7, verbosity=0)

    relisted = LogEntry.objects.filter(kind=LogEntry.Kind.RELISTED)
    assert list(relisted.values_list("reference", flat=True)) == ["", ""]
    # The first run also entered the jurisdictions and the subject matter.
    assert log.version() == 3
    assert Listing.objects.count() == 80


def test_it_gives_way_to_the_references_of_cases_that_are_there(published):
    edition = published("CN")

    call_command("generate_cases", count=40, seed=7, verbosity=0)

    assert Edition.objects.of(edition.reference).get() == edition


def test_cases_of_batches_have_the_references_that_one_run_would_give_them():
    taken = Counter(jurisdictions(7, range(30)))

    batches = [*records(7, range(30), {}), *records(7, range(30, 60), taken)]

    assert batches == list(records(7, range(60), {}))
