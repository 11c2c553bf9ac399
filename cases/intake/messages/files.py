"""Sentences about files that hold no case, or too many."""

from core.text.messages import Message, ngettext_lazy
from core.text.messages import gettext_noop as _

_REFUSED = {
    "not_a_record.markdown": _("The fields above the text cannot be read: %(fault)s"),
    "not_a_record.json": _("This is not JSON that can be read: %(fault)s"),
    "not_a_record.schema": _("This JSON is not a case record of schema %(schemas)s."),
    "not_a_record.field": _("The record cannot be read: %(fault)s"),
    "not_a_record.choice": _("The field %(name)s says “%(value)s”. It may only say: %(allowed)s."),
    "not_a_record.date": _("The field decision_date says “%(value)s”, which is not a day, a month or a year."),
    "not_a_record.reference": _("“%(value)s” is no reference of ours, such as CN108-j."),
    "not_a_record.address": _("“%(value)s” is not an address on the web. Addresses start with https://."),
    "not_a_record.languages": _("The field summaries has two summaries in one language."),
    "empty.records": _("There is no record in it."),
    "too_deep.json": _("Its lists are nested too deeply for a record."),
}

FILES = {key: Message(text) for key, text in _REFUSED.items()} | {
    "too_long.text": ngettext_lazy(
        "It has %(count)s character; we read at most %(most)s. Split it.",
        "It has %(count)s characters; we read at most %(most)s. Split it.",
        "count",
    ),
    "too_long.lines": ngettext_lazy(
        "It has %(count)s line; we read at most %(most)s. Split it.",
        "It has %(count)s lines; we read at most %(most)s. Split it.",
        "count",
    ),
    "too_long.rows": ngettext_lazy(
        "A record in it has more than %(most)s citation or name. No summary has so many.",
        "A record in it has more than %(most)s citations and names. No summary has so many.",
        "most",
    ),
    "too_many_records": ngettext_lazy(
        "It has %(count)s record; we import at most %(most)s at a time. Split it.",
        "It has %(count)s records; we import at most %(most)s at a time. Split it.",
        "count",
    ),
}
