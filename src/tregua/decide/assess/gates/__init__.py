"""What keeps steps back: the purpose gate, claims taken back, and the locks on outward steps."""

from tregua.decide.assess.gates.outward import Lock, Outward, Uncovered, outward
from tregua.decide.assess.gates.purpose import (
    GATE,
    Override,
    PurposeGate,
    Unaccepted,
    overriding,
    purpose_gate,
    resolved,
)
from tregua.decide.assess.gates.taken import Held, Moved, TakenBack, taken_back_claims

__all__ = [
    "GATE",
    "Held",
    "Lock",
    "Moved",
    "Outward",
    "Override",
    "PurposeGate",
    "TakenBack",
    "Unaccepted",
    "Uncovered",
    "outward",
    "overriding",
    "purpose_gate",
    "resolved",
    "taken_back_claims",
]
