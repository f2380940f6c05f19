"""Parts of groups and groups outside: who was heard, who is answered, who is held against whom."""

from tregua.decide.actors import SaidYes
from tregua.design.agreement.deal import Deal
from tregua.domain import Answer, Clause, Faction, Party, PartyKind, Relation, active
from tregua.rules import Item

__all__ = ["against_outside", "faction_items", "outside_answered"]

COUNCIL = "council"
BY_COUNCIL = "council-decision"
"""The kind of proof by which a council on file named who speaks."""
HOLDING_BACK = "cessation"
RESTRAINT = ("restraint-towards-outsiders", "outside-groups")
"""Templates by which those bound hold back towards groups outside."""
GROUND = ("division", "zones", "policing", "other")
"""Kinds of clauses by which ground or order is held (judgement), and those of no known kind."""


def faction_items(deal: Deal) -> tuple[Item, ...]:
    """Return the parts of groups, each with the clauses that bind its group without its yes."""
    return tuple(
        Item(
            "factions",
            f"faction:{part.id}",
            {"id": part.id, "unheard_on": unheard_on(part, deal)},
        )
        for part in active(deal.dossier.actors.factions)
    )


def unheard_on(part: Faction, deal: Deal) -> tuple[str, ...] | None:
    """Return the clauses that bind the whole group and to which a part has no yes of its own.

    A part said yes where it spoke, or where it named or confirmed the person who did.
    """
    group = f"party:{part.party}"
    bound = (clause for clause in deal.clauses if group in clause.duty_of)
    return tuple(clause.id for clause in bound if not heard(part, clause, deal)) or None


def heard(part: Faction, clause: Clause, deal: Deal) -> bool:
    """Tell whether a part said yes to a clause, or somebody did whom it named or who binds it."""
    own, group = f"faction:{part.id}", f"party:{part.party}"
    said = [assent for assent in clause.assents if assent.party in (own, group)]
    if any(own in (assent.party, assent.through) for assent in said):
        return True
    speakers = {assent.through for assent in said if assent.through}
    return (
        any(named(part, who, deal) for who in speakers)
        or any(leads(tie, own, speakers, deal) for tie in active(deal.dossier.actors.relations))
        or any(binds(each, own) for each in spoken(clause, deal))
    )


def named(part: Faction, who: str, deal: Deal) -> bool:
    """Tell whether a proof that stands shows that a part named somebody, or decided as council."""
    own, group = f"faction:{part.id}", f"party:{part.party}"
    return any(
        proof.standing is Answer.MET
        and (
            voice.on_behalf == own
            or (voice.on_behalf == group and part.kind == COUNCIL and proof.proof == BY_COUNCIL)
        )
        for voice in (deal.actors.authorities if deal.actors is not None else ())
        if voice.who == who
        for proof in voice.proofs
    )


def leads(tie: Relation, own: str, speakers: set[str], deal: Deal) -> bool:
    """Tell whether a part commands one who spoke, by a tie that holds on the day."""
    if tie.kind != "command" or tie.source_actor != own or tie.target_actor not in speakers:
        return False
    return tie.during is None or (
        deal.day is not None and tie.during.holds_on(deal.day) is Answer.MET
    )


def spoken(clause: Clause, deal: Deal) -> tuple[SaidYes, ...]:
    """Return each yes to a clause as it was read, if actors were."""
    promises = deal.actors.promises if deal.actors is not None else ()
    return next((p.sides for p in promises if p.promise == f"clause:{clause.id}"), ())


def binds(said: SaidYes, own: str) -> bool:
    """Tell whether one who spoke can bind a part by a line of command."""
    return any(part.whom == own and part.answer is Answer.MET for part in said.parts)


def outside_answered(group: Party, deal: Deal) -> bool:
    """Tell whether a clause says how a group may join, or that those bound hold back from it.

    A clause on joining, or from the library on groups outside, that names nobody is meant for all.
    """
    about = f"party:{group.id}"
    return any(
        about in clause.towards
        if clause.towards
        else clause.kind == "accession" or clause.template in RESTRAINT
        for clause in deal.clauses
        if clause.kind in ("accession", HOLDING_BACK)
    )


def against_outside(clause: Clause, deal: Deal) -> tuple[str, ...] | None:
    """Return the groups outside towards which several groups, and no state, hold ground."""
    owing = {deal.home.get(about, about) for about in clause.duty_of}
    sides = [deal.side_of.get(about) for about in owing]
    if clause.kind not in GROUND or sides.count(PartyKind.GROUP) < 2 or PartyKind.STATE in sides:
        return None
    outside = {f"party:{group.id}" for group in deal.dossier.groups if group.in_talks is False}
    named_ones = dict.fromkeys(deal.home.get(about, about) for about in clause.towards)
    return tuple(about for about in named_ones if about in outside) or None
