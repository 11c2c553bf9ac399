"""Numbers of divisions in words and letters, by language, where citations do not need them."""

import re

# Ordinals from first to tenth, beside the word of a division: "ČÁST PRVNÍ", "BİRİNCİ BÖLÜM".
_ORDINALS = (
    "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
    "első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik",
    "první druhá třetí čtvrtá pátá šestá sedmá osmá devátá desátá",
    "prvá druhá tretia štvrtá piata šiesta siedma ôsma deviata desiata",
    "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая",
    "първа втора трета четвърта пета шеста седма осма девета десета",
    "прва друга трећа четврта пета шеста седма осма девета десета",
    "kesatu kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh",
    "πρώτο δεύτερο τρίτο τέταρτο πέμπτο έκτο έβδομο όγδοο ένατο δέκατο",
    "πρωτο δευτερο τριτο τεταρτο πεμπτο εκτο εβδομο ογδοο ενατο δεκατο",
    "pirmasis antrasis trečiasis ketvirtasis penktasis šeštasis septintasis aštuntasis devintasis dešimtasis",
    "pirmā otrā trešā ceturtā piektā sestā septītā astotā devītā desmitā",
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
    "første annen tredje fjerde femte sjette syvende åttende niende tiende",
    "premier deux trois quatre cinq six sept huit neuf dix",
    "ראשון שני שלישי רביעי חמישי שישי שביעי שמיני תשיעי עשירי",
    "א' ב' ג' ד' ה' ו' ז' ח' ט' י'",
    "اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم",
    "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый",
)
_GREEK = ("Α", "Β", "Γ", "Δ", "Ε", "ΣΤ", "Ζ", "Η", "Θ", "Ι", "ΙΑ", "ΙΒ", "ΙΓ", "ΙΔ", "ΙΕ")
# Words that come behind their number.
SECOND = {
    "kitap": "book", "kısım": "part", "bölüm": "chapter", "ayırım": "section",
    "könyv": "book", "rész": "part", "cím": "title", "fejezet": "chapter",
    "knyga": "book", "dalis": "part", "skyrius": "chapter", "skirsnis": "section",
    "daļa": "part", "nodaļa": "chapter",
    "osa": "part", "peatükk": "chapter", "jagu": "section", "jaotis": "subsection",
    "kap": "chapter", "luku": "chapter", "avd": "part", "avdeling": "part", "bap": "chapter",
}  # fmt: skip


def _forms(word: str) -> tuple[str, ...]:
    """Return a word as printed: small, with a capital, and in capitals (of Turkish too)."""
    capitals = word.replace("i", "İ").upper()
    return word, word.capitalize(), word.upper(), capitals, capitals[:1] + word[1:]


_VALUES = {
    form: place
    for language in _ORDINALS
    for place, word in enumerate(language.split(), start=1)
    for form in _forms(word)
} | {f"{letter}{sign}": place for place, letter in enumerate(_GREEK, start=1) for sign in ("΄", "'", "ʹ", "")}
KINDS_OF_SECOND = {form: kind for word, kind in SECOND.items() for form in _forms(word)}
WORDED = "|".join(sorted(map(re.escape, _VALUES), key=len, reverse=True))


def worded_number(word: str) -> str:
    """Return the number that an ordinal or a Greek letter means, in digits."""
    return str(_VALUES[word])
