"""How many provisions lead to their text."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from legislation.models import Provision
from legislation.wordings.text_counts import TextCounts


@pytest.fixture
def counted(db):
    return lambda: TextCounts.of(Provision.objects.all())


def test_a_provision_with_a_public_wording_is_counted_once(act, article, word, counted):
    twelve = article(act, "12")
    word(twelve, "Old.", ("2001-01-01", "2011-01-01"))
    word(twelve, "New.")
    word(article(act, "13"), "Private.", public=False)

    assert counted() == TextCounts(articles=2, worded=1, linked=0)


@pytest.mark.parametrize(
    ("source", "pattern", "linked"),
    [
        ("", "", 0),
        ("https://law.example/", "", 4),
        ("", "https://law.example/{number}", 2),
        ("https://law.example/", "https://law.example/{number}", 4),
    ],
)
def test_the_others_are_linked_where_an_address_is_known_and_fits_for_certain(
    act, article, word, counted, source, pattern, linked
):
    act.source_url, act.provision_pattern = source, pattern
    act.save()
    word(article(act, "1"), "The words.")
    for kind, number in (("article", "2"), ("article", "3"), ("article", "bis"), ("annex", "1")):
        Provision.objects.get_or_add(act, kind, number)

    with CaptureQueriesContext(connection) as queries:
        found = counted()

    assert found == TextCounts(articles=5, worded=1, linked=linked)
    assert len(queries) == 1
