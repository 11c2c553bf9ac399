"""The register of sentences about laws, by kind and variant. Pure."""

from core.sources.messages import MESSAGES as SOURCES
from core.text.messages import Message, ngettext_lazy
from core.text.messages import gettext_noop as _

_REFUSED = {
    "doctype_refused": _("The source has a DOCTYPE, which could define entities. Remove it."),
    "empty": _("The source has no text in it."),
    "encoding_unknown": _("The file is not in UTF-8. Save it as plain text in UTF-8."),
    "not_akoma_ntoso": _("The source has no article, section or chapter of Akoma Ntoso."),
    "not_xml": _("The source is not well-formed XML: %(reason)s."),
    "nul": _("The source has NUL characters. Save it as plain text in UTF-8."),
    "too_costly": _("The source takes too long to read. Import it as plain text, or in parts."),
    "too_long": _("The source is larger than 8 MB. Import it in parts."),
}

_FINDINGS = {
    "contents_left_out": _("The table of contents is now part of the preamble."),
    "counted_again": _(
        "These lines count from 1 once more, and we left them as text. If they are neither a list nor a table of "
        "contents, import them as a law of their own."
    ),
    "divisions_not_counted": _("%(label)s comes after %(above)s. Check whether a heading between them is missing."),
    "empty_division": _("There is no article under %(label)s. Check whether they are under another heading."),
    "empty_article": _("%(label)s has no text. Check whether it is repealed, or its text is missing."),
    "gap_in_numbers": _(
        "Numbers %(first)s to %(last)s are missing between %(above)s and %(label)s. Check whether the law has them."
    ),
    "gap_in_numbers.first": _(
        "The first article is %(label)s; the numbers up to %(last)s are missing. Check whether the text above has them."
    ),
    "gap_in_numbers.single": _(
        "Number %(number)s is missing between %(above)s and %(label)s. Check whether the law has it."
    ),
    "guessed_sections": _("The sections have numbers without a word such as “Section”. Check each one."),
    "long_provision": _(
        "%(label)s is far longer than the other articles. Check whether other articles are in its text, and if so, put "
        "each of them on a line of its own and import again."
    ),
    "heading_missing": _(
        "%(label)s has no heading, though other articles have one. Check whether the last line above it, or its own "
        "first line, is its heading."
    ),
    "margin_headings": _(
        "The headings of these sections seem to be printed in the margin, and are now words in the middle of their "
        "text. Move each heading to a line of its own above its section and import again."
    ),
    "no_provisions": _("No article, section or rule was found. Put each one on a line that begins with its number."),
    "number_out_of_order": _("%(label)s comes after %(above)s. Check both numbers."),
    "number_repeated": _("%(label)s appears a second time. Check whether one of them is only a mention."),
    "numbering_restarts": _(
        "The numbers start again at %(label)s. Check whether an annex or another law begins there."
    ),
    "page_furniture": _(
        "“%(start)s” looks like the head or foot of a page. It is now in the text of an article. Delete this line and "
        "import again."
    ),
    "reversed_letters": _("The letters of this text run backwards, as in some PDF files. Import it from another file."),
    "sign_beside_number": _(
        "We read the small sign in “%(label)s” as a footnote, and the number as %(number)s. If it is part of the "
        "number, write it as a normal digit and import again."
    ),
    "text_before_first_unit": _("There is text before the first article. It is now the preamble."),
    "unopened_line": _(
        "This line looks like the start of an article, but its number does not fit here, so we left it in the text "
        "above: “%(start)s”. If it is one, correct its number and import again."
    ),
    "unknown_division": _(
        "“%(start)s” may be the heading of a chapter, but we do not know this word for one. It is now text of the "
        "article above. Write “Chapter” instead and import again, or leave it."
    ),
    "unknown_lines": _("The text under %(label)s is in no article: “%(start)s”."),
}

# The sentences about any source, except where a law has one of its own.
MESSAGES: dict[str, Message] = (
    SOURCES
    | {key: Message(text) for key, text in (_REFUSED | _FINDINGS).items()}
    | {
        "too_deep": ngettext_lazy(
            "The elements of the source are nested more than %(most)s level deep, or are never closed.",
            "The elements of the source are nested more than %(most)s levels deep, or are never closed.",
            "most",
        )
    }
)
