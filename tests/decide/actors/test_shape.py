"""The shape of a group as its commands have it, beside what analysts say and never over it."""

import pytest

from tests.support.actors import cast, faction, person, tie
from tests.support.dossiers import claim
from tests.support.reading_actors import read, rules
from tregua.domain import Answer

PARTS = ["faction:u", "faction:v", "faction:w"]
CHIEF = [tie("person:one", part) for part in PARTS]
OWN = [tie(f"person:{n}", part) for n, part in zip(["one", "two", "three"], PARTS, strict=True)]
ALLIED = [tie(*PARTS[:2], "alliance"), tie(*PARTS[1:], "alliance")]
CENTRAL, FRANCHISE = "centralised-hierarchy", "splintered-or-franchise"


def shape(ties, *claims):
    held = cast(
        factions=[faction("u"), faction("v"), faction("w")],
        persons=[person(slug, of="party:a") for slug in ("one", "two", "three")],
        relations=ties,
        claims=claims,
    )
    reading = read(held)
    (found,) = reading.shapes
    return found, rules(reading)


def structure(*value, **more):
    return claim("structure", value, "party:a", **more)


def loosely(ties):
    return [t.model_copy(update={"hold": None}) for t in ties]


@pytest.mark.parametrize(
    ("ties", "told", "missing"),
    [
        (CHIEF, "centralised", []),
        ([tie("faction:u", "faction:v"), tie("faction:v", "faction:w")], "centralised", []),
        (loosely(CHIEF), "cannot_tell", []),
        (OWN, "franchise", []),
        ([*OWN, *ALLIED], "confederation", []),
        ([*OWN, ALLIED[0]], "franchise", []),
        (OWN[:2], "cannot_tell", ["faction:w"]),
        ([], "cannot_tell", PARTS),
    ],
    ids=["a chief", "a chain", "unsaid", "apart", "allied", "half allied", "one part dark", "dark"],
)
def test_the_shape_follows_from_who_can_bind_whom(ties, told, missing):
    found, _ = shape(ties)
    assert found.shape == told
    assert [lack.about for lack in found.missing] == missing


def test_who_can_bind_every_part_is_named_and_on_what():
    found, _ = shape([tie("person:one", part, covers=["killings"]) for part in PARTS])
    assert (found.shape, found.on, found.through) == (
        "centralised",
        ("killings",),
        ("person:one",),
    )


@pytest.mark.parametrize(
    ("ties", "claims", "differs"),
    [
        (CHIEF, [structure(CENTRAL)], Answer.NOT_MET),
        (CHIEF, [structure(FRANCHISE)], Answer.MET),
        (CHIEF, [structure(CENTRAL), structure(FRANCHISE, id="other")], Answer.MET),
        (CHIEF, [structure("network")], Answer.UNCLEAR),
        (CHIEF, [claim("structure", "asked-not-known", "party:a")], Answer.UNCLEAR),
        (CHIEF, [], Answer.UNCLEAR),
        ([], [structure(FRANCHISE)], Answer.UNCLEAR),
    ],
)
def test_a_claim_stands_beside_the_shape_and_a_difference_is_told(ties, claims, differs):
    found, noted = shape(ties, *claims)
    assert found.differs is differs
    assert ("structure-differs" in noted) is (differs is Answer.MET)


def test_a_claim_changes_nothing_in_what_the_commands_show():
    bare, _ = shape(OWN)
    claimed, _ = shape(OWN, structure(CENTRAL))
    assert (bare.shape, bare.records) == (claimed.shape, claimed.records)
    assert [c.like for c in claimed.claimed] == ["centralised"]
