"""Answers that can be worked out by hand: a country's truce, a leader's recording, three gangs."""

from datetime import date

import pytest

from tests.support.actors import assent, authority, cast, channel, faction, person, tie
from tests.support.dossiers import agreement, clause, example
from tests.support.reading_actors import bound, read, rules
from tregua.domain import Answer

AUTUMN = date(2012, 9, 1)
ELDERS, SPOKESMEN = "faction:ms13-elders", "faction:ms13-spokesmen"


def test_in_el_salvador_in_2012_orders_from_prison_reached_killings_and_nothing_else_for_sure():
    told = bound(read(example(), AUTUMN), ELDERS, SPOKESMEN)
    assert told["killings"].answer is Answer.MET
    assert told["not_told_apart"].answer is Answer.UNCLEAR
    assert told["killings"].doubt.confidence == "medium"


def test_in_el_salvador_parts_the_leaders_believed_lost_are_not_surely_bound():
    told = bound(read(example(), AUTUMN), ELDERS, "faction:ms13-lost")
    assert {on.answer for on in told.values()} == {Answer.UNCLEAR}


def test_in_el_salvador_the_line_out_of_prison_was_over_once_the_spokesmen_were_arrested():
    told = bound(read(example(), date(2016, 1, 1)), ELDERS, SPOKESMEN)
    assert {on.answer for on in told.values()} == {Answer.NOT_MET}


def test_in_el_salvador_the_groups_said_yes_through_the_older_leaders():
    reading = read(example(), AUTUMN)
    (calm,) = [p for p in reading.promises if p.promise == "clause:no-killing"]
    assert [(side.party, side.through) for side in calm.sides] == [
        ("party:barrio18", "faction:barrio18-elders"),
        ("party:ms13", "faction:ms13-elders"),
    ]
    assert calm.strength is Answer.NOT_MET
    assert "promise-on-void-authority" in rules(reading)


@pytest.mark.requirement("R121")
@pytest.mark.parametrize(
    ("more", "day", "answer"),
    [
        ({"identity_checked": True}, date(2020, 3, 1), Answer.MET),
        ({"identity_checked": False}, date(2020, 3, 1), Answer.NOT_MET),
        ({"identity_checked": True}, date(2020, 6, 1), Answer.NOT_MET),
    ],
)
def test_a_recording_of_the_top_leader_counts_for_ninety_days_once_it_is_known_whose_it_is(
    more, day, answer
):
    shown = authority("person:envoy", proof="video", **more)
    (voice,) = read(cast(persons=[person("envoy")], authorities=[shown]), day).authorities
    assert voice.answer is answer


@pytest.mark.requirement("R118")
def test_a_voice_whose_authority_nobody_checked_carries_no_promise_though_the_command_is_firm():
    held = cast(
        factions=[faction("north"), faction("south")],
        persons=[person("chief", of="party:a")],
        relations=[tie("person:chief", part) for part in ("faction:north", "faction:south")],
        authorities=[authority("person:chief", identity_checked=False)],
        channels=[channel("person:chief", "party:a", "party:state")],
        agreement=agreement(clause("calm", assents=[assent("party:a", "person:chief")])),
    )
    reading = read(held)
    (side,) = reading.promises[0].sides
    assert (side.binding, side.authority, side.strength) == (
        Answer.MET,
        Answer.NOT_MET,
        Answer.NOT_MET,
    )
    assert {"authority-void", "promise-on-void-authority", "carrier-no-deputy"} <= set(
        rules(reading)
    )
