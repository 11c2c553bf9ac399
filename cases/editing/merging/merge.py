"""Merging two rows of the catalogue or the law into one."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet
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

from .mergeable import REFERENCES, SYNONYMS, Broader, Mergeable, blocking_reason, doubt, new_names


class NotMergedError(ValueError):
    """The rows are not merged; the message says why, in a sentence for the editor."""


@transaction.atomic
def merge(
    source: Mergeable,
    target: Mergeable,
    by: User | None,
    *,
    sure: bool = False,
    as_seen: Callable[[Mergeable, Mergeable], bool] = lambda source, target: True,
) -> None:
    """Merge `source` into `target`, which takes over its references, its names and its address.

    Editions stay as they were, and no case gets a new one. `as_seen`: whether both are as the editor saw them. Raises
    NotMergedError and changes nothing if they are not, if something blocks the merge, if there is a doubt and the
    editor is not `sure`, or if one of the two no longer exists.
    """
    kind = type(source)
    cases = set(lock(_drafts(source)))
    lock_names()
    found = locked(kind._default_manager.all()).in_bulk([source.pk, target.pk])
    if not {source.pk, target.pk} <= set(found):
        raise NotMergedError(_("One of the two no longer exists. Check again."))
    source, target = found[source.pk], found[target.pk]
    if not as_seen(source, target):
        raise NotMergedError(_("Someone has changed one of these entries. Check both, then merge."))
    was_seen = kind.objects.filter(pk__in=found).on_public_pages().exists()
    if reason := blocking_reason(source, target) or (not sure and doubt(source, target)):
        raise NotMergedError(reason)
    listings = set(lock(_listings(source)))
    # From here on no case is published, so nothing more can point to the source.
    log.lock()
    if not (cases.issuperset(_keys(_drafts(source))) and listings.issuperset(_keys(_listings(source)))):
        raise NotMergedError(_("Someone has just linked something to this entry. Check again, then merge."))
    # Law entered meanwhile has left out the listings that are locked here.
    link_pending_citations()
    if isinstance(source, Keyword) and isinstance(target, Keyword):
        _part_from_circles(source, target)
    if isinstance(source, Provision) and isinstance(target, Provision):
        _part_from_counterparts(source, target)
    for reference in REFERENCES[kind]:
        reference.point(source, target)
    _keep_what_it_says(source, target)
    was, name = source.key, str(source)
    source.delete()
    target.save()
    add_redirect(str(kind._meta.model_name), was, target.key)
    log_relisted(listings, f"{kind._meta.verbose_name} merged into another one")
    entry = LogEntry.Kind.LAW if kind is Provision else LogEntry.Kind.CATALOGUE
    note = f"{kind._meta.verbose_name}: {name} ({was}) merged into {target} ({target.key})"
    now = kind.objects.filter(pk=target.pk)
    log.append(entry, note=note, by=by, seen=lambda: was_seen or now.on_public_pages().exists())


def _drafts(source: Mergeable) -> QuerySet[Case]:
    (of_drafts,) = (reference for reference in REFERENCES[type(source)] if reference.case)
    pointing = of_drafts.of(source).values(of_drafts.case)
    return Case.objects.filter(pk__in=pointing)


def _keys(rows: QuerySet[Case] | QuerySet[Listing]) -> list[int]:
    return list(rows.values_list("pk", flat=True))


def _listings(source: Mergeable) -> QuerySet[Listing]:
    if isinstance(source, Provision):
        written = CitedAsWritten.objects.filter(provision=source).values("listing")
        return Listing.objects.filter(
            Q(pk__in=ListingProvision.objects.filter(provision=source).values("listing")) | Q(pk__in=written)
        )
    if isinstance(source, Keyword):
        return Listing.objects.filter(pk__in=ListingKeyword.objects.filter(keyword=source).values("listing"))
    return Listing.objects.filter(court=source)


def _keep_what_it_says(source: Mergeable, target: Mergeable) -> None:
    target.listed = target.listed or source.listed
    if isinstance(source, Provision) and isinstance(target, Provision):
        target.heading = target.heading or source.heading
        target.division_id = target.division_id or source.division_id
    elif not isinstance(source, Provision) and not isinstance(target, Provision):
        column, _longest = SYNONYMS[type(source)]
        setattr(target, column, [*getattr(target, column), *new_names(source, target)])


def _part_from_circles(source: Keyword, target: Keyword) -> None:
    """Remove the links by which a concept would become broader than itself after the merge."""
    one = {source.pk: target.pk}
    above: dict[int, set[int]] = {}
    links = list(Broader.objects.values_list("pk", "from_keyword", "to_keyword"))
    for _pk, narrow, broad in links:
        if source.pk not in (narrow, broad):
            above.setdefault(narrow, set()).add(broad)
    for pk, narrow, broad in links:
        if source.pk in (narrow, broad):
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


def _part_from_counterparts(source: Provision, target: Provision) -> None:
    """Remove a link between the two, and of two links to the same provision the source’s."""
    linked = {_other(row, target): row for row in _counterparts(target)}
    for row in _counterparts(source):
        same = linked.get(_other(row, source))
        if _other(row, source) == target.pk or same:
            row.delete()
        if same and row.note and row.note != same.note:
            same.note = "\n".join(filter(None, [same.note, row.note]))
            same.save(update_fields=["note"])
    # A root is a third provision.
    _counterparts(target).filter(root=source).update(root=None)
    _counterparts(source).filter(root=target).update(root=None)


def _counterparts(provision: Provision) -> QuerySet[Counterpart]:
    return Counterpart.objects.filter(Q(provision=provision) | Q(other=provision))


def _other(row: Counterpart, side: Provision) -> int:
    return row.other_id if row.provision_id == side.pk else row.provision_id
