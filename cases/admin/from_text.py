"""The page that imports cases from pasted text or files."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cases.drafts.catalogue_findings import compared
from cases.editing.imports import Report, import_files, read_files
from core.admin.edit_conflicts import ConflictAdmin
from core.admin.editors import editor_of
from core.admin.shown_again import is_only_shown, shows_again

from .findings import MOST, listed
from .forms import FromTextForm
from .pages import rendered
from .source_window import Window

# The page is answered within so many seconds; documents that were not reached are named, and can be added again.
_SECONDS = 20


@shows_again
def from_text(admin: ConflictAdmin, request: HttpRequest) -> HttpResponse:
    """Give a text or files; look at what was read of one beside its text, or store all as private drafts."""
    if not admin.has_add_permission(request):
        raise PermissionDenied
    form = FromTextForm(request.POST, request.FILES) if request.method == "POST" else FromTextForm()
    context = {"title": _("Add cases from text or files"), "form": form}
    if form.is_valid() and not is_only_shown(request):
        storing = "_store" in request.POST
        jurisdiction = form.cleaned_data["jurisdiction"]
        reports = list(
            import_files(form.given(), editor_of(request), jurisdiction, seconds=_SECONDS)
            if storing
            else read_files(form.given(), _SECONDS)
        )
        if storing and len(reports) == 1 and reports[0].cases and not reports[0].kind:
            return _to_draft(request, reports[0])
        context |= _shown(form, reports, storing)
    return rendered(admin, request, "from_text", context)


def _to_draft(request: HttpRequest, report: Report) -> HttpResponse:
    for case in report.cases:
        messages.success(request, _("%s is stored as a private draft. Check it, then publish it or discard it.") % case)
    return redirect("admin:cases_case_source", report.cases[0].pk)


def _shown(form: FromTextForm, reports: list[Report], storing: bool) -> dict[str, Any]:
    """Return what the page shows: the readings of one document with its text, or a table of all."""
    (only,) = reports if len(reports) == 1 else (None,)
    if only and only.kind == "not_storable":
        form.add_error("jurisdiction", only.message)
    elif only and only.failed and not form.cleaned_data["files"]:
        form.add_error("text", only.message)
        return {}
    if only and only.document.readings and only.kind != "imported_before":
        form.show(only.document.text)
        home = form.cleaned_data.get("jurisdiction")
        readings = [compared(each, home) for each in only.document.readings]
        rows = [
            {"record": each.record, "findings": len(each.findings), "shown": listed(each.findings[:MOST])}
            for each in readings
        ]
        return {"readings": rows, "window": Window(only.document.text)}
    before = sum(report.kind == "imported_before" for report in reports)
    taken = sum(bool(report.cases) for report in reports) - before
    refused = sum(report.failed and not report.cases for report in reports)
    return {"reports": reports, "stored": storing, "taken": taken, "before": before, "refused": refused}
