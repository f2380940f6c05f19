"""Channels: whom they reach, how trusted, at what risk, and what rests on one carrier alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tregua.decide.actors.grounds import Cast, Doubt, Noted
from tregua.domain import Answer, Channel, Confidence, Missing, Part, Result, Severity, active
from tregua.domain.people import PartyKind

__all__ = ["ChannelRead", "channel_findings", "channels_of"]

KINSHIP = "kinship"
AT_RISK = "community"
"""The side of bodies made of relatives and neighbours, who bear the risk of what they carry."""


@dataclass(frozen=True, slots=True)
class ChannelRead(Result):
    """One way to reach parties on the day.

    `reaches` are the parties it joins, `between` the ends as written. `holds` tells whether it is
    open on the day. `trust` and `risk` are low, medium, high or empty; `consent` whether those it
    runs through agreed: met, not met, or unclear where nobody said. `protected` says that it runs
    through relatives or a community, who must have agreed first.
    """

    channel: str
    through: str
    between: tuple[str, ...]
    reaches: tuple[str, ...]
    holds: Answer
    trust: str
    trusted_by: tuple[str, ...]
    risk: str
    consent: Answer
    protected: bool
    deputy: str
    doubt: Doubt
    missing: tuple[Missing, ...]


def channels_of(cast: Cast) -> Iterator[ChannelRead]:
    """Yield every standing channel that is not surely over, in the order written."""
    at_risk = protected(cast)
    for way in active(cast.dossier.actors.channels):
        if cast.holds(way.during) is not Answer.NOT_MET and way.through not in cast.young:
            yield read(way, at_risk, cast)


def read(way: Channel, at_risk: frozenset[str], cast: Cast) -> ChannelRead:
    """Return one channel as it stands on the day."""
    name = f"channel:{way.id}"
    holds = cast.holds(way.during)
    unsaid = {"trust": way.trust, "risk": way.risk, "consent": way.consent, "deputy": way.deputy}
    missing = [Missing(term, name, "not_recorded") for term, said in unsaid.items() if said is None]
    missing += cast.sure(way, name)[1]
    if holds is Answer.UNCLEAR:
        missing.append(Missing("dates", name, "range"))
    doubt = cast.doubt(
        {name: way},
        open_dates=(name,) if holds is Answer.UNCLEAR else (),
        undated=(name,) if way.during is None else (),
    )
    return ChannelRead(
        name,
        way.through,
        cast.in_order(way.between),
        cast.in_order(cast.homes.get(end, end) for end in way.between),
        holds,
        level(way.trust),
        cast.in_order(way.trusted_by),
        level(way.risk),
        Answer.UNCLEAR if way.consent is None else Answer.of(way.consent),
        way.through in at_risk,
        way.deputy if way.deputy and way.deputy not in cast.young else "",
        doubt,
        tuple(missing),
    )


def level(given: Confidence | None) -> str:
    """Return low, medium or high, or nothing."""
    return given.value if given else ""


def protected(cast: Cast) -> frozenset[str]:
    """Return relatives and communities: bodies of theirs, their parties, and kin of anybody."""
    actors, kinds = cast.dossier.actors, cast.kinds.bodies
    own = {
        f"body:{body.id}"
        for body in active(actors.bodies)
        if body.kind in kinds and kinds[body.kind].side == AT_RISK
    }
    apart = (PartyKind.COMMUNITY, PartyKind.VICTIMS)
    own |= {f"party:{party.id}" for party in active(actors.parties) if party.kind in apart}
    for tie in active(actors.relations):
        if tie.kind == KINSHIP:
            own |= {end for end in (tie.source_actor, tie.target_actor) if end[:6] == "person"}
    own |= {f"person:{p.id}" for p in active(actors.persons) if p.of in own}
    return frozenset(own)


def channel_findings(found: tuple[ChannelRead, ...], cast: Cast) -> Iterator[Noted]:
    """Yield what to look at: consent, doubles, parties with one way or none, lone carriers."""
    yield from unasked(found)
    yield from doubles(found)
    yield from reached(found, cast)
    yield from carriers(found, cast)
    yield from team(cast)


def unasked(found: Iterable[ChannelRead]) -> Iterator[Noted]:
    """Yield channels through relatives or communities who did not agree, or were not asked."""
    for each in found:
        if each.protected and each.consent is not Answer.MET:
            code = "refused" if each.consent is Answer.NOT_MET else "not-recorded"
            rule = f"channel-consent-{code}"
            about = (each.channel, each.through)
            yield Noted(f"{rule}@{each.channel}", rule, about, Severity.WARNING, (each.channel,))


def doubles(found: Iterable[ChannelRead]) -> Iterator[Noted]:
    """Yield channels between the same ends through the same carrier: several entries, one way."""
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for each in found:
        alike.setdefault((each.through, each.between), []).append(each.channel)
    for (through, _), names in alike.items():
        if len(names) > 1:
            key = f"channel-double@{names[0]}"
            yield Noted(key, "channel-double", (*names, through), Severity.NOTE, tuple(names))


def reached(found: Iterable[ChannelRead], cast: Cast) -> Iterator[Noted]:
    """Yield parties that no channel reaches, and those reached through one carrier alone."""
    for party in active(cast.dossier.actors.parties):
        about = f"party:{party.id}"
        if party.kind is PartyKind.THIRD_PARTY:
            continue
        own = [each for each in found if about in each.reaches and each.through != about]
        names = tuple(each.channel for each in own)
        through = {each.through for each in own}
        if len(through) < 2:
            rule = "party-one-channel" if own else "party-no-channel"
            yield Noted(f"{rule}@{about}", rule, (about, *through), Severity.WARNING, names)


def carriers(found: Iterable[ChannelRead], cast: Cast) -> Iterator[Noted]:
    """Yield carriers who alone reach some party and have no deputy, in the order written."""
    lone = (each.about[1] for each in reached(found, cast) if len(each.about) > 1)
    only: dict[str, list[ChannelRead]] = {through: [] for through in lone}
    for each in found:
        if each.through in only:
            only[each.through].append(each)
    for through in cast.in_order(only):
        own = only[through]
        if any(not each.deputy for each in own):
            names = tuple(each.channel for each in own if not each.deputy)
            key = f"carrier-no-deputy@{through}"
            yield Noted(key, "carrier-no-deputy", (through,), Severity.WARNING, names)


def team(cast: Cast) -> Iterator[Noted]:
    """Yield that the team's own facilitating rests on one member alone."""
    own = [m.id for m in cast.dossier.sheet.team if Part.FACILITATOR in m.parts]
    if len(own) == 1:
        rule = "one-facilitator"
        yield Noted(f"{rule}@dossier", rule, ("dossier",), Severity.WARNING, (f"member:{own[0]}",))
