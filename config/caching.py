"""The cache of public pages: each is made once, and sent only to readers who do not have it.

A page depends on nothing but its *key* (the address as the view sees it, the language, whether it is sent compressed)
and the *state* of the site: the newest entry of the publication log, the build, the UTC date. So both together name it:
their digest is its ETag, and the page is kept under them in this process. Nothing is ever invalidated: a change of what
the public side shows is an entry of the log, and with it the state is another one.

**The state is asked before every page**, one query. `Cache-Control: public, no-cache` lets browsers and proxies keep a
page, and makes them ask whether it is current before they show it. Any time of its own (`max-age`, `s-maxage`) would
show a withdrawn case for that long.

**It is asked again after a page is made.** Where it has changed, the page may hold rows of either state: it is sent,
but neither kept nor given an ETag. Where it has not, all that was read is of that one state, because an entry of the
log commits together with the rows it speaks of.

**Only a page of status 200 gets an ETag**, and its key is in it. So a client that sends the ETag of this state and
key has the page, and gets a 304 without it, though it may have been dropped here or made by another process.

**Never kept**: a response that sets a cookie, varies on more than Accept-Encoding, streams, or has a
`Cache-Control` of its own. A view whose answer may be another one to another reader, or at the same state, gives it
`no-store`; so does this to all that gets no ETag: errors, redirects, the editors' pages.

This runs inside the middlewares that give every response its security headers, so that hits and 304s have the same
ones, and outside all that cost something. A middleware that chooses a language or reads the reader's address belongs
before it; one that reads cookies after it.
"""

import hashlib
import re
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, QueryDict
from django.middleware.gzip import re_accepts_gzip
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language

from core import log

from .build import build
from .outages.first_query import first_query
from .page_cache import KeptPage, PageCache

NOT_PUBLIC = ("/admin/", "/healthz", "/readyz", "/robots.txt", "/favicon.ico", "/.well-known/", "/static/")
_ANYTHING = "*"
_KEPT = "public, no-cache"
_NOT_KEPT = "no-store"
_TRACKERS = re.compile(r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga|_gl", re.IGNORECASE)

Key = tuple[str, ...]
State = tuple[str, ...]


def public_pages(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer with a kept page, or with a 304 if the reader's own page is current, where no new one is needed.

    Not in use while DEBUG is on: templates change there without a restart of the process.
    """
    if settings.DEBUG:
        raise MiddlewareNotUsed
    pages = PageCache(settings.PAGE_CACHE_BYTES)
    build()

    def made(request: HttpRequest, state: State, key: Key) -> HttpResponse:
        response = get_response(request)
        if not _is_same_for_all(response) or _state() != state:
            return _not_kept(response)
        _mark(response, _etag(state, key))
        if request.method == "GET":
            pages.put(state, key, KeptPage.of(response))
        return response

    def middleware(request: HttpRequest) -> HttpResponse:
        if not _is_public(request):
            return _not_kept(get_response(request))
        state = _state()
        normalise(request)
        key = _key(request)
        etag, had = _etag(state, key), _had_by_reader(request)
        if etag in had:
            return _mark(HttpResponseNotModified(), etag)
        page = pages.get(state, key)
        response = page.response() if page else made(request, state, key)
        if _ANYTHING in had and response.get("ETag") == etag:
            return _mark(HttpResponseNotModified(), etag)
        return response

    return middleware


def _is_public(request: HttpRequest) -> bool:
    return request.method in ("GET", "HEAD") and not request.path_info.startswith(NOT_PUBLIC)


def normalise(request: HttpRequest) -> None:
    """Make the request's query the one that all those that mean the same share: the view sees no other.

    Empty parameters and those of advertisers are left out, the others put in the order of their names; of a value that
    is given twice, the last place counts, as it does for a parameter that is read once.
    """
    if not request.META.get("QUERY_STRING"):
        return
    asked = request.GET
    query = urlencode(
        [
            (name, value)
            for name in sorted(asked)
            if not _TRACKERS.fullmatch(name)
            for value in reversed(dict.fromkeys(reversed(asked.getlist(name))))
            if value
        ]
    )
    request.META["QUERY_STRING"] = query
    request.GET = QueryDict(query)


def _key(request: HttpRequest) -> Key:
    """Return what tells a page from all others of one state. Pages name their own address, scheme and host with it."""
    compressed = re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    return (
        request.scheme or "",
        request.get_host(),
        request.path,
        request.META.get("QUERY_STRING", ""),
        get_language() or "",
        "gzip" if compressed else "",
    )


def _state() -> State:
    """Return the newest log entry, its moment, the build and the UTC date. Raises Error without a database."""
    return first_query(_ask_state)


def _ask_state() -> State:
    number, moment = log.newest()
    return str(number), str(moment), build(), datetime.now(UTC).date().isoformat()


def _etag(state: State, key: Key) -> str:
    """Return a weak ETag: bodies compressed again differ in bytes, though not in content."""
    return f'W/"{hashlib.sha256(repr((state, key)).encode()).hexdigest()[:32]}"'


def _had_by_reader(request: HttpRequest) -> set[str]:
    """Return the ETags of If-None-Match in their weak form, by which they are compared; nonsense is left out."""
    offered = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
    return {etag if etag == _ANYTHING or etag.startswith("W/") else f"W/{etag}" for etag in offered}


def _is_same_for_all(response: HttpResponse) -> bool:
    """Say whether the response is a page that depends on nothing but state and key."""
    varies = {name.strip().lower() for name in response.get("Vary", "").split(",")}
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "Cache-Control" not in response.headers
        and varies <= {"", "accept-encoding"}
    )


def _mark(response: HttpResponse, etag: str) -> HttpResponse:
    """Say on a page, and on its 304 alike, that it may be kept, and by which name it can be asked for."""
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = _KEPT
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _not_kept(response: HttpResponse) -> HttpResponse:
    response.headers.setdefault("Cache-Control", _NOT_KEPT)
    return response
