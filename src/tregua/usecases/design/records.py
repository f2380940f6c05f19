"""The two records: entering, verifying and passing on; erasing working notes by date."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from tregua.design.concept.protection import NoteDay, keeping_of
from tregua.domain import Dossier, Result, When
from tregua.domain.protection import Entry, EntryKind
from tregua.errors import Declined, Problem, Problems, TreguaError
from tregua.record.store.journal import read_journal
from tregua.record.store.protective import (
    PROTECTIVE,
    Head,
    append_entry,
    chain_problems,
    entry_faults,
    erase_notes,
    head_problems,
    read_chain,
)
from tregua.usecases.record.folders import open_dossier

__all__ = [
    "EntryDraft",
    "Expired",
    "Logged",
    "Verified",
    "expire_notes",
    "log_entry",
    "pass_note",
    "verify_record",
]

REASONS = ("inquiry", "hold", "no_schedule", "no_rules")
"""Why nothing expires, the one that is told first before the others."""


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What a person wants to enter in the protective record; `on` none is the day of writing."""

    kind: str
    says: str
    by: str
    on: str = ""
    names: tuple[str, ...] = ()
    mandate: str = ""
    basis: str = ""
    advice: int = 0


@dataclass(frozen=True, slots=True)
class Logged(Result):
    """An entry as written, and the head to be deposited elsewhere."""

    entry: Entry
    head: Head


@dataclass(frozen=True, slots=True)
class Verified:
    """What is wrong with a protective record, its head, and how many entries were read."""

    problems: tuple[Problem, ...]
    head: Head | None
    entries: int


@dataclass(frozen=True, slots=True)
class Expired(Result):
    """Working notes erased by rule, and those kept back, with why."""

    erased: dict[str, tuple[str, ...]]
    kept: tuple[NoteDay, ...]


def log_entry(folder: Path | str, draft: EntryDraft, *, moment: datetime, today: date) -> Logged:
    """Write one entry at the end of the protective record.

    Raises
    ------
    Problems
        All that is wrong with the entry, the record or the folder; nothing is written then.
    TreguaError
        `entry_passed_alone`, or `note_verbatim` if the words are those of a working note.
    """
    if draft.kind == EntryKind.PASSED:
        raise TreguaError("entry_passed_alone")
    return entered(Path(folder), draft, "", moment, today)


def pass_note(
    folder: Path | str, note: str, draft: EntryDraft, *, moment: datetime, today: date
) -> Logged:
    """Pass what a working note tells to the protective record, in words written anew.

    The note itself stays until its day; its id stands in the entry.

    Raises
    ------
    Problems
        As `log_entry`.
    TreguaError
        `note_unknown`, or `note_verbatim` if the words are those of a note.
    """
    notes = {each.id: each for each in open_dossier(folder).dossier.working.notes}
    if note not in notes:
        raise TreguaError("note_unknown", id=note, notes=", ".join(notes) or "-")
    return entered(Path(folder), draft, note, moment, today)


def bare(words: str) -> str:
    """Return words in small letters, without stops and spacing."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def copied(says: str, dossier: Dossier) -> str:
    """Return the working note whose own words an entry repeats, or nothing.

    Every note counts, not only the one passed on: nothing crosses by being typed again.
    """
    for note in dossier.working.notes:
        spelled = (str(getattr(note.says, name, note.says)) for name in ("en", "es"))
        if bare(says) and bare(says) in map(bare, spelled):
            return note.id
    return ""


def entered(folder: Path, draft: EntryDraft, note: str, moment: datetime, today: date) -> Logged:
    """Check an entry against the dossier and write it."""
    dossier = open_dossier(folder).dossier
    if own := copied(draft.says, dossier):
        raise TreguaError("note_verbatim", id=own)
    entry = entry_of(draft, note, moment, today, dossier)
    return Logged(*append_entry(folder, entry, moment=moment))


def entry_of(
    draft: EntryDraft, note: str, moment: datetime, today: date, dossier: Dossier
) -> Entry:
    """Return an entry that can be written.

    Raises
    ------
    Problems
        A kind there is not, no words, a date that is none or lies ahead, and names that lead
        nowhere, all at once.
    """
    found: list[Problem] = []
    on = draft.on or today.isoformat()
    try:
        if When.read(on).first > today:
            values = {"on": on, "today": today.isoformat()}
            found.append(Problem("event_in_future", PROTECTIVE, field="on", values=values))
    except ValueError as error:
        code = str(getattr(error, "type", "date_unreadable"))
        found.append(Problem(code, PROTECTIVE, field="on", values={"given": on}))
        on = today.isoformat()
    kinds = [kind.value for kind in EntryKind]
    if draft.kind not in kinds:
        values = {"given": draft.kind, "allowed": ", ".join(kinds)}
        found.append(Problem("not_allowed", PROTECTIVE, field="kind", values=values))
    if not draft.says.strip() or not (draft.says + draft.basis).isprintable():
        found.append(Problem("entry_says", PROTECTIVE, field="says"))
    entry = Entry(
        n=0,
        at=moment,
        on=on,
        by=draft.by,
        kind=EntryKind(draft.kind) if draft.kind in kinds else EntryKind.STEP,
        says=draft.says.strip(),
        names=draft.names,
        mandate=draft.mandate,
        basis=draft.basis.strip(),
        advice=draft.advice,
        note=note,
    )
    for code, values in entry_faults(entry, dossier.protective, dossier):
        found.append(Problem(code, PROTECTIVE, values=values))
    if found:
        raise Problems(found)
    return entry


def verify_record(folder: Path | str, *, head: str = "") -> Verified:
    """Return what is wrong with a protective record: each line that was changed or does not fit.

    With `head`, a hash deposited elsewhere, also whether the record still holds that entry. The
    rest of the dossier is not read.

    Raises
    ------
    Problems
        If there is no such record, or it or the journal cannot be read.
    """
    place = Path(folder)
    if not (place / PROTECTIVE).exists() and not (place / "dossier.yaml").exists():
        raise Problems([Problem("no_dossier", str(place))])
    chain = read_chain(place)
    found = [*chain_problems(chain, read_journal(place))]
    if head:
        found.extend(head_problems(chain, head))
    return Verified(tuple(found), chain.head, len(chain.lines))


def expire_notes(folder: Path | str, *, by: str, moment: datetime, today: date) -> Expired:
    """Erase the working notes whose day has come; nothing is chosen, nothing goes before its day.

    Raises
    ------
    Declined
        `expire_held` while a hold or an inquiry keeps everything whose day has come,
        `expire_public` for a public body without an archive schedule, `expire_rules` where no
        rules were adopted.
    TreguaError
        `member_unknown`.
    """
    place = Path(folder)
    dossier = open_dossier(place).dossier
    if by not in {member.id for member in dossier.sheet.team}:
        raise TreguaError("member_unknown", id=by)
    keeping = keeping_of(dossier, today)
    due = [each for each in keeping.notes if each.due(today)]
    kept = tuple(n for n in keeping.notes if n.why and (n.day is None or n.day <= today))
    if not due:
        refuse([n for n in kept if n.day is not None or not keeping.rules], dossier)
    under: dict[str, tuple[str, ...]] = {}
    for each in due:
        under[each.rule] = (*under.get(each.rule, ()), each.note)
    if under:
        erase_notes(place, under, moment=moment, by=by)
    return Expired(under, kept)


def refuse(kept: list[NoteDay], dossier: Dossier) -> None:
    """Say why nothing expires although the day of some notes has come.

    Raises
    ------
    Declined
        Naming the hold, the inquiry, the missing schedule or the missing rules.
    """
    if not kept:
        return
    first = min(kept, key=lambda each: REASONS.index(each.why))
    holds = {hold.id: hold.set_by for hold in dossier.protection.holds}
    values = {"id": first.held_by, "by": holds.get(first.held_by, "-"), "n": len(kept)}
    raise Declined(f"expire_{first.why}", **values)
