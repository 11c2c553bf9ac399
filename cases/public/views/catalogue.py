"""The pages of the catalogue: courts, keywords, collections and their sessions."""

from itertools import groupby

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models.catalogue import Collection, Court, Keyword, Session
from cases.public.in_common import in_common
from cases.public.questions import counted
from core.directory import Directory, Group, by_letter
from core.pagination import page_at
from core.redirects import public_row, redirect_to
from legislation.models import Jurisdiction


@require_safe
def courts(request: HttpRequest) -> HttpResponse:
    public = Court.objects.public().with_case_counts().by_name()
    jurisdictions = Jurisdiction.objects.filter(courts__in=public.values("pk")).distinct().by_name()
    jurisdictions = jurisdictions.prefetch_related(Prefetch("courts", public, to_attr="public_courts"))
    groups = [Group(home.name, home.code, home.public_courts, home.get_absolute_url()) for home in jurisdictions]
    return render(request, "cases/courts.html", {"directory": Directory(groups)})


@require_safe
def court(request: HttpRequest, slug: str) -> HttpResponse:
    shown = public_row(Court.objects.select_related("jurisdiction"), slug)
    if shown.slug != slug:
        return redirect_to(shown, request)
    context = {
        "court": shown,
        "page": page_at(shown.listings.for_cards().newest_first(), request.GET.get("page")),
        **in_common(shown.listings.all()),
    }
    return render(request, "cases/court.html", context)


@require_safe
def keywords(request: HttpRequest) -> HttpResponse:
    directory = by_letter(Keyword.objects.public().with_case_counts().by_name())
    return render(request, "cases/keywords.html", {"directory": directory})


@require_safe
def keyword(request: HttpRequest, slug: str) -> HttpResponse:
    shown = public_row(Keyword.objects.all(), slug)
    if shown.slug != slug:
        return redirect_to(shown, request)
    context = {
        "keyword": shown,
        "broader": shown.broader.public().by_name(),
        "narrower": shown.narrower.public().by_name(),
        "page": page_at(shown.listings.for_cards().newest_first(), request.GET.get("page")),
        **in_common(shown.listings.all()),
    }
    return render(request, "cases/keyword.html", context)


@require_safe
def collections(request: HttpRequest) -> HttpResponse:
    sessions = Session.objects.public().with_case_counts().in_order()
    public = Collection.objects.public().with_case_counts().newest_first()
    context = {"collections": public.prefetch_related(Prefetch("sessions", sessions, to_attr="public_sessions"))}
    return render(request, "cases/collections.html", context)


@require_safe
def collection(request: HttpRequest, slug: str) -> HttpResponse:
    shown = public_row(Collection.objects.all(), slug)
    context = {
        "collection": shown,
        "sessions": shown.sessions.public().with_case_counts().in_order(),
        "page": page_at(shown.listings.for_cards().newest_first(), request.GET.get("page")),
        **in_common(shown.listings.all()),
    }
    return render(request, "cases/collection.html", context)


@require_safe
def session(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show a session's cases grouped by jurisdiction, so that they can be compared."""
    shown = public_row(Session.objects.select_related("collection"), f"{slug}:{number}")
    page = page_at(shown.listings.for_cards().in_session_order(), request.GET.get("page"))
    by_jurisdiction = [(where, list(group)) for where, group in groupby(page, lambda listing: listing.jurisdiction)]
    context = {
        "session": shown,
        "page": page,
        "by_jurisdiction": by_jurisdiction,
        "several": len(page.object_list) > 1,
        "questions": counted(shown.questions.public().by_name()),
        "all": Jurisdiction.objects.with_cases().count(),
    }
    return render(request, "cases/session.html", context)
