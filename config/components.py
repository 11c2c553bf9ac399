"""The living page of components: each as it is, beside what it takes. Shown while DEBUG is on."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.difference import Difference, words
from cases.law_today import LawToday
from cases.models.published import Listing
from cases.page import Gloss, expressions
from cases.search import CaseSearch
from cases.search.glimpse import Glimpse
from cases.search.place import Place
from cases.search.related import Related
from cases.today import Neighbours
from cases.typeset import Typeset
from legislation.models import Jurisdiction
from legislation.paging import page_at


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Every component, filled from the newest published case; without one, what each takes is all that is shown."""
    context = {"takes": takes()}
    if listing := Listing.objects.for_cards().select_related("edition").newest_first().first():
        context |= _samples(listing)
    return render(request, "components.html", context)


def takes() -> dict[str, str]:
    """Return the first line of every component, which says what it is and takes, by name."""
    files = sorted(Path(settings.BASE_DIR, "templates", "components").glob("*.html"))
    return {file.stem: file.read_text().partition("\n")[0].strip("{#} ") for file in files}


def _samples(listing: Listing) -> dict:
    """Return something for every input that a component takes."""
    record = listing.edition.record
    typeset = Typeset.of(record)
    law = LawToday.of(listing, record, typeset.mentions)
    expression = expressions(record, typeset, law)[0]
    passage = next((passage for passage in expression.passages if passage.glosses), expression.passages[0])
    search = CaseSearch.from_query(QueryDict(f"jurisdiction={listing.jurisdiction_id}"))
    appearance = next((row for row in record.appearances if row.session), None)
    return {
        "listing": listing,
        "record": record,
        "expression": expression,
        "passage": passage,
        "gloss": passage.glosses[0] if passage.glosses else Gloss("law", "Article 1", "1", "", "", "", "", "en", ()),
        "links": law.links,
        "search": search,
        "page": page_at(Listing.objects.for_cards().newest_first(), "1"),
        "jurisdictions": Jurisdiction.objects.with_cases().by_name(),
        "neighbours": Neighbours(appearance, listing, listing) if appearance else None,
        "related": [Related(Glimpse.of(record), (("", (record.reference,)),), record.keywords)],
        "meant": [("privacy", "?q=privacy"), ("piracy", "?q=piracy")],
        "place": Place(3, 27, "?place=2", "?place=4", "?"),
        "difference": Difference("title", tuple(words(listing.title, record.court))),
    }
