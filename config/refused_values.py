"""Values in forms of the admin that only the database refuses."""

import logging
from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse

from .outages.error_page import error_page
from .outages.kinds import REFUSED

_Response = Callable[[HttpRequest], HttpResponse]
_log = logging.getLogger(__name__)


def answer_refused_values(get_response: _Response) -> _Response:
    """Answer 400 in the admin, with all that was typed, where the database refuses a value that no check refused."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not _refuses_a_value(exception) or not request.path_info.startswith("/admin/"):
            return None
        # It passed every check of ours, so a check is missing.
        _log.warning("the database refuses a value sent to %s", request.path, exc_info=exception)
        return error_page(request, REFUSED)

    # Django looks for it on the middleware.
    middleware.process_exception = process_exception  # type: ignore[attr-defined]
    return middleware


def _refuses_a_value(exception: Exception) -> bool:
    # psycopg2 raises a plain ValueError for the character NUL, before it asks the database.
    return isinstance(exception, DataError) or (type(exception) is ValueError and "NUL (0x00)" in str(exception))
