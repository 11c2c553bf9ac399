"""Highlights: where a question matches in a text as it is shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cases.search.analysis import arabic
from cases.search.analysis.analyzers import (
    ARABIC,
    CHINESE_ARTICLE,
    PLAIN,
    SIGN,
    SIGNS,
    SIGNS_IN_A_ROW,
    chinese_article,
    letter_by_letter,
    normal,
    tokens,
)
from cases.search.query.parser import Question

Span = tuple[int, int]

_STOPS = ("\n", ". ", "。", "، ", "，", " ")
_LONGEST_LABEL = 20
_SHORTEST_HALF = 3
_BETWEEN_HALVES = " -\n"
_ARABIC_WORD = re.compile("[\u0621-\u0670]+")


@dataclass(frozen=True, slots=True)
class SearchedFor:
    """What a question searches texts for. `signs`: pairs of signs, or one alone; `stems`: of Arabic words;
    `beginnings` and `words`: in other scripts; `articles`: numbers of provisions.
    """

    signs: frozenset[str]
    stems: frozenset[str]
    words: re.Pattern[str] | None
    beginnings: re.Pattern[str] | None
    articles: frozenset[str]


def searched_for(question: Question) -> SearchedFor:
    """Return what a question searches all texts for."""
    terms = [term for term in question.terms if not term.field]
    texts = [normal(term.text) for term in terms]
    runs = [run for text in texts for run in SIGNS_IN_A_ROW.findall(text)]
    arabic_words = [word for text in texts for word in _ARABIC_WORD.findall(text)]
    words = [word for text in texts for word in tokens(SIGNS, text) if not SIGN.match(word) and not word.isspace()]
    return SearchedFor(
        signs=frozenset(pair for run in runs for pair in map("".join, pairwise(run) if len(run) > 1 else [run])),
        stems=frozenset(form for word in arabic_words for form in arabic.forms(word)),
        words=_any_of(words, r"(?![^\W\u2e80-\uffff])"),
        beginnings=_any_of([text for text, term in zip(texts, terms, strict=True) if term.prefix], r"\w*"),
        articles=frozenset(term.text.partition("(")[0] for term in question.terms if term.field == "article"),
    )


def spans(text: str, analyzer: str, looked_for: SearchedFor) -> list[Span]:
    """Return where a text matches, in order; offsets in the text as it is shown."""
    read = letter_by_letter(text)
    found = [] if looked_for.beginnings is None else [match.span() for match in looked_for.beginnings.finditer(read)]
    if analyzer == ARABIC:
        found += _arabic(read, looked_for.stems)
    if analyzer == SIGNS or looked_for.signs:
        found += _signs(read, looked_for)
    if analyzer in (ARABIC, SIGNS) and looked_for.words is not None:
        found += [match.span() for match in looked_for.words.finditer(read)]
    if analyzer in (ARABIC, SIGNS):
        found += _articles(read, looked_for.articles)
    return _merged(sorted(found))


def without_halves(text: str, highlighted: list[Span], analyzer: str, question: Question) -> list[Span]:
    """Return spans without those of half a word, `trade` of `trademark`, away from its other half."""
    searched = [normal(term.text).lower() for term in question.terms if not term.field and not term.phrase]
    forms = frozenset(form for word in searched for form in _forms(word, analyzer))
    kept = []
    for at, (start, end) in enumerate(highlighted):
        before = at > 0 and not text[highlighted[at - 1][1] : start].strip(_BETWEEN_HALVES)
        after = at + 1 < len(highlighted) and not text[end : highlighted[at + 1][0]].strip(_BETWEEN_HALVES)
        found = _forms(normal(text[start:end]), analyzer)
        if before or after or found & forms or not any(_is_half(form, searched) for form in found):
            kept.append((start, end))
    return kept


def _forms(word: str, analyzer: str) -> frozenset[str]:
    """Return a word and its stem; nothing for several words."""
    forms = [tokens(PLAIN, word), tokens(analyzer, word)]
    return frozenset(form for (form,) in forms) if all(len(form) == 1 for form in forms) else frozenset()


def _is_half(form: str, words: list[str]) -> bool:
    return any(
        word.startswith(form) or word.endswith(form) for word in words if len(word) - len(form) >= _SHORTEST_HALF
    )


def window(text: str, highlighted: list[Span], longest: int) -> Span:
    """Return the part of a text, of at most so many signs, with the most highlights."""
    counts = [
        sum(end - start <= longest * 2 // 3 for _start, end in highlighted[at:])
        for at, (start, _end) in enumerate(highlighted)
    ]
    first, past = highlighted[counts.index(max(counts))]
    start = max(0, first - longest // 4)
    if start:
        # Where a sentence or a word begins, if one does.
        starts = [text.find(stop, start, first) + len(stop) for stop in _STOPS if stop in text[start:first]]
        start = starts[0] if starts else start
    end = min(len(text), start + longest)
    if end < len(text):
        end = max(past, text.rfind(" ", past, end)) if " " in text[past:end] else end
    return start, end


def _any_of(words: list[str], after: str) -> re.Pattern[str] | None:
    kept = sorted({word for word in words if word}, key=len, reverse=True)
    if not kept:
        return None
    return re.compile(rf"(?<![^\W\u2e80-\uffff])(?:{'|'.join(map(re.escape, kept))}){after}", re.IGNORECASE)


def _arabic(read: str, stems: frozenset[str]) -> Iterator[Span]:
    if stems:
        for found in _ARABIC_WORD.finditer(read):
            if arabic.stem(normal(found[0])) in stems:
                yield found.span()


def _signs(read: str, looked_for: SearchedFor) -> Iterator[Span]:
    for signs in looked_for.signs:
        at = read.find(signs)
        while at >= 0:
            yield at, at + len(signs)
            at = read.find(signs, at + 1)


def _articles(read: str, numbers: frozenset[str]) -> Iterator[Span]:
    """Yield the spans of provisions named by number: `第一千零一十九条` whole, of `Article 1019` the number."""
    if numbers and "条" in read:
        for found in CHINESE_ARTICLE.finditer(read):
            if chinese_article(found).split()[1] in numbers:
                yield found.span()
    for number in numbers:
        for found in re.finditer(rf"(?<![\d.]){re.escape(number)}(?!\d)", read):
            if f"article {number}" in normal(read[max(0, found.start() - _LONGEST_LABEL) : found.end()]):
                yield found.span()


def _merged(found: list[Span]) -> list[Span]:
    """Return spans in order, joined where they touch."""
    merged: list[Span] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
