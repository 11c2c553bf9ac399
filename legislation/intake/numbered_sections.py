"""Lines that open a section with its bare number, as acts of common law print them."""

import re

from .letter_case import begins_small
from .provisions import Opening
from .sequence import directly_follows

# Sections with bare numbers: "5. Text", "5 Heading", "5.—(1) Text", "5.(1) Text", "5." above its heading; before the
# number, what an editor of the text adds: "F1 5", "1[5".
_NUMBERED = re.compile(
    r"(?:[FCEX]\d{1,4} |\d{0,2}\[)?(?P<number>\d{1,4}[A-Z]{0,2})"
    r"(?:\.[ ]?[–-]+[ ]?(?=.)|\.[ ]*(?=[^\W\d_]|[\"'\[(]|$)|[ ]{1,4}(?=[^\W\d_]|\(1\)|\[))(?P<rest>.*)$"
)
_INSERTED = re.compile(r"(?P<number>\d{1,4}\.\d{1,2}) (?P<rest>(?:[A-Z]|\(1\)|\[).*)$")
_MARKED = re.compile(r"\[?[FCEX](?P<digits>\d{2,6})(?P<letters>[A-Z]{0,2})\.? (?P<rest>[^\W\d_a-z].*)$")
_DATE = re.compile(r"\d{1,2}\.?(?:st|nd|rd|th)? [^\W\d]+[.,]? \d{4}(?!\d)")


# "18910.5. Text", of codes with thousands of sections.
_OF_CODE = re.compile(r"(?P<number>\d{5}(?:\.\d{1,3})?|\d{3,4}\.\d{1,3})\.(?: |$)(?P<rest>.*)$")


def read_numbered(line: str) -> Opening | None:
    """Return the section that a line opens with its bare number, as acts of common law print them: "5. Heading"."""
    found = _NUMBERED.match(line)
    if not found or len(found["rest"]) > 2000 or begins_small(found["rest"]) or _DATE.match(line):
        return None
    return Opening("section", found.end("number"), found["number"], found["rest"], sure=False)


def read_inserted(line: str) -> Opening | None:
    """Return the section inserted behind another that a line opens, as Canadian acts print it: "2.1 A kayak is"."""
    found = _INSERTED.match(line) or _OF_CODE.match(line)
    return Opening("section", found.end("number"), found["number"], found["rest"], sure=False) if found else None


def read_marked(line: str, latest: str) -> Opening | None:
    """Return the section behind `latest` that a line opens where the number of an amendment is glued to its own.

    "F24A Exemptions" is section 4A behind 4, with the amendment F2.
    """
    found = _MARKED.match(line)
    if not found:
        return None
    for at in range(1, len(found["digits"])):
        number = found["digits"][at:] + found["letters"]
        if directly_follows(latest, number):
            return Opening("section", found.end("letters"), number, found["rest"], sure=False, noted=True)
    return None
