"""Names that a draft has and the catalogue does not: what they become once an editor accepts them."""

from dataclasses import replace

from cases.drafts import unresolved_names as pending
from cases.drafts.from_record import store
from cases.drafts.to_record import assemble
from legislation.models import Instrument
from tests.cases.seed import named, read_seed


def test_names_that_the_catalogue_does_not_know_stay_as_written_until_accepted(china):
    text, reading = read_seed()
    case = store(reading, text)

    before = [row.key for row in pending.pending(case)]
    pending.accept(case, before)
    case.refresh_from_db()
    record = assemble(case)

    assert "court" in before
    assert "keyword:portrait right" in before
    assert pending.pending(case) == [
        pending.Pending("subject_matter:Others", "Subject matter, not in the list: Others", False)
    ]
    assert record.court_key == "chongqing-no-1-intermediate-peoples-court"
    assert record.keyword_keys == ("personality-right", "portrait-right", "artificial-intelligence", "civil-law")
    assert [citation.provision_key for citation in record.citations] == [
        "cn/civil-code/art-1018", "cn/civil-code/art-1019", "cn/civil-code/art-1165",
    ]  # fmt: skip
    assert replace(record, court_key="", keyword_keys=()).keywords == reading.record.keywords


def test_a_title_that_two_laws_have_links_nothing_and_is_not_to_be_accepted(china, provision):
    other = provision("1").instrument
    other.pk, other.slug = None, "civil-code-2"
    other.save()

    case = store(named("Civil Code"), "…")
    (row,) = pending.pending(case)
    pending.accept(case, [row.key])

    assert case.citations.get().provision is None
    assert not row.acceptable
    assert "Several laws have this title" in row.label


def test_two_spellings_of_a_new_law_become_one_law(china):
    case = store(named("Law on Names", "the Law on Names"), "…")

    pending.accept(case, [row.key for row in pending.pending(case)])

    assert Instrument.objects.count() == 1
    assert len(set(case.citations.values_list("provision", flat=True))) == 1
