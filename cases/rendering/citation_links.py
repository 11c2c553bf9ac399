"""Links to the law, put around citations in the HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.template import engines
from django.utils.html import escape
from django.utils.translation import get_language

from legislation.models import Provision

from .citation_spans import CitationSpan, Mention
from .current_law import Article, LawToday
from .rendered_record import RenderedRecord

if TYPE_CHECKING:
    from .margin_notes import MarginNote

_MOST_LETTERS = 600


def linked(rendered_record: RenderedRecord, law: LawToday, margin: list[MarginNote]) -> tuple[dict[str, str], ...]:
    """Return the passages' HTML with links in it. The text stays as it is, and what cannot be linked stays plain.

    The wording is shown beside the first place in each paragraph that names the provision.
    """
    margin_notes: dict[str, MarginNote] = {}
    for margin_note in margin:
        margin_notes.setdefault(margin_note.provision_key, margin_note)
    keys = [mention.key or law.keys.get(_written(mention), "") for mention in rendered_record.mentions]
    made: dict[str, tuple[str, str]] = {}
    for key in {*keys} & {*law.articles}:
        made[key] = _link(law.articles[key], margin_notes.get(key), law)
    return tuple(
        {
            anchor: _laid(passage, marks.get(anchor, ()), keys, made) if anchor in marks else passage
            for anchor, passage in html.items()
        }
        for html, marks in zip(rendered_record.html, rendered_record.marks, strict=True)
    )


def _laid(html: str, marks: tuple[CitationSpan, ...], keys: list[str], made: dict[str, tuple[str, str]]) -> str:
    parts: list[str] = []
    at = 0
    noted: dict[str, int] = {}
    paragraph = -1
    for mark in marks:
        key = keys[mark.mention]
        if key not in made or mark.start < at:
            continue
        opening, note = made[key]
        paragraph = max(paragraph, html.rfind("<p ", at, mark.start))
        first = noted.get(key) != paragraph
        noted[key] = paragraph
        parts += (
            html[at : mark.start], '<span class="cited" tabindex="-1">', opening, html[mark.start : mark.end], "</a>",
            note if first else "", "</span>",
        )  # fmt: skip
        at = mark.end
    return "".join([*parts, html[at:]])


def _link(article: Article, margin_note: MarginNote | None, law: LawToday) -> tuple[str, str]:
    """Return the opening tag of a link to a provision, and the wordings shown beside it."""
    wordings = margin_note.wordings if margin_note else law.at_decision(article.key)
    if wordings:
        text, language, quoted = wordings[0].text, wordings[0].language, False
    else:
        text, language, quoted = (
            (margin_note.quoted, margin_note.language, True) if margin_note and margin_note.quoted else ("", "", False)
        )
    takes = {
        "reader": get_language() or "en",
        "address": article.address,
        "label": f"{dict(Provision.Kind.choices).get(article.kind, '')} {article.number}".strip(),
        "instrument": article.instrument,
        "country": article.country,
        "official": article.official or article.law_source,
        "text": _beginning(text),
        "language": language,
        "quoted": quoted,
        "others": len(wordings) - 1,
        "since": margin_note.since if margin_note else law.since(article.key, wordings),
    }
    details = f' aria-details="{escape(margin_note.anchor)}"' if margin_note else ""
    note = engines["jinja2"].get_template("components/cited.jinja").render(takes)
    return f'<a href="{escape(article.address)}"{details}>', note


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _MOST_LETTERS:
        return words
    return f"{words[:_MOST_LETTERS].rpartition(' ')[0] or words[:_MOST_LETTERS]} …"


def _written(mention: Mention) -> tuple[str, str, str]:
    return mention.instrument, mention.kind, mention.number
