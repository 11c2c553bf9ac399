"""Names in a case that the catalogue does not know yet."""

import re
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models.catalogue import Collection, Court, Keyword, Question, Session
from cases.models.editorial import Answer, Case, CaseKeyword, Citation
from core.names import free_slug, lock_names
from legislation.models import Instrument, Provision
from legislation.models.instrument import TREATIES
from legislation.numbering import addressable, split_number
from legislation.resolution.resolve import Named, Titles, resolve

_KINDS = (
    ("constitution", Instrument.Kind.CONSTITUTION),
    ("treaty|convention|agreement|protocol|TRIPS|EPC", Instrument.Kind.TREATY),
    ("code", Instrument.Kind.CODE),
    ("directive", Instrument.Kind.DIRECTIVE),
    ("regulations?", Instrument.Kind.REGULATION),
    ("rules", Instrument.Kind.RULES),
    ("act|law|statute", Instrument.Kind.ACT),
)


@dataclass(frozen=True, slots=True)
class Pending:
    """One name as written. `key` says which.

    Not acceptable are a subject matter, of which there is a fixed list, and a title that several laws have.
    """

    key: str
    label: str
    acceptable: bool = True


def pending(case: Case) -> list[Pending]:
    """Return the names that the case has only as written, in the order of its form."""
    unknown = case.as_written
    rows = []
    if "court" in unknown:
        rows.append(Pending("court", _("Court: %s") % unknown["court"]))
    rows += [
        Pending(f"subject_matter:{name}", _("Subject matter, not in the list: %s") % name, acceptable=False)
        for name in unknown.get("subject_matter", [])
    ]
    rows += [Pending(f"keyword:{name}", _("Keyword: %s") % name) for name in unknown.get("keywords", [])]
    rows += [
        Pending(f"appearance:{_appearance_name(row)}", _("Collection: %s") % _appearance_name(row), _numbered(row))
        for row in unknown.get("appearances", [])
    ]
    questions = [row["question"] for row in unknown.get("answers", [])]
    rows += [Pending(f"question:{name}", _("Question: %s") % name) for name in questions]
    by_instrument: dict[str, list[str]] = {}
    for citation in _unresolved(case):
        by_instrument.setdefault(citation.instrument, []).append(citation.number)
    titles = Titles.known() if by_instrument else Titles([])
    return rows + [_law(case, titles, name, numbers) for name, numbers in by_instrument.items()]


def _law(case: Case, titles: Titles, name: str, numbers: list[str]) -> Pending:
    said = {"name": name, "numbers": ", ".join(numbers)}
    if len(titles.meant(case.jurisdiction_id, name)) > 1:
        label = _("Law: %(name)s (%(numbers)s). Several laws have this title: choose the provisions below.") % said
        return Pending(f"instrument:{name}", label, acceptable=False)
    return Pending(f"instrument:{name}", _("Law: %(name)s (%(numbers)s)") % said)


@transaction.atomic
def accept(case: Case, keys: list[str]) -> None:
    """Enter the named ones in the catalogue, or find them there, and link the case to them. Other keys are ignored."""
    if keys:
        lock_names()
    unknown = case.as_written
    keys = [row.key for row in pending(case) if row.acceptable and row.key in keys]
    if "court" in keys and "court" in unknown:
        case.court = _court(case, unknown.pop("court"))
    for name in [name for name in unknown.get("keywords", []) if f"keyword:{name}" in keys]:
        keyword = Keyword.objects.naming(name).first() or Keyword.objects.create(
            names={"en": name}, slug=free_slug(Keyword.objects.all(), name)
        )
        CaseKeyword.objects.get_or_create(
            case=case, keyword=keyword, defaults={"position": case.keyword_places.count() + 1}
        )
    for row in [row for row in unknown.get("appearances", []) if f"appearance:{_appearance_name(row)}" in keys]:
        _appear(case, row)
    for row in [row for row in unknown.get("answers", []) if f"question:{row['question']}" in keys]:
        _answer(case, row)
    laws: dict[str, Instrument] = {}
    for citation in _unresolved(case):
        title = citation.instrument
        if f"instrument:{title}" in keys:
            laws[title] = laws.get(title) or _meant(case, title) or _instrument(case, citation)
            _link(citation, laws[title])
    drop(case, [key for key in keys if not key.startswith("instrument:")])


def link_known(case: Case) -> None:
    """Link the citations as written whose provision is known by now; leave doubtful ones as they are."""
    rows = {Named(case.jurisdiction_id, row.instrument, row.kind, row.number): row for row in _unresolved(case)}
    for named, provision in resolve(rows).items():
        same = case.citations.filter(provision=None, instrument=named.instrument, kind=named.kind, number=named.number)
        same.update(provision=provision, pinpoint=split_number(named.number)[1])


@transaction.atomic
def drop(case: Case, keys: list[str]) -> None:
    """Take the named ones out of the case. Citations stay as written: a law cannot be dropped."""
    unknown = case.as_written
    if "court" in keys:
        unknown.pop("court", None)
    for field, prefix in (("subject_matter", "subject_matter"), ("keywords", "keyword")):
        unknown[field] = [name for name in unknown.get(field, []) if f"{prefix}:{name}" not in keys]
    unknown["appearances"] = [
        row for row in unknown.get("appearances", []) if f"appearance:{_appearance_name(row)}" not in keys
    ]
    unknown["answers"] = [row for row in unknown.get("answers", []) if f"question:{row['question']}" not in keys]
    case.as_written = {field: value for field, value in unknown.items() if value}
    case.save(update_fields=["as_written", "court"])


def _unresolved(case: Case) -> list[Citation]:
    """Return the citations that name an instrument and a number that a provision can have."""
    readable = case.citations.filter(provision__isnull=True, kind__in=Provision.Kind.values).exclude(instrument="")
    return [row for row in readable.order_by("position") if addressable(row.number)]


def _numbered(row: dict) -> bool:
    """Say whether the catalogue has room for the session's number."""
    return not row["session"] or 0 <= row["session"]["number"] <= 32767


def _appearance_name(row: dict) -> str:
    if not row["session"]:
        return row["collection"]
    return _("%(collection)s, session %(number)d: %(title)s") % {"collection": row["collection"], **row["session"]}


def _court(case: Case, name: str) -> Court:
    known = Court.objects.spelt(name, case.jurisdiction_id).first()
    slug = free_slug(Court.objects.all(), name, qualifier=case.jurisdiction_id)
    return known or Court.objects.create(jurisdiction=case.jurisdiction, names={"en": name}, slug=slug)


def _appear(case: Case, row: dict) -> None:
    name = row["collection"]
    collection = Collection.objects.called(name).first() or Collection.objects.create(
        names={"en": name}, slug=free_slug(Collection.objects.all(), name), year=_year(name)
    )
    if not row["session"]:
        case.collections.add(collection)
        return
    session, _new = Session.objects.get_or_create(
        collection=collection,
        number=row["session"]["number"],
        defaults={"names": {"en": row["session"]["title"] or _("Session")}},
    )
    case.sessions.add(session)


def _answer(case: Case, row: dict) -> None:
    name = row["question"]
    question = Question.objects.called(name).first() or Question.objects.create(
        names={"en": name}, slug=free_slug(Question.objects.all(), name)
    )
    Answer.objects.get_or_create(
        case=case,
        question=question,
        defaults={
            "position": case.answers.count() + 1,
            **{part: row[part] for part in ("answer", "place", "direction")},
        },
    )


def _year(name: str) -> int | None:
    years = [int(word) for word in name.split() if word.isdecimal() and len(word) == 4]
    return years[0] if years else None


def _meant(case: Case, title: str) -> Instrument | None:
    """Return the law that a title means; looked up for each title, since it may mean the law entered last."""
    found = Titles.known().meant(case.jurisdiction_id, title)
    return Instrument.objects.get(pk=found[0]) if found else None


def _link(citation: Citation, instrument: Instrument) -> None:
    number, citation.pinpoint = split_number(citation.number)
    citation.provision = Provision.objects.get_or_add(instrument, citation.kind, number)
    citation.save(update_fields=["provision", "pinpoint"])


def _instrument(case: Case, citation: Citation) -> Instrument:
    """Enter a new instrument: a treaty among the treaties, anything else under the case's own jurisdiction."""
    title = citation.instrument
    found = (kind for words, kind in _KINDS if re.search(rf"\b(?:{words})\b", title, re.IGNORECASE))
    kind = next(found, Instrument.Kind.OTHER)
    home = TREATIES if kind == Instrument.Kind.TREATY else case.jurisdiction_id
    # "Civil Code of the People's Republic of China" lives at cn/civil-code: the address already names the jurisdiction.
    plain, _of, owner = title.partition(" of the ")
    slug = free_slug(Instrument.objects.filter(jurisdiction_id=home), plain if owner and home != TREATIES else title)
    return Instrument.objects.create(jurisdiction_id=home, names={"en": title}, kind=kind, slug=slug)
