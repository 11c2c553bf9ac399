"""The version of a case that a form began from, and later edits."""

from collections.abc import Mapping

from django.db.models import Max
from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.drafts.unresolved_names import pending
from cases.models.editorial import Case
from core.admin.edit_conflicts import Edit, Fact, moment
from core.models import LogEntry

_MOST = 3


def facts(case: Case) -> list[Fact]:
    """Return what is compared beside the form: whether the case is public, and the names that wait in it."""
    waiting = [row.label for row in pending(case)]
    names = _("Names still missing from the catalogue: %s.") % "; ".join(waiting)
    none = _("All names in this case are now in the catalogue.")
    return [_publication(case), Fact("pending", repr(waiting), names if waiting else none)]


def marks(case: Case) -> dict[str, int]:
    """Return the number of the newest revision."""
    return {"revision": case.revisions.aggregate(newest=Max("number"))["newest"] or 0}


def edits_since(case: Case, marks: Mapping[str, int]) -> list[Edit]:
    """Return who saved the case after the marks, newest first; without marks who saved it last."""
    revisions = case.revisions.select_related("by").defer("record").order_by("-number")
    if "revision" not in marks:
        found = revisions[:1]
    else:
        # A number of a column holds no more than 31 bits.
        found = revisions.filter(number__gt=min(marks["revision"], 2**31 - 1))[:_MOST]
    return [Edit(str(revision.by or ""), revision.at) for revision in found]


def newest_revision(case: Case) -> int:
    return marks(case)["revision"]


def saved_meanwhile(case: Case, posted: QueryDict) -> str:
    """Return who saved the case after the page was opened whose button was pressed, as a sentence; else nothing.

    `posted`: has the number of the `newest` revision that the page knew.
    """
    seen = posted.get("newest", "")
    if not seen.isascii() or not seen.isdecimal() or len(seen) > 9:
        return ""
    edits = edits_since(case, {"revision": int(seen)})
    if not edits:
        return ""
    said = {"who": edits[0].by or _("Someone"), "time": moment(edits[0].at)}
    return _("%(who)s saved this case at %(time)s UTC, so nothing was changed. Check the case, then try again.") % said


def _publication(case: Case) -> Fact:
    acts = LogEntry.objects.filter(
        reference=case.reference, kind__in=[LogEntry.Kind.PUBLISHED, LogEntry.Kind.WITHDRAWN]
    )
    newest = acts.select_related("by").order_by("-number").first()
    if newest is None:
        return Fact("publication", "", "")
    said = {"who": newest.by or _("Someone"), "time": moment(newest.at), "reason": newest.note}
    if newest.kind == LogEntry.Kind.WITHDRAWN:
        message = _("%(who)s withdrew this case at %(time)s UTC: %(reason)s") % said
        return Fact("publication", str(newest.number), message, always=True)
    return Fact("publication", str(newest.number), _("%(who)s published this case at %(time)s UTC.") % said)
