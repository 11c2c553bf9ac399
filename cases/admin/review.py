"""The page where editors resolve findings beside the source."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.drafts.finding_messages import finding_of
from cases.drafts.to_record import assemble
from cases.editing.findings import EditConflictError, overtaken, reopen, resolve_finding, value_now
from cases.models.editorial import Case, Source
from core import languages
from core.admin.edit_conflicts import ConflictAdmin
from core.admin.editors import editor_of
from core.admin.shown_again import is_only_shown, shows_again
from core.sources.findings import Finding
from core.templatetags.display import grouped

from .findings import ShownFinding, ValueForm, shown_findings
from .pages import case_of, rendered
from .read_values import values_of
from .source_window import Window


def source(admin: ConflictAdmin, request: HttpRequest, object_id: int) -> HttpResponse:
    """Show the numbered lines of the source beside the values of the case and its findings."""
    case, stored = _case_and_source(admin, request, object_id)
    return _page(admin, request, case, stored, _number(request.GET.get("from"), 1))


@shows_again
def resolve(admin: ConflictAdmin, request: HttpRequest, object_id: int, number: int) -> HttpResponse:
    """Carry out an act on a finding, as its form posts it: `act`, and what the editor saw and wrote."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    typed = request.POST.get("value", "")
    if typed and admin.has_change_permission(request) and not Case.objects.filter(pk=object_id).exists():
        return admin.show_removed(request, str(object_id), [(_("Your text"), typed)])
    case, stored = _case_and_source(admin, request, object_id)
    if number >= len(stored.findings):
        raise Http404
    finding, act = finding_of(stored.findings[number]), request.POST.get("act", "")
    shown = request.POST.get("shown", "").replace("\r\n", "\n")
    if is_only_shown(request):
        return _only_show(admin, request, case, stored, number, shown)
    try:
        refused = _act(case, number, finding, act, request, shown)
    except EditConflictError as told:
        messages.error(request, str(told))
        if act == "change":
            stored.refresh_from_db()
            return _again(admin, request, case, stored, number)
        return redirect(_address(case, stored, number))
    except (Case.DoesNotExist, Source.DoesNotExist):
        raise Http404 from None
    if refused:
        return _again(admin, request, case, stored, number, refused)
    stored.refresh_from_db()
    messages.success(request, _done(act))
    messages.info(request, _left(stored))
    return redirect(_address(case, stored, number if act == "reopen" else _next_open(stored, number)))


def _only_show(
    admin: ConflictAdmin, request: HttpRequest, case: Case, stored: Source, number: int, shown: str
) -> HttpResponse:
    """Show the page with what was written, and say what others did meanwhile."""
    changing = request.POST.get("act") == "change"
    if told := overtaken(case, stored.findings[number], shown if changing else None):
        messages.error(request, told)
    line = stored.findings[number]["lines"][0]
    return _page(admin, request, case, stored, line, (number, None) if changing else None)


def _act(case: Case, number: int, finding: Finding, act: str, request: HttpRequest, shown: str) -> ValueForm | None:
    """Carry the act out; return the form where what was written cannot be a value."""
    proposal = act.removeprefix("accept-")
    proposed = {str(at): value for at, value in enumerate(finding.suggestion)}
    if act == "reopen":
        reopen(case, number)
    elif act == "correct":
        resolve_finding(case, number, "correct", editor_of(request))
    elif proposal in proposed:
        return _set(case, number, finding, "accepted", proposed[proposal], shown, request)
    elif act == "change":
        return _set(case, number, finding, "changed", request.POST.get("value", ""), shown, request)
    else:
        raise EditConflictError(_("You cannot do that with this finding."))
    return None


def _set(
    case: Case, number: int, finding: Finding, state: str, value: str, shown: str, request: HttpRequest
) -> ValueForm | None:
    if value_now(case, finding) is None:
        raise EditConflictError(_("The case no longer has this value. Change it in the form."))
    form = ValueForm(finding, number, {"value": value})
    if not form.is_valid():
        return form
    resolve_finding(case, number, state, editor_of(request), form.text, shown)
    return None


def _again(
    admin: ConflictAdmin, request: HttpRequest, case: Case, stored: Source, number: int, form: ValueForm | None = None
) -> HttpResponse:
    """Show the page once more with what was written, so that nothing typed is lost."""
    case.refresh_from_db()
    response = _page(admin, request, case, stored, stored.findings[number]["lines"][0], (number, form))
    response.status_code = 409 if form is None else 422
    return response


def _page(
    admin: ConflictAdmin,
    request: HttpRequest,
    case: Case,
    stored: Source,
    line: int,
    kept: tuple[int, ValueForm | None] | None = None,
) -> HttpResponse:
    window, record = Window(stored.text, line), assemble(case)
    findings = shown_findings(case, stored.findings, window)
    if kept:
        _keep(findings["open"], *kept, typed := request.POST.get("value", ""))
        if typed and not any(row.kept_open for row in findings["open"]):
            messages.warning(request, _("Your text is not saved: %s") % typed)
    values = [
        (value, window.address(value.place[0]), window.printed_page(value.place[0])) if value.place else (value, "", 0)
        for value in values_of(record, stored)
    ]
    language = record.summaries[0].language if record.summaries else ""
    context = {
        "title": _("Check %s against its source") % case.reference, "case": case, "window": window, "values": values,
        "findings": findings, "language": language, "direction": languages.direction(language) if language else "auto",
    }  # fmt: skip
    return rendered(admin, request, "source", context)


def _keep(rows: list[ShownFinding], number: int, form: ValueForm | None, typed: str) -> None:
    for row in rows:
        if row.number == number and row.form:
            row.kept_open = True
            row.form = form or ValueForm(row.finding, number, initial={"value": typed})


def _case_and_source(admin: ConflictAdmin, request: HttpRequest, object_id: int) -> tuple[Case, Source]:
    case = case_of(admin, request, object_id)
    stored = Source.objects.filter(case=case).first()
    if stored is None:
        raise Http404
    return case, stored


def _next_open(stored: Source, number: int) -> int | None:
    """Return the next open finding, the first one after the last; None where none is open."""
    is_open = [at for at, row in enumerate(stored.findings) if "state" not in row]
    return next((at for at in is_open if at > number), is_open[0] if is_open else None)


def _address(case: Case, stored: Source, number: int | None) -> str:
    """Return where the page shows a finding, with its lines beside it; the head of the findings where it is None."""
    page = reverse("admin:cases_case_source", args=[case.pk])
    if number is None:
        return f"{page}#findings"
    return f"{page}{Window(stored.text).query(stored.findings[number]['lines'][0])}#finding-{number}"


def _done(act: str) -> str:
    if act == "reopen":
        return _("The finding is open again.")
    return _("Marked as correct.") if act == "correct" else _("The value is changed.")


def _left(stored: Source) -> str:
    left = stored.open_findings
    said = ngettext("%s finding is open.", "%s findings are open.", left) % grouped(left)
    return said if left else _("No finding is open.")


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 10 else otherwise
