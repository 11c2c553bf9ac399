"""Sentences about values that are missing or could not be read."""

from core.text.messages import Message, ngettext_lazy
from core.text.messages import gettext_noop as _

_WHOLE = {
    "not_a_record": _("This does not look like a case summary: it has no label such as “Date of judgment” or “Held”."),
    "second_record": _("Another record begins here. We read each record on its own."),
    "leftovers_dropped": _("We dropped what a word processor or an email left there: names, counts, time stamps."),
    "leftovers_dropped.characters": _(
        "We dropped characters that no text can hold: control characters, or broken halves of characters."
    ),
    "no_body_text": _("There are no basic facts, no holding and no legislation. Add the text."),
    "no_body_text.judgment": _("This is the judgment itself. We read its caption; write the summary."),
    "unplaced_text": _("We could not place this text: “%(line)s”. Put it in a field, or leave it out."),
    "unplaced_text.author": _(
        "“%(line)s” is beside what a word processor left, and may be the name of the document's author. We left it "
        "out. If it belongs to the case, put it in a field."
    ),
    "unplaced_text.judgment": _(
        "The text of the judgment is not part of the record. We left it out, except for what its caption says."
    ),
    "undivided_summary": _(
        "The summary does not separate the facts and the holding. We put it under the basic facts; divide it."
    ),
    "misspelt_label": _("We read “%(label)s” as the label “%(meant)s”."),
    "unknown_label": _("No field is called “%(label)s”, so we left the line out. Put what it says in a field."),
    "earlier_decision.kept": _("This line is about an earlier decision: “%(line)s”. We kept it as one; check it."),
    "earlier_decision": _("This line is about an earlier decision: “%(line)s”. We did not take it for this case."),
    "title_from_parties": _("The judgment has no title. We made “%(title)s” from the names of its parties. Check it."),
}

_MISSING = {
    "missing_reference": _("We found no number such as CN108-j. The case will get the next free number."),
    "missing_field.title": _("The source does not give a title. Add it if you know it."),
    "missing_field.court": _("The source does not name the court (issuing authority). Add it if you know it."),
    "missing_field.decision_date": _("The source does not give the date of judgment. Add it if you know it."),
    "missing_field.level": _("The source does not give the level of the issuing authority. Add it if you know it."),
    "missing_field.procedure": _("The source does not give the type of procedure. Add it if you know it."),
    "missing_field.subject_matter": _("The source does not give a subject matter. Add it if you know it."),
    "missing_field.jurisdiction": _("The source does not name a jurisdiction. Add it if you know it."),
    "missing_field.keywords": _("The source does not give keywords. Add them if you know them."),
    "missing_field.roles": _("The parties are named without their roles. Choose the role of each."),
    "missing_field.collection.of_session": _(
        "The source names session %(number)s but not the collection it belongs to. Choose the collection."
    ),
    "missing_party.label": _("Nobody is named under “%(label)s”. Add the party."),
    "missing_party.plaintiff": _("There is no plaintiff, appellant or applicant. Add the party."),
    "missing_party.plaintiff_in_title": _(
        "There is no plaintiff, appellant or applicant. The title names “%(name)s”. Add the party."
    ),
    "missing_party.defendant": _("There is no defendant or respondent. Add the party."),
    "missing_party.defendant_in_title": _(
        "There is no defendant or respondent. The title names “%(name)s”. Add the party."
    ),
}

_UNKNOWN = {
    "unknown_value.jurisdiction": _("No jurisdiction is called “%(value)s”. Choose it from the list."),
    "unknown_value.session": _("“%(value)s” is not a numbered session. Write “6: Personality Rights”."),
    "unknown_value.date": _("“%(value)s” is not a date. Write 2023-05-19, 2023-05 or 2023."),
    "unknown_value.list": _("“%(value)s” is not in the list of values. Choose the right one."),
    "unknown_value.subject_matter": _("“%(value)s” is not in the list of subject matters. We kept it as written."),
    "unknown_value.language": _("No language is called “%(value)s”. Choose it from the list."),
    "unknown_value.coded": _("“%(value)s” is not in the form of this line. Enter it in the form of the case."),
    "unknown_value.ecli": _("“%(value)s” is not an ECLI. Correct it."),
    "implausible_date": _("%(date)s is before 1600 or in the future. Correct the decision date."),
    "date_without_day": _("The decision date is only %(date)s. Add the rest if you know it."),
    "ambiguous_date": _("We read “%(value)s” with the day first, as %(date)s. The month could come first. Check it."),
    "ambiguous_date.caption": _("We read the date with the day first, as %(date)s. Check the day and the month."),
    "unplaced_text.date": _("“%(value)s” contains more than a date. We took %(date)s."),
}

_WEAK = {
    "weak_evidence.form": _("We took this from its form, within a longer line. Check that it is this case's own."),
    "weak_evidence.sentence": _("No label and no line of its own gives this value. Check it against the source."),
}

_MENU = ngettext_lazy(
    "We left out %(count)s line above the case, as part of the page's menu: “%(line)s”.",
    "We left out %(count)s lines above the case, as parts of the page's menu. The first is “%(line)s”.",
    "count",
)

READING = {
    **{key: Message(text) for key, text in (_WHOLE | _MISSING | _UNKNOWN | _WEAK).items()},
    "menu_left_out": _MENU,
}
