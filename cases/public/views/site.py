"""The front page, the pages about the site, its health, and the 404."""

import re
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models.catalogue import Question, Session
from cases.models.published import Listing
from cases.public.questions import counted
from legislation.models import Jurisdiction, Provision
from legislation.wordings.text_counts import TextCounts

NEWEST = 6
QUESTIONS = 6
_PATH_WORDS = re.compile(
    r"/(?:cases|courts|keywords|questions|collections|jurisdictions|legislation)(?=/)|/(?:editions|sessions)(?:/[\d.]*)?"
)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    questions = counted(Question.objects.public().by_name())
    context = {
        "cases": Listing.objects.count(),
        "law": TextCounts.of(Provision.objects.applied()),
        "jurisdictions": Jurisdiction.objects.with_cases().by_name(),
        "sessions": Session.objects.filter(listings__isnull=False)
        .with_case_counts()
        .select_related("collection")
        .in_order(),
        "questions": questions[:QUESTIONS],
        "more_questions": len(questions) > QUESTIONS,
        "newest": Listing.objects.for_cards().newest_first()[:NEWEST],
    }
    return render(request, "cases/home.html", context)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about.html")


@require_safe
def search_help(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/search_help.html")


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Report that the process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the 404 page, with a search for the words of the address."""
    path = unquote(request.path).replace("\x00", "")
    # The parts of every address, and the numbers after them, are no search terms.
    words = " ".join(re.findall(r"\w+(?:-j\b)?", _PATH_WORDS.sub(" ", path)))
    return render(request, "404.html", {"words": words[:100]}, status=404)
