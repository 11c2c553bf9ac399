"""Forms of the names that leftovers of a word processor hold."""

import re

from cases.intake.lexicon import page_furniture

from . import heading_lines
from .line_labels import label_of
from .lines import Line

_NO_PERSON = (
    r"(?:(?:Ltd|Limited|Inc|Corp|Co|LLC|LLP|PLC|GmbH|AG|KG|SA|S\.A|SARL|SAS|SRL|S\.r\.l|Oy|AB|AS|A/S|BV|NV|OÜ|SIA|Lda"
    r"|Ltda|SpA|Sp|Pvt|Pte|Pty|Bhd)\b\.?|Court\b|Office\b|Tribunal\b|Board\b|Chamber\b|Division\b"
    r"|(?:ООО|ОАО|ЗАО|ПАО|АО|ТОО|شركة|مؤسسة|محكمة)\b|\w*(?:公司|集团|法院|中心|委员会|大学)\b)"
)
_WORD = rf"(?!{_NO_PERSON})[^\W\d_a-z][\w'’.-]*"
# Names of persons within a line, up to three words each, with capitals where the script has them.
PERSON = rf"{_WORD}(?: {_WORD}){{0,2}}"
_ALONE = re.compile(rf"{_WORD}(?: {_WORD}){{1,3}}")
_HAN = re.compile(r"[\u3400-\u9fff]{2,4}|[\u30a0-\u30ff·・]{3,14}|[\uac00-\ud7a3]{2,4}")
_USER = re.compile(r"[\w.-]+\\[\w.-]+|\S+@\S+\.\w+|[^\W\d_]+[._\d-][\w.-]*[^\W_]|[A-Z]{2,3}")
_ONE_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ARTICLE = re.compile(r"(?:the|der|die|das|la|le|el|les|los)\b", re.IGNORECASE)
_LONGEST = 60


def is_person(line: Line) -> bool:
    """Return whether a line is written as a person's name: two to four words with capitals, or a short Han name."""
    form = _ALONE.fullmatch(line.plain) or _HAN.fullmatch(line.plain)
    return form is not None and _may_be_name(line)


def is_user(line: Line) -> bool:
    """Return whether a line is written as an account, an address of mail, or initials."""
    return _USER.fullmatch(line.plain) is not None and _may_be_name(line)


def is_one_word(line: Line) -> bool:
    """Return whether a line is one word, as a name of an account can be."""
    return _ONE_WORD.fullmatch(line.plain) is not None and _may_be_name(line)


def _may_be_name(line: Line) -> bool:
    return len(line.plain) <= _LONGEST and not _ARTICLE.match(line.plain) and not says(line)


def says(line: Line) -> bool:
    """Return whether a line says something that only a record says, so that it is nobody's name."""
    text = line.plain
    return bool(
        label_of(line.text)
        or heading_lines.reference(text)
        or heading_lines.jurisdiction_line(text)
        or heading_lines.names_court(text)
        or heading_lines.names_parties(text)
        or heading_lines.has_title_form(text)
        or heading_lines.session_line(text)
        or page_furniture.is_navigation(text)
    )
