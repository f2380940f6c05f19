"""All that an agreement gives, read at once for the check and the briefing."""

from dataclasses import dataclass

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.giving.ends import BenefitEnd, Places, benefit_ends, places_of
from tregua.design.agreement.giving.leniency import Aim, Leniency, aims_served, leniency_of
from tregua.design.agreement.giving.money import (
    Beside,
    Payer,
    Share,
    payers_of,
    shares_of,
    victims_beside,
)
from tregua.domain import Result

__all__ = ["Giving", "giving_of"]


@dataclass(frozen=True, slots=True)
class Served(Result):
    """One aim of transitional justice, and the clauses that serve it.

    An empty id stands for justice that goes on, which the agreement says as a whole.
    """

    aim: Aim
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Giving(Result):
    """What an agreement gives: to whom, paid by whom, until when, and what leniency it holds."""

    shares: tuple[Share, ...]
    payers: tuple[Payer, ...]
    beside: tuple[Beside, ...]
    ends: tuple[BenefitEnd, ...]
    places: tuple[Places, ...]
    aims: tuple[Served, ...]
    leniency: Leniency


def giving_of(deal: Deal) -> Giving:
    """Return what a deal gives, money and places in ranges, what nobody wrote left open."""
    return Giving(
        shares_of(deal),
        payers_of(deal),
        victims_beside(deal),
        benefit_ends(deal),
        places_of(deal),
        tuple(Served(aim, clauses) for aim, clauses in aims_served(deal)),
        leniency_of(deal),
    )
