"""Pages of the admin beside a case's form: preview, history, withdrawing and discarding.

Each takes the CaseAdmin, the request and the case's primary key.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cases.drafts.finding_messages import said
from cases.drafts.from_record import fill, revise
from cases.drafts.rendered_draft import rendered_draft
from cases.drafts.text_limits import too_much
from cases.drafts.to_record import assemble
from cases.models.editorial import Case
from cases.public.views.cases import record_context
from cases.publication.publish import withdraw
from cases.record.difference import differences
from cases.record.json import from_json
from cases.record.value import CaseRecord
from cases.rendering import markdown as markup
from core.admin.checked_input import can_be
from core.admin.edit_conflicts import ConflictAdmin, moment
from core.admin.editors import editor_of
from core.admin.shown_again import is_only_shown, shows_again
from core.locks import lock, locked
from core.pagination import page_at

from . import versions
from .forms import WithdrawForm


def markdown(admin: ConflictAdmin, request: HttpRequest) -> HttpResponse:
    """Return the public rendering of a text, as a fragment."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    return HttpResponse(markup.render(request.POST.get("text", ""), "preview"))


def preview(admin: ConflictAdmin, request: HttpRequest, object_id: int) -> HttpResponse:
    """Show the case's public page as it would be if it were published now."""
    case = case_of(admin, request, object_id)
    shown = assemble(case)
    context = {**record_context(shown, rendered_draft(shown)), "preview": True, "case": case}
    response = render(request, "cases/case.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


@shows_again
def withdraw_case(admin: ConflictAdmin, request: HttpRequest, object_id: int) -> HttpResponse:
    case = case_of(admin, request, object_id)
    if not request.user.has_perm("cases.publish_case"):
        raise PermissionDenied
    form = WithdrawForm(request.POST or None)
    if form.is_valid() and not is_only_shown(request) and _withdrawn(request, case, form.cleaned_data["reason"]):
        return redirect("admin:cases_case_change", case.pk)
    context = {"title": _("Withdraw %s") % case.reference, "case": case, "form": form}
    context["newest"] = _newest_revision(case)
    return rendered(admin, request, "withdraw", context)


@transaction.atomic
def _withdrawn(request: HttpRequest, case: Case, reason: str) -> bool:
    """Withdraw the case and tell the editor, who was asked about it as it is stored; say whether that is so."""
    lock(Case.objects.filter(pk=case.pk))
    if told := _saved_meanwhile(request, case):
        messages.error(request, told)
        return False
    try:
        withdraw(case, editor_of(request), reason)
    except ValueError:
        messages.error(request, _("%s is not public, so there is nothing to withdraw.") % case.reference)
    else:
        messages.success(request, _("%s is withdrawn. Its address gives the reason.") % case.reference)
    return True


def discard(admin: ConflictAdmin, request: HttpRequest, object_id: int) -> HttpResponse:
    """Remove a draft that was never published, with all its revisions: its maker's act, or a publishing editor's."""
    case = case_of(admin, request, object_id)
    first = case.revisions.order_by("number").first()
    if not request.user.has_perm("cases.publish_case") and (first is None or first.by != request.user):
        messages.error(
            request, _("%s is another editor's draft; ask them or an editor who publishes.") % case.reference
        )
        return redirect("admin:cases_case_change", case.pk)
    if request.method == "POST":
        with transaction.atomic():
            # An editor who publishes it holds the lock: only what is still a draft afterwards is removed.
            lock(Case.objects.filter(pk=case.pk))
            if told := _saved_meanwhile(request, case):
                messages.error(request, told)
                return redirect("admin:cases_case_discard", case.pk)
            drafts = admin.get_queryset(request).filter(pk=case.pk, status="draft")
            # An editor who still has its form open reads there who discarded it.
            admin.log_deletions(request, drafts)
            removed, _rows = drafts.delete()
        if not removed:
            messages.error(request, _("%s has been published; withdraw it instead.") % case.reference)
            return redirect("admin:cases_case_changelist")
        messages.success(request, _("The draft %s is discarded.") % case.reference)
        return redirect("admin:cases_case_changelist")
    context = {"title": _("Discard %s") % case.reference, "case": case, "newest": _newest_revision(case)}
    return rendered(admin, request, "discard", context)


def revisions(admin: ConflictAdmin, request: HttpRequest, object_id: str) -> HttpResponse:
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
    context["newest"] = _newest_revision(case)
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
        if told := _saved_meanwhile(request, case):
            messages.error(request, told)
            return redirect("admin:cases_case_history", case.pk)
        fill(draft, from_json(revision.record))
        revise(draft, editor_of(request))
    messages.success(request, _("Revision %d is restored in the draft.") % number)
    for _field, notice in too_much(from_json(revision.record)):
        messages.warning(request, said(notice))
    return redirect("admin:cases_case_change", case.pk)


def _newest_revision(case: Case) -> int:
    return versions.marks(case)["revision"]


def _saved_meanwhile(request: HttpRequest, case: Case) -> str:
    """Return who saved the case after the page was opened whose button was pressed, as a sentence; else nothing."""
    seen = request.POST.get("newest", "")
    if not seen.isascii() or not seen.isdecimal() or len(seen) > 9:
        return ""
    edits = versions.edits_since(case, {"revision": int(seen)})
    if not edits:
        return ""
    said = {"who": edits[0].by or _("Someone"), "time": moment(edits[0].at)}
    return _("%(who)s saved this case at %(time)s UTC, so nothing was changed. Check the case, then try again.") % said


def case_of(admin: ConflictAdmin, request: HttpRequest, object_id: int | str) -> Case:
    key = str(object_id)
    case = admin.get_queryset(request).filter(pk=key).first() if can_be(Case._meta.pk, key) else None
    if case is None:
        raise Http404
    if not admin.has_change_permission(request, case):
        raise PermissionDenied
    return case


def rendered(admin: ConflictAdmin, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
    shared = {**admin.admin_site.each_context(request), "opts": admin.opts, "media": admin.media}
    return render(request, f"admin/cases/case/{name}.html", {**shared, **context})
