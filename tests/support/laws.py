"""Small dossiers to read the law beside: a state and two groups, ties, listings, incidents."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tests.support.dossiers import NOW, claims, dossier, party, sheet, source
from tregua.decide.law import LawReading, TestReading, read_law_of
from tregua.domain import Actors, Dossier, Incident, Relation
from tregua.domain.law import LawFile
from tregua.knowledge import load_catalogue
from tregua.knowledge.law import load_law

__all__ = [
    "ARMED",
    "DAY",
    "HIGH_ORGANISATION",
    "INTENSE",
    "STRICTER",
    "held",
    "incident",
    "law_file",
    "reading",
    "one_test",
    "tie",
]

DAY = date(2026, 6, 1)
ARMED = frozenset(["rivalry", "hostilities"])
LOW_INTENSITY = {
    "clash-frequency@relation:ab": "none-known",
    "clash-duration@relation:ab": "days",
    "clash-weapons@relation:ab": "hand-arms",
    "clash-casualties@relation:ab": "none-known",
    "clash-destruction@relation:ab": "little",
    "clash-displacement@relation:ab": "none-known",
    "clash-forces@relation:ab": "police",
    "council-attention": False,
    "clash-attributed@relation:ab": "most",
}
INTENSE = {
    "clash-frequency@relation:ab": "sustained",
    "clash-duration@relation:ab": "years",
    "clash-weapons@relation:ab": "heavy",
    "clash-casualties@relation:ab": "hundreds",
    "clash-destruction@relation:ab": "wide",
    "clash-displacement@relation:ab": "whole-places",
    "clash-forces@relation:ab": "soldiers",
    "council-attention": True,
    "clash-attributed@relation:ab": "most",
}
HIGH_ORGANISATION = {
    "command@party:a": "high",
    "inner-discipline@party:a": "known",
    "led-from@party:a": True,
    "territorial-control@party:a": "micro",
    "arms-supply@party:a": "steady",
    "recruits-trains@party:a": "trains",
    "joint-operations@party:a": "several",
    "authority-proven@party:a": "shown",
    "cohesion@party:a": "high",
    "group-structured@party:a": True,
}
LOW_ORGANISATION = {
    "command@party:a": "low",
    "inner-discipline@party:a": "nothing",
    "led-from@party:a": False,
    "territorial-control@party:a": "none",
    "arms-supply@party:a": "each-alone",
    "recruits-trains@party:a": "neither",
    "joint-operations@party:a": "none-known",
    "authority-proven@party:a": "own-word",
    "cohesion@party:a": "low",
    "group-structured@party:a": False,
}
STRICTER = {
    "territorial-control@party:a": "extensive",
    "spares-civilians@party:a": "could",
}


def tie(
    slug: str = "ab", one: str = "party:a", other: str = "party:state", **more: Any
) -> Relation:
    """Return a relation of a kind that fights."""
    fields = {"id": slug, "recorded": NOW, "kind": "hostilities", "from": one, "to": other}
    told = {"confidence": "medium", "sources": [{"source": "text"}]}
    return Relation.model_validate(fields | told | more)


def held(
    facts: Mapping[str, Any] | None = None, ties: Iterable[Relation] | None = None, **more: Any
) -> Dossier:
    """Return a dossier of a state, two groups and a tie between the first group and the state."""
    parties = (party("a"), party("b"), party("state", kind="state"))
    relations = (tie(),) if ties is None else tuple(ties)
    actors = more.pop("actors", {})
    fields = {
        "sheet": sheet(face="named"),
        "sources": (source(), source("unseen", seen="not_seen")),
        "actors": Actors.model_validate({"parties": parties, "relations": relations} | actors),
    }
    return dossier(claims(facts or {}), **(fields | more))


def law_file(**lists: Iterable[Mapping[str, Any]]) -> LawFile:
    """Return a law file of records, each with its id and moment if none is given."""
    return LawFile.model_validate(
        {
            name: [{"id": f"{name}-{i}", "recorded": NOW} | one for i, one in enumerate(records)]
            for name, records in lists.items()
        }
    )


def incident(slug: str, attribution: str = "", grade: str = "", **more: Any) -> Incident:
    """Return a killing recorded in a place."""
    fields = {"id": slug, "recorded": "2026", "on": "2025-03", "kind": "killing", "place": "p"}
    return Incident.model_validate(fields | {"attribution": attribution, "grade": grade} | more)


def reading(given: Dossier, pair: tuple[str, str] | None = None) -> LawReading:
    """Return the law read beside a dossier."""
    return read_law_of(given, load_catalogue(), load_law(), DAY, armed=ARMED, pair=pair)


def one_test(given: LawReading, slug: str, about: str = "relation:ab") -> TestReading:
    """Return one test of one subject."""
    return next(test for test in given.tests if (test.id, test.about) == (slug, about))
