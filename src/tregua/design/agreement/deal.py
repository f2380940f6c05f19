"""An agreement together with the dossier it stands in: what facts and items are computed from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from tregua.design.agreement.days import clause_end
from tregua.domain import Agreement, Clause, Dossier, PartyKind, Undertaking, When, active
from tregua.domain.deal import DealStep
from tregua.domain.knowledge.actors import ActorKinds
from tregua.domain.knowledge.clauses import ClauseKind, TolerationTerm

if TYPE_CHECKING:
    from tregua.decide.actors import ActorsReading

__all__ = ["Deal"]


@dataclass(frozen=True)
class Deal:
    """An agreement, the dossier it stands in, the kinds a clause can be, and the day of reading.

    Where no `day` is given, what depends on the day stays unclear. `actors` is who stands behind
    each yes and around the talks on that day, `people` the kinds of actors and ties, `toleration`
    the terms of known tolerations; without them what they tell stays unclear.
    """

    agreement: Agreement
    dossier: Dossier
    kinds: Mapping[str, ClauseKind]
    day: date | None = None
    actors: "ActorsReading | None" = None
    people: ActorKinds | None = None
    toleration: Mapping[str, TolerationTerm] = field(default_factory=dict)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses that stand."""
        return active(self.agreement.clauses)

    @cached_property
    def duties(self) -> tuple[Clause, ...]:
        """The clauses that stand and ask somebody to do or leave something."""
        return tuple(clause for clause in self.clauses if self.is_duty(clause))

    def is_duty(self, clause: Clause) -> bool:
        """Tell whether a clause asks somebody to do or leave something."""
        return clause.kind not in self.kinds or self.kinds[clause.kind].duty

    @cached_property
    def by_id(self) -> Mapping[str, Clause]:
        """The clauses that stand, by id."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def ends(self) -> Mapping[str, When | None]:
        """When each clause that stands ends, by id; nothing where it has no end."""
        return {clause.id: clause_end(clause, self.agreement) for clause in self.clauses}

    @cached_property
    def steps_of(self) -> Mapping[str, tuple[DealStep, ...]]:
        """The steps that stand, by the clause they are of."""
        found: dict[str, tuple[DealStep, ...]] = {}
        for step in active(self.agreement.steps):
            if step.clause is not None:
                found[step.clause] = (*found.get(step.clause, ()), step)
        return found

    @cached_property
    def undertakings(self) -> tuple[Undertaking, ...]:
        """The promises outside the text that stand."""
        return active(self.dossier.undertakings)

    @cached_property
    def home(self) -> Mapping[str, str]:
        """The party each party, faction, body or person of a party is or belongs to."""
        actors = self.dossier.actors
        homes = {f"party:{p.id}": f"party:{p.id}" for p in active(actors.parties)}
        homes |= {f"faction:{f.id}": f"party:{f.party}" for f in active(actors.factions)}
        homes |= {f"body:{b.id}": f"party:{b.party}" for b in active(actors.bodies) if b.party}
        persons = {f"person:{p.id}": p.of for p in active(actors.persons) if p.of}
        return homes | {who: homes[of] for who, of in persons.items() if of in homes}

    @cached_property
    def side_of(self) -> Mapping[str, PartyKind]:
        """The kind of party each party, faction or body belongs to, by its subject."""
        actors = self.dossier.actors
        kinds = {f"party:{p.id}": p.kind for p in active(actors.parties)}
        for kind, parts in (("faction", active(actors.factions)), ("body", active(actors.bodies))):
            for part in parts:
                if f"party:{part.party}" in kinds:
                    kinds[f"{kind}:{part.id}"] = kinds[f"party:{part.party}"]
        return kinds

    def bound(self, kind: PartyKind) -> tuple[Clause, ...]:
        """Return the duties of a kind of party, of its parts and of its bodies."""
        return self.bound_by[kind]

    @cached_property
    def bound_by(self) -> Mapping[PartyKind, tuple[Clause, ...]]:
        """The duties by the kind of party bound; one that binds several stands under each."""
        kinds_of = [{self.side_of.get(about) for about in duty.duty_of} for duty in self.duties]
        paired = tuple(zip(self.duties, kinds_of, strict=True))
        return {kind: tuple(d for d, kinds in paired if kind in kinds) for kind in PartyKind}

    def granted(self, clause: Clause) -> tuple[str, ...]:
        """Return what a clause grants, as levels of `offers`: its own and those of its kind."""
        by_kind = self.kinds[clause.kind].grants if clause.kind in self.kinds else ()
        return tuple(dict.fromkeys((*clause.grants, *by_kind)))
