"""Database queries of publishing, assembling and restoring a case."""

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext

from cases.drafts.from_record import fill
from cases.drafts.to_record import assemble
from cases.publication.publish import publish
from legislation.models import ProvisionText


@pytest.fixture
def citing(draft, provision):
    """A case that quotes as many articles of a law, each with its wording in force."""

    def make(many: int):
        articles = [provision(str(number)) for number in range(1, many + 1)]
        for article in articles:
            ProvisionText.objects.get_or_create(
                provision=article, language="zh-hans", public=True, attested_in="",
                defaults={"text": f"Wording {article.number}", "period": DateRange(None, None)},
            )  # fmt: skip
        return draft(provisions=tuple(articles), quoted="No one may use the portrait.")

    return make


def _queries(act, *given) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        act(*given)
    return [query["sql"] for query in queries]


def test_a_case_of_ten_citations_is_assembled_with_as_many_queries_as_one_of_one(citing):
    one, ten = citing(1), citing(10)

    assert len(_queries(assemble, one)) == len(_queries(assemble, ten)) <= 12
    assert [row.wordings[0].text for row in assemble(ten).citations] == [f"Wording {at}" for at in range(1, 11)]


def test_a_case_of_ten_citations_is_published_with_as_many_queries_as_one_of_one(citing):
    one, ten = citing(1), citing(10)

    assert len(_queries(publish, one, None)) == len(_queries(publish, ten, None))
    assert ProvisionText.objects.filter(attested_in=ten.reference).count() == 10


def test_an_earlier_record_of_ten_citations_is_restored_with_as_many_queries_as_one_of_one(citing):
    one, ten = citing(1), citing(10)
    records = assemble(one), assemble(ten)

    assert len(_queries(fill, one, records[0])) == len(_queries(fill, ten, records[1]))
    assert assemble(ten) == records[1]
