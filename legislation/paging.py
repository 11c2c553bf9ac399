"""Pages of a long list."""

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

PAGE_SIZE = 20


def page_at(rows: QuerySet, number: str | None) -> Page:
    """Return the page of that number; the first where it is none, or below one; the last where there are fewer."""
    return Paginator(rows, PAGE_SIZE).get_page(1 if (number or "").strip().startswith(("-", "0")) else number)
