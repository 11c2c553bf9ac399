"""Filters of cases for the worklists."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from .case import Case  # noqa: F401  # The string below names it.


class WorklistFilters(models.QuerySet["Case"]):
    """Filters for cases that lack something. Each returns a case once, whatever other filters there are."""

    def citing_without_link(self) -> Self:
        """Return cases that name a provision without a link to the law."""
        # Of citations alone: a join with cases within would be planned badly where their number is not known yet.
        unlinked = self.model.citations.field.model._default_manager.filter(provision=None)
        return self.filter(pk__in=unlinked.values("case"))

    def without_citations(self) -> Self:
        return self.filter(citations=None)

    def without_keywords(self) -> Self:
        """Return cases with no keyword, neither of the catalogue nor as written."""
        return self.filter(keyword_places=None).exclude(as_written__has_key="keywords")

    def with_names_as_written(self) -> Self:
        """Return cases with names that the catalogue does not know."""
        return self.exclude(as_written={})

    def without_summary_in(self, language: str) -> Self:
        return self.exclude(summaries__language=language)
