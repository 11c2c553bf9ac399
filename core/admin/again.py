"""Admin views that are tried again after a clash."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.contrib.messages.storage import default_storage
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, OperationalError
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from core.again import TRIES, note, pause, usable
from core.database_errors import is_retryable as passing

Response = TypeVar("Response", bound=HttpResponseBase)

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")


def keep(request: HttpRequest) -> Callable[[], None]:
    """Return an act that makes the request what it is now: unread files, no messages or notes of a view that failed."""
    # Read now: the stream of a request can be read once.
    _ = request.POST
    noted = vars(request).copy()
    queued = list(request._messages._queued_messages) if hasattr(request, "_messages") else []

    def restore() -> None:
        vars(request).clear()
        vars(request).update(noted)
        for _name, files in request.FILES.lists():
            for file in files:
                file.open()
        if hasattr(request, "_messages"):
            request._messages = default_storage(request)
            request._messages._queued_messages = list(queued)
        if hasattr(request, "session") and request.session.modified:
            request.session = type(request.session)(request.session.session_key)

    return restore


def tried_again(view: Callable[..., Response]) -> Callable[..., Response]:
    """Return the view, tried again where another act of the same moment prevented it.

    After a deadlock or a serialisation failure it is tried up to TRIES times in all. Where a row was gone, or a
    constraint broken, it is tried once more: it then finds what the other act has stored, and says so. A page that is
    only read needs this too, for a row may be deleted between two of its queries. The last error is raised, unless the
    view answers it: `request.last_try` says whether a broken constraint would be raised.
    """

    @wraps(view)
    def tried(request: Any, *given: Any, **named: Any) -> Response:
        restore, overtaken = keep(request), 0
        for left in reversed(range(TRIES)):
            request.last_try = overtaken > 0 or not left
            try:
                return view(request, *given, **named)
            except (OperationalError, IntegrityError, ObjectDoesNotExist) as fault:
                overtaken += not isinstance(fault, OperationalError)
                hopeless = overtaken > 1 or (isinstance(fault, OperationalError) and not passing(fault))
                if not left or hopeless or not usable():
                    raise
                note(f"{request.method} {request.path}", fault)
            restore()
            if not overtaken:
                pause()
        raise AssertionError("the last try returns or raises")

    return tried
