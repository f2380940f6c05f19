"""Facts on new ways and on what is built beside the talks."""

from collections.abc import Callable
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.domain import active
from tregua.domain.people import PartyKind

__all__ = ["FACTS"]


def womens_roles(engagement: Engagement) -> int:
    """Return how many roles of women are planned."""
    return len(active(engagement.dossier.innovations.womens_roles))


def womens_reason(engagement: Engagement) -> bool:
    """Return whether somebody wrote down why none is."""
    return engagement.dossier.innovations.no_womens_role is not None


def through_ties_only(engagement: Engagement) -> bool:
    """Return whether women are planned, and only through ties to somebody of a group."""
    known = engagement.known.innovations.womens_roles
    roles = active(engagement.dossier.innovations.womens_roles)
    return bool(roles) and all(known[each.role].through_ties for each in roles)


def parallel_steps(engagement: Engagement) -> int:
    """Return how many steps beside the talks stand in the plan."""
    steps = active(engagement.dossier.institutions.parallel_steps)
    return sum(step.state != "dropped" for step in steps)


def stance(engagement: Engagement, what: str, planned: bool) -> str:
    """Return `planned`, `reason` where it is said why not, or `open`."""
    reasons = engagement.dossier.institutions.not_planned
    if planned:
        return "planned"
    return "reason" if any(each.what == what for each in reasons) else "open"


def preventive(engagement: Engagement, way: str) -> str:
    """Return whether a step of one way stands in the plan, or why it does not."""
    known = engagement.known.institutions.preventive
    steps = active(engagement.dossier.institutions.preventive_steps)
    planned = any(known[s.kind].way == way and s.state != "dropped" for s in steps)
    return stance(engagement, way, planned)


def prevention(engagement: Engagement) -> str:
    """Return `planned`, `reason` or `open` for steps that make harm harder."""
    return preventive(engagement, "prevention")


def diversion(engagement: Engagement) -> str:
    """Return `planned`, `reason` or `open` for steps that turn people from joining."""
    return preventive(engagement, "diversion")


def pressure(engagement: Engagement) -> str:
    """Return `planned`, `reason` or `open` for lawful pressure."""
    planned = bool(active(engagement.dossier.institutions.pressures))
    return stance(engagement, "pressure", planned)


def offers_made(engagement: Engagement) -> int:
    """Return how many offers could be put to a group."""
    return len(active(engagement.dossier.bargain.offers))


def measured(engagement: Engagement, of: str) -> bool:
    """Return whether something is measured: by whom and how."""
    indicators = active(engagement.dossier.institutions.indicators)
    return any(
        each.of == of and each.how is not None and each.measured_by is not None
        for each in indicators
    )


def dependence_measured(engagement: Engagement) -> bool:
    """Return whether it is planned who measures dependence on a group, and how."""
    return measured(engagement, "dependence")


def trust_measured(engagement: Engagement) -> bool:
    """Return whether it is planned who measures trust in the state, and how."""
    return measured(engagement, "trust")


def counterweights(engagement: Engagement) -> int:
    """Return how many local bodies are made stronger."""
    return len(active(engagement.dossier.institutions.counterweights))


def members_gain(engagement: Engagement) -> bool:
    """Return whether members of a group would gain: by an offer, or by money of a clause."""
    dossier = engagement.dossier
    groups = {f"party:{p.id}" for p in dossier.actors.parties if p.kind is PartyKind.GROUP}
    clauses = dossier.agreement.clauses if dossier.agreement else ()
    paid = any(money.goes_to == "members" for c in active(clauses) for money in c.money)
    return paid or any(groups & set(offer.to) for offer in active(dossier.bargain.offers))


def shares_told(engagement: Engagement) -> bool:
    """Return whether totals and heads of both sides stand side by side in one comparison."""
    return any(
        side.total is not None
        and side.heads is not None
        and side.heads.low > 0
        and other.total is not None
        and other.heads is not None
        and other.heads.low > 0
        for each in active(engagement.dossier.institutions.per_head)
        for side, other in ((each.members, each.neighbours),)
    )


FACTS: dict[str, Callable[[Engagement], Any]] = {
    "counterweights": counterweights,
    "dependence_measured": dependence_measured,
    "diversion_steps": diversion,
    "lawful_pressure": pressure,
    "members_gain": members_gain,
    "offers_made": offers_made,
    "parallel_steps": parallel_steps,
    "prevention_steps": prevention,
    "shares_told": shares_told,
    "through_ties_only": through_ties_only,
    "trust_measured": trust_measured,
    "womens_reason": womens_reason,
    "womens_roles": womens_roles,
}
"""The facts of new ways and institutions, by the names rules use."""
