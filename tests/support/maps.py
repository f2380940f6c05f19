"""Invented actors and ties for maps: a few by hand, and many drawn from a seed."""

import random
from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import Any

from tests.support.dossiers import NOW, party, sheet, source
from tregua.domain import Dossier
from tregua.domain.knowledge.actors import ActorKinds
from tregua.domain.people import Actors, Body, Faction, Merge, Person, Relation
from tregua.knowledge.people import load_actor_kinds

PLACES = (
    *("North", "South", "Upper", "Lower", "Old", "New", "River", "Harbour", "Market", "Hill"),
    *("Prison", "Street"),
)
BODIES = (
    *("ministry", "police", "army", "church", "ngo", "business", "community-board", "union"),
    *("foreign-agency", "victims-association", "local-government", "media", "court", "patron"),
    *("political-parties", "university", "armed-group", "prosecution", "foreign-government"),
    "mediation-team",
)
HOMES = {"ministry": "state", "police": "state", "army": "state", "church": "mediators"}
SPANS = (None, "2010/2020", "2012-03/2016-05", "2014/2015", "2011-02-01/2013-06-30", "2013")


def kinds() -> ActorKinds:
    """Return the listed kinds of ties and bodies."""
    return load_actor_kinds()


def tie(slug: str, one: str, other: str, kind: str = "alliance", **more: Any) -> Relation:
    """Return a tie between two subjects."""
    fields = {"id": slug, "recorded": NOW, "kind": kind, "from": one, "to": other}
    return Relation.model_validate(fields | {"confidence": "medium"} | more)


def person(slug: str, **more: Any) -> Person:
    """Return somebody under a code name, with a role."""
    fields = {"id": slug, "recorded": NOW, "code_name": f"Code-{slug}", "role": f"Role of {slug}"}
    return Person.model_validate(fields | more)


def body(slug: str, kind: str = "church", **more: Any) -> Body:
    """Return a body of a kind."""
    return Body.model_validate({"id": slug, "recorded": NOW, "name": slug, "kind": kind} | more)


def faction(slug: str, of: str, **more: Any) -> Faction:
    """Return a part of a party."""
    fields = {"id": slug, "recorded": NOW, "party": of, "name": f"Part {slug}"}
    return Faction.model_validate(fields | more)


def merge(keep: str, *same: str) -> Merge:
    """Return that some entries are one."""
    fields = {"id": "one", "recorded": NOW, "keep": keep, "same": same, "reason": "told twice"}
    return Merge.model_validate(fields | {"by": "analyst-1", "on": "2014"})


def with_actors(**more: Any) -> Dossier:
    """Return a dossier with these lists of actors and one source."""
    return Dossier(sheet=sheet(), sources=(source(),), actors=Actors(**more))


@cache
def many(seed: int = 1, ties: int = 120) -> Dossier:
    """Return 60 actors in six groups and other parties, with so many ties drawn from a seed."""
    chance = random.Random(seed)
    groups = tuple(party(f"g{i}", name=f"Group of the {PLACES[i]} side") for i in range(6))
    others = (
        party("state", name="State", kind="state"),
        party("communities", name="Affected communities", kind="community"),
        party("victims", name="Victims and those who speak for them", kind="victims"),
        party("mediators", name="Those who mediate", kind="third_party"),
    )
    factions = tuple(
        faction(f"g{i}f{j}", f"g{i}", name=f"{chance.choice(PLACES)} {chance.choice(PLACES)} part")
        for i, j in product(range(6), range(5))
    )
    bodies = tuple(
        body(f"b{i}", kind, name=f"{kind} of the {PLACES[i % 12]}", party=HOMES.get(kind))
        for i, kind in enumerate(BODIES)
    )
    orders = [
        ("command", f"faction:g{i}f{(j - 1) // 2}", f"faction:g{i}f{j}")
        for i, j in product(range(6), range(1, 5))
    ]
    ends = [f"faction:{f.id}" for f in factions] + [f"body:{b.id}" for b in bodies]
    ends += [f"party:{p.id}" for p in (*groups, *others)]
    listed = [kind for kind in kinds().ties if kind != "command"]
    drawn = [(chance.choice(listed), *chance.sample(ends, 2)) for _ in range(ties - len(orders))]
    relations = tuple(graded(chance, i, *each) for i, each in enumerate([*orders, *drawn]))
    return with_actors(
        parties=groups + others, factions=factions, bodies=bodies, relations=relations
    )


def graded(chance: random.Random, number: int, kind: str, one: str, other: str) -> Relation:
    """Return a tie whose dates, hold and confidence are drawn."""
    return tie(
        f"r{number}", one, other, kind,
        during=chance.choice(SPANS), hold=chance.choice([None, "firm", "loose", "contested"]),
        confidence=chance.choice(["low", "medium", "high"]), sources=[{"source": "text"}],
    )  # fmt: skip


def few(*relations: Relation, **more: Any) -> Dossier:
    """Return two groups and a state with some ties."""
    state = party("state", name="State", kind="state")
    held: dict[str, Iterable[Any]] = {"parties": (party("a"), party("b"), state)}
    return with_actors(**held | {"relations": relations} | more)
