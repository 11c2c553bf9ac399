"""Spanish."""

from .grammar import INSTRUMENT, Language, labels
from .southern import SOUTHERN_TITLE

SPANISH = Language(
    labels=(
        *labels("article", one="Artículo Articulo", many="Artículos Articulos"),
        *labels("rule", one="Regla", many="Reglas", needs=INSTRUMENT),
        *labels("", one="Anexo", needs=INSTRUMENT),
    ),
    subunits=(
        "[Aa]partados?|[Aa]pdos?|[Ii]ncisos?|[Ii]nc(?=\\.)|[Nn]umeral(?:es)?|[Ll]etras?|[Pp]árrafos?|[Ll]iteral(?:es)?"
        "|[Ff]racci(?:ón|ones)|[Ff]racc(?=\\.)|[Nn]úm(?=\\.)|ord(?=\\.|[ ]\\d)|ordinal(?:es)?"
    ),
    many_subunits="apartados|incisos|numerales|letras|párrafos|literales|fracciones",
    of="de la|del|de los|de las|de|en el",
    also="y|o|u|e|así como",
    upto="al|a|hasta",
    onward=r"y siguientes|y ss\.?|y sgtes\.?|y sig\.",
    joined="y|o|e|en relación con|en concordancia con|en conexión con|así como",
    connector="del|de la|de los|de las|de dicha|de dicho|de esta|de este",
    open_connector="de",
    the="la|el|los|las",
    said="dicha|dicho|citada|citado|misma|mismo|mencionada|mencionado|referida|referido|presente|propia|propio",
    said_after="citad[ao]|mencionad[ao]|referid[ao]",
    title=SOUTHERN_TITLE,
    no_law="contrato|sentencia|informe|demanda",
)
