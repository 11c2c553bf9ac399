"""How many examples a test of any input draws."""

import os

import hypothesis

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"


def examples(number: int, *, shared: bool = False) -> hypothesis.settings:
    """Return settings for `number` examples in a thorough run, and for a quarter of them in any other.

    No example fails because the machine is busy: time is measured by `processor_time.py`, and nowhere else.
    `shared`: all examples use the rows that a fixture made.
    """
    ignored = [hypothesis.HealthCheck.too_slow]
    if shared:
        ignored.append(hypothesis.HealthCheck.function_scoped_fixture)
    return hypothesis.settings(
        max_examples=number if THOROUGH else max(10, number // 4), deadline=None, suppress_health_check=ignored
    )
