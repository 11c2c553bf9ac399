"""Titles in Spanish, Portuguese and Italian.

Capitals mark them; adjectives close those in lower case.
"""

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_ADJ = (
    r"(?!(?:tal|cual|igual|actual|final|ser|por)\b)[a-zà-ÿ-]+(?:al|ales|il|iles|ivil|ivis|ico|ica|icos|icas|ivo|iva"
    r"|ario|aria|ual|uais|ais|ano|ana|iale|ile|ense)\b"
)
_OF = (
    r"(?:de la |de los |de las |de |del |do |da |dos |das |della |delle |dello |dei |di |sul |sui |sulla |dell'"
    r"|d')"
)
_HEAD = (
    r"(?:[Ll]ey|[Cc]ódigo|[Cc]odigo|[Rr]eglamento|[Cc]onstitución|[Dd]ecisión|[Cc]onvenio|[Dd]irectiva|[Tt]ratado"
    r"|[Aa]cuerdo|[Ee]statuto"
    r"|(?:Real )?[Dd]ecreto(?:[- ][Ll]e[yi]| Legislativo| Supremo)?|[Cc]onvención|[Pp]rotocolo|Texto Refundido"
    r"|[Ll]ei|[Rr]egulamento"
    r"|[Cc]onstituição|[Cc]onvenção|[Aa]cordo|[Dd]iretiva|[Ll]egge|[Cc]odice|[Rr]egolamento|[Cc]ostituzione"
    r"|[Cc]onvenzione|[Dd]irettiva|[Dd]iploma)\b"
)
_NUMBER = (
    r"(?: \((?:UE|CE|CEE)\))?(?: (?:[Nn]\.?º|[Nn]º|[Nn]o\.?|[Nn]ro\.?|[Nn]úm\.?"
    r"|[Nn]\.)? ?\d+(?:[./-]\d+)*(?:/[A-Z]+)?\b)?"
)
_CAPITALS = rf"{_CAPITAL}[\w-]*(?: (?:y |e )?{_CAPITAL}[\w-]*)*"
SOUTHERN_TITLE = (
    rf"{_HEAD}(?: (?!N[.º]|N[or]\b|Nro\b|Núm){_CAPITAL}[\w-]*(?! \d*\.?º)(?: (?:y |e )?{_CAPITAL}[\w-]*){{0,2}}"
    rf"| {_ADJ})?{_NUMBER}"
    rf"(?: (?:{_OF}|sobre |para |contra |relativa? a )(?:la |el |los |las |o |os |as |a )?{_CAPITALS}"
    rf"(?: (?:y |e |para |sobre )?(?:{_OF}|la |el |los |las |a )?{_CAPITALS})*"
    rf"|(?<=[a-zº]) {_OF}(?!que|forma|manera)[a-zà-ÿ-]{{4,}}(?: {_ADJ})?)?"
    rf"(?: (?:de|di) \d{{4}}\b)?"
)
