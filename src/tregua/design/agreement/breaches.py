"""The chain from an incident to a clause, its indicator and the agreed response, both ways.

Nothing here says that a clause was not kept: that is a forum's word. An incident touches a clause
where somebody wrote so, or where the clause covers its kind in its place at its time.
"""

from dataclasses import dataclass

from tregua.design.agreement.deal import Deal
from tregua.domain import Answer, Clause, Incident, PartyKind, Result, When
from tregua.domain.deal import BreachGrade, Response
from tregua.language import Words

__all__ = [
    "Attribution",
    "Touch",
    "attribution_of",
    "covering",
    "incidents_of",
    "responses_for",
    "touched_by",
]


@dataclass(frozen=True, slots=True)
class Attribution(Result):
    """To whom an incident is attributed; held while nobody graded it, or nobody is named."""

    to: str
    grade: str
    held: bool


@dataclass(frozen=True, slots=True)
class Touch(Result):
    """One incident beside one clause it touches, with the indicator and the agreed answers.

    `by` is `recorded` where the incident names the clause, `covers` where the clause covers its
    kind, place and time. `bound` tells whether whom it is attributed to is bound by the clause;
    it is unclear while the attribution is held. `sides` are the kinds of party the clause binds.
    """

    incident: str
    clause: str
    by: str
    attribution: Attribution
    bound: Answer
    sides: tuple[PartyKind, ...]
    indicator: Words | None
    verifier: Words | None
    verified_by: str
    grades: tuple[str, ...]
    answered: bool


def attribution_of(incident: Incident) -> Attribution:
    """Return to whom an incident is attributed, held until that is graded."""
    held = not (incident.attribution and incident.grade)
    return Attribution(incident.attribution, incident.grade, held)


def touched_by(deal: Deal, incident: Incident) -> tuple[Touch, ...]:
    """Return the clauses an incident touches, in the order of the agreement.

    Those of the state are found by the same rule as those of the groups.
    """
    return tuple(
        touch(deal, incident, clause, by)
        for clause in deal.clauses
        if (by := touching(deal, incident, clause))
    )


def incidents_of(deal: Deal, clause: str) -> tuple[Touch, ...]:
    """Return the incidents that touch a clause, in the order recorded."""
    held = deal.by_id.get(clause)
    if held is None:
        return ()
    return tuple(
        touch(deal, incident, held, by)
        for incident in deal.dossier.incidents
        if (by := touching(deal, incident, held))
    )


def responses_for(deal: Deal, clause: str, grade: str = "") -> tuple[Response, ...]:
    """Return the answers agreed for a clause, or for one grade of it, the mildest first."""
    held = deal.by_id.get(clause)
    grades: tuple[BreachGrade, ...] = held.breaches if held else ()
    return tuple(
        response for each in grades if not grade or each.id == grade for response in each.responses
    )


def covering(deal: Deal, kind: str, place: str, on: When | None = None) -> tuple[Clause, ...]:
    """Return the clauses that cover a kind of incident in a place, on a day if one is given."""
    return tuple(clause for clause in deal.clauses if covers(deal, clause, kind, place, on))


def covers(deal: Deal, clause: Clause, kind: str, place: str, on: When | None) -> bool:
    """Tell whether a clause covers a kind in a place; one without a place holds everywhere."""
    if kind not in clause.covers:
        return False
    here = not clause.where or bool(within(deal, place) & set(clause.where))
    return here and in_time(deal, clause, on)


def within(deal: Deal, place: str) -> set[str]:
    """Return a place and all that it lies in, as subjects."""
    around = {site.id: site.within for site in deal.dossier.actors.places}
    found: set[str] = set()
    here: str | None = place
    while here and f"place:{here}" not in found:
        found.add(f"place:{here}")
        here = around.get(here)
    return found


def in_time(deal: Deal, clause: Clause, on: When | None) -> bool:
    """Tell whether a day may lie within the time of a clause; what is not dated does not bar it."""
    start = clause.since or deal.agreement.begins
    end = clause.until or deal.agreement.ends
    if on is None:
        return True
    return not (start and on.last < start.first) and not (end and on.first > end.last)


def touching(deal: Deal, incident: Incident, clause: Clause) -> str:
    """Return how an incident touches a clause: `recorded`, `covers`, or not at all."""
    if incident.clause == clause.id:
        return "recorded"
    return "covers" if covers(deal, clause, incident.kind, incident.place, incident.on) else ""


def touch(deal: Deal, incident: Incident, clause: Clause, by: str) -> Touch:
    """Return one incident beside one clause."""
    told = attribution_of(incident)
    sides = dict.fromkeys(deal.side_of[about] for about in clause.duty_of if about in deal.side_of)
    return Touch(
        incident.id,
        clause.id,
        by,
        told,
        bound(deal, clause, told),
        tuple(sides),
        clause.indicator,
        clause.verifier,
        clause.verified_by or "",
        tuple(grade.id for grade in clause.breaches),
        bool(clause.response) or any(grade.responses for grade in clause.breaches),
    )


def bound(deal: Deal, clause: Clause, told: Attribution) -> Answer:
    """Tell whether whom an incident is attributed to is bound, or is part of one who is."""
    if told.held:
        return Answer.UNCLEAR
    own = {told.to, f"party:{told.to}"}
    actors = deal.dossier.actors
    for kind, parts in (("faction", actors.factions), ("body", actors.bodies)):
        own |= {f"party:{p.party}" for p in parts if f"{kind}:{p.id}" == told.to and p.party}
    return Answer.of(bool(own & set(clause.duty_of)))
