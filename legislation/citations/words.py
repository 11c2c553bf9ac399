"""The words that bound an instrument's title: what titles are made of and what stands before them. One line a language."""

import re

UPPER = "A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐŐŰİА-ЯЁ"
LOWER = "a-zß-öø-ÿłśšžčćđőűąęа-яё"

# A word that says "this is an instrument". It closes a title in English ("Trade Marks Act"), opens one in others.
_HEADS = (
    "Act|Acts|Code|Law|Laws|Bylaw|Regulations?|Rules|Rule|Directive|Constitution|Convention|Treaty|Agreement|Protocol|Charter"
    "|Statutes?|Ordinances?|Decree|Decree-Law|Proclamation|Decision|Order|Policy|Covenant|Declaration|Provisions|Measures"
    "|Interpretations?|Edict|Implementing Regulations",
    r"\w*[Gg]esetz(?:es|e|en)?|\w*[Gg]esetzbuch(?:e?s)?|\w*[Oo]rdnung|\w*[Rr]ichtlinie|\w*[Üü]bereinkommens?|\w*[Aa]bkommens?"
    r"|\w*[Vv]erfassung|Grundrechtecharta|Obligationenrechts?|\w*[Vv]ertrag(?:e?s)?",
    "[Cc]ode|[Ll]oi|[Rr]èglement|[Dd]écret|[Oo]rdonnance|[Aa]ccord|[Tt]raité|[Cc]harte|[Aa]rrêté|Déclaration|[Cc]onvention"
    "|[Cc]onstitution|[Dd]irective|[Dd]écision|[Pp]rotocole",
    "[Ll]ey|[Cc]ódigo|[Rr]eglamento|[Cc]onstitución|[Dd]ecisión|[Cc]onvenio|[Dd]irectiva|[Tt]ratado|[Aa]cuerdo|[Ee]statuto"
    "|Decreto|Real Decreto|[Cc]onvención|Decreto-?[Ll]ey|[Pp]rotocolo|[Cc]arta|TRLPI",
    "[Ll]ei|[Rr]egulamento|[Cc]onstituição|[Cc]onvenção|[Aa]cordo|[Dd]iretiva|[Dd]irectiva|Decreto-?[Ll]ei|[Ee]statuto",
    "[Ll]egge|[Cc]odice|[Rr]egolamento|[Cc]ostituzione|[Cc]onvenzione|[Dd]irettiva",
    r"\w*[Кк]одекс(?:а|у|ом|е)?|[Зз]акон(?:а|у|ом|е)?|[Кк]онституци(?:я|и|ю|ей)|[Кк]онвенци(?:я|и|ю|ей)|[Сс]оглашени(?:е|я|ю|ем|и)"
    r"|[Пп]ротокол(?:а|у|ом|е)?|[Дд]оговор(?:а|у|ом|е)?|[Уу]став(?:а|у|ом|е)?|[Рр]егламент(?:а|у|ом|е)?|[Дд]иректив(?:а|ы|у|ой|е)"
    r"|[Пп]остановлени(?:е|я|ю|ем|и)|[Оо]сновы|[Пп]оложени(?:е|я|ю|ем|и)",
)
HEAD = re.compile(rf"(?:{'|'.join(_HEADS)})(?![\w])")

# Heads that a subject may follow ("Law on …", "Agreement on …", "Gesetzes gegen …") even where other words stand before.
TREATY = re.compile(
    r"Convention|Agreement|Treaty|Protocol|Law|Laws|Regulations?|Directive|Decision|Declaration|Charter|Covenant|Provisions|Interpretations?|Measures|Rules|Decree|Ley|Lei|Gesetzes|Gesetz|Accord|Règlement"
)

# What joins the label's numbers to the title, with the article before it. `sure` where only a title can follow.
CONNECTOR = re.compile(
    r"(?P<sure>of[ ](?:the|this|that|said)|du|de[ ]la|de[ ]l'|des|del|de[ ]los|de[ ]las|do|da|dos|das|della|dello|dell'"
    r"|delle|der|dem|من)(?![\w])[ ]?|(?P<open>of|de|under the|under|in the|to the|vom|von)[ ]|(?P<glued>de l'|dell'|d')"
)
SAID = re.compile(
    r"(?:said|same|aforesaid|aforementioned|above-mentioned|abovementioned|present|dicha|dicho|citada|citado|misma|mismo"
    r"|mesma|mesmo|referida|referido|même|ladite|dite|genannten|того же|этого же|данного|указанного|настоящего)[ ]"
)

# Capitals that are no instrument.
NOT_INSTRUMENTS = frozenset(
    "USA UK EU US UAE UN WIPO WTO EPO EUIPO CJEU ECJ ECHR CFI BGH BVERFG OLG LG BPATG EUGH EUG OMPI OEB USPTO JPO KIPO CNIPA SPC"
    " AI IP ICT AND OR THE OF IN NOT NO BY TO FOR WITH FROM ON AT AS IS IF ET DE LA LE UND DER DIE II III IV VI VII VIII IX XI XII"
    " СССР РФ США ЕС ООО АО ПАО ЗАО ИП РБ РК ВОИС"
    " LTD INC LLC LLP PLC GMBH AG SA SARL BV NV CO CORP".split()
)

# Words that may open a sentence and are no part of the title after them.
OPENERS = frozenset(
    "The In Under See Pursuant According By Per Cf Also And But Both Where While Since As At To From With On Of For If That This"
    " These Those Such Article Articles Section Sections Rule Rules Applying Relevant Legislation Laws Treaties"
    " Der Die Das Des Dem Den Nach Gemäß Aus Im Le La Les L'article Selon El Los Las Según Conforme O A Os As Nos Nas".split()
)
