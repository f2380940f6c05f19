"""Network measures on groups, their parts and bodies: people are not among the nodes.

How many ties of each kind an actor has, what hangs together, and which tie or body, were it gone,
would leave a party out of reach. Nothing is put in an order but that of the records.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tregua.decide.actors.around.cutting import Network, cut_off, pieces
from tregua.decide.actors.around.ground import Ground
from tregua.domain import Result

__all__ = ["Cut", "Measures", "Ties", "network_of", "read_measures"]

LINES = ("channel", "command")
"""Kinds of ties along which a message can pass."""
TIE = "tie "
"""What the name of a tie begins with where it stands as a node, so that it is no actor's."""


@dataclass(frozen=True, slots=True)
class Ties(Result):
    """How many ties of each kind one group, part or body has."""

    about: str
    kinds: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Cut(Result):
    """A tie, or a group or body, without which some parties could not be reached along lines.

    `what` is `relation:id`, `channel:id` or an actor; `leaves_out` the parties left on the far
    side, those being the fewer.
    """

    what: str
    leaves_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measures(Result):
    """Ties by kind, what hangs together, and what parties hang on for being reached.

    `people_left_out` is how many ties and channels run through people and are not among these.
    """

    ties: tuple[Ties, ...]
    components: tuple[tuple[str, ...], ...]
    cuts: tuple[Cut, ...]
    people_left_out: int


def read_measures(ground: Ground) -> Measures:
    """Return the measures of a ground, on groups, parts and bodies only."""
    nodes = (*ground.parties, *ground.factions, *ground.bodies)
    degrees: dict[str, dict[str, int]] = {node: {} for node in nodes}
    for tie in ground.ties:
        if tie.source_actor in degrees and tie.target_actor in degrees:
            for end in {tie.source_actor, tie.target_actor}:
                degrees[end][tie.kind] = degrees[end].get(tie.kind, 0) + 1
    whole = pieces(
        network_of(nodes, ((t.id, (t.source_actor, t.target_actor)) for t in ground.ties))
    )
    lines = network_of(nodes, lines_of(ground))
    return Measures(
        ties=tuple(
            Ties(node, tuple(sorted(kinds.items()))) for node, kinds in degrees.items() if kinds
        ),
        components=tuple(own for own in (actors_in(piece) for piece in whole) if len(own) > 1),
        cuts=tuple(
            Cut(node.removeprefix(TIE), left)
            for node, left in cut_off(lines, tuple(ground.parties))
        ),
        people_left_out=through_people(ground),
    )


def actors_in(piece: tuple[str, ...]) -> tuple[str, ...]:
    """Return the actors of a piece, without the ties that stand between them."""
    return tuple(node for node in piece if not node.startswith(TIE))


def lines_of(ground: Ground) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the lines a message can take: ties, channels through bodies, parts to their whole."""
    for tie in ground.ties:
        if tie.kind in LINES:
            yield f"relation:{tie.id}", (tie.source_actor, tie.target_actor)
    for way in ground.channels:
        if not way.through.startswith("person:"):
            yield f"channel:{way.id}", (way.through, *way.between)
    for about in ground.factions:
        yield "", (about, ground.home(about))


def network_of(nodes: tuple[str, ...], ties: Iterable[tuple[str, tuple[str, ...]]]) -> Network:
    """Return nodes and ties as one network, each tie a node between its ends.

    A tie to anything that is no node is left out with that end; one without an id joins its two
    ends directly. So no person can stand in it.
    """
    found: dict[str, list[str]] = {node: [] for node in nodes}
    for slug, ends in ties:
        own = [end for end in dict.fromkeys(ends) if end in found]
        if len(own) < 2:
            continue
        middle = f"{TIE}{slug}" if slug else own.pop(0)
        found.setdefault(middle, [])
        for end in own:
            found[middle].append(end)
            found[end].append(middle)
    return {node: tuple(near) for node, near in found.items()}


def through_people(ground: Ground) -> int:
    """Return how many ties and channels run through people, and so stand outside the measures."""
    ties = [
        tie
        for tie in ground.ties
        if any(end.startswith("person:") for end in (tie.source_actor, tie.target_actor))
    ]
    ways = [way for way in ground.channels if way.through.startswith("person:")]
    return len(ties) + len(ways)
