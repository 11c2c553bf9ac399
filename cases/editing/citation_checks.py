"""Citations to check: unlinked ones, and quotations that differ."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.models.editorial import Case, Citation
from cases.record.partial_dates import span
from cases.record.value import CaseRecord
from cases.rendering.citation_spans import Mention
from cases.rendering.rendered_record import RenderedRecord
from legislation.models import Instrument, Provision, ProvisionText
from legislation.resolution.resolve import Named, Titles, resolve

from .quotations import Runs, differing, quotations


@dataclass(frozen=True, slots=True)
class Doubt:
    """A provision that the case names and that is not linked from where it is named. `sentence`: where that is."""

    name: str
    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A wording that the summary quotes. `runs`: how it differs from the one stored; nothing where none is stored.

    `stored`: one is stored for the day of decision. `key`: by which it can be kept as quoted, where it is not yet.
    """

    name: str
    stored: bool
    runs: Runs
    quoted: str = ""
    key: str = ""


def doubts(record: CaseRecord, rendered_record: RenderedRecord) -> list[Doubt]:
    """Return what is named and not linked, in order, each with the reason."""
    open_places = [(place, row) for place, row in enumerate(rendered_record.mentions) if not row.key]
    if not open_places:
        return []
    titles = Titles.known()
    named = {row: Named(record.jurisdiction, row.instrument, row.kind, row.number) for _place, row in open_places}
    found = resolve(named.values(), titles)
    applied = {(row.instrument, row.kind, row.provision) for row in record.citations}
    kinds, rows = dict(Provision.Kind.choices), []
    for place, row in open_places:
        if named[row] in found:
            if (row.instrument, row.kind, row.number) in applied:
                continue
            reason = _("The text links to it, but it is not among the citations below.")
        else:
            reason = _reason(record, row, titles)
        sentence = rendered_record.sentences.get(place)
        label = f"{kinds.get(row.kind, '')} {row.number}".strip()
        name = ", ".join(filter(None, [label, row.instrument]))
        rows.append(Doubt(name, reason, sentence.text if sentence else ""))
    return rows


def _reason(record: CaseRecord, row: Mention, titles: Titles) -> str:
    if not row.instrument:
        return _("No law is named with it, and the citations below do not tell which is meant.")
    meant = titles.meant(record.jurisdiction, row.instrument)
    if not meant:
        return _("No law of this title is known for this jurisdiction. The link appears once the law is entered.")
    if len(meant) > 1:
        return _("Several laws have this title. Choose the provision below.")
    law = Instrument.objects.get(pk=meant[0]).name
    return _("We have %(law)s, but not this provision. The link appears once somebody enters the provision.") % {
        "law": law
    }


def quoted(case: Case, record: CaseRecord, rendered_record: RenderedRecord) -> list[Quotation]:
    """Return what the case quotes of linked provisions and is not found so in a stored wording of that language."""
    rows = []
    days = span(record.decision_date)
    language = record.summaries[0].language if record.summaries else ""
    rows_of_law = case.citations.filter(provision__isnull=False).select_related("provision__instrument")
    linked = [(row, row.provision) for row in rows_of_law if row.provision]
    wordings: dict[int, list[ProvisionText]] = {}
    texts = ProvisionText.objects.filter(provision__in=[provision.pk for _row, provision in linked])
    for text in texts.possibly_in_force(*days) if days else ():
        wordings.setdefault(text.provision_id, []).append(text)
    in_text = {key: words for key, words, _anchor in reversed(list(quotations(rendered_record)))}
    for row, provision in sorted(linked, key=lambda pair: pair[0].position):
        words = row.quoted or in_text.get(provision.key, "")
        if not words:
            continue
        same = [text for text in wordings.get(provision.pk, ()) if text.language == (row.quoted_language or language)]
        runs = min((differing(words, text.text) for text in same), key=len, default=[])
        if same and not runs:
            continue
        key = "" if row.quoted or same else provision.key
        rows.append(Quotation(str(provision), bool(same), runs, words, key))
    return rows


def keep_quotations(case: Case, rendered_record: RenderedRecord, keys: list[str], language: str) -> None:
    """Keep what the text quotes of these provisions with their citations; publishing attests it as a wording."""
    in_text = {key: words for key, words, _anchor in reversed(list(quotations(rendered_record)))}
    rows: list[Citation] = list(
        case.citations.filter(provision__isnull=False, quoted="").select_related("provision__instrument")
    )
    for row in rows:
        key = row.provision.key if row.provision else ""
        if key in keys and key in in_text:
            row.quoted, row.quoted_language = in_text[key], language
            row.save(update_fields=["quoted", "quoted_language"])
