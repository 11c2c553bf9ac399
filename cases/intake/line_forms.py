"""What stands above the fields of a record: its collection, session, note to readers and title."""

import re
from dataclasses import dataclass

from cases.intake.jurisdictions import codes, fold_name, named_at_end, published_names

_REFERENCE = re.compile(r"([A-Z]{2,4}(?:-[A-Z]{2})?)[ ]?-?(\d{3,9})-[jJ]")
# "2025 WIPO IP Judges Forum Informal Case Summary -Court, …": the collection, then what kind of text this is.
_FORUM = re.compile(
    r"(?!Informal)(?P<collection>\S.{2,150}?)[ ,:–—-]+(?:Informal Case Summar(?:y|ies)|Informal Summary|Case Summary)"
    r"\s*(?:[-–—:|]\s*(?P<title>.*))?",
    re.IGNORECASE,
)
_FORUM_LATER = re.compile(
    r"(?:Résumé informel(?: d['’]affaire| de l['’]affaire| de décision)?|Resumen informal(?: del? caso)?"
    r"|Resumo informal(?: do caso)?"
    r"|Неофициальное резюме дела)[ ,:–—-]+(?P<collection>[^-–—:]{3,150}?)\s*(?:[-–—:|]\s*(?P<title>.*))?",
    re.IGNORECASE,
)
_FORUM_ANYWHERE = re.compile(
    r"(?P<collection>\S.{2,150}?)[ ,:–—-]+(?:Résumé informel(?: d['’]affaire| de l['’]affaire)?"
    r"|Resumen informal(?: del? caso)?"
    r"|Resumo informal|非正式案例摘要|案例摘要|ملخص غير رسمي)\s*(?:[-–—:|]\s*(?P<title>.*))?",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?:Informal )?Case Summary|Informal Summary|Résumé informel(?: d['’]affaire)?|Resumen informal(?: del? caso)?"
    r"|案例摘要|非正式案例摘要|Неофициальное резюме дела",
    re.IGNORECASE,
)
_KIND_TITLE = re.compile(rf"(?:{_KIND.pattern})\s*[-–—:|]\s*(?P<title>.+)", re.IGNORECASE)
_SESSION = re.compile(
    r"(?:Session|Séance|Sesión|Sessão|Заседание|Сессия|Тема|专题|会议|الجلسة)\s*(?:No\.?|n[°º]"
    r"|№)?\s*(?P<number>\d{1,3})\s*(?:[:：–—.-]\s*(?P<title>.{1,200}))?",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?P<court>[^\[\]]{2,200}?),?\s*\[(?P<year>(?:19|20)\d\d)\]\s*[:：]\s*(?P<title>\S.*)")
_VERSUS = re.compile(r"\s(?:v|v\.|vs|vs\.|V|V\.|VS|c/|c\.|gegen|contre|contra|против|ضد)\s|(?<=\S)(?:诉|訴)(?=\S)")
_ECLI = re.compile(r"ECLI:[A-Z]{2,3}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,60}", re.IGNORECASE)
_NEUTRAL = re.compile(
    r"\[(?:19|20)\d\d\]\s[A-Z][A-Za-z]{1,9}(?:\s(?:Civ|Crim|Admin|Ch|Pat|IPEC|QB|KB|Comm|TCC"
    r"|Fam))?\s\d{1,5}(?:\s\([A-Za-z]{2,8}\))?"
    r"|(?<![\d/])(?:19|20)\d\d\s(?:SCC|FCA|FC|INSC|ONCA|ONSC|BCCA|QCCA|SCC OnLine [A-Z][a-z]+)\s\d{1,6}(?!\d)"
)
_DOCKET = re.compile(
    r"[,;|(]?\s*(?:Case|Docket|File|Application|Appeal|Suit|Affaire|Asunto|Caso|Rechtssache|Az\.?|Aktenzeichen|Дело|案号)"
    r"\s*(?:Nos?\.?|Numbers?|n[°ºo]\.?|Nr\.?|№)\s*:?\s*(?P<docket>[^,;|]{2,60}?)\)?\s*(?=$|[,;|])",
    re.IGNORECASE,
)
# A docket without a word before it, at the end of a title: ", KZR 36/17".
_BARE_DOCKET = re.compile(
    r",\s*(?P<docket>(?:[A-Z][\w.]{0,6}[ -])?(?:[A-Z]{1,5} )?\d{1,5}(?: [A-Z]{1,4} \d{1,5})?/\d{2,4})$"
)
_HEADING_DOCKET = re.compile(r"(?:Case|Docket|Appeal|File)\s+(?P<docket>[A-Z]{0,6}\s?\d[\w/ .()-]{1,30})")
_COURT_WORDS = re.compile(
    r"Court|Tribunal|Cour\b|Juzgado|Gericht|gericht|Board|Office|Commission|Division|Chamber|Суд|суд|法院|محكمة|Corte"
    r"|Authority|Bench",
)


@dataclass(frozen=True, slots=True)
class TitleLine:
    """What a title line says beside the title itself. `year`: of the judgment, in square brackets."""

    title: str
    court: str = ""
    jurisdiction: str = ""
    year: str = ""
    dockets: tuple[str, ...] = ()
    ecli: str = ""
    neutral: str = ""


@dataclass(frozen=True, slots=True)
class ForumLine:
    """The first line of an informal summary: the collection it was written for and its title line, where given."""

    collection: str
    title: str


def reference(text: str) -> str:
    """Return the reference that a line is (`CN108-j`), empty where it is none."""
    found = _REFERENCE.fullmatch(text)
    return f"{found[1]}{found[2]}-j" if found and found[1] in codes() else ""


def forum_line(text: str) -> ForumLine | None:
    """Return what the line says that calls a text an informal case summary of a forum; None for any other line."""
    if len(text) > 600:
        return None
    if _KIND.fullmatch(text):
        return ForumLine("", "")
    later = _FORUM_LATER.fullmatch(text)
    if later and has_title_form(later["title"] or ""):
        return ForumLine(later["collection"].strip(), later["title"])
    titled = _KIND_TITLE.fullmatch(text)
    if titled and has_title_form(titled["title"]):
        return ForumLine("", titled["title"])
    found = _FORUM.fullmatch(text) or _FORUM_ANYWHERE.fullmatch(text) or _FORUM_LATER.fullmatch(text)
    if not found or text.rstrip().endswith("."):
        # The note to readers says "informal case summary" too, but it is a sentence.
        return (
            None if not found or not found["title"] else ForumLine(found["collection"].strip(), found["title"].strip())
        )
    return ForumLine(found["collection"].strip(), (found["title"] or "").strip())


def session_line(text: str) -> tuple[int, str] | None:
    """Return number and title of the session that a line names."""
    found = _SESSION.fullmatch(text) if len(text) < 260 else None
    return (int(found["number"]), (found["title"] or "").strip()) if found else None


def has_title_form(text: str) -> bool:
    """Return whether a line is written `Court, Country [Year]: A v B`."""
    return len(text) < 600 and _TITLE.fullmatch(text) is not None


def names_parties(text: str) -> bool:
    """Return whether a short line sets one party against another."""
    return (len(text) < 300 and _VERSUS.search(text) is not None and not text.endswith((".", ":", ";"))) or (
        len(text) < 200 and re.search(r"\sv\.?\s", text) is not None and len(text.split()) < 25
    )


def sides(title: str) -> tuple[str, str] | None:
    """Return what stands on either side of the `v` in a title; None where there is no `v`, or more than one."""
    parts = _VERSUS.split(title)
    return (parts[0].strip(), parts[1].strip()) if len(parts) == 2 else None


def jurisdiction_line(text: str) -> str:
    """Return the code of the jurisdiction whose name is the whole line."""
    return published_names().get(fold_name(text), "") if len(text) < 80 else ""


def title_line(text: str) -> TitleLine:
    """Return the parts of a title, with or without its court, country and year before it.

    A docket, a neutral citation, an ECLI and a country after the names of the parties are taken off and kept.
    """
    form = _TITLE.fullmatch(text)
    court, year, title = (form["court"], form["year"], form["title"]) if form else ("", "", text)
    place = named_at_end(court) if court else None
    court, jurisdiction = place or (court, "")
    if court and not jurisdiction and published_names().get(fold_name(court)):
        court, jurisdiction = "", published_names()[fold_name(court)]
    ecli, neutral, dockets = _ECLI.search(title), _NEUTRAL.search(title), _DOCKET.findall(title)
    for taken in (_ECLI, _NEUTRAL, _DOCKET):
        title = taken.sub("", title)
    bare = _BARE_DOCKET.search(title) if not dockets else None
    if bare:
        title, dockets = title[: bare.start()], [bare["docket"]]
    title = re.sub(r"\(\s*\)|\[\s*\]", "", title).strip(" ,;|:–—-")
    ending = named_at_end(title) if _VERSUS.search(title) else None
    if ending and (not jurisdiction or ending[1] == jurisdiction):
        title, jurisdiction = ending
    return TitleLine(
        title=title,
        court=court.strip(" ,-–—"),
        jurisdiction=jurisdiction,
        year=year,
        dockets=tuple(docket.strip() for docket in dockets),
        ecli=ecli[0].upper().rstrip(".") if ecli else "",
        neutral=neutral[0] if neutral else "",
    )


def identifiers(text: str) -> tuple[str, str]:
    """Return the ECLI and the neutral citation in a short text, each empty where there is none."""
    ecli, neutral = _ECLI.search(text), _NEUTRAL.search(text)
    return (ecli[0].upper().rstrip(".") if ecli else "", neutral[0] if neutral else "")


def dockets(text: str) -> list[str]:
    """Return the docket numbers that a text introduces as such ("Case No. 310 O 227/23", a line "Case CCT 42/04")."""
    whole = _HEADING_DOCKET.fullmatch(text)
    if whole:
        return [whole["docket"]]
    return [found.strip() for found in _DOCKET.findall(text[:2000])]


def docket(value: str) -> str:
    """Return a docket number without the word that introduces it: "Case No. 7" is 7, "Civil Appeal No. 7" stays."""
    introduced = _HEADING_DOCKET.fullmatch(value) or _DOCKET.match(value)
    return introduced["docket"].strip() if introduced else value


def names_court(text: str) -> bool:
    """Return whether a name is that of a court or office."""
    return _COURT_WORDS.search(text) is not None
