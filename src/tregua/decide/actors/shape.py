"""The shape of a group as its lines of command have it, beside what analysts say of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tregua.decide.actors.commands import Commands
from tregua.decide.actors.grounds import Cast, Noted
from tregua.domain import NOT_KNOWN, Answer, Missing, Result, Severity, active
from tregua.domain.dossier import Dossier

__all__ = ["Claimed", "Shape", "shapes", "unlike_claims"]

STRUCTURE, ALLIANCE = "structure", "alliance"
CENTRALISED, FRANCHISE, CONFEDERATION = "centralised", "franchise", "confederation"
CANNOT_TELL = "cannot_tell"
CLAIMED = {
    "centralised-hierarchy": CENTRALISED,
    "hierarchical-fungible-leadership": CENTRALISED,
    "splintered-or-franchise": FRANCHISE,
    "separate-bands": FRANCHISE,
    "confederation-of-chapters": CONFEDERATION,
}
"""Which shape of command an answer to the question on structure is like; a network is like none."""


@dataclass(frozen=True, slots=True)
class Claimed(Result):
    """What one analyst says of a group's structure, and the shape that is like."""

    claim: str
    value: tuple[str, ...]
    like: str


@dataclass(frozen=True, slots=True)
class Shape(Result):
    """How a group is held together by command.

    `centralised`: somebody can bind every part, on the subjects `on`; `confederation`: nobody can,
    each part has command of its own and alliances join them; `franchise`: the same without such
    ties; else `cannot_tell`, with the parts that leave it `open`. `through` are those who can bind
    every part, in the order written.
    `differs` is met where an analyst claims another shape than the lines show, and unclear where
    either says nothing: a claim is never overruled.
    """

    party: str
    shape: str
    on: tuple[str, ...]
    through: tuple[str, ...]
    open: tuple[str, ...]
    records: tuple[str, ...]
    claimed: tuple[Claimed, ...]
    differs: Answer
    missing: tuple[Missing, ...] = ()


def shapes(commands: Commands) -> Iterator[Shape]:
    """Yield the shape of each party with at least two parts, in the order written."""
    for party, parts in commands.cast.parts.items():
        if len(parts) > 1:
            told = commands.speakers.items()
            own = [
                who for who, parties in told if party in parties and over_all(who, parts, commands)
            ]
            yield shape(party, parts, own, commands)


def over_all(who: str, parts: tuple[str, ...], commands: Commands) -> bool:
    """Tell whether some line on record leads from one actor to every part, or every other one."""
    lines = commands.lines(who)
    return all(part in lines for part in parts if part != who)


def shape(party: str, parts: tuple[str, ...], own: list[str], commands: Commands) -> Shape:
    """Return the shape of one party, and what is claimed of it."""
    whole = {subject: binding_all(parts, own, subject, commands) for subject in commands.subjects}
    sure = {s: who for s, answers in whole.items() if (who := met(answers))}
    held = CANNOT_TELL
    records: tuple[str, ...] = ()
    bare = [part for part in parts if part not in commands.tied]
    placed = [part for part in parts if part in commands.surely_tied]
    if sure:
        held = CENTRALISED
    elif len(placed) == len(parts) and not maybe(whole):
        records = allied(parts, commands.cast)
        held = CONFEDERATION if records else FRANCHISE
    claimed = tuple(claims(party, commands.cast.dossier))
    return Shape(
        party,
        held,
        tuple(sure),
        tuple(dict.fromkeys(who for several in sure.values() for who in several)),
        tuple(p for p in parts if p not in placed) if held == CANNOT_TELL else (),
        records,
        claimed,
        differs(held, claimed),
        tuple(Missing("command", part, "not_recorded") for part in bare),
    )


def binding_all(
    parts: tuple[str, ...], own: list[str], subject: str, commands: Commands
) -> dict[str, Answer]:
    """Return of each of those who reach every part by some line whether they can bind all."""
    return {
        who: Answer.all_of(
            line.answer if (line := commands.best(who, part, subject)) else Answer.UNCLEAR
            for part in parts
            if part != who
        )
        for who in own
    }


def maybe(whole: Mapping[str, Mapping[str, Answer]]) -> bool:
    """Tell whether somebody may be able to bind every part, on some subject."""
    return any(Answer.UNCLEAR in answers.values() for answers in whole.values())


def met(answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """Return those whose answer is met."""
    return tuple(who for who, answer in answers.items() if answer is Answer.MET)


def allied(parts: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Return the standing alliances that join all parts with one another, or none."""
    ties = [
        tie
        for tie in active(cast.dossier.actors.relations)
        if tie.kind == ALLIANCE
        and {tie.source_actor, tie.target_actor} <= set(parts)
        and Answer.all_of((cast.holds(tie.during), cast.sure(tie, "")[0])) is Answer.MET
    ]
    joined = {parts[0]}
    for _ in parts:
        for tie in ties:
            if joined & {tie.source_actor, tie.target_actor}:
                joined |= {tie.source_actor, tie.target_actor}
    return tuple(f"relation:{tie.id}" for tie in ties) if joined == set(parts) else ()


def claims(party: str, dossier: Dossier) -> Iterator[Claimed]:
    """Yield what analysts claim of a group's structure; who asked and learned nothing is left out.

    Of several choices in one claim the shape is told only where all are like the same one.
    """
    for claim in active(dossier.claims):
        if (claim.question, claim.about) == (STRUCTURE, party) and claim.value != NOT_KNOWN:
            value = claim.value if isinstance(claim.value, tuple) else (str(claim.value),)
            like = {CLAIMED.get(level, "") for level in value}
            yield Claimed(claim.id, value, like.pop() if len(like) == 1 else "")


def differs(held: str, claimed: tuple[Claimed, ...]) -> Answer:
    """Tell whether some claim is like another shape than the lines of command show."""
    like = {each.like for each in claimed} - {""}
    if held == CANNOT_TELL or not like:
        return Answer.UNCLEAR
    return Answer.of(like != {held})


def unlike_claims(found: tuple[Shape, ...]) -> Iterator[Noted]:
    """Yield groups whose lines of command and whose analysts say different things."""
    for each in found:
        if each.differs is Answer.MET:
            records = (*(f"claim:{c.claim}" for c in each.claimed), *each.records)
            about = (each.party,)
            key = f"structure-differs@{each.party}"
            yield Noted(key, "structure-differs", about, Severity.NOTE, records)
