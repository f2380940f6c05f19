"""Fields computed of clauses on leniency: whose power, how it is lost, who was heard before."""

from collections.abc import Callable

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause, PartyKind, When, active
from tregua.domain.deal.answering import Effect
from tregua.domain.registers.bargain import Basis
from tregua.rules.scene import FieldValue, Item

__all__ = ["LENIENCY", "windows"]

HEARD = frozenset({"agreed", "reservation", "refused"})
TELLING = frozenset({"disappearances", "disclosure"})
"""Kinds of clause by which somebody tells what they know."""


def power(clause: Clause, deal: Deal) -> str | None:
    """Return with what power it was promised; nothing where no authority is recorded.

    `not_the_state`: nobody of the state owes it. `none_found`: a check against the law found no
    basis for such an offer, or for a promise outside the text that bears on it. `shown`: who owes
    it said yes with an authority written down.
    """
    sides = {deal.side_of.get(about) for about in clause.duty_of}
    if None not in sides and PartyKind.STATE not in sides:
        return "not_the_state"
    granted = set(deal.granted(clause))
    offers = active(deal.dossier.bargain.offers)
    promises = active(deal.dossier.undertakings)
    bare = any(o.kind in granted and o.basis is Basis.NONE_FOUND for o in offers)
    bare |= any(clause.id in p.bears_on and p.basis is Basis.NONE_FOUND for p in promises)
    if bare:
        return "none_found"
    promisers = {*clause.duty_of, clause.owner}
    told = any(a.authority is not None for a in clause.assents if a.party in promisers)
    return "shown" if told else None


def revocation(clause: Clause, _deal: Deal) -> str:
    """Return how a benefit is lost: `undecided`, `no_appeal` or `decided` (by whom, and appeal).

    Nobody decides where no graded answer revokes or suspends with a name on the decision.
    """
    answers = [r for grade in clause.breaches for r in grade.responses]
    lost = [r for r in answers if r.effect in (Effect.REVOKE, Effect.SUSPEND)]
    decided = [r for r in lost if r.by is not None or r.decided_by is not None]
    if not decided and clause.decided_by is None:
        return "undecided"
    return "decided" if any(r.appeal is not None for r in decided) else "no_appeal"


def for_information(clause: Clause, deal: Deal) -> bool:
    """Tell whether leniency is given against what people tell: an amnesty, or in return for it."""
    answers = {*clause.in_return_for, *(need.clause for need in clause.requires)}
    told = any(deal.by_id[slug].kind in TELLING for slug in answers if slug in deal.by_id)
    return clause.kind == "amnesty" or (clause.kind == "leniency" and told)


def corroborated(clause: Clause, deal: Deal) -> bool:
    """Tell whether somebody is named who checks what is told: here or where it is owed."""
    answers = {*clause.in_return_for, *(need.clause for need in clause.requires)}
    held = (clause, *(deal.by_id[s] for s in answers if s in deal.by_id))
    checkers = [c.verifier or c.verified_by for c in held if c is clause or c.kind in TELLING]
    return any(checker is not None for checker in checkers)


def victims_heard(clause: Clause, deal: Deal) -> str | None:
    """Return whether victims were heard `before` or `after` the text, or `not_asked`.

    The text dates from the day the deal was reached, or else from the day the clause was written.
    """
    voices = [s for s in deal.agreement.sign_offs if s.who == "victims" and s.answer in HEARD]
    if not voices:
        return "not_asked"
    written = deal.agreement.reached or When.read(clause.recorded.date().isoformat())
    days = [voice.on for voice in voices if voice.on is not None]
    if any(day.last <= written.first for day in days):
        return "before"
    return "after" if days and all(day.first > written.last for day in days) else None


def foreign_checked(clause: Clause, deal: Deal) -> bool:
    """Tell whether counsel checked the law abroad for each group it is granted to."""
    groups = {a for a in clause.towards if deal.side_of.get(a) is PartyKind.GROUP}
    wanted = groups or {f"party:{group.id}" for group in deal.dossier.groups}
    said = [c for c in active(deal.dossier.claims) if c.question == "foreign-law-checked"]
    yes = {claim.about for claim in said if claim.value is True}
    no = {claim.about for claim in said if claim.value is not True}
    return bool(wanted) and wanted <= yes - no


def windows(deal: Deal) -> tuple[Item, ...]:
    """Return the amnesty windows, each with its last day and whether the group had one before.

    A promise of amnesty outside the text to the same group counts as a window before.
    """
    held = [clause for clause in deal.clauses if clause.kind == "amnesty"]
    outside = [u for u in active(deal.dossier.undertakings) if "amnesty" in u.grants]
    promised = {about for promise in outside for about in promise.made_to}
    found = []
    for place, clause in enumerate(held):
        earlier = {about for other in held[:place] for about in other.towards} | promised
        closes = clause.until is not None or clause.lasts_days is not None
        fields: dict[str, FieldValue] = {
            "id": clause.id,
            "closes": closes,
            "again": bool(earlier & set(clause.towards)),
        }
        found.append(Item("windows", f"clause:{clause.id}", fields))
    return tuple(found)


LENIENCY: dict[str, Callable[[Clause, Deal], FieldValue]] = {
    "power": power,
    "revocation": revocation,
    "for_information": for_information,
    "corroborated": corroborated,
    "victims_heard": victims_heard,
    "foreign_checked": foreign_checked,
}
"""Computed fields of a clause on leniency, by the names rules use for them."""
