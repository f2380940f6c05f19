"""`protection.yaml` and `working.yaml`."""

from tregua.domain.claims import Noun
from tregua.domain.protection.adopted import Hold, RecordRules
from tregua.domain.protection.exposure import Aftermath, Exposure, ReportDuty, Support
from tregua.domain.protection.mandates import Mandate
from tregua.domain.protection.meetings import MeetingPlan
from tregua.domain.protection.provisions import Cover, Expense, Standby
from tregua.domain.protection.records import WorkingNote

__all__ = ["ProtectionFile", "WorkingFile"]


class ProtectionFile(Noun):
    """All that keeps the promoter safe, save the two records; every list may be empty."""

    mandates: tuple[Mandate, ...] = ()
    exposures: tuple[Exposure, ...] = ()
    supports: tuple[Support, ...] = ()
    aftermaths: tuple[Aftermath, ...] = ()
    report_duties: tuple[ReportDuty, ...] = ()
    record_rules: tuple[RecordRules, ...] = ()
    holds: tuple[Hold, ...] = ()
    meetings: tuple[MeetingPlan, ...] = ()
    expenses: tuple[Expense, ...] = ()
    covers: tuple[Cover, ...] = ()
    standbys: tuple[Standby, ...] = ()


class WorkingFile(Noun):
    """The working record."""

    notes: tuple[WorkingNote, ...] = ()
