"""Sentences about a source that says two things, or contradicts itself."""

from core.text.messages import Message, ngettext_lazy
from core.text.messages import gettext_noop as _

_SENTENCES = {
    "several_values": _("“%(label)s” appears twice. We took “%(kept)s”, not “%(other)s”."),
    "several_values.date": _("“%(value)s” contains more than one date. We took %(date)s."),
    "several_values.days": _(
        "The caption has several days and does not say which is that of the judgment. We took %(date)s, not %(others)s."
    ),
    "several_values.jurisdiction": _(
        "The jurisdiction is %(kept)s, but %(other)s is named here. Check which is right."
    ),
    "several_values.reference": _("There are two references here. We took “%(kept)s”, not “%(other)s”."),
    "several_values.role": _("“%(name)s” is listed under “%(label)s” but is called “%(role)s”. Check the role."),
    "several_values.session": _("There are two sessions here. We took session %(kept)s, not “%(number)s: %(title)s”."),
    "several_values.title": _("The title is “%(kept)s” above and “%(other)s” here. We took the first."),
    "two_dockets": _("The title and the field give different docket numbers: %(dockets)s. We kept both."),
    "quotation_marks": _("The quotation marks in this paragraph do not match. Check the source."),
    "quotation_marks.name": _("The quotation marks in “%(name)s” do not match. Check the source."),
    "court_variants": _(
        "The field says “%(kept)s”, which we took as the court. Elsewhere the source writes: %(others)s. "
        "Keep the right one."
    ),
    "party_variants.title": _("A party is called “%(other)s” in the title, but “%(kept)s” in its own field. Keep one."),
    "party_variants.text": _(
        "The field names “%(kept)s”, the text “%(other)s”. Check whether they are one person, and which name may be "
        "shown."
    ),
    "date_contradicts_title": _("The decision date is %(date)s, but the title says [%(year)s]. Check which is right."),
    "date_contradicts_ecli": _("The decision date is %(date)s, but %(ecli)s says %(stated)s. Check which is right."),
    "quoted_not_listed": _("“%(provision)s” is quoted but is not in the list above it. Check the list."),
    "listed_without_quote": _(
        "%(provision_kind)s %(number)s is listed, but its wording is not quoted, unlike that of others."
    ),
}

CONTRADICTIONS = {key: Message(text) for key, text in _SENTENCES.items()} | {
    "several_values.texts": ngettext_lazy(
        "“%(label)s” appears %(count)s time. We put the texts together.",
        "“%(label)s” appears %(count)s times. We put the texts together.",
        "count",
    ),
}
