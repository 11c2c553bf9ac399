"""Middleware that limits how long a request waits for the database."""

from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponse

from .lock_budget import lock_budget
from .time_limits import brief_statement, check_breaker, in_request, waits_are_limited
from .uploads import say_disk_is_full

_EDITING = "/admin/"


def outages(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Limit the time that a request waits for locks, and test the connection before an editor's page.

    Public pages ask by themselves (config/caching.py). Django makes a page of what is raised here and further inside:
    its handler500, which is `config.outages.error_page.server_error`.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if not waits_are_limited():
            return get_response(request)
        with in_request(), lock_budget(connection):
            if request.path_info.startswith(_EDITING):
                _ask_for_database()
            return get_response(request)

    # Django looks for it on the middleware.
    middleware.process_view = say_disk_is_full  # type: ignore[attr-defined]
    return middleware


def _ask_for_database() -> None:
    """Have a connection that answers, or raise. An old one that is silent or closed is replaced."""
    check_breaker(connection)
    with brief_statement():
        connection.close_if_health_check_failed()
    connection.ensure_connection()
