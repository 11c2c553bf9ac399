"""Findings of a law's intake as sentences for editors."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from core.text.messages import Value
from legislation.intake.reading import Finding, SourceRefusedError

# By kind; the names in brackets are values of the finding.
_SENTENCES = {
    "busy": _("We are reading other files. Try again in a minute."),
    "contents_left_out": _("The table of contents is now part of the preamble."),
    "doctype_refused": _("The source has a DOCTYPE, which could define entities. Remove it."),
    "empty": _("The source has no text in it."),
    "empty_article": _("%(label)s has no text."),
    "encoding_unknown": _("The file is not in UTF-8. Save it as plain text in UTF-8."),
    "gap_in_numbers": _("Numbers %(first)s to %(last)s are missing between %(above)s and %(label)s."),
    "guessed_sections": _("The sections have numbers without a word such as “Section”. Check each one."),
    "no_provisions": _("No article, section or rule was found."),
    "not_akoma_ntoso": _("The source has no article, section or chapter of Akoma Ntoso."),
    "not_xml": _("The source is not well-formed XML: %(reason)s."),
    "nul": _("The source has NUL characters. Save it as plain text in UTF-8."),
    "number_missing": _("Number %(first)s is missing between %(above)s and %(label)s."),
    "number_out_of_order": _("%(label)s comes after %(above)s."),
    "number_repeated": _("%(label)s appears a second time."),
    "numbering_restarts": _("The numbers start again at %(label)s."),
    "text_before_first_unit": _("There is text before the first article. It is now the preamble."),
    "too_costly": _("The source takes too long to read. Import it as plain text, or in parts."),
    "too_deep": _("The elements of the source nest more than %(most)s levels deep, or are never closed."),
    "too_long": _("The source is larger than 8 MB. Import it in parts."),
    "unknown_lines": _("The text under %(label)s is in no article: “%(start)s”."),
}


def sentence(said: Finding | SourceRefusedError) -> str:
    """Return what a finding or a refusal tells an editor, in their language; the kind itself where it is unknown."""
    written = _SENTENCES.get(_kind(said.kind, said.values))
    return str(written) % said.values if written else said.kind


def _kind(kind: str, values: Mapping[str, Value]) -> str:
    return "number_missing" if kind == "gap_in_numbers" and values["first"] == values["last"] else kind
