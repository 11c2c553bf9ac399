"""The court, date and docket numbers around the parties in a title."""

import re

from cases.intake.lexicon.dates import read_date
from cases.intake.lexicon.dockets import all_in, off_title
from cases.intake.lexicon.jurisdictions import code_named

VERSUS = re.compile(r"\s(?:v|v\.|vs|vs\.|V|V\.|VS|c/|c\.|gegen|contre|contra|против|ضد)\s|(?<=\S)(?:诉|訴)(?=\S)")
_SEPARATOR = re.compile(r"\s?[:：]\s*|[,،]\s+")
_COMMA = re.compile(r", |，")
_COURT = re.compile(
    r"\b(?:Court|Tribunale?|Rechtbank|Gerechtshof|Audiencia|Cour|Corte|Juzgado|Суд)\b|[Gg]ericht|法院|محكمة|суд\b"
)
_DIVISION = re.compile(
    r"(?:\w+ ){0,4}(?:Chamber|Division|Section|Bench|Panel|chambre|section|formation|sala|sección|câmara|turma|[Ss]enat"
    r"|sezion[ei]|kammer|afdeling|Zivilsenat|коллегия|палата)\b.{0,40}",
    re.IGNORECASE,
)
# What goes on with the name of a division: "Chambre commerciale, financière et économique".
_GOES_ON = re.compile(r"[a-zà-þа-я](?:[a-zà-þа-я'’-]| (?! )){3,60}")
# What only says that a decision follows: "Sentencia del Tribunal Supremo".
_DECISION_OF = re.compile(
    r"^(?:Judge?ment|Decision|Order|Décision|Arrêt|Jugement|Ordonnance|Sentencia|Auto|Resolución|Acórdão)"
    r"\s(?:of the|of|de la|de l['’]|du|del|de|do|da)\s?(?=[A-ZÀ-Þ])"
)
_ON_THE = re.compile(r"^(?:de fecha|de|du|del|of|dated|vom|от)\s(?=\d)")
# "Décision de la Commission supérieure de recours n° 182/18/OAPI".
_DECIDED_BY = re.compile(
    r"(?:(?:Judge?ment|Decision|Order|Décision|Arrêt|Jugement|Ordonnance|Sentencia|Resolución|Acórdão)"
    r"\s(?:of the|of|de la|de l['’]|du|del|de|do|da)\s?)?"
    r"(?P<court>(?=.*(?:Court|Commission|Tribunal|Board|Cour\b|Comisión|Corte|Sala\b|Chambre|Office))[^\d]{8,120}?),?"
    r"\s(?:Nos?\.?|n[°º]|N°|núm\.)\s?(?P<docket>\d[\w./-]{2,40})"
)


def before_parties(title: str) -> tuple[str, list[str], str]:
    """Return the court and the docket numbers before the parties, and the title from the parties on.

    "High Court, Kenya: A v B", "Cour de cassation, chambre commerciale, 26 juin 2024, n° 22-17.647, A c. B". Words
    that may be the name of a party stay in the title.
    """
    court, dockets, start = "", [], 0  # The words before `start` are understood.
    at = 0
    for found in _SEPARATOR.finditer(title[:300]):
        piece, rest = title[at : found.start()].strip(), title[found.end() :]
        if VERSUS.search(piece) or not VERSUS.search(rest):
            break
        at = found.end()
        lead = title[start : found.start()].strip()
        decided = _DECIDED_BY.fullmatch(lead)
        lead, ending = off_title(lead)
        dockets += ending
        if numbers := all_in(lead):
            dockets += numbers
        elif decided:
            court, dockets = court or decided["court"], [*dockets, decided["docket"]]
        elif court and (_DIVISION.fullmatch(piece) or code_named(piece) or _GOES_ON.fullmatch(piece)):
            court = f"{court}, {piece}"
        elif not court and _COURT.search(lead) and not code_named(_SEPARATOR.split(rest, maxsplit=1)[0]):
            court = _DECISION_OF.sub("", lead)
        elif len(read_date(_ON_THE.sub("", lead)).iso) < 10:
            continue
        start = at
    return court, dockets, title[start:]


def after_parties(title: str) -> tuple[str, list[str], str]:
    """Return the title up to the end of the parties, and the docket numbers and the court that came after them."""
    court = ""
    dockets: list[str] = []
    while True:
        title, found = off_title(title)
        dockets = found + dockets
        pieces = _COMMA.split(title[-300:])
        days = next((few for few in (1, 2) if len(read_date(", ".join(pieces[-few:])).iso) == 10), 0)
        dated = 0 < days < len(pieces)  # "August 3, 2022" is two pieces.
        count = days if dated else next((few for few in (1, 2, 3) if _is_court(pieces, few)), 0)
        if not count or not VERSUS.search(", ".join(pieces[:-count])):
            return title, dockets, court
        tail = ", ".join(pieces[-count:])
        court = court if dated else tail
        title = title[: -len(tail)].rstrip(" ,，")


def _is_court(pieces: list[str], count: int) -> bool:
    """Return whether the last `count` pieces of a title are a court, its division or its country after it."""
    tail = pieces[-count:]
    if len(pieces) <= count or VERSUS.search(tail[0]) or not _COURT.search(tail[0]):
        return False
    return all(_DIVISION.fullmatch(piece) or code_named(piece) for piece in tail[1:])
