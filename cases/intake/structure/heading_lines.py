"""Lines above the fields: collection, session, note to readers, title."""

import re
from dataclasses import dataclass

from cases.intake.lexicon import neutral_citations
from cases.intake.lexicon.dockets import all_in
from cases.intake.lexicon.jurisdictions import code_named, codes, fold_name, named_at_end

from .title_lines import VERSUS, after_parties, before_parties

_REFERENCE = re.compile(
    r"(?P<name>[^\d:：]{0,60}?)[ ]?(?P<code>[A-Z]{2,4}(?:-[A-Z]{2})?)[ ]?-?(?P<serial>\d{3,9})-[jJ]"
)
_KIND = (
    "Informal Case Summar(?:y|ies)|Informal Summary|Case Summary"
    "|Résumé informel(?: d['’](?:une )?affaire| de l['’]affaire| de (?:la )?décision| d['’]espèce)?"
    "|Resumen (?:oficioso|informal)(?: del? (?:caso|asunto|la causa))?|Resumo informal(?: do caso)?"
    "|Неофициальное (?:краткое )?(?:резюме|изложение)(?: (?:судебного )?(?:дела|решения))?"
    "|(?:非正式)?案(?:例|件|情)摘要|ملخص غير رسمي(?: (?:لقضية|للقضية|للحكم))?"
)
# "2025 WIPO IP Judges Forum Informal Case Summary -Court, …": the collection, then what kind of text this is.
_FORUM = re.compile(
    rf"(?!Informal)(?P<collection>\S.{{2,150}}?)[ ,:–—-]*(?:{_KIND})\s*(?:[-–—:：|]+\s*(?P<title>.*))?", re.IGNORECASE
)
_FORUM_LATER = re.compile(
    rf"(?:{_KIND})[ ,:–—-]+(?P<collection>[^-–—:]{{3,150}}?)\s*(?:[-–—:|]\s*(?P<title>.*))?", re.IGNORECASE
)
# The collection alone on its line.
_COLLECTION = re.compile(
    r"(?:(?:19|20)\d\d )?WIPO (?:Intellectual Property|IP) Judges['’]? Forum(?:,? (?:19|20)\d\d)?"
    r"|Forum (?:(?:19|20)\d\d )?de l['’]OMPI[^.:]{0,100}|Foro de la OMPI[^.:]{0,100}|Форум ВОИС[^.:]{0,100}"
    r"|(?:20\d\d年)?[^。：]{0,14}知识产权法官论坛(?:20\d\d年?)?|منتدى الويبو[^.:]{0,80}",
    re.IGNORECASE,
)
# Where a note to readers names it, in six languages and Portuguese: "… exchange during the 2025 WIPO IP Judges Forum."
_IN_NOTE = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\bduring the (?P<collection>[^.]{5,200})",
        r"\b(?:lors|au cours|à l['’]occasion|dans le cadre|pendant|durant) (?:du |de la |de l['’]|le |la "
        r"|l['’])(?P<collection>[^.]{5,200})",
        r"\b(?:durante|en el marco del?|con ocasión del?|no âmbito do) (?:(?:el|la|o"
        r"|a) )?(?P<collection>F[oó]r[^.]{5,200})",
        r"(?:в ходе|во время|в рамках) (?P<collection>[^.]{5,200})",
        r"(?P<collection>(?:20\d\d年)?[^，。在于]{2,60}论坛(?:20\d\d年?)?)(?:期间|上)",
        r"(?:خلال|أثناء|في إطار) (?P<collection>[^.]{5,200})",
    )
)
# What a page says of it: "This judgment is part of WIPO Collection of Leading Judgments …".
_PART_OF = re.compile(
    r"(?:This (?:judg(?:e)?ment|decision|case) is part of(?: the)?(?: collection)?"
    r"|(?:Ce jugement|Cette décision|Cet arrêt) fait partie (?:de la collection|de la|du|de)"
    r"|Esta (?:sentencia|decisión|resolución) forma parte (?:de la colección|de la|del|de)"
    r"|(?:Данное|Это) решение (?:входит в|является частью)|本?(?:该|此)?判决(?:是|属于))[ :：]*"
    r"(?P<collection>[\w“«《].{5,200}?)\.?",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?:The )?WIPO Collection of Leading Judgments\b.{0,150}", re.IGNORECASE)
_KIND_ALONE = re.compile(_KIND, re.IGNORECASE)
_KIND_TITLE = re.compile(rf"(?:{_KIND})\s*[-–—:|]\s*(?P<title>.+)", re.IGNORECASE)
_LEX = frozenset({"wipo lex no", "wipo lex number", "wipo lex", "no", "n° wipo lex", "número wipo lex", "№ wipo lex"})
_SESSION = re.compile(
    r"(?:(?:Session|Séance|Sesión|Sessão|Заседание|Сессия|Тема|专题|会议|الجلسة)\s*(?:No\.?|n[°º]"
    r"|№)?\s*(?P<number>\d{1,3})|第(?P<ordinal>\d{1,2})(?:场|次|届|节)(?:会议|专题|会)?)\s*(?:[:：–—.-]\s*(?P<title>.{1,200}))?",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?P<court>[^\[\]]{2,200}?),?\s*\[(?P<year>(?:19|20)\d\d)\](?:\s*\[(?:19|20)\d\d\])?\s*[:：]\s*(?P<title>\S.*)"
)
_ECLI = re.compile(r"ECLI:[A-Z]{2,3}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,60}", re.IGNORECASE)
# Where a law report prints it: ", [2019] 3 S.C.R. 418".
_REPORT = re.compile(
    r",?\s*[\[(](?:19|20)\d\d[\])],? \d{1,3} [A-Z][A-Za-z.]{1,12}(?: [A-Za-z.]{1,8})? \d{1,5}"
    r"|,\s\d{1,4} (?:U\. ?S\.|S\. ?Ct\.|L\. ?Ed\. ?2d|F\. ?(?:2d|3d|4th)|F\. ?Supp\. ?[23]d) (?:\d{1,5}|_{2,5})"
    r"(?: \([\w. ]{0,20}(?:19|20)\d\d\))?"
)
# Where a law report of Kenya says it: "(12 October 2023) (Judgment)".
_KIND_OF_DECISION = re.compile(r"\s\((?:Judge?ment|Ruling|Order|Decision)\)$")
_COURT_WORDS = re.compile(
    r"Court|COURT|Tribunal|TRIBUNAL|COUR\b|GERICHT|СУД|CORTE|JUZGADO|BOARD|OFFICE|RECHTBANK|GERECHTSHOF|Tribunale|Rechtbank|Gerechtshof"
    r"|Hoge Raad|Sala\b"
    r"|裁判所|대법원|법원|المحكمة|Cour\b|Juzgado|Gericht|gericht|Board|Office|Commission|Division|Chamber|Суд|суд|法院|محكمة|Corte"
    r"|\bSąd\b|\bSĄD\b|[Tt]ingsrätt|[Hh]ovrätt|HOVRÄTT|TINGSRÄTT|[Dd]omstolen|DOMSTOLEN|[Kk]ammarrätt|[Ff]örvaltningsrätt"
    r"|[Hh]of van [Bb]eroep|[Oo]ndernemingsrechtbank|Tribunal(?:es)? Colegiado"
    r"|Authority|Bench|Audiencia (?:Provincial|Nacional)|AUDIENCIA (?:PROVINCIAL|NACIONAL)",
)

# What a Chinese bulletin calls a case: 涉“青禾”玉米植物新品种侵权纠纷案.
_CHINESE_CASE = re.compile(r"[\u3400-\u9fff“《][^。；;：:\n]{5,90}(?:纠纷|罪|行政|争议|诉讼)[^。；;：:，,\n]{0,6}案")
_STEP = re.compile(r"\s(?:>{1,2}|»|›|→)\s")
# A name may end in these, so their full stop closes no sentence.
_ABBREVIATED = re.compile(
    r"[\s,.](?:[A-Z]|Ltd|Ltda|Inc|Corp|Co|Cie|Pvt|Bhd|Pte|Pty|SpA|Ors|Anr|Jr|Sr|al|S\.p\.A|S\.r\.l|d\.o\.o|a\.s|e\.V|др)\.$"
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
    """Return the reference that a line is (`CN108-j`, `ChinaCN108-j`, `WIPO Lex No. CN108-j`); empty for any other."""
    found = _REFERENCE.fullmatch(text) if len(text) < 80 else None
    if not found or found["code"] not in codes():
        return ""
    name = found["name"].strip(" -–—|(")
    known = not name or code_named(name) == found["code"] or fold_name(name) in _LEX
    return f"{found['code']}{found['serial']}-j" if known else ""


def forum_line(text: str) -> ForumLine | None:
    """Return what the line says that calls a text an informal case summary of a forum; None for any other line."""
    if len(text) > 600:
        return None
    if _KIND_ALONE.fullmatch(text):
        return ForumLine("", "")
    if _COLLECTION.fullmatch(text) or _LEADING.fullmatch(text):
        return ForumLine(text, "")
    part_of = _PART_OF.fullmatch(text)
    if part_of:
        return ForumLine(part_of["collection"], "")
    later = _FORUM_LATER.fullmatch(text)
    if later and has_title_form(later["title"] or ""):
        return ForumLine(later["collection"].strip(), later["title"])
    titled = _KIND_TITLE.fullmatch(text)
    if titled and has_title_form(titled["title"]):
        return ForumLine("", titled["title"])
    found = _FORUM.fullmatch(text) or _FORUM_LATER.fullmatch(text)
    if not found or text.rstrip().endswith("."):
        # The note to readers says "informal case summary" too, but it is a sentence.
        return (
            None if not found or not found["title"] else ForumLine(found["collection"].strip(), found["title"].strip())
        )
    return ForumLine(found["collection"].strip(), (found["title"] or "").strip())


def collection_in_note(text: str) -> str:
    """Return the collection that a note to readers names; empty where it names none."""
    found = next((found for form in _IN_NOTE if (found := form.search(text[:600]))), None)
    return found["collection"].strip(" .") if found else ""


def session_line(text: str) -> tuple[int, str] | None:
    """Return number and title of the session that a line names."""
    found = _SESSION.fullmatch(text) if len(text) < 260 else None
    return (int(found["number"] or found["ordinal"]), (found["title"] or "").strip()) if found else None


def has_title_form(text: str) -> bool:
    """Return whether a line is written `Court, Country [Year]: A v B`."""
    return len(text) < 600 and _TITLE.fullmatch(text) is not None


def names_parties(text: str) -> bool:
    """Return whether a short line sets one party against another."""
    if _CHINESE_CASE.fullmatch(text):
        return True
    closed = text.endswith((".", ":", ";")) and not _ABBREVIATED.search(text)
    return (len(text) < 300 and VERSUS.search(text) is not None and not closed) or (
        len(text) < 200 and re.search(r"\sv\.?\s", text) is not None and len(text.split()) < 25
    )


def trail_end(text: str) -> str:
    """Return the last step of a trail such as "You are here: BAILII >> Databases >> A v B"; any other text as it is."""
    return _STEP.split(text)[-1].strip() if len(text) < 600 and len(_STEP.findall(text)) > 1 else text


def sides(title: str) -> tuple[str, str] | None:
    """Return the words on either side of the `v` in a title; None where there is no `v`, or more than one."""
    parts = VERSUS.split(title)
    return (parts[0].strip(), parts[1].strip()) if len(parts) == 2 else None


def jurisdiction_line(text: str) -> str:
    """Return the code of the jurisdiction whose name is the whole line."""
    return code_named(text) if len(text) < 80 else ""


def title_line(text: str) -> TitleLine:
    """Return the parts of a title, with or without its court, country and year before it.

    A docket, a neutral citation, an ECLI and a country after the names of the parties are taken off and kept.
    """
    form = _TITLE.fullmatch(text)
    court, year, title = (form["court"], form["year"], form["title"]) if form else ("", "", text)
    court_before, before, parties = before_parties(title)
    if not (form and court_before):
        court, title = court or court_before, parties
    place = named_at_end(court) if court else None
    court, jurisdiction = place or (court, "")
    if court and not jurisdiction and code_named(court):
        court, jurisdiction = "", code_named(court)
    ecli, neutral = _ECLI.search(title), neutral_citations.FORM.search(title)
    for form_of_identifier in (_ECLI, neutral_citations.FORM):
        title = form_of_identifier.sub("", title)
    title = _KIND_OF_DECISION.sub("", _REPORT.sub("", title))
    title = re.sub(r"\(\s*\)|\[\s*\]|\s(?:[(\[]|on )\d{1,2} [A-Z][a-z]{2,8},? (?:19|20)\d\d[)\]]?$", "", title).strip(
        " ,;|:–—-"
    )
    title, after, court_after = after_parties(title)
    dockets = list(dict.fromkeys(before + after)) or all_in(
        title
    )  # "Decision No. 1234/2020" is all the title there is.
    if court_after and not court:
        court, jurisdiction = named_at_end(court_after) or (court_after, jurisdiction)
    ending = named_at_end(title) if VERSUS.search(title) else None
    if ending and (not jurisdiction or ending[1] == jurisdiction):
        title, jurisdiction = ending
    return TitleLine(
        title=title,
        court=court.strip(" ,-–—"),
        jurisdiction=jurisdiction,
        year=year,
        dockets=tuple(dockets),
        ecli=ecli[0].upper().rstrip(".") if ecli else "",
        neutral=neutral[0] if neutral else "",
    )


def identifiers(text: str) -> tuple[str, str]:
    """Return the ECLI and the neutral citation in a short text, each empty where there is none."""
    ecli = _ECLI.search(text)
    return (ecli[0].upper().rstrip(".") if ecli else "", neutral_citations.find(text))


def names_court(text: str) -> bool:
    """Return whether a name is that of a court or office."""
    return _COURT_WORDS.search(text) is not None
