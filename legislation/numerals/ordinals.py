"""Ordinal words: "second", "deuxième", "segundo", "zweiter", "вторая".

A line gives the forms, the ending apart where they share a stem: `zweit|e|er|en|es|em`. Those of Arabic are composed:
`arabic`.
"""

import re

_ENGLISH = """
first/second/third/fourth/fifth/sixth/seventh/eighth/ninth/tenth/eleventh/twelfth/thirteenth/fourteenth/fifteenth
/sixteenth/seventeenth/eighteenth/nineteenth/twentieth
"""
_FRENCH = """
premi|er|ère/deuxième second seconde/troisième/quatrième/cinquième/sixième/septième/huitième/neuvième/dixième
/onzième/douzième/treizième/quatorzième/quinzième/seizième/dix-septième/dix-huitième/dix-neuvième/vingtième
"""
_SPANISH = """
primer primer|o|a/segund|o|a/tercer tercer|o|a/cuart|o|a/quint|o|a/sext|o|a/séptim|o|a/octav|o|a/noven|o|a/décim|o|a
/undécim|o|a/duodécim|o|a/decimotercer|o|a/decimocuart|o|a/decimoquint|o|a/decimosext|o|a/decimoséptim|o|a
/decimoctav|o|a/decimonoven|o|a/vigésim|o|a
"""
_PORTUGUESE = """
primeir|o|a/segund|o|a/terceir|o|a/quart|o|a/quint|o|a/sext|o|a/sétim|o|a/oitav|o|a/non|o|a/décim|o|a
"""
_ITALIAN = "prim|o|a/second|o|a/terz|o|a/quart|o|a/quint|o|a/sest|o|a/settim|o|a/ottav|o|a/non|o|a/decim|o|a"
_DUTCH = "eerste/tweede/derde/vierde/vijfde/zesde/zevende/achtste/negende/tiende"
_GERMAN = """
erst|e|er|en|es|em/zweit|e|er|en|es|em/dritt|e|er|en|es|em/viert|e|er|en|es|em/fünft|e|er|en|es|em
/sechst|e|er|en|es|em/siebt|e|er|en|es|em/acht|e|er|en|es|em/neunt|e|er|en|es|em/zehnt|e|er|en|es|em
/elft|e|er|en|es|em/zwölft|e|er|en|es|em
"""
_RUSSIAN = """
перв|ый|ая|ое|ого|ой|ому|ом|ым|ую/втор|ой|ая|ое|ого|ому|ом|ым|ую/трет|ий|ья|ье|ьего|ьей|ьему|ьем|ьим|ью
/четверт|ый|ая|ое|ого|ой|ому|ом|ым|ую четвёрт|ый|ая|ое|ого|ой|ому|ом|ым|ую/пят|ый|ая|ое|ого|ой|ому|ом|ым|ую
/шест|ой|ая|ое|ого|ому|ом|ым|ую/седьм|ой|ая|ое|ого|ому|ом|ым|ую/восьм|ой|ая|ое|ого|ому|ом|ым|ую
/девят|ый|ая|ое|ого|ой|ому|ом|ым|ую/десят|ый|ая|ое|ого|ой|ому|ом|ым|ую
"""
_UKRAINIAN = """
перш|ий|а|е|ого|ої|ому|ій|им|ою|у/друг|ий|а|е|ого|ої|ому|ій|им|ою|у/трет|ій|я|є|ього|ьої|ьому|ім|ьою|ю
/четверт|ий|а|е|ого|ої|ому|ій|им|ою|у/п'ят|ий|а|е|ого|ої|ому|ій|им|ою|у/шост|ий|а|е|ого|ої|ому|ій|им|ою|у
/сьом|ий|а|е|ого|ої|ому|ій|им|ою|у/восьм|ий|а|е|ого|ої|ому|ій|им|ою|у/дев'ят|ий|а|е|ого|ої|ому|ій|им|ою|у
/десят|ий|а|е|ого|ої|ому|ій|им|ою|у
"""
LANGUAGES = (_ENGLISH, _FRENCH, _SPANISH, _PORTUGUESE, _ITALIAN, _DUTCH, _GERMAN, _RUSSIAN, _UKRAINIAN)


def _forms(line: str) -> list[str]:
    stem, *endings = line.split("|")
    return [stem + ending for ending in endings] or [stem]


_NUMBERS = {
    form: number
    for language in LANGUAGES
    for number, lines in enumerate(language.replace("\n", "").split("/"), start=1)
    for line in lines.split()
    for form in _forms(line)
}

# A pattern for one ordinal word, in any case of letters.
ORDINAL = rf"(?i:{'|'.join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))})(?!\w)"

# Ordinal words that number an article itself ("article premier", "artículo primero"); English ones never do.
_NUMBERING = "|".join(
    sorted(
        {
            form
            for language in (_FRENCH, _SPANISH, _PORTUGUESE)
            for lines in language.replace("\n", "").split("/")
            for line in lines.split()
            for form in _forms(line)
        }
        - {"second"},
        key=len,
        reverse=True,
    )
)
ORDINAL_NUMBER = rf"(?i:{_NUMBERING})(?!\w)"


def ordinal_number(word: str) -> int | None:
    """Return the number of an ordinal word, in any case of letters; None where it is none."""
    return _NUMBERS.get(word.lower())
