"""Words that bound the title of an instrument."""

import re

from .subunits import GAP
from .tables import CONNECTORS, NO_LAW, OPEN_CONNECTORS, SAID, SAID_AFTER, THE

UPPER = "A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐŐŰİА-ЯЁ"
LOWER = "a-zß-öø-ÿłśšžčćđőűąęа-яё"

# A word that says "this is an instrument" and closes an English title ("Trade Marks Act").
HEAD = re.compile(
    r"(?:Act|Acts|Code|Law|Laws|Bylaw|Regulations?|Rules|Rule|Directive|Constitution|Convention|Treaty|Agreement"
    r"|Protocol|Charter"
    r"|Statutes?|Ordinances?|Decree-Law|Decree|Proclamation|Decision|Order|Policy|Covenant|Declaration|Provisions"
    r"|Measures"
    r"|Interpretations?|Edict|Cód\. ?(?:Civil|Penal|Proc\. Civil)|Cód\b)(?![\w-])"
)

# Heads that a subject may follow ("Copyright Law on …") even where other words come before.
TREATY = re.compile(
    r"Convention|Agreement|Treaty|Protocol|Law|Laws|Regulations?|Directive|Decision|Declaration|Charter|Covenant"
    r"|Provisions|Interpretations?|Measures|Rules|Decree"
)

# What joins the label's numbers to the title, with the article before it. `sure` where only a title can follow.
CONNECTOR = re.compile(
    rf"(?P<glued>de l'|dell'|d')|(?P<sure>{CONNECTORS})(?![\w'])[ ]?|(?P<open>{OPEN_CONNECTORS}|to)[ ]"
)
POINTS_BACK = re.compile(rf"(?:{SAID})[ ]")
POINTED_BACK = re.compile(rf"[ ](?:{SAID_AFTER})(?!\w)")
NOT_LAW = re.compile(rf"(?:{NO_LAW})(?!\w)")
ARTICLE = re.compile(rf"{GAP}(?:(?:{THE})[ ]|l')?")

# A part of an instrument between the article and the title: "Article 5 of Annex III to …".
PART = re.compile(
    r"(?:Chapter|Part|Title|Book|Annexe?|Schedule|Appendix|[Aa]nnexe|[Cc]hapitre|[Tt]itre|[Ll]ivre|[Aa]nexo|[Cc]apítulo"
    r"|[Tt]ítulo|Anhang|Anlage|Teil|Kapitel|[Пп]риложени[яею]|[Гг]лав[ыае]|[Рр]аздела)[ ][\dIVXLC]{1,6}[A-Z]?,?[ ]"
    r"(?:(?:of|to)[ ](?:the[ ])?|du[ ]|de[ ]la[ ]|de[ ]l'|del[ ]|der[ ]|des[ ]|zum[ ]|zur[ ]|к[ ])?"
)

# Words cut short inside the names of American codes: "Cal. Civ. Code".
CUT = (
    "Cal|Civ|Crim|Proc|Gen|Bus|Prof|Oblig|Stat|Rev|Ann|Comp|Penal|Ins|Lab|Lab|Mass|Tex|Fla|Ill|Wash|Pa|Va|Const|Rts"
    "|Com|Evid|Fed|Jud|Pract|Prac"
)

# Words that begin a title in lower case, where it comes before its articles: "règlement (UE) 2017/1001, article 8".
LOWER_HEADS = (
    "code|loi|règlement|directive|décret|accord|convention|ley|código|reglamento|decreto|lei|codice|legge|regolamento"
    r"|d\. ?lgs|d\.p\.r|d\.l|l\.|verordening|richtlijn"
    "|قانون|القانون|نظام|مرسوم|اتفاقية|معاهدة|دستور|الدستور|مدونة|مجلة|ظهير|لائحة|اللائحة|المرسوم|النظام|اتفاق"
)

# Abbreviations that a bare list after a comma may end in: "§ 81 UrhG, 823 BGB".
GERMAN_ABBREVIATION = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,10}(?:G|GB|O)$")

# Words for agreements and orders as much as for laws: "the Agreement" points back only to one so called.
PRIVATE_TOO = frozenset(
    [
        "agreement",
        "agreements",
        "order",
        "policy",
        "decision",
        "declaration",
        "protocol",
        "rules",
        "vertrag",
        "vertrags",
        "vertrages",
        "accord",
        "acuerdo",
        "acordo",
        "accordo",
        "overeenkomst",
    ]
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Capitals that are no instrument.
NOT_INSTRUMENTS = _words(
    "USA U.S. U.K. E.U. UK EU US UAE UN WIPO WTO EPO EUIPO CJEU ECJ CFI BGH BVERFG OLG LG BPATG EUGH EUG OMPI OEB"
    " USPTO JPO KIPO CNIPA SPC AI IP ICT AND OR THE OF IN NOT NO BY TO FOR WITH FROM ON AT AS IS IF ET DE LA LE"
    " UND DER DIE II III IV VI VII VIII IX XI XII СССР РФ США ЕС ООО АО ПАО ЗАО ИП РБ РК ВОИС LTD INC LLC LLP PLC"
    " GMBH AG SA SARL BV NV CO CORP"
)

# Words that may open a sentence and are no part of the title after them.
OPENERS = _words(
    "The In Under See Pursuant According By Per Cf Also And But Both Where While Since As At To From With On Of For If"
    " That This These Those Such Article Articles Section Sections Rule Rules Applying Relevant Legislation Laws"
    " Treaties Der Die Das Des Dem Den Nach Gemäß Aus Im Le La Les L'article Selon El Los"
    " Las Según Conforme O A Os As Nos Nas"
)

# Words that may come inside an English title: before the word that closes it, and in what follows that word.
BEFORE_HEAD = _words("of and the for on in to & against with de la las los del y e et des du do da dos das von und")
ABOUT = _words("on for against concerning relating regarding governing amending implementing to")
AFTER_HEAD = ABOUT | _words("of and the in & from with by their its de la")
