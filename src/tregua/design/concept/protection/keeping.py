"""What is kept how long: rules adopted beforehand, holds, and the notes whose day has come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tregua.domain import Dossier, Part, Result, active, plain
from tregua.domain.protection import Hold, RecordRules, WorkingNote

__all__ = ["HoldStanding", "Keeping", "NoteDay", "PUBLIC_BODY", "keeping_of"]

PUBLIC_BODY = "public-body"
"""The record law under which nothing expires before an archive schedule is entered."""
INQUIRIES = frozenset({"prosecution"})
"""Kinds of events after which nothing may expire until counsel has looked at it."""


@dataclass(frozen=True, slots=True)
class HoldStanding(Result):
    """A hold on a day: since when, set by whom, what it covers, and whether it stands."""

    id: str
    covers: str
    set_by: str
    since: str
    inquiry: bool
    stands: bool
    lifted_by: str = ""


@dataclass(frozen=True, slots=True)
class NoteDay(Result):
    """One working note: the day it expires, under which rule, and what keeps it back.

    `why` is empty where it expires by date; else `no_rules` (none was adopted when it was
    written), `no_schedule` (of a public body), `inquiry` or `hold` with the id in `held_by`.
    """

    note: str
    day: date | None
    rule: str = ""
    why: str = ""
    held_by: str = ""

    def due(self, day: date) -> bool:
        """Tell whether the note's day has come and nothing keeps it back."""
        return not self.why and self.day is not None and self.day <= day


@dataclass(frozen=True, slots=True)
class Keeping(Result):
    """Rules on keeping, holds, and each note of the working record with its day."""

    rules: tuple[str, ...]
    holds: tuple[HoldStanding, ...]
    notes: tuple[NoteDay, ...]
    inquiries: tuple[str, ...] = ()
    """Events that tell of an inquiry, while no hold was ever set."""

    @property
    def standing(self) -> tuple[HoldStanding, ...]:
        """The holds that stand."""
        return tuple(hold for hold in self.holds if hold.stands)


def keeping_of(dossier: Dossier, day: date) -> Keeping:
    """Return what is kept how long, on a day.

    Notes are kept under the latest rules adopted before they were written; their own `until` may
    lengthen that time and never shortens it. A hold stands until counsel lifts it: one that came
    with an inquiry, or covers the dossier, keeps everything, any other the notes that name what
    it covers.
    """
    own = dossier.protection
    rules = active(own.record_rules)
    holds = tuple(standing(hold, dossier, day) for hold in active(own.holds))
    events = tuple(e.id for e in active(dossier.events) if e.kind in INQUIRIES)
    unheld = events if dossier.working.notes and not holds else ()
    notes = tuple(
        note_day(note, dossier, rules, tuple(h for h in holds if h.stands), unheld)
        for note in dossier.working.notes
    )
    return Keeping(tuple(rule.id for rule in rules), holds, notes, unheld)


def standing(hold: Hold, dossier: Dossier, day: date) -> HoldStanding:
    """Return whether a hold stands on a day: only counsel lifts one."""
    counsel = {m.id for m in dossier.sheet.team if Part.COUNSEL in m.parts}
    lifted = hold.lifted_by in counsel and hold.lifted_on is not None and hold.lifted_on.last <= day
    return HoldStanding(
        id=hold.id,
        covers=hold.covers,
        set_by=hold.set_by,
        since=str(hold.on),
        inquiry=hold.inquiry,
        stands=not lifted,
        lifted_by=hold.lifted_by or "",
    )


def note_day(
    note: WorkingNote,
    dossier: Dossier,
    rules: tuple[RecordRules, ...],
    holds: tuple[HoldStanding, ...],
    inquiries: tuple[str, ...],
) -> NoteDay:
    """Return when a note expires, under which rule, and what keeps it back."""
    rule = rule_for(note, rules)
    if rule is None:
        return NoteDay(note.id, None, why="no_rules")
    day = note.recorded.date() + timedelta(days=rule.days)
    if note.until is not None:
        day = max(day, note.until.last)
    if inquiries:
        return NoteDay(note.id, day, rule.id, "inquiry", inquiries[0])
    for hold in holds:
        if hold.inquiry or hold.covers == "dossier" or hold.covers in named(note, dossier):
            return NoteDay(note.id, day, rule.id, "hold", hold.id)
    if PUBLIC_BODY in (rule.profile, dossier.sheet.record_law) and rule.schedule is None:
        return NoteDay(note.id, day, rule.id, "no_schedule")
    return NoteDay(note.id, day, rule.id)


def rule_for(note: WorkingNote, rules: tuple[RecordRules, ...]) -> RecordRules | None:
    """Return the latest rules adopted on or before the day a note was written."""
    before = [rule for rule in rules if rule.on.last <= note.recorded.date()]
    return max(before, key=lambda rule: (rule.on.last, rule.recorded), default=None)


def named(note: WorkingNote, dossier: Dossier) -> frozenset[str]:
    """Return the subjects a note names, by their ids or in its words."""
    text = " ".join(said(note.says)).casefold()
    known = {about: (*said(dossier.name_of(about)),) for about in dossier.actors.known()}
    known |= {f"person:{p.id}": (p.id,) for p in dossier.actors.persons}
    told = {a for a, names in known.items() if any(n and n.casefold() in text for n in names)}
    return frozenset({*note.names, *told})


def said(words: object) -> Iterator[str]:
    """Yield words in each language they are written in."""
    shown = plain(words)
    yield from shown.values() if isinstance(shown, dict) else [str(shown)]
