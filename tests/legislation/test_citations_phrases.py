"""What the citation grammar makes of real phrases, in one table a language."""

import pytest

from legislation.citations import find_citations

# Language, phrase, and for each citation its instrument and numbers.
Phrase = tuple[str, str, list[tuple[str, list[str]]]]

ENGLISH: list[Phrase] = [
    ("en", "17 U.S.C. § 107", [("17 U.S.C.", ["107"])]),
    (
        "en",
        "15 U.S.C. §§ 1114(1)(A), 1125(a)(1)(A) and 1125(c)",
        [("15 U.S.C.", ["1114(1)(A)", "1125(a)(1)(A)", "1125(c)"])],
    ),
    ("en", "37 C.F.R. § 1.56", [("37 C.F.R.", ["1.56"])]),
    ("en", "California Civil Code § 3344", [("California Civil Code", ["3344"])]),
    (
        "en",
        "Art. 2(1)(k) of the Unfair Competition Prevention and Trade Secret Protection Act",
        [("Unfair Competition Prevention and Trade Secret Protection Act", ["2(1)(k)"])],
    ),
    ("en", "reg. 3.2C(2)(aa) of the Copyright Regulations", [("Copyright Regulations", ["3.2C(2)(aa)"])]),
    (
        "en",
        "cl. 6.1 of the ETSI Intellectual Property Rights Policy",
        [("ETSI Intellectual Property Rights Policy", ["6.1"])],
    ),
    ("en", "R. 19(1) and (2) of the Rules of Procedure", [("Rules of Procedure", ["19(1)", "19(2)"])]),
    (
        "en",
        "Article 6bis of the Paris Convention for the Protection of Industrial Property; Art. 16(2) and (3) TRIPS",
        [("Paris Convention for the Protection of Industrial Property", ["6bis"]), ("TRIPS", ["16(2)", "16(3)"])],
    ),
    ("en", "Article 6 quinquies B of the Paris Convention", [("Paris Convention", ["6quinquies(B)"])]),
    ("en", "paragraph 2 of Article 5 of the Patent Law", [("Patent Law", ["5(2)"])]),
    (
        "en",
        "subsections (1) and (3) of section 10 of the Trade Marks Act 1994",
        [("Trade Marks Act 1994", ["10(1)", "10(3)"])],
    ),
    ("en", "point (b) of Article 8(1) of Regulation (EU) 2017/1001", [("Regulation (EU) 2017/1001", ["8(1)(b)"])]),
    ("en", "Article 10, paragraph 2, of the Trademark Law", [("Trademark Law", ["10(2)"])]),
    ("en", "Art. 138(1)(b) and (c) EPC", [("EPC", ["138(1)(b)", "138(1)(c)"])]),
    (
        "en",
        "the court applied sections 5 to 7 of the Act on Copyright and Related Rights and dismissed",
        [("Act on Copyright and Related Rights", ["5", "6", "7"])],
    ),
    ("en", "Law No. 633 of 22 April 1941, Art. 2(4)", [("Law No. 633 of 22 April 1941", ["2(4)"])]),
    ("en", "Article 31 of the Constitution of Kenya, 2010", [("Constitution of Kenya", ["31"])]),
    ("en", "Section 19(1) of the Act; see the Designs Act, 2000", [("Act", ["19(1)"])]),
    (
        "en",
        "Articles 2, 3 and 5(1) of Directive 2001/29/EC of the European Parliament",
        [("Directive 2001/29/EC of the European Parliament", ["2", "3", "5(1)"])],
    ),
    ("en", "Article 5(2)(b) of Directive 2001/29/EC applies", [("Directive 2001/29/EC", ["5(2)(b)"])]),
    ("en", "section 43 (a) of the Lanham Act", [("Lanham Act", ["43(a)"])]),
    ("en", "Articles 44 and 44-2 of the Law", [("Law", ["44", "44-2"])]),
    ("en", "ss 12(2) and 120(1) of the Australian Consumer Law", [("Australian Consumer Law", ["12(2)", "120(1)"])]),
    ("en", "Section 1823 of the X Code and § 823 BGB", [("X Code", ["1823"]), ("BGB", ["823"])]),
    ("en", "On 5 May 2020 the plaintiff paid 300,000 yuan, 3 articles and 2 sections.", []),
    ("en", "The plaintiff's 29 shops and defendants' 5 shops", []),
    ("en", "Article 5 thereof", [("", ["5"])]),
    ("en", "Articles 1 to 500 of the Patent Law", []),
    ("en", "clause 5 of the contract and section 3 of the report", []),
    (
        "en",
        "Article 102 TFEU and Article 7 of the Charter of Fundamental Rights of the European Union",
        [("TFEU", ["102"]), ("Charter of Fundamental Rights of the European Union", ["7"])],
    ),
    ("en", "Section 107 of the U.S. Copyright Act", [("U.S. Copyright Act", ["107"])]),
    ("en", "Article II of the Berne Convention", [("Berne Convention", ["II"])]),
    (
        "en",
        "Articles 10 (1) and 10 (2) of the Trade Mark Law (hereinafter “TML”). Article 6 TML",
        [("Trade Mark Law", ["10(1)", "10(2)"]), ("Trade Mark Law", ["6"])],
    ),
    ("en", "Article 5 of the “Patent Law of the Republic of Korea”", [("Patent Law of the Republic of Korea", ["5"])]),
    (
        "en",
        "Articles 1018, 1019, and 1165 of the Civil Code of the People's Republic of China",
        [("Civil Code of the People's Republic of China", ["1018", "1019", "1165"])],
    ),
    (
        "en",
        "Article 10(1)(3) of the Trade Mark Law (TML) was applied, then Article 6(3) of the TML",
        [("Trade Mark Law", ["10(1)(3)"]), ("Trade Mark Law", ["6(3)"])],
    ),
    (
        "en",
        "Art. 100 and 138 EPC; Sections 21 and 22 German Patents Act",
        [("EPC", ["100", "138"]), ("German Patents Act", ["21", "22"])],
    ),
    ("en", "Sections 29 and 30(1)(b) of the Trade Marks Act 1994", [("Trade Marks Act 1994", ["29", "30(1)(b)"])]),
    ("en", "Art. 10(2)(b) TRIPS", [("TRIPS", ["10(2)(b)"])]),
    ("en", "s\u00a029(1)", [("", ["29(1)"])]),
    ("en", "Section 38-B of the Copyright Act, 1957", [("Copyright Act", ["38B"])]),
    ("en", "Rule 10(3) of the Trade Marks Rules 2017", [("Trade Marks Rules 2017", ["10(3)"])]),
    (
        "en",
        "Regulation 5 of the Trade Marks (Relative Grounds) Order 2007",
        [("Trade Marks (Relative Grounds) Order 2007", ["5"])],
    ),
    (
        "en",
        "Article 9(1)(b) of Council Regulation (EC) No 207/2009 of 26 February 2009 on the Community trade mark",
        [("Council Regulation (EC) No 207/2009 of 26 February 2009", ["9(1)(b)"])],
    ),
    (
        "en",
        "Article 2 of the Civil Code applies, as does Article 3 of the same Code.",
        [("Civil Code", ["2"]), ("Civil Code", ["3"])],
    ),
    (
        "en",
        "Sections 9 and 11 of the Trade Marks Act, 1999 read with Section 29",
        [("Trade Marks Act", ["9", "11"]), ("Trade Marks Act", ["29"])],
    ),
    (
        "en",
        "Law on Copyright and Related Rights (Articles 5, 6(1) and 7)",
        [("Law on Copyright and Related Rights", ["5", "6(1)", "7"])],
    ),
    ("en", "Article 1165: Whoever causes damage", [("", ["1165"])]),
    ("en", "Article 1 of the Patent Law is quoted. Article 2: text", [("Patent Law", ["1"]), ("Patent Law", ["2"])]),
]
GERMAN: list[Phrase] = [
    ("de", "§ 97 Abs. 1 UrhG", [("UrhG", ["97(1)"])]),
    ("de", "§ 19 Abs. 2 Nr. 3 GWB", [("GWB", ["19(2)(3)"])]),
    ("de", "§§ 823 Abs. 1, 1004 Abs. 1 Satz 2 BGB", [("BGB", ["823(1)", "1004(1)(2)"])]),
    ("de", "§ 97 Abs. 1 und 2 UrhG", [("UrhG", ["97(1)", "97(2)"])]),
    ("de", "Art. 5 Abs. 3 lit. a der Richtlinie 2001/29/EG", [("Richtlinie 2001/29/EG", ["5(3)(a)"])]),
    ("de", "§§ 44a bis 44c des Urheberrechtsgesetzes", [("Urheberrechtsgesetzes", ["44a", "44b", "44c"])]),
    ("de", "§§ 10 bis 12 MarkenG", [("MarkenG", ["10", "11", "12"])]),
    ("de", "§ 823 Abs. 1 i.V.m. § 1004 BGB", [("BGB", ["823(1)"]), ("BGB", ["1004"])]),
    (
        "de",
        "nach § 4 Nr. 3 des Gesetzes gegen den unlauteren Wettbewerb",
        [("Gesetzes gegen den unlauteren Wettbewerb", ["4(3)"])],
    ),
    ("de", "Art. 2 Abs. 1 i. V. m. Art. 1 Abs. 1 GG", [("GG", ["2(1)"]), ("GG", ["1(1)"])]),
    ("de", "§ 823 des Bürgerlichen Gesetzbuchs", [("Bürgerlichen Gesetzbuchs", ["823"])]),
    (
        "de",
        "Artikel 8 Absatz 1 Buchstabe b der Verordnung (EU) 2017/1001",
        [("Verordnung (EU) 2017/1001", ["8(1)(b)"])],
    ),
    ("de", "§§ 823, 1004 BGB", [("BGB", ["823", "1004"])]),
]
FRENCH: list[Phrase] = [
    (
        "fr",
        "article L. 111-1 du Code de la propriété intellectuelle",
        [("Code de la propriété intellectuelle", ["L111-1"])],
    ),
    (
        "fr",
        "les articles L. 335-2 et L. 335-3 du code de la propriété intellectuelle",
        [("code de la propriété intellectuelle", ["L335-2", "L335-3"])],
    ),
    ("fr", "l'article 1240 du Code civil", [("Code civil", ["1240"])]),
    ("fr", "articles 9 et 1240 du Code civil et a condamné", [("Code civil", ["9", "1240"])]),
    ("fr", "article 226-8 du Code pénal", [("Code pénal", ["226-8"])]),
    ("fr", "l’alinéa 2 de l’article L. 122-5 du CPI", [("CPI", ["L122-5(2)"])]),
    (
        "fr",
        "article 3 bis de la loi fédérale sur le droit d'auteur et les droits voisins",
        [("loi fédérale sur le droit d'auteur et les droits voisins", ["3bis"])],
    ),
    (
        "fr",
        "article 1er de la loi n° 78-17 du 6 janvier 1978 relative à l'informatique",
        [("loi n° 78-17 du 6 janvier 1978 relative à l'informatique", ["1"])],
    ),
    ("fr", "art. 5, paragraphe 3, sous d), de la directive 2001/29/CE", [("directive 2001/29/CE", ["5(3)(d)"])]),
    ("fr", "article 10, al. 1, let. b LDA", [("LDA", ["10(1)(b)"])]),
    ("fr", "articles L. 111-1 à L. 111-3 du CPI", [("CPI", ["L111-1", "L111-2", "L111-3"])]),
]
SPANISH: list[Phrase] = [
    ("es", "artículos 7.6 y 9.2 de la Ley Orgánica 1/1982", [("Ley Orgánica 1/1982", ["7.6", "9.2"])]),
    ("es", "artículo 34, apartado 2, de la Ley de Marcas", [("Ley de Marcas", ["34(2)"])]),
    (
        "es",
        "el artículo 136 literal a) de la Decisión 486 de la Comunidad Andina",
        [("Decisión 486 de la Comunidad Andina", ["136(a)"])],
    ),
    ("es", "art. 31 de la Ley 11.723", [("Ley 11.723", ["31"])]),
    ("es", "los artículos 1 a 3 del Código Civil", [("Código Civil", ["1", "2", "3"])]),
    ("es", "inciso b) del artículo 5 de la Ley de Propiedad Industrial", [("Ley de Propiedad Industrial", ["5(b)"])]),
    ("es", "art. 1.109 del Código Civil", [("Código Civil", ["1109"])]),
]
PORTUGUESE: list[Phrase] = [
    ("pt", "n.º 2 do art. 345.º", [("", ["345(2)"])]),
    (
        "pt",
        "alínea b) do n.º 1 do artigo 5.º do Código da Propriedade Industrial",
        [("Código da Propriedade Industrial", ["5(1)(b)"])],
    ),
    ("pt", "artigo 272°", [("", ["272"])]),
    ("pt", "art. 5º, X, da Constituição Federal", [("Constituição Federal", ["5(X)"])]),
    ("pt", "art. 489, § 1º, IV, do CPC", [("CPC", ["489(1)(IV)"])]),
    ("pt", "artigos 129 e 130 da Lei n.º 9.279/96", [("Lei n.º 9.279/96", ["129", "130"])]),
    ("pt", "art. 1.022, I e II, do Código de Processo Civil", [("Código de Processo Civil", ["1022(I)", "1022(II)"])]),
    ("pt", "art. 124, inciso XIX, da Lei de Propriedade Industrial", [("Lei de Propriedade Industrial", ["124(XIX)"])]),
    ("pt", "artigo 829.º-A, n.º 1, do Código Civil", [("Código Civil", ["829A(1)"])]),
    ("pt", "Art. 2º da LPI", [("LPI", ["2"])]),
]
RUSSIAN: list[Phrase] = [
    ("ru", "статьи 152.1 и 152.2 ГК РФ", [("ГК РФ", ["152.1", "152.2"])]),
    ("ru", "пункт 2 статьи 1252 ГК РФ", [("ГК РФ", ["1252(2)"])]),
    (
        "ru",
        "подпункта 1 пункта 2 статьи 1483 Гражданского кодекса Российской Федерации",
        [("Гражданского кодекса Российской Федерации", ["1483(2)(1)"])],
    ),
    ("ru", "п. 2 ст. 1252 и ст. 1301 ГК РФ", [("ГК РФ", ["1252(2)"]), ("ГК РФ", ["1301"])]),
    (
        "ru",
        "в соответствии со статьями 10–12 Закона о товарных знаках",
        [("Закона о товарных знаках", ["10", "11", "12"])],
    ),
    ("ru", "часть 1 статьи 15 Конституции Российской Федерации", [("Конституции Российской Федерации", ["15(1)"])]),
    (
        "ru",
        "статьёй 4 Федерального закона от 27.07.2006 № 149-ФЗ",
        [("Федерального закона от 27.07.2006 № 149-ФЗ", ["4"])],
    ),
    (
        "ru",
        "пп. 1, 2 п. 1 ст. 1225 и абз. 2 п. 4 ст. 1259 Гражданского кодекса РФ",
        [("Гражданского кодекса РФ", ["1225(1)(1)", "1225(1)(2)"]), ("Гражданского кодекса РФ", ["1259(4)(2)"])],
    ),
]
CHINESE: list[Phrase] = [
    ("zh", "《民法典》第一千零一十八条、第一千零一十九条", [("民法典", ["1018", "1019"])]),
    (
        "zh",
        "依照《中华人民共和国著作权法》第十条第一款第（五）项、第二款之规定",
        [("中华人民共和国著作权法", ["10(1)(5)", "10(2)"])],
    ),
    ("zh", "《专利法》第1条至第3条", [("专利法", ["1", "2", "3"])]),
    ("zh", "《商标法》第五十七条和《反不正当竞争法》第六条", [("商标法", ["57"]), ("反不正当竞争法", ["6"])]),
    ("zh", "根据民法典第1165条", [("民法典", ["1165"])]),
    ("zh", "《刑法》第二百一十七条之一", [("刑法", ["217-1"])]),
    ("zh", "《民法典》第1018条规定……。该法第一千零一十九条", [("民法典", ["1018"]), ("民法典", ["1019"])]),
    ("zh", "《著作权法》（以下简称著作权法）第十、十一条", [("著作权法", ["10", "11"])]),
    ("zh", "本条第一款和第一次", []),
    ("zh", "中华人民共和国民法典第一千零一十九条第一款", [("中华人民共和国民法典", ["1019(1)"])]),
]
ARABIC: list[Phrase] = [
    ("ar", "المادتان 48 و49 من القانون المدني", [("القانون المدني", ["48", "49"])]),
    (
        "ar",
        "المادة ٥ من قانون حماية حقوق الملكية الفكرية رقم 82 لسنة 2002",
        [("قانون حماية حقوق الملكية الفكرية رقم 82 لسنة 2002", ["5"])],
    ),
    ("ar", "الفقرة (2) من المادة 48 من القانون المدني المصري", [("القانون المدني المصري", ["48(2)"])]),
    ("ar", "المادة 10 مكرر من اتفاقية باريس", [("اتفاقية باريس", ["10bis"])]),
    ("ar", "المواد من 10 إلى 12 من قانون العلامات التجارية", [("قانون العلامات التجارية", ["10", "11", "12"])]),
    ("ar", "وفقاً للمادة (5/أ) من القانون", []),
    ("ar", "المواد 1 و2 و3 من الدستور", [("الدستور", ["1", "2", "3"])]),
    ("ar", "المادة 5(أ) من القانون المدني", [("القانون المدني", ["5(أ)"])]),
]
ITALIAN: list[Phrase] = [
    ("it", "artt. 2 e 3 della legge n. 633/1941", [("legge n. 633/1941", ["2", "3"])]),
]
JAPANESE: list[Phrase] = [
    ("ja", "著作権法第30条の4", [("著作権法", ["30-4"])]),
]
TABLE = [*ENGLISH, *GERMAN, *FRENCH, *SPANISH, *PORTUGUESE, *RUSSIAN, *CHINESE, *ARABIC, *ITALIAN, *JAPANESE]


@pytest.mark.parametrize(("language", "phrase", "expected"), TABLE)
def test_a_phrase_gives_its_instruments_and_numbers(language, phrase, expected):
    found = find_citations(phrase, language)

    assert [(each.instrument, list(each.numbers)) for each in found] == expected


@pytest.mark.parametrize(("language", "phrase", "expected"), TABLE)
def test_a_phrase_gives_the_same_where_the_language_is_not_known(language, phrase, expected):
    found = find_citations(phrase)

    assert [(each.instrument, list(each.numbers)) for each in found] == expected
