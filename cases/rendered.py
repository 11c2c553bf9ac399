"""Editions and their rendered content: made once, when a case is published, and never for a reader."""

from .models.published import Edition, RenderedEdition
from .typeset import SCHEMA_VERSION, Typeset


def render(edition: Edition) -> Typeset:
    """Render the edition, keep the result in place of any older one, and return it."""
    made = Typeset.of(edition.record)
    RenderedEdition.objects.update_or_create(edition=edition, defaults=kept(made))
    return made


def rendered(edition: Edition) -> Typeset | None:
    """Return the content that is kept of the edition; None if there is none, or if an older release made it."""
    row = getattr(edition, "rendered", None)
    return Typeset.from_json(row.content) if row and row.version == SCHEMA_VERSION else None


def kept(made: Typeset) -> dict:
    """Return the columns of a rendered edition, but for its edition."""
    return {"version": SCHEMA_VERSION, "content": made.to_json()}
