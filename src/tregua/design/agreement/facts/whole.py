"""Facts of an agreement as a whole: its end, its duties by side, what it leaves out."""

from collections.abc import Callable
from typing import Any

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause, PartyKind, When, active

__all__ = ["WHOLE"]


def has_end(deal: Deal) -> bool:
    """Tell whether the agreement, or each clause of it, has an end date or a length."""
    each = bool(deal.clauses) and all(c.until or c.lasts_days is not None for c in deal.clauses)
    return deal.agreement.ends is not None or each


def ends(deal: Deal) -> When | None:
    """Return when the agreement ends."""
    return deal.agreement.ends


def renewal(deal: Deal) -> bool:
    """Tell whether anything is said on renewal."""
    return deal.agreement.renewal is not None


def next_stage(deal: Deal) -> bool:
    """Tell whether anything is said on what comes next."""
    return deal.agreement.next_stage is not None


def forum(deal: Deal) -> bool:
    """Tell whether a place for disputes is named, in words or as steps."""
    return deal.agreement.forum is not None or deal.agreement.dispute is not None


def pathway(deal: Deal) -> str:
    """Return the pathway the agreement belongs to."""
    return deal.agreement.pathway


def duties(deal: Deal, kind: PartyKind) -> list[Clause]:
    """Return the clauses that bind a party of a kind, or a body of such a party."""
    parties = {p.id for p in active(deal.dossier.actors.parties) if p.kind is kind}
    bodies = {f"body:{b.id}" for b in active(deal.dossier.actors.bodies) if b.party in parties}
    bound = {f"party:{party}" for party in parties} | bodies
    return [clause for clause in deal.clauses if bound & set(clause.duty_of)]


def last_duty_until(deal: Deal) -> When | None:
    """Return the latest end of the groups' duties; nothing where one of them has no end."""
    ends = [c.until or deal.agreement.ends for c in duties(deal, PartyKind.GROUP)]
    known = [end for end in ends if end is not None]
    return max(known, key=lambda when: when.last) if known and len(known) == len(ends) else None


def first_benefit_end(deal: Deal) -> When | None:
    """Return the earliest day to which a benefit is funded."""
    ends = [clause.funded_until for clause in deal.clauses if clause.funded_until]
    return min(ends, key=lambda when: when.first, default=None)


def groups_outside(deal: Deal) -> tuple[str, ...]:
    """Return the groups recorded as outside the talks."""
    return tuple(group.id for group in deal.dossier.groups if group.in_talks is False)


def state_duties(deal: Deal) -> int:
    """Return how many clauses bind the state."""
    return len(duties(deal, PartyKind.STATE))


def state_duties_with_date(deal: Deal) -> int:
    """Return how many clauses bind the state from or until a day, given or counted."""
    return sum(
        any(day is not None for day in (c.since, c.starts, c.due, c.until))
        for c in duties(deal, PartyKind.STATE)
    )


def victims_clauses(deal: Deal) -> int:
    """Return how many clauses are of the kind for victims or name them among those who benefit."""
    return sum(
        clause.kind == "victims" or "victims" in clause.beneficiaries for clause in deal.clauses
    )


WHOLE: dict[str, Callable[[Deal], Any]] = {
    "ends": ends,
    "has-end": has_end,
    "renewal": renewal,
    "next-stage": next_stage,
    "forum": forum,
    "pathway": pathway,
    "last-duty-until": last_duty_until,
    "first-benefit-end": first_benefit_end,
    "groups-outside": groups_outside,
    "state-duties": state_duties,
    "state-duties-with-date": state_duties_with_date,
    "victims-clauses": victims_clauses,
}
"""Facts of the agreement as a whole."""
