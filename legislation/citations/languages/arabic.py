"""Arabic words of the citation grammar.

A definite word is qualified by definite ones; a construct ends with its first definite word.
"""

from .grammar import Language, labels

_NO_QUALIFIER = "المذكور|المشار|السابق|الحالي|الصادر|المتعلق|المتعلّق|المعدل|المعدّل|الخاص|والماد|والمواد|المؤرخ|الآنف"
_AND_LABEL = rf"(?!وا?ل?(?:مادة|مواد|مادت)|{_NO_QUALIFIER})"
_DEFINITE = rf"{_AND_LABEL}و?(?:غير )?(?:ال|لل|بالتجارة)[^\W\d_]*"
# "ومنع الممارسات الاحتكارية": a second construct joined to the first.
_JOINED_CONSTRUCT = (
    rf"(?: {_AND_LABEL}و(?!ال|(?:في|على|من|إلى|عن|أن|قد|هو|هي|ذلك|كذلك|حيث|كان|لا|لم|هذا|قضت"
    rf"|نصت)(?!\w))[^\W\d_]{{3,}}(?: {_DEFINITE}){{1,4}})?"
)
_YEAR = r"(?: لسنة \d{4}| لعام \d{4}| سنة \d{4}| بتاريخ [\d/-]+)?"
_NUMBER = rf"(?: (?:الاتحادي |السلطاني |الملكي |الأميري |الرئاسي )?(?:رقم|عدد) \(?(?:م/)?\d+(?:[./-]\d+)?\)?{_YEAR})?"
_WHOLE = (
    "القانون|الدستور|الاتفاقية|النظام|المرسوم|اللائحة|المعاهدة|البروتوكول|القرار|المدونة|الاتفاق|الميثاق|المجلة|الأمر"
)
_CONSTRUCT = "قانون|دستور|اتفاقية|اتفاق|نظام|مرسوم|لائحة|معاهدة|مدونة|مجلة|ظهير|بروتوكول|ميثاق"
_NO_NOUN = "رقم|في|على|من|إلى|عن|أن|التي|الذي"
_TITLE = (
    r"(?!(?:لائحة|نظام) (?:الشركة|الجمعية|النادي)(?!\w))"
    rf"(?:المرسوم بقانون(?: اتحادي)?"
    rf"|(?:{_WHOLE})(?!\w)(?: {_DEFINITE}){{0,4}}(?: ل(?:نظام|قانون"
    rf"|مرسوم)(?: (?!{_NO_NOUN})[^\W\d_]+){{0,3}}?(?: {_DEFINITE}){{1,4}})?"
    r"(?: لسنة \d{4})?"
    rf"|(?:{_CONSTRUCT})(?!\w)"
    rf"(?: (?!{_NO_NOUN}|وقد){_DEFINITE}(?: (?!في|على){_DEFINITE}){{0,4}}"
    rf"|(?: (?!{_NO_NOUN})[^\W\d_]+){{1,4}}?(?: {_DEFINITE}){{1,5}}| باريس| برن| تريبس"
    rf"| [^\W\d_]+)?{_JOINED_CONSTRUCT}(?: من حقوق الملكية الفكرية)?)" + _NUMBER + r"|ق \d{1,4} لسنة \d{4}"
)
_FEW, _SEVERAL = "مادة", "مادتان مادتين مواد"
_PREFIXES = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال", "", "و")

ARABIC = Language(
    labels=(
        *labels("article", one=" ".join(prefix + _FEW for prefix in _PREFIXES), arabic=True),
        *labels(
            "article", many=" ".join(prefix + word for word in _SEVERAL.split() for prefix in _PREFIXES), arabic=True
        ),
        *labels("article", one="م", many="م", needs="instrument", only="ar", arabic=True),
        *labels("article", one="الفصل والفصل بالفصل للفصل", needs="instrument"),
        *labels("article", many="الفصول الفصلان الفصلين والفصلين بالفصلين للفصلين والفصول بالفصول", needs="instrument"),
    ),
    subunits=("[وبل]?(?:الفقر(?:ة|تان|تين|ات)|فقرة|فقرات|البند(?:ان|ين)?|بند|البنود|النقطة|الحرف)|للفقرة|للبند"),
    many_subunits="[وبل]?(?:الفقر(?:تان|تين|ات)|البند(?:ان|ين)|البنود)",
    of="من",
    also="و",
    upto="إلى|الى|حتى",
    onward="وما بعدها|وما يليها",
    joined="و|أو|و ?(?=ال)",
    connector="من",
    said="ذات|نفس|هذا|هذه",
    said_after="ذاته|نفسه|ذاتها|نفسها|المذكور|المذكورة|المشار إليه",
    title=_TITLE.replace(" ", r"[ \n]"),
    no_law="العقد|الحكم|عقد|حكم",
)
