"""Who watches, settles and carries out, with their ties; and who was read the text."""

from collections.abc import Iterator

from tregua.design.agreement.deal import Deal
from tregua.domain import Answer, AssentForm, PartyKind, Relation, active
from tregua.rules import Item

__all__ = ["monitor_items", "reading_items", "whole_items"]

APART = frozenset({"opposition", "channel"})
"""Kinds of ties that make nobody partial (judgement), beside those of armed conflict."""
OFFICES = ("monitoring", "forum", "machinery")
"""Kinds of clauses whose owner watches, settles or carries out."""


def monitor_items(deal: Deal) -> tuple[Item, ...]:
    """Return those who watch, settle or carry out, with their ties to a group or a party."""
    return tuple(
        Item("monitors", about, {"id": about.partition(":")[2], "ties": ties_of(about, deal)})
        for about in dict.fromkeys(offices(deal))
    )


def offices(deal: Deal) -> Iterator[str]:
    """Yield who verifies, whose body settles disputes, and who owns what carries the text out."""
    dispute = deal.agreement.dispute
    if dispute is not None and dispute.body is not None:
        yield dispute.body
    for clause in deal.clauses:
        if clause.verified_by is not None:
            yield clause.verified_by
        if clause.kind in OFFICES and clause.owner is not None:
            yield clause.owner


def ties_of(about: str, deal: Deal) -> tuple[str, ...] | None:
    """Return what ties one who watches, or a member of theirs, to a group or a political party.

    That is the ids of relations that may hold on the day, or `belongs` where they are of one. A
    person under 18 is among no one's members.
    """
    people = active(deal.dossier.actors.persons)
    members = {about} | {f"person:{p.id}" for p in people if p.of == about and not p.under_18}
    ties = [
        tie.id
        for tie in active(deal.dossier.actors.relations)
        if counted(tie, deal)
        for near, far in (
            (tie.source_actor, tie.target_actor),
            (tie.target_actor, tie.source_actor),
        )
        if near in members and far not in members and partial(far, deal)
    ]
    belongs = ["belongs"] if any(partial(member, deal) for member in members) else []
    return tuple(dict.fromkeys((*belongs, *ties))) or None


def counted(tie: Relation, deal: Deal) -> bool:
    """Tell whether a tie may hold on the day and is of a kind by which people lean to each other.

    Where no kinds are given, every tie counts that sets nobody apart.
    """
    stands = tie.during is None or deal.day is None
    if not stands and tie.during is not None and deal.day is not None:
        stands = tie.during.holds_on(deal.day) is not Answer.NOT_MET
    kind = deal.people.ties.get(tie.kind) if deal.people is not None else None
    return stands and tie.kind not in APART and not (kind is not None and kind.armed)


def partial(about: str, deal: Deal) -> bool:
    """Tell whether somebody is of a group, or a body of party politics."""
    if deal.side_of.get(deal.home.get(about, about)) is PartyKind.GROUP:
        return True
    bodies = {f"body:{b.id}": b.kind for b in active(deal.dossier.actors.bodies)}
    kind = deal.people.bodies.get(bodies.get(about, "")) if deal.people is not None else None
    return kind is not None and kind.side in ("political", "group")


def reading_items(deal: Deal) -> tuple[Item, ...]:
    """Return the parties that said yes by word of mouth, or were read the text."""
    readings = deal.agreement.readings
    said = [assent for clause in deal.clauses for assent in clause.assents]
    oral = {a.party for a in said if a.form is AssentForm.ORAL}
    read = {r.party for r in readings} | {a.party for a in said if a.read_aloud}
    paper = {r.party for r in readings if r.copy_left} | {a.party for a in said if a.copy_left}
    return tuple(
        Item(
            "readings",
            party,
            {"oral": party in oral, "read": party in read, "copy_left": party in paper},
        )
        for party in dict.fromkeys((*(a.party for a in said), *(r.party for r in readings)))
        if party in oral | read | paper
    )


def whole_items(deal: Deal) -> tuple[Item, ...]:
    """Return each place, or the whole, of which a share of the violence is on file."""
    coverage = deal.actors.around.coverage if deal.actors is not None else ()
    return tuple(
        Item(
            "wholes",
            each.whole,
            {"most_inside": min(v.share.high for v in each.violence)},
        )
        for each in coverage
        if each.violence
    )
