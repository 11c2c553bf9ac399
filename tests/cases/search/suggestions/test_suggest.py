"""Suggestions for what is being typed: what they name, in which order, and never what is not public."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from cases.models import Court, Keyword
from cases.publication.publish import publish, withdraw
from cases.search.suggestions.suggest import KINDS, MOST, suggestions
from core import log
from core.models import LogEntry
from legislation.models import Instrument, Provision
from tests.examples import examples
from tests.processor_time import processor_time


def found(words: str) -> list[tuple[str, str]]:
    return [(one.kind, one.label) for one in suggestions(words).suggestions]


@pytest.fixture
def library(draft, keyword, court, provision):
    """Cases in six languages, and for each the names it is filed under."""
    portrait = keyword("portrait right")
    Keyword.objects.filter(pk=portrait.pk).update(
        names={"en": "portrait right", "zh-hans": "肖像权", "fr": "droit à l'image"}, synonyms=["right of publicity"]
    )
    high = court("High Court of Justice", "GB")
    Court.objects.filter(pk=high.pk).update(variants=["EWHC"])
    cases = [
        draft(
            title="Peng v Chongqing XX Technology Co., Ltd",
            parties=("Peng", "Chongqing XX Technology Co., Ltd."),
            dockets=["(2023) Yu 01 Min Zhong 1234"],
            keywords=(portrait, keyword("artificial intelligence")),
            provisions=(provision("1019"), provision("10")),
        ),
        draft("CN", title="彭某诉重庆某科技公司", parties=("彭某", "重庆某科技公司"), language="zh-hans"),
        draft(
            "GB", title="Smith v Jones", parties=("Smith", "Jones"), court=high,
            neutral_citation="[2012] EWCA Civ 1377",
        ),
        draft("GB", title="Smith v Müller GmbH", parties=("Smith", "Müller GmbH"), court=high),
        draft("GB", title="Brown v Smith", parties=("Brown", "Smith"), court=high),
        draft("EG", title="شركة النيل ضد أحمد", parties=("شركة النيل", "أحمد"), language="ar"),
        draft("RU", title="Иванов против Петрова", parties=("Иванов", "Петров"), language="ru"),
        draft(
            "DE", title="Meier gegen Lenz", parties=("Meier", "Lenz"),
            provisions=(provision("97", law="Copyright Act", code="DE", kind="paragraph"),),
        ),
    ]  # fmt: skip
    for case in cases:
        publish(case, None)


def test_what_is_typed_is_found_by_the_beginnings_of_its_words(library):
    peng, smith = ("case", "Peng v Chongqing XX Technology Co., Ltd"), ("case", "Smith v Jones")
    expected = {
        # Titles and parties.
        "pe": peng,
        "peng v ch": peng,
        "peng vs. chongq": peng,
        "chongqing te": peng,
        "peng v": peng,
        "Peng gegen ": peng,
        "smith jo": smith,
        "SMITH J": smith,
        "mull": ("case", "Smith v Müller GmbH"),
        "Müller": ("case", "Smith v Müller GmbH"),
        "彭": ("case", "彭某诉重庆某科技公司"),
        "科技": ("case", "彭某诉重庆某科技公司"),
        "彭某诉重庆": ("case", "彭某诉重庆某科技公司"),
        "شركه الن": ("case", "شركة النيل ضد أحمد"),
        "احم": ("case", "شركة النيل ضد أحمد"),
        "ива": ("case", "Иванов против Петрова"),
        # Numbers.
        "cn001-j": peng,
        "CN001": peng,
        "cn00": peng,
        "(2023) Yu 01": peng,
        "2023yu01min": peng,
        "[2012] EWCA": smith,
        # Parties, courts, keywords in any of their names, laws.
        "chongq": ("party", "Chongqing XX Technology Co., Ltd."),
        "high co": ("court", "High Court of Justice"),
        "ewhc": ("court", "High Court of Justice"),
        "portr": ("keyword", "portrait right"),
        "intelligence": ("keyword", "artificial intelligence"),
        "肖像": ("keyword", "肖像权"),
        "droit a l'im": ("keyword", "droit à l'image"),
        "publicity": ("keyword", "portrait right"),
        "copyr": ("instrument", "Copyright Act"),
        # Articles.
        "art 1019": ("provision", "Article 1019, Civil Code"),
        "Art. 10": ("provision", "Article 10, Civil Code"),
        "§ 97": ("provision", "§ 97, Copyright Act"),
        "article 1019 of the civil co": ("provision", "Article 1019, Civil Code"),
        "civil code 1019": ("provision", "Article 1019, Civil Code"),
        "第一千零一十九条": ("provision", "Article 1019, Civil Code"),
    }

    missed = {words: found(words) for words, wanted in expected.items() if wanted not in found(words)}

    assert missed == {}


def test_a_law_says_its_country_by_whatever_name_it_is_found(provision, published):
    laws = [provision("1", law="Civil Code", code=code).instrument for code in ("CN", "FR")]
    for law in laws:
        law.aliases, law.names = ["CivC"], law.names | {"es": "Codex"}
        law.save()
        published(provisions=(law.provisions.get(),))

    for words, label, detail in (
        ("civil", "Civil Code", ""),
        ("codex", "Codex", "Civil Code, "),
        ("civc", "Civil Code", "CivC, "),
    ):
        laws = [one for one in suggestions(words).suggestions if one.kind == "instrument"]
        assert {(one.label, one.detail) for one in laws} == {(label, f"{detail}China"), (label, f"{detail}France")}


def test_what_was_not_begun_is_not_found(library):
    for words in ("", " ", "p", "eng", "peng zz", "art 5", "copyright 1019", "像肖", "zz", '"', "v", "-", "§"):
        assert found(words) == [], words


def test_each_leads_to_a_page_that_is_there(library, client):
    asked = ("smith", "chongq", "high", "portr", "copyr", "§ 97", "(2023) Yu", "شركة", "彭某", "O'Brien \"x")

    urls = {one.url for words in asked for one in suggestions(words).suggestions}

    assert len(urls) > 10
    assert {url: client.get(url).status_code for url in urls} == dict.fromkeys(urls, 200)


def test_a_party_leads_to_its_cases(library, client):
    (party,) = [one for one in suggestions("smith").suggestions if one.kind == "party"]

    assert party.label == "Smith"
    assert len(client.get(party.url).context["page"]) == 3


def test_kinds_stand_together_and_the_nearest_first(library):
    kinds = [kind for kind, _label in found("smith")]

    assert kinds == sorted(kinds, key=list(KINDS).index)
    assert found("smith")[:2] == [("case", "Smith v Jones"), ("case", "Smith v Müller GmbH")]
    assert found("art 10")[:2] == [("provision", "Article 10, Civil Code"), ("provision", "Article 1019, Civil Code")]


def test_there_are_never_more_than_ten(draft, keyword):
    for number in range(6):
        names = {"title": f"Alpha {number} v Beta", "parties": (f"Alpha {number}", "Beta")}
        publish(draft(**names, keywords=(keyword(f"alpha {number}"), keyword(f"alphabet {number}"))), None)

    assert len(found("alpha")) <= MOST
    assert {kind for kind, _label in found("alpha")} == {"case", "party", "keyword"}


def test_a_label_in_another_language_says_so(library, client):
    (suggestion,) = client.get("/cases/suggestions/?q=肖像权").json()["suggestions"]

    assert suggestion == {
        "kind": "keyword", "heading": "Keywords", "label": "肖像权", "detail": "portrait right",
        "url": "/keywords/portrait-right/", "lang": "zh-hans", "dir": "ltr",
    }  # fmt: skip


def test_the_answer_says_how_many_there_are_and_sets_no_cookie(library, client):
    said = {words: client.get("/cases/suggestions/", {"q": words}) for words in ("smith jones", "portr", "zz")}

    assert [answer.json()["said"] for answer in said.values()] == ["1 suggestion", "1 suggestion", "No suggestions"]
    assert not any(answer.cookies for answer in said.values())


def hidden(draft, keyword, court, provision):
    secret = {"keywords": (keyword("hidden keyword"),), "court": court("Hidden Court"), "dockets": ["Hidden 1/23"]}
    law = (provision("77", law="Hidden Act"),)
    return draft(title="Hidden v Yet", parties=("Hidden", "Yet"), provisions=law, **secret)


ASKED = ("hidden", "hidden v yet", "CN001-j", "CN00", "Hidden 1/23", "hidden1", "art 77", "hidden act 77", "77")


def test_nothing_of_a_draft_is_suggested(draft, keyword, court, provision):
    hidden(draft, keyword, court, provision)

    assert [words for words in ASKED if found(words)] == []


def test_what_is_published_is_suggested_at_once_and_what_is_withdrawn_no_more(draft, keyword, court, provision):
    case = hidden(draft, keyword, court, provision)
    before = found("hidden")

    publish(case, None)
    kinds = {kind for words in ASKED for kind, _label in found(words)}
    withdraw(case, None, "By order.")

    assert (before, kinds) == ([], set(KINDS))
    assert [words for words in ASKED if found(words)] == []


@pytest.mark.django_db(transaction=True)
def test_what_a_librarian_lists_is_suggested_though_no_case_names_it(keyword, provision):
    keyword("quiet enjoyment")
    law = provision("5", law="Quiet Act")
    assert found("quiet") == []

    Keyword.objects.update(listed=True)
    Instrument.objects.update(listed=True)
    Provision.objects.filter(pk=law.pk).update(listed=True)
    with transaction.atomic():
        log.append(LogEntry.Kind.CATALOGUE)

    assert found("quiet") == [("keyword", "quiet enjoyment"), ("instrument", "Quiet Act")]
    assert found("quiet act 5")[0] == ("provision", "Article 5, Quiet Act")


def test_a_law_is_suggested_by_a_short_title(provision):
    law = provision("7", law="Act to Consolidate the Law of Patents").instrument
    Instrument.objects.filter(pk=law.pk).update(listed=True, short_names={"fr": "Loi Brevets"})

    assert found("loi brev") == [("instrument", "Act to Consolidate the Law of Patents")]


def test_while_there_is_no_index_the_database_suggests(library, settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.SEARCH_DIRECTORY = tmp_path / "file"

    assert found("peng v ch") == [("case", "Peng v Chongqing XX Technology Co., Ltd")]
    assert ("case", "Peng v Chongqing XX Technology Co., Ltd") in found("cn001-j")
    assert found("portr") == [("keyword", "portrait right")]
    assert found("art 1019") == [("provision", "Article 1019, Civil Code")]


HOSTILE = [
    "\x00", "a\x00b", "x" * 10_000, '"' * 5000, "'", '"', "((((", "*", "a*", "\\", "[a-z", "^$", "a" * 300 + " b",
    "OR OR", "-", "party:", "\ud800", "٪", "art " * 500, "1" * 5000, "§" * 400, "诉" * 300, "e\u0301" * 300, "%", "_%",
]  # fmt: skip


def test_hostile_input_is_answered_and_soon(library, client):
    assert processor_time(lambda: [suggestions(words) for words in HOSTILE]) < 3
    for query in ("q=%00", "q=%ED%A0%80", "q=%FF", "", "q", "q=a&q=b", "q=" + "%F0%9F%98%80" * 900):
        assert client.get(f"/cases/suggestions/?{query}").status_code == 200, query


@given(st.text())
@examples(60, shared=True)
def test_anything_that_is_typed_is_answered(library, words):
    assert len(suggestions(words).suggestions) <= MOST


def test_a_suggestion_costs_few_queries_however_many_cases_there_are(library, client):
    client.get("/cases/suggestions/?q=smith")

    with CaptureQueriesContext(connection) as asked:
        client.get("/cases/suggestions/?q=smith")
    with CaptureQueriesContext(connection) as numbered:
        client.get("/cases/suggestions/?q=nothing+of+the+kind")

    # Two more say, before and after, which state of the site is answered.
    assert (len(asked) - 2, len(numbered) - 2) == (2, 1)


def test_only_reading_is_allowed(client, db):
    refused = client.post("/cases/suggestions/?q=a")

    assert (refused.status_code, refused.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
