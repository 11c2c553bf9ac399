"""The words that bound an instrument's title: what titles are made of, and what stands before them."""

import re

UPPER = "A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐŐŰİА-ЯЁ"
LOWER = "a-zß-öø-ÿłśšžčćđőűąęа-яё"

# A word that says "this is an instrument" and closes an English title ("Trade Marks Act"). Other languages: `families`.
HEAD = re.compile(
    r"(?:Act|Acts|Code|Law|Laws|Bylaw|Regulations?|Rules|Rule|Directive|Constitution|Convention|Treaty|Agreement"
    r"|Protocol|Charter"
    r"|Statutes?|Ordinances?|Decree-Law|Decree|Proclamation|Decision|Order|Policy|Covenant|Declaration|Provisions"
    r"|Measures"
    r"|Interpretations?|Edict)(?![\w-])"
)

# Heads that a subject may follow ("Copyright Law on …") even where other words stand before.
TREATY = re.compile(
    r"Convention|Agreement|Treaty|Protocol|Law|Laws|Regulations?|Directive|Decision|Declaration|Charter|Covenant"
    r"|Provisions|Interpretations?|Measures|Rules|Decree"
)

# What joins the label's numbers to the title, with the article before it. `sure` where only a title can follow.
CONNECTOR = re.compile(
    r"(?P<sure>of[ ](?:the|this|that|said)|du|de[ ]la|de[ ]l'|des|del|de[ ]los|de[ ]las|do|da|dos|das|della|dello|dell'"
    r"|delle|der|dem|من)(?![\w])[ ]?|(?P<open>of|de|under the|under|in the|to the|vom|von)[ ]|(?P<glued>de l'|dell'|d')"
)
SAID = re.compile(
    r"(?:said|same|aforesaid|aforementioned|above-mentioned|abovementioned|present|dicha|dicho|citada|citado|misma"
    r"|mismo"
    r"|mesma|mesmo|referida|referido|même|ladite|dite|genannten|того же|этого же|данного|указанного|настоящего|(?:18"
    r"|19|20)\d\d(?=[ ](?:Act|Law|Code)\b))[ ]"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Capitals that are no instrument.
NOT_INSTRUMENTS = _words(
    "USA UK EU US UAE UN WIPO WTO EPO EUIPO CJEU ECJ CFI BGH BVERFG OLG LG BPATG EUGH EUG OMPI OEB USPTO JPO KIPO CNIPA"
    " SPC AI IP ICT AND OR THE OF IN NOT NO BY TO FOR WITH FROM ON AT AS IS IF ET DE LA LE UND DER DIE II III IV VI VII"
    " VIII IX XI XII СССР РФ США ЕС ООО АО ПАО ЗАО ИП РБ РК ВОИС LTD INC LLC LLP PLC GMBH AG SA SARL BV NV CO CORP"
)

# Words that may open a sentence and are no part of the title after them.
OPENERS = _words(
    "The In Under See Pursuant According By Per Cf Also And But Both Where While Since As At To From With On Of For If"
    " That This These Those Such Article Articles Section Sections Rule Rules Applying Relevant Legislation Laws"
    " Treaties Der Die Das Des Dem Den Nach Gemäß Aus Im Le La Les L'article Selon El Los"
    " Las Según Conforme O A Os As Nos Nas"
)

# What may stand inside an English title: before the word that closes it, and in what follows that word.
BEFORE_HEAD = _words("of and the for on in to & against with de la las los del y e et des du do da dos das von und")
ABOUT = _words("on for against concerning relating regarding governing amending implementing to")
AFTER_HEAD = ABOUT | _words("of and the in & from with by their its de la")
