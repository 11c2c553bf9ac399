"""Forms of the admin that arrive without a login, a token or a right; decision 26.

Nothing of them is stored here. The page that answers has all their fields, and sends them again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any, Self
from urllib.parse import urlsplit

from django.contrib import admin, messages
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from core.admin.shown_again import can_show_again, show_only

from .login import EditorLoginForm
from .outages.returned_form import NOT_RETURNED, ReturnedForm, returned_form

# Fields that the page adds to those of the form: no form of the admin has fields of these names.
AGAIN, NAME, FILE, PASSWORDS = "_again", "_again_username", "_again_file", "_again_passwords"
_CSRF = "csrfmiddlewaretoken"
_View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Sending:
    """A posted form, and the fields that its page added.

    `kept`: the form without its token; None where it has no fields. `again`: it came from the page that gives it back,
    with a `name` and `password` to log in. `files`: names of chosen files; `passwords`: whether the form had some.
    Neither is kept.
    """

    kept: ReturnedForm | None
    again: bool
    name: str
    password: str
    files: tuple[str, ...]
    passwords: bool

    @classmethod
    def taken_from(cls, request: HttpRequest) -> Self:
        """Take everything that is not the form's own out of the posted fields."""
        # Its own `copy` copies every value deeply, and strangers can send 50,000 fields.
        sent, posted = request.POST, QueryDict(mutable=True)
        for name, values in sent.lists():
            if name not in (AGAIN, NAME, NOT_RETURNED, FILE, PASSWORDS, _CSRF):
                posted.setlist(name, values)
        request.POST = posted  # type: ignore[assignment]
        kept = returned_form(request, without_passwords=True)
        chosen = [file.name for _field, files in request.FILES.lists() for file in files if file.name]
        return cls(
            kept, AGAIN in sent, sent.get(NAME, ""), sent.get(NOT_RETURNED, ""), (*sent.getlist(FILE), *chosen),
            PASSWORDS in sent or bool(kept and kept.passwords),
        )  # fmt: skip


def returning_forms(view: _View, may_enter: Callable[[HttpRequest], bool]) -> _View:
    """Return a view of the admin that gives a form back to somebody who may not send it now.

    `may_enter`: says whether somebody is logged in who may use the admin. The page that gives it back has a form to
    log in; sent from there, the form is shown by the view as it was sent, and nothing is carried out.
    """

    @wraps(view)
    def returning(request: Any, *given: Any, **named: Any) -> HttpResponse:
        if request.method != "POST" or request.path == reverse("admin:logout"):
            return view(request, *given, **named)
        viewed = partial(_unless_forbidden, view, request, *given, **named)
        if may_enter(request) and AGAIN not in request.POST:
            return viewed()
        sending = Sending.taken_from(request)
        if sending.kept is None:
            return redirect(request.get_full_path())
        if sending.name or not may_enter(request):
            form = _log_in(request, sending)
            if not form.is_bound or form.errors:
                return _page(request, "login", sending, form)
        if not can_show_again(view):
            return _page(request, "send", sending)
        _say_what_it_is(request, sending)
        show_only(request)
        # Should the form be given back after a failure, it has a token that counts, and is only shown then too.
        request.POST.update({_CSRF: get_token(request), AGAIN: "1"})
        with transaction.atomic():
            response = viewed()
            transaction.set_rollback(True)
        return response

    return returning


def _unless_forbidden(view: _View, request: Any, *given: Any, **named: Any) -> HttpResponse:
    """Return what the view does, or a page with all that was typed where the account may not do this."""
    posted = request.POST
    try:
        return view(request, *given, **named)
    except PermissionDenied:
        request.POST = posted
        sending = Sending.taken_from(request)
        if sending.kept is None:
            raise
        return _page(request, "right", sending, EditorLoginForm(request))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without its security token: give it back if it came from a page of ours (CSRF_FAILURE_VIEW).

    The form of another site is shown to nobody, whatever its fields say.
    """
    entrances = (reverse("admin:login"), reverse("admin:logout"))
    if request.path.startswith(reverse("admin:index")) and request.path not in entrances and _is_ours(request):
        sending = Sending.taken_from(request)
        if sending.kept and admin.site.has_permission(request):
            return _page(request, "token", sending)
        if sending.kept:
            return _page(request, "login", sending, EditorLoginForm(request))
    page = render_to_string("403_csrf.html", {}, request)
    return HttpResponse(page, status=403, headers={"Cache-Control": "no-store"})


def _is_ours(request: HttpRequest) -> bool:
    """Say whether the browser names this site as the one that sent the form."""
    sender = request.headers.get("Origin")
    if sender is None:
        page = urlsplit(request.headers.get("Referer", ""))
        sender = f"{page.scheme}://{page.netloc}"
    return sender == f"{request.scheme}://{request.get_host()}"


def _log_in(request: Any, sending: Sending) -> EditorLoginForm:
    """Log in with the name and password that were sent, if any, and return their form, with errors if it failed."""
    if not sending.again:
        return EditorLoginForm(request)
    # The record of failed logins stores what was posted: it gets the name alone, as from the login page.
    posted, request.POST = request.POST, QueryDict(mutable=True)
    request.POST.update({"username": sending.name, "password": sending.password})
    try:
        form = EditorLoginForm(request, request.POST)
        if form.is_valid():
            login(request, form.get_user())
            # A view that is tried again reads the session again.
            request.session.save()
    finally:
        request.POST = posted
    # For `config.login.locked_out`, which answers instead after too many wrong passwords.
    request.returning = {"sending": sending, "login": form}
    return form


def _say_what_it_is(request: Any, sending: Sending) -> None:
    said = _(
        "You are logged in as %s. Nothing has been saved yet: this is your form as it was sent. "
        "Check it, then press the button again."
    )
    messages.warning(request, said % request.user.get_username())
    if sending.files:
        messages.warning(request, _("Files are not kept. Choose them again: %s") % ", ".join(sending.files))
    if sending.passwords:
        messages.warning(request, _("Passwords are not kept. Type them again."))


def _page(request: HttpRequest, why: str, sending: Sending, login: EditorLoginForm | None = None) -> HttpResponse:
    """Return the page that gives a form back.

    `why`: "login" where nobody is logged in, "token" where its security token does not count, "right" where the
    account may not do this, "send" where it can be sent, but not be shown again.
    """
    context = {"why": why, "sending": sending, "login": login, "user": request.user}
    headers = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
    page = render_to_string("returning_forms/page.html", context, request)
    return HttpResponse(page, status=403, headers=headers)
