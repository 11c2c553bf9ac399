"""A limit on the costly requests of one client; decision 18 has the reasons.

It runs inside `config.caching`, which answers with kept pages and 304s, and inside WhiteNoise, so those are free.
"""

import hashlib
import math
from collections import OrderedDict
from collections.abc import Callable
from importlib import import_module

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from .clients import client_of
from .outages.returned_form import returned_form
from .token_buckets import TokenBuckets

# Monitoring asks often, and its answers cost nothing.
_FREE = ("/healthz", "/readyz")
_MOST_EDITORS = 1_000
# Bytes of a form that is given back to somebody who is not logged in.
_MOST_OF_STRANGERS = 250_000


def limit_requests(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer 429 to a client that asks for more than `REQUESTS_PER_MINUTE` pages that have to be made. 0: no limit."""
    if not settings.REQUESTS_PER_MINUTE:
        raise MiddlewareNotUsed
    buckets = TokenBuckets(settings.REQUESTS_PER_MINUTE)
    editors: OrderedDict[str, None] = OrderedDict()

    def client_key(request: HttpRequest) -> str:
        """Return the client's key. An editor's session is a client of its own: others at its address do not count."""
        session = _session(request)
        return session if session in editors else client_of(request)

    def remember(request: HttpRequest) -> None:
        # A cookie proves nothing until somebody was logged in with it.
        if (session := _session(request)) and session not in editors and request.user.is_authenticated:
            editors[session] = None
            while len(editors) > _MOST_EDITORS:
                editors.popitem(last=False)

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info in _FREE:
            return get_response(request)
        if wait := buckets.take(client_key(request)):
            return too_many(request, math.ceil(wait))
        response = get_response(request)
        if response.status_code < 400 and hasattr(request, "user"):
            remember(request)
        return response

    return middleware


def too_many(request: HttpRequest, seconds: int) -> HttpResponse:
    """Return 429, in words, with the seconds to wait, and the form that an editor sent, to be sent again.

    The large body of somebody who is not logged in stays unread: reading it costs more than the page that was refused.
    """
    headers = {"Retry-After": str(seconds), "Cache-Control": "no-store"}
    giving_back = _is_editing(request) and (_is_small(request) or _is_logged_in(request))
    context = {"seconds": seconds, "kept": returned_form(request) if giving_back else None}
    return HttpResponse(render_to_string("429.html", context), status=429, headers=headers)


def _is_editing(request: HttpRequest) -> bool:
    return request.path_info.startswith("/admin/")


def _is_small(request: HttpRequest) -> bool:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return length.isdecimal() and int(length) <= _MOST_OF_STRANGERS


def _is_logged_in(request: HttpRequest) -> bool:
    """Say whether the session's cookie is that of somebody who is logged in. Costs one query."""
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    return bool(cookie) and SESSION_KEY in import_module(settings.SESSION_ENGINE).SessionStore(cookie)


def _session(request: HttpRequest) -> str:
    """Return a digest of the session's cookie, as the editors' pages get it; nothing elsewhere."""
    if not _is_editing(request):
        return ""
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    return hashlib.sha256(cookie.encode("utf-8", "replace")).hexdigest() if cookie else ""
