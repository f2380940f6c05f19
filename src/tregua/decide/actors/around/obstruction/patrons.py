"""Those a group depends on, proposed to be looked at: never accused, and never a person (R114)."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.decide.actors.around.ground import Ground
from tregua.domain import Answer, Reason, Relation, Result, active
from tregua.domain.knowledge import Condition, condition_from

__all__ = ["Candidate", "Dependent", "read_dependents"]

DEPENDS: Condition = condition_from({"claim": "dependence", "at_least": "part"})
TIES = ("patronage", "supply")
SIDE_OF = {
    "business": "business",
    "political": "party",
    "state": "institution",
    "foreign": "foreign",
    "group": "other-group",
}


@dataclass(frozen=True, slots=True)
class Candidate(Result):
    """One actor that pays, shields or supplies a group: to be looked at, on the side named.

    `listed` says that its conduct stands among the sides already.
    """

    about: str
    side: str
    ties: tuple[str, ...]
    kinds: tuple[str, ...]
    listed: bool


@dataclass(frozen=True, slots=True)
class Dependent(Result):
    """A group that depends on others, as far as is claimed, and who is proposed to be looked at.

    `people_left_out` is how many ties to people are left aside: people are never proposed.
    """

    about: str
    depends: Answer
    because: tuple[Reason, ...]
    candidates: tuple[Candidate, ...]
    people_left_out: int


def read_dependents(ground: Ground) -> tuple[Dependent, ...]:
    """Return each group that depends on somebody, or is tied to one who backs or supplies it."""
    named = {o.by for o in active(ground.dossier.actors.obstructions) if o.by}
    backing: dict[str, list[Relation]] = {}
    for tie in ground.ties:
        if tie.kind in TIES:
            backing.setdefault(ground.home(tie.target_actor), []).append(tie)
    return tuple(dependents_of(ground, backing, named))


def dependents_of(
    ground: Ground, backing: dict[str, list[Relation]], named: set[str]
) -> Iterator[Dependent]:
    """Yield the groups that depend; where a group is said to depend on nobody, none is proposed."""
    for group in ground.groups:
        judged = ground.judged(DEPENDS, group)
        ties = [t for t in backing.get(group, []) if ground.home(t.source_actor) != group]
        if judged.answer is Answer.NOT_MET or (judged.answer is Answer.UNCLEAR and not ties):
            continue
        people = sum(tie.source_actor.startswith("person:") for tie in ties)
        found = tuple(candidates(ties, ground, named))
        yield Dependent(group, judged.answer, judged.because, found, people)


def candidates(ties: list[Relation], ground: Ground, named: set[str]) -> Iterator[Candidate]:
    """Yield each group or body behind some ties, in the order written."""
    by_actor: dict[str, list[Relation]] = {}
    for tie in ties:
        if not tie.source_actor.startswith("person:"):
            by_actor.setdefault(tie.source_actor, []).append(tie)
    for about, own in by_actor.items():
        kinds = tuple(dict.fromkeys(tie.kind for tie in own))
        ids = tuple(tie.id for tie in own)
        yield Candidate(about, side_of(about, ground), ids, kinds, about in named)


def side_of(about: str, ground: Ground) -> str:
    """Return the side a group or body would be looked at on; empty where none follows."""
    body = ground.bodies.get(about)
    if body is None:
        party = ground.parties.get(ground.home(about))
        return "other-group" if party is not None and party.kind.value == "group" else ""
    kind = ground.kinds.bodies.get(body.kind)
    if kind is None:
        return ""
    return "police" if kind.security and kind.side == "state" else SIDE_OF.get(kind.side, "")
