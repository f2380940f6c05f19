"""Secrecy, disclosure, and the safety of all who meet, as recorded in `safety.yaml`."""

from tregua.domain.engagement.safety.file import SafetyFile
from tregua.domain.engagement.safety.meeting import (
    CarriedThing,
    RehearsalWaiver,
    SafetyCall,
    SecurityPlan,
    WorstCase,
    meetings_lacking,
)
from tregua.domain.engagement.safety.secrecy import (
    Denial,
    GoBetweenTerms,
    LeakRisk,
    LogisticItem,
    Outreach,
    SecrecyCost,
    SecrecyEnd,
    SecrecyGain,
    SecrecySheet,
)
from tregua.domain.engagement.safety.telling import Disclosure, LeakDrill, LeakWarning

__all__ = [
    "CarriedThing",
    "Denial",
    "Disclosure",
    "GoBetweenTerms",
    "LeakDrill",
    "LeakRisk",
    "LeakWarning",
    "LogisticItem",
    "Outreach",
    "RehearsalWaiver",
    "SafetyCall",
    "SafetyFile",
    "SecrecyCost",
    "SecrecyEnd",
    "SecrecyGain",
    "SecrecySheet",
    "SecurityPlan",
    "WorstCase",
    "meetings_lacking",
]
