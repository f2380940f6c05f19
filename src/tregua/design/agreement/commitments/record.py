"""The standing record: what was written of each duty, and which state holds on a day.

A state that only a decision can bring counts when a reasoned decision stands behind it, and from
the day of that decision on; until then what was so before stays so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tregua.domain import Commitment, active
from tregua.domain.deal import CommitmentState

__all__ = ["DECIDED", "SHOWN", "Chain", "chains", "counts", "from_then"]

DECIDED = frozenset(
    {
        CommitmentState.NOT_KEPT,
        CommitmentState.SUSPENDED,
        CommitmentState.REVOKED,
        CommitmentState.RESTORED,
    }
)
"""The states that only a reasoned decision can bring."""
SHOWN = frozenset({CommitmentState.PERFORMED, CommitmentState.VERIFIED})
"""The states in which a duty was performed, by the giver's word or as somebody saw."""


def counts(record: Commitment, on: date) -> bool:
    """Tell whether a record's state holds on a day: decided where it has to be, and begun."""
    if record.state in DECIDED and (record.ruling is None or record.ruling.on.last > on):
        return False
    return record.as_of is None or record.as_of.last <= on


def from_then(record: Commitment) -> tuple[date, date]:
    """Return the days from which a record's state may hold, the day written where none is."""
    when = record.as_of
    return (when.first, when.last) if when else (record.recorded.date(), record.recorded.date())


@dataclass(frozen=True)
class Chain:
    """The records of one commitment, the first one first, as they replace each other."""

    records: tuple[Commitment, ...]
    on: date

    @cached_property
    def held(self) -> tuple[Commitment, ...]:
        """The records whose state holds on the day or held before it."""
        return tuple(record for record in self.records if counts(record, self.on))

    @cached_property
    def now(self) -> Commitment | None:
        """The record that says how the duty stands on the day, if one does."""
        return self.held[-1] if self.held else None

    @property
    def undecided(self) -> tuple[str, ...]:
        """Return the records whose state waits for a decision that is not recorded."""
        return tuple(
            record.id
            for record in self.records
            if record.state in DECIDED
            and (record.ruling is None or record.ruling.on.last > self.on)
        )

    @property
    def rulings(self) -> tuple[Commitment, ...]:
        """Return the records that carry a decision, the first one first."""
        return tuple(record for record in self.held if record.ruling is not None)

    def reached(self, state: CommitmentState) -> Commitment | None:
        """Return the record by which a state of performance was reached and not taken back."""
        if self.now is None or self.now.state in (CommitmentState.DUE, CommitmentState.DISPUTED):
            return None
        wanted = SHOWN if state is CommitmentState.PERFORMED else {CommitmentState.VERIFIED}
        return next((record for record in self.held if record.state in wanted), None)


def chains(records: tuple[Commitment, ...], on: date) -> tuple[Chain, ...]:
    """Return the commitments as chains of records, in the order their first one is written.

    A withdrawn record takes back what it replaces: the chain ends there and is not listed.
    """
    by_id = {record.id: record for record in records}
    place = {record.id: i for i, record in enumerate(records)}
    found = (Chain(tuple(former(record, by_id)), on) for record in active(records))
    return tuple(sorted(found, key=lambda chain: place[chain.records[0].id]))


def former(record: Commitment, by_id: dict[str, Commitment]) -> Iterable[Commitment]:
    """Return a record and those it replaces, the first one first."""
    found = [record]
    seen = {record.id}
    while found[-1].replaces and found[-1].replaces not in seen:
        before = by_id.get(found[-1].replaces)
        if before is None:
            break
        seen.add(before.id)
        found.append(before)
    return reversed([each for each in found if not each.withdrawn])
