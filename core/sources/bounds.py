"""The bounds of a process that reads sources."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Limits of one process. `seconds`: of computing; `memory`: bytes of address space; `output`: bytes in a line."""

    seconds: int
    memory: int
    output: int
