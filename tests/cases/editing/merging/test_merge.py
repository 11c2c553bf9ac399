"""Rows that are the same are merged: every link is kept, the old address redirects, and editions stay as they were."""

from datetime import date

import pytest
from django.apps import apps
from django.db.backends.postgresql.psycopg_any import DateRange

from cases.drafts.from_record import fill
from cases.drafts.unresolved_names import link_known
from cases.editing.merging.merge import NotMergedError, merge
from cases.editing.merging.mergeable import REFERENCES, doubt
from cases.models import Case, Citation, Court, Edition, Keyword, Listing
from cases.publication.listing import relist
from cases.publication.publish import publish
from cases.rendering.rendered_edition import render
from core.models import LogEntry, Redirect
from legislation.models import Counterpart, Provision, ProvisionText


def test_every_column_that_points_to_such_a_row_is_known():
    pointing = {
        (field.model, field.name)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.concrete and not field.many_to_many and field.related_model in REFERENCES
    }

    assert pointing == {(reference.model, reference.column) for links in REFERENCES.values() for reference in links}


@pytest.fixture
def portraits(keyword, draft) -> tuple[Keyword, Keyword]:
    """Two keywords of one meaning, the first with a published case and a draft, both with a third."""
    source, target = keyword("image right"), keyword("portrait right")
    publish(draft(keywords=(source,)), None)
    draft(keywords=(source,))
    publish(draft(keywords=(source, target)), None)
    return source, target


def test_a_keyword_s_cases_go_to_the_other_once_and_no_case_gets_a_new_edition(portraits):
    source, target = portraits
    before = list(Edition.objects.order_by("pk").values_list("reference", "number", "digest"))

    merge(source, target, None)

    assert [list(case.keywords.all()) for case in Case.objects.order_by("serial")] == [[target], [target], [target]]
    assert [list(row.keywords.all()) for row in Listing.objects.order_by("pk")] == [[target], [target]]
    assert list(Edition.objects.order_by("pk").values_list("reference", "number", "digest")) == before


def test_it_is_logged_by_whom_after_the_cases_that_are_listed_anew(portraits, admin_user):
    published = LogEntry.objects.count()

    merge(*portraits, admin_user)

    entries = LogEntry.objects.order_by("number")[published:]
    assert [(row.kind, row.reference) for row in entries] == [
        ("relisted", "CN001-j"), ("relisted", "CN003-j"), ("catalogue", "")
    ]  # fmt: skip
    assert entries[2].by == admin_user
    assert "image-right" in entries[2].note


def test_the_old_names_find_the_one_that_is_kept(keyword):
    source, target = keyword("image right"), keyword("portrait right")
    source.names, source.synonyms = {"en": "image right", "fr": "droit à l’image"}, ["likeness", "Portrait right"]
    source.listed = True
    source.save()

    merge(source, target, None)

    target.refresh_from_db()
    assert target.synonyms == ["image right", "droit à l’image", "likeness"]
    assert target.listed


def test_broader_and_narrower_concepts_are_kept_without_a_circle(keyword):
    source, target, above, below, both = map(keyword, ("source", "target", "above", "below", "both"))
    source.broader.add(above, both, target)
    target.broader.add(both)
    below.broader.add(source)
    above.broader.add(target)

    merge(source, target, None)

    assert set(target.broader.all()) == {both}
    assert set(target.narrower.all()) == {below, above}


def test_the_old_address_redirects_with_its_query_and_chains_are_one_step(client, portraits, keyword):
    source, target = portraits
    last = keyword("personality right")

    merge(source, target, None)
    merge(target, last, None)

    response = client.get("/keywords/image-right/?page=1")
    assert (response.status_code, response["Location"]) == (301, "/keywords/personality-right/?page=1")
    assert set(Redirect.objects.values_list("was", "now")) == {
        ("image-right", "personality-right"), ("portrait-right", "personality-right")
    }  # fmt: skip


def test_an_address_that_leads_to_a_row_that_is_not_public_is_unknown(client, keyword):
    merge(keyword("image right"), keyword("portrait right"), None)

    assert client.get("/keywords/image-right/").status_code == 404
    assert client.get("/keywords/nothing/").status_code == 404


@pytest.mark.parametrize("asked", ["keyword=image-right", "keyword=image-right&keyword=portrait-right"])
def test_a_list_that_is_asked_for_by_the_old_name_is_that_of_the_new_one(client, portraits, asked):
    merge(*portraits, None)

    page = client.get(f"/cases/?{asked}").content.decode()

    assert "CN001-j" in page
    assert "CN003-j" in page


def test_the_index_knows_the_cases_by_the_new_name(client, portraits):
    client.get("/cases/?keyword=portrait-right")

    merge(*portraits, None)

    assert "CN001-j" in client.get("/cases/?keyword=portrait-right").content.decode()
    assert "CN001-j" in client.get("/cases/?q=image+right").content.decode()


def test_a_case_s_page_is_shown_and_its_links_lead_on(client, portraits):
    merge(*portraits, None)

    assert "/keywords/image-right/" in client.get("/cases/CN001-j/").content.decode()
    assert client.get("/keywords/image-right/").status_code == 301


def test_listing_anew_and_an_earlier_revision_follow_the_old_names(portraits, court, provision, draft):
    source, target = portraits
    case = Case.objects.get(serial=1)
    kept_court, cited, kept_law = court("High Court"), provision("10"), provision("10bis")
    edition = publish(draft(provisions=(cited,), keywords=(source,)), None)
    merge(source, target, None)
    merge(court(), kept_court, None)
    merge(cited, kept_law, None)

    listing = relist(edition, render(edition))
    fill(case, edition.record)

    assert (listing.court, list(listing.keywords.all()), list(listing.provisions.all())) == (
        kept_court, [target], [kept_law]
    )  # fmt: skip
    assert (case.court, list(case.keywords.all()), case.citations.get().provision) == (kept_court, [target], kept_law)
    assert case.citations.get().pinpoint == ""


def test_a_court_s_cases_and_names_go_to_the_other(client, draft, court):
    source, target = court("Peoples Court"), court("Court of the People")
    publish(draft(court=source), None)

    merge(source, target, None)

    target.refresh_from_db()
    assert (Case.objects.get().court, Listing.objects.get().court, target.variants) == (
        target,
        target,
        ["Peoples Court"],
    )
    assert client.get(f"/courts/{source.slug}/")["Location"] == target.get_absolute_url()
    assert "CN001-j" in client.get(f"/cases/?court={source.slug}").content.decode()


def test_courts_of_two_countries_are_merged_only_by_who_is_sure(court):
    source, target = court(code="CN"), court(code="FR")

    assert "China" in doubt(source, target)
    with pytest.raises(NotMergedError, match="China"):
        merge(source, target, None)
    assert Court.objects.count() == 2

    merge(source, target, None, sure=True)
    assert list(Court.objects.all()) == [target]


@pytest.fixture
def articles(provision) -> tuple[Provision, Provision]:
    return provision("10 bis"), provision("10bis")


def test_a_provision_s_cases_wordings_and_place_go_to_the_other(client, articles, draft):
    source, target = articles
    held = "Under Article 10 bis of the Civil Code the claim succeeds."
    publish(draft(provisions=(source,), held=held, quoted="As quoted."), None)
    period = DateRange(date(2021, 1, 1), None)
    ProvisionText.objects.create(provision=source, language="en", text="Words.", period=period, public=True)
    Provision.objects.filter(pk=source.pk).update(heading="Portraits")

    merge(source, target, None)

    target.refresh_from_db()
    assert (Citation.objects.get().provision, list(Listing.objects.get().provisions.all())) == (target, [target])
    assert {row.text for row in target.texts.all()} == {"Words.", "As quoted."}
    assert target.heading == "Portraits"
    assert client.get("/legislation/cn/civil-code/art-10-bis/?on=2022-01-01")["Location"] == (
        "/legislation/cn/civil-code/art-10bis/?on=2022-01-01"
    )
    assert "CN001-j" in client.get("/cases/?provision=cn/civil-code/art-10-bis").content.decode()
    assert "CN001-j" in client.get("/cases/?provision=CN/civil-code/art-10-bis").content.decode()


def test_the_text_of_a_published_case_still_leads_to_the_provision(client, provision, draft):
    source, target = provision("10"), provision("10bis")
    publish(draft(provisions=(source,), held="Under Article 10 of the Civil Code the claim succeeds."), None)
    before = client.get("/cases/CN001-j/").content.decode().count(source.get_absolute_url())

    merge(source, target, None)

    page = client.get("/cases/CN001-j/").content.decode()
    assert before > 0
    assert page.count(target.get_absolute_url()) == before


def test_counterparts_are_kept_once_with_what_was_noted(articles, provision):
    source, target = articles
    same, other, third = provision("1", code="FR"), provision("2", code="FR"), provision("3", code="FR")
    Counterpart.objects.create(provision=source, other=same, note="Wider there.")
    Counterpart.objects.create(provision=same, other=target, note="Newer.")
    Counterpart.objects.create(provision=other, other=source)
    Counterpart.objects.create(provision=source, other=target, kind="implements")
    rooted = Counterpart.objects.create(provision=other, other=third, root=source)

    merge(source, target, None)

    rooted.refresh_from_db()
    links = {(row.provision, row.other, row.note) for row in Counterpart.objects.exclude(pk=rooted.pk)}
    assert links == {(same, target, "Newer.\nWider there."), (other, target, "")}
    assert rooted.root == target


def test_what_cites_the_old_number_later_is_linked_to_the_one_that_is_kept(articles, draft):
    source, target = articles
    case = draft()
    case.citations.create(position=1, instrument="Civil Code", kind="article", number="10 bis(2)", as_written="")
    merge(source, target, None)

    link_known(case)

    assert (case.citations.get().provision, case.citations.get().pinpoint) == (target, "(2)")
    assert Provision.objects.get_or_add(target.instrument, "article", "10 bis") == target


@pytest.mark.parametrize("numbers", [("1", "1"), ("1", "2")], ids=["with itself", "of two laws"])
def test_what_is_not_the_same_is_refused_and_nothing_changes(provision, numbers):
    source, target = (
        provision(numbers[0]),
        provision(numbers[1], law="Civil Code" if numbers[1] == "1" else "Patent Act"),
    )

    with pytest.raises(NotMergedError):
        merge(source, target, None)

    assert (Redirect.objects.count(), LogEntry.objects.count()) == (0, 0)
    assert Provision.objects.filter(pk=source.pk).exists()


def test_two_wordings_of_one_day_are_for_the_librarian_to_correct_first(articles):
    for row, since in zip(articles, (2020, 2021), strict=True):
        period = DateRange(date(since, 1, 1), None)
        ProvisionText.objects.create(provision=row, language="en", text=str(since), period=period)

    with pytest.raises(NotMergedError, match="en 2020-01-01"):
        merge(*articles, None)


def test_wordings_of_other_days_are_all_kept(articles):
    for row, since in zip(articles, (2020, 2021), strict=True):
        period = DateRange(date(since, 1, 1), date(since + 1, 1, 1))
        ProvisionText.objects.create(provision=row, language="en", text=str(since), period=period)

    merge(*articles, None)

    assert articles[1].texts.count() == 2


def test_of_two_who_merge_the_same_the_second_is_told(keyword):
    source, target, other = map(keyword, ("source", "target", "other"))
    merge(source, target, None)

    with pytest.raises(NotMergedError, match="no longer exists"):
        merge(Keyword(pk=source.pk or 1, slug="source", names={"en": "source"}), other, None)
