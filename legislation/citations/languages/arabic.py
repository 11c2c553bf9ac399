"""Arabic words of the citation grammar.

A definite word is qualified by definite ones; a construct ends with its first definite word.
"""

from .grammar import Language, labels

_AND_LABEL = r"(?!وا?ل?(?:مادة|مواد|مادت))"
_DEFINITE = rf"{_AND_LABEL}و?(?:غير )?(?:ال|لل|بالتجارة)[^\W\d_]*"
_NUMBER = r"(?: (?:الاتحادي )?(?:رقم|عدد) \(?\d+(?:[.-]\d+)?\)?(?: لسنة \d{4}| لعام \d{4}| بتاريخ [\d/-]+)?)?"
_TITLE = (
    rf"(?:المرسوم بقانون(?: اتحادي)?"
    rf"|(?:القانون|الدستور|الاتفاقية|النظام|المرسوم|اللائحة|المعاهدة|البروتوكول|القرار|المدونة|الاتفاق"
    rf"|الميثاق|المجلة)(?!\w)(?: (?!المذكور|المشار|السابق|الحالي){_DEFINITE}){{0,4}}"
    rf"|(?:قانون|دستور|اتفاقية|اتفاق|نظام|مرسوم|لائحة|معاهدة|مدونة|مجلة|ظهير|بروتوكول|ميثاق)(?!\w)"
    rf"(?: (?!رقم|في|على|من|إلى|عن|أن|التي|الذي|وقد){_DEFINITE}(?: (?!في|على){_DEFINITE}){{0,4}}"
    rf"|(?: (?!رقم|في|على|من|إلى|عن|أن|التي|الذي)[^\W\d_]+){{1,4}}?(?: {_DEFINITE}){{1,5}}| باريس| برن| تريبس"
    rf"| [^\W\d_]+)?)" + _NUMBER
)
_FEW, _SEVERAL = "مادة", "مادتان مادتين مواد"
_PREFIXES = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال", "", "و")

ARABIC = Language(
    labels=(
        *labels("article", one=" ".join(prefix + _FEW for prefix in _PREFIXES), arabic=True),
        *labels(
            "article", many=" ".join(prefix + word for word in _SEVERAL.split() for prefix in _PREFIXES), arabic=True
        ),
        *labels("article", one="الفصل", many="الفصول", needs="instrument"),
    ),
    subunits=("[وبل]?(?:الفقر(?:ة|تان|تين|ات)|فقرة|فقرات|البند(?:ان|ين)?|بند|البنود|النقطة|الحرف)|للفقرة|للبند"),
    many_subunits="[وبل]?(?:الفقر(?:تان|تين|ات)|البند(?:ان|ين)|البنود)",
    of="من",
    also="",
    upto="إلى|الى|حتى",
    onward="وما بعدها|وما يليها",
    joined="و|أو|و ?(?=ال)",
    connector="من",
    said_after="ذاته|نفسه|ذاتها|نفسها|المذكور|المذكورة|المشار إليه",
    title=_TITLE,
    no_law="العقد|الحكم|عقد|حكم",
)
