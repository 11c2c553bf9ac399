"""Values of a caption that nothing else in it bears out are doubted."""

import pytest

from cases.intake import Reading, read

CAPTION = """\
IN THE COURT OF APPEAL OF NEW ZEALAND
CA914/2021
[2022] NZCA 914
BETWEEN
KAURI HOMES LIMITED
Appellant
AND
JOHN RIMU
Respondent
Judgment: 19 August 2022
JUDGMENT OF THE COURT
1. On 3 March 2019 the appellant agreed to buy a section in Hamilton.
"""


def reading(*changes: tuple[str, str]) -> Reading:
    text = CAPTION
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read(text)[0]


def doubted(each: Reading) -> set[str]:
    return {finding.field for finding in each.findings if finding.kind in ("weak_evidence", "several_values")}


def test_a_clear_caption_raises_no_doubt():
    assert doubted(reading()) == set()


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("parties", "Respondent\n", "Respondent\nof Lake Road Hamilton\nJANE MIRO\nSecond Respondent\n"),
        ("parties", "JOHN RIMU", "JOHN RIMU (Case 14/2019"),
        ("parties", "JOHN RIMU", "by his guardian"),
        ("court", "COURT OF APPEAL OF NEW ZEALAND", "COURT OF APPEAL OF NEW ZEALAND\nIN THE HIGH COURT OF NEW ZEALAND"),
        ("court", "COURT OF APPEAL OF NEW ZEALAND", "SUPREME COURT"),
        ("court", "NEW ZEALAND\nCA914", "NEW ZEALAND\nHIGH COURT DIVISION\nCA914"),
        ("parties", "JOHN RIMU", "RIMU SA, 14 rue du Lac"),
        ("decision_date", "19 August 2022", "19 August 2021"),
        ("decision_date", "Judgment: 19 August 2022", "19 August 2021"),
        ("identifiers", "NZCA 914", "QZXC 914"),
        ("identifiers", "[2022] NZCA 914", "[2022] NZCA 914\n[2021] NZHC 12"),
        ("jurisdiction", "[2022] NZCA 914", "[2022] UKSC 14"),
    ],
)
def test_a_value_is_doubted_where_another_line_or_its_own_form_speaks_against_it(field, old, new):
    assert field in doubted(reading((old, new)))


@pytest.mark.parametrize("above", ["Kauri v Totara [2009] NZCA 3", "Followed: Matai v Miro, (2014) 3 NZLR 1"])
def test_a_cited_case_above_the_parties_is_no_silent_title(above):
    each = reading(("BETWEEN", f"{above}\nBETWEEN"))

    assert "title" in doubted(each) | {
        finding.field for finding in each.findings if finding.kind == "title_from_parties"
    }


def test_a_court_told_only_by_a_neutral_citation_is_doubted():
    each = reading(("IN THE COURT OF APPEAL OF NEW ZEALAND\n", "JUDGMENT\n"), ("NZCA 914", "NZSC 914"))

    assert each.record.court == "Supreme Court of New Zealand"
    assert "court" in doubted(each)
