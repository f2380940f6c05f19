"""What the choices check beyond names: doubles, two leads, rings, options that do not fit."""

from collections.abc import Iterator, Sequence
from typing import Any

from tregua.domain import Answer, Dossier, Record, When, active
from tregua.domain.engagement.choices import Candidate
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.knowledge.loading import case_ids
from tregua.record.store.linking.engaging.rings import rings_of
from tregua.record.store.written import Where, Written

__all__ = ["choice_problems"]

FILE = "concept.yaml"


def choice_problems(dossier: Dossier, held: Written, known: ConceptKnowledge) -> Iterator[Problem]:
    """Yield all that is wrong with the choices and what they are made of."""
    if FILE not in held.trees:
        return
    yield from option_problems(dossier, held, known)
    yield from double_problems(dossier, held)
    yield from lead_problems(dossier, held)
    yield from agenda_problems(dossier, held)
    yield from date_problems(dossier, held)
    yield from person_problems(dossier, held)
    yield from model_problems(dossier, held)


def places_of(records: Sequence[Record]) -> dict[str, int]:
    """Return where each record stands in its list."""
    return {record.id: i for i, record in enumerate(records)}


def option_problems(dossier: Dossier, held: Written, known: ConceptKnowledge) -> Iterator[Problem]:
    """Yield options of another choice, and two of which only one can be taken."""
    choices, sets = known.choices, {o.id: o.set for o in known.choices.options}
    for i, choice in enumerate(dossier.concept.choices):
        taken: dict[str, str] = {}
        for j, option in enumerate(choice.options):
            where: Where = ("choices", i, "options", j)
            name = sets.get(option)
            if name is None or choice.choice not in choices.choices:
                continue
            own = choices.choice_of(option)
            if own != choice.choice:
                values = {"option": option, "choice": choice.choice, "own": own}
                yield held.problem(FILE, where, "choice_option_strange", **values)
            elif name in taken and not choices.sets[name].several:
                values = {"option": option, "other": taken[name]}
                yield held.problem(FILE, where, "choice_options_both", **values)
            taken.setdefault(name, option)


def double_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield choices and modes that stand twice, where neither stands for the other."""
    concept = dossier.concept
    keyed: tuple[tuple[str, str, Sequence[Record], Any], ...] = (
        ("choices", "choice_twice", concept.choices, lambda c: (c.choice,)),
        ("modes", "mode_twice", concept.modes, lambda m: (m.phase, m.item)),
    )
    for name, code, records, key in keyed:
        places = places_of(records)
        seen: dict[Any, str] = {}
        for record in active(tuple(records)):
            first = seen.setdefault(key(record), record.id)
            if first != record.id:
                line = held.trees[FILE].line((name, places[first]))
                where: Where = (name, places[record.id])
                yield held.problem(FILE, where, code, id=record.id, other=first, line=line)


def lead_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield two that lead at one time."""
    places = places_of(dossier.concept.candidates)
    leads = [c for c in active(dossier.concept.candidates) if c.seat == "lead" and c.chosen]
    for i, lead in enumerate(leads):
        for other in leads[:i]:
            if not apart(lead, other):
                line = held.trees[FILE].line(("candidates", places[other.id]))
                where: Where = ("candidates", places[lead.id], "chosen")
                values = {"id": lead.id, "other": other.id, "line": line}
                yield held.problem(FILE, where, "leads_two", **values)


def apart(one: Candidate, other: Candidate) -> bool:
    """Tell whether one surely ends before the other begins."""
    return ends_before(one, other) or ends_before(other, one)


def ends_before(one: Candidate, other: Candidate) -> bool:
    """Tell whether the time of one is surely over when that of the other begins."""
    if one.until is None or other.since is None:
        return False
    return one.until.before(other.since) is Answer.MET


def agenda_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield each ring of matters that wait for each other, once."""
    matters = dossier.concept.agenda
    places, waits = places_of(matters), {m.id: list(m.after) for m in active(matters)}
    for ring in rings_of(waits):
        where: Where = ("agenda", places[ring[0]], "after")
        yield held.problem(FILE, where, "agenda_ring", path=", ".join(ring))


def date_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield what ends before it begins, and days to look again before the decision."""
    concept = dossier.concept
    pairs: list[tuple[str, int, str, When | None, str, When | None]] = [
        ("openings", i, "closes", o.closes, "opens", o.opens)
        for i, o in enumerate(concept.openings)
    ]
    pairs += [
        ("candidates", i, "until", c.until, "since", c.since)
        for i, c in enumerate(concept.candidates)
    ]
    pairs += [
        ("choices", i, "review", c.review, "decided_on", c.decided_on)
        for i, c in enumerate(concept.choices)
    ]
    for name, i, late, end, early, start in pairs:
        if end is not None and start is not None and end.before(start) is Answer.MET:
            values = {"late": late, "end": str(end), "early": early, "start": str(start)}
            yield held.problem(FILE, (name, i, late), "choice_dates_reversed", **values)


def person_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield everybody under 18 who is written as a candidate, a channel, or one to be told."""
    under = {f"person:{p.id}" for p in dossier.actors.persons if p.under_18}
    concept = dossier.concept
    named = [("candidates", i, "who", c.who) for i, c in enumerate(concept.candidates)]
    named += [("candidates", i, "deputy", c.deputy or "") for i, c in enumerate(concept.candidates)]
    named += [("channels", i, "held_by", c.held_by) for i, c in enumerate(concept.channels)]
    named += [("informed", i, "who", c.who) for i, c in enumerate(concept.informed)]
    for name, i, field, who in named:
        if who in under:
            yield held.problem(FILE, (name, i, field), "choice_under_18")


def model_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield models that are no coded case."""
    for i, model in enumerate(dossier.concept.models):
        if model.case not in case_ids():
            yield held.problem(FILE, ("models", i, "case"), "model_unknown", id=model.case)
