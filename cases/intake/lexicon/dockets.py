"""Docket numbers in a title, a field and a caption."""

import re

from .dates import read_date

# Words that only introduce a number, and go: "Case No. 310 O 227/23".
_WORD = (
    "Rayuan Sivil|Guaman(?: Sivil)?|Dosar"
    "|Case|Docket|File|Record|Matter|Application|Appeal|Suit|Affaire|Pourvoi|Dossier|Rôle"
    "|Recurso de (?:apelación|suplicación|queja|revisión)|Procedimiento (?:ordinario|abreviado|verbal)"
    "|Rollo(?: de apelación)?|Asunto|Rad\\.|Radicado"
    "|Radicación|Caso|Causa|Sentencia|Expediente|Expte\\.?|Exp\\.|Resolución|Autos|Processo|Proceso|Rechtssache|Rs\\.|Az\\.?"
    "|Aktenzeichen|Geschäftszeichen|Дело|по делу|Решение|Справа|案号|القضية|قضية"
    "|Lieta|Byla|Kohtuasi|Tsiviilasi|Dosar(?:ul)?|Zaak|Sag|Mål|Sak|Ügy|Esas"
)
_SIGN = r"Sygn\.(?: akt)?|Sygnatura(?: akt)?|Sp\. ?zn\."  # What they introduce is no number to them.
_NUMBER = "(?:Nos?\\.?|Numbers?|n[°ºo]s?\\.?|N\\.[°º]|Nr\\.?|№|núm\\.?|n\\.|رقم)"
# Words that say what kind of proceedings it is, and stay: "Civil Appeal No. 14 of 2020".
_PROCEEDINGS = (
    "Cases?|Causes?|Appeals?|Petitions?|Suits?|Applications?|Actions?|References?|Revisions?|Motions?|Claims?"
)
_SERIAL = r"(?=[^,;|]{0,60}?[\d٠-٩])[^,;|\n]{1,60}"

_INTRODUCED = re.compile(
    rf"(?:{_WORD})\s*{_NUMBER}\s*[:：]?\s*(?P<docket>{_SERIAL})"
    rf"|(?:Sygn\. akt|Sygnatura akt|Sp\. zn\.)\s*:?\s*(?P<slavic>{_SERIAL})"
    rf"|[一二再终]审(?:案号)?\s*[:：]\s*(?P<han>{_SERIAL})"
    rf"|رقم\s*(?:القضية|الدعوى|الملف|الطعن)\s*[:：]?\s*(?P<arabic>{_SERIAL})|n[°º]\s*[:：]?\s*(?P<only>{_SERIAL})"
    rf"|(?:{_SIGN})\s*[:：]?\s*(?P<sign>{_SERIAL})"
    rf"|(?:{_WORD})\s*[:：]?\s+(?P<bare>[A-Z]{{0,6}}[ -]?\d[\w/ .()-]{{1,30}})",
    re.IGNORECASE,
)
# The forms of a docket number, by the courts that write them or by what they are made of.
_KINDS = {
    "named_proceedings": (
        rf"(?:[A-Z][\w.()/&-]{{0,15}} ){{1,4}}(?:{_PROCEEDINGS})(?: ?\([^()]{{1,20}}\))?"
        rf" {_NUMBER} ?(?:[A-Z]{{1,3}} ?)?\d[^,;"
        rf"|]{{0,40}}"
    ),
    "named_without_number": (
        rf"(?:[A-Z][\w.()/&-]{{0,15}} ){{1,4}}(?:{_PROCEEDINGS})(?: ?\([^()]{{1,20}}\))?"
        r" [A-Z]{0,3}\d{1,5} of \d{4}"
    ),
    "egyptian": (
        r"(?:الطعن|الطعون|الدعوى|الاستئناف|القضية)\s*(?:بالنقض\s*)?رقم\s*[\d٠-٩/]{1,12}\s*لسنة\s*[\d٠-٩]{1,4}"
        r"(?:\s*(?:قضائية|القضائية|ق|تجاري|مدني))?"
    ),
    "brazilian_recourse": (
        r"RECURSO (?:ESPECIAL|EXTRAORDINÁRIO) ?N[º°o.]{1,2} ?[\d.]{3,15}"
        r"(?: ?[-/] ?[A-Z]{2})?(?: \([\d/-]{5,30}\))?"
    ),
    "brazilian_number": r"\d{7}-\d\d\.\d{4}\.\d\.\d\d\.\d{4}",
    "brazilian": (
        r"(?:REsp|AREsp|RE|ARE|AgInt|Apelação Cível|Agravo de Instrumento|Processo)"
        r"(?: (?:n?[º°o.]{1,3}|No\.))? ?\d[\d./-]{4,30}(?: ?[-/] ?[A-Z]{2})?"
    ),
    "new_zealand": r"(?:CIV|CRI|CIR)[- ]\d{4}-\d{3}-\d{1,6}|(?:SC|CA)\d{1,4}/\d{4}",
    "dutch": r"C/\d\d/\d{5,7}(?: / (?:HA|KG) ZA \d\d-\d{1,5})?",
    "trinidadian": r"CV ?\d{4}-\d{5}",
    "irish": r"S:AP:IE:\d{4}:\d{6}",
    "hong_kong": r"(?:HC[A-Z]{1,3}|CA[CM][VCP]|FA[CM][VC]|DC[A-Z]{2}) \d{1,5}/\d{4}",
    "scottish": r"(?:CA|PD|A|P|F)\d{1,4}/\d\d",
    "austrian": r"\d{1,2} ?Ob[A-Za-z]? ?\d{1,4}/\d\d[a-z]",
    "latvian": r"[A-Z]\d{8,9}|[A-Z]{1,4}-\d{2,6}-\d\d(?:/\d{1,3})?",
    "swedish": r"[A-ZÅÄÖ]{1,5} \d{2,6}-\d\d",
    "italian": rf"R\.?G\.? ?(?:{_NUMBER})? ?\d\d/\d{{4,6}}",
    "philippine": r"G\.R\. No\. ?L?-?\d{4,6}",
    "indian": (
        r"(?:CS|W\.?P\.?|FAO|RFA|LPA|C\.O\.|O\.?S\.?A?|SLP"
        r"|CRL\.?A?)[ .]?(?:\([A-Z. -]{1,12}\)){1,2}[ -]?(?:No\. ?)?\d{1,6}(?:/| of )\d{4}"
    ),
    "letters_and_year": r"[A-Z]{2,4}\d{1,5}/\d{4}",
    "cassation": rf"(?:Recurso de )?(?:Cassation|Casación|Amparo) {_NUMBER} ?\d[^,;|]{{0,40}}",
    "unified_patent_court": r"UPC[_ ](?:CFI|CoA|COA)[_ ]\d{1,5}/\d{4}",
    "union": r"[CTF][-‑–]\d{1,4}/\d\d(?: ?P(?:PU)?)?",
    "union_office": r"R ?\d{1,4}/\d{4}-(?:\d|G)",
    "patent_office": r"[TGJDWR] ?\d{1,4}/\d\d(?: - \d\.\d\.\d{1,2})?",
    "french": r"[A-Z] \d\d-\d\d\.\d{3}|\d\d-\d\d\.\d{3}",
    "german": (
        r"(?:[A-Z]{1,5}(?:\([A-Za-z]+\))?|(?:[IVX]{1,5}[a-z]?"
        r"|\d{1,3})[a-z]?(?: ?[A-Z][A-Za-z]{0,4}){1,2}(?: ?\([A-Za-z]+\))?)"
        r" \d{1,5}/\d{2}(?: [A-Z]{1,3})?"
    ),
    "swiss": r"\d[A-Z][._]\d{1,4}/\d{4}",
    "american": (
        r"\d{1,2}[:-]\d\d-(?:cv|cr|mc|bk)-\d{2,6}(?:-[A-Z]{2,4})*(?: \([A-Z]{2,4}\))?|\d\d-(?:cv"
        r"|cr)-\d{2,6}(?: \([A-Z]{2,4}\))?"
    ),
    "chinese": (
        r"[（(〔]\d{4}[）)〕] ?[^\s，。（）()]{1,14}?"
        r"(?:字第)?\d{1,6}(?:[、-]\d{1,6}){0,6}(?:之[一二三])?号(?:之[一二三])?"
    ),
    "japanese": r"(?:令和|平成)\d{1,2}年[（(].{1,4}[）)]第?\d{1,6}号",
    "korean": r"\d{4}(?:다|후|허|나|가합|가단|도|두)\d{2,7}",
    "russian": (
        r"(?:А|A|СИП|ЗС|КГ|ЭС|С)\d{0,3}-[\dА-ЯA-Z]{1,8}(?:-\d{1,6})?/\d{2,4}(?:-[\dА-Я]{1,6})*"
        r"|\d{1,4}-[А-Я]{2}\d\d-\d{2,6}"
    ),
    "number_and_year": r"(?:[A-Z][\w.]{0,6}[ -])?(?:[A-Z]{1,5} )?\d{1,5}(?: [A-Z]{1,4} \d{1,5})?/\d{2,4}",
    "mexican": (
        r"(?:Amparo|Juicio de Amparo|Contradicción de Tesis)"
        r"(?: (?:Directo|Indirecto|en Revisión|de)){0,3} \d{1,5}/\d{4}"
    ),
    "abbreviated_proceedings": (
        r"[A-Z][A-Z.&()/-]{1,15}"
        r"(?: [A-Z][A-Za-z.()-]{1,12}){0,2} ?Nos?\. ?\d{1,6}(?:-[A-Z])?(?: of |/)\d{4}"
    ),
    "indian_joined": (
        r"(?:CS|W\.?P\.?|FAO|RFA|LPA|O\.?S\.?A?)[ .]?\([A-Z. -]{1,12}\)[^,;|]{0,12}\d{1,6}/\d{4}"
        r" (?:&|and|with) [^,;|]{0,20}\d[^,;|]{0,50}"
    ),
    "proceedings": r"(?:Petition|Reference|Claim|Action|Revision) Nos?\. ?[A-Z]{0,3}\d{1,6}(?: of |/)\d{4}",
    # A Chinese one in Latin letters: (2017) Su Min Zhong No. 1874.
    "chinese_in_latin": r"[（(]\d{4}[）)] ?(?:[A-Z][a-z]{1,8} ?|\d{2,4} ){1,7}No\. ?\d{1,6}",
}
# So unlike other text that they are known in the midst of it.
_UNMISTAKABLE = (
    "egyptian", "brazilian_recourse", "brazilian_number", "irish", "dutch", "korean", "trinidadian",
    "philippine", "indian", "new_zealand", "unified_patent_court", "chinese",
    "japanese",
)  # fmt: skip
# Too like other text to be known by standing alone on a line of a caption, or (Chinese, Japanese) found in any line.
_NOT_BY_THEIR_LINE = frozenset({
    "chinese", "japanese", "number_and_year", "mexican", "abbreviated_proceedings", "indian_joined", "proceedings",
    "chinese_in_latin",
})  # fmt: skip
_KINDS_OF_MANY = re.compile("|".join(_KINDS[name] for name in ("number_and_year", "letters_and_year")))
_OWN_KIND = re.compile(
    "|".join(form for name, form in _KINDS.items() if name not in ("number_and_year", "letters_and_year"))
)
_AROUND, _SHORTEST = 60, 3  # Signs of the words that introduce a number.
_KIND = re.compile("|".join(_KINDS.values()))
# What in a line of a caption can only be a docket; the rest need a place of their own.
_ANYWHERE = re.compile(
    rf"(?<![\w/])(?:(?:[Pp]ourvoi|[Rr]icorso)\s*{_NUMBER}?\s*[:：]?\s*(?P<fr>[A-Z] ?\d\d-\d\d\.\d{{3}}"
    rf"|\d{{1,6}}/\d{{4}})"
    rf"|(?<!\w)R\.? ?G\.?\s*(?:{_NUMBER})?\s*:?\s*(?P<rg>\d\d/\d{{4,6}}(?!\d)|\d{{1,6}}/\d{{4}})"
    r"|(?<!\w)n\.? ?(?P<it>\d{1,6}/\d{4}) R\.? ?G\b"
    r"|(?:[Дд]ело|ДЕЛО|[Дд]елу|ДЕЛУ)\s*№\s*(?P<ru>[А-ЯA-Z\d][\w/-]{3,30})"
    r"|Decision (?P<kr>\d{2,4}(?:Da|Hu|Do|Ma|Na|Heo|Gahap|Hoo|Meu)\d{2,7})"
    r"|جدول المحكمة\s*(?:تحت\s*)?(?:رقم|برقم)\s*"
    r"(?P<ar>[\d٠-٩/]{1,12}\s*لسنة\s*[\d٠-٩]{1,4}(?:\s*(?:قضائية|القضائية|ق))?)"
    r"|(?:[Cc]ases?|[Aa]ffaires?|[Rr]echtssachen?|[Aa]suntos?|[Cc]ausa|[Pp]rocesso|дел[оеу]"
    r"|案件)\s+(?P<eu>[CT][-‑–]\d{1,4}/\d\d(?: P(?:PU)?)?)"
    rf"|(?P<own>{'|'.join(_KINDS[name] for name in _UNMISTAKABLE)}))"
)
# In a title, what the decision is called introduces its number too; in a caption that is another number.
_DECISION = re.compile(
    r"(?:Judge?ment|Decision|Order|Ruling|Jugement|Arrêt|Décision|Ordonnance|Decisión|Acórdão|Urteil|Постановление|الحكم|حكم|القرار|قرار)"
    rf"\s*{_NUMBER}\s*(?P<docket>{_SERIAL})",
    re.IGNORECASE,
)
# In a title, where a comma parts it from the parties, a number needs no other word: ", No. 20-22.228".
# A year and a serial need none at all: ", 2017-2214".
_BARE = re.compile(
    rf"{_NUMBER} ?(?P<docket>\d[\w./-]{{2,30}}(?: \([A-Z][A-Za-z. ]{{1,12}}\))?)"
    rf"|(?P<serial>(?:(?:19|20)\d\d|\d\d)-(?!(?:19|20)\d\d$)\d{{3,5}})",
    re.IGNORECASE,
)
_OF_DECISION = re.compile(rf"Sentencia\s*{_NUMBER}", re.IGNORECASE)
_DATED = re.compile(r"\s(?:du|de|del|of|dated|vom|от)\s(?P<date>\d[^,;]{5,25})$")
_JOINED = re.compile(r"(?:Joined )?Cases .+|Affaires jointes .+|Asuntos acumulados .+|Verbundene Rechtssachen .+")
_UNION = re.compile(r"[CTF][-‑–]\d{1,4}/\d\d(?: P\b)?")
# Alone on a line, with the words of a kind of proceedings before it: proposed, and doubted.
_WEAK_LINE = re.compile(
    r"(?:(?!(?:No|Nos|Act|Rule|Section|Article|Order|Page)\b)[A-Z(&][\w.&()/]{0,20}[ -]){1,5}"
    r"(?:Nos?\.? )?[A-Z]{0,4}\d{1,6}(?: of |/|-)(?:19|20)\d\d(?:-[A-Z]{2,5})?"
    r"|(?:19|20)\d\d-\d{4,5}|[A-Z]{1,3}(?:/[A-Z]{1,4}){1,3}/\d{1,5}/(?:19|20)\d\d"
)
_OWN_LINE = re.compile(
    "|".join((r"No\. \d[\w-]{1,12}", *(form for name, form in _KINDS.items() if name not in _NOT_BY_THEIR_LINE))),
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:[,;|，；،]|\s[-–—]\s)\s*(?P<last>[^,;|，；،]{3,80})$|\((?P<closed>[^()]{3,80})\)$")
# No comma comes before it, in Chinese no space either.
_TRAILING_YEAR = re.compile(
    r"(?:\s(?P<last>[（(]\d{4}[）)][^,;|（）()]{3,60})|(?<=[\u3400-\u9fff])(?P<han>[（(]\d{4}[）)][^\s,;，。（）()]{2,20}号))$"
)


def docket(value: str) -> str:
    """Return a docket number without the word that introduces it: "Case No. 7" is 7, "Civil Appeal No. 7" stays."""
    introduced = _INTRODUCED.fullmatch(value[:200])
    return _undated(next(part for part in introduced.groups() if part).strip(" )")) if introduced else value


def _undated(number: str) -> str:
    """Return a docket number without the date behind it: "245 du 12 mai 2017" is 245."""
    dated = _DATED.search(number)
    return number[: dated.start()] if dated and len(read_date(dated["date"]).iso) == 10 else number


def whole(text: str) -> str:
    """Return the docket number that a short text is, empty where it is none."""
    if len(text) > 100 or not any(sign.isdigit() for sign in text):
        return ""
    if _KIND.fullmatch(text):
        return text.replace("‑", "-")
    bare = _BARE.fullmatch(text)
    if bare and bare["serial"]:
        return text
    decision = _DECISION.fullmatch(text) or bare
    value = _undated(decision["docket"].strip()) if decision else docket(text)
    return value if value != text else ""


def all_in(text: str) -> list[str]:
    """Return the docket numbers that a short text is, joined cases each by itself; none where it is something else."""
    joined = [each.replace("‑", "-") for each in _UNION.findall(text)] if _JOINED.fullmatch(text[:200]) else []
    number = whole(text)
    return joined or ([number] if number else [])


def off_title(title: str) -> tuple[str, list[str]]:
    """Return a title without the docket numbers that end it, and these in order."""
    found: list[str] = []
    while len(found) < 5:
        trailing = _TRAILING_YEAR.search(title[-200:]) or _TRAILING.search(title[-200:])
        numbers = all_in(next(filter(None, trailing.groups())).strip()) if trailing else []
        if not trailing or not numbers:
            break
        found = numbers + found
        title = title[: len(title) - len(trailing[0])].strip(" ,;|，；،:–—-")
    return title, found


def is_of_decision(text: str) -> bool:
    """Return whether a line gives the number of the judgment, as Spain numbers them, and not that of the case."""
    return _OF_DECISION.match(text) is not None


def is_sure(text: str, number: str) -> bool:
    """Return whether a line introduces the number in it, or is the number alone in a form of its own."""
    if _WEAK_LINE.fullmatch(number) and not _OWN_KIND.fullmatch(number):
        return False
    plain = text.strip(" -–—.[]()").replace("‑", "-")
    around = plain.replace(number, "")
    if len(around) > _AROUND or any(map(str.isdigit, around)):
        return False
    return not _KINDS_OF_MANY.fullmatch(number) or _OWN_KIND.fullmatch(number) is not None or len(around) > _SHORTEST


def within(text: str) -> list[str]:
    """Return the docket numbers that a line of a heading or caption holds, as far as their form alone tells them."""
    if len(text) < 100 and _OWN_LINE.fullmatch(text.strip(" -–—.")):
        return [text.strip(" -–—.").replace("‑", "-")]
    text = text.strip("[]")
    number = "" if len(text) > 100 else docket(text)
    if number and number != text:
        return [number.replace("‑", "-")]
    found = (next(part for part in each.groups() if part) for each in _ANYWHERE.finditer(text[:1000]))
    numbers = list(dict.fromkeys(each.strip().replace("‑", "-") for each in found))
    weak = _WEAK_LINE.fullmatch(text) if len(text) < 60 and not numbers else None
    return [weak[0].replace("‑", "-")] if weak else numbers
