"""Kinds of laws, by the words that titles begin or end with."""

import re

# A title of these languages ends in the word that says its kind.
_ENDING = tuple(
    (kind, re.compile(rf"(?:{words})(?: ?\([^()]*\))?$"))
    for kind, words in (
        ("constitution", "宪法|憲法|헌법"),
        ("treaty", "公约|公約|条约|条約|條約|협약|조약"),
        ("agreement", "协定|協定|협정"),
        ("enforcement", "实施细则|施行細則|细则|細則|施行令|시행령"),
        ("ordinance", "条例|條例|조례"),
        ("rules", "规则|規則|시행규칙|규칙"),
        ("measures", "办法|辦法|规定|規定|解释|解釋"),
        ("act", "法律?|法典|总则|通则|법률?"),
    )
)
_BEGINNING = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{words})"))
    for kind, words in (
        ("constitution", "[Кк]онституц|(?:ال)?دستور|[Kk]onstytucj|Anayasa"),
        ("treaty", r"[Кк]онвенц|(?:ال)?اتفاقي[ةه]|[Kk]onwencj|[^\W\d_]*\bSözleşme"),
        ("pact", r"Договор|(?:ال)?معاهد[ةه]|[Tt]raktat"),
        ("agreement", r"[Сс]оглашени|Угод[аиуі]|(?:ال)?اتفاق\b|[Pp]orozumieni"),
        ("protocol", r"[Пп]ротокол|(?:ال)?بروتوكول|[Pp]rotok"),
        ("charter", r"[Уу]став|[Сс]татут|[Хх]арти|(?:ال)?ميثاق|[Kk]art[ayę]\b"),
        ("code", r"[Кк]одекс|КоАП|КУпАП|[А-ЯІЇ]{1,3}К\b|[Kk]odeks|k\.|(?:ال)?مدونة|(?:ال)?مجلة"),
        ("decree", r"[Уу]каз|(?:ال)?مرسوم|(?:ال)?ظهير|(?:ال)?أمر\b|KHK"),
        ("regulation", r"[Рр]егламент|[Пп]оложени|[Дд]иректив|(?:ال)?لائحة|[Rr]ozporządzeni|Yönetmelik"),
        ("resolution", r"[Пп]остановлени|(?:ال)?قرار\b"),
        ("system", r"(?:ال)?نظام\b"),
        ("act", r"[Зз]акон|(?:ال)?قانون|[Uu]staw|[^\W\d_]*Kanun"),
    )
)

# Words in the place of a title, after the numbers: their law is another than the last.
UNREAD_TITLE = re.compile(r"[ \n](?:[А-ЯЁІЇЄҐ][а-яёіїєґ']+(?:ого|его|ой|ей|их|ых|ої|ии|ии|ии|ії|ы|и|а|я|у)(?!\w))")


def kind_of_law(title: str) -> str:
    """Return the kind of law that a title names, in Slavic, Arabic and East Asian words; empty where it says none."""
    ending = next((kind for kind, words in _ENDING if words.search(title)), "")
    if ending:
        return ending
    named = [(match.start(), kind) for kind, words in _BEGINNING if (match := words.search(title))]
    return min(named, default=(0, ""))[1]
