"""What follows when an editor has saved a case: publishing, and what she reads."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from cases.models.editorial import Case
from cases.publication.publish import NotPublishableError, publish
from core.admin.editors import editor_of


def after_saving(request: HttpRequest, case: Case) -> HttpResponse:
    """Stay on the form, where the draft can be previewed and published."""
    if "_publish" in request.POST and request.user.has_perm("cases.publish_case"):
        _publish(request, case)
    else:
        messages.success(request, _what_readers_see(case))
    page = "preview" if "_preview" in request.POST else "change"
    return redirect(reverse(f"admin:cases_case_{page}", args=[case.pk]))


def _what_readers_see(case: Case) -> str:
    """Return what readers see of a case that was just saved, as a sentence."""
    stored: Any = Case.objects.with_status().with_last_save().get(pk=case.pk)
    said = {"case": case, "number": stored.edition}
    if stored.status == "changed":
        return _("%(case)s is saved. Readers still see edition %(number)d; publish to show this change.") % said
    if stored.status == "withdrawn":
        return _("%(case)s is saved. Readers see that it was withdrawn; publish to show it again.") % said
    return _("%(case)s is saved. Readers see it once it is published.") % said


def _publish(request: HttpRequest, case: Case) -> None:
    try:
        edition = publish(case, editor_of(request))
    except NotPublishableError as refusal:
        said = format_html_join("", "<li>{}</li>", ((sentence,) for sentence in refusal.missing))
        text = _("The draft is saved, but it cannot be published yet:")
        messages.error(request, format_html("{}<ul>{}</ul>", text, said))
        return
    address = reverse("case", args=[edition.reference])
    text = _("%(case)s is public as edition %(number)d.") % {"case": case, "number": edition.number}
    messages.success(request, format_html('{} <a href="{}">{}</a>', text, address, _("See its page")))
    if Case.objects.with_open_findings().filter(pk=case.pk).exists():
        check = reverse("admin:cases_case_source", args=[case.pk])
        text = _("Some findings are still open.")
        messages.warning(request, format_html('{} <a href="{}#findings">{}</a>', text, check, _("Review them")))
