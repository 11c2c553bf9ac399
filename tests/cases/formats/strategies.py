"""Records that an informal summary can tell: names without the signs that part them, whole paragraphs, one language."""

from hypothesis import strategies as st

from cases.record.value import (
    LEVELS,
    PROCEDURES,
    Appearance,
    CaseRecord,
    Citation,
    Document,
    Holding,
    Identifiers,
    Link,
    Party,
    Session,
    Summary,
)
from tests.cases.strategies import several

_NAMES = "Alder Birch Cedar Dogwood Ébène Fir Ginkgo Hazel Ikebana Juniper Køge Larch Müller Niño Olive Öst Peng Zhang"
_PROSE = {
    "en": (
        "The owner of the mark asked the court for an order that was to bind the seller.",
        "It was said that the work is not that of a person, and the claim was dismissed with costs for the defence.",
        "In the view of the judges the right is lost by silence (see above), not by sale.",
    ),
    "fr": (
        "Le titulaire de la marque a demandé au tribunal une mesure pour le vendeur et les clients.",
        "La cour est d'avis que le droit des tiers est perdu dans les deux cas.",
    ),
    "ru": ("Владелец товарного знака обратился в суд с иском.", "Иск был отклонён, потому что срок истёк."),
    "ar": ("رفع صاحب العلامة دعوى أمام القضاء ضد البائع.", "رفضت الدعوى لانقضاء المهلة."),
}
_LAW = ("Patents Act", "Law on Trademarks of Latvia", "Civil Code")

names = st.lists(st.sampled_from(_NAMES.split()), min_size=1, max_size=3).map(" ".join)
days = st.dates().filter(lambda day: 1500 <= day.year < 2100).map(lambda day: day.isoformat())
urls = st.integers(1, 999).map(lambda number: f"https://example.org/{number}")
dockets = st.builds("{}-{}".format, st.integers(1, 99), st.integers(1000, 9999))


def _distinct(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3, unique=True).map(tuple)


def _body(language: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_PROSE[language]), min_size=1, max_size=3).map("\n\n".join)


@st.composite
def told(draw: st.DrawFn) -> CaseRecord:
    """Return a record within the means of `cases.formats.txt`."""
    language = draw(st.sampled_from(sorted(_PROSE)))
    laws = st.builds("Article {} of the {}".format, st.integers(1, 999), st.sampled_from(_LAW))
    listed = draw(_distinct(laws)) if language == "en" else ()
    collections = draw(_distinct(names))
    sessions = st.none() | st.builds(Session, number=st.integers(1, 99), title=st.just("") | names)
    topics = draw(_distinct(names))
    code = draw(st.sampled_from(["CN", "GB", "EU", "UPC"]))
    return CaseRecord(
        reference=f"{code}{draw(st.integers(1, 9999)):03d}-j",
        jurisdiction=code,
        court=f"Court of {draw(names)}",
        title=f"{draw(names)} v {draw(names)}",
        decision_date=draw(days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])),
        level=draw(st.sampled_from(("", *LEVELS))),
        procedure=draw(st.sampled_from(("", *PROCEDURES))),
        subject_matter=draw(_distinct(st.sampled_from(["Trademarks", "Patents (Inventions)", "Others"]))),
        dockets=draw(_distinct(dockets)),
        identifiers=Identifiers(ecli=draw(st.sampled_from(["", "ECLI:EU:C:2015:477"]))),
        parties=draw(several(st.builds(Party, role=st.sampled_from(["plaintiff", "defendant", "other"]), name=names))),
        keywords=draw(_distinct(names.map(str.lower) | st.just("sale, of goods"))),
        appearances=tuple(
            Appearance(name, session=draw(sessions) if at == 0 else None) for at, name in enumerate(collections)
        ),
        outcome=draw(st.just("") | names),
        judgments=draw(_distinct(st.builds(Document, title=names, url=urls))),
        documents=draw(_distinct(st.builds(Document, title=names, url=urls))),
        languages=draw(_distinct(st.sampled_from(["ar", "en", "lv", "zh-hans"]))),
        summaries=(
            Summary(
                language=language,
                basic_facts=draw(_body(language)),
                held=draw(_body(language)),
                relevant_holdings=tuple(Holding(topic, draw(_body(language))) for topic in topics),
                relevant_legislation="; ".join(listed),
                note=draw(st.just("") | st.sampled_from(_PROSE[language])),
            ),
        ),
        citations=tuple(Citation(each, each.split(" of the ")[1], "article", each.split()[1]) for each in listed),
        sources=draw(_distinct(st.builds(Link, title=names, url=urls))),
    )
