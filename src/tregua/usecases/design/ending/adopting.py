"""Adopting an ending: written at the end of `ending.yaml` and in the journal, in one write."""

from datetime import date, datetime
from pathlib import Path

from tregua.design.concept.ending import EndingReading, read_ending
from tregua.domain import Dossier, When
from tregua.domain.engagement import Ending, EndingKind
from tregua.errors import Declined, TreguaError
from tregua.knowledge.concept import load_concept
from tregua.record.store import NEW_ID, append_records
from tregua.usecases.decide.assessing import may_step_outward
from tregua.usecases.design.concepts import engagement_of
from tregua.usecases.record.folders import open_dossier

__all__ = ["adopt_ending"]

FILE = "ending.yaml"
HANDING = "share-document"
"""The outward act that handing a part of the file to a group is."""


def adopt_ending(
    folder: Path | str,
    kind: str,
    *,
    by: str,
    reason: str,
    until: date | None = None,
    in_spite_of: str = "",
    moment: datetime,
    today: date,
) -> EndingReading:
    """Write down that a member of the team adopts an ending, and return it as it now reads.

    Nothing is deleted, no hold is lifted and no agreement ends by it. `in_spite_of` is the reason
    for adopting it although somebody was not told or a compartment has no heir; it stands at the
    foot of every later page.

    Raises
    ------
    Declined
        `ending_open` where somebody was not told or a compartment has no heir, `ending_closed`
        for a second closing, `ending_no_day` for a pause without a day, `ending_locked` where
        an heir is a group and the locks are shut.
    Problems
        All that is wrong with the folder as it would be; nothing is written.
    TreguaError
        `member_unknown`, `changed_meanwhile`, `cannot_write`.
    """
    place, wanted = Path(folder), EndingKind(kind)
    dossier = open_dossier(place).dossier
    if by not in {member.id for member in dossier.sheet.team}:
        raise TreguaError("member_unknown", id=by)
    reading = read_ending(engagement_of(dossier, today), wanted)
    refuse_unready(reading, until, in_spite_of)
    if wanted is EndingKind.HAND_OVER:
        refuse_locked(reading, dossier, today)
    former = reading.ending
    if former is None:
        label = load_concept().ending.kinds[kind].label
        former = Ending(id=NEW_ID, recorded=moment, kind=wanted, title=label)
    record = former.model_copy(
        update={
            "id": NEW_ID,
            "recorded": moment,
            "replaces": former.id if former.id != NEW_ID else None,
            "state": "adopted",
            "by": by,
            "on": When.read(today.isoformat()),
            "reason": reason,
            "until": When.read(until.isoformat()) if until else former.until,
            "open": tuple(named(each.code, each.about) for each in reading.blocking),
            "in_spite_of": in_spite_of or None,
        }
    )
    append_records(place, FILE, [record], moment=moment, by=by, act=kind)
    return read_ending(engagement_of(open_dossier(place).dossier, today), wanted)


def named(code: str, about: str) -> str:
    """Return what was open as a word of the record: what, and the id of what it is about."""
    return f"{code}.{about.partition(':')[2]}"


def refuse_unready(reading: EndingReading, until: date | None, in_spite_of: str) -> None:
    """Refuse an ending that is not ready to be adopted, naming what is open by its ids.

    Raises
    ------
    Declined
        `ending_closed`, `ending_no_day` or `ending_open`.
    """
    own = reading.ending
    if reading.kind is EndingKind.CLOSE and reading.closed is not None:
        raise Declined("ending_closed", id=reading.closed.id, on=str(reading.closed.on))
    days = (until, own.until if own else None, own.review if own else None)
    if reading.kind is EndingKind.PAUSE and not any(days):
        raise Declined("ending_no_day")
    if reading.blocking and not in_spite_of:
        told = {
            code: ", ".join(e.about.partition(":")[2] for e in reading.blocking if e.code == code)
            for code in ("not_told", "no_heir")
        }
        raise Declined(
            "ending_open", not_told=told["not_told"] or "-", no_heir=told["no_heir"] or "-"
        )


def refuse_locked(reading: EndingReading, dossier: Dossier, today: date) -> None:
    """Refuse a hand-over to a group while the locks on handing it a document are shut.

    Raises
    ------
    Declined
        `ending_locked`, naming the act and the locks.
    """
    if any("group" in each.sides for each in reading.compartments):
        step = may_step_outward(dossier, HANDING, day=today)
        if not step.allowed:
            shut = dict.fromkeys(lock.id for lock in step.shut)
            raise Declined("ending_locked", act=HANDING, locks=", ".join(shut))
