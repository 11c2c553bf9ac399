"""The bounds of a process that reads sources."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """What such a process may use. `seconds`: of computing; `memory`: bytes of address space; `output`: bytes a line."""

    seconds: int
    memory: int
    output: int
