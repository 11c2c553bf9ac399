"""What the list of cases and the pages of its facets show."""

from typing import Any

from django.http import QueryDict

from cases.models.published import Listing
from cases.public.feeds import feed_url
from cases.search.facets.facet import Facet
from cases.search.query.known_item import provisions
from cases.search.query.search_query import SearchQuery
from cases.search.results.did_you_mean import did_you_mean
from cases.search.results.facets import LONGEST, facet_shown, facets_shown, years
from cases.search.results.heading import heading
from cases.search.results.notices import page_notices
from cases.search.results.refinements import active_filters, relaxations
from cases.search.results.search import Results
from cases.search.results.sorts import sort_labels


def list_context(results: Results) -> dict[str, Any]:
    """Return the context of a page of the list of cases."""
    query = results.query
    facets = facets_shown(results)
    active = active_filters(query, facets)
    context = {
        "query": query,
        "parameters": _parameters(query),
        "decided_after": query.last("decided_after"),
        "decided_before": query.last("decided_before"),
        "sorts": sort_labels(query),
        "results": results,
        "page": results.page,
        "heading": heading(results, active),
        "facets": facets,
        "years": years(results),
        "active_filters": active,
        "notices": page_notices(results),
        "corrections": did_you_mean(results),
        "provisions": provisions(results.request.question),
        "feed": feed_url(query),
    }
    if not results.total:
        context |= {"covered": Listing.objects.coverage(), "relaxations": relaxations(active)}
    return context


def facet_context(results: Results, facet: Facet, words: str) -> dict[str, Any]:
    """Return the context of the page of one facet. `words`: only values whose names contain them."""
    query = results.query
    shown = facet_shown(results, facet, LONGEST, words)
    kept = query.without("find").parameters
    return {
        "query": query,
        "heading": heading(results, active_filters(query, facets_shown(results))),
        "words": words,
        # A template would take a parameter called `items` for the method.
        "kept": [(name, value) for name, values in kept.items() for value in values],
        "facet": facet,
        "choices": [(value, query.toggled(facet.name, value.value).address) for value in shown.values],
        "more": shown.more,
        "most": LONGEST,
    }


def _parameters(query: SearchQuery) -> QueryDict:
    """Return all parameters of a query, for the template tag that changes one of them."""
    parameters = QueryDict(mutable=True)
    for name, values in query.parameters.items():
        parameters.setlist(name, list(values))
    return parameters
