"""The formats of a record. Pure: no Django, database or clock.

A format is one file with `write` and, where it can be read, `read`, and one line in FORMATS.
"""

from . import json, md, txt
from .format import Format, FormatError

FORMATS: dict[str, Format] = {
    each.suffix: each
    for each in (
        Format("json", "application/json", "JSON", json.write, json.read),
        Format("md", "text/markdown", "Markdown", md.write, md.read),
        Format("txt", "text/plain", "text", txt.write, txt.read),
    )
}

__all__ = ["FORMATS", "Format", "FormatError"]
