"""Facts on what is given: money by side, benefits that end together, leniency and its aims."""

from collections.abc import Callable
from typing import Any

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.giving.ends import funded_to
from tregua.design.agreement.giving.leniency import LENIENT, aims_served
from tregua.design.agreement.giving.money import BENEFITS, Share, Side, shares_of

__all__ = ["GIVING"]


def benefits_end_together(deal: Deal) -> bool:
    """Tell whether two benefits or more are all paid to one and the same last day."""
    ends = [funded_to(clause, deal) for clause in deal.clauses if clause.kind in BENEFITS]
    days = {(end.first, end.last) for end in ends if end is not None}
    return len(ends) > 1 and None not in ends and len(days) == 1


def of(side: Side, deal: Deal) -> Share:
    """Return what goes to one side."""
    return next(share for share in shares_of(deal) if share.side is side)


def money_to(side: Side, deal: Deal) -> str | None:
    """Return `some` or `none`; nothing where clauses are for a side but write no amount."""
    share = of(side, deal)
    if any(paid.high > 0 for paid in share.paid):
        return "some"
    return None if share.untold else "none"


def members_money(deal: Deal) -> str | None:
    """Return whether money goes to members of the groups."""
    return money_to(Side.MEMBERS, deal)


def victims_money(deal: Deal) -> str | None:
    """Return whether money goes to victims."""
    return money_to(Side.VICTIMS, deal)


def more_money_to(deal: Deal) -> str | None:
    """Return who surely gets more, `members` or `community`, in each currency alike.

    Nothing where amounts are missing, ranges overlap or currencies differ; `neither` where
    nothing goes to members.
    """
    members, community = of(Side.MEMBERS, deal), of(Side.COMMUNITY, deal)
    if not members.untold and not any(paid.high for paid in members.paid):
        return "neither"
    if members.untold or community.untold:
        return None
    pairs = list(zip(members.paid, community.paid, strict=True))
    if all(m.low > c.high for m, c in pairs):
        return "members"
    return "community" if all(m.high <= c.low for m, c in pairs) else None


def justice_expert(deal: Deal) -> str:
    """Return what an expert on transitional justice answered, or `not_asked`."""
    said = [s.answer for s in deal.agreement.sign_offs if s.who == "justice-expert"]
    return next((answer for answer in reversed(said) if answer != "not_asked"), "not_asked")


def aims_count(deal: Deal) -> int:
    """Return how many of the four aims of transitional justice some clause serves."""
    return sum(bool(clauses) for _, clauses in aims_served(deal))


def two_promises(deal: Deal) -> str:
    """Return which of two promises stand beside leniency: `both`, one, `neither`, `no_leniency`.

    `later_crime`: justice goes on for what comes after. `kept_safe`: some leniency is said not to
    be taken back from those who came and kept to it.
    """
    lenient = [clause for clause in deal.clauses if clause.kind in LENIENT]
    if not lenient:
        return "no_leniency"
    later = deal.agreement.prosecution == "goes_on" or any(
        clause.kind == "prosecution" for clause in deal.clauses
    )
    safe = any(clause.revocable is False or clause.irreversible is True for clause in lenient)
    if later and safe:
        return "both"
    return "later_crime" if later else "kept_safe" if safe else "neither"


def prosecution(deal: Deal) -> str:
    """Return whether justice goes on, is paused or stopped, or `unsaid`."""
    return deal.agreement.prosecution or "unsaid"


def notice(deal: Deal) -> bool:
    """Tell whether the groups are told in plain words whether justice goes on."""
    return deal.agreement.notice is not None


def refusal_said(deal: Deal) -> bool:
    """Tell whether anything was said openly to be off the table."""
    return bool(deal.dossier.bargain.off_the_table)


GIVING: dict[str, Callable[[Deal], Any]] = {
    "benefits-end-together": benefits_end_together,
    "money-to-members": members_money,
    "money-to-victims": victims_money,
    "more-money-to": more_money_to,
    "justice-expert": justice_expert,
    "aims-count": aims_count,
    "two-promises": two_promises,
    "prosecution": prosecution,
    "notice": notice,
    "refusal-said": refusal_said,
}
"""The facts of this subject, by the names rules use for them."""
