"""Requests that are refused at the door: text in another encoding than ours, and what the database takes for nonsense."""

import logging
from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import bad_request

_Response = Callable[[HttpRequest], HttpResponse]
_UTF8 = {"", "utf-8", "utf8", "us-ascii", "ascii"}
_log = logging.getLogger(__name__)


def utf8_alone(get_response: _Response) -> _Response:
    """Refuse a request that declares another encoding: Python knows some that decode to what is no text."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.content_params.get("charset", "").strip("\"'").lower() not in _UTF8:
            return HttpResponse("Send text in UTF-8.\n", status=415, content_type="text/plain")
        return get_response(request)

    return middleware


def no_nonsense_to_the_database(get_response: _Response) -> _Response:
    """Answer 400 in the admin where the database, behind every other check, refuses a value as none of its kind."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, DataError | UnicodeError) or not request.path.startswith("/admin/"):
            return None
        _log.warning("a value sent to %s is none: %s", request.path, str(exception).splitlines()[0][:200])
        return bad_request(request, exception)

    middleware.process_exception = process_exception
    return middleware
