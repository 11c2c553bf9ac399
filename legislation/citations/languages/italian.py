"""Italian. Titles: `southern`."""

from .grammar import Language, labels

ITALIAN = Language(
    labels=labels("article", one="Articolo", many="Articoli Artt"),
    subunits="comm[ai]|lettera|lett(?=\\.)|paragraf[oi]|punto",
    many_subunits="commi|paragrafi",
    of="della|dell'|dello|del|di",
    also="e|ed|o",
    upto="al|a",
    onward=r"e seguenti|e ss\.",
    joined="e|ed|o|in combinato disposto con",
    connector="della|dello|dell'|delle|del|dei",
    said="medesima|medesimo|stessa|stesso|citata|citato",
    no_law="contratto|sentenza",
)
