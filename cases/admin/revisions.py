"""The history of a case in the admin, and restoring an earlier revision.

Each page takes the CaseAdmin, the request and the case's primary key.
"""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cases.drafts.finding_messages import said
from cases.drafts.from_record import fill, revise
from cases.drafts.text_limits import too_much
from cases.models.editorial import Case
from cases.record.difference import differences
from cases.record.json import from_json
from cases.record.value import CaseRecord
from core.admin.edit_conflicts import ConflictAdmin
from core.admin.editors import editor_of
from core.locks import locked
from core.pagination import page_at

from .pages import case_of, rendered
from .versions import newest_revision, saved_meanwhile


def history(admin: ConflictAdmin, request: HttpRequest, object_id: str) -> HttpResponse:
    """Show every save of the case, newest first, with its changes."""
    case = case_of(admin, request, object_id)
    page = page_at(case.revisions.select_related("by").order_by("-number"), request.GET.get("page"))
    first = case.revisions.filter(number=page[-1].number - 1).first() if len(page) else None
    saved = [*page, first] if first else list(page)
    records = [*(from_json(revision.record) for revision in saved), *([] if first else [CaseRecord()])]
    rows = [
        {"revision": revision, "differences": differences(before, after)}
        for revision, after, before in zip(page, records, records[1:], strict=False)
    ]
    context = {"title": _("History of %s") % case.reference, "case": case, "page": page, "rows": rows}
    context["newest"] = newest_revision(case)
    return rendered(admin, request, "revisions", context)


def restore(admin: ConflictAdmin, request: HttpRequest, object_id: int, number: int) -> HttpResponse:
    """Restore an earlier revision of the draft, as a new one."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    case = case_of(admin, request, object_id)
    revision = case.revisions.filter(number=number).first()
    if revision is None:
        raise Http404
    with transaction.atomic():
        draft = locked(Case.objects.all()).get(pk=case.pk)
        if told := saved_meanwhile(case, request.POST):
            messages.error(request, told)
            return redirect("admin:cases_case_history", case.pk)
        fill(draft, from_json(revision.record))
        revise(draft, editor_of(request))
    messages.success(request, _("Revision %d is restored in the draft.") % number)
    for _field, notice in too_much(from_json(revision.record)):
        messages.warning(request, said(notice))
    return redirect("admin:cases_case_change", case.pk)
