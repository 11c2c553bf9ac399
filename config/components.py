"""The living page of components: each as it is, beside what it takes. Shown while DEBUG is on."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Self

from django.conf import settings
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from cases.formats import FORMATS
from cases.models.catalogue import Question
from cases.models.published import Listing
from cases.public.case_context import Neighbours
from cases.public.comparison import Column, Compared, aspects
from cases.public.questions import Answered, Counted, Decision, Group, InJurisdiction
from cases.record.difference import Difference
from cases.record.value import Answer
from cases.rendering.case_page import expressions
from cases.rendering.current_law import LawToday
from cases.rendering.margin_notes import MarginNote, law_line, margin_notes
from cases.rendering.rendered_record import RenderedRecord
from cases.search.index.stored_case import StoredCase
from cases.search.query.search_query import SearchQuery
from cases.search.related.list_position import ListPosition
from cases.search.related.related import Related
from cases.search.results.did_you_mean import Correction
from cases.search.results.facets import facets_shown, years
from cases.search.results.refinements import active_filters
from cases.search.results.search import find
from core.pagination import page_at
from core.text.diff import words
from legislation.models import Instrument, Jurisdiction, Provision, ProvisionText
from legislation.models.counterpart import Rooted, SeenCounterpart
from legislation.pages.contracting_parties import Bound
from legislation.wordings import versions

FOLDER = Path(settings.BASE_DIR, "templates", "components")


@dataclass(frozen=True, slots=True)
class Component:
    """`takes`: its first line. `html`: what it makes of samples, if any."""

    name: str
    takes: str
    html: SafeString

    @classmethod
    def of(cls, file: Path, samples: dict[str, Any] | None) -> Self:
        template = get_template(f"components/{file.name}", using="jinja2" if file.suffix == ".jinja" else "django")
        return cls(
            file.stem,
            file.read_text().partition("\n")[0].strip("{#} "),
            SafeString(template.render({**samples, "id": file.stem}) if samples else ""),
        )


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Every component, filled from the newest published case; without one, what each takes is all that is shown."""
    listing = Listing.objects.select_related("court", "jurisdiction", "edition").newest_first().first()
    samples = _samples(listing) | {"path": request.path, "parameters": request.GET} if listing else None
    shown = [Component.of(file, samples) for file in sorted(FOLDER.iterdir())]
    return render(request, "components.html", {"components": shown})


def _samples_of_the_law() -> dict[str, Any]:
    """Return what the components of the law take, invented around the newest provision."""
    provision = Provision.objects.select_related("instrument__jurisdiction").annotate(case_count=Value(3)).last()
    if provision is None:
        return {}
    home, law = provision.instrument.jurisdiction, provision.instrument
    periods = (DateRange(date(2011, 1, 1), date(2021, 3, 15)), DateRange(date(2021, 3, 15), None))
    texts = [
        ProvisionText(pk=number, provision=provision, language="en", text=f"Article {number}.", period=period)
        for number, period in enumerate(periods, 1)
    ]
    return {
        "instrument": Instrument(names=law.names, number="77", type_of_text="main", adopted=date(2010, 3, 3)),
        "timeline": versions.timeline(texts, texts[1:]),
        "comparison": versions.Comparison(texts[0], texts[1], words("Article 1.", "Article 2.")),
        "rooted": [Rooted(provision, provision, "Counterpart of", "It asks for fault.")],
        "counterparts": [SeenCounterpart(provision, "Counterpart of", "It asks for fault.", provision)],
        "parties": [Bound(home, list(periods), 2)],
        "before": provision,
        "after": provision,
    }


def _samples_of_a_question(listing: Listing) -> dict[str, Any]:
    """Return what the components of questions take, invented around a published case."""
    question = Question(slug="sample", names={"en": "Can a machine be an author?"})
    decision = Decision(listing, "no", "", "held", None, [("Copyright Act", ["Section 1"])])
    return {
        "answers": [Answer(question.name, "no", direction="limits")],
        "found": Answered(question, [Group("no", [InJurisdiction(listing.jurisdiction, [decision])])], [decision]),
        "decisions": [decision],
        "questions": [Counted(question, (("no", 4), ("yes", 1)))],
        "all": 25,
    }


def _samples(listing: Listing) -> dict[str, Any]:
    """Return something for every input that a component takes."""
    record = listing.edition.record
    rendered_record = RenderedRecord.of(record)
    law = LawToday.of(listing, record, rendered_record.mentions)
    shown = expressions(record, rendered_record, law)
    expression = shown[0]
    passage = next((passage for passage in expression.passages if passage.margin_notes), expression.passages[0])
    note = MarginNote("law", "Article 1", "1", "", "", "", "", "en", ())
    results = find(SearchQuery.parse(f"jurisdiction={listing.jurisdiction_id}"))
    facets = facets_shown(results)
    appearance = next((row for row in record.appearances if row.session), None)
    page = page_at(Listing.objects.for_cards().newest_first(), "1")
    return {
        **{"words": "", "form": "refine", "level": 3, "linked": True, "quoted": True},
        **dict.fromkeys(("label", "text", "none"), record.title),
        "address": listing.get_absolute_url(),
        "reference": listing.reference,
        "decision_date": record.decision_date,
        "reader": "en",
        "language": expression.language,
        "edition": listing.edition,
        "listing": listing,
        "listings": page,
        "record": record,
        "lead": rendered_record.lead,
        "formats": FORMATS.values(),
        "expressions": shown,
        "expression": expression,
        "passage": passage,
        "margin_note": passage.margin_notes[0] if passage.margin_notes else note,
        "law_line": law_line(margin_notes(record) or [note], law, {}),
        "links": law.links,
        "search": True,
        "query": results.query,
        "facets": facets,
        "years": years(results),
        "active_filters": active_filters(results.query, facets),
        "page": page,
        "wording": {"text": record.title, "language": expression.language},
        "rows": Jurisdiction.objects.with_cases().by_name(),
        "neighbours": Neighbours(appearance, listing, listing) if appearance else None,
        "related": [Related(StoredCase.of(listing.edition.data), (("", (record.reference,)),), record.keywords)],
        "corrections": [Correction(words, SearchQuery.parse(f"q={words}")) for words in ("privacy", "piracy")],
        "columns": [Column(listing, "?"), Column(listing, "?")],
        "aspects": aspects([Compared.of(listing), Compared.of(listing)]),
        "comparable": True,
        **_samples_of_a_question(listing),
        "list_position": ListPosition(3, 27, "?position=2", "?position=4", "?"),
        **_samples_of_the_law(),
        "difference": Difference("title", tuple(words(listing.title, record.court))),
    }
