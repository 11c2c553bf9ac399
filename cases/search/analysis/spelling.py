"""Other spellings of a word."""

import re

from .analyzers import normal
from .company_forms import other_forms

# Words without which a question means the same. Single letters are such words too.
_LIGHT = """
a an and are as at be been by for from had has have if in into is it its no not of on or than that the their then
there these they this to was were which with v vs versus
au aux avec c ce ces cette d dans de des du elle en est et il ils l la le les leur lui ne ou par pas pour qu que qui
sa se ses son sont sur un une y contre
al como con contra del e el ella es esta este las lo los o para pero por según ser si sin su sus una uno unos
ao aos as às com da das do dos em não na nas no nos os pela pelo são seu sua um uma
aus bei dem den der des die ein eine einem einen einer eines für gegen im ist mit nicht oder und vom von zu zum zur
dalla dal degli dei della delle dello di gli i il nel nella per tra uno van het een op te voor
без в во для до за и из или к как ко ли на над не ни о об от по под при против с со то у что это
او أو الى إلى ان أن عن على في ضد ما مع من و هذا هذه التي الذي كان لا لم
"""
LIGHT = frozenset(normal(_LIGHT).split())

# Written as one word, as two, or with a hyphen.
_COMPOUNDS = (
    "trade mark", "service mark", "word mark", "copy right", "deep fake", "face swap", "know how", "good will",
    "web site", "web page", "data base", "data set", "on line", "off line", "e mail", "e commerce", "e book",
    "co author", "co owner", "co defendant", "counter claim", "cross appeal", "sub licence", "sub license",
    "block chain", "chat bot", "live stream", "look alike", "sound alike", "life time", "news paper", "video game",
    "photo shop", "mean while", "pre trial", "non infringement", "non compete", "semi conductor", "micro chip",
)  # fmt: skip
_SPLIT = {pair.replace(" ", ""): pair for pair in _COMPOUNDS}

# British and American, each way; Portuguese plurals that its stemmer leaves; German and Nordic letters and their
# replacements.
_SPELLINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"is(e[sdr]?|ing|ations?|ational)$", r"iz\1"),
        (r"iz(e[sdr]?|ing|ations?|ational)$", r"is\1"),
        (r"lys(e[sd]?|ing)$", r"lyz\1"),
        (r"lyz(e[sd]?|ing)$", r"lys\1"),
        (r"^(behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum|sav|vig)our", r"\1or"),
        (r"^(behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum|sav|vig)or", r"\1our"),
        (r"^(lic|def|off|pret)ence", r"\1ense"),
        (r"^(lic|def|off|pret)ense", r"\1ence"),
        (r"^licens(ing|ed)$", "licence"),
        (r"^(cent|theat|fib|lit|calib)re", r"\1er"),
        (r"^(cent|theat|fib|lit|calib)er(?!ed|ing)", r"\1re"),
        (r"^centr(ed|ing)$", r"center\1"),
        (r"^center(ed|ing)$", r"centr\1"),
        (r"^(catal|dial|anal)ogue", r"\1og"),
        (r"^(catal|dial|anal)og(?![uyi])", r"\1ogue"),
        (r"^(cance|labe|trave|mode|counse|signa|jewe|fulfi|enro|skilfu)ll", r"\1l"),
        (r"^(cance|labe|trave|mode|counse|signa|jewe|fulfi|enro|skilfu)l(?!l)", r"\1ll"),
        (r"^programme(?![dr])", "program"),
        (r"^program(?!m)", "programme"),
        (r"dgement", "dgment"),
        (r"dgment", "dgement"),
        (r"^practis", "practic"),
        (r"^practic", "practis"),
        (r"^grey", "gray"),
        (r"^gray", "grey"),
        (r"^artefact", "artifact"),
        (r"^artifact", "artefact"),
        (r"[cç][aã]o$", "ções"),
        (r"[cç][oõ]es$", "ção"),
        (r"gem$", "gens"),
        (r"gens$", "gem"),
        (r"(?<=\w{3})ais$", "al"),
        (r"(?<=\w{3})al$", "ais"),
        ("ä", "ae"),
        ("[öø]", "oe"),
        ("ü", "ue"),
        ("å", "aa"),
        ("ae", "ä"),
        ("oe", "ö"),
        ("(?<![aeq])ue", "ü"),
        ("aa", "å"),
    )
)
# An elided article or pronoun before a word, and the sign of possession after it.
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|all|dall|sull|quell|un)'(?=\w{2})", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\w)'s?$", re.IGNORECASE)


def bare(word: str) -> str:
    """Return a word without an elided article or pronoun and without the possessive ending: `l'image`, `artist's`."""
    return _POSSESSIVE.sub("", _ELIDED.sub("", word, count=1))


def spellings(word: str) -> tuple[str, ...]:
    """Return the other ways to write a word, as one word or as two: `color` of `colour`, `coauthor` of `co-author`."""
    small = word.lower()
    found = [small.replace("-", "")] if "-" in small.strip("-") else []
    for joined, pair in _SPLIT.items():
        if small.startswith(joined):
            found.append(pair + small[len(joined) :])
    found += [pattern.sub(replacement, small) for pattern, replacement in _SPELLINGS if pattern.search(small)]
    found += other_forms(small.strip("."))
    return tuple(dict.fromkeys(other for other in found if other != small))
