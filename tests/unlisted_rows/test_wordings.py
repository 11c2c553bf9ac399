"""A wording of a provision is seen from the moment it is public."""

from itertools import pairwise

from .seen import saved, seen


def wording(public: bool, text: str = "Quiet words.") -> dict:
    """What a browser adds to the posted form for one more wording."""
    added = {
        "texts-TOTAL_FORMS": "2", "texts-1-id": "", "texts-1-language": "fr", "texts-1-text": text,
        "texts-1-pinpoint": "", "texts-1-translator": "", "texts-1-period_0": "2019-01-01", "texts-1-period_1": "",
    }  # fmt: skip
    return added | ({"texts-1-public": "on"} if public else {})


def test_a_wording_that_is_not_public_changes_nothing_readers_see_until_it_is(editor, public, before):
    address, states = f"/admin/legislation/provision/{public.pk}/change/", [before]

    steps = (
        wording(public=False), {"texts-1-text": "Other quiet words."}, {"texts-1-public": "on"},
        {"texts-1-text": "Loud words."}, {"texts-1-public": []}, {"texts-1-DELETE": "on"},
    )  # fmt: skip
    for step in steps:
        saved(editor, address, step)
        states.append(seen())

    moved = [one != other for one, other in pairwise(states)]
    assert moved == [False, False, True, True, True, False]
    assert list(public.texts.values_list("text", flat=True)) == ["Shown."]


def test_a_public_wording_that_is_unmarked_and_deleted_at_once_is_a_change(editor, public, before):
    step = {"texts-0-public": [], "texts-0-DELETE": "on"}
    saved(editor, f"/admin/legislation/provision/{public.pk}/change/", step)

    assert seen() != before
