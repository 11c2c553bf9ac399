"""The record as Markdown: coded fields as YAML, texts under headings.

    ---
    schema: 1
    reference: CN108-j
    ...
    summaries:
    - language: en
      status: original
    ---

    # Summary (en)

    ## Basic facts

    A software operation company …

    ## Relevant holdings in relation to Personality Rights

The headings of this form are the only structure: a line of a text that looks like one of them has one more backslash
before it. A text that a program would alter between headings (space at its ends, control characters, line breaks
other than the plain one) is in the YAML, escaped. So each record comes back as it was.
"""

import re
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from cases.record.json import RecordError, from_json, schema_of
from cases.record.value import CaseRecord, Summary

from . import yaml
from .format import FormatError, checked

_BODIES = {
    "basic_facts": "Basic facts",
    "held": "Held",
    "relevant_holdings": "Relevant holdings",
    "relevant_legislation": "Relevant legislation",
    "note": "Note to readers",
}
_FIELDS = {heading: name for name, heading in _BODIES.items()}
_ABOUT = " in relation to "
_SUMMARY = re.compile(r"# Summary(?: \(([\w-]+)\))?")
_BODY = re.compile(rf"## (?P<heading>{'|'.join(_FIELDS)})(?:(?<=holdings){_ABOUT}(?P<topic>\S.*))?")
_STRUCTURE = re.compile(rf"(\\*)(?:{_SUMMARY.pattern}|{_BODY.pattern})")
_UNKEPT = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_CODE = re.compile(r"[\w-]+")


def write(record: CaseRecord) -> bytes:
    """Return the record as Markdown in UTF-8."""
    front = {"schema": schema_of(record), **_filled(checked(record))}
    front["summaries"] = [_front(summary) for summary in record.summaries]
    bodies = "".join(_body(summary) for summary in record.summaries)
    return f"---\n{yaml.dump(front)}---\n{bodies}".encode()


def read(text: str) -> CaseRecord:
    """Return the record that a Markdown text of this form holds. Raises FormatError for any other text."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() == "---"), 0)
    if not end or lines[0].rstrip() != "---":
        raise FormatError("The text does not begin with fields between two lines of “---”.")
    front = _typed(yaml.load("\n".join(lines[1:end])))
    if not isinstance(front, dict):
        raise FormatError("There are no fields between the two lines of “---”.")
    try:
        return checked(from_json({"schema": 1, **front, "summaries": _summaries(front, lines[end + 1 :])}))
    except RecordError as error:
        raise FormatError(f"The text is no case record: {error}.") from None


def _filled(value: Any) -> Any:
    """Return a record's value as plain ones, without the fields that are as they are where nothing is known."""
    if is_dataclass(value):
        plain = {part.name: _filled(getattr(value, part.name)) for part in fields(value)}
        required = {part.name for part in fields(value) if part.default is part.default_factory is MISSING}
        usual = {part.name: part.default for part in fields(value)}
        return {
            name: part for name, part in plain.items() if name in required or part not in (usual[name], [], {}, None)
        }
    return [_filled(part) for part in value] if isinstance(value, tuple) else value


def _is_kept(text: str) -> bool:
    """Return whether a text comes back as it is from between two headings."""
    return text == text.strip() and not _UNKEPT.search(text)


def _kept_bodies(summary: Summary) -> dict[str, bool]:
    """Return for each body whether it is written under headings."""
    topics = all(_is_kept(each.topic) and "\n" not in each.topic for each in summary.relevant_holdings)
    return {name: _is_kept(getattr(summary, name)) for name in _BODIES if name != "relevant_holdings"} | {
        "relevant_holdings": topics and all(_is_kept(each.text) for each in summary.relevant_holdings)
    }


def _front(summary: Summary) -> dict[str, Any]:
    kept = _kept_bodies(summary)
    return {name: value for name, value in _filled(summary).items() if not kept.get(name)}


def _body(summary: Summary) -> str:
    """Return a summary's heading and the texts that are written under headings."""
    kept = _kept_bodies(summary)
    code = f" ({summary.language})" if _CODE.fullmatch(summary.language) else ""
    parts = [f"# Summary{code}"]
    for name, heading in _BODIES.items():
        value = getattr(summary, name)
        if kept[name] and name == "relevant_holdings":
            for holding in value:
                about = f"{_ABOUT}{holding.topic}" if holding.topic else ""
                parts += [f"## {heading}{about}", *_escaped(holding.text)]
        elif kept[name] and value:
            parts += [f"## {heading}", *_escaped(value)]
    return "".join(f"\n{part}\n" for part in parts)


def _is_structure(line: str) -> bool:
    """Return whether a line would be taken for a heading of this form, or stands for one that is a text's own."""
    return _STRUCTURE.fullmatch(line.rstrip()) is not None


def _escaped(text: str) -> list[str]:
    if not text:
        return []
    return ["\n".join(f"\\{line}" if _is_structure(line) else line for line in text.split("\n"))]


def _typed(value: Any, name: str = "") -> Any:
    """Return what was read of the YAML with numbers and truth values where a record has these."""
    if isinstance(value, dict):
        return {key: _typed(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [_typed(part) for part in value]
    if name in ("schema", "number") and re.fullmatch("-?[0-9]{1,18}", value):
        return int(value)
    return value == "true" if name == "official" and value in ("true", "false") else value


def _summaries(front: dict[str, Any], lines: list[str]) -> list[dict[str, Any]]:
    """Return the summaries: what the YAML says of each, and the texts under its heading."""
    texts = _sections(lines)
    stated = front.get("summaries", [{"language": code} for code, _ in texts])
    if not isinstance(stated, list) or len(stated) != len(texts):
        raise FormatError("The fields above and the headings below do not name the same summaries.")
    found = []
    for one, (code, bodies) in zip(stated, texts, strict=True):
        if not isinstance(one, dict) or (code and one.get("language") != code):
            raise FormatError(f"The summary in “{code}” is not the one that the fields name in its place.")
        if twice := set(one) & set(bodies):
            raise FormatError(f"“{_BODIES[min(twice)]}” is both in the fields and under a heading.")
        found.append(one | bodies)
    return found


def _sections(lines: list[str]) -> list[tuple[str, dict[str, Any]]]:
    """Return for each summary the language that its heading names, and its texts by field."""
    found: list[tuple[str, dict[str, Any]]] = []
    heading: re.Match[str] | None = None
    under: list[str] = []

    def close() -> None:
        text = "\n".join(under).strip()
        if heading:
            _place(found[-1][1], heading, text)
        elif text:
            raise FormatError(f"“{text[:60]}” is not under the heading of a text.")
        under.clear()

    for line in lines:
        summary, body = _SUMMARY.fullmatch(line.rstrip()), _BODY.fullmatch(line.rstrip())
        if summary or body:
            close()
            heading = body
            if summary:
                found.append((summary[1] or "", {}))
            elif not found:
                raise FormatError(f"“{line[:60]}” comes before the first heading of a summary.")
        else:
            under.append(line[1:] if line.startswith("\\") and _is_structure(line) else line)
    close()
    return found


def _place(bodies: dict[str, Any], heading: re.Match[str], text: str) -> None:
    """Put the text under a heading into its field."""
    name = _FIELDS[heading["heading"]]
    if name == "relevant_holdings":
        bodies.setdefault(name, []).append({"topic": heading["topic"] or "", "text": text})
    elif name in bodies:
        raise FormatError(f"“{heading['heading']}” appears twice in one summary.")
    else:
        bodies[name] = text
