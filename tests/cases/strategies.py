"""Strategies of hypothesis: records of every shape that an editor can store."""

from hypothesis import strategies as st

from cases.record.fields import FIELDS, Kind
from cases.record.value import (
    ANSWERS,
    DIRECTIONS,
    EFFECTS,
    LEVELS,
    ORDERS,
    PLACES,
    PROCEDURES,
    PROVISION_ROLES,
    REMEDIES,
    ROLES,
    STATUSES,
    Answer,
    Appearance,
    CaseRecord,
    Citation,
    Document,
    Holding,
    Identifiers,
    Link,
    OtherDecision,
    Party,
    Remedy,
    Session,
    Summary,
    Wording,
)

# PostgreSQL refuses NUL and lone surrogates in any text; intake and forms drop them at the door.
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)
keys = st.from_regex(r"[a-z]{2}/[a-z-]{1,10}", fullmatch=True) | st.just("")
languages = st.sampled_from(["ar", "en", "es", "fr", "ru", "zh-hans", "de"])
kinds = st.sampled_from(["", "article", "section", "paragraph", "rule", "regulation", "clause"])
days = st.dates().map(lambda day: day.isoformat())
places = st.sampled_from(("", *PLACES))
decision_dates = st.just("") | days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])


def several(strategy: st.SearchStrategy) -> st.SearchStrategy:
    """Return tuples of up to three."""
    return st.lists(strategy, max_size=3).map(tuple)


sessions = st.builds(Session, number=st.integers(1, 99), title=words, key=keys)
appearances = st.builds(Appearance, collection=words, collection_key=keys, session=st.none() | sessions)
documents = st.builds(Document, title=words, url=words, language=languages | st.just(""))
holdings = st.builds(Holding, topic=words, text=words)
summaries = st.builds(
    Summary,
    language=languages,
    status=st.sampled_from(STATUSES),
    translator=words,
    basic_facts=words,
    held=words,
    relevant_holdings=several(holdings),
    relevant_legislation=words,
    note=words,
)
wordings = st.builds(
    Wording, text=words, language=languages, since=days, until=days, translator=words, official=st.booleans()
)
citations = st.builds(
    Citation,
    as_written=words,
    instrument=words,
    kind=kinds,
    provision=words,
    quoted=words,
    quoted_language=languages | st.just(""),
    instrument_key=keys,
    provision_key=keys,
    wordings=several(wordings),
    role=st.sampled_from(("", *PROVISION_ROLES)),
    place=places,
)
answers = st.builds(
    Answer,
    question=words,
    answer=st.sampled_from(ANSWERS),
    question_key=keys,
    place=places,
    direction=st.sampled_from(("", *DIRECTIONS)),
)


_BY_NAME = {
    "court_key": keys,
    "level": st.sampled_from(("", *LEVELS)),
    "procedure": st.sampled_from(("", *PROCEDURES)),
}
_BY_KIND = {
    Kind.GIVEN: words,
    Kind.NAME: words,
    Kind.TEXT: words,
    Kind.BLOCK: words,
    Kind.DATE: decision_dates,
    Kind.KEYS: several(keys),
    Kind.NAMES: several(words),
    Kind.LINES: several(words),
    Kind.LANGUAGES: several(languages),
    Kind.IDENTIFIERS: st.builds(Identifiers, ecli=words, neutral=words, source=words),
    Kind.PARTIES: several(st.builds(Party, role=st.sampled_from(ROLES), name=words)),
    Kind.APPEARANCES: several(appearances),
    Kind.DOCUMENTS: several(documents),
    Kind.LINKS: several(st.builds(Link, title=words, url=words)),
    Kind.SUMMARIES: st.lists(summaries, max_size=3, unique_by=lambda each: each.language).map(tuple),
    Kind.CITATIONS: several(citations),
    # A case answers a question once.
    Kind.ANSWERS: st.lists(answers, max_size=3, unique_by=lambda each: each.question).map(tuple),
    Kind.REMEDIES: several(
        st.builds(Remedy, remedy=st.sampled_from(REMEDIES), amount=words, currency=words, place=places)
    ),
    Kind.OTHER_DECISIONS: several(
        st.builds(
            OtherDecision,
            order=st.sampled_from(ORDERS),
            effect=st.sampled_from(EFFECTS),
            court=words,
            decision_date=decision_dates,
            identifier=words,
            reference=st.just("") | st.just("CN108-j"),
            url=words,
        )
    ),
}


def records() -> st.SearchStrategy[CaseRecord]:
    """Return whole records, every registered field filled or not: one summary a language, as the database has them."""
    of_fields = {name: _BY_NAME[name] if name in _BY_NAME else _BY_KIND[field.kind] for name, field in FIELDS.items()}
    return st.builds(CaseRecord, **of_fields)
