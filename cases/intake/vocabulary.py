"""The fixed lists of a record, and how sources write their values. One line a value; `|` parts spellings."""

from difflib import get_close_matches

from cases.intake.labelling import fold_label

_LONGEST = 80  # No value of a list is longer.

_LEVELS = {
    "first": "First Instance | First | Trial court | Première instance | Primera instancia | Primeira instância "
    "| Первая инстанция"
    " | Суд первой инстанции | 一审 | المحكمة الابتدائية | الدرجة الأولى | Court of first instance "
    "| Tribunal de première instance",
    "appellate": "Appellate Instance | Appellate | Appeal | Second Instance | Appellate court | Instance d'appel "
    "| Appel | Cour d'appel"
    " | Deuxième instance | Instancia de apelación | Segunda instancia | Apelación | Segunda instância "
    "| Апелляционная инстанция"
    " | Вторая инстанция | 二审 | 上诉审 | محكمة الاستئناف | الاستئناف",
    "final": "Final Instance | Final | Last instance | Instance finale | Dernière instance | Instance suprême "
    "| Instance de dernier ressort"
    " | Instancia final | Última instancia | Последняя инстанция | Высшая инстанция | 终审 | Supreme court",
}
_PROCEDURES = {
    "civil": "Judicial (Civil) | Civil | Judicial – Civil | Judiciaire (civile) | Judiciaire (civil) | Civile "
    "| Judicial (Civil) "
    "| Judicial civil | Судебная (гражданская) | Гражданское | 司法（民事） | 民事",
    "criminal": "Judicial (Criminal) | Criminal | Judiciaire (pénale) | Judiciaire (pénal) | Pénale "
    "| Judicial (Penal) | Penal"
    " | Судебная (уголовная) | Уголовное | 司法（刑事） | 刑事",
    "administrative": "Judicial (Administrative) | Judiciaire (administrative) | Judiciaire (administratif) "
    "| Judicial (Administrativa)"
    " | Judicial (Administrativo) | Судебная (административная) | 司法（行政） | 行政诉讼",
    "constitutional": "Judicial (Constitutional) | Constitutional | Judiciaire (constitutionnelle) "
    "| Judiciaire (constitutionnel)"
    " | Judicial (Constitucional) | Конституционное",
    "commercial": "Judicial (Commercial) | Commercial | Judiciaire (commerciale) | Judiciaire (commercial) "
    "| Judicial (Comercial)"
    " | Judicial (Mercantil)",
    "office": "Administrative | Administrative procedure | Administrative (office) | Procédure administrative "
    "| Administrativo"
    " | Procedimiento administrativo | Административная",
}
_SUBJECTS = {
    "Patents (Inventions)": "Patents | Patent | Inventions | Brevets (Inventions) | Brevets"
    " | Patentes (Invenciones) | Patentes | 专利（发明） | Патенты (изобретения)",
    "Utility Models": "Utility Model | Modèles d'utilité | Modelos de utilidad | 实用新型 | Полезные модели",
    "Industrial Designs": "Industrial Design | Designs | Dessins et modèles industriels"
    " | Diseños industriales | Dibujos y modelos industriales"
    " | 工业品外观设计 | Промышленные образцы",
    "Trademarks": "Trademark | Trade marks | Trade mark | Marques | Marcas | 商标 | Товарные знаки",
    "Geographical Indications": "Geographical Indication | Indications géographiques | Indicaciones geográficas"
    " | 地理标志"
    " | Географические указания",
    "Trade Names": "Trade Name | Noms commerciaux | Nombres comerciales",
    "Layout Designs of Integrated Circuits": "Schémas de configuration de circuits intégrés"
    " | Esquemas de trazado de circuitos integrados",
    "Competition": "Concurrence | Competencia | Competition law",
    "Undisclosed Information (Trade Secrets)": "Undisclosed Information | Trade Secrets | Trade Secret"
    " | Informations non divulguées (Secrets commerciaux) | Secrets d'affaires "
    "| Información no divulgada (Secretos comerciales)",
    "Plant Variety Protection": "Plant Varieties | Protection des obtentions végétales | Obtentions végétales"
    " | Protección de las obtenciones vegetales",
    "Copyright and Related Rights (Neighboring Rights)": "Copyright and Related Rights | Copyright"
    " | Related Rights | Copyright and Neighboring Rights"
    " | Copyright and Related Rights (Neighbouring Rights) | Droit d'auteur et droits connexes "
    "| Droit d'auteur et droits voisins"
    " | Derecho de autor y derechos conexos | 版权和相关权利 | Авторское право и смежные права",
    "Enforcement of IP and Related Laws": "Enforcement | Enforcement of IP",
    "Alternative Dispute Resolution (ADR)": "Alternative Dispute Resolution | ADR",
    "Domain Names": "Domain Name | Noms de domaine | Nombres de dominio | 域名",
    "Genetic Resources": "Ressources génétiques | Recursos genéticos",
    "Traditional Cultural Expressions": "Expressions culturelles traditionnelles"
    " | Expresiones culturales tradicionales",
    "Transfer of Technology": "Technology Transfer | Transfert de technologie | Transferencia de tecnología",
    "Traditional Knowledge (TK)": "Traditional Knowledge | Savoirs traditionnels | Conocimientos tradicionales",
    "IP Regulatory Body": "",
    "Industrial Property": "Propriété industrielle | Propiedad industrial",
    "Others": "Other | Autre | Autres | Otros | Otro | Outros | Другое | Прочее | 其他",
}


def _meanings(table: dict[str, str]) -> dict[str, str]:
    return {
        fold_label(spelling): value
        for value, spellings in table.items()
        for spelling in (value, *spellings.split("|"))
        if spelling.strip()
    }


LEVELS, PROCEDURES, SUBJECTS = map(_meanings, (_LEVELS, _PROCEDURES, _SUBJECTS))


def level(written: str) -> str:
    """Return the level a source means, empty where it is none of ours."""
    return LEVELS.get(fold_label(written), "")


def procedure(written: str) -> str:
    """Return the procedure a source means, empty where it is none of ours."""
    return PROCEDURES.get(fold_label(written), "")


def subject(written: str) -> str:
    """Return the name in the list of subject matters, empty where it is not in it."""
    return SUBJECTS.get(fold_label(written), "")


def nearest(field: str, written: str) -> tuple[str, ...]:
    """Return the values of a field's list that are spelt most like `written`, the nearest first; often none."""
    table = {"level": LEVELS, "procedure": PROCEDURES, "subject_matter": SUBJECTS}[field]
    close = get_close_matches(fold_label(written[:_LONGEST]), table, cutoff=0.75)
    return tuple(dict.fromkeys(table[spelling] for spelling in close))
