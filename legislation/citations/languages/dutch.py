"""Dutch: an article may have the number of its book before it, 6:162; compounds end in the word for a law."""

from .grammar import Language, labels

_ABOUT = r"(?:op|van|tot|inzake|bescherming)(?: (?:de|het))?(?: [\w-]+){1,4}?"
_TITLE = (
    r"(?:(?:Burgerlijk )?Wetboek(?: van (?:[A-Z][a-z]+ )?[A-Z][a-z]+)?|[A-Z][a-z-]*wet(?: \d{4}\b)?|[Gg]rondwet"
    r"|[A-Z][a-z]+ wet(?: [a-z]{6,}){1,3}?(?=[ .,;)]|$)"
    rf"|Wet (?:{_ABOUT} \d{{4}}\b|[A-Z][\w-]+(?: \d{{4}}\b)?)"
    r"|(?:Rv|Sr|Sv|Gw|Aw|Fw|Mw|Wom|Woo|Wbp)(?![\w-])"
    r"|(?:[\w-]*[Vv]erordening|[\w-]*[Rr]ichtlijn|[\w-]*[Bb]esluit)(?: \((?:EU"
    r"|EG)\))?(?: (?:nr\. ?)?\d+(?:/\d+)+(?:/E[UG])?)?"
    r"|[\w-]*[Vv]erdrag(?: van [A-Z][a-z]+)?|wet)(?![\w-])"
)

DUTCH = Language(
    labels=labels("article", one="Artikel", many="Artikelen"),
    subunits="lid|leden|onder|sub|onderdeel|onderdelen|aanhef en onder|letter",
    many_subunits="leden|onderdelen",
    of="van de|van het|van",
    also="en|alsmede",
    upto="tot en met|t/m",
    onward=r"e\.v\.|en volgende",
    joined=r"en|juncto|jo\.|in samenhang met|alsmede",
    connector="van de|van het|van deze|van dit|van",
    the="de|het",
    said="genoemde|dezelfde|hetzelfde|voornoemde|voormelde",
    title=_TITLE,
    no_law="overeenkomst|vonnis|arrest|contract|polis",
)
