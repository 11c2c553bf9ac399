"""English, and the signs that every language shares: §, Art."""

from .grammar import INSTRUMENT, INSTRUMENT_OR_SUBUNIT, Language, labels

ENGLISH = Language(
    labels=(
        *labels("article", one="Article Art", many="Articles Arts"),
        *labels("section", one="Section Sec Sect", many="Sections Secs"),
        *labels("section", one="s", many="ss", needs=INSTRUMENT_OR_SUBUNIT, only="en"),
        *labels("section", one="S", many="SS", needs=INSTRUMENT, only="en"),
        *labels("paragraph", one="§", many="§§"),
        *labels("rule", one="Rule", many="Rules"),
        *labels("rule", one="r R", many="rr", needs=INSTRUMENT, only="en"),
        *labels("regulation", one="Regulation", many="Regulations", needs=INSTRUMENT_OR_SUBUNIT),
        *labels("regulation", one="reg Reg", many="regs Regs", needs=INSTRUMENT, only="en"),
        *labels("clause", one="Clause", many="Clauses", needs=INSTRUMENT),
        *labels("clause", one="cl Cl", many="cls Cls", needs=INSTRUMENT, only="en"),
        *labels("", one="Annex Schedule Appendix", many="Annexes Schedules", needs=INSTRUMENT),
        *labels("", one="Sch Sched", needs=INSTRUMENT, only="en"),
    ),
    subunits=(
        r"[Ss]ub-?paragraphs?|[Pp]aragraphs?|[Pp]aras?|[Ss]ub-?[Ss]ections?|[Ss]ub-?[Cc]lauses?|[Cc]lauses?"
        r"|[Pp]oints?|[Ii]tems?|[Ss]entences?|[Ii]ndents?|[Nn]os?(?=\.)|letters?|limbs?"
    ),
    many_subunits=(
        "[Ss]ub-?paragraphs|[Pp]aragraphs|[Pp]aras|[Ss]ub-?[Ss]ections|[Ss]ub-?[Cc]lauses|[Cc]lauses|[Pp]oints"
        "|[Ii]tems|sentences|indents|[Nn]os|letters"
    ),
    of="of the|of|to the|to|in",
    also="and/or|as well as|and|or|nor|&",
    upto="through|thru|to|until",
    onward=r"et seq\.?|et sequ?\.?|et sqq?\.?|and following|,? inclusive",
    joined="and|or|in conjunction with|read with|read together with|together with|as well as|and of",
    connector="of the|of this|of that|of said|of the said",
    open_connector="of|under the|under|in the|to the",
    the="the",
    said=(
        "said|same|aforesaid|aforementioned|above-mentioned|abovementioned|present"
        r"|(?:18|19|20)\d\d(?=[ ](?:Act|Law|Code)\b)"
    ),
    no_law="contract|judgment|report|licen[cs]e|claims?",
)
