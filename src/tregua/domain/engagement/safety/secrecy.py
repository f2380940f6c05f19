"""Secrecy: what speaks for it and against, what would end it, who knows, and who carries it."""

from enum import StrEnum
from typing import Annotated

from tregua.domain.claims import Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, MemberId, Owner, PhaseId
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "Denial",
    "GoBetweenTerms",
    "LeakRisk",
    "LogisticItem",
    "Outreach",
    "SecrecyCost",
    "SecrecyEnd",
    "SecrecyGain",
    "SecrecySheet",
]


class LeakRisk(StrEnum):
    """How likely it is that what somebody learns goes further; not known is no low risk."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    NOT_KNOWN = "not-known"


class SecrecyGain(Noun):
    """One thing that speaks for keeping the talks secret, with its weight in words."""

    kind: Annotated[Slug, KnownAs("safety.gives")] | None = None
    says: Words
    weight: Words | None = None
    sources: tuple[Citation, ...] = ()


class SecrecyCost(Noun):
    """One thing that speaks against keeping the talks secret, with its weight in words."""

    kind: Annotated[Slug, KnownAs("safety.costs")] | None = None
    says: Words
    weight: Words | None = None
    sources: tuple[Citation, ...] = ()


class SecrecySheet(Record):
    """What speaks for secrecy beside what speaks against it, for some phases, and the decision.

    `gives` and `costs` are both written: a sheet with one column is a mistake in the file.
    """

    title: Words
    phases: tuple[PhaseId, ...] = ()
    gives: tuple[SecrecyGain, ...] = ()
    costs: tuple[SecrecyCost, ...] = ()
    decision: Words | None = None
    by: MemberId | None = None
    on: When | None = None
    review: When | None = None


class SecrecyEnd(Record):
    """One sign that secrecy is ending or should end: who watches for it, and what is done then."""

    sign: Annotated[Slug, KnownAs("safety.signs")] | None = None
    says: Words
    watched_by: Owner | None = None
    then: Words | None = None


class LogisticItem(Record):
    """One arrangement that secrecy needs, with the law or decision that allows it.

    `authority` is the law or decision in words, `given_by` who may lawfully give it, `holder` who
    answers for the arrangement, `decided_by` who of the team decided to rest on it.
    """

    kind: Annotated[Slug, KnownAs("safety.logistics")]
    says: Words
    authority: Words | None = None
    given_by: Owner | None = None
    holder: Owner | None = None
    decided_by: MemberId | None = None
    on: When | None = None
    until: When | None = None
    counsel_note: Words | None = None


class Outreach(Record):
    """Who learns of the talks early and in private: what, when, why, by whom, at what risk.

    `on` is when it is planned, or when it was done where `told` is true.
    """

    who: Owner
    learns: Words | None = None
    on: When | None = None
    phase: PhaseId | None = None
    why: Words | None = None
    by: Owner | None = None
    leak_risk: LeakRisk = LeakRisk.NOT_KNOWN
    leak_reason: Words | None = None
    told: Flag = False


class Denial(Noun):
    """One thing the state may deny, and what that takes from the one who goes between."""

    kind: Annotated[Slug, KnownAs("safety.deniable")]
    says: Words | None = None


class GoBetweenTerms(Record):
    """On what terms somebody outside the state goes between, and what the state may deny.

    `protection_written` says that the person holds in writing what protects them.
    """

    who: Owner
    mandate: Words | None = None
    reports_to: Owner | None = None
    reports: Words | None = None
    protection: Words | None = None
    protection_written: Flag = False
    protected_by: Owner | None = None
    may_deny: tuple[Denial, ...] = ()
