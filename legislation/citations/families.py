"""Titles in languages that put the word for the instrument first: "Code de la propriété intellectuelle", "Закона о …".

One pattern a language: the word for the instrument, what qualifies it, its number and date, its subject. Each is
bounded: a subject is at most a few words, because nothing marks its end in lower case.
"""

import re

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_MONTH = r"[^\W\d_]{3,10}"

# French. An adjective closes a title in lower case: "Code civil", "propriété intellectuelle".
_FR_ADJ = (
    r"(?!(?:applique|explique|indique|implique|arrive|prive|mais|jamais|ainsi|aussi|tel|telle|quel|quelle)\b)[a-zà-ÿ-]*"
    r"(?:els?|elles?|al|ales?|aux|ifs?|ives?|iques?|aires?|iers?|ières?|iens?|iennes?|ais|aises?|ois|oises?|ils?"
    r"|iles?|uisse|elge|voisins?|connexes?)\b"
)
_FR_NOUN = rf"(?!manière|façon|sorte|telle|même|plein)[\w-]+(?: {_FR_ADJ}(?: et {_FR_ADJ})?)?"
_FR_OF = r"(?:de la |de l'|du |des |de |d')"
_FR_HEAD = (
    r"(?:[Cc]ode|[Ll]oi|[Rr]èglement|[Dd]écret(?:-loi)?|[Oo]rdonnance|[Aa]ccord|[Tt]raité|[Cc]harte|[Aa]rrêté"
    r"|[Dd]éclaration"
    r"|[Cc]onvention|[Cc]onstitution|[Dd]irective|[Dd]écision|[Pp]rotocole)\b"
)
_FR_NUMBER = r"(?: \((?:UE|CE|CEE|Euratom)\))?(?: n[º°o]\.? ?\d[\w./-]*\b| \d+(?:[./-]\d+)*(?:/[A-Z]+)?\b)?"
_FR_ABOUT = (
    rf" (?:sur|contre|relative? (?:à|aux?)|relatif (?:à|aux?)|portant|concernant) ?(?:la |le |les |l')?{_FR_NOUN}"
    rf"(?: {_FR_OF}{_FR_NOUN})?(?: et (?:la |le |les |l'|à la |aux |des ){_FR_NOUN})?"
)
_FR = (
    rf"{_FR_HEAD}(?: générale? {_FR_OF}{_FR_NOUN}| européenne des droits de l'homme"
    rf"| {_FR_OF}{_FR_NOUN}(?: et (?:des |du |de la |de l'){_FR_NOUN})?"
    rf"|(?: {_FR_ADJ}(?: et {_FR_ADJ})?)?{_FR_NUMBER}(?: du \d{{1,2}}(?:er|º)? {_MONTH} \d{{4}})?"
    rf"(?:{_FR_ABOUT}| {_FR_OF}(?={_CAPITAL}){_FR_NOUN})?)"
)

# Spanish, Portuguese, Italian: capitals mark titles, adjectives close those in lower case.
_ES_ADJ = (
    r"(?!(?:tal|cual|igual|actual|final|ser|por)\b)[a-zà-ÿ-]+(?:al|ales|il|iles|ivil|ivis|ico|ica|icos|icas|ivo|iva"
    r"|ario|aria|ual|uais|ais"
    r"|ano|ana|iale|ile|ense)\b"
)
_ES_OF = (
    r"(?:de la |de los |de las |de |del |do |da |dos |das |della |delle |dello |dei |di |sul |sui |sulla |dell'"
    r"|d')"
)
_ES_HEAD = (
    r"(?:[Ll]ey|[Cc]ódigo|[Cc]odigo|[Rr]eglamento|[Cc]onstitución|[Dd]ecisión|[Cc]onvenio|[Dd]irectiva|[Tt]ratado"
    r"|[Aa]cuerdo|[Ee]statuto"
    r"|(?:Real )?[Dd]ecreto(?:[- ][Ll]e[yi]| Legislativo| Supremo)?|[Cc]onvención|[Pp]rotocolo|Texto Refundido"
    r"|[Ll]ei|[Rr]egulamento"
    r"|[Cc]onstituição|[Cc]onvenção|[Aa]cordo|[Dd]iretiva|[Ll]egge|[Cc]odice|[Rr]egolamento|[Cc]ostituzione"
    r"|[Cc]onvenzione|[Dd]irettiva)\b"
)
_ES_NUMBER = (
    r"(?: \((?:UE|CE|CEE)\))?(?: (?:[Nn]\.?º|[Nn]º|[Nn]o\.?|[Nn]ro\.?|[Nn]úm\.?"
    r"|[Nn]\.)? ?\d+(?:[./-]\d+)*(?:/[A-Z]+)?\b)?"
)
_ES_CAPITALS = rf"{_CAPITAL}[\w-]*(?: (?:y |e )?{_CAPITAL}[\w-]*)*"
_ES = (
    rf"{_ES_HEAD}(?: {_CAPITAL}[\w-]*(?! \d*\.?º)(?: {_CAPITAL}[\w-]*)?| {_ES_ADJ})?{_ES_NUMBER}"
    rf"(?: (?:{_ES_OF}|sobre |para |contra |relativa? a )(?:la |el |los |las |o |os |as |a )?{_ES_CAPITALS}"
    rf"(?: (?:y |e )?{_ES_OF}{_ES_CAPITALS})*|(?<=[a-zº]) {_ES_OF}(?!que|forma|manera)[a-zà-ÿ-]{{4,}}(?: {_ES_ADJ})?)?"
    rf"(?: (?:de|di) \d{{4}}\b)?"
)

# Russian, in any case. What the law is about stands after "о" or in quotation marks.
_RU_ADJ = r"[А-Яа-яё-]+(?:ого|его|ой|ей|ому|ему|ым|им|ом|ем|ая|яя|ое|ее|ый|ий|ую|юю|ых|их|ыми|ими)"
_RU_HEAD = (
    r"(?:[Кк]одекс(?:а|у|ом|е)?|[Зз]акон(?:а|у|ом|е)?|[Кк]онституци(?:я|и|ю|ей)|[Кк]онвенци(?:я|и|ю|ей)"
    r"|[Сс]оглашени(?:е|я|ю|ем|и)"
    r"|[Пп]ротокол(?:а|у|ом|е)?|[Дд]оговор(?:а|у|ом|е)?|[Уу]став(?:а|у|ом|е)?|[Рр]егламент(?:а|у|ом|е)?"
    r"|[Дд]иректив(?:а|ы|у|ой|е)"
    r"|[Пп]остановлени(?:е|я|ю|ем|и)|[Пп]оложени(?:е|я|ю|ем|и)|[Оо]снов(?:ы|ам|ах))\b"
)
_RU = (
    rf"(?:{_RU_ADJ} ){{0,3}}{_RU_HEAD}(?: (?:РФ|СССР|РСФСР|РК|РБ|Российской Федерации|Республики [А-ЯЁ]\w+"
    rf"|[А-ЯЁ]\w+ского [а-яё]+ союза))?"
    r'(?: от \d[\d.]*(?: [а-яё]+ \d{4}(?: ?г(?:\.|ода))?)?)?(?: (?:№|N|No\.?) ?[\w/-]+)?(?: "[^"\n]{3,150}")?'
    rf"(?: (?:об?|по) (?:{_RU_ADJ} ){{0,2}}[а-яё]+(?: и (?:{_RU_ADJ} ){{0,2}}[а-яё]+(?:ах|ях|ии|ах|е|и)\b)?)?"
)

# Arabic. A definite word is qualified by definite ones, a construct ends with its first definite word.
_AR_DEFINITE = r"و?(?:ال|لل)[^\W\d_]+"
_AR = (
    rf"(?:(?:القانون|الدستور|الاتفاقية|النظام|المرسوم|اللائحة|المعاهدة|البروتوكول|القرار|المدونة"
    rf"|الميثاق)(?!\w)(?: (?!المذكور|المشار|السابق){_AR_DEFINITE}){{0,4}}"
    rf"|(?:قانون|دستور|اتفاقية|اتفاق|نظام|مرسوم|لائحة|معاهدة|مدونة|مجلة|ظهير|بروتوكول|ميثاق)(?!\w)"
    rf"(?: (?!رقم|في|على|من|إلى|عن|أن|التي|الذي|وقد){_AR_DEFINITE}(?: (?!في|على){_AR_DEFINITE}){{0,4}}"
    rf"|(?: (?!رقم|في|على|من|إلى|عن|أن|التي|الذي)[^\W\d_]+){{1,4}}?(?: {_AR_DEFINITE}){{1,5}}| باريس| برن| [^\W\d_]+)?)"
    r"(?: (?:الاتحادي )?رقم \(?\d+\)?(?: لسنة \d{4}| لعام \d{4}| بتاريخ [\d/-]+)?)?"
)

# German: adjectives and compounds in capitals before, a subject after the bare word.
_DE = (
    r"(?:[A-ZÄÖÜ][\w-]+(?:en|er|es|e) ){0,3}(?:\w*[Gg]esetz(?:es|e|en)?|\w*[Gg]esetzbuch(?:e?s)?|\w*[Oo]rdnung"
    r"|\w*[Rr]ichtlinie"
    r"|\w*[Üü]bereinkommens?|\w*[Aa]bkommens?|\w*[Vv]erfassung|\w*[Gg]rundrechtecharta|Obligationenrechts?"
    r"|\w*[Vv]ertrag(?:e?s)?)\b"
    r"(?: \((?:EU|EG|EWG)\))?(?: (?:Nr\. ?)?\d+(?:[./-]\d+)*(?:/[A-Z]+)?\b)?(?: vom \d{1,2}\. ?[^\W\d_]+ \d{4})?"
    r"(?:(?:(?<=Gesetzes)|(?<=Gesetz)|(?<=kommens)) (?:gegen|über|zum|zur|betreffend) (?:(?:den|die|das|dem"
    r"|der) )?(?:[a-zäöü]+ )?"
    r"[A-ZÄÖÜ][\w-]+(?: und (?:[a-zäöü]+ )?[A-ZÄÖÜ][\w-]+)?)?"
)

FAMILIES = tuple(re.compile(pattern) for pattern in (_FR, _ES, _RU, _AR, _DE))
