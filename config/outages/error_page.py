"""The page that says what failed and returns an editor's form."""

import sys

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from .kinds import BUG, Kind, kind_of, may_be_saved
from .returned_form import returned_form

_EDITING = "/admin/"


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a request whose handling raised an exception, which is the current one. Django's handler500.

    Django calls it wherever that happened: in a view, or in a middleware that reads the session.
    """
    error = sys.exc_info()[1]
    kind = kind_of(error) if error else BUG
    return error_page(request, kind, unknown=error is None or may_be_saved(error, kind))


def error_page(request: HttpRequest, kind: Kind, *, unknown: bool = False) -> HttpResponse:
    """Return the page for a kind of failure, made without database and session.

    An editor's form is on it with all its fields. `unknown`: nobody knows whether these were saved.
    """
    editing = request.path_info.startswith(_EDITING)
    kept = returned_form(request) if editing else None
    context = {
        "kind": kind,
        "editing": editing,
        "sent": editing and request.method == "POST",
        "unknown": unknown,
        "kept": kept,
    }
    headers = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
    if kind.retry_after:
        headers["Retry-After"] = str(kind.retry_after)
    status = 503 if kind.retry_after else kind.status
    return HttpResponse(render_to_string("outages/error.html", context), status=status, headers=headers)
