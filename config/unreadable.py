"""What the database refuses in a request to the admin, told in words."""

import logging
from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import bad_request

_Response = Callable[[HttpRequest], HttpResponse]
_log = logging.getLogger(__name__)


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
