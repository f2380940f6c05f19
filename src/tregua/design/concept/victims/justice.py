"""Justice as considered: texts with leniency, ways and the aims they serve, what pulls apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tregua.design.concept.engagement import Engagement
from tregua.domain import Clause, Result, active
from tregua.domain.engagement.public.justice import JusticeOption
from tregua.domain.knowledge.concept.victims import AIMS

__all__ = [
    "AimServed",
    "LenientText",
    "Pull",
    "Way",
    "aims_of",
    "lenient_texts",
    "pulls_of",
    "tensions_of",
    "unconsidered",
    "ways_of",
]

Heard = Literal["before", "after", "never"]
STATES = ("chosen", "open", "set_aside")


@dataclass(frozen=True, slots=True)
class LenientText(Result):
    """A clause that lightens what the law would do: were victims heard before, who advised on it.

    `heard` is nothing where the days do not tell. `advice` are the entries by an expert on
    transitional justice that name the clause.
    """

    clause: str
    heard: Heard | None
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way(Result):
    """A way of justice that was considered: its record, what it is, and where it stands."""

    record: str
    option: str
    state: str
    aims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AimServed(Result):
    """One of the four aims with the ways that may serve it: those chosen, those still open."""

    aim: str
    chosen: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pull(Result):
    """Two ways, both chosen or open, that pull against each other: as known of the first."""

    one: str
    other: str


def lenient_texts(engagement: Engagement) -> tuple[LenientText, ...]:
    """Return the clauses that grant leniency, by themselves or by their kind."""
    agreement = engagement.dossier.agreement
    clauses = active(agreement.clauses) if agreement else ()
    levels = set(engagement.known.victims.leniency)
    kinds = engagement.catalogue.clause_kinds
    return tuple(
        LenientText(clause.id, heard(clause, engagement), advised(clause, engagement))
        for clause in clauses
        if levels & {*clause.grants, *(kinds[clause.kind].grants if clause.kind in kinds else ())}
    )


def heard(clause: Clause, engagement: Engagement) -> Heard | None:
    """Return whether victims were first heard before or after the day a clause dates from."""
    days = [each.on for each in active(engagement.dossier.victims.consultations)]
    if not days:
        return "never"
    written = dated(clause, engagement)
    if any(day.last <= written for day in days):
        return "before"
    return "after" if all(day.first > written for day in days) else None


def dated(clause: Clause, engagement: Engagement) -> date:
    """Return the day a clause dates from: the earliest it was recorded, reached, or in force."""
    agreement = engagement.dossier.agreement
    days = [clause.since, agreement.reached if agreement else None]
    return min([clause.recorded.date(), *(day.first for day in days if day is not None)])


def advised(clause: Clause, engagement: Engagement) -> tuple[str, ...]:
    """Return the advice of an expert on transitional justice that names a clause."""
    expert = engagement.known.victims.expert
    given = active(engagement.dossier.victims.advice)
    return tuple(a.id for a in given if a.field == expert and clause.id in a.clauses)


def ways_of(engagement: Engagement) -> tuple[Way, ...]:
    """Return the ways considered: those chosen, then open, then set aside."""
    ways = engagement.known.victims.options
    order = {option: place for place, option in enumerate(ways)}
    held = sorted(
        active(engagement.dossier.victims.options),
        key=lambda way: (STATES.index(way.state), order[way.option]),
    )
    return tuple(Way(o.id, o.option, o.state, ways[o.option].aims) for o in held)


def unconsidered(engagement: Engagement) -> tuple[str, ...]:
    """Return the known ways nobody has written a word on."""
    looked_at = {each.option for each in active(engagement.dossier.victims.options)}
    return tuple(option for option in engagement.known.victims.options if option not in looked_at)


def aims_of(ways: tuple[Way, ...]) -> tuple[AimServed, ...]:
    """Return each of the four aims with the ways that may serve it; an aim left out has none."""
    return tuple(
        AimServed(
            aim,
            tuple(w.record for w in ways if w.state == "chosen" and aim in w.aims),
            tuple(w.record for w in ways if w.state == "open" and aim in w.aims),
        )
        for aim in AIMS
    )


def pulls_of(engagement: Engagement) -> tuple[Pull, ...]:
    """Return the pairs of ways not set aside that pull against each other, each pair once."""
    standing: Mapping[str, JusticeOption] = {
        each.option: each
        for each in active(engagement.dossier.victims.options)
        if each.state != "set_aside"
    }
    ways = engagement.known.victims.options
    found: dict[frozenset[str], Pull] = {}
    for option in (each for each in ways if each in standing):
        for other in ways[option].against:
            if other in standing:
                found.setdefault(frozenset((option, other)), Pull(option, other))
    return tuple(found.values())


def tensions_of(engagement: Engagement, texts: tuple[LenientText, ...]) -> tuple[str, ...]:
    """Return what the sources ask for that pulls apart here; a rule settles none of it."""
    present = "leniency" if texts else "no_leniency"
    tensions = engagement.known.victims.tensions
    return tuple(name for name, each in tensions.items() if each.holds in ("always", present))
