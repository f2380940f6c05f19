"""A bad night read at one moment: what is known, what is held, whom to call and to warn.

Nothing here says who did it, or how the agreement stands: the one is held, the other declared by
a forum or a party. A missing person stays missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from tregua.design.concept.crisis.answers import AnswerDue, answers_due
from tregua.design.concept.crisis.moments import (
    hours_between,
    lift_of,
    night_at,
    rumours_of,
    sheet_at,
    statements_of,
    told_of,
)
from tregua.design.concept.crisis.naming import sides_named
from tregua.design.concept.crisis.people import CallRead, DangerRead, calls_of, danger_of
from tregua.design.concept.crisis.prepared import (
    IncidentRead,
    LineRead,
    incidents_of,
    lacking,
    lines_of,
)
from tregua.domain import Dossier, Result
from tregua.domain.engagement.night.crisis import Night, NightSheet, Suspender
from tregua.domain.knowledge.concept.night.crisis import CrisisKnown
from tregua.language import Words

__all__ = ["Hold", "NightReading", "RumourRead", "SaidRead", "read_crisis"]


@dataclass(frozen=True, slots=True)
class Hold(Result):
    """Until when nobody says who did it, who may lift that, and whether somebody did.

    `over` says that the time has passed; attribution is lifted by an act alone, never by time.
    """

    until: datetime | None
    hours_left: int | None
    over: bool
    may_lift: tuple[str, ...]
    lifted: bool
    lifted_by: str = ""
    lifted_at: datetime | None = None
    reason: Words | None = None


@dataclass(frozen=True, slots=True)
class SaidRead(Result):
    """One thing known or not known; `withheld` where it names a side while attribution is held."""

    id: str
    says: Words
    since: datetime | None
    sources: tuple[str, ...]
    withheld: bool


@dataclass(frozen=True, slots=True)
class RumourRead(Result):
    """One rumour as it stands; `late` says that it is open longer than the sheet allows."""

    id: str
    says: Words
    heard_at: datetime
    heard_from: str
    state: str
    checked_by: str
    checked_at: datetime | None
    checked: Words | None
    hours_open: int | None
    late: bool
    withheld: bool


@dataclass(frozen=True, slots=True)
class NightReading(Result):
    """All that one page says of a night at a moment; without a night, what stands ready for one.

    `lacking` are the codes of what was never prepared. Moments are in the zone of `now`.
    `not_said` are ids of known lines, `not_said_here` lines of this dossier.
    """

    now: datetime
    sheet: str
    lacking: tuple[str, ...]
    night: str
    began: datetime | None
    heard: SaidRead | None
    heard_from: str
    place: str
    closed: datetime | None
    hold: Hold
    calls: tuple[CallRead, ...]
    numbers_kept_by: str
    in_danger: tuple[DangerRead, ...]
    incidents: tuple[IncidentRead, ...]
    known: tuple[SaidRead, ...]
    unknown: tuple[SaidRead, ...]
    not_said: tuple[str, ...]
    not_said_here: tuple[Words, ...]
    lines: tuple[LineRead, ...]
    spokesperson: str
    deputy: str
    suspends: tuple[Suspender, ...]
    suspension: tuple[Words, ...]
    answers: tuple[AnswerDue, ...]
    rumours: tuple[RumourRead, ...]
    safe_moves: tuple[Words, ...]

    @property
    def held(self) -> bool:
        """Tell whether attribution is still held: until somebody lifts it."""
        return not self.hold.lifted


def read_crisis(
    dossier: Dossier, known: CrisisKnown, now: datetime, night: str = ""
) -> NightReading:
    """Return the page of a night as it stood at a moment.

    `now` bears the zone of the dossier. Without the name of a night the one that is open then is
    read; where none is, the page is what stands ready. What was written of a later moment is not
    there yet.
    """
    file = dossier.crisis
    sheet, found = sheet_at(file, now), night_at(file, now, night)
    told = told_of(file, found, now) if found else {}
    hold = hold_of(dossier, known, sheet, found, now)
    hidden = not hold.lifted
    return NightReading(
        now=now,
        sheet=sheet.id if sheet else "",
        lacking=tuple(lacking(dossier, sheet)),
        night=found.id if found else "",
        began=found.began.astimezone(now.tzinfo) if found else None,
        heard=heard_of(dossier, found, now, hidden) if found else None,
        heard_from=(found.heard_from or "") if found else "",
        place=(found.place or "") if found else "",
        closed=closed_at(found, now),
        hold=hold,
        calls=calls_of(dossier, told, now),
        numbers_kept_by=(sheet.numbers_kept_by or "") if sheet else "",
        in_danger=danger_of(dossier, known, told, now),
        incidents=tuple(incidents_of(dossier, found)),
        known=said_of(dossier, found, "known", now, hidden),
        unknown=said_of(dossier, found, "unknown", now, hidden),
        not_said=(sheet.not_said if sheet else ()) or tuple(known.not_said),
        not_said_here=sheet.not_said_here if sheet else (),
        lines=tuple(lines_of(dossier)),
        spokesperson=(sheet.spokesperson or "") if sheet else "",
        deputy=(sheet.deputy or "") if sheet else "",
        suspends=sheet.suspends if sheet else (),
        suspension=sheet.suspension if sheet else (),
        answers=answers_due(dossier, found, now.date()),
        rumours=tuple(rumours_read(dossier, known, sheet, found, now, hidden)),
        safe_moves=sheet.safe_moves if sheet else (),
    )


def closed_at(night: Night | None, now: datetime) -> datetime | None:
    """Return when a night was closed, if it was by a moment."""
    if night is None or night.closed is None or night.closed > now:
        return None
    return night.closed.astimezone(now.tzinfo)


def hold_of(
    dossier: Dossier,
    known: CrisisKnown,
    sheet: NightSheet | None,
    night: Night | None,
    now: datetime,
) -> Hold:
    """Return how attribution stands: held, its time over, or lifted by somebody."""
    may = sheet.lifts if sheet else ()
    if night is None:
        return Hold(None, None, False, may, False)
    hours = (sheet.hold_hours if sheet else None) or known.hours.hold
    until = night.held_until or night.began + timedelta(hours=hours)
    local = until.astimezone(now.tzinfo)
    left = max(hours_between(now, local), 0)
    lift = lift_of(dossier.crisis, night, now)
    if lift is None:
        return Hold(local, left, now >= local, may, False)
    at = lift.at.astimezone(now.tzinfo)
    return Hold(local, left, now >= local, may, True, lift.by, at, lift.reason)


def heard_of(dossier: Dossier, night: Night, now: datetime, hidden: bool) -> SaidRead:
    """Return what was heard first."""
    withheld = hidden and bool(sides_named(night.heard, dossier))
    return SaidRead(night.id, night.heard, night.began.astimezone(now.tzinfo), (), withheld)


def said_of(
    dossier: Dossier, night: Night | None, stands: str, now: datetime, hidden: bool
) -> tuple[SaidRead, ...]:
    """Return what is known, or not known, of a night."""
    if night is None:
        return ()
    return tuple(
        SaidRead(
            each.id,
            each.says,
            each.since.astimezone(now.tzinfo) if each.since else None,
            tuple(cite.source for cite in each.sources),
            hidden and bool(sides_named(each.says, dossier)),
        )
        for each in statements_of(dossier.crisis, night, stands, now)
    )


def rumours_read(
    dossier: Dossier,
    known: CrisisKnown,
    sheet: NightSheet | None,
    night: Night | None,
    now: datetime,
    hidden: bool,
) -> Iterator[RumourRead]:
    """Yield the rumours of a night, the open ones first."""
    allowed = (sheet.rumour_hours if sheet else None) or known.hours.rumour
    for each in rumours_of(dossier.crisis, night, now) if night else ():
        hours = hours_between(each.heard_at, now) if each.state == "open" else None
        yield RumourRead(
            each.id,
            each.says,
            each.heard_at.astimezone(now.tzinfo),
            each.heard_from,
            each.state,
            each.checked_by or "",
            each.checked_at.astimezone(now.tzinfo) if each.checked_at else None,
            each.checked,
            hours,
            hours is not None and hours >= allowed,
            hidden and bool(sides_named(each.says, dossier)),
        )
