"""The words of the grammar: what a provision is called, in each language. To add a language, add lines."""

from dataclasses import dataclass

NOTHING, INSTRUMENT, INSTRUMENT_OR_SUBUNIT = "", "instrument", "instrument or sub-unit"


@dataclass(frozen=True, slots=True)
class Label:
    """A word that announces provisions.

    `many`: True where it announces several, so that bare numbers after a comma belong to it.
    `needs`: what must stand with it, beside a number, before it is believed.
    `language`: the only language in which the word means this; empty where it does in all.
    """

    word: str
    kind: str
    many: bool = False
    needs: str = NOTHING
    language: str = ""


def _labels(kind: str, one: str, many: str = "", needs: str = NOTHING, only: str = "") -> list[Label]:
    return [Label(word, kind, False, needs, only) for word in one.split()] + [
        Label(word, kind, True, needs, only) for word in many.split()
    ]


LABELS: tuple[Label, ...] = (
    *_labels("article", one="Article Art", many="Articles Arts"),  # English, French, and Art. everywhere
    *_labels("section", one="Section Sec Sect", many="Sections Secs"),
    *_labels("section", one="s", many="ss", needs=INSTRUMENT_OR_SUBUNIT, only="en"),
    *_labels("section", one="S", many="SS", needs=INSTRUMENT, only="en"),
    *_labels("paragraph", one="§", many="§§"),
    *_labels("rule", one="Rule", many="Rules"),
    *_labels("rule", one="r R", many="rr", needs=INSTRUMENT, only="en"),
    *_labels("regulation", one="Regulation", many="Regulations", needs=INSTRUMENT_OR_SUBUNIT),
    *_labels("regulation", one="reg Reg", many="regs Regs", needs=INSTRUMENT, only="en"),
    *_labels("clause", one="Clause", many="Clauses", needs=INSTRUMENT),
    *_labels("clause", one="cl Cl", many="cls Cls", needs=INSTRUMENT, only="en"),
    *_labels("article", one="Artikel Artikels", many="Artikeln Artikelen"),  # German, Dutch
    *_labels("rule", one="Regel", many="Regeln", needs=INSTRUMENT),
    *_labels("rule", one="Règle", many="Règles", needs=INSTRUMENT),  # French
    *_labels("article", one="Artículo Articulo", many="Artículos Articulos"),  # Spanish
    *_labels("rule", one="Regla Regra", many="Reglas Regras", needs=INSTRUMENT),
    *_labels("article", one="Artigo", many="Artigos"),  # Portuguese
    *_labels("article", one="Articolo", many="Articoli Artt"),  # Italian
    *_labels("article", one="статья статьёй статьей статью статье", many="статьи статей статьям статьями статьях"),
    *_labels("article", one="ст", many="стст"),  # Russian
    *_labels("rule", one="правило правила", many="правил", needs=INSTRUMENT),
    *_labels("article", one="المادة مادة للمادة", many="المادتان المادتين المواد للمادتين للمواد مادتان مادتين مواد"),
)

# Words for sub-units, whether they stand before the article ("n.º 2 do art. 345.º") or after it ("§ 97 Abs. 1").
SUBUNITS = (
    r"sub-?paragraphs?|paragraphs?|paras?|sub-?sections?|sub-?clauses?|points?|items?|sentences?|indents?"
    r"|[Nn]os?(?=\.)|letters?"
    r"|Abs(?:atz|ätze|atzes|ätzen)?|S(?:atz|ätze|atzes|(?=\.))|Nrn?|Nummern?|Ziff(?:er|ern)?|lit|Buchst(?:abe|aben)?"
    r"|Alt|Hs|UAbs"
    r"|sous|alinéas?|al(?=\.)|paragraphes?|lettres?|let(?=\.)|tirets?"  # French
    r"|apartados?|apdo|incisos?|inc(?=\.)|numeral(?:es)?|letras?|párrafos?|literal(?:es)?|fracci(?:ón|ones)"  # Spanish
    r"|parágrafos?|alíneas?|números?|n(?=\.|º)"  # Portuguese
    "|comm[ai]|lettera"  # Italian
    "|подпункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|част(?:ь|и|ью|ей|ям|ями|ях)"
    "|абзац(?:а|у|ем|е|ы|ев|ам|ами|ах)?|подп|пп|п|ч|абз"  # Russian
    "|[وبل]?(?:الفقر(?:ة|تان|تين|ات)|فقرة|البند(?:ان|ين)?|بند|البنود)|للفقرة|للبند"  # Arabic
)
# Those of them that announce several ("paragraphs 1 and 2"), so that bare numbers belong to them.
MANY_SUBUNITS = (
    "sub-?paragraphs|paragraphs|paras|sub-?sections|sub-?clauses|points|items|sentences|indents|[Nn]os|letters"
)

ADVERBS = (
    "bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies|duodecies|terdecies|quaterdecies"
    "|quindecies|quinquiesdecies|sexdecies|sexiesdecies|septdecies|vicies"
)
AND = r"and/or|as well as|and|or|nor|&|et|ou|und|sowie|oder|bzw\.?|y|o|u|e|и|или"
TO = r"through|thru|to|until|à|au|bis|al|a|até|по|до|إلى|الى|حتى"


def _forms(label: Label) -> list[str]:
    word = label.word
    if len(word.lower().rstrip("s")) < 4 and label.needs:
        return [word]  # Short ones mean what they say in one letter case only.
    return [word, word.lower(), word.capitalize(), word.upper()]


LABEL_OF: dict[str, Label] = {form: label for label in reversed(LABELS) for form in _forms(label)}
