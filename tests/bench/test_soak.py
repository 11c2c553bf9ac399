"""The verdict of a soak: what the memory of a site says, minute by minute."""

import pytest

from bench.soak import MOST, SETTLED, verdict


@pytest.mark.parametrize(("after", "status"), [(100, 0), (100 * MOST, 0), (100 * MOST + 1, 1)])
def test_memory_in_the_end_is_held_against_that_after_ten_minutes(after, status):
    assert verdict([100.0] * SETTLED + [110.0] * 30 + [after] * 10) == status


def test_too_short_a_soak_gives_no_verdict(capsys):
    assert verdict([100.0, 500.0]) == 0

    assert "No verdict" in capsys.readouterr().out
