"""Lines about an act that takes long."""

from core.progress import Pace


def test_a_line_is_due_every_five_seconds_after_the_last_one():
    moments = iter([0, 4.9, 5, 5, 9.9, 10, 10, 12, 16.9, 17, 17])
    pace = Pace(lambda: next(moments))

    assert [pace.is_due() for _time in range(4)] == [False, True, False, True]
    pace.restart()
    assert [pace.is_due() for _time in range(2)] == [False, True]
