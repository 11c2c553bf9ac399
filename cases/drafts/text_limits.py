"""Limits of a text, as sentences for editors."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.record.markdown_limits import LONGEST_TOGETHER, Excess, excesses
from cases.record.value import CaseRecord, Summary
from core import languages

# An editor fixes these first; the others show when the text is saved again.
_MOST_TOLD = 5


def sentence(excess: Excess) -> str:
    """Return what exceeds which limit, and what to do about it."""
    says = {
        "length": _(
            "The text has %(count)d characters, and a text may have %(most)d. Shorten it, or move a part of it into a "
            "relevant holding of its own."
        ),
        "paragraphs": _("The text has %(count)d paragraphs, and a text may have %(most)d. Shorten it."),
        "depth": _(
            "Lists and quotations are nested %(count)d levels deep; the limit is %(most)d. "
            "Remove some of the signs (- * + > or 1.) at the beginning of the line."
        ),
        "tags": _("The text has %(count)d HTML tags, and a text may have %(most)d. Remove some of them."),
        "paragraph": _(
            "Paragraph %(paragraph)d has %(count)d characters, and a paragraph may have %(most)d. "
            "Divide it with a blank line."
        ),
        "signs": _(
            "Paragraph %(paragraph)d has the sign %(sign)s %(count)d times, and a paragraph may have it %(most)d "
            "times. Divide it with a blank line, or remove some of these signs."
        ),
        "breaks": _(
            "Paragraph %(paragraph)d has %(count)d lines that end in two spaces, and a paragraph may have %(most)d. "
            "Divide it with a blank line, or remove the spaces."
        ),
        "rules": _(
            "Paragraph %(paragraph)d has %(count)d headings or ruled lines, and a paragraph may have %(most)d. "
            "Divide it with a blank line."
        ),
        "table": _(
            "Paragraph %(paragraph)d has a table with %(count)d cells, most of which are not written. "
            "Write every row with as many bars (|) as the first one, or divide the table."
        ),
    }
    shown = {"count": excess.count, "most": excess.most, "paragraph": excess.paragraph, "sign": excess.sign}
    return says[excess.kind] % shown


def validate_text(text: str) -> None:
    """Raise a ValidationError that says each limit that the Markdown of an editor exceeds."""
    if told := _sentences(text):
        raise ValidationError(told)


def too_much(record: CaseRecord) -> list[tuple[str, str]]:
    """Return the fields of the record's summaries whose texts exceed a limit, each with a sentence for an editor."""
    told = [
        (field, f"{languages.name(summary.language)}, {label}: {said}")
        for summary in record.summaries
        for field, label, text in _texts(summary)
        for said in _sentences(text)
    ]
    together = sum(len(text) for summary in record.summaries for _field, _label, text in _texts(summary))
    if together > LONGEST_TOGETHER:
        said = _("All texts of the case together have %(count)d characters, and they may have %(most)d. Shorten some.")
        told.append(("basic_facts", said % {"count": together, "most": LONGEST_TOGETHER}))
    return told


def _sentences(text: str) -> list[str]:
    found = list(excesses(text))
    told = [sentence(excess) for excess in found[:_MOST_TOLD]]
    more = len(found) - len(told)
    if more:
        said = ngettext("%(count)d more limit is exceeded.", "%(count)d more limits are exceeded.", more)
        told.append(said % {"count": more})
    return told


def _texts(summary: Summary) -> Iterator[tuple[str, str, str]]:
    yield "basic_facts", _("basic facts"), summary.basic_facts
    yield "held", _("held"), summary.held
    for number, holding in enumerate(summary.relevant_holdings, start=1):
        yield "relevant_holdings", _("relevant holding %d") % number, holding.text
    yield "relevant_legislation", _("relevant legislation"), summary.relevant_legislation
