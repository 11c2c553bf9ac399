"""How long the processor works on something, whatever else the machine and the process have to do."""

import gc
import os
import time
from collections.abc import Callable


def processor_time(act: Callable[[], object]) -> float:
    """Return the seconds. No search for cycles falls into them: it goes through all that other tests have left."""
    gc.collect()
    gc.disable()
    try:
        started = time.process_time()
        act()
        return time.process_time() - started
    finally:
        gc.enable()


def with_processes(act: Callable[[], object]) -> float:
    """Return the seconds that this process works, and all those that end meanwhile."""
    started = os.times()
    act()
    return sum(os.times()[:4]) - sum(started[:4])
