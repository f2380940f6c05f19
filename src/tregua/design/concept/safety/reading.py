"""Secrecy and disclosure as planned on a day: both columns, what is ready, who learns when."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.safety import (
    disclosure_missing,
    leak_drill_missing,
    outreach_missing,
    removes_protection,
    terms_missing,
)
from tregua.design.concept.safety.exposure import Exposure, exposure_of
from tregua.domain import Result, active
from tregua.domain.engagement.safety import Outreach, SecrecyEnd, SecrecySheet
from tregua.domain.protection import RecordRules

__all__ = ["LogisticStanding", "SafetyReading", "Standing", "TermsStanding", "read_safety"]


@dataclass(frozen=True, slots=True)
class Standing(Result):
    """One record with what it is still without; `ready` only where nothing is missing."""

    record: Any
    missing: tuple[str, ...]

    @property
    def state(self) -> str:
        """Return `ready` or `not_ready`."""
        return "not_ready" if self.missing else "ready"

    def to_dict(self) -> dict[str, Any]:
        """Return the record's id with its state and what is missing."""
        return {"id": self.record.id, "state": self.state, "missing": list(self.missing)}


@dataclass(frozen=True, slots=True)
class LogisticStanding(Standing):
    """One arrangement; `lawful` is true where an authority is named, which is no legal opinion."""

    lawful: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the same, with whether an authority is named."""
        return {**Standing.to_dict(self), "authority_named": self.lawful}


@dataclass(frozen=True, slots=True)
class TermsStanding(Standing):
    """The terms of one who goes between; `removes` are denials that take protection away."""

    removes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the same, with the denials that take protection away."""
        return {**Standing.to_dict(self), "removes_protection": list(self.removes)}


@dataclass(frozen=True, slots=True)
class SafetyReading(Result):
    """Secrecy and disclosure part by part; nothing here says that secrecy is safe.

    `outreach` stands in the order of its days, those without a day last. `rules` are the rules on
    keeping that were adopted; who could read is for the access log of a sealed folder to tell.
    """

    sheets: tuple[SecrecySheet, ...]
    ends: tuple[SecrecyEnd, ...]
    logistics: tuple[LogisticStanding, ...]
    disclosures: tuple[Standing, ...]
    leak_drills: tuple[Standing, ...]
    outreach: tuple[Standing, ...]
    exposure: Exposure
    go_betweens: tuple[TermsStanding, ...]
    rules: tuple[RecordRules, ...]


def read_safety(engagement: Engagement) -> SafetyReading:
    """Return secrecy and disclosure as planned."""
    safety = engagement.dossier.safety
    learning = sorted(active(safety.outreach), key=by_day)
    return SafetyReading(
        sheets=active(safety.secrecy),
        ends=active(safety.secrecy_ends),
        logistics=tuple(logistics_of(engagement)),
        disclosures=tuple(
            Standing(each, tuple(disclosure_missing(each))) for each in active(safety.disclosures)
        ),
        leak_drills=tuple(
            Standing(each, tuple(leak_drill_missing(each))) for each in active(safety.leak_drills)
        ),
        outreach=tuple(Standing(each, tuple(outreach_missing(each))) for each in learning),
        exposure=exposure_of(learning),
        go_betweens=tuple(
            TermsStanding(each, tuple(terms_missing(each)), removes_protection(each, engagement))
            for each in active(safety.go_betweens)
        ),
        rules=active(engagement.dossier.protection.record_rules),
    )


def logistics_of(engagement: Engagement) -> Iterator[LogisticStanding]:
    """Yield each arrangement with what is missing: authority, holder, decision."""
    for each in active(engagement.dossier.safety.logistics):
        names = ("authority", "holder", "decided_by")
        missing = tuple(name for name in names if getattr(each, name) is None)
        yield LogisticStanding(each, missing, lawful=each.authority is not None)


def by_day(each: Outreach) -> tuple[bool, str]:
    """Return where somebody stands in the order of days; no day comes last."""
    return (each.on is None, each.on.first.isoformat() if each.on else "")
