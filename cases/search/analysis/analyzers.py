"""Text as it is indexed and searched: one analyzer per kind of language."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from core.text.normalizing import normalize
from legislation.numerals.chinese import CHINESE, chinese_number

from . import arabic
from .chinese import SIMPLIFIED

# Languages that Tantivy has stemmers for. Every other one is read word by word, or, without spaces, sign by sign.
STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian", "nb": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
ARABIC, RUSSIAN, SIGNS, PLAIN = "arabic", "russian", "signs", "plain"
ANALYZERS = (*sorted(set(STEMMERS.values())), PLAIN, SIGNS)

# Signs without spaces between words: Chinese, Japanese, Korean, without their punctuation.
_SIGN = (
    "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3040-\u30fa\u30fc-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
SIGN = re.compile(f"[{_SIGN}]")
SIGNS_IN_A_ROW = re.compile(f"[{_SIGN}]+")
_OTHER_SCRIPTS = (
    (re.compile("[\u0400-\u04ff]"), RUSSIAN),
    (re.compile("[\u0600-\u06ff]"), ARABIC),
    (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), "greek"),
    (re.compile("[\u0b80-\u0bff]"), "tamil"),
)
_LATIN = tuple(name for name in ANALYZERS if name not in (RUSSIAN, ARABIC, "greek", "tamil", SIGNS))
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")

_SAME = SIMPLIFIED | {
    # Digits of every script, and the forms of full width.
    **{chr(code): str(unicodedata.decimal(chr(code))) for code in range(128, 0x10000) if chr(code).isdecimal()},
    **{chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)},
    # Quotation marks and apostrophes, hyphens, and letters that writers exchange.
    **dict.fromkeys("’‘ʼ´ʹ′", "'"), **dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("\xa0\u202f\u2009\u3000", " "),
    **dict.fromkeys("أإآٱ", "ا"), **dict.fromkeys("ؤئ", "ء"), **dict.fromkeys("ىی", "ي"), "ک": "ك", "ة": "ه",
    "ё": "е", "Ё": "Е",
}  # fmt: skip
# Characters that are no letter of a word: vowel signs, tatweel, soft hyphens, marks of direction and of joining.
_NO_LETTERS = "\ud800-\udfff\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_EXCHANGED = re.compile(f"[{''.join(map(re.escape, _SAME))}]")
_REMOVED = re.compile(f"[{_NO_LETTERS}]+")

CHINESE_ARTICLE = re.compile(f"第?((?<=第)[{CHINESE}0-9]{{1,9}}|[0-9]{{1,5}})条(?:[之の]([{CHINESE}0-9]{{1,3}}))?")
# A label before a number. It is looked for before each number, not in all the text: texts are long, numbers few.
_LABEL = re.compile(
    r"(?:§§?|\b(?:art(?:icles?|[íi]culos?|igos?|icol[oi]|ikeln?|s|t)?|sect?(?:ions?|s)?|ss?"
    r"|стат(?:ья|ьи|ью|ье|ьей|ей|ьям|ьями|ьях)|ст|[ولبفك]{0,2}ا?ل{0,2}(?:ماد(?:ه|تان|تين)|مواد))\b\.?)"
    r"[\s.]*(?:n[.ro]{1,2}\s?)?(?P<letter>[lrda]?\.?[\s-]?)\Z",
    re.IGNORECASE,
)
_LONGEST_LABEL = 20
_NUMBER = re.compile(r"[0-9](?<![\d.,-].)")
_GROUPED = re.compile(r"(?<![A-Za-z/])[0-9]{1,3}(?:([ ,.'])[0-9]{3})(?:\1[0-9]{3})*(?![0-9A-Za-z]|[.,/-][0-9])")
_DOTTED = re.compile(r"\.(?= ?[^\W\d_]\b)")
_INITIALS = re.compile(r"(?<![\w.])(?:(?:[^\W\d_]\.){2,}|(?:[^\W\d_a-z]\. ?){2,}|[^\W\d_](?:\.[^\W\d_])+\b)")
_AROUND = re.compile(r"^\W+|\W+$")


def normal(text: str) -> str:
    """Return `text` with one form for signs that mean the same; a label before a number of a provision is `article`."""
    same = text
    if not text.isascii():
        composed = normalize("NFKC", same := letter_by_letter(text))
        same = _REMOVED.sub("", same if composed == same else letter_by_letter(composed))
    same = same.replace("\x00", " ")
    if "条" in same:
        same = CHINESE_ARTICLE.sub(chinese_article, same)
    if _NUMBER.search(same):
        same = _numbered(same)
    if _DOTTED.search(same):
        same = _INITIALS.sub(_joined, same)
    return same


def _numbered(text: str) -> str:
    """Return `text` with `article` for every label before a number, and without separators in large numbers."""
    parts, at = [], 0
    for number in _NUMBER.finditer(text):
        start = number.start()
        if start < at:
            continue
        if label := _LABEL.search(text, max(at, start - _LONGEST_LABEL), start):
            parts += [text[at : label.start()], "article ", label["letter"]]
            at = start
        if grouped := _GROUPED.match(text, start):
            parts += [text[at:start], grouped[0].replace(grouped[1], "")]
            at = grouped.end()
    return "".join([*parts, text[at:]]) if parts else text


def letter_by_letter(text: str) -> str:
    """Return `text` with one form for letters that mean the same, each in its place."""
    return text if text.isascii() else _EXCHANGED.sub(lambda found: _SAME[found[0]], text)


def analyzer_of(language: str) -> str:
    """Return the name of the analyzer for texts in a language (BCP 47)."""
    base = language.lower().split("-")[0]
    if base in ("zh", "ja", "ko"):
        return SIGNS
    return STEMMERS.get(base, PLAIN)


def possible_analyzers(words: str) -> tuple[str, ...]:
    """Return the names of the analyzers for a query: those of the languages that its script may be."""
    if SIGN.search(words):
        # Only the analyzer of signs finds a word of another script between signs without spaces.
        return (SIGNS,)
    found = tuple(name for script, name in _OTHER_SCRIPTS if script.search(words))
    return (*found, PLAIN) if found and not _LATIN_LETTER.search(words) else (*found, *_LATIN)


def index_analyzers(text: str, languages: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names of the analyzers for a normal text: the plain one, and those of its scripts and languages."""
    found = [PLAIN]
    if text.isascii() or _LATIN_LETTER.search(text):
        found += [name for name in map(analyzer_of, languages) if name in _LATIN]
    if not text.isascii():
        found += [name for script, name in _OTHER_SCRIPTS if script.search(text)]
        found += [SIGNS] * bool(SIGN.search(text))
    return tuple(dict.fromkeys(found))


@cache
def analyzer(name: str) -> TextAnalyzer:
    """Return the analyzer of that name, which indexes texts and reads queries."""
    if name == SIGNS:
        # One token a sign, so that a phrase query finds the very signs in a row; words in other scripts stay whole.
        signs = Tokenizer.regex(rf"[{_SIGN}]|[^\W_{_SIGN}\u3000-\u303f]+")
        return TextAnalyzerBuilder(signs).filter(Filter.lowercase()).filter(Filter.ascii_fold()).build()
    builder = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(60)).filter(Filter.lowercase())
    # Accents go after the stem: a stemmer knows an ending by them. Arabic has its stems before.
    stems = name not in (PLAIN, ARABIC)
    return (builder.filter(Filter.stemmer(name)) if stems else builder).filter(Filter.ascii_fold()).build()


def prepared(name: str, text: str) -> str:
    """Return a normal text prepared for an analyzer: with Arabic stems, or without the signs that another one reads."""
    if name == ARABIC:
        return arabic.stemmed(text)
    return SIGNS_IN_A_ROW.sub(" ", text) if name != SIGNS and not text.isascii() else text


@lru_cache(maxsize=4096)
def tokens(name: str, text: str) -> list[str]:
    """Return the tokens of a normal text by the analyzer of that name. Do not change the list."""
    return analyzer(name).analyze(prepared(name, text))


def chinese_article(found: re.Match[str]) -> str:
    """Return the text that `normal` writes for a match of `CHINESE_ARTICLE`."""
    branch = f" {chinese_number(found[2])}" if found[2] else ""
    return f" article {chinese_number(found[1])}{branch} "


def _joined(found: re.Match[str]) -> str:
    """Return initials as one word: `J. K. ` is `JK `, `U.S.C.` is `USC`."""
    return re.sub(r"\W", "", found[0]) + " " * found[0].endswith(" ")


def joined(text: str, sign: str) -> str:
    """Return the words of a normal text that have a sign in them, without it: `coauthor` of `co-author`."""
    if sign not in text:
        return ""
    return " ".join(_AROUND.sub("", word).replace(sign, "") for word in text.split() if sign in word)
