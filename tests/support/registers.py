"""Small registers in a few words: what a test does not say of a record is filled in."""

from collections.abc import Iterable, Mapping
from typing import Any

from tests.support.dossiers import NOW, dossier, party, sheet, source
from tregua.domain import Actors, Dossier, Faction
from tregua.domain.registers import Aims, Bargain

ASSERTED = {"as_of": "2020", "learned_on": "2020", "sources": [{"source": "text"}]}
LEAST: dict[str, dict[str, Any]] = {
    "demands": ASSERTED | {"of": "party:a", "asks": "Asked"},
    "offers": {"gives": "Given"},
    "levers": {"kind": "prosecution", "says": "Pressed", "outside": False},
    "red_lines": {"says": "Never granted"},
    "results": {"family": "less_violence", "wants": "Wanted"},
    "proportionality": {},
    "dilemmas": {"asks": "Which way?"},
    "feuds": ASSERTED
    | {"of": "party:a", "against": "party:b", "kind": "honour", "says": "An insult"},
    "portfolio": ASSERTED | {"of": "party:a", "kind": "extortion"},
}
"""What each record needs so as to be one, and nothing more."""
BARGAIN = ("demands", "offers", "levers", "red_lines")

Records = Iterable[Mapping[str, Any]]


def filled(kind: str, records: Records) -> list[dict[str, Any]]:
    """Return records of a kind with an id and whatever else they need."""
    named = ({"id": f"{kind}-{i}", "recorded": NOW} for i, _ in enumerate(records, 1))
    return [name | LEAST[kind] | dict(own) for name, own in zip(named, records, strict=True)]


def bargain(**kinds: Records) -> Bargain:
    """Return `bargain.yaml` with some records."""
    return Bargain.model_validate({kind: filled(kind, own) for kind, own in kinds.items()})


def aims(**kinds: Records) -> Aims:
    """Return `aims.yaml` with some records."""
    return Aims.model_validate({kind: filled(kind, own) for kind, own in kinds.items()})


def registers(more: Mapping[str, Any] | None = None, /, **kinds: Records) -> Dossier:
    """Return a dossier of groups a and b, the state and a community, with some registers."""
    faction = {"id": "north", "recorded": NOW, "party": "a", "name": "North"}
    parties = (
        *(party(group) for group in ("a", "b")),
        party("state", kind="state"),
        party("street", kind="community"),
    )
    actors = Actors(parties=parties, factions=(Faction.model_validate(faction),))
    sources = (source(), source("unseen", seen="not_seen"))
    held = {
        "bargain": bargain(**{k: v for k, v in kinds.items() if k in BARGAIN}),
        "aims": aims(**{k: v for k, v in kinds.items() if k not in BARGAIN}),
    }
    fields = {"actors": actors, "sources": sources, "sheet": sheet()} | held | dict(more or {})
    return dossier(**fields)


PROOF = {"says": "Seen", "sources": [{"source": "text"}]}
FULL: dict[str, tuple[dict[str, Any], ...]] = {
    "demands": (
        {"id": "d0", "kind": "jobs", "interests": ["family"]},
        {
            "id": "d1",
            "replaces": "d0",
            "reason": "A killing",
            "kind": "jobs",
            "interests": ["family"],
            "interest": "Visits",
            "other_ways": ["Letters"],
            "priority": "high",
            "flexibility": "some",
            "legal": "now",
            "political": "after_change",
        },
    ),
    "offers": (
        {
            "id": "o1",
            "to": ["party:a"],
            "kind": "amnesty",
            "interests": ["family"],
            "fits_because": "Kin",
            "basis": "found",
            "lawful_basis": "A law",
            "proof": PROOF,
            "consequence": "Taken back",
            "lever": "l1",
        },
    ),
    "levers": (
        {
            "id": "l1",
            "outside": True,
            "holder": "party:state",
            "conditions": "One",
            "consent": "given",
            "withdrawal_risk": "A vote",
            "proof": PROOF,
            "bears_on": ["party:a"],
        },
    ),
    "red_lines": ({"id": "r1", "bars": ["amnesty"], "may_change": ["analyst-1"]},),
    "results": (
        {
            "id": "g1",
            "kind": "access",
            "power": "part",
            "also_signs": ["party:state"],
            "unattainable": "Not now",
            "indicator": "Trips",
            "least": "One trip",
            "total_end": True,
            "evidence": [{"source": "text"}],
        },
    ),
    "proportionality": (
        {
            "id": "p1",
            "accommodation": "Visits",
            "gain": "A road",
            "offers": ["o1"],
            "borne_by": ["party:street"],
            "less_costly": "Letters",
            "why_not": "Tried",
        },
    ),
    "dilemmas": (
        {"id": "x1", "owner": "analyst-1", "gate": "first-meeting"},
        {"id": "x2", "closed": {"on": "2021", "by": "analyst-1", "reason": "It became known"}},
    ),
    "feuds": ({"id": "f1", "retaliation": "feared", "window": "2020-05", "answer": "Two aunts"},),
    "portfolio": ({"id": "c1", "share": "much", "trend": "rising", "outlook": "stays"},),
}
"""Registers in which every field that can be read is filled at least once."""
