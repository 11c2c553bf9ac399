"""The readiness check, in words for the person who runs the site."""

from django.db import Error, ProgrammingError, connection
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core import log

from .first_query import first_query
from .kinds import kind_of

_SECONDS = 5


@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 where pages can be served, else 503 with a sentence that says what is wrong."""
    said = _fault()
    response = HttpResponse(
        f"{said or _('ready')}\n", content_type="text/plain; charset=utf-8", status=503 if said else 200
    )
    if said:
        response.headers["Retry-After"] = str(_SECONDS)
        # A probe asks every second or so; the failure itself is logged where it is met.
        response._has_been_logged = True  # type: ignore[attr-defined]  # the stubs leave it out
    return response


def _fault() -> str:
    try:
        read_only = first_query(_is_read_only)
    except ProgrammingError:
        return _("The tables of the database are missing or of an older release: run manage.py migrate.")
    except Error as error:
        kind = kind_of(error)
        return f"{kind.title}. {kind.happened}"
    return _("The database can be read but not changed, so editors cannot work.") if read_only else ""


def _is_read_only() -> bool:
    log.newest()
    with connection.cursor() as cursor:
        cursor.execute("SHOW transaction_read_only")
        return cursor.fetchone() == ("on",)
