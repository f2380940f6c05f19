"""Leniency: what is asked for, what is given up, which forms are in reach, which aims it serves.

The order of forms and the aims each kind of clause serves are our judgement, not the sources'.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause, PartyKind, Result, active

__all__ = [
    "LENIENT",
    "Aim",
    "Leniency",
    "Reach",
    "aims_served",
    "forms_asked",
    "forms_in_reach",
    "leniency_of",
]

LENIENT = frozenset({"leniency", "amnesty"})
"""Kinds of clause that lighten what the law would do."""

FORMS = ("none", "prison-conditions", "lighter-sentence", "no-trial")
"""Forms of leniency, from none to not being tried or handed to another state (judgement)."""

FORM_OF_DEMAND = {
    "better-prison-conditions": "prison-conditions",
    "legal-leniency": "lighter-sentence",
    "shorter-terms": "lighter-sentence",
    "warrants-suspended": "lighter-sentence",
    "no-extradition": "no-trial",
    "amnesty": "no-trial",
}
FORM_OF_GRANT = {
    "prison-improvement": "prison-conditions",
    "prisoner-transfers": "prison-conditions",
    "judicial-benefit": "lighter-sentence",
    "reduced-sentences": "lighter-sentence",
    "no-extradition": "no-trial",
    "amnesty": "no-trial",
}
GivenUp = Literal["nothing", "calm", "arms", "existence"]
Strength = Literal["low", "high"]


class Aim(StrEnum):
    """The four aims that transitional justice asks to be held in balance."""

    PUNISHMENT = "punishment"
    PREVENTION = "prevention"
    ACCOUNTABILITY = "accountability"
    RECONCILIATION = "reconciliation"


AIMS = {
    "prosecution": Aim.PUNISHMENT,
    "disarmament": Aim.PREVENTION,
    "recruitment": Aim.PREVENTION,
    "benefit": Aim.PREVENTION,
    "victims": Aim.ACCOUNTABILITY,
    "disappearances": Aim.ACCOUNTABILITY,
    "community": Aim.RECONCILIATION,
    "covenant": Aim.RECONCILIATION,
}
"""The aim each kind of clause serves most (judgement)."""


@dataclass(frozen=True, slots=True)
class Reach(Result):
    """A range of forms of leniency, the least and the most; never a number."""

    least: str
    most: str


@dataclass(frozen=True, slots=True)
class Leniency(Result):
    """Leniency of the whole: forms asked for, given, and in reach beside what is given up.

    `asked` and `given` are forms recorded; `asked_for` is the range to be expected from what is
    given up, `in_reach` the range the recorded strength of the state leaves. `bare` are the
    clauses of leniency with no condition written.
    """

    given_up: GivenUp
    asked: tuple[str, ...]
    given: tuple[str, ...]
    asked_for: Reach
    in_reach: Reach
    clauses: tuple[str, ...]
    bare: tuple[str, ...]


def forms_asked(given_up: GivenUp) -> Reach:
    """Return the forms to be expected of a group that gives up so much.

    The more is given up, the more leniency is asked (freeman-felbab-brown-2021, on balancing
    victims' and perpetrators' interests).

    >>> forms_asked("arms").most
    'no-trial'
    """
    step = ("nothing", "calm", "arms", "existence").index(given_up)
    return Reach(FORMS[max(0, step - 1)], FORMS[min(3, step + 1)])


def forms_in_reach(
    *,
    leaders_free: bool | None = None,
    violence: Strength | None = None,
    state: Strength | None = None,
) -> Reach:
    """Return the forms a group may attain; what is not known leaves the range as wide as it is.

    Leaders who are held, little capacity for violence and a strong state each lower what may be
    had; leaders at large, much capacity and a weak state each raise it (freeman-felbab-brown-2021,
    on balancing victims' and perpetrators' interests; the order of forms is our judgement).

    >>> forms_in_reach(state="high").most
    'lighter-sentence'
    """
    down = (leaders_free is False, violence == "low", state == "high")
    up = (leaders_free is True, violence == "high", state == "low")
    most = max(0, len(FORMS) - 1 - sum(down))
    least = min(len(FORMS) - 1, sum(up))
    return Reach(FORMS[min(least, most)], FORMS[max(least, most)])


def given_up_in(duties: tuple[Clause, ...], pathway: str) -> GivenUp:
    """Return the most the groups give up: nothing, the calm, arms, or being a group at all."""
    if not duties:
        return "nothing"
    if pathway == "dissolution":
        return "existence"
    return "arms" if any(duty.kind == "disarmament" for duty in duties) else "calm"


def leniency_of(deal: Deal) -> Leniency:
    """Return what leniency is asked, given and in reach, as ranges of forms."""
    given_up = given_up_in(deal.bound(PartyKind.GROUP), deal.agreement.pathway)
    demands = active(deal.dossier.bargain.demands)
    of_groups = [d for d in demands if deal.side_of.get(d.of) is PartyKind.GROUP]
    asked = {FORM_OF_DEMAND[d.kind] for d in of_groups if d.kind in FORM_OF_DEMAND}
    grants = {grant for clause in deal.clauses for grant in deal.granted(clause)}
    given = {FORM_OF_GRANT[grant] for grant in grants if grant in FORM_OF_GRANT}
    lenient = tuple(clause for clause in deal.clauses if clause.kind in LENIENT)
    return Leniency(
        given_up,
        tuple(form for form in FORMS if form in asked),
        tuple(form for form in FORMS if form in given),
        forms_asked(given_up),
        forms_in_reach(state=strength_of_state(deal)),
        tuple(clause.id for clause in lenient),
        tuple(c.id for c in lenient if c.condition is None and not c.requires),
    )


def strength_of_state(deal: Deal) -> Strength | None:
    """Return how strong the state is claimed to be; nothing where claims differ or are missing."""
    said = {
        claim.value
        for claim in active(deal.dossier.claims)
        if claim.question == "power-balance" and not claim.not_known
    }
    words: dict[object, Strength] = {"state-stronger": "high", "group-stronger": "low"}
    return words.get(said.pop()) if len(said) == 1 else None


def aims_served(deal: Deal) -> tuple[tuple[Aim, tuple[str, ...]], ...]:
    """Return each of the four aims with the clauses that serve it; an aim left out has none.

    Leniency that waits for a condition serves accountability; justice that goes on, punishment.
    """
    found: dict[Aim, list[str]] = {aim: [] for aim in Aim}
    for clause in deal.clauses:
        aim = AIMS.get(clause.kind)
        if aim is None and clause.kind in LENIENT and (clause.condition or clause.requires):
            aim = Aim.ACCOUNTABILITY
        if aim is not None:
            found[aim].append(clause.id)
    if deal.agreement.prosecution == "goes_on":
        found[Aim.PUNISHMENT].append("")
    return tuple((aim, tuple(clauses)) for aim, clauses in found.items())
