"""A plugin of pytest: the collected tests run once for each mutant, each time in a process of its own.

Tests are collected and the test database is made once; a process is forked for every mutant, runs the tests that reach
its function, and ends with the first that fails. `mutants.json` has the names, `results.json` gets the results.
"""

import json
import os
import resource
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from itertools import zip_longest
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from _pytest.runner import runtestprotocol
from mutmut.mutation import trampoline

# What an example was, and a shorter one that fails too, are of no use here.
hypothesis.settings.register_profile(
    "mutants", database=None, phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate]
)
hypothesis.settings.load_profile("mutants")
MOST_FAILING = 3  # Tests that may fail without a mutant.

_Function = Callable[..., Any]
_wrap = trampoline.wrap_in_trampoline


def _wrapped(mutants: dict[str, _Function], is_classmethod: bool = False) -> Callable[[_Function], _Function]:
    """Wrap a function as mutmut does; a class method also works while its class is made, when it has no mutants yet."""

    def wrap(function: _Function) -> _Function:
        whole = _wrap(mutants, is_classmethod)(function)

        @wraps(function)
        def called(*given: object, **named: object) -> object:
            return (whole if mutants else function)(*given, **named)

        return called if is_classmethod else whole

    return wrap


trampoline.wrap_in_trampoline = _wrapped


class _Run:
    """The tests of a run, and what the run without a mutant told of them."""

    def __init__(self, session: pytest.Session) -> None:
        self.database, *tests = session.items
        self.tests = tests
        self.reached: dict[str, list[int]] = {}
        self.seconds = [0.0] * len(tests)
        self.has_database = any(
            "django_db_setup" in getattr(test, "fixturenames", ()) or test.get_closest_marker("django_db")
            for test in tests
        )
        if self.has_database:
            self._make_database()

    def _make_database(self) -> None:
        from django.db import connections

        if any(report.failed for report in runtestprotocol(self.database, log=False, nextitem=self.tests[0])):
            pytest.exit("There is no test database.", returncode=1)
        connections.close_all()

    def outcomes(self, numbers: Sequence[int]) -> Iterator[bool]:
        """Run tests in this order and yield whether each passed. The test database is kept."""
        for number, following in zip_longest(numbers, numbers[1:]):
            # What the next test shares with this one is not torn down; it must be the one that is run next.
            after = self.database if following is None else self.tests[following]
            yield not any(report.failed for report in runtestprotocol(self.tests[number], log=False, nextitem=after))

    def learn(self) -> list[str]:
        """Run all tests without a mutant, and learn which functions each one reaches and its processor time.

        Returns the names of those that fail, as tests do that read the text of the code: no mutant meets these.
        """
        read, write = os.pipe()
        child = os.fork()
        if not child:
            os.close(read)
            reached: set[str] = set()
            trampoline.record_trampoline_hit = lambda name, caller=None: reached.add(name)
            trampoline.set_mutant_under_test("stats")
            learnt = []
            began = time.process_time()
            for passed in self.outcomes(range(len(self.tests))):
                learnt.append((passed, time.process_time() - began, sorted(reached)))
                reached.clear()
                began = time.process_time()
            with os.fdopen(write, "w") as answer:
                json.dump(learnt, answer)
            os._exit(0)
        os.close(write)
        with os.fdopen(read) as answer:
            learnt = json.loads(answer.read() or "[]")
        os.waitpid(child, 0)
        failing = [number for number, (passed, *_) in enumerate(learnt) if not passed]
        if len(failing) > MOST_FAILING or not learnt:
            pytest.exit(f"{len(failing)} of {len(learnt)} tests fail without a mutant.", returncode=1)
        self.reached.clear()
        for number, (passed, seconds, functions) in enumerate(learnt):
            self.seconds[number] = seconds
            for function in functions if passed else []:
                self.reached.setdefault(function, []).append(number)
        return [self.tests[number].nodeid for number in failing]

    def result(self, mutant: str) -> str:
        """Return what happened to a mutant: killed, survived, no test (none reaches it), or time limit."""
        reaching = self.reached.get(mutant.partition("__mutmut_")[0], [])
        if not reaching:
            return "no test"
        limit = 20 + int(5 * sum(self.seconds[number] for number in reaching))
        status = _forked(lambda: self._all_pass(mutant, reaching), limit)
        return "survived" if status == 0 else "killed" if status > 0 else "time limit"

    def _all_pass(self, mutant: str, numbers: list[int]) -> bool:
        trampoline.set_mutant_under_test(mutant)
        return all(self.outcomes(numbers))


def _forked(act: Callable[[], bool], limit: int) -> int:
    """Return 0 if `act` is true in a process of its own, a negative number if a signal ended it, else a positive one.

    `limit`: seconds of processor time. A process that waits for ever ends after a quarter of an hour.
    """
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(900)
        status = 2
        try:
            status = 0 if act() else 1
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Run the mutants that `mutants.json` names in place of the tests."""
    run = _Run(session)
    terminal = session.config.pluginmanager.getplugin("terminalreporter")
    left_out = run.learn()
    for test in left_out:
        terminal.write_line(f"left out, since it fails without a mutant: {test}")
    least = min(run.reached, key=lambda name: len(run.reached[name]), default="")
    if least and run.result(f"{least}__mutmut_none") != "survived":
        pytest.exit("A mutant that changes nothing did not survive.", returncode=1)
    names = json.loads(Path("mutants.json").read_text())
    results: dict[str, str] = {}
    for count, name in enumerate(names, 1):
        results[name] = run.result(name)
        terminal.write_line(f"{count}/{len(names)} {results[name]}: {name}")
        Path("results.json").write_text(json.dumps(results, indent=1))
    # A mutant that was stopped may have left rows behind, which would have killed all others.
    if run.has_database and "time limit" in results.values() and run.learn() != left_out:
        pytest.exit("Other tests fail at the end of the run than at its beginning.", returncode=1)
    return True
