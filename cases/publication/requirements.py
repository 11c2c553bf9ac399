"""What a case needs before it can be published: one register, which publishing and the editors' form read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cases.drafts.finding_messages import said
from cases.drafts.text_limits import too_much
from cases.record.partial_dates import is_plausible
from cases.record.value import CaseRecord
from cases.rendering.labels import labelled
from cases.rendering.rendered_record import bodies

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a published case has.

    `sentence`: what the editor is to do; it may name `%(names)s`. `lacks`: whether a record lacks it, or the names.
    `inputs`: the form's inputs of which one must be filled; none where only a save can tell. `rows`: the formset in
    which each row that is begun must fill them, or which must have a row where there are no inputs.
    """

    sentence: "StrOrPromise"
    lacks: Callable[[CaseRecord], bool | str]
    inputs: tuple[str, ...] = ()
    rows: str = ""

    def missing(self, draft: CaseRecord) -> str:
        """Return the sentence where the record lacks this, else nothing."""
        found = self.lacks(draft)
        return str(self.sentence) % {"names": found} if found else ""

    @property
    def shown_while_typing(self) -> bool:
        """Say whether the inputs of the form tell if it is met."""
        return bool(self.inputs or self.rows)


def _names(names: tuple[str, ...], known: int) -> str:
    return ", ".join(names[known:])


REQUIREMENTS = (
    Requirement(_("Give the title."), lambda draft: not draft.title, ("title",)),
    Requirement(
        _("Choose the issuing authority from the catalogue, or add the one in the text to the catalogue."),
        lambda draft: not draft.court_key,
        ("court",),
    ),
    Requirement(
        _("Give the decision date, at least its year."), lambda draft: not draft.decided_between(), ("decision_date",)
    ),
    Requirement(_("Choose the level of the issuing authority."), lambda draft: not draft.level, ("level",)),
    Requirement(_("Choose the type of procedure."), lambda draft: not draft.procedure, ("procedure",)),
    Requirement(_("Write a summary."), lambda draft: not draft.summaries, rows="summaries"),
    Requirement(
        _("Write the basic facts or what the court held, in each summary."),
        lambda draft: not all(summary.held or summary.basic_facts for summary in draft.summaries),
        ("basic_facts", "held"),
        rows="summaries",
    ),
    Requirement(
        _("Add these keywords to the catalogue, or remove them: %(names)s."),
        lambda draft: _names(draft.keywords, len(draft.keyword_keys)),
    ),
    Requirement(
        _("Remove this subject matter, which is not in the list: %(names)s."),
        lambda draft: _names(draft.subject_matter, len(draft.subject_matter_keys)),
    ),
    Requirement(
        _("Add these collections to the catalogue, or remove them: %(names)s."),
        lambda draft: ", ".join(row.collection for row in draft.appearances if not row.collection_key),
    ),
    Requirement(
        _("Add these questions to the catalogue, or remove them: %(names)s."),
        lambda draft: "; ".join(row.question for row in draft.answers if not row.question_key),
    ),
    Requirement(
        _("Choose passages that the summary has: %(names)s is empty or not there."),
        lambda draft: ", ".join(missing_passages(draft)),
    ),
    Requirement(
        _("Correct the decision date: it is before 1600 or in the future."),
        lambda draft: bool(draft.decided_between()) and not is_plausible(draft.decision_date, localdate()),
    ),
)


def missing_passages(draft: CaseRecord) -> list[str]:
    """Return the labels of the passages that are given for a code and that the first summary does not have."""
    there = set(bodies(draft.summaries[0], first=True)) if draft.summaries else set()
    return [labelled(place) for place in draft.coded_places() if place and place not in there]


def missing(draft: CaseRecord) -> list[str]:
    """Return what prevents the publication of the record, as sentences; nothing when it can be published."""
    sentences = (requirement.missing(draft) for requirement in REQUIREMENTS)
    return [*filter(None, sentences), *(said(notice) for _field, notice in too_much(draft))]
