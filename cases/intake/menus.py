"""What stands on a pasted page and is no part of a record: the site's menu, and what a word processor left behind."""

import re

_LANGUAGES = frozenset(
    [
        "arabic",
        "english",
        "spanish",
        "french",
        "russian",
        "chinese",
        "portuguese",
        "german",
        "japanese",
        "korean",
        "العربية",
        "español",
        "français",
        "русский",
        "中文",
        "português",
        "deutsch",
        "日本語",
        "한국어",
        "anglais",
        "arabe",
        "chinois",
        "espagnol",
        "russe",
        "francés",
        "inglés",
        "ruso",
        "árabe",
        "chino",
    ]
)
_PHRASES = frozenset(
    [
        "back",
        "retour",
        "volver",
        "назад",
        "返回",
        "رجوع",
        "home",
        "accueil",
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
        "laws treaties judgments browse by jurisdiction",
        "laws treaties judgments",
        "browse by jurisdiction",
        "wipo lex",
        "wipo lex search",
        "judgments",
        "laws",
        "treaties",
        "lois traités jugements recherche par juridiction",
        "leyes tratados sentencias consultar por jurisdicción",
        "законы договоры решения просмотр по юрисдикциям",
        "法律 条约 判决 按司法管辖区浏览",
    ]
)
_FOOTER = re.compile(
    "contact us|contact|terms of use|terms and conditions|accessibility|privacy|privacy policy|site ?map|follow us"
    "|(?:last (?:updated|modified)|dernière mise à jour|última actualización|последнее обновление|最后更新|آخر تحديث)"
    "[^\n]{0,60}|subscribe|newsletters|careers|procurement|media|contactez-nous|conditions d'utilisation|accessibilité",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(
    r"\d{1,7}(?:[.,]\d{1,4})?|\d{4}-\d\d-\d\dT[\d:.]+Z?|(?:Normal|Clean|false|true|0|X-NONE|[A-Z]{2}-[A-Z]{2}|JA|TH"
    r"|AR|DocumentNotSpecified|pt|磅"
    r"|MicrosoftInternetExplorer\d|Microsoft Office User|Normal\.dotm?|\s)+|.*\bX-NONE\b.*|.*Mso(?:Normal|Table).*"
    r"|/\*.*Style Definitions.*"
    r"|.*\bmso-[a-z-]+:.*|.*LatentStyle.*|.*DefSemiHidden.*"
)
_SURE = re.compile(
    r"X-NONE|Mso(?:Normal|Table)|mso-[a-z]|\bClean\b|LatentStyle|\d{4}-\d\d-\d\dT\d\d:\d\d|MicrosoftInternetExplorer"
)


def is_navigation(text: str) -> bool:
    """Return whether a line can only be a site's menu: its languages, well-known entries, or a long row of titles."""
    folded = " ".join(text.casefold().split())
    if folded in _PHRASES:
        return True
    words = folded.split()
    if len(words) > 1 and all(word.strip(",|·") in _LANGUAGES for word in words[:40]):
        return True
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


def leftovers(texts: list[str]) -> tuple[int, int] | None:
    """Return the first and last place, in the lines above a record, of what a word processor left; None without any.

    Names of authors stand above or between its counts and time stamps: each short line up to the last of these is part.
    """
    marks = [place for place, text in enumerate(texts) if text and _LEFTOVER.fullmatch(text[:2000])]
    if not marks or not any(_SURE.search(texts[place][:2000]) for place in marks):
        return None
    first = marks[0]
    while first and not is_sentence(texts[first - 1]) and len(texts[first - 1]) <= 80:
        first -= 1
    return first, marks[-1]
