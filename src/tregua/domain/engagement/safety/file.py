"""`safety.yaml`: secrecy, disclosure, and the safety of all who meet."""

from tregua.domain.claims import Noun
from tregua.domain.engagement.safety.meeting import SecurityPlan
from tregua.domain.engagement.safety.secrecy import (
    GoBetweenTerms,
    LogisticItem,
    Outreach,
    SecrecyEnd,
    SecrecySheet,
)
from tregua.domain.engagement.safety.telling import Disclosure, LeakDrill

__all__ = ["SafetyFile"]


class SafetyFile(Noun):
    """`safety.yaml`; every list may be empty.

    `meetings` name the same words as the measures in `protection.yaml`. There is no field for a
    place, a time, a way, a vehicle or a number: they are told by voice.
    """

    secrecy: tuple[SecrecySheet, ...] = ()
    secrecy_ends: tuple[SecrecyEnd, ...] = ()
    logistics: tuple[LogisticItem, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    leak_drills: tuple[LeakDrill, ...] = ()
    outreach: tuple[Outreach, ...] = ()
    go_betweens: tuple[GoBetweenTerms, ...] = ()
    meetings: tuple[SecurityPlan, ...] = ()
