"""Reading a dossier's actors: who can bind whom, who speaks for whom, and through what."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from tregua.decide.actors.around import AroundReading, read_around
from tregua.decide.actors.authority import Voice, gathered, voices, void_voices
from tregua.decide.actors.binding import Binding, bindings, circular
from tregua.decide.actors.channels import ChannelRead, channel_findings, channels_of
from tregua.decide.actors.commands import Commands
from tregua.decide.actors.grounds import ALL, Cast, Noted
from tregua.decide.actors.promises import Promise, Room, empty_voices, promises, subjects_of
from tregua.decide.actors.shape import Shape, shapes, unlike_claims
from tregua.decide.actors.silence import Silence, without
from tregua.domain import Dossier, Missing, Result, active
from tregua.domain.knowledge import Catalogue
from tregua.domain.knowledge.actors import ActorKinds
from tregua.domain.people import as_one

__all__ = ["Actor", "ActorsReading", "known_voice", "read_actors"]


@dataclass(frozen=True, slots=True)
class Actor(Result):
    """One actor as it is read: its party, what else it is called here, and its kind.

    `same` are entries read as this one. Somebody under 18 stands here with `track: protective`
    and no name of any kind.
    """

    about: str
    kind: str
    party: str = ""
    same: tuple[str, ...] = ()
    track: str = ""


@dataclass(frozen=True, slots=True)
class ActorsReading(Result):
    """What can be said of the actors on one day; nothing in it orders people.

    Persons stand in the order written, promises in that of the agreement. `without` is asked of
    one interlocutor at a time, and is there only then.
    """

    day: date
    actors: tuple[Actor, ...]
    binding: tuple[Binding, ...]
    shapes: tuple[Shape, ...]
    authorities: tuple[Voice, ...]
    promises: tuple[Promise, ...]
    channels: tuple[ChannelRead, ...]
    findings: tuple[Noted, ...]
    missing: tuple[Missing, ...]
    around: AroundReading
    without: Silence | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the reading as plain values; what was not asked is left out."""
        told = super(ActorsReading, self).to_dict()
        if self.without is None:
            told.pop("without")
        return told


def read_actors(
    dossier: Dossier,
    kinds: ActorKinds,
    catalogue: Catalogue,
    day: date,
    *,
    silent: str = "",
) -> ActorsReading:
    """Read the actors of a dossier on a day, those under several names as one.

    `silent` names one interlocutor: what then becomes of each promise is told too.
    """
    cast = Cast(dossier.as_merged(), kinds, day)
    spoken = speakers(cast)
    commands = Commands(cast, subjects(cast), spoken)
    held = gathered(cast)
    room = Room(cast, commands, held)
    found = tuple(promises(room))
    binding = tuple(bindings(commands))
    shaped = tuple(shapes(commands))
    told = tuple(voices(held, assented(cast)))
    ways = tuple(channels_of(cast))
    findings = (
        *circular(commands),
        *unlike_claims(shaped),
        *void_voices(told),
        *empty_voices(found),
        *channel_findings(ways, cast),
    )
    missing = dict.fromkeys(
        lack
        for several in (
            *(each.missing for each in binding),
            *(each.missing for each in shaped),
            *(each.missing for each in told),
            *(side.missing for each in found for side in each.sides),
            *(each.missing for each in ways),
        )
        for lack in several
    )
    return ActorsReading(
        day,
        tuple(actors(dossier, cast)),
        binding,
        shaped,
        told,
        found,
        ways,
        findings,
        tuple(missing),
        read_around(dossier, kinds, catalogue, day),
        without(silent, found, room) if silent else None,
    )


def known_voice(dossier: Dossier, about: str) -> bool:
    """Tell whether an actor of any kind bears this name; nobody under 18 is told to be there."""
    young = {f"person:{p.id}" for p in dossier.as_merged().actors.persons if p.under_18}
    return about in dossier.actors.known() - young and about.partition(":")[0] in (
        "party",
        "faction",
        "body",
        "person",
    )


def subjects(cast: Cast) -> tuple[str, ...]:
    """Return what some tie, authority or promise tells apart, after everything as a whole."""
    dossier = cast.dossier
    told = {slug for tie in active(dossier.actors.relations) for slug in tie.covers}
    told |= {slug for proof in active(dossier.actors.authorities) for slug in proof.covers}
    for clause in active(dossier.agreement.clauses) if dossier.agreement else ():
        told |= set(subjects_of(clause, cast))
    listed = [slug for slug in cast.kinds.reaches if slug in told]
    return (ALL, *listed, *sorted(told - {ALL, *listed}))


def assented(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Return those through whom somebody said yes, with whose yes it was."""
    dossier = cast.dossier
    clauses = active(dossier.agreement.clauses) if dossier.agreement else ()
    said = [(a.through, a.party) for clause in clauses for a in clause.assents]
    said += [(each.through, each.made_by) for each in active(dossier.undertakings)]
    found: dict[str, tuple[str, ...]] = {}
    for who, party in said:
        if who and who not in cast.young:
            found[who] = tuple(dict.fromkeys((*found.get(who, ()), party)))
    return found


def speakers(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Return who gives orders or speaks for others, with the parties each does so in.

    That is their own party and those they speak for; where neither is known, the parties of
    those they give orders to.
    """
    held: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    for tie in active(cast.dossier.actors.relations):
        kind = cast.kinds.ties.get(tie.kind)
        if kind is not None and kind.binds and tie.source_actor != tie.target_actor:
            below.setdefault(tie.source_actor, []).append(tie.target_actor)
    for proof in active(cast.dossier.actors.authorities):
        held.setdefault(proof.of, []).append(proof.on_behalf)
    for who, parties in assented(cast).items():
        held.setdefault(who, []).extend(parties)
    found: dict[str, tuple[str, ...]] = {}
    for who in cast.in_order((*below, *held)):
        near = [cast.homes.get(each, "") for each in (who, *held.get(who, ()))]
        far = [cast.homes.get(each, "") for each in below.get(who, ())]
        found[who] = cast.in_order(near) or cast.in_order(far)
    return found


def actors(dossier: Dossier, cast: Cast) -> list[Actor]:
    """Return every actor in the order written, merged ones once, nobody under 18 by a name."""
    names = as_one(dossier.actors.merges)
    same: dict[str, list[str]] = {}
    for other, kept in names.items():
        same.setdefault(kept, []).append(other)
    return [
        Actor("", "person", track="protective")
        if about in cast.young
        else Actor(
            about, about.partition(":")[0], cast.homes.get(about, ""), tuple(same.get(about, ()))
        )
        for about in cast.order
    ]
