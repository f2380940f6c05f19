"""Whether a group that holds back would be exposed to rivals outside the talks (R111)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tregua.decide.actors.around.ground import Ground
from tregua.domain import Answer, Clause, Missing, Reason, Relation, Result, active
from tregua.domain.knowledge import Condition, condition_from
from tregua.rules import Item

__all__ = ["Exposed", "RivalExposure", "Rival", "clause_items", "read_exposures"]

COVERS = frozenset(["security", "protection", "sequencing", "non-aggression"])
"""Kinds of clauses by which somebody keeps rivals away, or steps are put in an order."""
NOT_STRONGER: Condition = condition_from({"claim": "rival-strength", "at_most": "even"})
STRONGER: Condition = condition_from({"claim": "rival-strength", "is": "stronger"})
SAID_NONE: Condition = condition_from({"claim": "rivals-outside", "is": "none"})


class Exposed(StrEnum):
    """How a group stands, in this order: a rival more can only move it towards the end."""

    NOT_SHOWN = "not_shown"
    CANNOT_TELL = "cannot_tell"
    EXPOSED = "exposed"

    @property
    def place(self) -> int:
        """The place in the order, from 0."""
        return list(Exposed).index(self)


@dataclass(frozen=True, slots=True)
class Rival(Result):
    """One armed rival of a group: whether it is outside, by which ties, and what follows.

    `why` is `outside_and_strong`, `strength_unknown`, `outside_unknown`, `weak_tie` (nobody is
    more than a little sure of it), `outweighed`, `answered`, `said_none` or `inside`.
    """

    about: str
    outside: Answer
    ties: tuple[str, ...]
    undated: bool
    reading: Exposed
    why: str


@dataclass(frozen=True, slots=True)
class RivalExposure(Result):
    """How one group stands beside armed rivals if it holds back.

    `covers` are clauses that keep rivals away or order the steps; `answered` is whether a named
    step is said to keep them from attacking; `arms` are clauses that ask for its arms.
    """

    about: str
    reading: Exposed
    rivals: tuple[Rival, ...]
    answered: Answer
    covers: tuple[str, ...]
    arms: tuple[str, ...]
    because: tuple[Reason, ...]
    missing: tuple[Missing, ...]


def read_exposures(ground: Ground) -> tuple[RivalExposure, ...]:
    """Return how each group stands that takes part in talks or owes something in the text."""
    clauses = clauses_of(ground)
    by_group = armed_ties(ground)
    owing = {about for clause in clauses for about in clause.duty_of}
    return tuple(
        exposure_of(group, by_group.get(group, ()), clauses, ground)
        for group in ground.groups
        if ground.inside(group) is not Answer.NOT_MET or group in owing
    )


def exposure_of(
    group: str, ties: Iterable[Relation], clauses: tuple[Clause, ...], ground: Ground
) -> RivalExposure:
    """Return how one group stands: the worst of what the criterion and each rival give."""
    found = ground.finding("exposed-to-rivals", group)
    base = ground.answer("exposed-to-rivals", group)
    start = {Answer.MET: Exposed.EXPOSED, Answer.NOT_MET: Exposed.NOT_SHOWN}.get(
        base, Exposed.CANNOT_TELL
    )
    rivals = tuple(rivals_of(group, ties, ground))
    reading = max((start, *(rival.reading for rival in rivals)), key=lambda each: each.place)
    own = [c for c in clauses if group in c.duty_of]
    return RivalExposure(
        about=group,
        reading=reading,
        rivals=rivals,
        answered=answered(group, ground),
        covers=tuple(
            c.id for c in clauses if c.kind in COVERS and group in (*c.towards, *c.duty_of)
        ),
        arms=tuple(c.id for c in own if asks_arms(c)),
        because=found.because if found is not None else (),
        missing=found.missing if found is not None else (),
    )


def armed_ties(ground: Ground) -> Mapping[str, list[Relation]]:
    """Return the armed ties of each group, those of its parts included."""
    armed = {slug for slug, kind in ground.kinds.ties.items() if kind.armed}
    found: dict[str, list[Relation]] = {}
    for tie in ground.ties:
        if tie.kind in armed:
            homes = {ground.home(end) for end in (tie.source_actor, tie.target_actor)}
            for home in sorted(homes - {""}):
                found.setdefault(home, []).append(tie)
    return found


def rivals_of(group: str, ties: Iterable[Relation], ground: Ground) -> Iterator[Rival]:
    """Yield the rivals of a group with what each one means for it; people are not among them."""
    by_rival: dict[str, list[Relation]] = {}
    for tie in ties:
        for end in (tie.source_actor, tie.target_actor):
            away = ground.home(end) != group and not is_state(end, ground)
            if away and not end.startswith("person:"):
                by_rival.setdefault(end, []).append(tie)
    for about, own in by_rival.items():
        outside = ground.inside(about).negated()
        reading, why = weighed(group, outside, own, ground)
        undated = all(tie.during is None for tie in own)
        yield Rival(about, outside, tuple(tie.id for tie in own), undated, reading, why)


def is_state(about: str, ground: Ground) -> bool:
    """Tell whether an actor is of the state: fighting the state is no rivalry of groups."""
    party = ground.parties.get(ground.home(about))
    body = ground.bodies.get(about)
    kind = ground.kinds.bodies.get(body.kind) if body is not None else None
    return (party is not None and party.kind.value == "state") or (
        kind is not None and kind.side in ("state", "foreign")
    )


def weighed(
    group: str, outside: Answer, ties: list[Relation], ground: Ground
) -> tuple[Exposed, str]:
    """Return what one rival means for a group, and why."""
    if outside is Answer.NOT_MET:
        return Exposed.NOT_SHOWN, "inside"
    if ground.judged(SAID_NONE, group).answer is Answer.MET:
        return Exposed.CANNOT_TELL, "said_none"
    if answered(group, ground) is Answer.MET:
        return Exposed.NOT_SHOWN, "answered"
    if ground.judged(STRONGER, group).answer is Answer.MET:
        return Exposed.NOT_SHOWN, "outweighed"
    if outside is Answer.UNCLEAR:
        return Exposed.CANNOT_TELL, "outside_unknown"
    if all(tie.confidence == "low" for tie in ties):
        return Exposed.CANNOT_TELL, "weak_tie"
    if ground.judged(NOT_STRONGER, group).answer is Answer.MET:
        return Exposed.EXPOSED, "outside_and_strong"
    return Exposed.CANNOT_TELL, "strength_unknown"


def answered(group: str, ground: Ground) -> Answer:
    """Tell whether a named step is said to keep rivals of a group from attacking it."""
    return ground.answer("rivals-answered", group)


def clauses_of(ground: Ground) -> tuple[Clause, ...]:
    """Return the standing clauses of the arrangement, if there is one."""
    agreement = ground.dossier.agreement
    return active(agreement.clauses) if agreement else ()


def asks_arms(clause: Clause) -> bool:
    """Tell whether a clause asks those who owe it for arms."""
    return clause.kind == "disarmament" or "weapons" in clause.covers


def clause_items(exposures: tuple[RivalExposure, ...], ground: Ground) -> tuple[Item, ...]:
    """Return the clauses as items: whether they ask for arms, and how those who owe it stand."""
    stands = {exposure.about: exposure.reading for exposure in exposures}
    items: list[Item] = []
    for clause in clauses_of(ground):
        owing = [stands[about] for about in clause.duty_of if about in stands]
        worst = max(owing, key=lambda each: each.place, default=Exposed.CANNOT_TELL)
        fields: dict[str, bool | str] = {"asks_arms": asks_arms(clause)}
        if worst is not Exposed.CANNOT_TELL:
            fields["exposure"] = worst.value
        items.append(Item("clauses", f"clause:{clause.id}", fields))
    return tuple(items)
