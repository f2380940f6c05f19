"""Facts on who stands around the deal: outsiders, who holds the calm, politics, what comes next."""

from collections.abc import Callable
from typing import Any

from tregua.design.agreement.deal import Deal
from tregua.domain import PartyKind, Range
from tregua.domain.knowledge.clauses import TolerationTerm

__all__ = ["STANDING"]

ASKED = ("counsel", "victims", "security", "treasury")
"""Those whose word on a draft is asked for: counsel, victims' voice, security, treasury."""


def splinters(deal: Deal) -> bool:
    """Tell whether anything is said on parts that break away."""
    return deal.agreement.splinters is not None


def accession(deal: Deal) -> bool:
    """Tell whether anything is said on how others may join."""
    return deal.agreement.accession is not None or of_kind(deal, "accession")


def of_kind(deal: Deal, kind: str) -> bool:
    """Tell whether a clause of a kind stands."""
    return any(clause.kind == kind for clause in deal.clauses)


def calm(deal: Deal) -> str | None:
    """Return in whose hands the calm lies, if anybody said."""
    return deal.agreement.calm_controlled_by


def politicians_visible(deal: Deal) -> bool:
    """Tell whether politicians or parties show themselves with the arrangement."""
    return bool(deal.agreement.visible)


def secret(deal: Deal) -> bool:
    """Tell whether the arrangement is said to be kept secret."""
    return bool(deal.agreement.secret)


def disclosure(deal: Deal) -> bool:
    """Tell whether anything is said on how and when it is to be told."""
    return deal.agreement.disclosure is not None or of_kind(deal, "disclosure")


def next_stage_dated(deal: Deal) -> bool:
    """Tell whether the next stage has a day."""
    return deal.agreement.next_stage_on is not None


def days_left(deal: Deal) -> int | Range | None:
    """Return how many days are left until the end, or until the last clause ends.

    Nothing is told where no day of reading, or no end, is given.
    """
    end = deal.agreement.ends
    untils = [clause.until for clause in deal.clauses]
    known = [until for until in untils if until is not None]
    if end is None and known and len(known) == len(untils):
        end = max(known, key=lambda when: when.last)
    if end is None or deal.day is None:
        return None
    low, high = (end.first - deal.day).days, (end.last - deal.day).days
    return low if low == high else Range(low=low, high=high)


def sign_offs_open(deal: Deal) -> tuple[str, ...]:
    """Return of whom no word on the draft is recorded."""
    said = {s.who for s in deal.agreement.sign_offs if s.answer != "not_asked"}
    return tuple(who for who in ASKED if who not in said)


def under_way(deal: Deal) -> bool | None:
    """Tell whether it is no draft, and was reached or began by the day of reading.

    Where it was not reached and no day of reading is given, the day it begins tells nothing.
    """
    agreement = deal.agreement
    if agreement.draft:
        return False
    if agreement.reached is not None or agreement.begins is None:
        return agreement.reached is not None
    if deal.day is None or agreement.begins.first <= deal.day < agreement.begins.last:
        return None
    return agreement.begins.last <= deal.day


def counsel_asked(deal: Deal) -> bool:
    """Tell whether counsel's word on the draft is recorded."""
    return "counsel" not in sign_offs_open(deal)


def toleration_terms(deal: Deal) -> tuple[str, ...]:
    """Return the terms of known tolerations that something of this deal is like."""
    return tuple(slug for slug, term in deal.toleration.items() if like(term, deal))


def like(term: TolerationTerm, deal: Deal) -> bool:
    """Tell whether a clause, a promise or the word on justice is like a known term."""
    side = PartyKind(term.by)
    clauses = deal.bound(side)
    grants = {g for clause in clauses for g in deal.granted(clause)}
    grants |= {g for u in deal.undertakings if side_of(u.made_by, deal) is side for g in u.grants}
    return (
        any(clause.kind in term.kinds for clause in clauses)
        or bool(grants & set(term.grants))
        or deal.agreement.prosecution in term.prosecution
    )


def side_of(about: str, deal: Deal) -> PartyKind | None:
    """Return the kind of party somebody belongs to."""
    return deal.side_of.get(deal.home.get(about, about))


def tolerance_given(deal: Deal) -> bool:
    """Tell whether something the state gives is like a known toleration."""
    return any(deal.toleration[slug].by == "state" for slug in toleration_terms(deal))


STANDING: dict[str, Callable[[Deal], Any]] = {
    "splinters": splinters,
    "accession": accession,
    "calm-controlled-by": calm,
    "politicians-visible": politicians_visible,
    "secret": secret,
    "disclosure": disclosure,
    "next-stage-dated": next_stage_dated,
    "days-left": days_left,
    "sign-offs-open": sign_offs_open,
    "under-way": under_way,
    "counsel-asked": counsel_asked,
    "toleration-terms": toleration_terms,
    "tolerance-given": tolerance_given,
}
"""The facts of this subject, by the names rules use for them."""
