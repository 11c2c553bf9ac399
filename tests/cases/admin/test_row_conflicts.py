"""Two editors at the rows of one case: parties and summaries."""

from tests.forms import press, shown

from .pages import change, new_party


def test_rows_that_both_added_are_both_kept(alice, bob, draft):
    case = draft(parties=("Peng",))
    older = bob.get(change(case))
    press(alice, change(case), alice.get(change(case)), new_party(1, "Theirs"))

    told = press(bob, change(case), older, new_party(1, "Mine"))
    press(bob, change(case), told)

    assert "This row was added" in shown(told)
    assert sorted(case.parties.values_list("name", flat=True)) == ["Mine", "Peng", "Theirs"]


def test_parties_that_move_up_because_the_one_before_them_was_removed_are_no_change(alice, bob, draft):
    case = draft(parties=("Peng", "Quan"))
    press(alice, change(case), alice.get(change(case)), new_party(2, "Rong"))
    older = bob.get(change(case))
    press(alice, change(case), alice.get(change(case)), {"parties-0-DELETE": "on"})

    told = press(bob, change(case), older, {"title": "Mine"})
    press(bob, change(case), told)

    assert [(each.act, each.label) for each in told.context["conflict"].changes] == [("removed", "Party")]
    assert [(row.position, row.name) for row in case.parties.order_by("position")] == [(1, "Quan"), (2, "Rong")]


def test_a_row_that_was_removed_comes_back_where_the_second_editor_changed_it(alice, bob, draft):
    case = draft(parties=("Peng", "Quan"))
    older = bob.get(change(case))
    press(alice, change(case), alice.get(change(case)), {"parties-0-DELETE": "on", "parties-1-DELETE": "on"})

    told = press(bob, change(case), older, {"parties-0-name": "Peng Momo"})
    press(bob, change(case), told)

    assert "The form keeps it as a new row" in shown(told)
    assert "You had not changed it, so the form leaves it out" in shown(told)
    assert [party.name for party in case.parties.all()] == ["Peng Momo"]


def test_a_row_that_one_changed_and_the_other_deletes_is_shown_before_it_goes(alice, bob, draft):
    case = draft(parties=("Peng", "Quan"))
    older = bob.get(change(case))
    press(alice, change(case), alice.get(change(case)), {"parties-0-name": "Theirs"})

    told = press(bob, change(case), older, {"parties-0-DELETE": "on"})
    kept = list(case.parties.values_list("name", flat=True))
    press(bob, change(case), told)

    assert "You marked this row for deletion" in shown(told)
    assert sorted(kept) == ["Quan", "Theirs"]
    assert [party.name for party in case.parties.all()] == ["Quan"]


def test_a_summary_that_was_removed_and_entered_again_is_one_with_the_second_editor_s(alice, bob, draft):
    case = draft()
    older = bob.get(change(case))
    case.summaries.all().delete()
    case.summaries.create(language="en", held="Theirs.")

    told = press(bob, change(case), older, {"summaries-0-held": "Mine."})
    press(bob, change(case), told)

    assert "Theirs." in shown(told)
    assert [(row.language, row.held) for row in case.summaries.all()] == [("en", "Mine.")]
