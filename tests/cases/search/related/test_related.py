"""Related cases: those that share the rarest things come first; each says why it is there."""

import pytest

from cases.editing.merging.merge import merge
from cases.models import Listing
from cases.publication.publish import publish
from cases.search.index.stored_case import StoredCase
from cases.search.index.sync import current_index
from cases.search.related.related import MOST, related

WORDS = "The sculptor marble statue plagiarised silhouette exhibition gallery catalogue."


def of(reference: str) -> list:
    searcher, index, _version = current_index()
    edition = Listing.objects.get(reference=reference).edition
    return related(searcher, index, edition.record, StoredCase.of(edition.data))


def references(reference: str) -> list[str]:
    return [row.case.reference for row in of(reference)]


@pytest.fixture
def others(published):
    """Cases that share nothing with any other."""
    for number in range(10):
        published("LV", held=f"The claim is dismissed, and in the matter of unlike{number} there is no else{number}.")


def test_a_shared_provision_comes_before_a_shared_keyword_and_that_before_similar_words(
    published, provision, keyword, others
):
    published(provisions=(provision("1019"),), keywords=(keyword("portrait"),), held=WORDS)
    published(held=WORDS)
    published(keywords=(keyword("portrait"),), held="Other.")
    published(provisions=(provision("1019"),), held="Other.")

    assert references("CN001-j") == ["CN004-j", "CN003-j", "CN002-j"]


def test_each_says_why_it_is_related(published, provision, keyword, others):
    laws = (provision("1018"), provision("1019"), provision("9", law="Code civil", code="FR"))
    named = (keyword("portrait"), keyword("voice"))
    published(provisions=laws, keywords=named, held=WORDS)
    published(provisions=laws[:2], keywords=(*named, keyword("other")), held="Other.")
    published(held=WORDS)

    sharing, alike = of("CN001-j")

    assert (sharing.case.reference, sharing.case.title) == ("CN002-j", "Peng v XX Technology")
    assert sharing.provisions == (("Civil Code, China", ("Article 1018", "Article 1019")),)
    assert sharing.keywords == ("portrait", "voice")
    assert (alike.case.reference, alike.provisions, alike.keywords) == ("CN003-j", (), ())


def test_what_was_merged_since_is_shared_whichever_of_the_two_a_record_names(published, provision, keyword, others):
    former = {"keywords": (keyword("image right"),), "provisions": (provision("99"),)}
    now = {"keywords": (keyword("portrait right"),), "provisions": (provision("1019"),)}
    published(**former, held="Said so.")
    published(**now, held="Other.")
    before = references("CN001-j")

    merge(former["keywords"][0], now["keywords"][0], None)
    merge(former["provisions"][0], now["provisions"][0], None, sure=True)

    ((from_former,), (from_now,)) = of("CN001-j"), of("CN002-j")
    assert before == []
    assert (from_former.case.reference, from_former.keywords) == ("CN002-j", ("image right",))
    assert from_former.provisions == (("Civil Code, China", ("Article 99",)),)
    assert (from_now.case.reference, from_now.keywords) == ("CN001-j", ("portrait right",))
    assert from_now.provisions == (("Civil Code, China", ("Article 1019",)),)


def test_a_rare_keyword_weighs_more_than_a_common_one(published, keyword):
    common, rare = keyword("common"), keyword("rare")
    published(keywords=(common, rare))
    for _case in range(6):
        published(keywords=(common,))
    published(keywords=(rare,))

    assert references("CN001-j")[0] == "CN008-j"


def test_of_cases_that_share_as_much_one_from_elsewhere_comes_first(published, keyword):
    for code in ("CN", "CN", "FR", "CN"):
        published(code, keywords=(keyword("portrait"),))

    assert references("CN001-j")[0] == "FR001-j"


def test_where_the_law_is_shared_at_home_alone_two_are_from_elsewhere_all_the_same(published, provision, keyword):
    named = {"provisions": (provision("1018"), provision("1019")), "keywords": (keyword("portrait"),)}
    for _case in range(8):
        published(**named)
    for code in ("FR", "IN", "LV"):
        published(code, keywords=(keyword("portrait"),), decision_date={"LV": "1999"}.get(code, "2023-01-01"))

    assert [case[:2] for case in references("CN001-j")] == ["CN", "CN", "CN", "CN", "FR", "IN"]


def test_of_cases_that_share_as_much_the_newest_come_first(published, keyword):
    for day in ("2020", "2019-01-01", "2023-01-01", "2021-01-01"):
        published(decision_date=day, keywords=(keyword("portrait"),))

    assert references("CN001-j") == ["CN003-j", "CN004-j", "CN002-j"]


def test_there_are_six_at_most_and_the_case_itself_is_none_of_them(published, keyword):
    for _case in range(10):
        published(keywords=(keyword("portrait"),), held=WORDS)

    found = references("CN005-j")

    assert len(found) == len(set(found)) == MOST
    assert "CN005-j" not in found


def test_a_few_common_words_make_no_case_similar(published, others):
    published(held="The claim is dismissed and the sculptor pays the costs of the proceedings before the court.")
    published(held="The claim is dismissed and the brewer bears no loss in the matter of the hop harvest.")

    assert references("CN001-j") == []


def test_among_a_few_cases_none_is_similar(published):
    for _case in range(3):
        published(held=WORDS)

    assert references("CN001-j") == []


def test_sub_units_of_a_provision_are_not_said_to_be_shared(published, draft, provision):
    case = draft(provisions=(provision("10"),))
    case.citations.update(pinpoint="(2)(b)")
    publish(case, None)
    published(provisions=(provision("10"),))

    assert of("CN001-j")[0].provisions == (("Civil Code, China", ("Article 10",)),)


def test_the_page_says_it_in_words(client, published, provision, keyword, others):
    law, named = provision("1019"), (keyword("portrait"), keyword("voice"))
    published(provisions=(law,), keywords=named, held=WORDS)
    published(provisions=(law,), keywords=named[:1], title="One v Other")
    published(keywords=named, title="Two v Other")
    published(held=WORDS, title="Three v Other")

    page = " ".join(client.get("/cases/CN001-j/").content.decode().split())

    assert 'href="/cases/CN002-j/" dir="auto">One v Other</a>' in page
    assert "Also applies Article 1019, <cite>Civil Code, China</cite>. Shares the keyword <bdi>portrait</bdi>." in page
    assert "Shares the keywords <bdi>portrait</bdi>, <bdi>voice</bdi>." in page
    assert "Uses similar words." in page


def test_the_page_of_an_old_edition_shows_none(client, published, keyword):
    for _case in range(2):
        published(keywords=(keyword("portrait"),))

    assert "Related cases" in client.get("/cases/CN001-j/").content.decode()
    assert "Related cases" not in client.get("/cases/CN001-j/editions/1/").content.decode()
