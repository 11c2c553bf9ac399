"""The orders of a list, as the reader chooses among them."""

from django.utils.translation import gettext_lazy as _

from cases.search.query.search_query import SearchQuery

_LABELS = {
    "relevance": _("Best match first"),
    "newest": _("Newest first"),
    "oldest": _("Oldest first"),
    "title": _("By title"),
}


def sort_labels(query: SearchQuery) -> dict[str, str]:
    """Return the orders to choose from, each with its label in the reader's language."""
    return {name: str(_LABELS[name]) for name in query.sorts}
