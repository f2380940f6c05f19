"""Each of the six choices: what was decided, what is missing of it, and its earlier versions."""

from dataclasses import dataclass

from tregua.design.concept.choices.considering import CaseTook, Considered, cases_coded
from tregua.design.concept.engagement import Engagement
from tregua.domain import Answer, Citation, Result, When, active
from tregua.domain.engagement.choices import Choice
from tregua.domain.knowledge.concept.choices import KnownOption
from tregua.language import Words

__all__ = ["ChoiceReading", "Lacking", "Version", "lacking", "read_choice"]

PARTS = ("decision", "owner", "reason", "fallback", "review")


@dataclass(frozen=True, slots=True)
class Version(Result):
    """One version of a choice as it was written down; `stands` is the one that holds."""

    id: str
    recorded: str
    options: tuple[str, ...]
    decision: Words | None
    owner: str | None
    decided_on: When | None
    withdrawn: bool
    stands: bool


@dataclass(frozen=True, slots=True)
class Lacking(Result):
    """What a choice lacks: `choice` where nothing was decided, else the parts and open questions.

    `sets` are the questions of the choice that no option taken answers.
    """

    choice: str
    parts: tuple[str, ...]
    sets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceReading(Result):
    """One choice with all that this dossier says of its options; nothing says which is better.

    `options` are those taken, `open_to` all there are. `for_`, `against` and `missing` are of every
    option, taken or not; `missing` are considerations nobody can judge yet.
    """

    id: str
    options: tuple[str, ...]
    open_to: tuple[str, ...]
    decision: Words | None
    owner: str | None
    reason: Words | None
    fallback: Words | None
    review: When | None
    decided_on: When | None
    sources: tuple[Citation, ...]
    for_: tuple[Considered, ...]
    against: tuple[Considered, ...]
    missing: tuple[Considered, ...]
    cases: tuple[CaseTook, ...]
    versions: tuple[Version, ...]


def read_choice(
    name: str, engagement: Engagement, considered: tuple[Considered, ...]
) -> ChoiceReading:
    """Return one choice as it stands, or with nothing decided."""
    known = engagement.known.choices
    options = [o for o in known.options if known.choice_of(o.id) == name]
    ids = tuple(option.id for option in options)
    own = tuple(each for each in considered if each.option in ids)
    held = standing(name, engagement)
    return ChoiceReading(
        id=name,
        options=held.options if held else (),
        open_to=ids,
        decision=held.decision if held else None,
        owner=held.owner if held else None,
        reason=held.reason if held else None,
        fallback=held.fallback if held else None,
        review=held.review if held else None,
        decided_on=held.decided_on if held else None,
        sources=held.sources if held else (),
        for_=said(own, "for"),
        against=said(own, "against"),
        missing=tuple(each for each in own if each.answer is Answer.UNCLEAR),
        cases=tuple(case for option in options for case in cases_of(option, engagement)),
        versions=versions(name, engagement),
    )


def said(considered: tuple[Considered, ...], side: str) -> tuple[Considered, ...]:
    """Return the considerations of one side that hold."""
    return tuple(c for c in considered if c.side == side and c.answer is Answer.MET)


def cases_of(option: KnownOption, engagement: Engagement) -> tuple[CaseTook, ...]:
    """Return the coded cases that took an option."""
    return cases_coded(option.id, option.coded, engagement)


def standing(name: str, engagement: Engagement) -> Choice | None:
    """Return the record of a choice that stands, or nothing."""
    held = active(engagement.dossier.concept.choices)
    return next((choice for choice in held if choice.choice == name), None)


def versions(name: str, engagement: Engagement) -> tuple[Version, ...]:
    """Return every version of a choice in the order each stands for the one before."""
    held = [c for c in engagement.dossier.concept.choices if c.choice == name]
    stand = {choice.id for choice in active(tuple(held))}
    by_id = {choice.id: choice for choice in held}

    def depth(choice: Choice) -> int:
        former, steps = choice.replaces, 0
        while former in by_id and steps <= len(held):
            former, steps = by_id[former].replaces, steps + 1
        return steps

    return tuple(
        Version(
            choice.id,
            choice.recorded.date().isoformat(),
            choice.options,
            choice.decision,
            choice.owner,
            choice.decided_on,
            choice.withdrawn,
            choice.id in stand,
        )
        for choice in sorted(held, key=depth)
    )


def lacking(name: str, engagement: Engagement) -> Lacking | None:
    """Return what a choice lacks, or nothing where every part of it is there."""
    held = standing(name, engagement)
    known = engagement.known.choices
    if held is None:
        return Lacking(name, ("choice",), known.choices[name])
    parts = tuple(part for part in PARTS if getattr(held, part) is None)
    sets = {option.id: option.set for option in known.options}
    answered = {sets.get(option) for option in held.options}
    open_sets = tuple(each for each in known.choices[name] if each not in answered)
    return Lacking(name, parts, open_sets) if parts or open_sets else None
