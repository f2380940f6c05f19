"""How the answers on actors grow with actors and ties, beside networkx.

A dossier of groups, parts, bodies and people is made from a seed, with four times as many ties as
actors and a claim or two on each group. `read_actors` gives every answer: who binds and speaks for
whom, and what stands around the talks, which is also measured alone. The last columns are the
worst case: all ties are of command, each of another strength, and nothing is told apart by any tie,
or half of them cover something. networkx (a graph
library in Python that computes the same connectivity) builds one graph of the same lines and
finds its pieces and cut points, which is a small part of that. Ratios come first.
"""

import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import networkx as nx

from tregua.decide.actors import read_actors
from tregua.decide.actors.around import read_around
from tregua.decide.actors.around.cutting import Network, cut_off, pieces
from tregua.decide.actors.around.ground import ground_of
from tregua.decide.actors.around.measures import lines_of, network_of
from tregua.domain import Actors, Claim, Confidence, Dossier, DossierSheet, Source
from tregua.domain.people import Hold
from tregua.knowledge import load_catalogue
from tregua.knowledge.people import load_actor_kinds

SIZES = (125, 250, 500, 1000)
TIES_EACH = 4
DAY = date(2020, 6, 1)
NOW = {"recorded": "2026-01-01T00:00:00Z"}
SURE = {**NOW, "confidence": "medium", "sources": [{"source": "text"}]}
Found = tuple[set[frozenset[str]], set[str]]
ASKED = {"cohesion": ["low", "medium", "high"], "rival-strength": ["weaker", "even", "stronger"]}


def made(actors: int, seed: int = 1) -> Dossier:
    """Make a dossier of so many actors: a fifth groups, half parts, the rest bodies and people."""
    draw = random.Random(seed)
    groups = [f"g{i}" for i in range(actors // 5)]
    parts = [f"f{i}" for i in range(actors // 2)]
    bodies = [f"b{i}" for i in range(actors // 5)]
    people = [f"p{i}" for i in range(actors - len(groups) - len(parts) - len(bodies))]
    kinds = load_actor_kinds()
    named = [
        *(f"party:{g}" for g in groups),
        *(f"faction:{f}" for f in parts),
        *(f"body:{b}" for b in bodies),
        *(f"person:{p}" for p in people),
    ]
    listed: dict[str, list[dict[str, Any]]] = {
        "parties": [
            {"id": g, "name": g, "kind": "group", "in_talks": draw.choice([True, False, None])}
            for g in groups
        ],
        "factions": [{"id": f, "name": f, "party": draw.choice(groups)} for f in parts],
        "bodies": [{"id": b, "name": b, "kind": draw.choice(list(kinds.bodies))} for b in bodies],
        "persons": [{"id": p, "code_name": p, "role": "speaks"} for p in people],
        "relations": [
            {"id": f"r{i}", "kind": draw.choice(list(kinds.ties)), "hold": "firm"}
            | dict(zip(("from", "to"), draw.sample(named, 2), strict=True))
            for i in range(TIES_EACH * actors)
        ],
    }
    records = {
        kind: [(SURE if kind == "relations" else NOW) | each for each in own]
        for kind, own in listed.items()
    }
    claims = [
        Claim.model_validate(
            SURE
            | {"id": f"{q}-{g}", "question": q, "about": f"party:{g}", "value": draw.choice(levels)}
            | {"by": "a", "as_of": "2020", "learned_on": "2020"}
        )
        for g in groups
        for q, levels in ASKED.items()
    ]
    sheet = {
        "format": 1, "id": "bench", "title": "Bench", "place": "Nowhere", "time_zone": "UTC",
        "locale": "en_GB", "languages": ["en"], "promoter": "A bench", "purpose": "To measure",
        "version": "1", "as_of": "2020", "record_law": "undecided", "handling": "K4",
    }  # fmt: skip
    source = {
        "id": "text", "title": "Text", "kind": "report", "grade": "B2", "handling": "K4",
        "shown_as": "A text", "seen": "whole",
    }  # fmt: skip
    return Dossier(
        sheet=DossierSheet.model_validate(sheet),
        sources=(Source.model_validate(NOW | source),),
        claims=tuple(claims),
        actors=Actors.model_validate(records),
    )


def commanding(dossier: Dossier, covers: bool, seed: int = 1) -> Dossier:
    """Make every tie of a dossier one of command, each as strong as chance has it."""
    draw = random.Random(seed)
    ties = tuple(
        tie.model_copy(
            update={
                "kind": "command",
                "hold": draw.choice((*Hold, None)),
                "confidence": draw.choice(list(Confidence)),
                "covers": draw.choice(((), ("killings",), ("extortion",))) if covers else (),
            }
        )
        for tie in dossier.actors.relations
    )
    held = dossier.actors.model_copy(update={"relations": ties})
    return replace(dossier, actors=held)


def median(act: Callable[[], object], times: int = 5) -> float:
    """Give the median time of an act, after one that is not counted."""
    act()
    found = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def theirs(lines: Network) -> Found:
    """Give the pieces and cut points of a network as networkx finds them."""
    graph = nx.Graph((one, other) for one, near in lines.items() for other in near)
    graph.add_nodes_from(lines)
    whole = {frozenset(piece) for piece in nx.connected_components(graph)}
    return whole, set(nx.articulation_points(graph))


def ours(lines: Network) -> Found:
    """Give the pieces and cut points of a network as Tregua finds them."""
    whole = {frozenset(piece) for piece in pieces(lines)}
    return whole, {node for node, _ in cut_off(lines, tuple(lines))}


def main() -> None:
    kinds, catalogue = load_actor_kinds(), load_catalogue()
    head = ("x networkx", "growth", "cuts alone x", "all s", "around s", "command s", "covers s")
    print(f"{'actors, ties':<16}" + "".join(f"{name:>14}" for name in head))
    before = 0.0
    for actors in SIZES:
        dossier = made(actors)
        ground = ground_of(dossier, kinds, catalogue, DAY)
        nodes = (*ground.parties, *ground.factions, *ground.bodies)
        lines = network_of(nodes, lines_of(ground))
        if ours(lines) != theirs(lines):
            raise SystemExit(f"{actors} actors: the two do not find the same cut points")
        peer = median(lambda lines=lines: theirs(lines))
        alone = median(lambda g=ground, lines=lines: list(cut_off(lines, tuple(g.parties))))
        around = median(lambda d=dossier: read_around(d, kinds, catalogue, DAY))
        wait = median(lambda d=dossier: read_actors(d, kinds, catalogue, DAY))
        led = [commanding(dossier, covers) for covers in (False, True)]
        worst, mixed = (
            median(lambda d=each: read_actors(d, kinds, catalogue, DAY), 3) for each in led
        )
        growth = f"{wait / before:.1f}" if before else ""
        what = f"{actors}, {TIES_EACH * actors}"
        ratios = f"{wait / peer:>14.1f}{growth:>14}{alone / peer:>14.1f}"
        print(f"{what:<16}{ratios}{wait:>14.3f}{around:>14.3f}{worst:>14.3f}{mixed:>14.3f}")
        before = wait


if __name__ == "__main__":
    main()
