"""Plain Markdown as an informal summary, line by line.

Labels lose their marks, bodies keep theirs.
"""

import re

from cases.intake.structure.line_labels import label_of

_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,}|\*{3,}|_{3,})\s*")
_BULLET = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)")
_CELLS = re.compile(r"\s*\|(.*)\|\s*")
_RULE = re.compile(r"\s*\|?[\s:|-]+\|?\s*")
_STRONG = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_AFTER_LABEL = re.compile(r"[*_]*\s*[:：]?\s*[*_]*\s*")
_QUOTED = re.compile(r"\s{0,3}>\s?")


def lines_of(source: str) -> list[str]:
    """Return the lines of a Markdown text as intake reads them."""
    return [_line(line) for line in source.split("\n")]


def _line(line: str) -> str:
    heading = _HEADING.fullmatch(line)
    if heading:
        return _STRONG.sub("", heading[1])
    if _UNDERLINE.fullmatch(line) or (line.count("|") > 1 and _RULE.fullmatch(line)):
        return ""
    bare = _bare(line)
    label = label_of(bare)
    if label is None:
        return line
    written = label[0].written
    if written not in line or _CELLS.fullmatch(line):
        return bare
    value = _AFTER_LABEL.sub("", line.partition(written)[2], count=1)
    # `**Held: Yes.**` (what the court decided): the closing mark belongs to the label's opening mark.
    value = value.rstrip("*_ ") if value.count("**") % 2 else value
    return f"{written}: {value}"


def _bare(line: str) -> str:
    """Return a line without the marks of a list, a quotation or a table, and without emphasis."""
    cells = _CELLS.fullmatch(line)
    if cells:
        parts = [part.strip() for part in cells[1].split("|")]
        line = f"{parts[0]}: {parts[1]}" if len(parts) == 2 and not parts[0].endswith(":") else " ".join(parts)
    line = _QUOTED.sub("", line, count=1)
    bullet = _BULLET.fullmatch(line)
    return _STRONG.sub("", bullet[1] if bullet else line).strip()
