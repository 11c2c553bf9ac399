"""The cases before and after one in a session, by the index."""

from tantivy import FieldType, Index, Occur, Order, Query, Searcher

from cases.models.published import Listing
from cases.search.index.documents import newest
from cases.search.index.stored_case import StoredCase, stored_case
from legislation.models import Jurisdiction

# More than there are.
_JURISDICTIONS = 1000


def session_neighbours(
    searcher: Searcher, index: Index, listing: Listing, session: str
) -> tuple[StoredCase | None, StoredCase | None]:
    """Return the cases before and after a listing in the session of that key.

    The order is `in_session_order`: each jurisdiction's together, so that most of it is known without their names.
    """
    home, at = listing.jurisdiction_id, newest(listing.last_day, listing.pk)
    before = _first(searcher, index, session, home, Order.Asc, above=at + 1)
    after = _first(searcher, index, session, home, Order.Desc, below=at - 1)
    if before is None or after is None:
        previous, following = _neighbouring_jurisdictions(searcher, index, session, home)
        before = before or (_first(searcher, index, session, previous, Order.Asc) if previous else None)
        after = after or (_first(searcher, index, session, following, Order.Desc) if following else None)
    return before, after


def _first(
    searcher: Searcher,
    index: Index,
    session: str,
    jurisdiction: str,
    order: Order,
    *,
    above: int | None = None,
    below: int | None = None,
) -> StoredCase | None:
    """Return the session's oldest or newest case of a jurisdiction within bounds, both included."""
    clauses = [_term(index, "session", session), _term(index, "jurisdiction", jurisdiction)]
    if above is not None or below is not None:
        clauses.append(Query.range_query(index.schema, "newest", FieldType.Unsigned, above, below))
    query = Query.boolean_query([(Occur.Must, clause) for clause in clauses])
    hits = searcher.search(query, 1, False, "newest", 0, order).hits
    return stored_case(searcher, hits[0][1]) if hits else None


def _neighbouring_jurisdictions(searcher: Searcher, index: Index, session: str, home: str) -> tuple[str, str]:
    """Return the codes of the jurisdictions before and after `home` in the session; empty at either end."""
    counting = {"codes": {"terms": {"field": "jurisdiction", "size": _JURISDICTIONS}}}
    found = searcher.aggregate(_term(index, "session", session), counting)["codes"]["buckets"]
    named = Jurisdiction.objects.filter(code__in=[bucket["key"] for bucket in found])
    codes = list(named.order_by("names__en", "code").values_list("code", flat=True))
    at = codes.index(home)
    return codes[at - 1] if at else "", codes[at + 1] if at + 1 < len(codes) else ""


def _term(index: Index, field: str, value: str) -> Query:
    return Query.term_query(index.schema, field, value, "basic")
