"""Citations of a summary in four styles."""

from dataclasses import replace

import pytest

from cases.record.value import CaseRecord, Identifiers
from cases.rendering.citation_styles import styled_citations

LI = CaseRecord(
    reference="CN002-j", jurisdiction="CN", jurisdiction_name="China", court="Beijing Internet Court", title="Li v Liu",
    decision_date="2023-11-27", dockets=("(2023) Jing 0491 Min Chu No. 11279",),
)  # fmt: skip
UNWIRED = replace(LI, title="A v. B", identifiers=Identifiers("ECLI:X:2020:1", "[2020] UKSC 37"))
ADDRESS = "https://site.example/cases/CN002-j/editions/2/"


def written(record: CaseRecord) -> dict[str, str]:
    return {each.style: each.title + each.before + ADDRESS + each.after for each in styled_citations(record, 2)}


def test_a_decision_with_a_docket_is_cited_by_court_and_day():
    assert written(LI) == {
        "OSCOLA": f"Li v Liu (Beijing Internet Court, 27 November 2023), Casebridge CN002-j, edition 2 <{ADDRESS}>",
        "Bluebook": "Li v. Liu, (2023) Jing 0491 Min Chu No. 11279 (Beijing Internet Court Nov. 27, 2023) (China), "
        f"summarized in Casebridge CN002-j, ed. 2, {ADDRESS}",
        "AGLC": "Li v Liu (Beijing Internet Court, (2023) Jing 0491 Min Chu No. 11279, 27 November 2023), "
        f"Casebridge CN002-j (edition 2) <{ADDRESS}>",
        "McGill": "Li v Liu, (2023) Jing 0491 Min Chu No. 11279 (27 November 2023), Beijing Internet Court (China), "
        f"online: Casebridge CN002-j, ed 2 <{ADDRESS}>",
    }


def test_a_neutral_citation_stands_for_court_and_year_where_the_style_says_so():
    cited = written(UNWIRED)

    assert cited["OSCOLA"] == f"A v B [2020] UKSC 37, Casebridge CN002-j, edition 2 <{ADDRESS}>"
    assert cited["AGLC"] == f"A v B [2020] UKSC 37, Casebridge CN002-j (edition 2) <{ADDRESS}>"
    assert cited["Bluebook"].startswith("A v. B, [2020] UKSC 37 (Beijing Internet Court Nov. 27, 2023) (China)")


@pytest.mark.parametrize(
    ("day", "british", "american"),
    [
        ("2023-05-09", "9 May 2023", "May 9, 2023"),
        ("2023-05", "May 2023", "May 2023"),
        ("2023", "2023", "2023"),
        ("", "", ""),
    ],
)
def test_a_day_is_given_as_far_as_it_is_known(day, british, american):
    cited = written(replace(LI, decision_date=day))

    assert f"({', '.join(filter(None, ('Beijing Internet Court', british)))})" in cited["OSCOLA"]
    assert f"({' '.join(filter(None, ('Beijing Internet Court', american)))})" in cited["Bluebook"]
