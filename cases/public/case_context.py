"""What a case's page shows in addition to its record: neighbours and related cases."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q

from cases.models.catalogue import Session
from cases.models.published import Listing
from cases.record.value import Appearance, CaseRecord
from cases.search.index.stored_case import StoredCase
from cases.search.index.sync import NotCurrentError, current_index
from cases.search.related.related import Related, related
from cases.search.related.session_neighbours import session_neighbours

Case = Listing | StoredCase | None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The cases before and after one in a session, in the order of the session's page."""

    appearance: Appearance
    previous: Case
    next: Case


@dataclass(frozen=True, slots=True)
class CaseContext:
    """The cases beside one. `complete`: the index was up to date, so that nothing is missing."""

    neighbours: list[Neighbours]
    related: list[Related]
    complete: bool


def case_context(listing: Listing, record: CaseRecord) -> CaseContext:
    """Return the neighbours of a case and the cases related to it.

    While the index is behind, the neighbours come from the database, and related cases, for which it would have to read
    all cases, are left out.
    """
    try:
        searcher, index, _version = current_index()
    except NotCurrentError:
        in_database = neighbours(record, lambda session: _neighbours_in_database(listing, session))
        return CaseContext(in_database, [], complete=False)
    in_index = neighbours(record, lambda session: session_neighbours(searcher, index, listing, session))
    others = related(searcher, index, record, StoredCase.of(listing.edition.data))
    return CaseContext(in_index, others, complete=True)


def neighbours(record: CaseRecord, neighbours_in: Callable[[str], tuple[Case, Case]]) -> list[Neighbours]:
    """Return the case's neighbours in each session that it shares with others."""
    found = []
    for appearance in record.appearances:
        if appearance.collection_key and appearance.session and appearance.session.key:
            before, after = neighbours_in(appearance.session.key)
            if before or after:
                found.append(Neighbours(appearance, before, after))
    return found


def _neighbours_in_database(listing: Listing, session: str) -> tuple[Listing | None, Listing | None]:
    others = Listing.objects.filter(sessions__in=Session.objects.keyed([session])).in_session_order()
    others = others.only("reference", "title")
    before = others.reverse().filter(_further(listing, "lt", "gt")).first()
    return before, others.filter(_further(listing, "gt", "lt")).first()


def _further(listing: Listing, more: str, less: str) -> Q:
    """Return the condition for listings after this one in a session; with the lookups exchanged, for those before."""
    on = {f"last_day__{less}": listing.last_day}
    at_home = Q(**on) | Q(last_day=listing.last_day, **{f"pk__{more}": listing.pk})
    alike = Q(**{f"jurisdiction__{more}": listing.jurisdiction_id}) | Q(jurisdiction=listing.jurisdiction_id) & at_home
    name = listing.jurisdiction.names["en"]
    return Q(**{f"jurisdiction__names__en__{more}": name}) | Q(jurisdiction__names__en=name) & alike
