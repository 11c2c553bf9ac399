"""Numbers of numerals: Roman, Chinese, ordinal words. Pure.

The citation grammar and the reading of laws both count with these.
"""

from .arabic import arabic_ordinal
from .chinese import CHINESE, chinese_number
from .ordinals import ORDINAL, ORDINAL_NUMBER, ordinal_number
from .roman import ROMAN, roman_number

__all__ = [
    "CHINESE",
    "ORDINAL",
    "ORDINAL_NUMBER",
    "ROMAN",
    "arabic_ordinal",
    "chinese_number",
    "ordinal_number",
    "roman_number",
]
