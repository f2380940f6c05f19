"""What keeps the promoter safe on a day, and what is missing: codes and names, no sentence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tregua.design.concept.protection.checklist import CheckPoint, points_of, raised
from tregua.design.concept.protection.exposure import Profile, closure, profiles_of
from tregua.design.concept.protection.keeping import PUBLIC_BODY, Keeping, keeping_of
from tregua.design.concept.protection.mandates import (
    ActCover,
    MandateStanding,
    cover_acts,
    mandates_of,
)
from tregua.design.concept.protection.meetings import MeetingStanding, meetings_of, unplanned
from tregua.domain import Dossier, Result, Severity, active
from tregua.domain.knowledge.protection import ProtectionKnowledge
from tregua.domain.protection import EntryKind

__all__ = ["Gap", "ProtectionReading", "read_protection"]

GRAVE = ("medium", "high")
"""The levels of a risk that ask for a measure."""
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True, slots=True)
class Gap(Result):
    """Something missing or past its day: what, about whom, how grave, on which records."""

    code: str
    about: str
    severity: Severity
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProtectionReading(Result):
    """All that keeps the promoter safe, as it is on a day.

    `profiles` stand in the order of the team: people are never compared. `raised` gives the
    risks that a recorded relation to the state raises. `closing` is the last day the talks are
    known to reach.
    """

    day: date
    mandates: tuple[MandateStanding, ...]
    acts: tuple[ActCover, ...]
    profiles: tuple[Profile, ...]
    keeping: Keeping
    entries: Mapping[str, int]
    checklist: tuple[CheckPoint, ...]
    raised: Mapping[str, tuple[str, ...]]
    closing: date | None
    meetings: tuple[MeetingStanding, ...]
    gaps: tuple[Gap, ...]

    @property
    def due(self) -> tuple[str, ...]:
        """The working notes whose day has come and that nothing keeps back."""
        return tuple(each.note for each in self.keeping.notes if each.due(self.day))


def read_protection(
    dossier: Dossier, knowledge: ProtectionKnowledge, day: date, *, acts: Iterable[str] = ()
) -> ProtectionReading:
    """Return what keeps the promoter safe on a day, and what is missing.

    `acts` are the outward acts there are, each shown with the mandates that allow it.
    """
    mandates = mandates_of(dossier, day)
    covers = cover_acts(acts, mandates)
    profiles = profiles_of(dossier, day)
    keeping = keeping_of(dossier, day)
    meetings = meetings_of(dossier, knowledge)
    kinds = {kind.value: 0 for kind in EntryKind}
    for entry in dossier.protective:
        kinds[entry.kind] += 1
    gaps = (
        *mandate_gaps(mandates, covers),
        *profile_gaps(profiles),
        *meeting_gaps(meetings, unplanned(dossier)),
        *record_gaps(dossier, keeping, kinds, day),
    )
    return ProtectionReading(
        day=day,
        mandates=mandates,
        acts=covers,
        profiles=profiles,
        keeping=keeping,
        entries=kinds,
        checklist=points_of(dossier, knowledge),
        raised=raised(dossier, knowledge),
        closing=closure(dossier),
        meetings=meetings,
        gaps=gaps,
    )


def mandate_gaps(
    mandates: tuple[MandateStanding, ...], acts: tuple[ActCover, ...]
) -> Iterator[Gap]:
    """Yield what is missing of the mandate: it is needed, and never enough."""
    holding = [mandate for mandate in mandates if mandate.holds]
    if not holding:
        yield Gap("mandate_missing", "dossier", ERROR)
    for mandate in mandates:
        about = f"mandate:{mandate.id}"
        if mandate.state in ("over", "unclear", "ends_soon"):
            severity = NOTE if mandate.state == "ends_soon" else WARNING
            yield Gap(f"mandate_{mandate.state}", about, severity, (mandate.until or mandate.on,))
        if mandate.holds and not mandate.written:
            yield Gap("mandate_unwritten", about, WARNING)
        if mandate.holds and not mandate.basis:
            yield Gap("mandate_no_basis", about, WARNING)
    bare = tuple(cover.act for cover in acts if not cover.mandates)
    if holding and bare:
        yield Gap("mandate_acts", "dossier", NOTE, bare)


def profile_gaps(profiles: tuple[Profile, ...]) -> Iterator[Gap]:
    """Yield for each member and body what nobody looked at, planned or asked."""
    for each in profiles:
        yield from risk_gaps(each)
        if each.support == "missing":
            yield Gap("support_missing", each.who, WARNING)
        if each.support_review_passed:
            yield Gap("support_review", each.who, WARNING)
        if each.aftermath in ("missing", "short"):
            yield Gap(f"aftermath_{each.aftermath}", each.who, WARNING)
        if each.who.startswith("member:") and not each.duties:
            yield Gap("duty_missing", each.who, WARNING)


def risk_gaps(each: Profile) -> Iterator[Gap]:
    """Yield for one member or body the risks not looked at, past their day, or left alone."""
    grave = [risk for risk in each.risks if risk.level in GRAVE]
    found = (
        ("risk_missing", WARNING, each.missing),
        ("risk_review", WARNING, [r.risk for r in each.risks if r.state == "review_passed"]),
        ("risk_no_measure", WARNING, [r.risk for r in grave if not r.measure]),
        ("risk_no_owner", WARNING, [r.risk for r in grave if not r.owner]),
        ("risk_no_review", NOTE, [r.risk for r in each.risks if r.record and not r.review]),
    )
    for code, severity, risks in found:
        if risks:
            yield Gap(code, each.who, severity, tuple(risks))


def meeting_gaps(
    meetings: tuple[MeetingStanding, ...], unplanned: tuple[str, ...]
) -> Iterator[Gap]:
    """Yield meetings without a plan, plans nobody adopted, and plans that forget the group."""
    for word in unplanned:
        yield Gap("meeting_no_plan", f"meeting:{word}", WARNING)
    for each in meetings:
        if not each.adopted_by:
            yield Gap("meeting_not_adopted", f"meeting:{each.meeting}", WARNING)
        if not each.theirs:
            yield Gap("meeting_none_theirs", f"meeting:{each.meeting}", WARNING)


def record_gaps(
    dossier: Dossier, keeping: Keeping, kinds: Mapping[str, int], day: date
) -> Iterator[Gap]:
    """Yield what is missing of the two records: purpose, advice, rules, holds, notes due."""
    if not kinds["purpose"]:
        yield Gap("purpose_missing", "dossier", WARNING)
    if not kinds["advice"]:
        yield Gap("advice_missing", "dossier", WARNING)
    rules = active(dossier.protection.record_rules)
    if not rules:
        yield Gap("rules_missing", "dossier", WARNING)
    if dossier.sheet.record_law == "undecided":
        yield Gap("record_law_undecided", "dossier", WARNING)
    public = PUBLIC_BODY in (dossier.sheet.record_law, *(rule.profile for rule in rules))
    if public and not any(rule.schedule for rule in rules):
        yield Gap("schedule_missing", "dossier", WARNING)
    early = tuple(each.note for each in keeping.notes if each.why == "no_rules")
    if rules and early:
        yield Gap("rules_after_notes", "dossier", WARNING, early)
    if keeping.inquiries:
        yield Gap("inquiry_no_hold", "dossier", ERROR, keeping.inquiries)
    for hold in keeping.standing:
        yield Gap("hold_stands", hold.covers, NOTE, (hold.id, hold.set_by, hold.since))
    due = tuple(each.note for each in keeping.notes if each.due(day))
    if due:
        yield Gap("notes_due", "dossier", NOTE, due)
