"""Institutions: those that bear arms or arrest, those infiltrated, and the one question to them."""

from tregua.decide.actors.around.bodies.deconfliction import (
    Asked,
    DeconflictionReading,
    read_deconfliction,
)
from tregua.decide.actors.around.bodies.infiltrated import Infiltrated, read_infiltrated
from tregua.decide.actors.around.bodies.stances import SecurityBody, body_items, read_security

__all__ = [
    "Asked",
    "DeconflictionReading",
    "Infiltrated",
    "SecurityBody",
    "body_items",
    "read_deconfliction",
    "read_infiltrated",
    "read_security",
]
