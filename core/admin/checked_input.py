"""Admin lists and forms that answer any input."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG, ChangeList
from django.core.exceptions import ValidationError
from django.db.models import Field, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .mixins import AdminMixin

MOST_WORDS = 20  # Of a search; each is looked for in many columns.
_LAST_YEAR = 9998  # A period of one year begins in it and still ends in a year that Python knows.


class CheckedList(ChangeList):
    """A list that is narrowed by its declared filters alone.

    Django narrows by any column of the address, and PostgreSQL refuses half of what can be asked so.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        name = str(getattr(self.model_admin, "plain_name", "") or self.opts.verbose_name_plural)
        self.title = name[:1].upper() + name[1:]

    def get_filters(self, request: HttpRequest) -> tuple[Any, ...]:
        self._check_date_hierarchy()
        try:
            found = super().get_filters(request)
        except (DisallowedModelAdminLookup, ValueError, TypeError, OverflowError, ValidationError) as refused:
            raise IncorrectLookupParameters(refused) from refused
        undeclared = [name for name in found[2] if not self._of_date_hierarchy(name)]
        if undeclared:
            raise IncorrectLookupParameters(f"not a filter of this list: {undeclared[0][:80]}")
        return found

    def _of_date_hierarchy(self, name: str) -> bool:
        return bool(self.date_hierarchy) and name.startswith(f"{self.date_hierarchy}__")

    def _check_date_hierarchy(self) -> None:
        """Refuse a year that has no next one: Django adds a year to it, outside of its own check."""
        for year in self.filter_params.get(f"{self.date_hierarchy}__year", []):
            if not (year.isascii() and year.isdecimal() and len(year) < 6 and 1 < int(year) <= _LAST_YEAR):
                raise IncorrectLookupParameters(f"not a year: {year[:20]}")


class ChecksInput(AdminMixin):
    """The admin of rows whose lists answer any address, and any choice of rows, without failing."""

    def get_changelist(self, request: HttpRequest, **options: Any) -> type[ChangeList]:
        return CheckedList

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if ERROR_FLAG in request.GET:
            query = request.GET.copy()
            del query[ERROR_FLAG]
            request.GET = query  # type: ignore[assignment]  # a copy, which nobody changes from here on
        if len(request.GET.get("q", "").split()) > MOST_WORDS:
            messages.warning(
                request,
                ngettext(
                    "The search used only the first %d word.", "The search used only the first %d words.", MOST_WORDS
                )
                % MOST_WORDS,
            )
        self._drop_impossible_choices(request)
        response = super().changelist_view(request, extra_context)
        if response.get("Location") == f"{request.path}?{ERROR_FLAG}=1":
            messages.warning(request, _("This list has no such filter or page. All its rows are shown."))
            return redirect(request.path)
        return response

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Model | None:
        # An address may name the column of the key, and name none: `?_to_field=`.
        return super().get_object(request, object_id, from_field or None)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return super().get_search_results(request, queryset, " ".join(search_term.split()[:MOST_WORDS]))

    def _drop_impossible_choices(self, request: HttpRequest) -> None:
        """Leave out of the chosen rows what cannot be the key of one, and say so."""
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        possible = possible_keys(self.opts.pk, chosen)
        if len(possible) < len(chosen):
            data = request.POST.copy()
            data.setlist(ACTION_CHECKBOX_NAME, possible)
            request.POST = data  # type: ignore[assignment]  # a copy, which nobody changes from here on
            messages.warning(request, _("Some of the chosen rows do not exist. They are left out."))


def can_be(field: "Field[Any, Any]", value: object) -> bool:
    """Say whether a column could hold a value that was sent."""
    if "\x00" in str(value):
        return False
    try:
        field.run_validators(field.to_python(value))
    except ValidationError:
        return False
    return True


def possible_keys(field: "Field[Any, Any]", posted: Iterable[str]) -> list[str]:
    """Return what a column could hold of the keys that were posted."""
    return [key for key in posted if can_be(field, key)]
