"""Fields computed of each clause on clarity, verification, breach and dispute."""

from collections.abc import Callable

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.items.arms import arms_of
from tregua.design.agreement.items.parts import requirement_items, response_items
from tregua.domain import Clause
from tregua.domain.deal import Effect
from tregua.rules.scene import FieldValue, Item

__all__ = ["CLARITY", "CLARITY_KINDS", "answered", "said"]

GENTLEST_FIRST = tuple(Effect)
LOCAL = {"access", "cessation", "community", "disarmament", "division", "policing", "zones"}
COUNTABLE = {"benefit", "community", "custody", "disarmament", "victims"}


def said(*values: object) -> str | None:
    """Return that at least one of several things is said, or nothing."""
    return "stated" if any(value not in (None, ()) for value in values) else None


def duty(clause: Clause, deal: Deal) -> bool:
    """Tell whether the clause asks somebody to do or leave something."""
    return deal.is_duty(clause)


def local(clause: Clause, _deal: Deal) -> bool:
    """Tell whether the clause is of a kind that holds in some place."""
    return clause.kind in LOCAL


def countable(clause: Clause, deal: Deal) -> bool:
    """Tell whether things, places or people are given: not where arms only go out of sight."""
    return clause.kind in COUNTABLE and arms_of(clause, deal) != "out_of_sight"


def begins(clause: Clause, deal: Deal) -> str | None:
    """Return that the day is said from or by which the clause is to be done."""
    return said(clause.since, clause.starts, clause.due, deal.agreement.begins)


def several_bound(clause: Clause, _deal: Deal) -> bool:
    """Tell whether the clause binds more than one."""
    return len(set(clause.duty_of)) > 1


def amount(clause: Clause, _deal: Deal) -> str | None:
    """Return that how much is said, in words, in money or in places."""
    return said(clause.how_much, clause.money, clause.capacity)


def watched_by(clause: Clause, _deal: Deal) -> str | None:
    """Return that a verifier is named, in words or as one of those listed."""
    return said(clause.verifier, clause.verified_by)


def verifier_bound(clause: Clause, deal: Deal) -> bool | None:
    """Tell whether the verifier listed is one of those bound, or belongs to a party of theirs."""
    if clause.verified_by is None:
        return None
    homes = deal.home
    bound = {homes.get(about, about) for about in clause.duty_of}
    return homes.get(clause.verified_by, clause.verified_by) in bound


def rhythm(clause: Clause, _deal: Deal) -> str | None:
    """Return that it is said how often somebody looks."""
    return said(clause.every_days)


def graded(clause: Clause, _deal: Deal) -> str | None:
    """Return that grades of breach are told apart."""
    return said(clause.breach_grades, clause.breaches)


def answered(clause: Clause, _deal: Deal) -> str | None:
    """Return that something follows a breach: in words, or for each grade written down."""
    each = bool(clause.breaches) and all(grade.responses for grade in clause.breaches)
    return "stated" if each else said(clause.response)


def decided(clause: Clause, _deal: Deal) -> str | None:
    """Return that somebody decides what follows; where responses are listed, each is asked."""
    listed = any(grade.responses for grade in clause.breaches)
    return "stated" if listed else said(clause.decided_by)


def gentlest(clause: Clause, _deal: Deal) -> str | None:
    """Return the mildest effect of all responses written down for the clause."""
    effects = {response.effect for grade in clause.breaches for response in grade.responses}
    return next((effect.value for effect in GENTLEST_FIRST if effect in effects), None)


def looked_at_again(clause: Clause, deal: Deal) -> str | None:
    """Return that a day is set on which the clause, or all of it, is looked at again."""
    return said(clause.review, deal.agreement.review)


def vague_review(clause: Clause, _deal: Deal) -> str | None:
    """Return that a day is set on which words left open are looked at again."""
    return said(clause.vague and clause.vague.review, clause.review)


CLARITY: dict[str, Callable[[Clause, Deal], FieldValue]] = {
    "duty": duty,
    "local": local,
    "countable": countable,
    "arms": arms_of,
    "begins": begins,
    "several_bound": several_bound,
    "amount": amount,
    "watched_by": watched_by,
    "verifier_bound": verifier_bound,
    "rhythm": rhythm,
    "graded": graded,
    "answered": answered,
    "decided": decided,
    "gentlest": gentlest,
    "looked_at_again": looked_at_again,
    "vague_review": vague_review,
}
"""Computed fields of a clause, by the names rules use for them; none means not recorded."""

CLARITY_KINDS: dict[str, Callable[[Deal], tuple[Item, ...]]] = {
    "requirements": requirement_items,
    "responses": response_items,
}
"""Kinds of item of this subject: what each yields for a deal, listed whole."""
