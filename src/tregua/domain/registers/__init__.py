"""The registers a promoter keeps beside the claims, item by item."""

from tregua.domain.registers.aims import (
    Aims,
    DeliveryPower,
    GoalFamily,
    Proportionality,
    WantedResult,
)
from tregua.domain.registers.asserting import Asserted, Proof
from tregua.domain.registers.bargain import (
    Bargain,
    Basis,
    Concern,
    Consent,
    Demand,
    Feasible,
    Flexibility,
    Lever,
    Offer,
    Priority,
    RedLine,
)
from tregua.domain.registers.ledgers import (
    Closing,
    CrimeLine,
    Dilemma,
    Feud,
    Option,
    Outlook,
    Retaliation,
    Share,
    Trend,
)

__all__ = [
    "Aims",
    "Asserted",
    "Bargain",
    "Basis",
    "Closing",
    "Concern",
    "Consent",
    "CrimeLine",
    "DeliveryPower",
    "Demand",
    "Dilemma",
    "Feasible",
    "Feud",
    "Flexibility",
    "GoalFamily",
    "Lever",
    "Offer",
    "Option",
    "Outlook",
    "Priority",
    "Proof",
    "Proportionality",
    "RedLine",
    "Retaliation",
    "Share",
    "Trend",
    "WantedResult",
]
