"""French words of the citation grammar.

An adjective closes a title in lower case: "Code civil", "propriété intellectuelle".
"""

from .grammar import INSTRUMENT, Language, labels

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_MONTH = r"[^\W\d_]{3,10}"
_ADJ = (
    r"(?!(?:applique|explique|indique|implique|arrive|prive|mais|jamais|ainsi|aussi|tel|telle|quel|quelle)\b)[a-zà-ÿ-]*"
    r"(?:els?|elles?|al|ales?|aux|ifs?|ives?|iques?|aires?|iers?|ières?|iens?|éens?|éennes?|iennes?|ais|aises?|ois|oises?|ils?"
    r"|iles?|uisse|elge|voisins?|connexes?)\b"
)
_NOUN = rf"(?!manière|façon|sorte|telle|même|plein|\d)[\w-]+(?: {_ADJ}(?: et {_ADJ})?)?"
_OF = r"(?:de la |de l'|du |des |de |d')"
_HEAD = (
    r"(?:[Cc]ode|[Ll]oi|[Rr]èglement|[Dd]écret(?:-loi)?|[Oo]rdonnance|[Aa]ccord|[Tt]raité|[Cc]harte|[Aa]rrêté"
    r"|[Dd]éclaration|[Cc]onvention|[Cc]onstitution|[Dd]irective|[Dd]écision|[Pp]rotocole)\b"
)
_NUMBER = r"(?: \((?:UE|CE|CEE|Euratom)\))?(?: n[º°o]\.? ?\d[\w./-]*\b| \d+(?:[./-]\d+)*(?:/[A-Z]+)?\b)?"
_ABOUT = (
    rf" (?:sur|contre|relative? (?:à|aux?)|relatif (?:à|aux?)|portant|concernant) ?(?:la |le |les |l')?{_NOUN}"
    rf"(?: {_OF}{_NOUN})?(?: et (?:la |le |les |l'|à la |aux |des ){_NOUN})?"
)
_TITLE = (
    rf"{_HEAD}(?: générale? {_OF}{_NOUN}| européenne des droits de l'homme"
    rf"| de sauvegarde des droits de l'homme(?: et des libertés fondamentales)?"
    rf"| {_OF}{_NOUN}(?: de l'homme| de l'[UO]\w+(?: {_ADJ})?)?"
    rf"(?: et (?:des |du |de la |de l'){_NOUN})?(?: de \d{{4}}\b)?"
    rf"|(?: {_ADJ}(?: et {_ADJ})?)?{_NUMBER}(?: du \d{{1,2}}(?:er|º)? {_MONTH} \d{{4}})?"
    rf"(?:{_ABOUT}| {_OF}(?={_CAPITAL}){_NOUN})?)(?: révisée?(?! (?:par|en|le|pour)\b))?"
)

FRENCH = Language(
    labels=(
        *labels("rule", one="Règle", many="Règles", needs=INSTRUMENT),
        *labels("", one="Annexe", needs=INSTRUMENT),
    ),
    subunits=(
        r"sous|[Aa]linéas?|[Aa]l(?=\.)|[Pp]aragraphes?|lettres?|let(?=\.)|tirets?|phrases?|ch(?=\.)|chiffres?"
        r"|sous-paragraphes?"
    ),
    many_subunits="alinéas|paragraphes|lettres|tirets",
    of="de la|de l'|de|du|des",
    also="et|ou|ainsi que",
    upto="à|au",
    onward=r"et suivants?|et suivantes|et suiv\.|et s\.",
    joined="et|ou|combiné avec|ensemble|lu en combinaison avec|ainsi que",
    connector="du|de la|de l'|des|de ladite|de cette|dudit",
    open_connector="de",
    the="le|la|les|l'",
    said="même|ladite|ledit|dite|présente|présent",
    title=_TITLE,
    no_law="contrat|jugement|arrêt|rapport",
)
