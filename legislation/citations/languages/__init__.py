"""The words of the grammar, one file a language. A new spelling is one line, a new language one file and its line here.

Chinese, Japanese and Korean number the other way about (第十条, 제10조): `east_asian`.
"""

from legislation.citations.languages.arabic import ARABIC
from legislation.citations.languages.english import ENGLISH
from legislation.citations.languages.form import INSTRUMENT, INSTRUMENT_OR_SUBUNIT, Label
from legislation.citations.languages.french import FRENCH
from legislation.citations.languages.german import GERMAN
from legislation.citations.languages.italian import ITALIAN
from legislation.citations.languages.portuguese import PORTUGUESE
from legislation.citations.languages.russian import RUSSIAN
from legislation.citations.languages.spanish import SPANISH

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, RUSSIAN, ARABIC)

__all__ = ["INSTRUMENT", "INSTRUMENT_OR_SUBUNIT", "LANGUAGES", "Label"]
