"""Channels: whom they reach, who agreed, and what rests on one carrier or one facilitator alone."""

from datetime import date

import pytest

from tests.support.actors import body, cast, channel, person, tie
from tests.support.reading_actors import read, rules
from tregua.domain import Answer

TEAM = {"id": "analyst-1", "parts": ["facilitator"]}
GROUPS = ("party:a", "party:state")


def reading(*ways, day=date(2020, 3, 1), **more):
    bodies = [
        body("parish", "church"),
        body("kin", "families"),
        body("board", "community-board"),
    ]
    return read(cast(bodies=bodies, channels=ways, **more), day)


def found(told, rule):
    return [each.about for each in told.findings if each.rule == rule]


@pytest.mark.parametrize(
    ("during", "holds"),
    [(None, [Answer.MET]), ("2020", [Answer.MET]), ("~2020", [Answer.UNCLEAR]), ("2019", [])],
)
def test_a_channel_is_told_while_it_may_be_open(during, holds):
    told = reading(channel("body:parish", *GROUPS, during=during)).channels
    assert [way.holds for way in told] == holds


def test_a_channel_tells_what_is_known_of_it_and_what_nobody_wrote():
    bare, full = reading(
        channel("body:parish", *GROUPS),
        channel(
            "body:board",
            *GROUPS,
            trust="high",
            risk="low",
            consent=True,
            deputy="body:parish",
            trusted_by=["party:a"],
        ),
    ).channels
    assert (bare.trust, bare.risk, bare.consent, bare.deputy) == ("", "", Answer.UNCLEAR, "")
    assert [lack.term for lack in bare.missing] == ["trust", "risk", "consent", "deputy"]
    assert (full.trust, full.risk, full.consent, full.missing) == ("high", "low", Answer.MET, ())
    assert (full.reaches, full.trusted_by, full.deputy) == (GROUPS, ("party:a",), "body:parish")


@pytest.mark.parametrize(
    ("through", "consent", "rule"),
    [
        ("body:kin", None, "channel-consent-not-recorded"),
        ("body:kin", False, "channel-consent-refused"),
        ("body:board", None, "channel-consent-not-recorded"),
        ("person:aunt", None, "channel-consent-not-recorded"),
        ("person:in-law", None, "channel-consent-not-recorded"),
    ],
)
def test_relatives_and_communities_must_have_agreed_first(through, consent, rule):
    told = reading(
        channel(through, *GROUPS, consent=consent),
        persons=[person("aunt", of="body:kin"), person("in-law"), person("chief")],
        relations=[tie("person:in-law", "person:chief", "kinship")],
    )
    assert found(told, rule) == [("channel:" + f"by-{through}".replace(":", "-"), through)]
    agreed = reading(
        channel(through, *GROUPS, consent=True), persons=[person("aunt", of="body:kin")]
    )
    assert not [each for each in rules(agreed) if each.startswith("channel-consent")]


def test_a_church_is_not_asked_for_the_consent_of_relatives():
    told = reading(channel("body:parish", *GROUPS))
    assert not [each for each in rules(told) if each.startswith("channel-consent")]


def test_the_same_ends_through_the_same_carrier_are_one_way_written_twice():
    told = reading(
        channel("body:parish", *GROUPS, id="c1"),
        channel("body:parish", *reversed(GROUPS), id="c2"),
        channel("body:parish", "party:a", id="c3"),
    )
    assert found(told, "channel-double") == [("channel:c1", "channel:c2", "body:parish")]


def test_parties_with_one_way_or_none_are_named():
    told = reading(channel("body:parish", "party:a", id="c1"), channel("body:parish", "party:a"))
    assert found(told, "party-one-channel") == [("party:a", "body:parish")]
    assert found(told, "party-no-channel") == [("party:state",)]


def test_a_channel_to_a_body_of_a_party_reaches_the_party():
    told = reading(
        channel("body:parish", "body:ministry", "party:a"),
        channel("body:board", *GROUPS),
    )
    assert "party-no-channel" not in rules(told)
    told = read(
        cast(
            bodies=[body("ministry", "ministry", party="state"), body("parish"), body("board")],
            channels=[
                channel("body:parish", "body:ministry", "party:a"),
                channel("body:board", *GROUPS),
            ],
        )
    )
    assert not {"party-no-channel", "party-one-channel"} & set(rules(told))


@pytest.mark.requirement("R100")
def test_a_carrier_who_alone_reaches_a_party_needs_a_deputy():
    alone = reading(channel("person:one", *GROUPS), persons=[person("one")])
    shared = reading(channel("person:one", *GROUPS, deputy="body:parish"), persons=[person("one")])
    assert found(alone, "carrier-no-deputy") == [("person:one",)]
    assert found(shared, "carrier-no-deputy") == []


@pytest.mark.requirement("R100")
@pytest.mark.parametrize(
    ("team", "lone"),
    [([TEAM], True), ([TEAM, TEAM | {"id": "analyst-2"}], False), ([], False)],
)
def test_one_facilitator_with_nobody_beside_is_told(team, lone):
    assert ("one-facilitator" in rules(reading(team=team))) is lone


def test_who_is_under_18_carries_nothing():
    told = reading(channel("person:young", *GROUPS), persons=[person("young", under_18=True)])
    assert told.channels == ()
