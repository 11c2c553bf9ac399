"""Sentences about the catalogue, other cases, and limits of texts."""

from dataclasses import replace

from core.text.messages import Message, ngettext_lazy
from core.text.messages import gettext_noop as _

_SENTENCES = {
    "reference_taken": _(
        "%(reference)s is taken, or belongs to another jurisdiction. The case gets the next free number."
    ),
    "unknown_court": _("The catalogue has no court called “%(name)s” in this jurisdiction."),
    "unknown_court.nearest": _(
        "The catalogue has no court called “%(name)s” in this jurisdiction. It has “%(nearest)s”, which may be another."
    ),
    "level_contradicts_court": _(
        "By its name, “%(court)s” is a court of the level “%(level_of_court)s”, but we read “%(level)s”. Check it."
    ),
    "unknown_keywords": _(
        "The catalogue does not have these keywords: %(names)s. Add them to the catalogue, or remove them, before you "
        "publish."
    ),
    "unknown_instrument": _("The catalogue has no law called “%(name)s”."),
    "unknown_instrument.nearest": _(
        "The catalogue has no law called “%(name)s”. It has “%(nearest)s”, which may be another."
    ),
    "docket_taken": _("%(other)s already has the docket number %(docket)s."),
    "possible_duplicate": _("We may already have this case: %(other)s. If so, discard this draft."),
}

_LIMITS = {
    "too_much_text.length": ngettext_lazy(
        "The text has %(count)s character, and a text may have %(most)s. Shorten it, or move a part of it into a "
        "relevant holding of its own.",
        "The text has %(count)s characters, and a text may have %(most)s. Shorten it, or move a part of it into a "
        "relevant holding of its own.",
        "count",
    ),
    "too_much_text.paragraphs": ngettext_lazy(
        "The text has %(count)s paragraph, and a text may have %(most)s. Shorten it.",
        "The text has %(count)s paragraphs, and a text may have %(most)s. Shorten it.",
        "count",
    ),
    "too_much_text.depth": ngettext_lazy(
        "Lists and quotations are nested %(count)s level deep; the limit is %(most)s. "
        "Remove some of the signs (- * + > or 1.) at the beginning of the line.",
        "Lists and quotations are nested %(count)s levels deep; the limit is %(most)s. "
        "Remove some of the signs (- * + > or 1.) at the beginning of the line.",
        "count",
    ),
    "too_much_text.tags": ngettext_lazy(
        "The text has %(count)s HTML tag, and a text may have %(most)s. Remove some of them.",
        "The text has %(count)s HTML tags, and a text may have %(most)s. Remove some of them.",
        "count",
    ),
    "too_much_text.cells": ngettext_lazy(
        "The text has the sign | %(count)s time, and a text may have it %(most)s times. "
        "Remove some rows of its tables.",
        "The text has the sign | %(count)s times, and a text may have it %(most)s times. "
        "Remove some rows of its tables.",
        "count",
    ),
    "too_much_text.paragraph": ngettext_lazy(
        "Paragraph %(paragraph)s has %(count)s character, and a paragraph may have %(most)s. "
        "Divide it with a blank line.",
        "Paragraph %(paragraph)s has %(count)s characters, and a paragraph may have %(most)s. "
        "Divide it with a blank line.",
        "count",
    ),
    "too_much_text.signs": ngettext_lazy(
        "Paragraph %(paragraph)s has the sign %(sign)s %(count)s time, and a paragraph may have it %(most)s "
        "times. Divide it with a blank line, or remove some of these signs.",
        "Paragraph %(paragraph)s has the sign %(sign)s %(count)s times, and a paragraph may have it %(most)s "
        "times. Divide it with a blank line, or remove some of these signs.",
        "count",
    ),
    "too_much_text.breaks": ngettext_lazy(
        "Paragraph %(paragraph)s has %(count)s line that ends in two spaces, and a paragraph may have %(most)s. "
        "Divide it with a blank line, or remove the spaces.",
        "Paragraph %(paragraph)s has %(count)s lines that end in two spaces, and a paragraph may have %(most)s. "
        "Divide it with a blank line, or remove the spaces.",
        "count",
    ),
    "too_much_text.rules": ngettext_lazy(
        "Paragraph %(paragraph)s has %(count)s heading or ruled line, and a paragraph may have %(most)s. "
        "Divide it with a blank line.",
        "Paragraph %(paragraph)s has %(count)s headings or ruled lines, and a paragraph may have %(most)s. "
        "Divide it with a blank line.",
        "count",
    ),
    "too_much_text.table": ngettext_lazy(
        "Paragraph %(paragraph)s has a table with %(count)s cell, most of which are not written. "
        "Write every row with as many bars (|) as the first one, or divide the table.",
        "Paragraph %(paragraph)s has a table with %(count)s cells, most of which are not written. "
        "Write every row with as many bars (|) as the first one, or divide the table.",
        "count",
    ),
}
_IN_TEXT = _("%(language)s, %(text)s")

CATALOGUE = (
    {key: Message(text) for key, text in _SENTENCES.items()}
    | {key: replace(message, label=_IN_TEXT) for key, message in _LIMITS.items()}
    | {
        "too_much_text.more": replace(
            ngettext_lazy("%(count)s more limit is exceeded.", "%(count)s more limits are exceeded.", "count"),
            label=_IN_TEXT,
        ),
        "too_much_text.together": ngettext_lazy(
            "All texts of the case together have %(count)s character, and they may have %(most)s. Shorten some.",
            "All texts of the case together have %(count)s characters, and they may have %(most)s. Shorten some.",
            "count",
        ),
    }
)
