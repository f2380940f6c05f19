"""Actors and relations as a map of roles: nobody named, nothing told apart below a faction.

People become one node of roles for each party, faction or body they belong to; local groups and
family circles are read as their party. Aliases, notes, shorthand and code names stay at home;
sources are told by the class they may be shown by; a tie of a role tells its years, no more.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tregua.domain import Actors, Person, Record, Relation, Source, active
from tregua.domain.claims import Confidence
from tregua.domain.dates import When
from tregua.domain.people import Body, Faction, Party, merged
from tregua.language import Language, say, words_in
from tregua.record.exchange.actors.cells import heard, listed, said
from tregua.record.exchange.actors.graph import Edge, Graph, Node
from tregua.record.exchange.actors.kinds import ROLE, Kind, KindWords
from tregua.record.exchange.actors.leaving.names import Names, names_of

__all__ = ["alone", "role_graph"]

FOLDED = frozenset(["clique", "family-circle"])
"""Kinds of factions so small that they could stand for a few people."""
FARTHEST = 8


@dataclass(frozen=True, slots=True)
class Teller:
    """Writes what may leave of each actor, in one language."""

    actors: Actors
    sources: Mapping[str, Source]
    names: Names
    words: KindWords
    language: Language

    def clean(self, texts: Iterable[str], instead: str) -> str:
        """Return the first text that holds no listed name, or other words."""
        return next((t for t in texts if t and not self.names.within(t)), instead)

    def name(self, record: Party | Faction | Body, kind: Kind, number: int) -> str:
        """Return what an actor may be called."""
        short = getattr(record, "short", None)
        told = (words_in(record.name, self.language), words_in(short, self.language))
        return self.clean(told, f"{self.words.of(kind, self.language)} {number}")

    def roles(self, people: list[Person], whole: str) -> str:
        """Return what people of one whole are called: their role if there is one of them alone."""
        one = words_in(people[0].role, self.language) if len(people) == 1 else ""
        plain = say("exchange.role.some" if whole else "exchange.role.none", self.language)
        return self.clean([one], plain) + (f" ({whole})" if whole else "")

    def classes(self, ties: list[Relation]) -> str:
        """Return the sources of ties by the class they may be shown by, with their grades."""
        found = [
            self.sources[c.source] for tie in ties for c in tie.sources if self.known(c.source)
        ]
        told = dict.fromkeys(f"{self.shown(source)} ({source.grade})" for source in found)
        return listed(list(told))

    def known(self, source: str) -> bool:
        """Tell whether a source is listed."""
        return source in self.sources

    def shown(self, source: Source) -> str:
        """Return the class of a source, in words that name nobody."""
        told = words_in(source.shown_as, self.language)
        return self.clean([told], say("exchange.source", self.language))


def role_graph(
    given: Actors, sources: Iterable[Source], words: KindWords, language: Language, title: str
) -> Graph:
    """Return a map without any listed name, of standing records alone, aliases read as one."""
    held = {source.id: source for source in active(tuple(sources))}
    names = names_of(given)
    standing = {n: active(getattr(given, n)) for n in ("merges", "relations", *LISTS.values())}
    actors = merged(given.model_copy(update=standing))
    teller = Teller(actors, held, names, words, language)
    stands = standing_for(actors)
    told = labels(teller, stands)
    ids = {about: f"n{number}" for number, about in enumerate(told, 1)}
    nodes = tuple(
        Node(ids[about], said(label), words.of(kind, language), "", shown(kind, about, teller, ids))
        for about, (label, kind) in told.items()
    )
    return Graph(nodes, tuple(edges_of(teller, stands, ids)), teller.clean([title], ""))


def alone(graph: Graph, language: Language) -> tuple[str, ...]:
    """Return the roles behind which one person stands: somebody may know who has it."""
    plain = tuple(say(f"exchange.role.{each}", language) for each in ("some", "none"))
    labels = [heard(node.label) for node in graph.nodes if node.side.get("noun") == ROLE]
    return tuple(label for label in labels if not label.startswith(plain))


LISTS = {"party": "parties", "faction": "factions", "body": "bodies", "person": "persons"}


def standing_for(actors: Actors) -> dict[str, str]:
    """Return for each actor that leaves the node it is told by; under 18 nobody is."""
    stands = {f"party:{p.id}": f"party:{p.id}" for p in actors.parties}
    stands |= {f"body:{body.id}": f"body:{body.id}" for body in actors.bodies}
    for part in actors.factions:
        about = f"faction:{part.id}"
        stands[about] = f"party:{part.party}" if part.kind in FOLDED else about
    people = {f"person:{person.id}": person for person in actors.persons}
    for about, person in people.items():
        if not person.under_18:
            whole: str | None = person.of
            for _ in range(FARTHEST):
                whole = people[whole].of if whole in people else whole
            stands[about] = f"{ROLE}:{stands.get(whole or '', '')}"
    return stands


def labels(teller: Teller, stands: Mapping[str, str]) -> dict[str, tuple[str, Kind]]:
    """Return what each node is called and what it is, by what it stands for."""
    told: dict[str, tuple[str, Kind]] = {}
    groups: dict[str, list[Person]] = {}
    every: list[tuple[str, tuple[Record, ...]]] = [
        (noun, getattr(teller.actors, name)) for noun, name in LISTS.items()
    ]
    for noun, records in every:
        for number, record in enumerate(records, 1):
            node = stands.get(f"{noun}:{record.id}", "")
            if isinstance(record, Person):
                groups.setdefault(node, []).append(record)
            elif isinstance(record, (Party, Faction, Body)) and node.startswith(f"{noun}:"):
                kind = Kind(noun, str(record.kind or ""))
                told[node] = (teller.name(record, kind, number), kind)
    groups.pop("", None)
    for node, people in groups.items():
        whole = told.get(node.partition(":")[2], ("", Kind("")))[0]
        told[node] = (teller.roles(people, whole), Kind(ROLE))
    return told


def shown(kind: Kind, about: str, teller: Teller, ids: Mapping[str, str]) -> dict[str, str]:
    """Return what stands beside a node: its noun, its kind, and the whole it belongs to."""
    side = {"noun": kind.noun} | ({"kind": kind.slug} if kind.slug else {})
    noun, _, slug = about.partition(":")
    wholes: tuple[Faction | Body, ...] = (*teller.actors.factions, *teller.actors.bodies)
    for record in wholes:
        own = "faction" if isinstance(record, Faction) else "body"
        if (noun, slug) == (own, record.id) and f"party:{record.party}" in ids:
            side["party"] = ids[f"party:{record.party}"]
    if noun == ROLE and slug in ids:
        side["of"] = ids[slug]
    return side


def edges_of(teller: Teller, stands: Mapping[str, str], ids: Mapping[str, str]) -> Iterator[Edge]:
    """Yield the ties between nodes, those of one kind between the same two as one."""
    found: dict[tuple[str, str, str], list[Relation]] = {}
    for tie in teller.actors.relations:
        ends = [stands.get(end, "") for end in (tie.source_actor, tie.target_actor)]
        if ends[0] in ids and ends[1] in ids and ends[0] != ends[1]:
            found.setdefault((ends[0], ends[1], tie.kind), []).append(tie)
    for number, ((source, target, slug), ties) in enumerate(found.items(), 1):
        kind = teller.words.kinds.ties[slug]
        loose = {tie.hold for tie in ties}
        side = {"kind": slug, "confidence": lowest(ties).value}
        people = ROLE in (source.partition(":")[0], target.partition(":")[0])
        covers = listed(list(dict.fromkeys(slug for tie in ties for slug in tie.covers)))
        beside = {
            "during": span(ties, years=people),
            "covers": covers,
            "source_classes": teller.classes(ties),
        }
        yield Edge(
            ids[source],
            ids[target],
            kind.label.within(teller.language),
            f"e{number}",
            direction="mutual" if kind.mutual else "directed",
            strength=next(iter(loose)) or "" if len(loose) == 1 else "",
            side=side | {name: value for name, value in beside.items() if value},
        )


def lowest(ties: list[Relation]) -> Confidence:
    """Return how sure the least sure of several records is."""
    order = list(Confidence)
    return min((tie.confidence for tie in ties), key=order.index)


def span(ties: list[Relation], *, years: bool) -> str:
    """Return since when and until when, in years alone if asked; nothing if one has no date."""
    dates: list[When] = [tie.during for tie in ties if tie.during]
    if len(dates) != len(ties):
        return ""
    if len(dates) == 1 and not years:
        return dates[0].text
    first, last = min(d.first for d in dates), max(d.last for d in dates)
    ends = [f"{d.year:04d}" if years else d.isoformat() for d in (first, last)]
    return "/".join(dict.fromkeys(ends))
