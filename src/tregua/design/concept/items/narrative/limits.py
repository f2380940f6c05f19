"""What was said to be off the table, held against the red lines and against what is granted.

A red line is called by its id: its words are in no field.
"""

from collections.abc import Iterator

from tregua.design.concept.engagement import Engagement
from tregua.domain import Clause, Dossier, active
from tregua.domain.registers import Limit
from tregua.rules import Item

__all__ = ["grants", "granted_by", "limit_items", "lines_unsaid", "unbacked"]

Grant = tuple[str, tuple[str, ...], tuple[str, ...]]
"""What grants something, as `kind:id`; the levels of `offers` it grants; to whom."""


def grants(engagement: Engagement) -> Iterator[Grant]:
    """Yield every clause and every promise outside the text with what it grants."""
    dossier = engagement.dossier
    for clause in active(dossier.agreement.clauses) if dossier.agreement else ():
        yield f"clause:{clause.id}", granted(clause, engagement), clause.towards
    for promise in active(dossier.undertakings):
        yield f"undertaking:{promise.id}", promise.grants, promise.made_to


def granted(clause: Clause, engagement: Engagement) -> tuple[str, ...]:
    """Return the levels of `offers` a clause grants: its own and those of its kind."""
    kind = engagement.catalogue.clause_kinds.get(clause.kind)
    return tuple(dict.fromkeys((*clause.grants, *(kind.grants if kind else ()))))


def granted_by(limit: Limit, engagement: Engagement) -> tuple[str, ...]:
    """Return what grants a thing said to be off the table, to those it was said of.

    A clause that names nobody it is for may be for anybody.
    """
    barred, homes = set(limit.bars), homes_of(engagement.dossier)
    said_of = {homes.get(about, about) for about in limit.to}
    return tuple(
        name
        for name, given, to in grants(engagement)
        if barred & set(given)
        and (not said_of or not to or said_of & {homes.get(about, about) for about in to})
    )


def homes_of(dossier: Dossier) -> dict[str, str]:
    """Return the party each faction, body or person belongs to, by subject."""
    actors = dossier.actors
    homes = {f"faction:{f.id}": f"party:{f.party}" for f in active(actors.factions)}
    homes |= {f"body:{b.id}": f"party:{b.party}" for b in active(actors.bodies) if b.party}
    persons = {f"person:{p.id}": p.of for p in active(actors.persons) if p.of}
    return homes | {who: homes.get(of, of) for who, of in persons.items()}


def unbacked(limit: Limit, dossier: Dossier) -> tuple[str, ...]:
    """Return what a limit bars in public and no red line bars within."""
    held = {level for line in active(dossier.bargain.red_lines) for level in line.bars}
    return tuple(level for level in limit.bars if level not in held)


def lines_unsaid(dossier: Dossier) -> tuple[str, ...]:
    """Return the ids of red lines marked as public that no sentence said openly covers."""
    said = {level for limit in active(dossier.bargain.off_the_table) for level in limit.bars}
    lines = active(dossier.bargain.red_lines)
    return tuple(line.id for line in lines if line.public and not set(line.bars) <= said)


def limit_items(engagement: Engagement) -> tuple[Item, ...]:
    """Return what was said to be off the table, with what grants it and what does not back it."""
    return tuple(
        Item(
            "limits",
            f"limit:{limit.id}",
            {
                "id": limit.id,
                "granted_by": granted_by(limit, engagement) or None,
                "unbacked": unbacked(limit, engagement.dossier) or None,
            },
        )
        for limit in active(engagement.dossier.bargain.off_the_table)
    )
