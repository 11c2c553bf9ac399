"""Polish words of the citation grammar. The label is the shared "art."."""

from .grammar import INSTRUMENT, Language, labels

_SUBJECT = (
    r" o (?!co|czym)[a-ząćęłńóśźż]{3,}(?: (?:i |oraz )?[a-ząćęłńóśźż]*"
    r"(?:im|ym|ej|ych|ich|ach|ości|cji|ji|ii|nia|niu|ów|sług|baz|ą|twa)(?!\w))*"
)
_DAY = r"(?: z(?: dnia)? \d{1,2}(?: [a-ząćęłńóśźż]+ |\.\d\d?\.)\d{4} ?r\.?)"
_TITLE = (
    r"(?:k\.(?:[a-ząćęłńóśźż]{1,2}\.){1,4}|[pu]\.(?:[a-ząćęłńóśźż]{1,3}\.){2,4}|pr\. ?aut\."
    rf"|[Uu]staw(?:y|a|ie|ą|ę)(?!\w){_DAY}?(?:,?(?: [-–])? (?:Prawo|Kodeks|Ordynacja)(?: [a-ząćęłńóśźż]+(?:ej"
    rf"|ego|wym|we|ne|nym|kie|a|i)(?!\w)){{0,4}}"
    rf"|{_SUBJECT})?"
    r"|[Kk]odeksu (?:(?:postępowania )?[a-ząćęłńóśźż]+(?:ego|nego|wego)|karnego|pracy|postępowania [a-ząćęłńóśźż]+"
    r"|spółek handlowych|rodzinnego i opiekuńczego)(?!\w)"
    r"|[Kk]onstytucj(?:i|a|ą)(?!\w)(?: (?:RP|Rzeczypospolitej Polskiej))?"
    r"|[Kk]onwencji(?!\w)(?: (?:[a-ząćęłńóśźż]+iej|o [a-ząćęłńóśźż]+(?: [a-ząćęłńóśźż]+(?:ych|ich|ej|ka|ości))*))?"
    r"|[Pp]orozumienia(?!\w)(?: (?:TRIPS|[a-ząćęłńóśźż]+iego))?"
    r"|[Rr]ozporządzenia(?!\w)(?: (?:Parlamentu Europejskiego i Rady|Rady|Komisji))?(?: \((?:UE|WE)\))?"
    r"(?: (?:nr )?\d+/\d+)?|[Dd]yrektywy(?!\w)(?: (?:nr )?\d+/\d+(?:/(?:WE|UE|EWG))?)?)"
)

POLISH = Language(
    labels=(
        *labels("article", one="artykuł artykułu artykułem", many="artykuły artykułów artykułach"),
        *labels("rule", one="zasada zasady", needs=INSTRUMENT),
    ),
    subunits="ust|pkt|lit|zd|tiret|ustęp(?:u|em|ie|y|ów)?|punkt(?:u|em|cie|y|ów)?|zdanie|liter(?:a|y|ą)",
    many_subunits="ustęp(?:y|ów)|punkt(?:y|ów)",
    also="i|oraz|lub|albo",
    upto="aż do",
    onward=r"i nast\.?|i następne",
    joined=r"i|oraz|lub|w zw\. z|w związku z|w zbiegu z",
    said="tej samej|tego samego|tejże|tegoż|wyżej wymienionej|powołanej|cytowanej|niniejszej|tej|tego|tych",
    title=_TITLE.replace(" ", r"[ \n]"),
    no_law="umowy|wyroku|statutu|regulaminu|pozwu",
)
