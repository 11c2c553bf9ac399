"""The automatic numbers of Word in the manner of the templates of courts of many places."""

import pytest

from cases.files.case_labels import CASE_LABELS
from core.sources.docx import convert

from .templates import LEGAL, document, level, lines, lists, p, restart, style, styles, table

ENGLAND = (
    document(
        p("LORD JUSTICE ALDER:")
        + p("The appeal is about a mark.", "1/0")
        + p("It was filed late.", "1/0")
        + p("The facts", styled="Heading")
        + p("The owner sold tools:", "1/0")
        + p("in Oakford,", "1/1")
        + p("in Elmton,", "1/1")
        + p("both before and", "1/2")
        + p("after the sale;", "1/2")
        + p("and abroad.", "1/1")
        + p("The judge agreed.", "1/0")
        + p("He said:", "1/0")
        + p("first,", "1/1"),
        numbering=lists({"0": LEGAL}, {"1": "0"}),
        styles=styles(style("Heading")),
    ),
    [
        "LORD JUSTICE ALDER:",
        "1. The appeal is about a mark.",
        "2. It was filed late.",
        "The facts",
        "3. The owner sold tools:",
        "(a) in Oakford,",
        "(b) in Elmton,",
        "(i) both before and",
        "(ii) after the sale;",
        "(c) and abroad.",
        "4. The judge agreed.",
        "5. He said:",
        "(a) first,",
    ],
)
AUSTRALIA = (
    document(
        p("The application is refused.", styled="JudgPara")
        + p("Costs", styled="Head")
        + p("Costs follow.", styled="JudgPara"),
        numbering=lists({"7": level(0, "[%1]", start=43, more='<w:pStyle w:val="JudgPara"/>')}, {"3": "7"}),
        styles=styles(style("JudgPara", "3"), style("Head")),
    ),
    ["[43] The application is refused.", "Costs", "[44] Costs follow."],
)
GERMANY = (
    document(
        p("Tenor", styled="Roemisch")
        + p("Die Klage wird abgewiesen.", styled="Ziffer")
        + p("Die Klägerin trägt die Kosten.", styled="Ziffer")
        + p("Gründe", styled="Roemisch")
        + p("Die Klage ist zulässig.", styled="Ziffer")
        + p("Das Zeichen ist bekannt.", styled="Buchstabe"),
        numbering=lists(
            {
                "0": level(0, "%1.", "upperRoman", more='<w:pStyle w:val="Roemisch"/>')
                + level(1, "%2.", more='<w:pStyle w:val="Ziffer"/>')
                + level(2, "%3)", "lowerLetter", more='<w:pStyle w:val="Buchstabe"/>')
            },
            {"1": "0"},
        ),
        styles=styles(style("Roemisch", "1"), style("Ziffer", "1"), style("Buchstabe", "1"), language="de-DE"),
    ),
    [
        "I. Tenor",
        "1. Die Klage wird abgewiesen.",
        "2. Die Klägerin trägt die Kosten.",
        "II. Gründe",
        "1. Die Klage ist zulässig.",
        "a) Das Zeichen ist bekannt.",
    ],
)
AUSTRIA = (
    document(
        p("Geltungsbereich", "1/0")
        + p("Dieses Gesetz gilt.", "1/1")
        + p("Es gilt nicht.", "1/1")
        + p("Begriffe", "1/0")
        + p("Eine Marke ist ein Zeichen.", "1/1"),
        numbering=lists({"0": level(0, "§ %1") + level(1, "(%2)")}, {"1": "0"}),
    ),
    [
        "§ 1 Geltungsbereich",
        "(1) Dieses Gesetz gilt.",
        "(2) Es gilt nicht.",
        "§ 2 Begriffe",
        "(1) Eine Marke ist ein Zeichen.",
    ],
)
FRANCE = (
    document(
        p("Attendu que la marque est renommée ;", "1/0")
        + p("Attendu qu'elle est usée ;", "1/0")
        + p("PAR CES MOTIFS")
        + p("Rejette le pourvoi ;", "2/0")
        + p("Condamne la société Aulne ;", "2/0"),
        numbering=lists({"0": level(0, "%1", "ordinal"), "1": level(0, "%1°")}, {"1": "0", "2": "1"}),
        styles=styles(language="fr-FR"),
    ),
    [
        "1er Attendu que la marque est renommée ;",
        "2e Attendu qu'elle est usée ;",
        "PAR CES MOTIFS",
        "1° Rejette le pourvoi ;",
        "2° Condamne la société Aulne ;",
    ],
)
SPAIN = (
    document(
        p("La demanda se presentó en 2021.", "1/0")
        + p("FUNDAMENTOS")
        + p("El signo es distintivo.", "2/0")
        + p("El recurso se desestima.", "2/0"),
        numbering=lists({"0": level(0, "%1", "ordinal")}, {"1": "0", "2": f"0 {restart(0, 1)}"}),
        styles=styles(language="es-ES"),
    ),
    ["1º La demanda se presentó en 2021.", "FUNDAMENTOS", "1º El signo es distintivo.", "2º El recurso se desestima."],
)
BRAZIL = (
    document(
        p("Trata-se de recurso.", "1/0")
        + p("VOTO")
        + p("Conheço do recurso.", "1/0")
        + p("quanto à marca;", "1/1")
        + p("quanto ao nome;", "1/1")
        + p("Nego provimento.", "1/0")
        + p("quanto às custas;", "1/1"),
        numbering=lists(
            {"0": level(0, "%1.") + level(1, "%2 -", "upperRoman", more='<w:lvlRestart w:val="0"/>')}, {"1": "0"}
        ),
    ),
    [
        "1. Trata-se de recurso.",
        "VOTO",
        "2. Conheço do recurso.",
        "I - quanto à marca;",
        "II - quanto ao nome;",
        "3. Nego provimento.",
        "III - quanto às custas;",
    ],
)
RUSSIA = (
    document(
        p("Взыскать с ответчика", "1/0")
        + p("компенсацию", "1/1")
        + p("расходы", "1/1")
        + p("В остальном отказать.", "1/0"),
        numbering=lists({"0": level(0, "%1.") + level(1, "%2)", "russianLower")}, {"1": "0"}),
    ),
    ["1. Взыскать с ответчика", "а) компенсацию", "б) расходы", "2. В остальном отказать."],
)
CHINA = (
    document(
        "".join(p(f"判项{place}。", "1/0") for place in range(1, 13)) + p("细则", "2/0"),
        numbering=lists(
            {
                "0": level(0, "%1、", "chineseCounting", more='<w:suff w:val="nothing"/>'),
                "1": level(0, "第%1条", "chineseCountingThousand", start=1019),
            },
            {"1": "0", "2": "1"},
        ),
    ),
    [
        *(f"{sign}、判项{place}。" for place, sign in enumerate([*"一二三四五六七八九十", "十一", "十二"], 1)),
        "第一千零一十九条 细则",
    ],
)
JAPAN = (
    document(
        p("主文", "1/0")
        + p("原告の請求を棄却する。", "1/1")
        + p("訴訟費用は原告の負担とする。", "1/1")
        + p("理由", "1/0")
        + p("本件商標", "1/2"),
        numbering=lists(
            {
                "0": level(0, "第%1", "decimalFullWidth")
                + level(1, "%2", "decimalFullWidth")
                + level(2, "(%3)", "aiueoFullWidth")
            },
            {"1": "0"},
        ),
    ),
    ["第１ 主文", "１ 原告の請求を棄却する。", "２ 訴訟費用は原告の負担とする。", "第２ 理由", "(ア) 本件商標"],
)
KOREA = (
    document(
        p("기초사실", "1/0") + p("원고는 상표권자이다.", "1/1") + p("피고는 판매하였다.", "1/1"),
        numbering=lists({"0": level(0, "%1.") + level(1, "%2.", "ganada")}, {"1": "0"}),
    ),
    ["1. 기초사실", "가. 원고는 상표권자이다.", "나. 피고는 판매하였다."],
)
EGYPT = (
    document(
        p("قبول الطعن شكلا", "1/0") + p("رفض الطعن موضوعا", "1/0") + p("إلزام الطاعن", "2/0") + p("بالمصاريف", "2/0"),
        numbering=lists(
            {"0": level(0, "%1-", "arabicAbjad"), "1": level(0, "(%1)", "arabicAlpha")}, {"1": "0", "2": "1"}
        ),
    ),
    ["أ- قبول الطعن شكلا", "ب- رفض الطعن موضوعا", "(أ) إلزام الطاعن", "(ب) بالمصاريف"],
)
KENYA = (
    document(
        p("Introduction", styled="H1")
        + p("The suit was filed.", styled="H2")
        + p("Alder was served.", styled="H3")
        + p("Analysis", styled="H1")
        + p("Not numbered", "0", styled="H2")
        + p("The mark was used.", styled="Mine")
        + p("Switched off", styled="Plain")
        + p("It was known.", styled="H2"),
        numbering=lists(
            {
                "0": level(0, "%1.0", more='<w:pStyle w:val="H1"/>')
                + level(1, "%1.%2", more='<w:pStyle w:val="H2"/>')
                + level(2, "%1.%2.%3", more='<w:pStyle w:val="H3"/>')
            },
            {"5": "0"},
        ),
        styles=styles(
            style("H1", "5"),
            style("H2", "/1", based="H1"),
            style("H3", "/2", based="H2"),
            style("Mine", based="H2"),
            style("Plain", "0", based="H2"),
        ),
    ),
    [
        "1.0 Introduction",
        "1.1 The suit was filed.",
        "1.1.1 Alder was served.",
        "2.0 Analysis",
        "Not numbered",
        "2.1 The mark was used.",
        "Switched off",
        "2.2 It was known.",
    ],
)
INDIA = (
    document(
        p("ORDER")
        + table(
            [p(numbered="1/0"), p("Suit 12 of 2021"), p("Dismissed")],
            [p(numbered="1/0"), p("Suit 13 of 2021"), p("Allowed")],
        )
        + table([p(numbered="1/0"), p("No order as to costs")])
        + p("Let the file be closed.", "1/0"),
        numbering=lists({"0": level(0, "%1.", "decimalZero")}, {"1": "0"}),
    ),
    [
        "ORDER",
        "01. Suit 12 of 2021 | Dismissed",
        "02. Suit 13 of 2021 | Allowed",
        "03. No order as to costs",
        "04. Let the file be closed.",
    ],
)
TEMPLATES = {
    "England": ENGLAND,
    "Australia": AUSTRALIA,
    "Germany": GERMANY,
    "Austria": AUSTRIA,
    "France": FRANCE,
    "Spain": SPAIN,
    "Brazil": BRAZIL,
    "Russia": RUSSIA,
    "China": CHINA,
    "Japan": JAPAN,
    "Korea": KOREA,
    "Egypt": EGYPT,
    "Kenya": KENYA,
    "India": INDIA,
}


@pytest.mark.parametrize(("raw", "shown"), TEMPLATES.values(), ids=TEMPLATES)
def test_a_judgment_has_the_numbers_that_word_shows(raw, shown):
    assert lines(raw) == shown
    assert convert(raw, CASE_LABELS).findings == ()
