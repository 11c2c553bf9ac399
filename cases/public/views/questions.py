"""The pages of legal questions."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.models.catalogue import Question
from cases.public.comparison import MOST
from cases.public.questions import answered, as_json, counted, from_each_group
from core.redirects import public_row, redirect_to
from legislation.models import Jurisdiction


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    asked = counted(Question.objects.public().by_name())
    return render(
        request, "cases/questions.html", {"questions": asked, "all": Jurisdiction.objects.with_cases().count()}
    )


@require_safe
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a question with its answers, by answer and jurisdiction."""
    shown = public_row(Question.objects.all(), slug)
    if shown.slug != slug:
        return redirect_to(shown, request)
    found = answered(shown)
    chosen = from_each_group(found)[:MOST]
    compare = "&".join(f"case={listing.reference}" for listing in chosen)
    context = {
        "found": found,
        "compare": f"{reverse('compare')}?{compare}" if len(chosen) > 1 else "",
        "compared": len(chosen),
        "sessions": shown.sessions.public().with_case_counts().select_related("collection").in_order(),
    }
    return render(request, "cases/question.html", context)


@require_safe
def question_as_json(request: HttpRequest, slug: str) -> HttpResponse:
    """Send a question and its answers as JSON."""
    shown = public_row(Question.objects.all(), slug)
    value = as_json(answered(shown), request.build_absolute_uri)
    return JsonResponse(value, json_dumps_params={"ensure_ascii": False, "indent": 2})
