"""The register of what intake tells editors: each key is raised somewhere, with the values of its placeholders."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.messages.extract import extract
from django.conf import settings

from cases.drafts.finding_messages import said
from cases.intake import read
from cases.intake.messages import MESSAGES
from core.sentences import placeholders
from core.sources.types import MARKS
from core.text.messages import Notice

ROOTS = ("cases/intake", "cases/files", "cases/drafts", "core/sources")
# Who takes a key of the register, and which of its own arguments are no parameters of the sentence.
RAISING = {
    "notes.doubt",
    "self.notes.doubt",
    "fields.notes.doubt",
    "finding",
    "RefusedError",
    "Notice.of",
    "Document.refused",
}
NOT_PARAMETERS = {"lines", "field", "seen", "suggestion", "case", "places"}


@dataclass(frozen=True)
class Raised:
    """A call that raises one of `keys` with these parameters; `more`: others are given by name elsewhere."""

    keys: tuple[str, ...]
    parameters: frozenset[str]
    more: bool
    where: str


def raised() -> Iterator[Raised]:
    for root in ROOTS:
        for path in sorted(Path(settings.BASE_DIR, root).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and (name := ast.unparse(node.func)) in RAISING and node.args:
                    key = node.args[1] if name == "Document.refused" else node.args[0]
                    given = {each.arg for each in node.keywords}
                    named = frozenset(name for name in given if name) - NOT_PARAMETERS
                    if keys := _keys(key):
                        yield Raised(keys, named, None in given, f"{path.name}:{node.lineno}")


def _keys(key: ast.expr) -> tuple[str, ...]:
    """Return the keys that an expression can be: a text, one of two, or a text with a part that is not known here."""
    if isinstance(key, ast.JoinedStr):
        pattern = "".join(re.escape(each.value) if isinstance(each, ast.Constant) else "[^.]+" for each in key.values)
        return tuple(name for name in MESSAGES if re.fullmatch(pattern, name))
    if isinstance(key, ast.IfExp):
        return _keys(key.body) + _keys(key.orelse)
    return (key.value,) if isinstance(key, ast.Constant) and isinstance(key.value, str) else ()


def needed(key: str) -> set[str]:
    return placeholders(MESSAGES[key].text) | placeholders(MESSAGES[key].plural)


def test_each_key_that_is_raised_has_a_sentence_whose_placeholders_are_the_parameters_given():
    wrong = []
    for call in raised():
        for key in call.keys:
            if key not in MESSAGES:
                wrong.append((call.where, key, "no sentence"))
            elif needed(key) - call.parameters or (len(call.keys) == 1 and call.parameters - needed(key)):
                wrong.append((call.where, key, sorted(call.parameters), sorted(needed(key))))

    assert wrong == []


def test_each_sentence_is_raised_somewhere():
    keys = {key for call in raised() for key in call.keys} | MARKS.keys()

    assert MESSAGES.keys() - keys == set()


@pytest.mark.parametrize("key", MESSAGES)
def test_each_sentence_is_whole_and_shows_every_value(key):
    message = MESSAGES[key]
    values = {name: f"<{name}>" for name in needed(key)} | ({message.counted: 7} if message.plural else {})

    shown = said(Notice(key.partition(".")[0], key.partition(".")[2], values))

    assert re.fullmatch(r"[“A-Z<7].*[.>…]", shown)
    for name, value in values.items():
        if name not in ("level", "level_of_court", "role", "provision_kind"):
            assert str(value) in shown
    # Both forms count, and each has a stop: a sentence is not made of parts.
    assert bool(message.plural) == bool(message.counted)
    assert placeholders(message.plural) in (set(), placeholders(message.text))


@pytest.mark.parametrize(("count", "text"), [(1, "1 page of the PDF, which is"), (2, "2 pages of the PDF, which are")])
def test_a_number_chooses_between_one_and_many(count, text):
    assert text in said(Notice.of("page_without_text", count=count, pages=("3", "4")))


def test_a_large_number_is_grouped_and_a_list_is_separated():
    refused = Notice.of("too_long.text", count=2_000_001, most=2_000_000)

    assert said(refused) == "It has 2,000,001 characters; we read at most 2,000,000. Split it."
    assert "docket numbers: 1/20; 2/20." in said(Notice.of("two_dockets", dockets=("1/20", "2/20")))


def test_a_code_is_shown_by_its_label():
    notice = Notice.of("level_contradicts_court", court="High Court", level_of_court="final", level="first")

    assert "the level “Final instance”, but we read “First instance”" in said(notice)


def test_a_sentence_is_translated_when_it_is_shown(monkeypatch):
    """The finding is made before the language is known."""
    (reading,) = read("Only a letter.")

    monkeypatch.setattr("core.sentences.gettext", lambda text: f"translated: {text}")

    assert said(reading.findings[0]).startswith("translated: This does not look like")


@pytest.mark.parametrize("path", sorted(settings.BASE_DIR.glob("fixtures/*/*.txt")), ids=lambda path: path.stem)
def test_no_finding_of_the_library_stores_a_sentence_and_each_has_one(path):
    for reading in read(path.read_text("utf-8")):
        for finding in reading.findings:
            assert "doubts about them" not in said(finding)
            assert not any(isinstance(value, str) and value.endswith(". ") for value in finding.parameters.values())


def test_every_sentence_is_given_to_translators():
    """By the names of functions that `makemessages` looks for."""
    names = {"_": None, "gettext": None, "gettext_noop": None, "ngettext_lazy": (1, 2)}
    roots = [Path(settings.BASE_DIR, root) for root in ("core/sources", "cases/intake/messages")]
    given = set()
    for path in (path for root in roots for path in root.glob("*.py")):
        with path.open("rb") as source:
            for _line, texts, _comments, _context in extract("python", source, keywords=names):
                given |= {texts} if isinstance(texts, str) else set(texts)

    wanted = {text for each in MESSAGES.values() for text in (each.text, each.plural, each.label) if text}
    assert wanted - given == set()
