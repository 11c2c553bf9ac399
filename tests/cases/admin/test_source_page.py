"""The page that holds a case against its source: its lines, values and findings, and the ways between them."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from cases.admin.findings import PLACES
from cases.models import Case, Source

from .pages import change, page_text
from .reviewing import SEED, page, taken_in


def test_the_page_shows_lines_values_and_findings_with_the_way_from_each_to_its_lines(admin_client, seed):
    text = page_text(admin_client.get(page(seed)))

    assert '<li id="line-27" value="27"><span dir="auto">Issuing authority' in text
    assert 'href="#line-27" data-first="27" data-last="27">Issuing authority' in text
    # A finding about two places has a way to each, and the lines between them are no part of it.
    assert 'href="#line-11" data-first="11" data-last="11"' in text
    assert 'href="#line-27" data-first="27" data-last="27"><small>line 27</small>' in text
    assert "Use “Chongqing XX Technology Co., Ltd”" in text
    assert "Keep “Peng”" in text


def test_places_in_a_pdf_are_told_by_page_and_line(admin_client, seed):
    Source.objects.update(text=seed.source.text.replace("\n", "\n\f", 1))

    text = page_text(admin_client.get(page(seed)))

    assert '<li id="line-2" value="2"><small class="printed-page" lang="en" dir="ltr">page 2</small>' in text
    assert 'data-first="11" data-last="11"><small>page 2, line 11</small>' in text
    assert "page 2, lines 11–27</a>" in page_text(admin_client.get(change(seed)))


def test_storing_a_text_leads_to_the_page_that_holds_it_against_its_source(admin_client, jurisdiction):
    jurisdiction("CN")

    response = admin_client.post("/admin/cases/case/from-text/", {"text": SEED, "_store": "1"})

    assert response.url == page(Case.objects.get())


def test_a_text_of_ten_thousand_lines_is_shown_by_parts_and_each_finding_leads_to_its_own(admin_client, jurisdiction):
    jurisdiction("CN")
    text = "CN001-j\nHigh Court, China [2023]: A v B\nHeld: " + "\n\n".join(f"“Number {n}." for n in range(5000))
    case = taken_in(text)

    first = admin_client.get(page(case))
    later = admin_client.get(page(case) + "?from=9000")

    assert max(len(first.content), len(later.content)) < 400_000
    assert 'id="line-1000"' in page_text(first)
    assert 'id="line-1001"' not in page_text(first)
    assert 'id="line-9000"' in page_text(later)
    assert "lines 8001–9000 of 10001" in page_text(later)


@pytest.mark.parametrize("asked", ["0", "-1", "x", "99999999999", "²", ""])
def test_a_part_of_the_source_that_there_is_not_is_the_nearest_one(admin_client, seed, asked):
    assert 'id="line-1"' in page_text(admin_client.get(page(seed), {"from": asked}))


def test_a_line_of_a_million_signs_is_shown_by_its_beginning(admin_client, seed):
    Source.objects.update(text="x" * 1_000_000)

    response = admin_client.get(page(seed))

    assert len(response.content) < 200_000
    assert "994000 more characters" in page_text(response)


def test_a_source_in_arabic_has_its_language_and_direction(admin_client, jurisdiction):
    jurisdiction("CN")
    case = taken_in("CN001-j\nتاريخ الحكم: 12 مارس 2023\nالحكم: قضت المحكمة بشطب التسجيل وبالتعويض للمدعي.\n")

    assert re.search('class="pane"[^>]* lang="ar" dir="rtl">', page_text(admin_client.get(page(case))))


@pytest.mark.parametrize("many", [2, 40])
def test_the_page_costs_as_many_queries_for_forty_findings_as_for_two(
    admin_client, jurisdiction, draft, django_assert_num_queries, many
):
    jurisdiction("CN")
    case = taken_in("CN001-j\nHigh Court, China [2023]: A v B\nPlaintiff: A\nDefendant: B\nHeld: Yes.")
    kinds = [("parties", "A"), ("instrument", "Act"), ("court", "High Court"), ("parties.opponent", ""), ("held", "")]
    row = {"kind": "x", "message": "Doubted.", "lines": [1, 1], "suggestion": ["Z"], "case": draft().reference}
    Source.objects.update(findings=[row | {"field": field, "seen": seen} for field, seen in kinds] * many)
    admin_client.get(page(case))

    with django_assert_num_queries(16):
        admin_client.get(page(case))


def test_a_finding_about_another_case_leads_to_it(admin_client, seed):
    second = taken_in(SEED)

    assert f'href="{change(seed)}"' in page_text(admin_client.get(page(second)))


def test_a_finding_whose_value_is_not_set_beside_it_leads_to_its_field_in_the_form(admin_client, seed):
    Source.objects.update(
        findings=[{"kind": "x", "message": "Doubted.", "lines": [1, 1], "field": field, "seen": ""} for field in PLACES]
    )

    form, shown = page_text(admin_client.get(change(seed))), page_text(admin_client.get(page(seed)))

    for place in PLACES.values():
        assert f'id="{place}"' in form, place
        assert f'href="{change(seed)}#{place}"' in shown, place


def buttons(text: str, finding: str) -> list[tuple[str, bool]]:
    """Return the buttons of the finding whose sentence has these words, each with whether it is offered first."""
    (row,) = [each for each in LexborHTMLParser(text).css(".finding") if finding in each.text()]
    return [(each.text(strip=True), "quiet" not in each.attributes["class"]) for each in row.css("form button")]


def test_what_the_source_says_is_offered_first_and_a_name_that_is_only_like_it_as_another(admin_client, court):
    court("High Court of Kenya at Meru", "KE")
    case = taken_in("KE001-j\nA v B\nIssuing authority: High Court of Kenya at Mombasa\nHeld: Yes.")

    offered = buttons(page_text(admin_client.get(page(case))), "no court called")

    assert offered[0] == ("Keep “High Court of Kenya at Mombasa”", True)
    assert offered[1] == ("Use “High Court of Kenya at Meru”, another name", False)


def test_of_two_readings_of_a_date_none_is_offered_before_the_other(admin_client, jurisdiction):
    jurisdiction("CN")
    case = taken_in("CN001-j\nA v B\nDate of judgment: 06/10/2023\nHeld: Yes.")

    offered = buttons(page_text(admin_client.get(page(case))), "with the day first")

    assert offered[:2] == [("Keep “2023-10-06”", False), ("Use “2023-06-10”", False)]


def test_a_value_says_how_the_source_tells_it_and_a_doubted_one_leads_to_its_finding(admin_client, jurisdiction):
    jurisdiction("CN")
    case = taken_in("CN001-j\nA v B\nDate of judgment: 06/10/2023\nHeld: Yes.")

    values = LexborHTMLParser(page_text(admin_client.get(page(case)))).css(".values > div")
    said = {each.css_first("dt").text(strip=True, separator=" "): each for each in values}
    date, title = (next(each for label, each in said.items() if name in label) for name in ("ecision date", "Title"))

    assert "is-doubted" in date.attributes["class"]
    assert date.css_first("a[href^='#finding-']").text() == "Check this"
    assert "on a line of its own" in title.text()
    assert "is-doubted" not in title.attributes["class"]
