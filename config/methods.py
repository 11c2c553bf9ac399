"""The HTTP methods that the site accepts."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.translation import gettext as _

_READING = ("GET", "HEAD", "OPTIONS")
_EDITING = ("GET", "HEAD", "POST", "OPTIONS")


def known_methods(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer 405 to every other method, at any address, and name those that it accepts.

    The check of forged forms, which comes later, would take any of them for a form without its token (403).
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        allowed = _EDITING if request.path_info.startswith("/admin/") else _READING
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={"Allow": ", ".join(allowed), "Cache-Control": "no-store"})
        if request.method in allowed:
            return get_response(request)
        message = _("This address accepts only these methods: %s.") % ", ".join(allowed)
        return HttpResponseNotAllowed(
            allowed, f"{message}\n", content_type="text/plain", headers={"Cache-Control": "no-store"}
        )

    return middleware
