"""Small files, made of their descriptions, converted and counted: their lines, numbers of paragraphs and values."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from cases.files.case_labels import CASE_LABELS
from cases.intake import read
from core.sources.converted import Converted
from core.sources.converters import CONVERTERS, cleaned
from tests.cases.files.makers import placed_pdf
from tests.core.sources.word.templates import document, level, lists, p

from .score import Input, Score, inputs, outcomes

_NUMBER = re.compile(r"[\[(]?(?:[0-9]+(?:\.[0-9]+)*|[IVXLC]+|[a-z]{1,4})[\])]?\.?(?= )")
_MARKED = re.compile(r"(?P<level>[0-8])> (?P<text>.*)")


def scored() -> Score:
    """Return how files are converted and read; a head lists the values that are right, and all lines follow the text.

    The values of a file count only where its head states one, for a piece of a judgment is no case.
    """
    score = Score()
    for each in inputs("files"):
        description, _rule, right = each.text.partition("\n---\n")
        made = converted(each, description)
        told = bool(made.findings)
        got_lines, right_lines = _lines(made.text), _lines(right)
        for what, got, expected in (
            ("lines", got_lines, right_lines),
            ("numbers", _numbers(got_lines), _numbers(right_lines)),
        ):
            _compare(score, each, what, got, expected, told=told)
        if each.one("jurisdiction"):
            for name, value, stated, outcome in outcomes(each, read(made.text)[0]):
                _add(score, each, name, outcome, f"{name} is “{value}”, and not “{stated}”")
    return score


def converted(each: Input, description: str) -> Converted:
    """Return the file of a description as the product converts it."""
    file_type = each.one("type")
    return cleaned(CONVERTERS[file_type](_MAKERS[file_type](each, description), CASE_LABELS))


def _compare(score: Score, each: Input, what: str, got: list[str], right: list[str], *, told: bool) -> None:
    for change, first, last, start, end in SequenceMatcher(None, right, got, autojunk=False).get_opcodes():
        if change == "equal":
            for _line in right[first:last]:
                _add(score, each, what, "right")
            continue
        wrong = "wrong, and told" if told else "wrong in silence"
        for place in range(max(last - first, end - start)):
            expected, value = "".join(right[first + place : last][:1]), "".join(got[start + place : end][:1])
            _add(score, each, what, wrong if value else "missed", f"{what}: “{value}”, and not “{expected}”")


def _add(score: Score, each: Input, what: str, outcome: str, difference: str = "") -> None:
    score.add(("all", what, each.one("country"), each.one("language")), outcome)
    if outcome == "wrong in silence":
        score.wrong.append(f"files/{each.name}: {difference}")


def _lines(text: str) -> list[str]:
    plain = (re.sub(r"\s+", " ", line).strip() for line in text.replace("\f", "").split("\n"))
    return [line for line in plain if line]


def _numbers(lines: list[str]) -> list[str]:
    return [match[0] for line in lines if (match := _NUMBER.match(line))]


def _word(each: Input, description: str) -> bytes:
    """Return a Word document: `0> text` is a paragraph of the first level of its list."""
    forms = [said.split(" | ") for said in each.all("list")]
    levels = "".join(level(at, form, name, int(start)) for at, (form, name, start) in enumerate(forms))
    made = (
        p(match["text"], f"1/{match['level']}") if (match := _MARKED.fullmatch(line)) else p(line)
        for line in description.split("\n")
    )
    return document("".join(made), numbering=lists({"0": levels}, {"1": "0"}))


def _pdf(_each: Input, description: str) -> bytes:
    """Return a PDF that prints each word where the description has it; three blanks part columns."""
    return placed_pdf(
        [
            (60 + 6 * part.start(), 780 - 14 * row, part[0])
            for row, line in enumerate(page.split("\n"))
            for part in re.finditer(r"\S+(?: {1,2}\S+)*", line)
        ]
        for page in description.split("\n=====\n")
    )


_MAKERS: dict[str, Callable[[Input, str], bytes]] = {
    "docx": _word,
    "html": lambda _each, description: description.encode(),
    "pdf": _pdf,
}
