"""What the site does around a request so that no failure of the database keeps anybody waiting."""

from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponse

from .lock_budget import lock_budget
from .patience import check_pause, guarded, in_request, short
from .uploads import say_disk_is_full

_EDITING = "/admin/"


def outages(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Bound what a request may wait for locks, and ask for the database before an editor's page is begun.

    Public pages ask by themselves (config/caching.py). Django makes a page of what is raised here and further inside:
    its handler500, which is `config.outages.page.failed`.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if not guarded():
            return get_response(request)
        with in_request(), lock_budget(connection):
            if request.path_info.startswith(_EDITING):
                _ask_for_database()
            return get_response(request)

    middleware.process_view = say_disk_is_full
    return middleware


def _ask_for_database() -> None:
    """Have a connection that answers, or raise. An old one that is silent or closed is replaced."""
    check_pause(connection)
    with short():
        connection.close_if_health_check_failed()
    connection.ensure_connection()
