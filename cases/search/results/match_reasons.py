"""Match reasons: the name by which a case was found, where no passage of its text shows the match."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import get_language, gettext

from cases.models.published import Listing
from cases.search.analysis.analyzers import PLAIN, analyzer_of, index_analyzers, normal, tokens
from cases.search.query.parser import Question, Term
from core import languages

_RELATIONS = (
    "keywords",
    "subject_matter",
    "collections",
    "sessions__collection",
    "provisions__instrument__jurisdiction",
)


@dataclass(frozen=True, slots=True)
class MatchReason:
    """The kind of a name and the name that matches, in its language; `shown`: what the page calls it, if otherwise."""

    kind: str
    name: str
    language: str
    direction: str
    shown: str


def match_reasons(question: Question, listings: Iterable[Listing]) -> dict[int, MatchReason]:
    """Return by primary key the first name of each listing that a search term matches, in whatever language.

    None for a listing whose title matches, which the reader sees. Costs as many queries for ten listings as for one.
    """
    keys = [listing.pk for listing in listings]
    if not keys or not question.terms:
        return {}
    rows = Listing.objects.select_related("court", "jurisdiction", "edition").prefetch_related(*_RELATIONS)
    reasons = ((row.pk, _reason(question, row)) for row in rows.filter(pk__in=keys))
    return {key: reason for key, reason in reasons if reason}


def _reason(question: Question, listing: Listing) -> MatchReason | None:
    terms = [term for term in question.terms if term.field in ("", "title")]
    if any(_matches(term, listing.title, "") for term in terms):
        return None
    for field, kind, name, language, shown in _names(listing):
        if any(_matches(term, name, language) for term in question.terms if term.field in ("", field)):
            return MatchReason(kind, name, language, languages.direction(language), "" if shown == name else shown)
    return None


def _names(listing: Listing) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield field of the query, kind, name, its language, and what the page shows in its place."""
    record = listing.edition.record
    for party in record.parties:
        yield "party", gettext("Party"), party.name, "", party.name
    for docket in record.dockets:
        yield "docket", gettext("Docket number"), docket, "", docket
    for keyword in listing.keywords.all():
        yield from _each("keyword", gettext("Keyword"), keyword.names, keyword.synonyms, str(keyword))
    yield from _each("court", gettext("Court"), listing.court.names, listing.court.variants, str(listing.court))
    yield from _each("", gettext("Jurisdiction"), listing.jurisdiction.names, (), str(listing.jurisdiction))
    for subject in listing.subject_matter.all():
        yield from _each("", gettext("Subject matter"), subject.names, (), str(subject))
    for session in listing.sessions.all():
        yield from _each("", gettext("Session"), session.names, (), str(session))
    for collection in listing.collections.all():
        yield from _each("", gettext("Collection"), collection.names, (), str(collection))
    for provision in listing.provisions.all():
        law = provision.instrument
        yield from _each("", gettext("Law"), law.names | (law.short_names or {}), law.aliases, str(law))


def _each(
    field: str, kind: str, names: Mapping[str, str], others: Iterable[str], shown: str
) -> Iterator[tuple[str, str, str, str, str]]:
    own = get_language() or "en"
    for language in sorted(names, key=lambda each: each != own):
        yield field, kind, names[language], language, shown
    for other in others:
        yield field, kind, other, "", shown


def _matches(term: Term, name: str, language: str) -> bool:
    """Return whether a name has all words of a term, as the index compares them."""
    searched, text = normal(term.text), normal(name)
    for analyzer in {analyzer_of(language), *index_analyzers(text), PLAIN}:
        looked_for, there = tokens(analyzer, searched), tokens(analyzer, text)
        if looked_for and set(looked_for) <= set(there):
            return True
        if term.prefix and looked_for and any(word.startswith(looked_for[-1]) for word in there):
            return True
    return False
