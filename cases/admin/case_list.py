"""The list of cases: its columns and filters."""

from typing import TYPE_CHECKING, TypedDict, cast

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.models.editorial import Case
from cases.models.editorial.case import CaseQuerySet
from core.admin.mixins import AdminMixin
from core.dates import moment
from core.templatetags.display import grouped

from . import worklists
from .case_filters import STATUSES, FindingsFilter, SavedByFilter, StatusFilter

if TYPE_CHECKING:
    from datetime import datetime

    from django_stubs_ext import WithAnnotations

    class _Annotated(TypedDict):
        status: str
        edition: int | None
        open_findings: int | None
        saved_by: str | None
        saved_at: "datetime | None"

    ListedCase = WithAnnotations[Case, _Annotated]


class ListsCases(AdminMixin):
    """The admin of cases as a list: what each is, its status, and who saved it last."""

    list_display = ("named", "court", "jurisdiction", "decision_date", "standing", "last_save")
    list_display_links = ("named",)
    list_filter = (
        StatusFilter,
        SavedByFilter,
        ("jurisdiction", admin.RelatedOnlyFieldListFilter),
        ("court", admin.RelatedOnlyFieldListFilter),
        ("sessions", admin.RelatedOnlyFieldListFilter),
        FindingsFilter,
        worklists.WorklistFilter,
        worklists.MissingSummaryFilter,
    )
    list_select_related = ("jurisdiction", "court")
    search_fields = ("reference", "title", "parties__name")
    search_help_text = _("Reference, title or party")
    list_per_page = 50

    @admin.display(description=_("title"), ordering="title")
    def named(self, case: "ListedCase") -> SafeString:
        return format_html('<bdi>{}</bdi> <span class="reference">{}</span>', case.title or "–", case.reference)

    @admin.display(description=_("status"), ordering="status")
    def standing(self, case: "ListedCase") -> SafeString:
        lines = [standing(case)]
        if number := case.open_findings:
            lines.append(ngettext("%s finding is open", "%s findings are open", number) % grouped(number))
        return format_html_join("", "<span>{}</span>", ((line,) for line in lines))

    @admin.display(description=_("last saved"), ordering="saved_at", empty_value="–")
    def last_save(self, case: "ListedCase") -> SafeString | None:
        if case.saved_at is None:
            return None
        when = format_html('<time datetime="{}">{}</time>', case.saved_at.isoformat(), moment(case.saved_at))
        return format_html("<bdi>{}</bdi> {}", case.saved_by, when) if case.saved_by else when

    def get_queryset(self, request: HttpRequest) -> CaseQuerySet:
        cases = cast(CaseQuerySet, super().get_queryset(request))
        return cases.with_status().with_last_save().with_count_of_findings().newest_first()


def standing(case: "ListedCase") -> str:
    """Return the status of a case, with its edition, in words."""
    if case.status == "published":
        return gettext("Published, edition %d") % case.edition
    if case.status == "changed":
        return gettext("Edition %d, changed since") % case.edition
    return str(dict(STATUSES)[case.status])
