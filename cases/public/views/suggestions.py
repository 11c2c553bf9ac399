"""Suggestions for the script of the search box."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from cases.search.suggestions.suggest import Suggestion
from cases.search.suggestions.suggest import suggestions as find
from core import languages

HEADINGS = {
    "provision": _("Articles"),
    "case": _("Cases"),
    "party": _("Parties"),
    "court": _("Courts"),
    "keyword": _("Keywords"),
    "instrument": _("Laws and treaties"),
}


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """Send `{"said", "suggestions": [{"kind", "heading", "label", "detail", "url", "lang", "dir"}]}`, kinds together.

    `said`: how many there are, as words. `lang` and `dir`: only for a label that is not in the page's language.
    """
    suggested = find(request.GET.get("q", ""))
    found = suggested.suggestions
    said = ngettext("%d suggestion", "%d suggestions", len(found)) % len(found) if found else gettext("No suggestions")
    response = JsonResponse({"said": said, "suggestions": [_shown(one) for one in found]})
    if not suggested.complete:
        response.headers["Cache-Control"] = "no-store"
    return response


def _shown(one: Suggestion) -> dict[str, str]:
    shown = {"kind": one.kind, "heading": str(HEADINGS[one.kind]), "label": one.label}
    shown |= {"detail": one.detail, "url": one.url}
    if one.language and one.language != get_language():
        shown |= {"lang": one.language, "dir": languages.direction(one.language)}
    return shown
