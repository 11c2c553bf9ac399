from tantivy import Occur, Query

from cases.models import Listing
from cases.search.index.hits import listing_keys, number_found
from cases.search.index.sync import current_index


def test_only_the_documents_of_cases_have_the_key_of_a_listing(published):
    published(), published()
    searcher, index, _version = current_index()
    kinds = [Query.term_query(index.schema, "kind", kind, "basic") for kind in ("case", "version")]

    found = searcher.search(Query.boolean_query([(Occur.Should, query) for query in kinds]), 10)

    assert number_found(found) == 3
    keys = listing_keys(searcher, (address for _score, address in found.hits))
    assert sorted(keys) == sorted(Listing.objects.values_list("pk", flat=True))
