"""When benefits end beside the duties they buy, and places beside the people they are for."""

from dataclasses import dataclass

from tregua.design.agreement.days import clause_begin, counted
from tregua.design.agreement.deal import Deal
from tregua.design.agreement.giving.money import BENEFITS
from tregua.domain import Clause, PartyKind, Result, When

__all__ = [
    "BenefitEnd",
    "Places",
    "benefit_ends",
    "bought_by",
    "duty_end",
    "funded_to",
    "place_of",
    "places_of",
]

MONTH = 30.44
"""Days in a month, on average over the calendar."""


@dataclass(frozen=True, slots=True)
class BenefitEnd(Result):
    """The last day a benefit is paid for, beside the last day of the duties it buys.

    `gap_low` and `gap_high` are the days of duty left unpaid, at least and at most: more than
    nought is a cliff, nothing means that one of the two days is not written. `duties` are the
    clauses it answers; where none is named, all duties of the groups. `next_written` tells
    whether anything is said on what follows.
    """

    clause: str
    funded_until: When | None
    duties: tuple[str, ...]
    duty_until: When | None
    gap_low: int | None
    gap_high: int | None
    next_written: bool

    @property
    def cliff(self) -> bool | None:
        """Tell whether money surely ends before the duty; nothing where nobody can tell."""
        if self.gap_low is None or self.gap_high is None:
            return None
        if self.gap_low > 0:
            return True
        return False if self.gap_high <= 0 else None


@dataclass(frozen=True, slots=True)
class Places(Result):
    """Places a clause holds beside the people it is for, and months paid beside months owed.

    `short_low` and `short_high` are people without a place, at least and at most.
    """

    clause: str
    places: int
    people_low: int
    people_high: int
    short_low: int
    short_high: int
    funded_months: int | None
    duty_months: float | None


def funded_to(clause: Clause, deal: Deal) -> When | None:
    """Return the last day a clause is paid for: as written, by its money, or by months paid."""
    if clause.funded_until is not None:
        return clause.funded_until
    ends = [money.until for money in clause.money]
    known = [end for end in ends if end is not None]
    if known and len(known) == len(ends):
        return min(known, key=lambda when: when.last)
    if clause.capacity is not None and clause.capacity.funded_months is not None:
        return counted(
            clause_begin(clause, deal.agreement), round(clause.capacity.funded_months * MONTH)
        )
    return None


def bought_by(clause: Clause, deal: Deal) -> tuple[Clause, ...]:
    """Return the groups' duties a benefit answers; all of them where none is named."""
    groups = deal.bound(PartyKind.GROUP)
    named = set(clause.in_return_for) | {need.clause for need in clause.requires}
    named |= {duty.id for duty in groups if clause.id in duty.in_return_for}
    return tuple(duty for duty in groups if duty.id in named) or groups


def duty_end(duties: tuple[Clause, ...], deal: Deal) -> When | None:
    """Return the last day of some duties; nothing where one of them has no end."""
    ends = [deal.ends[duty.id] for duty in duties]
    known = [end for end in ends if end is not None]
    return max(known, key=lambda when: when.last) if known and len(known) == len(ends) else None


def benefit_end(clause: Clause, deal: Deal) -> BenefitEnd:
    """Return the last paid day of one benefit beside the last day of what it buys."""
    duties = bought_by(clause, deal)
    paid, owed = funded_to(clause, deal), duty_end(duties, deal)
    low = high = None
    if paid is not None and owed is not None:
        low, high = (owed.first - paid.last).days, (owed.last - paid.first).days
    agreed = deal.agreement
    said = agreed.renewal is not None or agreed.next_stage is not None
    return BenefitEnd(clause.id, paid, tuple(d.id for d in duties), owed, low, high, said)


def benefit_ends(deal: Deal) -> tuple[BenefitEnd, ...]:
    """Return each benefit's last paid day beside the last day of the duties it buys."""
    return tuple(benefit_end(c, deal) for c in deal.clauses if c.kind in BENEFITS)


def place_of(clause: Clause, deal: Deal) -> Places | None:
    """Return the places of a clause against its people; nothing where no places are written."""
    held = clause.capacity
    if held is None:
        return None
    start = clause_begin(clause, deal.agreement)
    end = duty_end(bought_by(clause, deal), deal)
    months = round((end.last - start.first).days / MONTH, 1) if start and end else None
    return Places(
        clause.id,
        held.places,
        held.people_low,
        held.people_high,
        max(0, held.people_low - held.places),
        max(0, held.people_high - held.places),
        held.funded_months,
        months,
    )


def places_of(deal: Deal) -> tuple[Places, ...]:
    """Return the clauses that hold places, each against the people it is for."""
    found = (place_of(clause, deal) for clause in deal.clauses)
    return tuple(places for places in found if places is not None)
