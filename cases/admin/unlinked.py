"""Admin pages that link citations as written, for all cases at once.

Each takes the CaseAdmin and the request.
"""

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.editing.unlinked_citations import Key, NotLinkedError, Unlinked, link, unlinked
from cases.models.editorial import Case
from core.admin.edit_conflicts import ConflictAdmin
from core.admin.editors import editor_of
from core.admin.named_choices import AutocompleteOne, NamedChoice
from core.admin.shown_again import is_only_shown, shows_again
from core.pagination import page_at
from core.templatetags.display import grouped
from core.text.folding import fold
from legislation.models import Instrument, Provision

# Cases that a row of the list names, and others that the form names.
_NAMED, _NAMED_OTHERS = 5, 30


class LinkForm(forms.Form):
    """Which law is meant."""

    instrument = NamedChoice(
        Instrument.objects.all(),
        label=gettext_lazy("Law or treaty"),
        help_text=gettext_lazy("The title as written becomes one of its aliases."),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind of provision"), choices=Provision.Kind.choices)
    others = forms.BooleanField(label=gettext_lazy("Enter and link the other provisions too"), required=False)

    def __init__(self, data: Mapping[str, Any] | None, site: AdminSite, key: Key, others: list[Unlinked]) -> None:
        super().__init__(data)
        widget = AutocompleteOne(Provision._meta.get_field("instrument"), site)
        field = cast("forms.ModelChoiceField[Instrument]", self.fields["instrument"])
        field.widget, widget.choices = widget, field.choices
        if key.kind:
            del self.fields["kind"]
        if not others:
            del self.fields["others"]


def list_unlinked(admin: ConflictAdmin, request: HttpRequest) -> HttpResponse:
    """Show citations without a link, the most frequent first; `?q=` searches title and number."""
    if not admin.has_view_permission(request):
        raise PermissionDenied
    asked = " ".join(request.GET.get("q", "").split())
    words = fold(asked).split()
    rows = [row for row in unlinked() if all(word in fold(f"{row.key.title} {row.key.label}") for word in words)]
    page = page_at(rows, request.GET.get("page"))
    cases = _cases({reference for row in page for reference in sorted(row.references)[:_NAMED]})
    shown = [(row, [cases[key] for key in sorted(row.references)[:_NAMED] if key in cases]) for row in page]
    context = {"title": _("Citations without a link"), "page": page, "rows": shown, "asked": asked, "named": _NAMED}
    return _render(admin, request, "unlinked", {**context, "may_link": _may_link(request)})


@shows_again
def link_unlinked(admin: ConflictAdmin, request: HttpRequest) -> HttpResponse:
    """Choose the law of one provision, `?title=&kind=&number=`, and link it in all cases that cite it."""
    if not _may_link(request):
        raise PermissionDenied
    key = Key(*(request.GET.get(name, "") for name in ("title", "kind", "number")))
    same = unlinked(key.title) if key.title else []
    row = next((row for row in same if row.key == key), None)
    if row is None:
        messages.info(request, _("Every citation of it is linked now."))
        return redirect("admin:cases_case_unlinked")
    others = [other for other in same if other.key != key]
    form = LinkForm(request.POST or None, admin.admin_site, key, others)
    if form.is_valid() and not is_only_shown(request):
        said, editor = form.cleaned_data, editor_of(request)
        try:
            done = link(key, said["instrument"], said.get("kind", ""), editor, others=said.get("others", False))
        except NotLinkedError as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"{said['instrument']}: {_result(done.cases, done.left)}")
            return redirect("admin:cases_case_unlinked")
    title = _("Link “%(law)s”, %(label)s") % {"law": row.instrument, "label": key.label}
    context = {"title": title, "row": row, "form": form, "others": others[:_NAMED_OTHERS], "other_count": len(others)}
    context["cases"] = [case for _key, case in sorted(_cases(row.references).items())]
    return _render(admin, request, "link_unlinked", {**context, "media": admin.media + form.media})


def _may_link(request: HttpRequest) -> bool:
    return request.user.has_perms(["legislation.change_instrument", "legislation.add_provision"])


def _cases(references: set[str]) -> dict[str, Case]:
    rows = Case.objects.filter(reference__in=references).only("pk", "reference", "title")
    return {row.reference: row for row in rows}


def _render(admin: ConflictAdmin, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
    shared = {**admin.admin_site.each_context(request), "opts": admin.opts, "media": admin.media}
    return render(request, f"admin/cases/case/{name}.html", {**shared, **context})


def _result(linked: int, left: int) -> str:
    """Return how many cases are linked, and how many are not, if any."""
    said = ngettext("%s case is linked.", "%s cases are linked.", linked) % grouped(linked)
    if left:
        rest = ngettext("%s case still cites it without a link.", "%s cases still cite it without a link.", left)
        said = f"{said} {rest % grouped(left)}"
    return said
