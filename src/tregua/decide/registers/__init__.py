"""The registers read: what is missing, what counts, what fits, and what stays open."""

from tregua.decide.registers.reading import RegisterReading, read_registers

__all__ = ["RegisterReading", "read_registers"]
