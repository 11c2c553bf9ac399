"""Patterns and labels made from the words of all languages."""

from .languages import LANGUAGES, Label


def _all(field: str) -> str:
    """Return the alternatives that the languages give for a field, as the inside of one pattern."""
    return "|".join(words for language in LANGUAGES if (words := getattr(language, field)))


SUBUNITS = _all("subunits")
MANY_SUBUNITS = _all("many_subunits")
OF = _all("of")
AND = _all("also")
TO = _all("upto")
ONWARD = _all("onward")
JOINED = _all("joined")
CONNECTORS = _all("connector")
OPEN_CONNECTORS = _all("open_connector")
THE = _all("the")
SAID = _all("said")
SAID_AFTER = _all("said_after")
NO_LAW = _all("no_law")

ADVERBS = (
    "bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies|duodecies|terdecies|quaterdecies"
    "|quindecies|quinquiesdecies|sexdecies|sexiesdecies|septdecies|vicies"
)

# What a code is called in the United States, beside its own words: "15 U.S.C.", "37 CFR".
_US_STATE = (
    r"(?:N\.C\.|S\.C\.|N\.Y\.|N\.J\.|R\.I\.|[A-Z][a-z]{1,4}\.)[ ]"
    r"(?:(?:Gen|Rev|Comp|Civ|Penal|Bus|Prof|Com|Crim|Health|Lab|Ins|Corp|Ann)\.?[ ]|&[ ])*(?:Stat\.|Code|Laws"
    r"|Law)(?:[ ]Ann\.)?"
)
US_LAWS = rf"Pub\.[ ]L\.(?:[ ]No\.)?[ ]\d{{2,3}}-\d{{1,4}}|{_US_STATE}"
US_CODE = r"\d{1,2}[ ](?:U\.?[ ]?S\.?[ ]?C\.?(?:[ ]?A\.(?=[ ]))?|C\.?[ ]?F\.?[ ]?R\.?)"
# Rules of the federal courts there: "Fed. R. Civ. P. 12".
FEDERAL_RULES = r"CPR|CrimPR|FPR|Fed\.[ ]?R\.[ ]?(?:(?:Civ|Crim|App|Bankr)\.[ ]?P|Evid)\."

# Abbreviations of instruments that hold full stops or lower case.
LOWER_ABBREVIATION = (
    r"Cst\.|Cost\.|C\.[ ]?(?:p\.[ ]?)?c\.[ ]?Q\."
    r"|C\.[ ]?(?:civ|com|pén|trav|consom|prop\.[ ]int|proc\.[ ](?:civ|pén)|pr\.[ ]civ)\."
    r"|[Cc]od\.[ ]?(?:civ|pen|proc\.[ ](?:civ|pen)|prop\.[ ]ind|cons)\."
    r"|c\.(?:c|p|p\.c|p\.p|p\.i|p\.a|d\.a)\.(?!\w)"
)

# How the Arabic texts of the treaties print Latin adverbs: المادة 6(ثانيا) is Article 6bis.
ARABIC_ADVERBS = {"ثاني": "bis", "ثالث": "ter", "رابع": "quater", "خامس": "quinquies", "سادس": "sexies"}

# What says that the number before it counts something else: "s 29 million", "reg 5 kg".
MEASURES = (
    "kg|km|times|pages|years|months|days|persons|people|volumes|pounds|Jahre|Tage|ans|jours|años|días|лет|дней"
    "|million|millions|billion|thousand|per cent|percent|%|yuan|euros?|dollars?|EUR|USD|Millionen|Mio|Euro|Prozent"
    "|millones|milhões|reais|miljoen|milliards?|руб|рублей|млн|тыс|جنيه|دولار|ريال|مليون|万元|元"
)


def _forms(label: Label) -> list[str]:
    word = label.word
    if len(word.lower().rstrip("s")) < 4 and label.needs:
        return [word]  # Short ones mean what they say in one letter case only.
    return [word, word.lower(), word.capitalize(), word.upper()]


LABEL_OF: dict[str, Label] = {
    form: label for language in reversed(LANGUAGES) for label in reversed(language.labels) for form in _forms(label)
}
