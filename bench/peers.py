"""Two peers as a site would have them on the same rows: PostgreSQL's full text, and django-filter with counts.

Both show twenty cases and every facet's counts, each counted with every filter but its own, in a page much barer than
Casebridge's.
"""

from collections.abc import Callable

from django.core.paginator import Paginator
from django.db import connection
from django.db.models import Count, F, FloatField, Func, QuerySet
from django.db.models.expressions import RawSQL
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template import engines

from cases.models import Listing
from cases.models.published import ListingQuerySet
from cases.search.query.filters import ListingFilter

# Every facet of the list of cases, by the columns that make its value.
FACETS = {
    "jurisdiction": ("jurisdiction_id",),
    "court": ("court__slug",),
    "keyword": ("keywords__slug",),
    "collection": ("collections__slug",),
    "session": ("sessions__collection__slug", "sessions__number"),
    "subject": ("subject_matter__slug",),
    "level": ("level",),
    "procedure": ("procedure",),
    "language": ("each_language",),
    "year": ("first_day__year",),
    "provision": ("provisions__instrument__jurisdiction_id", "provisions__instrument__slug", "provisions__slug"),
}
_LONGEST = 60
_PAGE = """<!doctype html><title>Cases</title><h1>{{ page.paginator.count }} cases</h1>
{% for name, counts in facets %}<h2>{{ name }}</h2><ul>{% for row in counts %}
<li><a href="?{{ query }}&amp;{{ name }}={{ row.0 }}">{{ row.0 }}</a> {{ row.1 }}</li>{% endfor %}</ul>{% endfor %}
{% for listing in page %}<article><h2><a href="{{ listing.get_absolute_url }}">{{ listing.title }}</a></h2>
<p>{{ listing.court.name }}, {{ listing.decision_date }}, {{ listing.reference }}</p></article>{% endfor %}"""

VECTORS = """
DROP TABLE IF EXISTS bench_vectors;
CREATE TABLE bench_vectors AS SELECT id AS listing_id, to_tsvector('simple', text) AS vector FROM cases_listing;
ALTER TABLE bench_vectors ADD PRIMARY KEY (listing_id);
CREATE INDEX bench_vectors_gin ON bench_vectors USING gin (vector);
ANALYZE bench_vectors;
"""
_MATCHING = "SELECT listing_id FROM bench_vectors WHERE vector @@ plainto_tsquery('simple', %s)"
_RANK = """(SELECT ts_rank(vector, plainto_tsquery('simple', %s)) FROM bench_vectors
 WHERE listing_id = cases_listing.id)"""


def build_vectors() -> int:
    """Store every listing's text as PostgreSQL's full text search has it; return the bytes that takes."""
    with connection.cursor() as cursor:
        cursor.execute(VECTORS)
        cursor.execute("SELECT pg_total_relation_size('bench_vectors')")
        return cursor.fetchone()[0]


def postgresql(request: HttpRequest) -> HttpResponse:
    """Stored vectors under a GIN index, GROUP BY for the counts, the top of ts_rank with the exact count."""

    def found(query: QueryDict) -> ListingQuerySet:
        rest = query.copy()
        words = rest.pop("q", [""])[-1]
        rows = ListingFilter(rest, queryset=Listing.objects.order_by()).qs
        return rows.filter(pk__in=RawSQL(_MATCHING, [words])) if words else rows  # noqa: S611 (constant)

    rows = found(request.GET)
    if words := request.GET.get("q"):
        rank = RawSQL(_RANK, [words], output_field=FloatField())  # noqa: S611 (constant)
        rows = rows.annotate(rank=rank).order_by("-rank", "reference")
    else:
        rows = rows.newest_first()
    return _page(request, rows, found)


def django_filter(request: HttpRequest) -> HttpResponse:
    """The filters as django-filter applies them, and a grouped count for each facet."""

    def found(query: QueryDict) -> ListingQuerySet:
        return ListingFilter(query, queryset=Listing.objects.order_by()).qs

    return _page(request, found(request.GET).newest_first(), found)


def _page(
    request: HttpRequest, rows: QuerySet[Listing], found: Callable[[QueryDict], QuerySet[Listing]]
) -> HttpResponse:
    page = Paginator(rows.select_related("court"), 20).get_page(request.GET.get("page"))
    facets = [(name, _counts(name, request.GET, found)) for name in FACETS]
    context = {"page": page, "facets": facets, "query": request.GET.urlencode()}
    return HttpResponse(engines["django"].from_string(_PAGE).render(context))


def _counts(name: str, query: QueryDict, found: Callable[[QueryDict], QuerySet[Listing]]) -> list[tuple[str, int]]:
    rest = query.copy()
    rest.pop(name, None)
    rows = found(rest)
    if name == "language":
        rows = rows.annotate(each_language=Func(F("languages"), function="unnest"))
    counted = rows.values_list(*FACETS[name]).annotate(cases=Count("*")).order_by("-cases")[:_LONGEST]
    return [("/".join(map(str, value)), cases) for *value, cases in counted if None not in value]
