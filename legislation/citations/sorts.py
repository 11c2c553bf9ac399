"""Sorts of law: what a bare word such as "the Convention" can point back to."""

import re

from core.text.folding import fold

CONSTITUTION, TREATY, RULES, DIRECTIVE, LAW = "constitution", "treaty", "rules", "directive", "law"
# The words of titles, folded, by sort. Those of LAW name laws in general.
_WORDS = {
    CONSTITUTION: "constitution constitucion constituicao costituzione verfassung grundgesetz grondwet cost конституция"
    " конституции конституцией конституцию",
    TREATY: "convention treaty agreement protocol charter covenant accord traite protocole charte convenio tratado"
    " acuerdo protocolo convencion carta convencao acordo trattato accordo protocollo convenzione ubereinkommen"
    " ubereinkommens abkommen abkommens ubereinkunft vertrag vertrags vertrages verdrag overeenkomst"
    " конвенции конвенция соглашения договора протокола",
    RULES: "regulation regulations rules ordinance order decree reglement decret ordonnance arrete reglamento decreto"
    " regulamento regolamento verordnung verordening besluit",
    DIRECTIVE: "directive directiva diretiva direttiva richtlinie richtlijn директивы",
    LAW: "act acts law laws code statute statutes loi code ley codigo lei codice legge gesetz gesetzes gesetzbuch wet"
    " wetboek diploma кодекса закона",
}
_SORT_OF = {word: sort for sort, words in _WORDS.items() for word in words.split()}
# Abbreviations of treaties and of acts of the European Union, which no word of theirs tells.
_SHORT = {
    TREATY: "EPC EPÜ CBE PCT TRIPS TRIPs ADPIC ECHR EMRK CEDH EVRM CISG UPCA TFEU TEU AEUV EUV TFUE BVIE UCC CUP"
    " PVÜ RBÜ",
    RULES: "GDPR DSGVO RGPD EUTMR UMV GMV UMVO CTMR CDR GGV PatV MSchV",
    CONSTITUTION: "GG BV CF CRP CE Cst Gw Cost",
}
_SORT_OF_SHORT = {short: sort for sort, words in _SHORT.items() for short in words.split()}
# After these comes what a law is about.
_ABOUT = (
    "of on for relating concerning de du des sur del dei della sobre do da uber vom zum zur gegen van op inzake sulla"
    " sul relativa relatif relative о об"
)
_JOINING = frozenset(_ABOUT.split())
_WORD = re.compile(r"[^\W\d_]+")


def sort_of(title: str) -> str:
    """Return the sort of a title or of a bare word; empty where nothing tells it."""
    words = _WORD.findall(title)
    if len(words) == 1 and words[0] in _SORT_OF_SHORT:
        return _SORT_OF_SHORT[words[0]]
    folded = [fold(word) for word in words]
    # "Berne Convention Implementation Act" is an act, and so is an "Act on the Protection of the Constitution".
    ends = next((place for place, word in enumerate(folded) if word in _JOINING), len(folded))
    sorts = [sort for word in folded[:ends] if (sort := _SORT_OF.get(word) or _compound(word))]
    return sorts[-1] if sorts else ""


def is_bare(title: str) -> bool:
    """Return whether a title is one word that any law of a sort is called by: "Gesetz", and not "Markengesetz"."""
    return fold(title) in _SORT_OF


def _compound(word: str) -> str:
    """Return the sort of a compound of German or Dutch by its last word: Markenverordnung, Auteurswet."""
    endings = (
        "verordnung",
        "verordening",
        "richtlinie",
        "richtlijn",
        "ubereinkommen",
        "abkommen",
        "verfassung",
        "verdrag",
    )
    found = next((ending for ending in endings if word.endswith(ending) and word != ending), "")
    return (
        _SORT_OF[found]
        if found
        else LAW
        if word.endswith(("gesetz", "gesetzes", "gesetzbuch", "wetboek", "wet"))
        else ""
    )
