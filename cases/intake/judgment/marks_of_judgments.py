"""Lines by which a judgment is known, by language."""

import re

# Whole lines of a caption, each with the language or the courts that print it.
_LINES = {
    "courts in English": (
        r"in the .{0,60}court\b.*|(?:the )?(?:high|supreme|circuit|land) court|(?:outer|inner) house, court of session",
        r"(?:supreme|federal|high|constitutional) court of [^.]{3,40}|first-tier tribunal.*|upper tribunal.*",
        r"united states (?:district )?court.*|(?:the )?registrar of trade-?marks",
    ),
    "en": (
        r"neutral citation(?: number)? ?: ?\[.*|medium neutral citation.*|citation ?: ?(?:19|20)\d\d [A-Z]{2,5} \d+",
        r"(?:approved |reserved )?judge?ments?(?: of (?:the|mr|mrs|ms|miss|lord|lady|judge|justice)\b.*)?",
        r".{0,40}reasons for judge?ment.*|(?:memorandum )?opinion(?: and order)?|opinion of (?:lord|lady) .*",
        r"between ?[:/]?|before ?:?|coram ?:.*|(?:in the matter )?between ?:?|reportable",
        r"(?:supreme|patent|high|district) court (?:en banc )?decision \d{2,4}[a-z]{2,6}\d+.*",
    ),
    "de": (
        r"im namen des volkes|(?:end|versäumnis|teil)?urteil(?: vom .*)?|beschluss(?: vom .*)?|tenor:?|tatbestand:?",
        r"(?:entscheidungs)?gründe:?|geschäftszahl|entscheidungsdatum|spruch|verfahrensbeteiligte|besetzung",
    ),
    "fr": (
        r"au nom du peuple .*|arrêt(?: de la cour.*| n°.*)?|jugement|ordonnance",
        r"r ?é ?p ?u ?b ?l ?i ?q ?u ?e f ?r ?a ?n ?ç ?a ?i ?s ?e",
    ),
    "es": (
        r"sentencia(?: n.*)?|en nombre de[l]? (?:rey|pueblo).*|roj ?: ?s.*|antecedentes de hecho|vistos.{0,60}",
        r"radicación n.*",
    ),
    "pt": (
        r"ac[óo]rd[ãa]o|ementa|recurso especial .*|em nome do povo.*",
        r"acórdão do tribunal.*|descritores ?:.*|meio processual ?:.*",
    ),
    "ru": (
        r"именем .*|решение|постановление|определение|резолютивная часть.*|установил ?:",
        r"р ?е ?ш ?е ?н ?и ?е|п ?о ?с ?т ?а ?н ?о ?в ?л ?е ?н ?и ?е",
    ),
    "zh, ja, ko": (r".{0,30}(?:民事|刑事|行政|知识产权)(?:判决书|裁定书|判決書|调解书)|判決|主文|판결",),
    "ar": (r"باسم الشعب.*|بسم الله الرحمن الرحيم|باسم (?:جلالة|صاحب|الملك).*|حكم|قرار",),
    "nl": (
        r"uitspraak|arrest|vonnis|in naam (?:van|des) .*|in de zaak van:?",
        r"(?:rechtbank|gerechtshof) [\w -]{3,40}|(?:vonnis|arrest|beschikking) van \d.*",
    ),
    "it": (r"sentenza|ordinanza|in nome del popolo italiano",),
    "pl": (
        r"wyrok(?: (?:z dnia|sądu|w imieniu).*)?|postanowienie(?: z dnia.*)?|(?:wyrok )?w imieniu rzeczypospolitej.*",
        r"uzasadnienie|sygn\. akt.*|w składzie.*:",
    ),
    "sv": (
        r"(?:dom|beslut|slutligt beslut|dom och beslut)(?: \d.*)?|domslut|domskäl|mål nr.*|rotel \d+",
        r"överklagat avgörande",
    ),
    "the European Union": (
        r"(?:judgment|order|opinion) of (?:the )?(?:general )?court.*|arrêt (?:de la cour|du tribunal).*",
        r"sentencia del tribunal.*|urteil des gerichts.*",
    ),
    "courts of patents": (
        r"datasheet for the decision|beschwerdekammern.*|upc[_ ](?:cfi|coa)[_ ]\d.*",
        r"decision of the (?:technical|enlarged|legal|court of first|court of appeal).*",
    ),
}
JUDGMENT = re.compile("|".join(line for lines in _LINES.values() for line in lines), re.IGNORECASE)

# What no record says of itself, whatever labels it has.
ONLY_OF_JUDGMENTS = re.compile(r"medium neutral citation.*|verfahrensbeteiligte|meio processual ?:.*", re.IGNORECASE)
