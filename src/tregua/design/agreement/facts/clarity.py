"""Facts on clarity, verification, breach and dispute: what a clause says and what follows."""

from collections.abc import Callable, Iterable
from typing import Any

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.items.clarity import answered
from tregua.domain import Clause, PartyKind
from tregua.domain.deal import DisputeStep

__all__ = ["CLARITY"]

SIDES = (PartyKind.GROUP, PartyKind.STATE)


def logic(deal: Deal) -> str:
    """Return whether the talks aim at an accord or are a standing dialogue."""
    return deal.dossier.sheet.logic


def substitute(deal: Deal) -> bool:
    """Tell whether it is said why nothing is enforced, and what stands in its place."""
    return deal.agreement.no_enforcement is not None


def enforced(deal: Deal) -> bool:
    """Tell whether something follows a breach of at least one duty."""
    return any(answered(clause, deal) for clause in deal.duties)


def devices(deal: Deal) -> int:
    """Return how many ceremonies, pledges or covenants back the agreement."""
    return len(deal.agreement.devices)


def sides_bound(deal: Deal) -> int:
    """Return how many groups and states owe a duty."""
    return len(owing(deal.duties, deal))


def sides_answered(deal: Deal) -> int:
    """Return how many groups and states owe a duty whose breach is answered."""
    return len(owing((c for c in deal.duties if answered(c, deal)), deal))


def owing(clauses: Iterable[Clause], deal: Deal) -> set[str]:
    """Return the groups and states bound by clauses, themselves or through a part or body."""
    return {
        deal.home[about]
        for clause in clauses
        for about in clause.duty_of
        if deal.side_of.get(about) in SIDES
    }


def steps(deal: Deal) -> tuple[DisputeStep, ...]:
    """Return the steps of settling a dispute."""
    return deal.agreement.dispute.steps if deal.agreement.dispute else ()


def dispute_steps(deal: Deal) -> int:
    """Return how many steps of settling a dispute are written down."""
    return len(steps(deal))


def dispute_steps_timed(deal: Deal) -> int:
    """Return how many of these steps have a time limit."""
    return sum(step.within_days is not None for step in steps(deal))


def dispute_leads_on(deal: Deal) -> bool:
    """Tell whether each step but the last says when it leads on to the next."""
    return all(step.escalates is not None for step in steps(deal)[:-1])


def dispute_decided(deal: Deal) -> bool:
    """Tell whether somebody decides a dispute in the end."""
    return deal.agreement.dispute is not None and deal.agreement.dispute.decides is not None


CLARITY: dict[str, Callable[[Deal], Any]] = {
    "logic": logic,
    "substitute": substitute,
    "enforced": enforced,
    "devices": devices,
    "sides-bound": sides_bound,
    "sides-answered": sides_answered,
    "dispute-steps": dispute_steps,
    "dispute-steps-timed": dispute_steps_timed,
    "dispute-leads-on": dispute_leads_on,
    "dispute-decided": dispute_decided,
}
"""The facts of this subject, by the names rules use for them."""
