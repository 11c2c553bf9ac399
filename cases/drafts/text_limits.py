"""Limits of a text, as sentences for editors."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError

from cases.record.markdown_limits import LONGEST_TOGETHER, Excess, excesses
from cases.record.value import CaseRecord, Summary
from core.text.messages import Notice, Value

from .finding_messages import said

# An editor fixes these first; the others show when the text is saved again.
_MOST_TOLD = 5


def notice_of(excess: Excess, **where: Value) -> Notice:
    """Return the notice of a limit that a text exceeds. `where`: the text and its language, unless these are clear."""
    return Notice.of(
        f"too_much_text.{excess.kind}",
        count=excess.count,
        most=excess.most,
        paragraph=excess.paragraph,
        sign=excess.sign,
        **where,
    )


def validate_text(text: str) -> None:
    """Raise a ValidationError that says each limit that the Markdown of an editor exceeds."""
    if told := [said(notice) for notice in _notices(text)]:
        raise ValidationError(told)


def too_much(record: CaseRecord) -> list[tuple[str, Notice]]:
    """Return the fields of the record's summaries whose texts exceed a limit, each with a notice for an editor."""
    told = [
        (field, notice)
        for summary in record.summaries
        for field, name, text in _texts(summary)
        for notice in _notices(text, language=summary.language, text=name)
    ]
    together = sum(len(text) for summary in record.summaries for _field, _name, text in _texts(summary))
    if together > LONGEST_TOGETHER:
        told.append(("basic_facts", Notice.of("too_much_text.together", count=together, most=LONGEST_TOGETHER)))
    return told


def _notices(text: str, /, **where: Value) -> list[Notice]:
    found = list(excesses(text))
    told = [notice_of(excess, **where) for excess in found[:_MOST_TOLD]]
    more = len(found) - len(told)
    return [*told, Notice.of("too_much_text.more", count=more, **where)] if more else told


def _texts(summary: Summary) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield field, name and text; the name of a holding has its number."""
    yield "basic_facts", ("basic_facts",), summary.basic_facts
    yield "held", ("held",), summary.held
    for number, holding in enumerate(summary.relevant_holdings, start=1):
        yield "relevant_holdings", ("relevant_holdings", str(number)), holding.text
    yield "relevant_legislation", ("relevant_legislation",), summary.relevant_legislation
