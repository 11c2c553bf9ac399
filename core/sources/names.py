"""Names of files as they may be shown."""

import re

from .metadata import without_home

# Controls, and marks that turn the direction of what follows: "fdp.exe" is not "exe.pdf".
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")
_LONGEST = 150


def shown(name: str) -> str:
    """Return a file's name without a user's own folder, and without what could deceive or break a line, shortened."""
    plain = _UNSHOWN.sub("\ufffd", without_home(name)).strip() or "\ufffd"
    return plain if len(plain) <= _LONGEST else f"{plain[:100]}…{plain[-40:]}"


def suffix(name: str) -> str:
    """Return the end of a name after its last full stop, in small letters; empty without one."""
    base = re.split(r"[/\\]", name)[-1]
    return base.rpartition(".")[2].lower() if "." in base.strip(".") else ""
