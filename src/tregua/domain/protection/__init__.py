"""How the promoter stays safe: mandates, exposure, support, duties, and the two records."""

from tregua.domain.protection.adopted import Hold, RecordRules
from tregua.domain.protection.exposure import (
    Aftermath,
    Exposure,
    ExposureLevel,
    ReportDuty,
    Risk,
    Support,
)
from tregua.domain.protection.file import ProtectionFile, WorkingFile
from tregua.domain.protection.mandates import Mandate, Strength
from tregua.domain.protection.meetings import (
    ForWhom,
    MeasureState,
    MeetingPlan,
    PlannedMeasure,
)
from tregua.domain.protection.provisions import Cover, Expense, Standby
from tregua.domain.protection.records import Entry, EntryKind, WorkingNote

__all__ = [
    "Aftermath",
    "Cover",
    "Entry",
    "EntryKind",
    "Expense",
    "Exposure",
    "ExposureLevel",
    "ForWhom",
    "Hold",
    "Mandate",
    "MeasureState",
    "MeetingPlan",
    "PlannedMeasure",
    "ProtectionFile",
    "RecordRules",
    "ReportDuty",
    "Risk",
    "Standby",
    "Strength",
    "Support",
    "WorkingFile",
    "WorkingNote",
]
