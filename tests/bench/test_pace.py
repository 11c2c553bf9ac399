"""The pace of a soak: as many acts in each minute, however long some of them take."""

import pytest

from bench.pace import Pace


class Clock:
    """A clock that moves when a test moves it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def acts_within(pace: Pace, clock: Clock, seconds: float, *, each: float) -> int:
    """Act for so many seconds, each act taking `each` of them; return how many acts began."""
    end, count = clock.now + seconds, 0
    while True:
        clock.now += pace.wait()
        if clock.now >= end:
            return count
        clock.now += each
        count += 1


@pytest.mark.parametrize("each", [0.0, 0.1, 0.49])
def test_quick_acts_begin_as_often_as_they_should(each):
    clock = Clock()

    assert acts_within(Pace(0.5, clock), clock, 60, each=each) == 120


def test_a_client_makes_up_for_an_act_that_took_long():
    clock = Clock()
    pace = Pace(0.5, clock)
    pace.wait()
    clock.now += 10

    assert pace.late == pytest.approx(9.5)
    assert acts_within(pace, clock, 50, each=0) == 119
    assert pace.late == 0


def test_a_client_that_is_never_in_time_acts_without_a_pause():
    clock = Clock()

    assert acts_within(Pace(0.5, clock), clock, 60, each=1) == 60
