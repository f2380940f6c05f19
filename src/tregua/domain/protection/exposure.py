"""What each person and body is exposed to, what supports them, and what they must report."""

from enum import StrEnum

from tregua.domain.claims import Flag, Record, Slug
from tregua.domain.dates import When
from tregua.language import Words

__all__ = ["Aftermath", "Exposure", "ExposureLevel", "ReportDuty", "Risk", "Support"]


class Risk(StrEnum):
    """The five risks of those who go between."""

    SAFETY = "safety"
    REPUTATION = "reputation"
    STRESS = "stress"
    LEGAL_DOUBT = "legal-doubt"
    MALICIOUS_PROSECUTION = "malicious-prosecution"


class ExposureLevel(StrEnum):
    """How grave a risk is thought to be."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    NOT_KNOWN = "not-known"


class Exposure(Record):
    """One risk of one member of the team (`member:ID`) or one body (`body:ID`).

    Never compared between people: it says what is to be done for each.
    """

    who: str
    risk: Risk
    level: ExposureLevel
    says: Words | None = None
    measure: Words | None = None
    owner: Slug | None = None
    as_of: When
    review: When | None = None


class Support(Record):
    """How a member is supported with what the work does to them, or that they declined it."""

    who: Slug
    debrief: Words | None = None
    outside_person: Flag = False
    declined: Flag = False
    as_of: When
    review: When | None = None


class Aftermath(Record):
    """How somebody is kept safe after talks end, until when, and by whom."""

    who: str
    measures: Words
    until: When
    owner: Slug | None = None
    as_of: When


class ReportDuty(Record):
    """What a member must report, to whom, and what protects their silence, as counsel told them.

    `profession` is a listed profession.
    """

    who: Slug
    profession: Slug
    state: Words
    counsel_note: Words | None = None
    told_the_others: Flag | None = None
    as_of: When
