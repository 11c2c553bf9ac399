"""German: adjectives and compounds in capitals, a subject after the bare word."""

from .grammar import INSTRUMENT, Language, labels

_TITLE = (
    r"(?:[A-ZÄÖÜ][\w-]+(?:en|er|es|e) ){0,3}(?:\w*[Gg]esetz(?:es|e|en)?|\w*[Gg]esetzbuch(?:e?s)?|\w*[Oo]rdnung"
    r"|\w*[Rr]ichtlinie"
    r"|[\w-]*[Üü]bereinkommens?|\w*[Üü]bereinkunft|\w*[Aa]bkommens?|\w*[Vv]erfassung|\w*[Gg]rundrechtecharta"
    r"|Obligationenrechts?"
    r"|\w*[Vv]ertrag(?:e?s)?)\b"
    r"(?: \((?:EU|EG|EWG)\))?(?: (?:Nr\. ?)?\d+(?:[./-]\d+)*(?:/[A-Z]+)?\b)?(?: vom \d{1,2}\. ?[^\W\d_]+ \d{4})?"
    r"(?:(?:(?<=Gesetzes)|(?<=Gesetz)|(?<=kommens)|(?<=Vertrags)) (?:gegen|über|zum|zur|betreffend) (?:(?:den|die|das"
    r"|dem|der) )?(?:[a-zäöü]+ )?"
    r"[A-ZÄÖÜ][\w-]+(?: und (?:[a-zäöü]+ )?[A-ZÄÖÜ][\w-]+)?(?: (?:der|auf dem Gebiet (?:des"
    r"|der)) [A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)?)?"
)

GERMAN = Language(
    labels=(
        *labels("article", one="Artikel Artikels", many="Artikeln Artikelen"),
        *labels("rule", one="Regel", many="Regeln", needs=INSTRUMENT),
        *labels("", one="Anhang Anlage", needs=INSTRUMENT),
    ),
    subunits=(
        r"Abs(?:atz|ätze|atzes|ätzen)?|Unterabs(?:atz|atzes)|S(?:atz|ätze|atzes|(?=\.))|Nrn?|Nummern?|Ziff(?:er|ern)?"
        r"|Z(?=\.|[ ]?\d)|[Ll]it|Buchst(?:aben?)?|Bst|Alt(?:ernative)?|Hs|HS|Halbs(?:atz)?|UAbs|Var(?:iante)?"
        r"|Spiegelstrich"
    ),
    of="des|der|in|von",
    also=r"und|sowie|oder|bzw\.?",
    upto="bis",
    onward=r"ff?\.|ff(?!\w)|und folgende",
    joined=r"und|oder|sowie|i\.?[ ]?V\.?[ ]?m\.?|in Verbindung mit|iVm|jeweils i\.V\.m\.",
    connector="der|dem|des|zum|zur",
    open_connector="vom|von",
    the="der|des|dem",
    said="desselben|derselben|genannten|gleichen|vorliegenden|vorgenannten",
    title=_TITLE,
    no_law="Vertrages|Urteils|Gutachtens",
)
