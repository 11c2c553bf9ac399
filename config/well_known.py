"""Files at fixed addresses for robots and browsers."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

# RFC 9116: less than a year. The date moves on each day.
_GOOD_FOR = timedelta(days=180)
# A star ends each pattern: robots that know no stars then skip it, instead of leaving out the whole list.
ROBOTS = """\
# Every case, court, keyword, collection and law has a page of its own, which any robot may read.
# Searches, narrowed lists and comparisons of those are without end, and say nothing that those pages do not say.
User-agent: *
Disallow: /admin/
Disallow: /cases/?*
Allow: /cases/?page=*
Disallow: /cases/facets/
Disallow: /cases/suggestions/
Disallow: /cases/*/?*
Disallow: /cases/*/editions/
Disallow: /feeds/cases.atom?*
Disallow: /legislation/*?*
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell robots which pages to read: every page of its own, no search and no list that was narrowed."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """The icon, for browsers that ask for it whatever a page says: those that show a text or a feed do."""
    return HttpResponse(_icon(), content_type="image/x-icon")


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Say to whom a weakness of the site is reported (RFC 9116); 404 where the site names nobody."""
    if not settings.REPORT_ADDRESS:
        raise Http404
    until = datetime.combine(datetime.now(UTC).date() + _GOOD_FOR, datetime.min.time(), UTC)
    lines = [
        f"Contact: mailto:{settings.REPORT_ADDRESS}",
        f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: en",
        f"Canonical: {request.build_absolute_uri(reverse('security'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@cache
def _icon() -> bytes:
    return (Path(settings.BASE_DIR) / "static" / "favicon.ico").read_bytes()
