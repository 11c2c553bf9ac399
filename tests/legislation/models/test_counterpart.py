"""Links between provisions that do the same work, as each side sees them."""

import pytest
from django.core.exceptions import ValidationError

from legislation.models import Counterpart, Instrument, Jurisdiction, Provision

Kind = Counterpart.Kind


@pytest.fixture
def listed(provision):
    """A provision that readers see."""

    def make(number: str = "1", law: str = "Copyright Act", code: str = "CN", kind: str = "act") -> Provision:
        made = provision(number, law, code)
        Jurisdiction.objects.filter(code__in=["INT", "EU"]).update(kind="body")
        Instrument.objects.filter(pk=made.instrument_id).update(kind=kind, listed=True)
        Provision.objects.filter(pk=made.pk).update(listed=True)
        return Provision.objects.get(pk=made.pk)

    return make


@pytest.fixture
def treaty(listed) -> Provision:
    return listed("6bis", "Berne Convention", "INT", "treaty")


def relations(provision: Provision) -> list[tuple[str, str]]:
    return [(seen.relation, seen.there.key) for seen in Counterpart.objects.seen_from(provision)]


@pytest.mark.parametrize(
    ("kind", "said", "inverse"),
    [
        (Kind.COUNTERPART, "Counterpart of", "Counterpart of"),
        (Kind.IMPLEMENTS, "Implements", "Implemented by"),
        (Kind.NARROWER, "Narrower than", "Broader than"),
        (Kind.BROADER, "Broader than", "Narrower than"),
    ],
)
def test_a_link_is_read_from_both_sides_each_in_its_own_words(listed, kind, said, inverse):
    here, there = listed(code="CN"), listed(code="FR")
    Counterpart.objects.create(provision=here, other=there, kind=kind, note="Shorter term.")

    assert relations(here) == [(said, "fr/copyright-act/art-1")]
    assert relations(there) == [(inverse, "cn/copyright-act/art-1")]
    assert [seen.note for seen in Counterpart.objects.seen_from(there)] == ["Shorter term."]


def test_links_stand_by_relation_then_jurisdiction_then_place_in_the_law(listed, treaty):
    here = listed(code="IN")
    for there in (listed("10", code="FR"), listed("9", code="FR"), listed("1", code="CN")):
        Counterpart.objects.create(provision=there, other=here)
    Counterpart.objects.create(provision=here, other=treaty, kind=Kind.IMPLEMENTS)

    keys = [key.rpartition("/")[0][:2] + key.rpartition("-")[2] for _relation, key in relations(here)]

    assert keys == ["in6bis", "cn1", "fr9", "fr10"]


def test_what_readers_may_not_see_is_in_no_link(listed, treaty):
    here, hidden, shown = listed(code="CN"), listed(code="FR"), listed(code="IN")
    Counterpart.objects.create(provision=here, other=hidden)
    Counterpart.objects.create(provision=shown, other=here, root=treaty)
    Provision.objects.filter(pk__in=[hidden.pk, treaty.pk]).update(listed=False)

    (seen,) = Counterpart.objects.seen_from(here)

    assert (seen.there, seen.root) == (shown, None)


def test_a_link_gives_its_root_and_the_number_of_cases_of_the_other_side(listed, treaty, published):
    here, there = listed(code="CN"), listed(code="FR")
    Counterpart.objects.create(provision=here, other=there, root=treaty)
    for _case in range(2):
        published("FR", provisions=(there,))

    (seen,) = Counterpart.objects.seen_from(here)

    assert (seen.root, seen.there.case_count) == (treaty, 2)


def test_ten_links_cost_as_many_queries_as_one(listed, django_assert_num_queries):
    here = listed(code="IN")
    for number in range(1, 11):
        Counterpart.objects.create(provision=here, other=listed(str(number), code="FR"))

    with django_assert_num_queries(2):
        seen = relations(here)

    assert len(seen) == 10


def test_the_mirrored_link_is_refused_in_words(listed):
    here, there = listed(code="CN"), listed(code="FR")
    Counterpart.objects.create(provision=here, other=there)

    with pytest.raises(ValidationError, match="already linked"):
        Counterpart(provision=there, other=here, kind=Kind.NARROWER).full_clean()


def test_within_one_jurisdiction_a_provision_can_only_implement_another(listed):
    act, rules = listed("1"), listed("1", "Implementing Rules")

    Counterpart(provision=rules, other=act, kind=Kind.IMPLEMENTS).full_clean()
    for kind in (Kind.COUNTERPART, Kind.NARROWER, Kind.BROADER):
        with pytest.raises(ValidationError, match="can only implement"):
            Counterpart(provision=rules, other=act, kind=kind).full_clean()


def test_two_treaties_are_linked_in_any_way(listed, treaty):
    later = listed("9", "TRIPS Agreement", "INT", "treaty")

    for kind in Kind:
        Counterpart(provision=later, other=treaty, kind=kind).full_clean()


def test_a_root_is_a_third_provision_of_a_treaty_or_of_a_body_above_states(listed, treaty):
    here, there = listed(code="CN"), listed(code="FR")

    for root in (treaty, listed("3", "Directive", "EU", "directive")):
        Counterpart(provision=here, other=there, root=root).full_clean()
    with pytest.raises(ValidationError, match="above states"):
        Counterpart(provision=here, other=there, root=listed(code="IN")).full_clean()
    with pytest.raises(ValidationError, match="third provision"):
        Counterpart(provision=here, other=treaty, root=treaty).full_clean()


def test_a_treaty_s_article_knows_the_links_that_have_their_root_in_it(listed, treaty, client):
    here, there = listed(code="FR"), listed(code="CN")
    Counterpart.objects.create(provision=here, other=there, root=treaty, kind=Kind.NARROWER, note="Shorter term.")
    Counterpart.objects.create(provision=listed("2", code="FR"), other=there)

    (link,) = Counterpart.objects.rooted_in(treaty)

    assert (link.here, link.there, link.relation, link.note) == (here, there, "Narrower than", "Shorter term.")
    page = client.get(treaty.get_absolute_url()).content.decode()
    assert "Provisions that share this root" in page
    assert there.get_absolute_url() in page


def test_a_link_is_not_told_of_where_a_side_is_not_public(listed, treaty):
    hidden = listed(code="FR")
    Counterpart.objects.create(provision=hidden, other=listed(code="CN"), root=treaty)
    Provision.objects.filter(pk=hidden.pk).update(listed=False)

    assert Counterpart.objects.rooted_in(treaty) == []


def test_the_law_of_a_state_is_asked_for_no_links_rooted_in_it(listed, django_assert_num_queries):
    here = Provision.objects.select_related("instrument__jurisdiction").get(pk=listed().pk)

    with django_assert_num_queries(0):
        assert Counterpart.objects.rooted_in(here) == []
