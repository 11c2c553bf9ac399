"""Labels of records in the languages they come in. One line a field and language; `|` parts spellings.

To add a language, add a block to LABELS; to add a spelling, add it to a line. `LOOSE` holds words that are a label only
before a colon ("Court: …"), because they begin ordinary sentences too.
"""

import re
import unicodedata
from dataclasses import dataclass

LABELS: dict[str, dict[str, str]] = {
    "en": {
        "decision_date": "Date of judgment | Date of the judgment | Date of decision | Date of the decision | Judgment date "
        "| Decision date | Date of ruling | Date of order",
        "court": "Issuing authority | Issuing body | Issuing court | Deciding court | Name of court | Name of the court",
        "level": "Level of the issuing authority | Level of issuing authority | Level of the court | Level of court | Level of instance",
        "procedure": "Type of procedure | Type of proceedings | Type of proceeding | Procedure type",
        "subject_matter": "Subject matter | Subject | Subject matters",
        "plaintiff": "Plaintiff | Plaintiff/Appellant | Appellant/Plaintiff | Plaintiff/Claimant | Plaintiff-Appellant",
        "defendant": "Defendant | Defendant/Respondent | Respondent/Defendant | Defendant/Appellee | Defendant-Respondent",
        "appellant": "Appellant",
        "respondent": "Respondent | Appellee",
        "applicant": "Applicant",
        "opponent": "Opponent",
        "claimant": "Claimant | Complainant",
        "petitioner": "Petitioner",
        "prosecutor": "Prosecutor | Prosecution",
        "accused": "Accused",
        "intervener": "Intervener | Intervenor",
        "third_party": "Third party | Third parties",
        "keywords": "Keywords | Key words | Keyword",
        "basic_facts": "Basic facts | Facts | Facts of the case | Factual background | Basic facts of the case",
        "held": "Held | Holding | Decision of the court | Court's decision",
        "relevant_holdings": "Relevant holdings | Relevant holding",
        "relevant_legislation": "Relevant legislation | Relevant laws | Relevant law | Applicable legislation | Relevant treaties "
        "| Relevant provisions | Relevant legislation and treaties | Relevant legislation and regulations",
        "docket": "Case number | Case No | Case No. | Docket number | Docket No | Docket No. | File number | Case reference",
        "judgments": "Judgment/Decision | Full text of the judgment | Full judgment",
        "documents": "Additional documents | Related documents",
        "collection": "Part of collection | Collection(s) the judgment is part of | Judgment collection",
        "outcome": "Outcome",
    },
    "fr": {
        "decision_date": "Date du jugement | Date de la décision | Date de l'arrêt",
        "court": "Juridiction | Autorité de délivrance | Autorité ayant rendu la décision",
        "level": "Degrés de juridiction | Degré de juridiction | Niveau de l'instance | Niveau de l'autorité",
        "procedure": "Type de procédure",
        "subject_matter": "Sujet | Objet | Matière",
        "plaintiff": "Plaignant/Requérant | Plaignant | Demandeur | Demanderesse | Demandeur/Appelant | Plaignant/Appelant",
        "defendant": "Défendeur | Défenderesse | Défendeur/Intimé",
        "appellant": "Appelant | Appelante",
        "respondent": "Intimé | Intimée",
        "applicant": "Requérant | Requérante",
        "opponent": "Opposant",
        "keywords": "Mots clés | Mots-clés | Mot clé",
        "basic_facts": "Faits essentiels | Faits de base | Faits principaux | Faits | Rappel des faits",
        "held": "Décision | Dispositif | Jugé",
        "relevant_holdings": "Conclusions pertinentes | Motifs pertinents | Points de droit pertinents",
        "relevant_legislation": "Législation pertinente | Législation applicable | Dispositions législatives pertinentes "
        "| Textes législatifs pertinents | Traités pertinents | Dispositions pertinentes",
        "docket": "Numéro de l'affaire | Numéro d'affaire | Affaire n° | Numéro de dossier",
        "judgments": "Jugement/Décision",
        "documents": "Documents supplémentaires",
    },
    "es": {
        "decision_date": "Fecha de la sentencia | Fecha de sentencia | Fecha de la resolución | Fecha de la decisión",
        "court": "Autoridad emisora | Órgano emisor | Órgano judicial | Tribunal emisor",
        "level": "Nivel de la autoridad emisora | Instancia",
        "procedure": "Tipo de procedimiento",
        "subject_matter": "Materia | Asunto",
        "plaintiff": "Demandante | Demandante/Apelante | Demandante/Recurrente | Parte demandante",
        "defendant": "Demandado | Demandada | Demandado/Apelado | Demandado/Recurrido | Parte demandada",
        "appellant": "Apelante | Recurrente",
        "respondent": "Apelado | Recurrido",
        "keywords": "Palabras clave",
        "basic_facts": "Hechos básicos | Hechos | Hechos principales | Antecedentes de hecho",
        "held": "Fallo | Decisión | Resolución",
        "relevant_holdings": "Consideraciones pertinentes | Fundamentos pertinentes | Conclusiones pertinentes",
        "relevant_legislation": "Legislación pertinente | Legislación aplicable | Tratados pertinentes",
        "docket": "Número de expediente | Número de caso | Expediente n.º",
    },
    "pt": {
        "decision_date": "Data do julgamento | Data da decisão | Data do acórdão | Data da sentença",
        "court": "Autoridade emissora | Órgão julgador | Tribunal emissor",
        "level": "Nível da autoridade emissora | Instância",
        "procedure": "Tipo de procedimento | Tipo de processo",
        "subject_matter": "Matéria | Assunto",
        "plaintiff": "Autor | Autora | Requerente | Autor/Recorrente",
        "defendant": "Réu | Ré | Requerido | Réu/Recorrido",
        "appellant": "Recorrente | Apelante",
        "respondent": "Recorrido | Apelado",
        "keywords": "Palavras-chave | Palavras chave",
        "basic_facts": "Fatos básicos | Factos básicos | Fatos | Factos",
        "held": "Decisão | Acórdão",
        "relevant_legislation": "Legislação relevante | Legislação pertinente | Legislação aplicável",
        "docket": "Número do processo | Processo n.º",
    },
    "ru": {
        "decision_date": "Дата решения | Дата вынесения решения | Дата судебного решения | Дата постановления",
        "court": "Орган, вынесший решение | Суд, вынесший решение | Выдавший орган",
        "level": "Инстанция | Уровень инстанции | Уровень органа, вынесшего решение",
        "procedure": "Вид судопроизводства | Тип процедуры | Вид процедуры",
        "subject_matter": "Тематика | Тема",
        "plaintiff": "Истец | Истец/Заявитель | Истцы",
        "defendant": "Ответчик | Ответчики",
        "appellant": "Апеллянт",
        "applicant": "Заявитель",
        "keywords": "Ключевые слова",
        "basic_facts": "Основные факты | Обстоятельства дела | Факты",
        "held": "Решение суда | Решение",
        "relevant_holdings": "Соответствующие выводы | Выводы суда",
        "relevant_legislation": "Применимое законодательство | Соответствующее законодательство",
        "docket": "Номер дела",
    },
    "zh": {
        "decision_date": "判决日期 | 裁判日期 | 判决日",
        "court": "审理法院 | 发布机构 | 签发机构 | 审判机关 | 裁判机关",
        "level": "审级 | 发布机构级别 | 审理级别",
        "procedure": "程序类型 | 诉讼类型",
        "subject_matter": "主题 | 客体",
        "plaintiff": "原告 | 原告/上诉人",
        "defendant": "被告 | 被告/被上诉人",
        "appellant": "上诉人",
        "respondent": "被上诉人",
        "keywords": "关键词 | 关键字",
        "basic_facts": "基本案情 | 基本事实 | 案情",
        "held": "裁判结果 | 判决结果 | 裁决",
        "relevant_holdings": "裁判要旨 | 相关裁判要旨 | 相关裁决",
        "relevant_legislation": "相关法律 | 相关立法 | 相关法条 | 相关法律规定",
        "docket": "案号 | 案件编号",
    },
    "ar": {
        "decision_date": "تاريخ الحكم | تاريخ القرار",
        "court": "الجهة المصدرة | السلطة المصدرة | جهة الإصدار",
        "level": "مستوى الجهة المصدرة | درجة التقاضي",
        "procedure": "نوع الإجراء | نوع الإجراءات",
        "subject_matter": "الموضوع",
        "plaintiff": "المدعي | المدعي/المستأنف | المدعية",
        "defendant": "المدعى عليه | المدعى عليها",
        "keywords": "الكلمات الرئيسية | الكلمات المفتاحية | الكلمات الدالة",
        "basic_facts": "الوقائع الأساسية | الوقائع",
        "held": "الحكم | منطوق الحكم",
        "relevant_legislation": "التشريعات ذات الصلة | القوانين ذات الصلة",
        "docket": "رقم القضية | رقم الدعوى",
    },
}

LOOSE: dict[str, dict[str, str]] = {
    "en": {
        "decision_date": "Date | Decided | Decided on | Judgment of",
        "court": "Court | Authority | Tribunal | Body | Office",
        "level": "Level | Instance",
        "procedure": "Procedure | Proceedings",
        "title": "Title | Case | Case name | Case title | Name of the case",
        "jurisdiction": "Jurisdiction | Country",
        "docket": "Docket | Dockets | Docket numbers | Case numbers | Number",
        "ecli": "ECLI",
        "neutral": "Neutral citation | Citation",
        "reference": "Reference | WIPO Lex number | WIPO Lex No. | WIPO Lex No",
        "collection": "Collection | Collections | Forum",
        "session": "Session",
        "note": "Note | Note to readers",
        "keywords": "Topics | Tags",
        "basic_facts": "Background",
        "held": "Decision | Judgment | Ruling | Holdings",
        "relevant_legislation": "Legislation | Laws | Provisions | Law",
        "summary": "Summary",
        "parties": "Parties",
        "sources": "Source | Sources",
        "languages": "Language of the judgment | Language of judgment | Original language",
    },
    "fr": {
        "decision_date": "Date",
        "court": "Tribunal | Cour | Autorité",
        "title": "Titre | Affaire",
        "jurisdiction": "Pays",
        "docket": "Dossier",
        "held": "Jugement | Arrêt",
        "summary": "Résumé",
        "parties": "Parties",
        "sources": "Source | Sources",
    },
    "es": {
        "decision_date": "Fecha",
        "court": "Tribunal | Juzgado",
        "title": "Título | Caso",
        "jurisdiction": "País",
        "docket": "Expediente",
        "summary": "Resumen",
    },
    "pt": {"decision_date": "Data", "title": "Título | Caso", "docket": "Processo", "summary": "Resumo"},
    "ru": {"decision_date": "Дата", "court": "Суд", "title": "Название", "jurisdiction": "Страна", "summary": "Резюме"},
    "zh": {
        "court": "法院",
        "title": "标题 | 案名 | 案件名称",
        "jurisdiction": "国家",
        "held": "裁判",
        "summary": "摘要",
    },
    "ar": {"court": "المحكمة", "title": "العنوان", "jurisdiction": "البلد", "summary": "الملخص"},
}

BODIES = frozenset({"basic_facts", "held", "relevant_holdings", "relevant_legislation", "summary"})
LISTS = frozenset(
    {"keywords", "subject_matter", "docket", "parties", "judgments", "documents", "collection", "sources"}
)

# What may stand between "Relevant holdings" and the topic they are about.
_ABOUT = (
    "in relation to|relating to|in respect of|with respect to|with regard to|regarding|concerning|on|about"
    "|en ce qui concerne|en relation avec|concernant|relatives à|relatifs à|relatives aux|relatifs aux|relatives au|relatifs au"
    "|sur|en relación con|relativas a|relativos a|sobre|em relação a|в отношении|относительно|关于"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label met: the field it names, its language, the topic it carries. `written`: as it stands in the source.

    `meant`: the spelling it was taken for, where that is another. `loose`: the word begins ordinary sentences too.
    """

    field: str
    language: str
    written: str
    topic: str = ""
    meant: str = ""
    loose: bool = False


def fold_label(text: str) -> str:
    """Return a label as compared: letter case, accents, quotes, spaces and emphasis do not matter."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    plain = " ".join(re.sub(r"[*_#>]|\(s\)|\(e\)", " ", bare.replace("’", "'").casefold()).split())
    return re.sub(r"\s*/\s*", "/", plain).strip(" .")


def _spellings(table: dict[str, dict[str, str]]) -> dict[str, tuple[str, str, str]]:
    known: dict[str, tuple[str, str, str]] = {}
    for language, fields in table.items():
        for field, spellings in fields.items():
            for spelling in spellings.split("|"):
                known.setdefault(fold_label(spelling), (field, language, spelling.strip()))
    return known


STRICT = _spellings(LABELS)
ANY = _spellings(LOOSE) | STRICT
_PLURALS = {
    folded + "s": meaning
    for folded, meaning in ANY.items()
    if folded.isascii() and "/" not in folded and folded[-1] != "s"
}
STRICT |= {folded: meaning for folded, meaning in _PLURALS.items() if folded[:-1] in STRICT and folded not in STRICT}
ANY = _PLURALS | ANY

_TOPIC = re.compile(
    "(?:"
    + "|".join(
        re.escape(s.strip())
        for fields in LABELS.values()
        for s in fields.get("relevant_holdings", "").split("|")
        if s.strip()
    )
    + rf")s?\s*(?:{_ABOUT})\s*(?P<topic>[^:：\n]{{1,150}})",
    re.IGNORECASE,
)
_BY_OPENING = re.compile(
    "|".join(sorted((re.escape(spelling) for _, _, spelling in STRICT.values()), key=len, reverse=True)), re.IGNORECASE
)


def named(text: str) -> Label | None:
    """Return the label that `text`, which stands before a colon, is; None where it is none, misspelt ones included."""
    if len(text) > 200:
        return None
    about = _TOPIC.fullmatch(text.strip(" *_#"))
    if about:
        return Label("relevant_holdings", _language_of(about), text, topic=about["topic"].strip())
    folded = fold_label(text)
    meaning = ANY.get(folded)
    if meaning:
        return Label(meaning[0], meaning[1], text, loose=folded not in STRICT)
    meaning = _misspelt(folded)
    return Label(meaning[0], meaning[1], text, meant=meaning[2]) if meaning else None


def alone(text: str) -> Label | None:
    """Return the label that a whole line is, whose value stands on the next."""
    if len(text) > 200:
        return None
    about = _TOPIC.fullmatch(text)
    if about:
        return Label("relevant_holdings", _language_of(about), text, topic=about["topic"].strip())
    meaning = STRICT.get(fold_label(text))
    return Label(meaning[0], meaning[1], text) if meaning else None


def opening(text: str) -> tuple[Label, str] | None:
    """Return the label a line opens with, without a colon, and the rest of the line."""
    found = _BY_OPENING.match(text)
    if not found or found.end() == len(text):
        return None
    field, language, _ = STRICT[fold_label(found[0])]
    return Label(field, language, found[0]), text[found.end() :]


def _language_of(about: re.Match[str]) -> str:
    words = fold_label(about[0])
    return next(
        (
            language
            for folded, (field, language, _) in STRICT.items()
            if field == "relevant_holdings" and words.startswith(folded)
        ),
        "",
    )


def _without_one(word: str) -> set[str]:
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


_SHORTER: dict[str, tuple[str, str, str]] = {}
for _folded, _meaning in STRICT.items():
    if len(_folded) >= 6:
        for _short in _without_one(_folded):
            _SHORTER.setdefault(_short, _meaning)


def _misspelt(folded: str) -> tuple[str, str, str] | None:
    """Return the label that is one slip away from `folded`: a letter wrong, missing, added, or two exchanged."""
    if not 6 <= len(folded) <= 60:
        return None
    return next((_SHORTER[short] for short in sorted(_without_one(folded)) if short in _SHORTER), None)
