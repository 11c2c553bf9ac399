"""Pages of the admin beside a case's form: preview, withdrawing and discarding.

Each takes the CaseAdmin, the request and the case's primary key.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cases.drafts.rendered_draft import rendered_draft
from cases.drafts.to_record import assemble
from cases.models.editorial import Case
from cases.public.views.cases import record_context
from cases.publication.publish import withdraw
from cases.rendering import markdown as markup
from core.admin.checked_input import can_be
from core.admin.edit_conflicts import ConflictAdmin
from core.admin.editors import editor_of
from core.admin.shown_again import is_only_shown, shows_again
from core.locks import lock

from .forms import WithdrawForm
from .versions import newest_revision, saved_meanwhile


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
    context["newest"] = newest_revision(case)
    return rendered(admin, request, "withdraw", context)


@transaction.atomic
def _withdrawn(request: HttpRequest, case: Case, reason: str) -> bool:
    """Withdraw the case and tell the editor, who was asked about it as it is stored; say whether that is so."""
    lock(Case.objects.filter(pk=case.pk))
    if told := saved_meanwhile(case, request.POST):
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
            request, _("%s is another editor's draft. Ask that editor, or one who may publish.") % case.reference
        )
        return redirect("admin:cases_case_change", case.pk)
    if request.method == "POST":
        with transaction.atomic():
            # An editor who publishes it holds the lock: only what is still a draft afterwards is removed.
            lock(Case.objects.filter(pk=case.pk))
            if told := saved_meanwhile(case, request.POST):
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
    context = {"title": _("Discard %s") % case.reference, "case": case, "newest": newest_revision(case)}
    return rendered(admin, request, "discard", context)


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
