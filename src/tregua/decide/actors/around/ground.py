"""The ground all answers stand on: who there is on a day, what ties them, and what is claimed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from tregua.domain import (
    Answer,
    Body,
    Channel,
    Dossier,
    Faction,
    Finding,
    Party,
    Relation,
    When,
    active,
)
from tregua.domain.knowledge import Catalogue, Condition
from tregua.domain.knowledge.actors import ActorKinds
from tregua.domain.people import Tolerance, ViolenceShare
from tregua.domain.registers import CrimeLine
from tregua.rules import Item, Judged, Scene, apply_rule, judge, recorded

__all__ = ["Ground", "gathered", "ground_of", "standing_on"]

V = TypeVar("V")

REUSED = (
    *("easier-to-agree", "likelier-to-hold", "exposed-to-rivals", "rivals-answered"),
    *("faction-may-leave", "infiltrated-body-with-task"),
)
"""The criteria whose findings are used here as they are."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Actors standing on a day, by `kind:id`; people are not among them.

    `ties` and `channels` are those that may hold on the day, `ties_at` the ties of each actor and
    `parts_of` the factions of each group. Shares stand by the whole they are taken of, tolerances
    and lines of crime by the group they are of. `findings` are the criteria used here, by key.
    """

    dossier: Dossier
    kinds: ActorKinds
    catalogue: Catalogue
    day: date
    parties: Mapping[str, Party]
    groups: tuple[str, ...]
    factions: Mapping[str, Faction]
    bodies: Mapping[str, Body]
    ties: tuple[Relation, ...]
    ties_at: Mapping[str, tuple[Relation, ...]]
    parts_of: Mapping[str, tuple[str, ...]]
    channels: tuple[Channel, ...]
    shares_in: Mapping[str, tuple[ViolenceShare, ...]]
    tolerances: Mapping[str, tuple[Tolerance, ...]]
    portfolio: Mapping[str, tuple[CrimeLine, ...]]
    scene: Scene
    findings: Mapping[str, Finding]

    def home(self, about: str) -> str:
        """Return the party an actor is or belongs to, as `party:id`; empty for none."""
        if about in self.parties:
            return about
        held = self.factions.get(about) or self.bodies.get(about)
        return f"party:{held.party}" if held is not None and held.party else ""

    def inside(self, about: str) -> Answer:
        """Tell whether an actor takes part in the talks; of a part, its own entry goes first."""
        own = self.factions.get(about)
        if own is not None and own.in_talks is not None:
            return Answer.of(own.in_talks)
        party = self.parties.get(self.home(about))
        if party is None or party.in_talks is None:
            return Answer.UNCLEAR
        return Answer.of(party.in_talks)

    def parts(self, group: str) -> tuple[str, ...]:
        """Return the factions of a group."""
        return self.parts_of.get(group, ())

    def judged(self, condition: Condition, about: str) -> Judged:
        """Judge a condition about one group, part or body."""
        return judge(condition, self.scene, (self.item(about),))

    def item(self, about: str) -> Item:
        """Return an actor as an item of the scene."""
        if about in self.factions:
            return Item("factions", about, {"party": self.factions[about].party})
        return Item("bodies" if about in self.bodies else "parties", about)

    def finding(self, rule: str, about: str) -> Finding | None:
        """Return what a criterion says of one actor, if it was asked."""
        return self.findings.get(f"{rule}@{about}")

    def answer(self, rule: str, about: str) -> Answer:
        """Return the answer of a criterion on one actor; unclear where it was not asked."""
        found = self.finding(rule, about)
        return found.answer if found is not None else Answer.UNCLEAR

    def values(self, question: str, about: str) -> tuple[tuple[str, ...], tuple[Any, ...]]:
        """Return the ids and values of claims on an actor that rest on a source seen."""
        known = [k for k in self.scene.claims.get((question, about), ()) if k.supported]
        return tuple(k.record for k in known), tuple(k.value for k in known)


def ground_of(dossier: Dossier, kinds: ActorKinds, catalogue: Catalogue, day: date) -> Ground:
    """Return the ground of a dossier on a day, actors under several names read as one."""
    dossier = dossier.as_merged()
    actors = dossier.actors
    parties = {f"party:{p.id}": p for p in active(actors.parties)}
    groups = tuple(f"party:{g.id}" for g in dossier.groups)
    factions = {f"faction:{f.id}": f for f in active(actors.factions)}
    bodies = {f"body:{b.id}": b for b in active(actors.bodies)}
    items = {
        "parties": tuple(Item("parties", about) for about in groups),
        "factions": tuple(Item("factions", a, {"party": f.party}) for a, f in factions.items()),
        "bodies": tuple(Item("bodies", about) for about in bodies),
    }
    scene = Scene(catalogue.questions, recorded(dossier), items)
    rules = [catalogue.rules[rule] for rule in REUSED]
    findings = {f.key: f for rule in rules for f in apply_rule(rule, scene)}
    ties = tuple(tie for tie in active(actors.relations) if standing_on(tie.during, day))
    return Ground(
        dossier=dossier,
        kinds=kinds,
        catalogue=catalogue,
        day=day,
        parties=parties,
        groups=groups,
        factions=factions,
        bodies=bodies,
        ties=ties,
        ties_at=gathered(
            (end, tie) for tie in ties for end in {tie.source_actor, tie.target_actor}
        ),
        parts_of=gathered((f"party:{part.party}", about) for about, part in factions.items()),
        channels=tuple(w for w in active(actors.channels) if standing_on(w.during, day)),
        shares_in=gathered(
            (s.in_whole, s) for s in active(actors.violence_shares) if s.as_of.first <= day
        ),
        tolerances=gathered((t.of, t) for t in active(actors.tolerances)),
        portfolio=gathered(
            (f"party:{factions[line.of].party}" if line.of in factions else line.of, line)
            for line in active(dossier.aims.portfolio)
        ),
        scene=scene,
        findings=findings,
    )


def gathered(pairs: Iterable[tuple[str, V]]) -> Mapping[str, tuple[V, ...]]:
    """Return what belongs to each name, in the order given."""
    found: dict[str, list[V]] = {}
    for name, held in pairs:
        found.setdefault(name, []).append(held)
    return {name: tuple(own) for name, own in found.items()}


def standing_on(during: When | None, day: date) -> bool:
    """Tell whether something may hold on a day; with no time written it stands until taken back."""
    return during is None or during.holds_on(day) is not Answer.NOT_MET
