"""What a search could not do, as sentences for the reader."""

from django.utils.translation import gettext, ngettext

from cases.search.query.search_query import LAST_PAGE, SearchQuery
from cases.search.query.search_request import SearchRequest
from core.pagination import PAGE_SIZE

from .search import Results


def query_notices(query: SearchQuery, request: SearchRequest) -> list[str]:
    """Return a sentence for each part of a query that was ignored."""
    said = []
    for name, written in query.unreadable.items():
        if name == "q":
            said.append(gettext("Your search terms were ignored: they contain a character that cannot be in a text."))
        else:
            date = gettext("“%(value)s” is not a date; write 2023-05-19, 2023-05 or 2023.")
            said.append(date % {"value": written[:40]})
    if query.words and not request.question.groups and not request.question.excluded:
        said.append(gettext("There is no word to search for in your search terms, so they were ignored."))
    if query.decided_after and query.decided_before and query.decided_after > query.decided_before:
        said.append(gettext("The first date is after the last date, so no case can match."))
    if request.question.shortened:
        said.append(gettext("Your query is too long; the last words were ignored."))
    return said


def page_notices(results: Results) -> list[str]:
    """Return the sentences for a query and its page."""
    said = query_notices(results.query, results.request)
    if results.query.page > LAST_PAGE and results.total > LAST_PAGE * PAGE_SIZE:
        shown = ngettext(
            "Only the first page can be shown. Choose filters to find fewer cases.",
            "Only the first %d pages can be shown. Choose filters to find fewer cases.",
            LAST_PAGE,
        )
        said.append(shown % LAST_PAGE)
    return said
