"""Pages of a long list."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

PAGE_SIZE = 20


def page_at(rows: QuerySet[Any] | Sequence[Any], number: str | None, *, total: int | None = None) -> "Page[Any]":
    """Return the page of that number; the first where it is none, or below one; the last where there are fewer.

    `total`: how many rows there are, where that is known, so that they are not counted again.
    """
    paginator = Paginator(rows, PAGE_SIZE)
    if total is not None:
        paginator.count = total
    return paginator.get_page(1 if (number or "").strip().startswith(("-", "0")) else number)
