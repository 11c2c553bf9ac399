"""Merging two rows of the catalogue or the law that are the same: every link is kept, and the old address redirects."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _

from cases.models.catalogue import Keyword
from cases.models.editorial import Case
from cases.models.published import CitedAsWritten, Listing, ListingKeyword, ListingProvision
from cases.publication.law_links import link_pending_citations, log_relisted
from core import log
from core.locks import lock, locked
from core.models import LogEntry
from core.names import lock_names
from core.redirects import add_redirect
from legislation.models import Counterpart, Provision

from .mergeable import LINKS, SYNONYMS, Broader, doubt, new_names, refusal


class NotMergedError(ValueError):
    """The rows are not merged; the message says why, in a sentence for the editor."""


@transaction.atomic
def merge(
    gone: Model,
    kept: Model,
    by: User | None,
    *,
    sure: bool = False,
    as_seen: Callable[[Model, Model], bool] = lambda gone, kept: True,
) -> None:
    """Merge `gone` into `kept`: what points to it points to the other, its names find that, its address leads there.

    Editions stay as they were, and no case gets a new one. `as_seen`: whether both are as the editor saw them. Raises
    NotMergedError, and changes nothing, where they are not, where there is a refusal, or a doubt of which the editor is
    not `sure`, or where one of the two is not there any more.
    """
    kind = type(gone)
    cases = set(lock(_drafts(gone)))
    lock_names()
    found = locked(kind.objects).in_bulk([gone.pk, kept.pk])
    if not {gone.pk, kept.pk} <= set(found):
        raise NotMergedError(_("One of them is not there any more. Look again."))
    gone, kept = found[gone.pk], found[kept.pk]
    if not as_seen(gone, kept):
        raise NotMergedError(_("Someone has changed one of these entries. Check both, then merge."))
    was_seen = kind.objects.filter(pk__in=found).on_public_pages().exists()
    if reason := refusal(gone, kept) or (not sure and doubt(gone, kept)):
        raise NotMergedError(reason)
    listings = set(lock(_listings(gone)))
    # From here on no case is published, so nothing more comes to point to the row that goes.
    log.lock()
    if not (cases.issuperset(_keys(_drafts(gone))) and listings.issuperset(_keys(_listings(gone)))):
        raise NotMergedError(_("Someone has just linked something to this entry. Check again, then merge."))
    # Whoever entered law meanwhile has left out the listings that are locked here.
    link_pending_citations()
    if kind is Keyword:
        _part_from_circles(gone, kept)
    if kind is Provision:
        _part_from_counterparts(gone, kept)
    for link in LINKS[kind]:
        link.point(gone, kept)
    _keep_what_it_says(gone, kept)
    was, name = gone.key, str(gone)
    gone.delete()
    kept.save()
    add_redirect(kind._meta.model_name, was, kept.key)
    log_relisted(listings, f"{kind._meta.verbose_name} merged into another one")
    entry = LogEntry.Kind.LAW if kind is Provision else LogEntry.Kind.CATALOGUE
    note = f"{kind._meta.verbose_name}: {name} ({was}) merged into {kept} ({kept.key})"
    now = kind.objects.filter(pk=kept.pk)
    log.append(entry, note=note, by=by, seen=lambda: was_seen or now.on_public_pages().exists())


def _drafts(gone: Model) -> QuerySet[Case]:
    (pointing,) = (link.of(gone).values(link.case) for link in LINKS[type(gone)] if link.case)
    return Case.objects.filter(pk__in=pointing)


def _keys(rows: QuerySet) -> list[int]:
    return list(rows.values_list("pk", flat=True))


def _listings(gone: Model) -> QuerySet[Listing]:
    if isinstance(gone, Provision):
        written = CitedAsWritten.objects.filter(provision=gone).values("listing")
        return Listing.objects.filter(
            Q(pk__in=ListingProvision.objects.filter(provision=gone).values("listing")) | Q(pk__in=written)
        )
    if isinstance(gone, Keyword):
        return Listing.objects.filter(pk__in=ListingKeyword.objects.filter(keyword=gone).values("listing"))
    return Listing.objects.filter(court=gone)


def _keep_what_it_says(gone: Model, kept: Model) -> None:
    kept.listed = kept.listed or gone.listed
    if isinstance(gone, Provision):
        kept.heading = kept.heading or gone.heading
        kept.division_id = kept.division_id or gone.division_id
        return
    column, _longest = SYNONYMS[type(gone)]
    setattr(kept, column, [*getattr(kept, column), *new_names(gone, kept)])


def _part_from_circles(gone: Keyword, kept: Keyword) -> None:
    """Take away the links by which a concept would become broader than itself once the two are one."""
    one = {gone.pk: kept.pk}
    above: dict[int, set[int]] = {}
    links = list(Broader.objects.values_list("pk", "from_keyword", "to_keyword"))
    for _pk, narrow, broad in links:
        if gone.pk not in (narrow, broad):
            above.setdefault(narrow, set()).add(broad)
    for pk, narrow, broad in links:
        if gone.pk in (narrow, broad):
            narrow, broad = one.get(narrow, narrow), one.get(broad, broad)
            if _reaches(broad, narrow, above):
                Broader.objects.filter(pk=pk).delete()
            else:
                above.setdefault(narrow, set()).add(broad)


def _reaches(start: int, end: int, above: dict[int, set[int]]) -> bool:
    seen, ahead = set(), [start]
    while ahead:
        here = ahead.pop()
        if here == end:
            return True
        if here not in seen:
            seen.add(here)
            ahead += above.get(here, ())
    return False


def _part_from_counterparts(gone: Provision, kept: Provision) -> None:
    """Take away a link between the two, and of two links to the same provision the one that goes."""
    linked = {_other(row, kept): row for row in _counterparts(kept)}
    for row in _counterparts(gone):
        same = linked.get(_other(row, gone))
        if _other(row, gone) == kept.pk or same:
            row.delete()
        if same and row.note and row.note != same.note:
            same.note = "\n".join(filter(None, [same.note, row.note]))
            same.save(update_fields=["note"])
    # A root is a third provision.
    _counterparts(kept).filter(root=gone).update(root=None)
    _counterparts(gone).filter(root=kept).update(root=None)


def _counterparts(provision: Provision) -> QuerySet[Counterpart]:
    return Counterpart.objects.filter(Q(provision=provision) | Q(other=provision))


def _other(row: Counterpart, side: Provision) -> int:
    return row.other_id if row.provision_id == side.pk else row.provision_id
