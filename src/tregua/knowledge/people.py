"""Loading the kinds of actors and ties, each source checked."""

from collections.abc import Iterator
from functools import cache

from tregua.domain.knowledge.actors import ActorKinds, Named
from tregua.errors import Problem, Problems
from tregua.knowledge.loading import HERE, load_harms, load_sources, read

__all__ = ["load_actor_kinds"]

FILE = "actors.yaml"


@cache
def load_actor_kinds() -> ActorKinds:
    """Return the kinds of ties, bodies, factions and proofs, and the sides of obstruction.

    Raises
    ------
    Problems
        If an entry rests neither on a listed source nor on judgment.
    """
    kinds = read(HERE / FILE, ActorKinds)
    problems = list(ground_problems(kinds))
    if problems:
        raise Problems(problems)
    return kinds


def ground_problems(kinds: ActorKinds) -> Iterator[Problem]:
    """Yield entries that rest on nothing, or on a source there is not."""
    for group in type(kinds).model_fields:
        for slug, kind in getattr(kinds, group).items():
            yield from grounded(kind, f"{group}.{slug}")
    for slug, reach in kinds.reaches.items():
        for harm in (harm for harm in reach.harms if harm not in load_harms()):
            values = {"given": harm, "allowed": ", ".join(load_harms())}
            yield Problem("not_allowed", FILE, field=f"reaches.{slug}", values=values)


def grounded(kind: Named, field: str) -> Iterator[Problem]:
    """Yield what is wrong with the ground of one entry."""
    if bool(kind.cites) == kind.judgment:
        yield Problem("word_ground", FILE, field=field)
    for cite in kind.cites:
        if cite.source not in load_sources():
            values = {"source": cite.source}
            yield Problem("source_unknown", FILE, field=field, values=values)
