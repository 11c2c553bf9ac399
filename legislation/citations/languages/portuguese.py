"""Portuguese, of Portugal and of Brazil. Titles: `southern`."""

from .grammar import INSTRUMENT, Language, labels

# By the kind of act and its number: "DL n.º 143/2008".
_TITLE = r"(?:DL|D\.L\.|Dec\.-Lei|DLR|RGM)(?: n\.?º ?\d[\d./-]*(?:/\d+)?)"

PORTUGUESE = Language(
    labels=(
        *labels("article", one="Artigo", many="Artigos"),
        *labels("rule", one="Regra", many="Regras", needs=INSTRUMENT),
    ),
    subunits=(
        r"[Pp]arágrafos?|[Aa]líneas?|[Aa]l(?=\.)|[Nn]úmeros?|[Nn](?=\.|º)|[Nn]\.?os|[Ii]tens"
        r"|[Ii]ncisos?|[Cc]aput|p(?=\. único)"
    ),
    many_subunits=r"parágrafos|alíneas|números|[Nn]\.?os|itens|incisos",
    of="do|da|dos|das|de|ao",
    also="e|ou|bem como",
    upto="a|até|ao",
    onward=r"e seguintes|e segs?\.|e ss\.",
    joined="e|ou|c/c|combinado com|conjugado com|em conjugação com|bem como",
    connector="(?:ambos|todos|ambas|todas) d[oa]s?|do|da|dos|das|deste|desta",
    open_connector="",
    the="o|a|os|as",
    said="mesma|mesmo|referida|referido|citada|citado|presente|dita|dito",
    said_after="citad[ao]|mencionad[ao]|referid[ao]",
    title=_TITLE,
    no_law="contrato|sentença|acórdão|relatório",
)
