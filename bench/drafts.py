"""Large drafts of a soak: texts as large as the limits let an editor save them, and larger ones."""

from typing import Any

from django.db import transaction

from cases.models.editorial import Case, Summary
from cases.record.markdown_limits import LONGEST_TEXT, LONGEST_TOGETHER
from legislation.models import Jurisdiction

# Characters of one text. No form takes it, but intake stores whatever was pasted.
TOO_LONG = 960_000

# Each is a paragraph within its limits, with its blank line.
PARAGRAPHS = {
    "words": "The court held that Article 7 applies, as section 5(2) of the *Act* of 2001 does not. " * 8 + "\n\n",
    "short paragraphs": "Article 7 *applies* now.\n\n",
    "a list": "- one **thing** of many\n" * 20 + "\n",
    "a table": "| one | another |\n|---|---|\n"
    + "| the court of first instance | the court of appeal, by a majority |\n" * 20
    + "\n",
}


def texts_at_the_limit(paragraph: str) -> list[str]:
    """Return as many texts of a case as its limits allow, each as long as it may be."""
    return [_repeated(paragraph, LONGEST_TEXT)] * (LONGEST_TOGETHER // LONGEST_TEXT)


@transaction.atomic
def drafts(home: Jurisdiction) -> list[int]:
    """Store the drafts that are not there yet; return the primary keys of all."""
    keys = []
    for name, paragraph in PARAGRAPHS.items():
        facts, held, *holdings = texts_at_the_limit(paragraph)
        keys += [
            _stored(home, f"Soak: {name}", basic_facts=_repeated(paragraph, TOO_LONG), held="It applies."),
            _stored(
                home,
                f"Soak: {name}, at the limit",
                basic_facts=facts,
                held=held,
                relevant_holdings=[{"topic": "", "text": holding} for holding in holdings],
            ),
        ]
    return keys


def _stored(home: Jurisdiction, title: str, **texts: Any) -> int:
    draft = Case.objects.filter(title=title).first()
    if draft is None:
        draft = Case.objects.create(jurisdiction=home, serial=Case.objects.next_serial(home), title=title)
        Summary.objects.create(case=draft, language="en", **texts)
    return draft.pk


def _repeated(paragraph: str, most: int) -> str:
    return paragraph * (most // len(paragraph))
