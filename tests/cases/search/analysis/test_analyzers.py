"""Forms that mean the same made one, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.search.analysis import arabic
from cases.search.analysis.analyzers import ANALYZERS, index_analyzers, letter_by_letter, normal, prepared, tokens
from cases.search.analysis.chinese import SIMPLIFIED
from cases.search.analysis.numbers import named, provision_number, squeezed
from cases.search.analysis.spelling import bare, spellings


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("§ 1019", "article 1019"),
        ("§§ 823, 1004", "article 823, 1004"),
        ("Articles 1018", "article 1018"),
        ("Sections 29", "article 29"),
        ("s 29(1)", "article 29(1)"),
        ("art. L. 111-1", "article L. 111-1"),
        ("Artículo 7.6", "article 7.6"),
        ("статьей 152.1", "article 152.1"),
        ("第一千零一十八条", " article 1018 "),
        ("第十条", " article 10 "),
        ("第１０１９條", " article 1019 "),
        ("民法典1019条", "民法典 article 1019 "),
        ("المادة ٤٨", "article 48"),
        ("وللمادة ۴۸", "article 48"),
        ("’", "'"),
        ("it is 5", "it is 5"),
        ("state of the art", "state of the art"),
        ("Wart 5", "Wart 5"),
        ("50,000 yuan", "50000 yuan"),
        ("50 000 €", "50000 €"),
        ("50.000元", "50000元"),
        ("1.5 and 12,34", "1.5 and 12,34"),
        ("19 May 2023, 100 cases", "19 May 2023, 100 cases"),
        ("J. K. Rowling", "JK Rowling"),
        ("U.S.C. and A.I.", "USC and AI"),
        ("S.p.A.", "SpA"),
        ("Smith v. A. Müller", "Smith v. A. Müller"),
        ("ﬁlm Ｏｐｅｎ　ＡＩ", "film Open AI"),
        ("e\u0301te\u0301", "été"),
        ("肖像權 訴訟", "肖像权 诉讼"),
        ("مُحَمَّد محـــمد", "محمد محمد"),
        ("إلى أن آمن مسئولية", "الي ان امن مسءوليه"),
        ("ёлка", "елка"),
        ("a\u00adb\u200bc", "abc"),
        ("\ud800a\x00b", "a b"),
    ],
)
def test_forms_that_mean_the_same_are_made_one(written, one):
    assert normal(written) == one


@given(st.text())
def test_what_is_normal_keeps_its_length_letter_by_letter_and_is_read_by_every_analyzer(text):
    assert len(letter_by_letter(text)) == len(text)
    assert all(isinstance(tokens(name, normal(text)), list) for name in ANALYZERS)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Articles 1018, 1019, and 1165 of the Code", {"1018", "1019", "1165"}),
        ("Art. 5, 6(1) und 9bis", {"5", "6", "9bis"}),
        ("article 9 bis", {"9bis"}),
        ("art. L. 111-1 et L. 112-2", {"l111-1", "l112-2"}),
        ("статьи 152.1 и 1229", {"152.1", "1229"}),
        ("第十条、第十二条", {"10", "12"}),
        ("المادتان 5 و6", {"5", "6"}),
        ("17 U.S.C. § 107", {"107"}),
        ("§ 51a", {"51a"}),
        ("in 2020, 500 cases", set()),
    ],
)
def test_a_text_names_provisions(text, numbers):
    assert named(normal(text)) == numbers


@pytest.mark.parametrize(
    ("written", "compared"), [("L. 111-1", "l111-1"), ("L111-1", "l111-1"), ("9 bis", "9bis"), ("10(2)(b)", "10(2)(b)")]
)
def test_a_provision_has_one_number(written, compared):
    assert provision_number(written) == compared


def test_numbers_of_cases_are_compared_by_letters_and_digits():
    assert squeezed("(2023) Yu 01 Min Zhong No. 9491") == "2023yu01minzhong9491"
    assert squeezed("ECLI:EU:C:2014:317") == "eclieuc2014317"


@pytest.mark.parametrize(
    "words",
    [
        "المحكمة محكمة للمحكمة بالمحكمة والمحكمة كالمحكمة فالمحكمة وبالمحكمة محكمتين محكمته",
        "علامة العلامة علامات العلامات بالعلامة كالعلامات للعلامات والعلامات علامتين",
        "شخصية الشخصية شخصي الشخصيات",
        "المؤلف مؤلف للمؤلفين مؤلفون المؤلفات",
        "مسؤولية مسئولية المسؤوليات",
        "انتهاك الانتهاك انتهاكات",
    ],
)
def test_forms_of_an_arabic_word_have_one_stem(words):
    assert len({arabic.stem(normal(word)) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("asked", "stands"),
    [("حقوق", "حق"), ("محكمة", "المحاكم"), ("بعلامة", "علامات"), ("علامة", "وبعلامات"), ("براءة", "لبراءات")],
)
def test_an_arabic_word_is_found_in_what_is_written_onto_it_and_in_its_plural(asked, stands):
    assert arabic.stem(normal(stands)) in arabic.forms(normal(asked))


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        ("trademarks", "trade marks"),
        ("trade-mark", "trademark"),
        ("colour", "color"),
        ("behavior", "behaviour"),
        ("organisation", "organization"),
        ("licence", "license"),
        ("judgement", "judgment"),
        ("centred", "centered"),
        ("Müller", "mueller"),
        ("Mueller", "müller"),
        ("invenção", "invenções"),
    ],
)
def test_a_word_is_also_looked_for_as_others_write_it(asked, other):
    assert other in spellings(asked)


@pytest.mark.parametrize("word", ["portrait", "peng", "cn108-j"[:5], "肖像", "изображение"])
def test_most_words_are_written_in_one_way(word):
    assert spellings(word) == ()


@pytest.mark.parametrize(
    ("word", "without"),
    [
        ("l'image", "image"),
        ("d'auteur", "auteur"),
        ("artist's", "artist"),
        ("artists'", "artists"),
        ("O'Brien", "O'Brien"),
    ],
)
def test_articles_and_signs_of_possession_are_no_part_of_a_word(word, without):
    assert bare(word) == without


def test_traditional_signs_have_one_simplified_sign_each():
    assert all(len(simple) == 1 and simple not in SIMPLIFIED for simple in SIMPLIFIED.values())


@pytest.mark.parametrize(
    ("text", "languages", "readers"),
    [
        ("The portrait", ("en",), {"plain", "english"}),
        ("Les marques", ("fr", "zh-hans"), {"plain", "french"}),
        ("肖像权 OpenAI", ("zh-hans",), {"plain", "signs"}),
        ("Иванов", ("en",), {"plain", "russian"}),
        ("المحكمة", (), {"plain", "arabic"}),
    ],
)
def test_a_text_is_read_by_its_script_and_its_languages(text, languages, readers):
    assert set(index_analyzers(text, languages)) == readers


def test_signs_are_read_one_by_one_and_by_no_other_analyzer():
    assert tokens("signs", "OpenAI公司") == ["openai", "公", "司"]
    assert tokens("plain", "OpenAI公司") == ["openai"]
    assert prepared("plain", "肖像") == " "
