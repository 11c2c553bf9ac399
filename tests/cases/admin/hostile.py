"""Requests to the admin that nobody should send: made at random, the same for the same seed."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from django.contrib import admin
from django.db.models import Model

# Values as they are written in an address, most of them escaped.
VALUES = (
    "%00", "a%00b", "%ED%A0%80", "%FF%FE", "-1", "0", "1", str(2**31), str(2**63), str(10**30), "9" * 5000, "abc", "",
    "2023-02-30", "9999-12-31", "99999", "0000", "0", "1e9", "NaN", "null", "true", "[]", "%7B%7D", "%5B1%5D", "%22",
    "{", "a,b", "1,2,abc", ",", "%27;--", "%3Cscript%3E", "%25", "../../etc/passwd", ":", "%E2%80%AE", "%D9%A2",
    "%C2%B2",     "x" * 3000, "a+" * 1500, "_5F", "_00", "+", "1.5", "-0", "infinity", "%F0%9F%98%80",
)  # fmt: skip
LOOKUPS = (
    "", "__exact", "__iexact", "__in", "__isnull", "__gt", "__gte", "__lt", "__range", "__contains", "__icontains",
    "__startswith", "__regex", "__iregex", "__year", "__year__gte", "__month", "__week_day", "__date", "__time",
    "__hour", "__has_key", "__has_keys", "__has_any_keys", "__contained_by", "__overlap", "__len", "__0", "__0__len",
    "__en", "__en__gt", "__pk", "__id__exact", "__isempty", "__startswith__year", "__nothing", "____", "__search",
)  # fmt: skip
OF_LISTS = ("o", "p", "q", "all", "e", "_popup", "_to_field", "_changelist_filters", "_source_model", "_facets", "page",
            "term", "app_label", "model_name", "field_name", "next", "from", "language", "form", "title", "kind",
            "number", "status", "worklist", "wording", "findings", "without_summary", "unheard_of", "index", "__",
            "pk", "id")  # fmt: skip
# Values as they are posted.
POSTED = (
    "\x00", "a\x00b", "-1", "0", str(2**31), str(2**63 + 1), str(10**30), "9" * 5000, "abc", "", " ", "2023-02-30",
    "9999-12-31", "0000-00-00", "99999-01-01", "1e9", "NaN", "null", "[]", '{"a": 1}', '{"a": "\\ud800"}', "\\u0000",
    "<script>", "../../etc/passwd", "\u202e", "٢٠٢٣", "²", "x" * 20_000, "line\n" * 2000, "a\u0301" * 500, "😀", "on",
    "javascript:alert(1)", "http://[", "https://" + "x" * 3000, "\ufffe", "\x1b", "\x0b\x0c", "[" * 3000, "- " * 600,
)  # fmt: skip
COUNTS = ("-1", "", "abc", "0", "1", "7", "1001", "3000", str(2**31), str(2**63), "9" * 5000, "1.5", "\x00", " 1 ", "²")
METHODS = ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "PROPFIND")
# Of an encoding that a request names nothing is left when Django sees it: `config/wsgi.py`.
TYPES = (
    "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=x", "application/json", "text/plain", "", "///", "application/xml",
    "multipart/form-data; boundary=" + "x" * 300,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hostile:
    """One request. `path` with its query."""

    method: str
    path: str
    body: bytes = b""
    type: str = "application/octet-stream"
    headers: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.method} {self.path[:300]} {self.type} {self.body[:300]!r}"


def lookups_of(model: type[Model]) -> list[str]:
    """Return the names by which a list might be filtered: the model's own, and those one step away."""
    named = []
    for each in model._meta.get_fields():
        named.append(each.name)
        if each.related_model:
            named += [f"{each.name}__{other.name}" for other in each.related_model._meta.get_fields()]
    declared = [each for each in admin.site._registry[model].list_filter if isinstance(each, str)]
    return named + declared


def query(dice: random.Random, model: type[Model] | None) -> str:
    """Return a query string of a few parameters that make no sense."""
    names = list(OF_LISTS)
    if model and dice.random() < 0.7:
        names = [name + dice.choice(LOOKUPS) for name in lookups_of(model)]
    return "&".join(f"{dice.choice(names)}={dice.choice(VALUES)}" for _each in range(dice.choice([1, 1, 1, 2, 3])))


def damaged(dice: random.Random, fields: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the fields of a form with some of them damaged."""
    posted = {name: list(values) for name, values in fields.items()}
    counts = [name for name in posted if name.endswith("_FORMS")]
    names = list(posted) or ["name"]
    for _each in range(dice.choice([1, 1, 2, 3, 6])):
        act, name = dice.random(), dice.choice(names)
        if counts and act < 0.3:
            posted[dice.choice(counts)] = [dice.choice(COUNTS) for _value in range(dice.choice([1, 1, 2]))]
        elif act < 0.75:
            posted[name] = [dice.choice(POSTED)]
        elif act < 0.85:
            posted.pop(name, None)
        elif act < 0.9:
            posted[name] = [dice.choice(POSTED) for _value in range(dice.choice([2, 20]))]
        elif act < 0.95:
            posted[_renumbered(dice, name)] = [dice.choice(POSTED)]
        else:
            posted[dice.choice(POSTED)[:100]] = [dice.choice(POSTED)]
    return posted


def _renumbered(dice: random.Random, name: str) -> str:
    parts = name.split("-")
    at = dice.choice(["__prefix__", "-1", "99", "1999", "999999", str(2**63), "x", "٣"])
    return "-".join([parts[0], at, *parts[2:]]) if len(parts) > 1 else f"{name}-{at}"


def bodies(dice: random.Random, fields: dict[str, list[str]]) -> tuple[bytes, str]:
    """Return a body and its type: a form as a browser sends it, or something that only claims to be one."""
    posted = damaged(dice, fields)
    kind = dice.random()
    if kind < 0.6:
        return urlencode(posted, doseq=True, errors="replace").encode(), "application/x-www-form-urlencoded"
    if kind < 0.85:
        return _multipart(dice, posted), "multipart/form-data; boundary=x"
    raw = dice.choice([
        b"", b"\xff\xfe\x00", b"a=%00&b=%ED%A0%80&\xff=\xff", b"--x\r\n", b"--x--\r\n", b"&" * 60_000, b"a=1&" * 50_001,
        urlencode(posted, doseq=True, errors="replace").encode(), _multipart(dice, posted), b'{"a": 1}',
    ])  # fmt: skip
    return raw, dice.choice(TYPES)


def _multipart(dice: random.Random, posted: dict[str, list[str]]) -> bytes:
    """Return a body in parts; a field may come as a file, and a file as a field."""
    parts = []
    for name, values in posted.items():
        for value in values:
            as_file = name in ("file", "files") or dice.random() < 0.05
            says = f'; filename="{dice.choice(["a.txt", "a.docx", "a.json", "a.csv", "", "x" * 300, "../a"])}"'
            named = name.replace('"', "%22").replace("\r", "").replace("\n", "")
            head = f'--x\r\nContent-Disposition: form-data; name="{named}"{says if as_file else ""}\r\n'
            if dice.random() < 0.02:
                head += dice.choice(
                    ["Content-Transfer-Encoding: base64\r\n", "Content-Type: text/plain; charset=x\r\n"]
                )
            parts.append(f"{head}\r\n{value}\r\n")
    return ("".join(parts) + "--x--\r\n").encode("utf-8", "replace")


def requests(
    seed: int, path: str, model: type[Model] | None, fields: Callable[[], dict[str, list[str]]], count: int
) -> Iterator[Hostile]:
    """Yield requests to one page: odd queries, odd forms, odd methods. `fields`: those of its form."""
    dice = random.Random(seed)
    known = fields()
    for _each in range(count):
        kind = dice.random()
        asked = f"{path}?{query(dice, model)}" if dice.random() < 0.3 else path
        if kind < 0.5:
            headers = {"content_type": dice.choice(TYPES)} if dice.random() < 0.1 else {}
            yield Hostile("GET", f"{path}?{query(dice, model)}", headers=headers)
        elif kind < 0.95:
            yield Hostile("POST", asked, *bodies(dice, _with_buttons(dice, known)))
        else:
            yield Hostile(dice.choice(METHODS), asked, *bodies(dice, known))


def _with_buttons(dice: random.Random, fields: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the fields with what buttons and lists of chosen rows add."""
    more = {
        "_save": ["1"], "_continue": ["1"], "_addanother": ["1"], "_saveasnew": ["1"], "_publish": ["1"],
        "_store": ["1"], "_merge": ["1"], "_preview": ["1"], "post": ["yes"], "_popup": ["1"],
        "_to_field": [dice.choice(["id", "abc"])],
        "action": [dice.choice(["delete_selected", "", "abc", "\x00"])], "index": [dice.choice(["0", "-1", "abc"])],
        "select_across": [dice.choice(["0", "1", "-1", "abc", "9" * 5000])],
        "_selected_action": [dice.choice(POSTED) for _value in range(dice.choice([1, 3]))],
        "act": [dice.choice(["correct", "change", "reopen", "accept-0", "accept-9", "0", "\x00", ""])],
        "value": [dice.choice(POSTED)], "shown": [dice.choice(POSTED)], "seen": [dice.choice(POSTED)],
        "keep_quotation": [dice.choice(POSTED)], "text": [dice.choice(POSTED)], "next": [dice.choice(POSTED)],
    }  # fmt: skip
    chosen = dice.sample(list(more), dice.choice([1, 2, 3, 4]))
    return {**fields, **{name: more[name] for name in chosen}}


def odd_paths(path: str) -> Iterator[str]:
    """Yield the page's address with things in the place of its number that are no number of a row."""
    parts = path.split("/")
    for at, part in enumerate(parts):
        if part.isdecimal():
            for value in (*VALUES, "_", "_5", "_ZZ", quote("/"), "%2F", "%0A", "1%20", "..", "%C3%A9"):
                yield "/".join([*parts[:at], value or "-", *parts[at + 1 :]])
