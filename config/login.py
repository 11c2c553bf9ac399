"""The login form of the admin, and the page of a locked login."""

import math
from datetime import timedelta
from typing import Any

from axes.helpers import get_client_ip_address, get_client_username
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import UsernameField
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class EditorLoginForm(AdminAuthenticationForm):
    """The stock form with a limit on the name: the record of failed logins has no room for longer ones."""

    username = UsernameField(label=_("Username"), max_length=150)
    error_messages = {
        **AdminAuthenticationForm.error_messages,
        "invalid_login": _("No account that can log in here has this name and password. Capital letters matter."),
    }


def locked_out(
    request: HttpRequest, _response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Say for how long a name is locked for the client's address: 429, with the seconds in `Retry-After`."""
    wait = _lock_left(get_client_username(request, credentials) or "", get_client_ip_address(request) or "")
    minutes = max(1, math.ceil(wait / timedelta(minutes=1)))
    headers = {"Retry-After": str(max(1, math.ceil(wait.total_seconds()))), "Cache-Control": "no-store"}
    # The form of an editor who logs in on the page that gives it back (`config.returning_forms`).
    context = {"minutes": minutes, **getattr(request, "returning", {})}
    return HttpResponse(render_to_string("locked_out.html", context, request), status=429, headers=headers)


def _lock_left(name: str, address: str) -> timedelta:
    """Return how long it takes until fewer wrong passwords are remembered than lock a name."""
    attempts = AccessAttempt.objects.filter(username=name, ip_address=address).order_by("attempt_time")
    remembered = list(attempts.values_list("attempt_time", "failures_since_start"))
    left, until = sum(failures for _at, failures in remembered), timezone.now()
    for at, failures in remembered:
        if left < settings.AXES_FAILURE_LIMIT:
            break
        left, until = left - failures, at + settings.AXES_COOLOFF_TIME
    return until - timezone.now()
