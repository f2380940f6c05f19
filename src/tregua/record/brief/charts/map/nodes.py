"""Who and what stands on a map: actors, the enclosures they stand in, and the ties on a day."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from tregua.domain import Answer, Citation, Confidence, Dossier, When
from tregua.domain.claims import active
from tregua.domain.knowledge.actors import ActorKinds, TieKind
from tregua.domain.people import Actors, Hold, PartyKind, Person, merged
from tregua.language import Language, Words, say, words_in
from tregua.record.brief.charts.map.holding import held_on

__all__ = ["TALK", "Actor", "Enclosure", "Graph", "Tie", "graph_of"]

SIDES = {
    PartyKind.GROUP: "group",
    PartyKind.STATE: "state",
    PartyKind.COMMUNITY: "community",
    PartyKind.VICTIMS: "victims",
    PartyKind.THIRD_PARTY: "third",
}
TALK = "channel"
"""The listed kind of tie that a recorded channel is drawn as."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One label of the map: a body, a part of a party, a whole party, or a public role.

    `inside` is the id of the enclosure it stands in, empty where it stands alone.
    """

    id: str
    name: str
    short: str
    side: str
    inside: str = ""
    role: bool = False


@dataclass(frozen=True, slots=True)
class Enclosure:
    """What is drawn together: a party with its parts, or bodies of one side without a party.

    `party` tells the first from the second: only a party is an actor that ties can reach.
    """

    id: str
    name: str
    short: str
    side: str
    party: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """One line of the map, between two actors; `day` is whether it held on the day asked."""

    id: str
    kind: str
    one: str
    other: str
    day: Answer
    during: When | None
    hold: Hold | None
    covers: tuple[str, ...]
    confidence: Confidence
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """What a map shows: everything in the order of the alphabet, so that nobody is first.

    `inner` counts ties between people of one actor, `unplaced` ties of people whose body is not
    recorded, `past` ties that surely did not hold on the day; none of these is a line.
    """

    actors: tuple[Actor, ...]
    enclosures: tuple[Enclosure, ...]
    ties: tuple[Tie, ...]
    kinds: Mapping[str, TieKind]
    inner: int = 0
    unplaced: int = 0
    past: int = 0

    def name(self, about: str) -> str:
        """Return the name of an actor or an enclosure, or its id."""
        found = (a.name for a in self.actors if a.id == about)
        boxes = (e.name for e in self.enclosures if e.id == about)
        return next(found, "") or next(boxes, about)


@dataclass(frozen=True, slots=True)
class Line:
    """A relation or one reach of a channel as recorded, before people are read as their body."""

    id: str
    kind: str
    one: str
    other: str
    record: "Recorded"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a tie keeps of the record it comes from."""

    during: When | None
    hold: Hold | None
    covers: tuple[str, ...]
    confidence: Confidence
    sources: tuple[Citation, ...]


def graph_of(
    dossier: Dossier, kinds: ActorKinds, language: Language, day: date | None = None
) -> Graph:
    """Return what a map of a day shows; without a day, every tie ever recorded.

    Records taken back or replaced are left out, and actors that are one under several names are
    read as one. People stand as the body or part they belong to; only a public figure whom a
    cited source names stands as a role. Nothing of a person under 18 is read at all.
    """
    held = merged(dossier.actors)
    named = names_of(held, language)
    actors, enclosures = placed(held, kinds, language)
    known = {each.id for each in actors} | {each.id for each in enclosures if each.party}
    ties, apart = tied(held, whereabouts(held, known), day)
    extra = sorted({end for t in ties for end in (t.one, t.other)} - known)
    sites = [Actor(each, named[each], named[each], "place") for each in extra]
    order = sorted(named, key=lambda about: (named[about].casefold(), about))
    place = {about: i for i, about in enumerate(order)}
    everyone = sorted(
        [*told_apart(actors, enclosures), *sites], key=lambda a: (place.get(a.id, len(order)), a.id)
    )
    boxes = sorted(enclosures, key=lambda e: (e.name.casefold(), e.id))
    lined = sorted(ties, key=lambda t: (place.get(t.one, 0), place.get(t.other, 0), t.id))
    return Graph(tuple(everyone), tuple(boxes), tuple(lined), kinds.ties, **apart)


def tied(
    held: Actors, places: Mapping[str, str], day: date | None
) -> tuple[list[Tie], Counter[str]]:
    """Return the ties a day shows, and how many have no line, by why."""
    young = {f"person:{p.id}" for p in held.persons if p.under_18}
    apart: Counter[str] = Counter()
    ties: dict[str, Tie] = {}
    for line in lines_of(held):
        if line.one in young or line.other in young:
            continue
        one, other = places.get(line.one, ""), places.get(line.other, "")
        status = held_on(line.record.during, day) if day else Answer.UNCLEAR
        if not one or not other:
            apart["unplaced"] += 1
        elif one == other:
            apart["inner"] += 1
        elif status is Answer.NOT_MET:
            apart["past"] += 1
        else:
            ties[line.id] = tie_of(line, one, other, status)
    return list(ties.values()), apart


def told_apart(actors: list[Actor], boxes: list[Enclosure]) -> list[Actor]:
    """Return the actors with the party behind every name that several bear."""
    times = Counter(actor.name for actor in actors)
    party = {box.id: box.short for box in boxes if box.party}
    return [
        replace(a, name=f"{a.name} ({party[a.inside]})")
        if times[a.name] > 1 and a.inside in party
        else a
        for a in actors
    ]


def tie_of(line: Line, one: str, other: str, day: Answer) -> Tie:
    """Return a recorded line as a tie between what is drawn."""
    held = line.record
    return Tie(
        line.id, line.kind, one, other, day,
        held.during, held.hold, held.covers, held.confidence, held.sources,
    )  # fmt: skip


def lines_of(held: Actors) -> Iterator[Line]:
    """Yield every standing relation, and every reach of every standing channel."""
    for tie in active(held.relations):
        record = Recorded(tie.during, tie.hold, tie.covers, tie.confidence, tie.sources)
        yield Line(tie.id, tie.kind, tie.source_actor, tie.target_actor, record)
    for way in active(held.channels):
        record = Recorded(way.during, None, (), way.confidence, way.sources)
        for i, end in enumerate(e for e in way.between if e != way.through):
            yield Line(f"{way.id}/{i + 1}", TALK, way.through, end, record)


def shown(person: Person) -> bool:
    """Tell whether somebody may stand as a role: a public figure in a cited source, of age."""
    return person.public and bool(person.sources) and not person.under_18


def whereabouts(held: Actors, known: set[str]) -> dict[str, str]:
    """Return for each subject what it is drawn as: itself, or for people what they belong to."""
    found = {each: each for each in known}
    found |= {f"place:{site.id}": f"place:{site.id}" for site in active(held.places)}
    for person in active(held.persons):
        about = f"person:{person.id}"
        if about not in found and not person.under_18 and person.of in known:
            found[about] = str(person.of)
    return found


def names_of(held: Actors, language: Language) -> dict[str, str]:
    """Return the full name of every subject; a person's is the role, never the code name."""
    found = {f"party:{each.id}": each.name for each in active(held.parties)}
    found |= {f"faction:{each.id}": each.name for each in active(held.factions)}
    found |= {f"body:{each.id}": each.name for each in active(held.bodies)}
    found |= {f"place:{each.id}": each.name for each in active(held.places)}
    for person in active(held.persons):
        if shown(person):
            found[f"person:{person.id}"] = person.role
    return {about: words_in(name, language) for about, name in found.items()}


def placed(
    held: Actors, kinds: ActorKinds, language: Language
) -> tuple[list[Actor], list[Enclosure]]:
    """Return the actors with their enclosures: parties first, then bodies of one side together."""
    parties = {p.id: p for p in active(held.parties)}
    bodies, factions = active(held.bodies), active(held.factions)
    full: set[str] = {f.party for f in factions} | {b.party for b in bodies if b.party}
    homes = {f"body:{b.id}": b.party for b in bodies} | {
        f"faction:{f.id}": f.party for f in factions
    }
    roles = [p for p in active(held.persons) if shown(p)]
    full |= {slug for p in roles if (slug := home_of(p.of, homes))}
    full &= set(parties)

    def named(about: str, name: Words, side: str, party: str | None, role: bool = False) -> Actor:
        inside = f"party:{party}" if party in full else ""
        words = words_in(name, language)
        return Actor(about, words, words, side, inside, role)

    sides = {slug: SIDES[p.kind] for slug, p in parties.items()}
    found = [
        named(f"faction:{f.id}", f.name, sides.get(f.party, "group"), f.party) for f in factions
    ]
    for body in bodies:
        listed = kinds.bodies.get(body.kind)
        found.append(
            named(f"body:{body.id}", body.name, listed.side if listed else "third", body.party)
        )
    by_id = {each.id: each.side for each in found}
    for person in roles:
        home = home_of(person.of, homes)
        side = by_id.get(str(person.of), sides.get(home, "third"))
        found.append(named(f"person:{person.id}", person.role, side, home, role=True))
    boxes: list[Enclosure] = []
    for slug, party in parties.items():
        name = words_in(party.name, language)
        short = words_in(party.short, language) or name
        if slug in full:
            boxes.append(Enclosure(f"party:{slug}", name, short, sides[slug], party=True))
        else:
            found.append(Actor(f"party:{slug}", name, short, sides[slug]))
    return zoned(found, boxes, language)


def home_of(about: str | None, homes: Mapping[str, str | None]) -> str:
    """Return the party somebody belongs to, through a body or part of it, or nothing."""
    kind, _, slug = (about or "").partition(":")
    return slug if kind == "party" else homes.get(about or "") or ""


def zoned(
    found: list[Actor], boxes: list[Enclosure], language: Language
) -> tuple[list[Actor], list[Enclosure]]:
    """Return the actors with bodies of one side that belong to no party drawn near each other."""
    alone = Counter(a.side for a in found if not a.inside and not a.id.startswith("party:"))
    near = {side for side, count in alone.items() if count > 1}
    moved = [
        Actor(a.id, a.name, a.short, a.side, f"side:{a.side}", a.role)
        if not a.inside and a.side in near and not a.id.startswith("party:")
        else a
        for a in found
    ]
    words = {side: say(f"map.side.{side}", language) for side in sorted(near)}
    zones = [Enclosure(f"side:{s}", name, name, s, party=False) for s, name in words.items()]
    return moved, boxes + zones
