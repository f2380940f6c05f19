"""The deal on one day: its chains of records, and the days its clauses begin, fall due and end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from tregua.design.agreement.commitments.days import DueDay, later, no_day, written
from tregua.design.agreement.commitments.record import Chain, chains
from tregua.design.agreement.deal import Deal
from tregua.domain import Answer, Clause, When
from tregua.domain.deal import ClauseState, CommitmentState, Timing

__all__ = ["Held"]

STATES = {
    ClauseState.PERFORMED: CommitmentState.PERFORMED,
    ClauseState.VERIFIED: CommitmentState.VERIFIED,
}
TAKEN = frozenset({CommitmentState.NOT_KEPT, CommitmentState.SUSPENDED, CommitmentState.REVOKED})
"""The states after which a clause is not kept any more."""


@dataclass(frozen=True)
class Held:
    """A deal and what was recorded of it, looked at on one day."""

    deal: Deal
    on: date

    @cached_property
    def chains(self) -> tuple[Chain, ...]:
        """Every commitment as a chain of records."""
        return chains(self.deal.dossier.commitments, self.on)

    @cached_property
    def successor(self) -> Mapping[str, str]:
        """The clause that stands for each clause that was replaced, by id."""
        by_old = {c.replaces: c.id for c in self.deal.agreement.clauses if c.replaces}
        found: dict[str, str] = {}
        for old in by_old:
            last, seen = old, {old}
            while last in by_old and by_old[last] not in seen:
                last = by_old[last]
                seen.add(last)
            found[old] = last
        return found

    @cached_property
    def bound(self) -> tuple[Clause, ...]:
        """The clauses that bind somebody, and those of which a commitment is recorded."""
        recorded = {self.clause_of(chain) for chain in self.chains}
        duties = {clause.id for clause in self.deal.duties}
        return tuple(c for c in self.deal.clauses if c.id in duties | recorded)

    def clause_of(self, chain: Chain) -> str:
        """Return the clause a commitment belongs to now."""
        own = chain.records[-1].clause
        return self.successor.get(own, own)

    @cached_property
    def dialogue(self) -> bool:
        """Whether the dossier holds standing understandings and no accord."""
        return self.deal.dossier.sheet.logic == "dialogue"

    def of(self, clause: str, party: str = "") -> tuple[Chain, ...]:
        """Return the chains of a clause, or of one party's duty under it."""
        return tuple(
            chain
            for chain in self.chains
            if self.clause_of(chain) == clause and (not party or chain.records[-1].owed_by == party)
        )

    def starts(self, clause: Clause, seen: frozenset[str] = frozenset()) -> DueDay:
        """Return the day a clause begins: its own, or that of the agreement."""
        if clause.since is not None:
            return written(clause.since)
        if clause.starts is not None:
            return self.counted(clause.starts, seen | {clause.id})
        begins = self.deal.agreement.begins
        return written(begins) if begins is not None else no_day()

    def ends(self, clause: Clause) -> DueDay:
        """Return the day a clause ends: its own, counted from its start, or the agreement's."""
        if clause.until is not None:
            return written(clause.until)
        if clause.lasts_days is not None:
            start = self.starts(clause)
            timing = Timing(days=clause.lasts_days, after=clause.id)
            return later(start.when, timing)
        ends = self.deal.agreement.ends
        return written(ends) if ends is not None else no_day()

    def day(self, given: When | Timing | None) -> DueDay:
        """Return a day as it is written or counted."""
        if given is None:
            return no_day()
        return self.counted(given) if isinstance(given, Timing) else written(given)

    def counted(self, timing: Timing, seen: frozenset[str] = frozenset()) -> DueDay:
        """Return a day counted from the agreement's beginning or from a recorded state."""
        if timing.after is None:
            return later(self.deal.agreement.begins, timing)
        clause = self.deal.by_id.get(timing.after)
        if clause is None or clause.id in seen:
            return later(None, timing)
        if timing.once is ClauseState.KEPT:
            return later(self.starts(clause, seen).when, timing)
        return later(self.reached(clause, timing.once), timing)

    def reached(self, clause: Clause, state: ClauseState) -> When | None:
        """Return the day from which every bound party is recorded as having performed a clause."""
        days: list[When] = []
        for party in clause.duty_of:
            found = [chain.reached(STATES[state]) for chain in self.of(clause.id, party)]
            if not found or any(record is None for record in found):
                return None
            told = [record.as_of for record in found if record is not None]
            if any(when is None for when in told):
                return None
            days.extend(when for when in told if when is not None)
        return latest(days)

    def in_state(self, clause: Clause, state: ClauseState, for_days: int = 0) -> Answer:
        """Tell whether a clause has come to a state, kept so many days; unclear where unrecorded.

        Without a verifier nobody can tell: such a clause never counts as having come to it.
        """
        watched = clause.verifier is not None or clause.verified_by is not None
        if state is not ClauseState.KEPT:
            done = self.reached_by_all(clause, state)
            return Answer.MET if done and watched else Answer.UNCLEAR
        if any(chain.now and chain.now.state in TAKEN for chain in self.of(clause.id)):
            return Answer.NOT_MET
        start = self.starts(clause).when
        doubted = any(
            chain.now and chain.now.state is CommitmentState.DISPUTED
            for chain in self.of(clause.id)
        )
        if start is None or not watched or doubted:
            return Answer.UNCLEAR
        long_enough = start.last + timedelta(days=for_days) <= self.on
        return Answer.of(long_enough)

    def reached_by_all(self, clause: Clause, state: ClauseState) -> bool:
        """Tell whether every bound party is recorded as having come to a state of performance."""
        each = [self.of(clause.id, party) for party in clause.duty_of]
        return all(found and all(chain.reached(STATES[state]) for chain in found) for found in each)


def latest(days: Iterable[When]) -> When | None:
    """Return the latest of some dates."""
    return max(days, key=lambda when: (when.last, when.first), default=None)
