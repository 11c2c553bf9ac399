"""Text as it is indexed and asked for: one analyzer per kind of language, and the forms that mean the same made one."""

import re
from functools import cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

# Languages that Tantivy has stemmers for. Every other one is read word by word, or, without spaces, sign by sign.
STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian", "nb": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
SIGNS = "signs"
PLAIN = "plain"
ANALYZERS = (*sorted(set(STEMMERS.values())), PLAIN, SIGNS)

_LATIN = ("english", "french", "spanish", "german", "italian", "portuguese", "dutch", PLAIN, SIGNS)
_SIGNS = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_SCRIPTS = (
    (re.compile("[\u0400-\u04ff]"), ("russian", PLAIN)),
    (re.compile("[\u0600-\u06ff]"), ("arabic", PLAIN)),
    (re.compile("[\u0370-\u03ff]"), ("greek", PLAIN)),
    (re.compile(f"[{_SIGNS}]"), (SIGNS,)),
)

_DIGITS = {
    ord(digit): str(value)
    for zero in ("٠", "۰", "０", "०")
    for value, digit in enumerate(chr(ord(zero) + step) for step in range(10))
}
_SAME = _DIGITS | {
    # Quotation marks and apostrophes, hyphens, and letters that writers exchange.
    **dict.fromkeys(map(ord, "’‘ʼ`´"), "'"), **dict.fromkeys(map(ord, "‐‑‒–—"), "-"), ord("\x00"): " ", 0xA0: " ",
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"), ord("ى"): "ي", ord("ة"): "ه", ord("ـ"): None,
    **dict.fromkeys(range(0x064B, 0x0653)), ord("ё"): "е", ord("Ё"): "Е",
}  # fmt: skip
_NUMERALS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_CHINESE_ARTICLE = re.compile(f"第([{''.join(_NUMERALS)}{''.join(_POWERS)}0-9]{{1,12}})条")
_ARTICLE = re.compile(
    r"(?:§§?|\b(?:art(?:icles?|ículos?|igos?|ikel|s)?|sections?|ss?|стать[ияей]|ст|[ولبفكا]{0,3}ل?ماد(?:ه|تان|تين)|[ولبفكا]{0,3}ل?مواد)\b\.?)"
    r"[\s.]*(?=[a-z]?\.?[\s-]?\d)",
    re.IGNORECASE,
)


def normal(text: str) -> str:
    """Return `text` with one form for signs that mean the same; a label before a number of a provision is `article`."""
    same = text.translate(_SAME)
    if "条" in same:
        same = _CHINESE_ARTICLE.sub(lambda found: f" article {_value(found[1])} ", same)
    return _ARTICLE.sub("article ", same)


def analyzer_of(language: str) -> str:
    """Return the name of the analyzer for texts in a language (BCP 47)."""
    base = language.lower().split("-")[0]
    if base in ("zh", "ja", "ko"):
        return SIGNS
    return STEMMERS.get(base, PLAIN)


def analyzers_for(words: str) -> tuple[str, ...]:
    """Return the analyzers that read a query: those of the languages its script may be."""
    found = [analyzers for script, analyzers in _SCRIPTS if script.search(words)]
    return tuple(dict.fromkeys(name for analyzers in found for name in analyzers)) or _LATIN


@cache
def analyzer(name: str) -> TextAnalyzer:
    """Return the analyzer of that name: the same for indexing and for asking."""
    if name == SIGNS:
        # One token a sign, so that a phrase query finds the very signs in a row; words in other scripts stay whole.
        signs = Tokenizer.regex(
            r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
        )
        return TextAnalyzerBuilder(signs).filter(Filter.lowercase()).filter(Filter.ascii_fold()).build()
    builder = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(60)).filter(Filter.lowercase())
    # Accents go after the stem: a stemmer knows an ending by them.
    return (builder if name == PLAIN else builder.filter(Filter.stemmer(name))).filter(Filter.ascii_fold()).build()


def _value(numeral: str) -> int:
    """Return the number that Chinese numerals, or digits, write."""
    if numeral.isdecimal():
        return int(numeral)
    if not set(numeral) & set(_POWERS):
        return int("".join(str(_NUMERALS.get(sign, sign)) for sign in numeral))
    total, pending = 0, 0
    for sign in numeral:
        if sign in _POWERS:
            total += (pending or 1) * _POWERS[sign]
            pending = 0
        else:
            pending = _NUMERALS[sign] if sign in _NUMERALS else int(sign)
    return total + pending
