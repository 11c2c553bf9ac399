"""Editions and their rendered content."""

from typing import Any

from django.db.models import Q, QuerySet

from cases.models.published import Edition, RenderedEdition

from .rendered_record import SCHEMA_VERSION, RenderedRecord


def render(edition: Edition) -> RenderedRecord:
    """Render the edition, keep the result in place of any older one, and return it."""
    made = RenderedRecord.of(edition.record)
    RenderedEdition.objects.update_or_create(edition=edition, defaults=kept(made))
    return made


def outdated() -> QuerySet[Edition]:
    """Return the editions that have no rendered content, or content of another release."""
    return Edition.objects.filter(Q(rendered=None) | ~Q(rendered__version=SCHEMA_VERSION))


def render_outdated(reference: str) -> None:
    """Render every edition of the case that this release has not rendered: relisting leaves out a withdrawn case."""
    for edition in outdated().filter(reference=reference):
        render(edition)


def rendered(edition: Edition) -> RenderedRecord | None:
    """Return the content that is kept of the edition; None if there is none, or if an older release made it."""
    row = getattr(edition, "rendered", None)
    return RenderedRecord.from_json(row.content) if row and row.version == SCHEMA_VERSION else None


def kept(made: RenderedRecord) -> dict[str, Any]:
    """Return the columns of a rendered edition, except its edition."""
    return {"version": SCHEMA_VERSION, "content": made.to_json()}
