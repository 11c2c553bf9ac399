"""Menus of sites and leftovers of word processors on a pasted page."""

import re

_LANGUAGE_NAMES = """
arabic english spanish french russian chinese portuguese german japanese korean
anglais arabe chinois espagnol français russe portugais allemand japonais coréen
francés inglés ruso árabe chino español portugués alemán japonés coreano
арабский английский испанский французский русский китайский португальский немецкий японский корейский
阿拉伯文 英文 西班牙文 法文 俄文 中文 葡萄牙文 德文 日文 韩文 阿拉伯语 英语 西班牙语 法语 俄语 汉语
العربية الإنكليزية الإنجليزية الإسبانية الفرنسية الروسية الصينية البرتغالية الألمانية اليابانية الكورية
português deutsch italiano 日本語 한국어
"""
_LANGUAGES = frozenset(_LANGUAGE_NAMES.split())
# The words of "Laws Treaties Judgments Browse By Jurisdiction", in the languages of the site.
_ROW_WORDS = """
laws treaties judgments browse search by jurisdiction
lois traités jugements recherche rechercher parcourir par ressort juridique juridiction
leyes tratados sentencias buscar consultar por jurisdicción
законы договоры решения судебные поиск просмотр по юрисдикциям юрисдикции
法律 条约 判决 按司法管辖区浏览 按司法辖区浏览
القوانين المعاهدات الأحكام القضائية التصفح تصفح بحسب حسب الاختصاص القضائي
"""
_ROW = frozenset(_ROW_WORDS.split())
_REFERENCE = re.compile(r"(?<!\S)[A-Z]{2,4}\d{3,9}-j(?!\S)")
_FEWEST_IN_ROW = 3
_PHRASES = frozenset(
    [
        "back",
        "retour",
        "volver",
        "voltar",
        "zurück",
        "terug",
        "indietro",
        "назад",
        "返回",
        "رجوع",
        "atrás",
        "regresar",
        "home",
        "accueil",
        "página principal",
        "главная",
        "首页",
        "الرئيسية",
        "inicio",
        "print",
        "share",
        "search",
        "menu",
        "log in",
        "login",
        "help",
        "contact us",
        "ip portal",
        "skip to main content",
        "laws treaties judgments",
        "browse by jurisdiction",
        "wipo lex",
        "wipo lex search",
        "ويبو لكس",
        "portail de la pi",
        "portal de pi",
        "知识产权门户",
        "بوابة الملكية الفكرية",
        "jurisdictions",
        "juridictions",
        "jurisdicciones",
        "юрисдикции",
        "司法管辖区",
        "judgments",
        "laws",
        "treaties",
        "sentencias",
        "leyes",
        "tratados",
        "jugements",
        "lois",
        "traités",
        "share this page",
        "partager",
        "partager cette page",
        "compartir",
        "compartir esta página",
        "поделиться",
        "分享",
        "مشاركة",
        "imprimer",
        "imprimir",
        "печать",
        "打印",
        "طباعة",
        "top",
        "back to top",
    ]
)
# What a page offers beside a judgment: "Download PDF".
_OFFERED = re.compile(
    r"(?:download|view|open|télécharger|consulter|descargar|ver|скачать|открыть|下载|查看|تحميل|تنزيل|baixar)"
    r"\s?(?:(?:the|le|el|o)\s)?(?:pdf|html|docx?)(?:\s?\([^()]{1,20}\))?",
)
_FOOTER = re.compile(
    "contact us|contact|terms of use|terms and conditions|accessibility|privacy|privacy policy|site ?map|follow us"
    "|(?:last (?:updated|modified)|dernière mise à jour|última actualización|последнее обновление|最后更新|آخر تحديث)"
    "[^\n]{0,60}|subscribe|newsletters|careers|procurement|media|contactez-nous|conditions d'utilisation|accessibilité",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(
    r"\d{1,7}(?:[.,]\d{1,4})?|\d{4}-\d\d-\d\dT[\d:.]+Z?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?"
    r"|(?:Normal|Clean|false|true|0|X-NONE|[A-Z]{2}-[A-Z]{2}|JA|TH"
    r"|AR|DocumentNotSpecified|pt|磅"
    r"|MicrosoftInternetExplorer\d|Microsoft Office User|Normal\.dotm?|\s)+|.*\bX-NONE\b.*|.*Mso(?:Normal|Table).*"
    r"|/\*.*Style Definitions.*"
    r"|.*\bmso-[a-z-]+:.*|.*LatentStyle.*|.*DefSemiHidden.*"
)
# The lines above a mail, by what they say: who wrote it, to whom, and the rest.
_MAIL = [
    re.compile(rf"(?:{words})\s?[:：]\s*\S.{{0,200}}", re.IGNORECASE)
    for words in (
        "From|De|Von|От|От кого|发件人|من",
        "To|À|A|Para|An|Кому|收件人|إلى",
        "Cc|Bcc|Sent|Date|Subject|Envoyé|Objet|Enviado(?: el)?|Fecha|Asunto|Gesendet|Datum|Betreff|Отправлено|Дата|Тема"
        "|发送时间|日期|主题|抄送|التاريخ|الموضوع|نسخة",
    )
]
_UNMISTAKABLE = (
    r"X-NONE|Normal\.dotm?|Microsoft Office User|DocumentNotSpecified|Mso(?:Normal|Table)|mso-[a-z]"
    r"|LatentStyle|\d{4}-\d\d-\d\dT\d\d:\d\d|MicrosoftInternetExplorer"
)
_WITHIN = re.compile(_UNMISTAKABLE)
_SURE = re.compile(rf"{_UNMISTAKABLE}|\bClean\b")


def is_button(text: str) -> bool:
    """Return whether a line is an entry of a menu, or what a page offers to press, word for word."""
    folded = " ".join(text[:80].casefold().split()).lstrip("-•·* ")
    return folded in _PHRASES or _OFFERED.fullmatch(folded) is not None


def is_navigation(text: str) -> bool:
    """Return whether a line can only be a site's menu: its languages, well-known entries, or a long row of titles."""
    if is_button(text):
        return True
    words = text.casefold().split()
    entries = [word.strip(",|·") for word in words[:40]]
    if len(words) > 1 and all(word in _LANGUAGES for word in entries):
        return True
    if len(words) >= _FEWEST_IN_ROW and all(word in _ROW or word in _LANGUAGES for word in entries):
        return True
    if _REFERENCE.search(text):
        return False
    return len(text) > 300 and sum(word[0].isupper() for word in text.split()) > 0.6 * len(words)


def is_footer(text: str) -> bool:
    """Return whether a line at the end of a page is the site's own: "Contact Us | Terms of Use", "© …"."""
    if text.startswith("©") or is_navigation(text):
        return True
    entries = [entry.strip() for entry in re.split(r"[|·•]", text[:300])]
    return all(_FOOTER.fullmatch(entry) for entry in entries)


def is_sentence(text: str) -> bool:
    """Return whether a line is prose: six words or more, closed like a sentence."""
    return text.endswith((".", "。", "!", "?", "؟", ".”", '."')) and (len(text.split()) >= 6 or "。" in text)


def mail_header(texts: list[str]) -> int:
    """Return how many of the first lines are the header of a mail: who wrote it, to whom, when, about what."""
    filled = [place for place, text in enumerate(texts[:30]) if text][:8]
    kinds = [next((kind for kind, words in enumerate(_MAIL) if words.fullmatch(texts[place])), -1) for place in filled]
    end = kinds.index(-1) if -1 in kinds else len(kinds)
    return filled[end - 1] + 1 if {0, 1} <= set(kinds[:end]) else 0


def is_leftover(text: str) -> bool:
    """Return whether a line is what a word processor leaves: a count, a time stamp, a language, a name of a style."""
    return _LEFTOVER.fullmatch(text[:2000]) is not None


def is_surely_leftover(text: str) -> bool:
    """Return whether a leftover cannot be anything else, as a count can."""
    return _SURE.search(text[:2000]) is not None


def has_leftover(text: str) -> bool:
    """Return whether a text, whatever else it says, holds what only a word processor writes."""
    return _WITHIN.search(text) is not None
