"""If one named interlocutor can no longer speak: promise by promise, what still stands, and how.

Only one can be asked about at a time, and the answer is told in the order of the agreement, so that
nobody can be set beside another by what the loss would do.
"""

from dataclasses import dataclass, replace

from tregua.decide.actors.promises import Promise, Room, SaidYes
from tregua.domain import Answer, Result

__all__ = ["Fate", "SideFate", "Silence", "without"]


@dataclass(frozen=True, slots=True)
class SideFate(Result):
    """What becomes of one party's yes: met where it stands, not met where it falls.

    `why` is `not_through` (nothing of it ran through them), `orders_through` (orders did),
    `spoke` (they said it), `voice_not_recorded`, or `yes_not_recorded`. `through` are those
    through whom it still stands or may stand, in the order written.
    """

    party: str
    stands: Answer
    why: str
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fate(Result):
    """What becomes of one promise."""

    promise: str
    stands: Answer
    sides: tuple[SideFate, ...]


@dataclass(frozen=True, slots=True)
class Silence(Result):
    """What becomes of each promise if one named interlocutor can no longer speak."""

    who: str
    promises: tuple[Fate, ...]


def without(who: str, found: tuple[Promise, ...], room: Room) -> Silence:
    """Return which promises fall, which stand and through whom, without one interlocutor."""
    commands = replace(room.commands, without=who, found={})
    after = replace(room, commands=commands, shown={})
    return Silence(who, tuple(fate(who, promise, after) for promise in found))


def fate(who: str, promise: Promise, after: Room) -> Fate:
    """Return what becomes of one promise: every one who owes it must still stand by it."""
    sides = [(side, side_fate(who, side, promise.on, after)) for side in promise.sides]
    stands = Answer.all_of(
        Answer.any_of(told.stands for side, told in sides if side.party == party)
        for party in promise.owed_by
    )
    return Fate(promise.promise, stands, tuple(told for _, told in sides))


def side_fate(who: str, side: SaidYes, on: tuple[str, ...], after: Room) -> SideFate:
    """Return what becomes of one yes."""
    if not side.through:
        why = "voice_not_recorded" if side.form or side.on else "yes_not_recorded"
        return SideFate(side.party, Answer.UNCLEAR, why, ())
    if side.through == who:
        others = [each for each in side.others if each != who]
        stand = {each: carried(each, side.party, on, after) for each in others}
        left = tuple(each for each, answer in stand.items() if answer is not Answer.NOT_MET)
        return SideFate(side.party, Answer.any_of(stand.values()), "spoke", left)
    stands = Answer.all_of(
        reached(side.through, part.whom, part.records, part.answer, on, after)
        for part in side.parts
        if part.whom != who
    )
    why = "not_through" if stands is Answer.MET else "orders_through"
    return SideFate(
        side.party, stands, why, (side.through,) if stands is not Answer.NOT_MET else ()
    )


def carried(who: str, party: str, on: tuple[str, ...], after: Room) -> Answer:
    """Tell whether another one may carry a yes: may speak for the party, and can bind its parts."""
    binding = Answer.all_of(part.answer for part in after.parts(who, party, on))
    return Answer.all_of((after.spoken(who, party, on), binding))


def reached(
    speaker: str,
    whom: str,
    records: tuple[str, ...],
    before: Answer,
    on: tuple[str, ...],
    after: Room,
) -> Answer:
    """Tell whether a part is reached no less than before; without a line it ever had it is not."""
    part = after.bound(speaker, whom, on)
    if part.answer is before and bool(part.records) is bool(records):
        return Answer.MET
    return Answer.UNCLEAR if part.records else Answer.NOT_MET
