"""Italian. Titles: `southern`."""

from .grammar import Language, labels

_ACT = (
    r"(?:[Dd]\.? ?[Ll]gs\.?|[Dd]\. ?[Pp]\. ?[Rr]\.|[Dd]\. ?[Ll]\.|[Rr]\. ?[Dd]\.|[Dd]\. ?[Mm]\.|[Ll]\.|[Ll]egge"
    r"|[Dd]ecreto(?: legislativo|-legge)?"
    r"|[Rr]egio decreto)"
)
_MONTH = "(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)"
# By its number and year, or by its day and number: "d.lgs. n. 30 del 2005", "legge 22 aprile 1941, n. 633".
_TITLE = (
    rf"{_ACT}(?: \d{{1,2}}º? {_MONTH} \d{{4}},? n\. ?\d{{1,4}}| ?(?:n\. ?)?\d{{1,4}}(?:/\d{{2,4}}| del \d{{4}}))(?!\d)"
)

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
    title=_TITLE,
    no_law="contratto|sentenza",
)
