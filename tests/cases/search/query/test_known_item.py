"""A query that is a whole number, title, pair of parties or article leads straight there, whatever others say."""

import pytest

from cases.models.editorial import Party
from cases.publication.publish import publish
from cases.search.analysis.numbers import squeezed
from cases.search.analysis.split_parties import sides, without_between
from cases.search.query.known_item import provisions
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import Results, find
from tests.processor_time import processor_time


def search(words: str, **others: str) -> Results:
    query = SearchQuery.of((name, [value]) for name, value in {"q": words, **others}.items())
    return find(query)


def listed(words: str, **others: str) -> list[str]:
    return [listing.reference for listing in search(words, **others).page]


@pytest.fixture
def library(draft):
    """Cases that are looked for, and for each one others that have its words more often."""
    cases = [
        ("CN", "Peng v Chongqing XX Technology Co., Ltd", ("Peng", "Chongqing XX Technology Co., Ltd."), "en"),
        ("CN", "彭某诉重庆某科技公司", ("彭某", "重庆某科技公司"), "zh-hans"),
        ("DE", "Müller gegen Meier", ("Müller", "Meier"), "de"),
        ("FR", "Durand c. Éditions du Lac", ("Durand", "Éditions du Lac"), "fr"),
        ("RU", "Иванов против Петрова", ("Иванов", "Петров"), "ru"),
        ("EG", "شركة النيل ضد أحمد", ("شركة النيل", "أحمد"), "ar"),
        ("EU", "Case C-65/20", ("Krone", "VI"), "en"),
        ("GB", "In re Bilski", ("Bilski",), "en"),
        ("GB", "Smith v Jones", ("Smith", "Jones"), "en"),
        ("GB", "Smith v Jones (No 2)", ("Smith", "Jones"), "en"),
        ("US", "Federal Trade Commission v Larch Incorporated", ("Federal Trade Commission", "Larch Inc."), "en"),
        ("US", "Round Wheels Ltd v Bayerische Motoren Werke AG", ("Round Wheels", "Bayerische Motoren Werke AG"), "en"),
    ]
    numbers = {
        "CN001-j": {"dockets": ["(2023) Yu 01 Min Zhong 1234", "(2022) Yu 0192 Min Chu 99"]},
        "CN002-j": {"dockets": ["（2023）渝01民终9876号"]},
        "DE001-j": {"dockets": ["I ZR 12/20"]},
        "FR001-j": {"dockets": ["n° 20-12.345"]},
        "GB001-j": {"neutral_citation": "[2012] EWCA Civ 1377"},
        "EU001-j": {"ecli": "ECLI:EU:C:2021:434", "dockets": ["C-65/20"]},
    }
    made = {}
    for code, title, parties, language in cases:
        case = draft(code, title=title, parties=parties, language=language)
        made[case.reference] = case
        for field, value in numbers.get(case.reference, {}).items():
            setattr(case, field, value)
        case.save()
    said = " ".join([*(case.title for case in made.values()), "2023 Yu 01 Min Zhong 1234 EWCA Civ 1377 I ZR 12/20"])
    for _other in range(3):
        publish(draft("IN", title="Others", parties=(), held=f"{said} CN001-j. " * 5, decision_date="2025-01-01"), None)
    for case in made.values():
        publish(case, None)


NAMED = [
    # A reference in any case and spacing.
    ("CN001-j", "CN001-j"),
    ("cn001-j", "CN001-j"),
    ("CN001 J", "CN001-j"),
    (" cn 001 j ", "CN001-j"),
    ("CN001", "CN001-j"),
    ("cn1", "CN001-j"),
    ("ＣＮ００１‐ｊ", "CN001-j"),
    # Dockets, whatever their signs.
    ("(2023) Yu 01 Min Zhong 1234", "CN001-j"),
    ("2023 yu 01 min zhong 1234", "CN001-j"),
    ("（2023）Yu01MinZhong No. 1234", "CN001-j"),
    ("(2022)Yu0192 Min Chu 99", "CN001-j"),
    ("（2023）渝01民终9876号", "CN002-j"),
    ("(2023) 渝 01 民终 9876", "CN002-j"),
    ("2023渝01民终第9876号", "CN002-j"),
    ("I ZR 12/20", "DE001-j"),
    ("izr 12-20", "DE001-j"),
    ("20-12.345", "FR001-j"),
    # Numbers of other systems.
    ("[2012] EWCA Civ 1377", "GB001-j"),
    ("2012 ewca civ 1377", "GB001-j"),
    ("ECLI:EU:C:2021:434", "EU001-j"),
    ("ecli eu c 2021 434", "EU001-j"),
    # As lawyers write them: a word before a docket, an ECLI without its beginning.
    ("Case No. I ZR 12/20", "DE001-j"),
    ("Az. I ZR 12/20", "DE001-j"),
    ("Rechtssache C-65/20", "EU001-j"),
    ("C‑65/20", "EU001-j"),
    ("EU:C:2021:434", "EU001-j"),
    ("eu:c:2021:434", "EU001-j"),
    # A party by the first letters of its words.
    ("FTC v Larch", "US001-j"),
    ("Larch v. F.T.C.", "US001-j"),
    ("BMW v Round Wheels", "US002-j"),
    ("Round Wheels gegen BMW", "US002-j"),
    # A whole title.
    ("Peng v Chongqing XX Technology Co., Ltd", "CN001-j"),
    ("peng v. chongqing xx technology co ltd", "CN001-j"),
    ("彭某诉重庆某科技公司", "CN002-j"),
    ("In re Bilski", "GB001-j"),
    ("Case C-65/20", "EU001-j"),
    ("Smith v Jones", "GB002-j"),
    ("Smith v Jones (No 2)", "GB003-j"),
    # Two parties, either first, and any word between.
    ("Peng v Chongqing", "CN001-j"),
    ("Peng v. Chongqing XX Technology", "CN001-j"),
    ("Peng vs Chongqing", "CN001-j"),
    ("Chongqing XX Technology v Peng", "CN001-j"),
    ("peng chongqing", "CN001-j"),
    ("Chongqing Peng", "CN001-j"),
    ("Müller gegen Meier", "DE001-j"),
    ("muller v meier", "DE001-j"),
    ("Meier ./. Müller", "DE001-j"),
    ("Durand c. Éditions du Lac", "FR001-j"),
    ("Durand c/ Editions", "FR001-j"),
    ("Durand contre Editions", "FR001-j"),
    ("Иванов против Петрова", "RU001-j"),
    ("Иванов v Петров", "RU001-j"),
    ("شركة النيل ضد أحمد", "EG001-j"),
    ("النيل v احمد", "EG001-j"),
    ("彭某诉科技公司", "CN002-j"),
    ("彭某 科技公司", "CN002-j"),
    ("Krone v VI", "EU001-j"),
]


def test_a_case_named_whole_comes_first_and_is_said_to_be_the_one(library):
    missed = {}

    for words, reference in NAMED:
        first, known = [*listed(words), None][0], search(words).known_item
        if (first, known) != (reference, reference):
            missed[words] = (first, known)

    assert missed == {}


def test_what_stands_between_two_names_need_not_be_in_the_case(library):
    for word in ("v", "v.", "vs.", "gegen", "contra", "c.", "против", "ضد"):
        assert listed(f"Krone {word} VI") == ["EU001-j"], word


@pytest.mark.parametrize("words", ["smith jones", "jones v smith"])
def test_of_two_cases_between_the_same_parties_both_come_first_and_neither_is_the_one(library, words):
    assert set(listed(words)[:2]) == {"GB002-j", "GB003-j"}
    assert search(words).known_item is None


def test_what_does_not_name_a_case_whole_leads_to_none(library):
    for words in ("peng", "chongqing technology", "portrait", "", "peng -chongqing", '"peng v chongqing"'):
        assert search(words).known_item is None, words


@pytest.mark.parametrize(
    ("words", "reference"),
    [
        ("Krone v VI, C-65/20", "EU001-j"),
        ("C-65/20 Krone", "EU001-j"),
        ("Case C-65/20, EU:C:2021:434", "EU001-j"),
        ("Müller, Az. I ZR 12/20", "DE001-j"),
        ("Peng (2022) Yu 0192 Min Chu 99", "CN001-j"),
        ("Bilski [2012] EWCA Civ 1377", "GB001-j"),
        ("CN001-j Peng", "CN001-j"),
    ],
)
def test_a_number_beside_words_of_its_case_names_it(library, words, reference):
    assert listed(words)[0] == search(words).known_item == reference


def test_a_number_beside_words_that_its_case_lacks_comes_first_and_names_none(library):
    for words in ("I ZR 12/20 submarine", "Krone I ZR 12/20", "BGH 1.1.1950 I ZR 12/20"):
        assert listed(words)[0] == "DE001-j", words
        assert search(words).known_item is None, words


def test_two_numbers_of_two_cases_put_both_first_and_name_none(library):
    assert set(listed("I ZR 12/20 and C-65/20")[:2]) == {"DE001-j", "EU001-j"}
    assert search("I ZR 12/20 and C-65/20").known_item is None


def test_parties_in_one_role_are_not_opposed(draft):
    together = draft("GB", title="Owners v Makers", parties=())
    apart = draft("EU", title="Case C-9/22", parties=("Alder Inc", "Birch SA"))
    for position, (role, name) in enumerate(
        (("appellant", "Alder Ltd"), ("appellant", "Birch Ltd"), ("respondent", "Cedar Ltd")), start=1
    ):
        Party.objects.create(case=together, position=position, role=role, name=name)
    publish(together, None)
    publish(apart, None)

    assert search("Alder v Birch").known_item == "EU001-j"
    assert listed("Birch v Alder")[0] == "EU001-j"
    assert search("Alder v Cedar").known_item == "GB001-j"


def test_names_that_a_title_opposes_come_before_parties_of_another_case(draft):
    publish(draft("GB", title="Claim of the two makers", parties=("Alder", "Birch")), None)
    publish(draft("EU", title="Alder v Birch", parties=()), None)

    assert search("Birch v Alder").known_item == "EU001-j"


@pytest.mark.parametrize(
    "words",
    [
        "Alder Corporation v Birch Holdings Ltd", "Alder v. Birch Holdings", "ALDER CORP. v BIRCH HOLDINGS, LIMITED",
        "Alder/Birch", "Alder Corp. and others v Birch & Ors.", "Alder v Birch Hold.", "Dr Alder v M/s Birch",
        "The Alder Corp v Birch, 12 F.3d 34 (2020)", "Alder v Birch 2020", "Alder v Birch [2020] 1 WLR 5",
    ],
)  # fmt: skip
def test_forms_of_companies_and_shortened_words_name_the_parties_all_the_same(draft, words):
    publish(draft("US", title="Alder Corp. v Birch Holdings Limited", decision_date="2020-03-02"), None)

    assert search(words).known_item == "US001-j"


def test_the_form_of_a_company_tells_two_cases_apart(draft):
    for title in ("Alder Corp v Birch Inc", "Alder Corp v Birch GmbH"):
        publish(draft("US", title=title, parties=()), None)

    assert search("Alder v Birch Incorporated").known_item == "US001-j"
    assert search("Alder v Birch").known_item is None


def test_a_report_of_another_year_does_not_name_a_case_between_the_same_parties(draft):
    publish(draft("US", title="Alder v Birch", decision_date="2020-03-02"), None)

    assert listed("Alder v Birch, 12 F.3d 34 (1998)") == ["US001-j"]
    assert search("Alder v Birch, 12 F.3d 34 (1998)").known_item is None
    assert search("Alder v Birch, 12 F.3d 34").known_item is None


def test_an_abbreviation_of_parties_in_two_cases_names_none(draft):
    for name in ("Federal Trade Commission", "Forest Trust Company"):
        publish(draft("US", title=f"{name} v Larch", parties=(name, "Larch")), None)

    assert set(listed("FTC v Larch")) == {"US001-j", "US002-j"}
    assert search("FTC v Larch").known_item is None


def test_a_title_of_one_word_that_other_names_have_is_no_case_named_whole(draft):
    publish(draft("DE", title="Larch", parties=()), None)
    assert search("larch").known_item == "DE001-j"

    publish(draft("DE", title="Alder v Larch", parties=()), None)
    assert search("larch").known_item is None
    assert set(listed("larch")) == {"DE001-j", "DE002-j"}


def test_a_natural_person_has_no_abbreviation(draft):
    publish(draft("US", title="Robert James Miller v Larch", parties=("Robert James Miller", "Larch")), None)

    assert search("RJM v Larch").known_item is None
    assert listed("RJM v Larch") == []


def test_forms_of_companies_alone_are_no_parties(draft):
    publish(draft("US", title="Alder Inc v Birch Company Ltd", parties=("Alder Inc", "Birch Company Ltd")), None)

    assert [search(words).known_item for words in ("inc v ltd", "company v inc", "Inc. v. Co.")] == [None] * 3


def test_words_in_the_names_come_before_words_in_the_texts(library):
    assert listed("technology peng")[0] == "CN001-j"


def test_a_docket_of_two_cases_puts_both_first(library, draft):
    publish(draft("DE", title="Another", dockets=["I ZR 12/20"]), None)

    assert set(listed("I ZR 12/20")[:2]) == {"DE001-j", "DE002-j"}
    assert search("I ZR 12/20").known_item is None


def test_the_very_case_is_named_even_where_a_filter_leaves_it_out(library):
    assert listed("CN001-j", jurisdiction="DE") == []
    assert search("CN001-j", jurisdiction="DE").known_item == "CN001-j"


def test_a_case_named_whole_is_listed_and_counted_in_every_order(library):
    found = search("（2023）渝01民终9876号", sort="newest")

    assert [listing.reference for listing in found.page] == ["CN002-j"]
    assert found.counts("jurisdiction") == {"CN": 1}


def test_a_draft_is_nobodys_direct_hit(library, draft):
    draft("LV", title="Hidden v Yet", parties=("Hidden", "Yet"), dockets=["X 1/1"])

    assert [search(words).known_item for words in ("LV001-j", "X 1/1", "Hidden v Yet")] == [None, None, None]


def test_many_cases_of_one_title_are_no_case_named_whole(published):
    for _case in range(12):
        published(title="Same v Same", parties=("Same", "Same"))

    pages = [listed("Same v Same", page=page) for page in ("1", "2")]

    assert search("Same v Same").known_item is None
    assert len({*pages[0], *pages[1]}) == 12


def test_the_page_shows_the_very_case_above_the_list(library, client):
    page = client.get("/cases/", {"q": "peng v chongqing"}).content.decode()

    assert 'class="known-item"' in page
    assert 'class="known-item"' not in client.get("/cases/", {"q": "peng"}).content.decode()


def test_nonsense_is_answered_and_soon(library):
    queries = ("v v v v", " v ", "c. c. c.", "诉", "诉 诉 诉", "(" * 3000, "v " * 3000, "1" * 9000, "a v b " * 500)

    assert processor_time(lambda: [search(words).total for words in queries]) < 3


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Peng v Chongqing", ["Peng", "Chongqing"]),
        ("Peng V. Chongqing", ["Peng", "Chongqing"]),
        ("A c/ B", ["A", "B"]),
        ("A c B", ["A c B"]),
        ("彭某诉公司", ["彭某", "公司"]),
        ("彭某提起诉讼", ["彭某提起诉讼"]),
        ("不服判决上诉", ["不服判决上诉"]),
        ("v Peng", ["v Peng"]),
        ("A v B v C", ["A v B v C"]),
        ("Henry V", ["Henry V"]),
    ],
)
def test_the_two_sides_are_told_apart(written, named):
    assert sides(written) == named


def test_a_quoted_pair_is_left_as_it_is():
    assert without_between('"Peng v Chongqing"') == '"Peng v Chongqing"'
    assert without_between("Peng v Chongqing portrait") == "Peng Chongqing portrait"


@pytest.mark.parametrize(
    ("number", "compared"),
    [
        ("NO001-j", "no001j"),
        ("Nr. 12/20", "1220"),
        ("№ 12/20", "1220"),
        ("NR 12", "nr12"),
        ("case No. 12/20", "case1220"),
        ("（2023）渝01民终1234号", "2023渝01民终1234"),
    ],
)
def test_a_word_for_number_is_no_part_of_it(number, compared):
    assert squeezed(number) == compared


@pytest.mark.parametrize(
    "words",
    [
        "Article 1019 of the Civil Code", "art. 1019 Civil Code", "civil code § 1019", "第一千零一十九条",
        "article 1019",
    ],
)  # fmt: skip
def test_an_article_typed_whole_leads_to_its_provision(published, provision, words):
    published(provisions=(provision("1019"),))

    assert [row.key for row in provisions(search(words).request.question)] == ["cn/civil-code/art-1019"]
