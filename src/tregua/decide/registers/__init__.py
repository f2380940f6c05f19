"""The registers read: what is missing, what counts, what fits, and what stays open."""

from tregua.decide.registers.parts import Due, OpenDilemma
from tregua.decide.registers.reading import RegisterReading, read_registers

__all__ = ["Due", "OpenDilemma", "RegisterReading", "read_registers"]
