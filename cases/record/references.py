"""The public reference numbers of cases, for example CN108-j."""

import re

_REFERENCE = re.compile(r"([A-Z]{2,4}(?:-[A-Z]{2})?)([0-9]{3,9})-j")


def make_reference(jurisdiction: str, serial: int) -> str:
    """Return the reference of a jurisdiction's case: CN and 108 give `CN108-j`; three digits at least."""
    return f"{jurisdiction}{serial:03d}-j"


def split_reference(reference: str) -> tuple[str, int] | None:
    """Return the jurisdiction's code and the serial number in it: `CN108-j` gives CN and 108, anything else None."""
    match = _REFERENCE.fullmatch(reference)
    return (match[1], int(match[2])) if match else None
