"""Words of the citation grammar, one file per language.

A new spelling is one line; a new language is one file and its line here.

Chinese, Japanese and Korean number the other way about (第十条, 제10조): `east_asian`.
"""

from .arabic import ARABIC
from .dutch import DUTCH
from .english import ENGLISH
from .french import FRENCH
from .german import GERMAN
from .grammar import INSTRUMENT, INSTRUMENT_OR_SUBUNIT, Label
from .italian import ITALIAN
from .polish import POLISH
from .portuguese import PORTUGUESE
from .russian import RUSSIAN
from .spanish import SPANISH
from .ukrainian import UKRAINIAN

LANGUAGES = (ENGLISH, GERMAN, DUTCH, FRENCH, SPANISH, PORTUGUESE, ITALIAN, RUSSIAN, UKRAINIAN, POLISH, ARABIC)

__all__ = ["INSTRUMENT", "INSTRUMENT_OR_SUBUNIT", "LANGUAGES", "Label"]
