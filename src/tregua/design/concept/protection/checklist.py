"""Which points of the checklist are for this promoter, and what standing to the state raises."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.domain import Answer, Dossier, Result, active
from tregua.domain.knowledge.protection import CheckItem, ProtectionKnowledge, Standing

__all__ = ["CheckPoint", "asked_of", "points_of", "raised"]

ASKED = {
    "side": "promoter-side",
    "person": "promoter-person",
    "capacity": "promoter-capacity",
    "relation": "government-part",
}


@dataclass(frozen=True, slots=True)
class CheckPoint(Result):
    """One point that is, or may be, for some of the team.

    `who` are the members it is for (all of the team where the point names no part); `answer` is
    met, or unclear where a fact about the promoter that would decide it is not recorded.
    """

    id: str
    list: str
    risk: str
    answer: Answer
    who: tuple[str, ...]


def asked_of(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Return what is claimed of the promoter and the government's part, every claim that stands."""
    found: dict[str, tuple[str, ...]] = {}
    for field, question in ASKED.items():
        claims = [c for c in active(dossier.claims) if c.question == question and not c.not_known]
        values = [
            v for c in claims for v in (c.value if isinstance(c.value, tuple) else (c.value,))
        ]
        found[field] = tuple(dict.fromkeys(str(value) for value in values))
    return found


def standings(dossier: Dossier, parts: tuple[str, ...]) -> Iterator[Standing]:
    """Yield whoever asks, once for each reading that claims which differ leave open."""
    asked = {field: values or (None,) for field, values in asked_of(dossier).items()}
    for side in asked["side"]:
        for person in asked["person"]:
            for capacity in asked["capacity"]:
                for relation in asked["relation"]:
                    yield Standing(parts, side, person, capacity, relation)


def points_of(dossier: Dossier, knowledge: ProtectionKnowledge) -> tuple[CheckPoint, ...]:
    """Return the points that are, or may be, for this team, in the order of the checklist.

    Where claims on the promoter differ, a point stands if it is for any of the readings.
    """
    found = (point(item, dossier) for item in knowledge.checklist.values())
    return tuple(each for each in found if each is not None)


def point(item: CheckItem, dossier: Dossier) -> CheckPoint | None:
    """Return one point with whom it is for, or nothing where it is for nobody."""
    team = dossier.sheet.team
    given = [(m.id, tuple(part.value for part in m.parts)) for m in team] if item.parts else []
    asking = given or [("", ())]
    answers = {slug: [item.applies(s) for s in standings(dossier, ps)] for slug, ps in asking}
    met = tuple(slug for slug, held in answers.items() if Answer.MET in held)
    open_ = tuple(slug for slug, held in answers.items() if Answer.UNCLEAR in held)
    if not met and not open_:
        return None
    who = tuple(slug for slug in (met or open_) if slug)
    answer = Answer.MET if met else Answer.UNCLEAR
    return CheckPoint(item.id, item.list.value, item.risk, answer, who)


def raised(dossier: Dossier, knowledge: ProtectionKnowledge) -> dict[str, tuple[str, ...]]:
    """Return the risks that each recorded relation to the state raises."""
    relations = asked_of(dossier)["relation"]
    known = knowledge.relations
    return {slug: known[slug].raises for slug in relations if slug in known}
