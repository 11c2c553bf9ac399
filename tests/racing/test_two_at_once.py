"""Every kind of act against every kind, two at a time from two processes: nothing fails, and nothing is lost."""

import os
import random
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count

import pytest
from django.contrib.auth.models import User
from django.db import connection

from .acts import ACTS
from .editors import Editor, editor, watched_log
from .rounds import rows_of

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

# How often each act meets each other one; twice is 512 rounds.
TIMES = int(os.environ.get("RACE_TIMES", "2"))
_rounds = count(1)


@pytest.fixture(scope="module")
def editors(django_db_setup, tmp_path_factory) -> Iterator[list[Editor]]:
    with ExitStack() as running:
        yield [running.enter_context(editor(tmp_path_factory.mktemp("search"))) for _side in range(2)]


def _stands(world: dict, side: int, pair: tuple[str, str]) -> bool:
    """Say whether the effect of an act is there, or the other act has rightly undone it."""
    if world["apart"]:
        return ACTS[pair[side]].done(world, side)
    undone = "discard" in pair and ACTS["discard"].done(world, 0)
    # The same act at the same rows: one effect is there, and forms that can tell the later editor do.
    sides = (0, 1) if pair[0] == pair[1] else (side,)
    return any(ACTS[pair[side]].done(world, each) for each in sides) or (pair[side] == "save a draft" and undone)


@pytest.mark.parametrize("first", ACTS)
def test_whatever_two_editors_do_in_one_moment_each_act_has_its_effect_or_its_editor_is_told(first, editors, draft):
    faults, deadlocks = [], []
    for side in (0, 1):
        User.objects.create_superuser(f"editor{side}")
        editors[side].ask(login=f"editor{side}")

    with watched_log() as gaps:
        for second in [*ACTS] * TIMES:
            number = next(_rounds)
            chance = random.Random(number)
            pair = (first, second)
            world = rows_of(number, draft, apart=chance.random() < 0.5)
            for side, act in enumerate(pair):
                editors[side].ask(ready=act, world=world, side=side)
            for side in (0, 1):
                editors[side].send(go=chance.choice([0, 0, 0.01, 0.02, 0.04]))
            for side, act in enumerate(pair):
                said = editors[side].answer()
                deadlocks += [(number, pair, why) for why in said["tried"] if "deadlock" in why]
                done = _stands(world, side, pair)
                if said["status"] >= 500 or not (done or said["told"]):
                    faults.append((number, world["apart"], act, pair, said["status"], said["heard"]))

    connection.close()
    assert faults == []
    assert gaps == []
    assert deadlocks == []
