"""Reading the registers a promoter keeps beside the claims."""

from tregua.decide import registers
from tregua.decide.registers import RegisterReading
from tregua.domain import Dossier
from tregua.knowledge import load_catalogue

__all__ = ["read_registers"]


def read_registers(dossier: Dossier) -> RegisterReading:
    """Return what the registers hold and lack, item by item, and what in them stays open."""
    return registers.read_registers(dossier, load_catalogue())
