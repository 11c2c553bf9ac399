"""Languages by their names, and of a text by its words."""

import re
from collections import Counter

from core.text.folding import fold

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("fa", re.compile("[پچژگ]")),
    ("ar", re.compile("[\u0620-\u064a]")),
    ("uk", re.compile("[іїєґ]")),
    ("ru", re.compile("[а-яё]")),
)
# Words that only one of these languages uses so often.
_COMMON = {
    "en": "the of and to that was by for with is not",
    "fr": "le les des du et une est dans pour que au",
    "es": "el los las del y una que por con se su",
    "pt": "os das do da e uma que não com ao dos",
    "de": "der die das und des den ist nicht mit von zu",
    "nl": "het een van en dat niet op te zijn aan voor met",
    "pl": "nie się na do jest przez oraz od dnia w z i że za",
    "sv": "och att som för av är inte har till med det på den om",
    "it": "il gli della di e una che per con non è del dal al da nel alla dei delle",
}
# Names of languages as sources write them: English, the six languages of the site by their own name too.
_NAMES = """
ar: арабский | 阿拉伯文 | 阿拉伯语 | Arabic | العربية | arabe | árabe
bg: Bulgarian
cs: Czech
da: Danish
de: 德文 | 德语 | немецкий | الألمانية | alemão | tedesco | German | Deutsch | allemand | alemán
el: Greek
en: 英文 | 英语 | الإنكليزية | الإنجليزية | Englisch | inglês | inglese | English | anglais | inglés | английский
es: 西班牙文 | 西班牙语 | الإسبانية | испанский | Spanisch | espanhol | castellano | Spanish | español | espagnol
et: Estonian
fa: Persian
fi: Finnish
fr: 法文 | 法语 | الفرنسية | французский | Französisch | francês | francese | French | français | francés
he: Hebrew
hi: Hindi
hr: Croatian
hu: Hungarian
id: Indonesian
it: italien | Italienisch | итальянский | Italian | italiano
ja: 日文 | 日语 | japonais | japonés | японский | Japanese | 日本語
ko: 韩文 | coréen | coreano | корейский | Korean | 한국어
lt: Lithuanian
lv: Latvian
nb: Norwegian
nl: Dutch
pl: Polish
pt: 葡萄牙文 | portugais | portugués | португальский | Portuguese | português
ro: Romanian
ru: 俄文 | 俄语 | الروسية | Russisch | Russian | русский | russe | ruso
sk: Slovak
sl: Slovenian
sv: Swedish
th: Thai
tr: Turkish
uk: Ukrainian
vi: Vietnamese
zh-hans: Mandarin | Mandarin Chinese | китайский | صيني | الصينية | Chinese | Simplified Chinese | 中文 | 汉语
  | 简体中文 | chinois | chino
zh-hant: Traditional Chinese
"""
_CODES = {
    fold(name, accents=True): code
    for code, names in (line.split(": ") for line in _NAMES.replace("\n  |", " |").strip().splitlines())
    for name in (code, *names.split("|"))
}
_SAMPLE = 20_000
_ENOUGH = 4


def code_of(name: str) -> str:
    """Return the code (BCP 47) of the language called so, empty where none is; a code is its own."""
    return _CODES.get(fold(name, accents=True), "")


def language_of(text: str, otherwise: str = "") -> str:
    """Return the language of a text (BCP 47); `otherwise` where neither script nor words tell."""
    sample = text[:_SAMPLE]
    letters = sum(sign.isalpha() for sign in sample)
    for language, signs in _SCRIPTS:
        if len(signs.findall(sample)) * (20 if language in ("ja", "fa", "uk") else 4) > letters:
            return language
    words = Counter(re.findall(r"[^\W\d_]+", sample.casefold()))
    counts = sorted(
        ((sum(words[word] for word in common.split()), language) for language, common in _COMMON.items()), reverse=True
    )
    (most, language), (next_most, _) = counts[:2]
    return language if most >= _ENOUGH and most >= 1.5 * next_most else otherwise
