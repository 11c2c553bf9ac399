"""Former keys of merged rows, and where they lead."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _

from .models.redirect import Redirect


def current(kind: str, keys: Iterable[str]) -> list[str]:
    """Return the keys by which rows of that kind (a model's name) are known today, each once, in order.

    Costs one query, none without keys. A key that never moved stays as it is.
    """
    return list(dict.fromkeys(moved_to(kind, keys).values()))


def moved_to(kind: str, keys: Iterable[str]) -> dict[str, str]:
    """Return each key with the one by which its row is known today. Costs one query, none without keys."""
    written = {key: _normal(key) for key in keys}
    known = Redirect.objects.filter(kind=kind, was__in=written.values()).values_list("was", "now") if written else ()
    now = dict(known)
    return {key: now.get(normal, key) for key, normal in written.items()}


def in_public(rows: Any, keys: Iterable[str]) -> list[str]:
    """Return the keys that an address names, former ones as today's where that row is public, each once, in order.

    Others stay as they are written: the key of a row that is not public is like one that never was. Costs one query,
    two where a key has moved, none without keys.
    """
    now = moved_to(rows.model._meta.model_name, keys)
    moved = {new for key, new in now.items() if new != key}
    public = {row.key for row in rows.public().keyed(moved)} if moved else set()
    return list(dict.fromkeys(new if new in public else key for key, new in now.items()))


def public_row(rows: Any, key: str) -> Any:
    """Return the public row that a key of an address names today. Raises Http404 where there is none.

    The row's own key differs from `key` where that is a former one.
    """
    kind = rows.model._meta.model_name
    row = rows.public().keyed([key]).first() or rows.public().keyed(filter(None, [follow(kind, key)])).first()
    if row is None:
        raise Http404
    return row


def follow(kind: str, key: str) -> str | None:
    """Return where a former key leads; None where it is none."""
    return Redirect.objects.filter(kind=kind, was=_normal(key)).values_list("now", flat=True).first()


def add_redirect(kind: str, was: str, now: str) -> None:
    """Let a key lead to another one, and all that led to it too."""
    Redirect.objects.filter(kind=kind, now=was).update(now=now)
    Redirect.objects.create(kind=kind, was=was, now=now)


def former_slugs(instrument: Any) -> set[str]:
    """Return the slugs that provisions of an instrument had before they were merged."""
    former = Redirect.objects.filter(kind="provision", was__startswith=f"{instrument.key}/")
    return {key.rpartition("/")[2] for key in former.values_list("was", flat=True)}


def redirect_to(row: Any, request: HttpRequest) -> HttpResponsePermanentRedirect:
    """Send the reader to a row's address, with what they asked for."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(row.get_absolute_url() + (f"?{query}" if query else ""))


def refuse_former(kind: str, key: str, field: str) -> None:
    """Raise ValidationError, at a form's field, where a new row would take an address that leads elsewhere."""
    if now := follow(kind, key):
        raise ValidationError({field: _("That address leads to “%s”, with which it was merged.") % now})


def _normal(key: str) -> str:
    """Return a key with the jurisdiction in it, if there is one, as addresses write it."""
    home, slash, rest = key.replace("\x00", "").partition("/")
    return f"{home.lower()}/{rest}" if slash else home
