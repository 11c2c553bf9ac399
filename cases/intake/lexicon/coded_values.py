"""Fixed lists of a record, each value with its spellings in sources.

One line for each value; `|` separates spellings.
"""

import re
from functools import cache

from core.text.nearest import nearest as nearest_names

from .label_matching import fold_label, slips

_LONGEST = 80  # No value of a list is longer.
_NEAR = 0.75

_LEVELS = """
first: First Instance | First | Trial court | Court of first instance | First instance court
  | Première instance | Premier degré | Tribunal de première instance | Juridiction de première instance
  | Primera instancia | Primer grado | Primeira instância | Primeiro grau | Первая инстанция | Суд первой инстанции
  | 一审 | 初审 | 第一审 | 一审法院 | المحكمة الابتدائية | الدرجة الأولى | محكمة أول درجة | محكمة الدرجة الأولى
  | أول درجة
  | ابتدائي | ابتدائية | Erste Instanz | Prima istanza | Primo grado
appellate: Appellate Instance | Appellate | Appeal | Second Instance | Appellate court | Court of appeal
  | Second instance court | Instance d'appel | Appel | Cour d'appel | Deuxième instance | Seconde instance
  | Juridiction d'appel | Second degré | Instancia de apelación | Segunda instancia | Apelación | Segundo grado
  | Tribunal de apelación | Instancia apelación | Segunda instância | Segundo grau | Instância de apelação
  | Апелляционная инстанция | Апелляция | Вторая инстанция | Суд апелляционной инстанции | Суд второй инстанции
  | 二审 | 上诉审 | 上诉 | 第二审 | 上诉法院 | 二审法院 | محكمة الاستئناف | الاستئناف | محكمة استئناف | استئناف
  | محكمة ثاني درجة | محكمة الدرجة الثانية | الدرجة الثانية | ثاني درجة | درجة الاستئناف | Zweite Instanz
  | Berufungsinstanz | Seconda istanza | Appello
final: Final Instance | Final | Last instance | Supreme court | Court of final instance | Court of last instance
  | Final appeal | Highest instance | Instance finale | Dernière instance | Instance suprême
  | Instance de dernier ressort | Dernier ressort | Juridiction de dernière instance | Juridiction suprême
  | Instance définitive | Instancia final | Última instancia | Instancia definitiva | Tribunal de última instancia
  | Instância final | Última instância | Последняя инстанция | Высшая инстанция | Окончательная инстанция
  | Конечная инстанция | Суд последней инстанции | 终审 | 最终审 | 终审法院 | 最高审级 | محكمة آخر درجة | آخر درجة
  | نهائي
  | الدرجة النهائية | الدرجة الأخيرة | محكمة الدرجة النهائية | المحكمة العليا | الدرجة العليا | Letzte Instanz
  | Ultima istanza
"""
_SUBJECTS = """
Patents (Inventions): Patents | Patent | Inventions | Invention | Brevets (Inventions) | Brevets | Brevet
  | Patentes (Invenciones) | Patentes de invención | Patentes | Patentes (Invenções) | 专利（发明） | 专利 | 发明专利
  | 发明
  | Патенты (изобретения) | Патенты | Изобретения | البراءات (الاختراعات) | البراءات | براءات الاختراع | الاختراعات
  | Patente (Erfindungen) | Patente
Utility Models: Utility Model | Modèles d'utilité | Modelos de utilidad | Modelos de utilidade | 实用新型
  | Полезные модели | نماذج المنفعة | Gebrauchsmuster
Industrial Designs: Industrial Design | Designs | Dessins et modèles industriels | Dessins et modèles
  | Diseños industriales | Dibujos y modelos industriales | Desenhos industriais | 工业品外观设计 | 外观设计
  | Промышленные образцы | التصاميم الصناعية | الرسوم والنماذج الصناعية | Geschmacksmuster
Trademarks: Trademark | Trade marks | Trade mark | Marks | Marques | Marcas | 商标 | Товарные знаки | Товарный знак
  | العلامات التجارية | العلامات | Marken
Geographical Indications: Geographical Indication | Indications géographiques | Indicaciones geográficas
  | Indicações geográficas | 地理标志 | Географические указания | المؤشرات الجغرافية | البيانات الجغرافية
  | Geografische Angaben
Trade Names: Trade Name | Noms commerciaux | Nombres comerciales | Nomes comerciais | 商号 | 厂商名称
  | Фирменные наименования | الأسماء التجارية
Layout Designs of Integrated Circuits: Layout Designs | Schémas de configuration de circuits intégrés
  | Esquemas de trazado de circuitos integrados | 集成电路布图设计 | Топологии интегральных микросхем
  | Топологии интегральных схем | تصاميم الدوائر المتكاملة | التصاميم التخطيطية للدوائر المتكاملة
Competition: Concurrence | Competencia | Concorrência | Competition law | Unfair competition | Concurrence déloyale
  | Competencia desleal | 竞争 | 反不正当竞争 | Конкуренция | المنافسة | Wettbewerb
Undisclosed Information (Trade Secrets): Undisclosed Information | Trade Secrets | Trade Secret
  | Informations non divulguées (Secrets commerciaux) | Informations non divulguées | Secrets d'affaires
  | Secrets commerciaux | Información no divulgada (Secretos comerciales) | Información no divulgada
  | Secretos comerciales | Secretos empresariales | Segredos comerciais | Segredos de negócio
  | Informação não divulgada | 未公开的信息（商业秘密） | 未披露的信息（商业秘密）
  | 未公开信息（商业秘密）
  | 商业秘密 | Закрытая информация (коммерческая тайна) | Нераскрытая информация (коммерческая тайна)
  | Коммерческая тайна | المعلومات غير المفصح عنها (الأسرار التجارية) | الأسرار التجارية
Plant Variety Protection: Plant Varieties | Plant Variety | Protection des obtentions végétales
  | Obtentions végétales | Protección de las obtenciones vegetales | Obtenciones vegetales
  | Protección de obtenciones vegetales | 植物新品种保护 | 植物品种保护 | 植物新品种 | Охрана сортов растений
  | حماية الأصناف النباتية | الأصناف النباتية
Copyright and Related Rights (Neighboring Rights): Copyright and Related Rights | Copyright | Related Rights
  | Copyright and Neighboring Rights | Copyright and Neighbouring Rights
  | Copyright and Related Rights (Neighbouring Rights) | Droit d'auteur et droits connexes
  | Droit d'auteur et droits connexes (droits voisins) | Droit d'auteur et droits voisins | Droit d'auteur
  | Droits d'auteur | Derecho de autor y derechos conexos | Derecho de autor | Derechos de autor
  | Derecho de autor y derechos conexos (derechos afines) | Direito de autor e direitos conexos
  | Direitos autorais e conexos | 版权和相关权利 | 版权及相关权利 | 版权和相关权（邻接权） | 版权与相关权（邻接权）
  | 版权和相关权 | 版权 | 著作权
  | Авторское право и смежные права | Авторское право | Авторские и смежные права
  | حق المؤلف والحقوق المجاورة | حق المؤلف والحقوق المجاورة (الحقوق ذات الصلة) | حق المؤلف
  | Urheberrecht und verwandte Schutzrechte | Urheberrecht
Enforcement of IP and Related Laws: Enforcement | Enforcement of IP | Enforcement of IP Laws
  | Respect de la propriété intellectuelle et lois connexes | Application des lois de propriété intellectuelle
  | Mise en œuvre des droits de propriété intellectuelle et lois connexes
  | Observancia de las leyes de propiedad intelectual y leyes conexas | Observancia
  | Observancia de los derechos de propiedad intelectual y leyes conexas | 知识产权执法及相关法律
  | 知识产权及相关法律的执行
  | Защита прав ИС и смежное законодательство | إنفاذ الملكية الفكرية والقوانين ذات الصلة
Alternative Dispute Resolution (ADR): Alternative Dispute Resolution | ADR
  | Règlement extrajudiciaire des litiges | Modes alternatifs de règlement des litiges
  | Solución alternativa de controversias | 替代性争议解决（ADR） | Альтернативное урегулирование споров
Domain Names: Domain Name | Noms de domaine | Nombres de dominio | Nomes de domínio | 域名 | Доменные имена
  | أسماء الحقول | أسماء النطاقات
Genetic Resources: Ressources génétiques | Recursos genéticos | 遗传资源 | Генетические ресурсы | الموارد الوراثية
Traditional Cultural Expressions: Expressions culturelles traditionnelles | Expresiones culturales tradicionales
  | 传统文化表现形式 | Традиционные выражения культуры | أشكال التعبير الثقافي التقليدي
Transfer of Technology: Technology Transfer | Transfert de technologie | Transferencia de tecnología | 技术转让
  | Передача технологии | Передача технологий | نقل التكنولوجيا
Traditional Knowledge (TK): Traditional Knowledge | Savoirs traditionnels | Conocimientos tradicionales | 传统知识
  | Традиционные знания | المعارف التقليدية
IP Regulatory Body: Organe de réglementation de la propriété intellectuelle
  | Organismo de reglamentación de la propiedad intelectual
Industrial Property: Propriété industrielle | Propiedad industrial | Propriedade industrial | 工业产权
  | Промышленная собственность | الملكية الصناعية
Others: Other | Autre | Autres | Otros | Otro | Otras | Outros | Другое | Прочее | Другие | Иное | 其他 | 其它 | أخرى
  | غير ذلك
  | مواضيع أخرى | Sonstiges
"""
# "Judicial (Civil)", in any language: the kind in brackets, by its first letters.
_JUDICIAL = re.compile(
    r"(?:judicial|judiciaire|judiciario|судебн\w*|司法|قضا[يئ]\w*|الاجراءات القضائية|gerichtlich\w*|giudiziari\w)"
    r"(?: proceedings?)?[\s(（–—:/,-]*(?P<kind>[^()（）]{2,60})[)）]?"
)
_KINDS = {
    "civil": "civil|гражданск|民事|مدني|zivil",
    "criminal": "criminal|penal|pénal|уголов|刑事|جنا[يئ]ي|جزا[يئ]ي|strafr|strafs",
    "administrative": "administ|административ|行政|اداري|verwaltung",
    "constitutional": "constitu|конституц|宪法|دستوري|verfassung",
    "commercial": "commerc|comercial|mercantil|коммерч|торгов|хозяйств|экономич|商事|تجاري|handels",
}
_OFFICE = (
    "Administrative | Administrative procedure | Administrative (office) | Administrative proceedings | Procédure "
    "administrative | Administratif | Administrativo | Administrativa | Procedimiento administrativo "
    "| Процедура административная | Административная | Административное | Административный | 行政 | 行政程序"
    " | إداري | إدارية"
    " | Verwaltungsverfahren"
)


def _meanings(table: str) -> dict[str, str]:
    lines = table.replace("\n  |", " |").strip().splitlines()
    return {
        fold_label(spelling): value
        for value, spellings in (line.split(": ", 1) for line in lines)
        for spelling in (value, *spellings.split("|"))
        if spelling.strip()
    }


LEVELS, SUBJECTS = map(_meanings, (_LEVELS, _SUBJECTS))
_BY_OFFICE = frozenset(map(fold_label, _OFFICE.split("|")))
_PROCEDURES = {f"judicial ({code})": code for code in _KINDS} | dict.fromkeys(_BY_OFFICE, "office")


def level(written: str) -> str:
    """Return the level a source means, empty where it is none of ours; one slip of the pen is passed over."""
    folded = fold_label(written)
    return LEVELS.get(folded) or slips(folded, _slipped_levels()) or ""


@cache
def _slipped_levels() -> dict[str, str]:
    return {
        folded[:place] + folded[place + 1 :]: code
        for folded, code in LEVELS.items()
        if len(folded) >= 9
        for place in range(len(folded) + 1)
    }


def procedure(written: str) -> str:
    """Return the procedure a source means, empty where it is none of ours, or more than one."""
    folded = fold_label(written[:200])
    if folded in _BY_OFFICE:
        return "office"
    judicial = _JUDICIAL.fullmatch(folded)
    kind = judicial["kind"].strip() if judicial else folded
    if not judicial and " " in kind:
        return ""
    meant = [code for code, stems in _KINDS.items() if re.search(rf"(?:^|[\s(]|ال)(?:{fold_label(stems)})", kind)]
    return meant[0] if len(meant) == 1 else ""


def subject(written: str) -> str:
    """Return the name in the list of subject matters, empty where it is not in it."""
    return SUBJECTS.get(fold_label(written), "")


def nearest(field: str, written: str) -> tuple[str, ...]:
    """Return the values of a field's list that are spelt most like `written`, the nearest first; often none."""
    table = {"level": LEVELS, "procedure": _PROCEDURES, "subject_matter": SUBJECTS}[field]
    return nearest_names(fold_label(written[:_LONGEST]), table, _NEAR)
