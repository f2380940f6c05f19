"""What the founding texts tell, found again: Gonzalez, Ecuador, owners, units, routes."""

import json
import re
from dataclasses import replace

import pytest

from tests.support.actors import body, cast, channel, faction, person, tie
from tests.support.around import (
    around,
    conduct,
    count,
    ecuador,
    gain,
    inside,
    outside,
    share,
    tolerance,
)
from tests.support.dossiers import agreement, claims, clause
from tregua.decide.actors.around import Exposed, SideState
from tregua.domain import Answer


@pytest.mark.requirement("R117")
def test_three_of_seven_groups_of_gonzalez_raise_the_alert_of_low_coverage():
    given = cast(parties=inside("a", "b", "c"), group_counts=[count(7, 7)])
    read = around(given)
    (whole,) = read.coverage
    assert (round(whole.groups.low, 2), round(whole.groups.high, 2)) == (0.43, 0.43)
    assert [f.about for f in read.found("coverage-low")] == ["dossier"]


@pytest.mark.requirement("R117")
def test_an_uncertain_count_gives_a_range_and_no_alert_where_the_range_spans_half():
    given = cast(parties=inside("a", "b", "c"), group_counts=[count(5, 8)])
    (whole,) = around(given).coverage
    assert (whole.groups.low, whole.groups.high) == (3 / 8, 3 / 5)
    finding = around(given).finding("coverage-low@dossier")
    assert finding.answer is Answer.UNCLEAR


@pytest.mark.requirement("R117")
def test_two_counts_are_never_averaged():
    counts = [count(4, 4, sources=[]), count(7, 7)]
    (whole,) = around(cast(parties=inside("a", "b"), group_counts=counts)).coverage
    assert whole.counted == (4, 7)
    assert (whole.groups.low, whole.groups.high) == (2 / 7, 2 / 4)


@pytest.mark.requirement("R117")
def test_where_nothing_is_counted_the_coverage_cannot_be_told():
    (whole,) = around(cast(parties=inside("a"))).coverage
    assert whole.groups is None
    assert whole.violence == ()
    assert {gap.term for gap in whole.missing} == {"group_counts", "violence_shares"}
    assert around(cast(parties=inside("a"))).finding("coverage-low@dossier").answer == "unclear"


@pytest.mark.requirement("R117")
def test_what_is_laid_to_nobody_stays_in_the_range_only_for_those_inside_with_no_share():
    shares = [share("party:a", 0.2, 0.3), share("party:x", 0.4, 0.5)]
    known = cast(parties=(*inside("a"), *outside("x")), violence_shares=shares)
    unread = cast(parties=(*inside("a", "b"), *outside("x")), violence_shares=shares)
    spans = [around(given).coverage[0].violence[0].share for given in (known, unread)]
    assert [(s.low, s.high) for s in spans] == [(0.2, 0.3), (0.2, 0.6)]


@pytest.mark.requirement("R117")
def test_a_part_outside_takes_its_violence_out_of_its_group():
    given = cast(
        parties=inside("a"),
        factions=[faction("left", in_talks=False)],
        violence_shares=[share("party:a", 0.8, 0.8), share("faction:left", 0.5, 0.5)],
    )
    (violence,) = around(given).coverage[0].violence
    assert round(violence.share.low, 9) == round(violence.share.high, 9) == 0.3


@pytest.mark.requirement("R111")
def test_a_rival_outside_that_is_as_strong_leaves_a_group_exposed_and_warns_of_disarming_it():
    given = cast(
        parties=(*inside("a"), *outside("x")),
        relations=[tie("party:a", "party:x", "rivalry")],
        claims=claims({"rivals-outside@party:a": "open", "rival-strength@party:a": "even"}),
        agreement=agreement(clause("arms", kind="disarmament")),
    )
    read = around(given)
    (exposure,) = read.exposures
    assert exposure.reading is Exposed.EXPOSED
    assert [(r.about, r.why) for r in exposure.rivals] == [("party:x", "outside_and_strong")]
    assert [f.about for f in read.found("arms-asked-of-exposed")] == ["clause:arms"]


@pytest.mark.requirement("R111")
def test_a_group_said_to_have_no_rival_beside_a_recorded_one_cannot_be_told():
    given = cast(
        parties=(*inside("a"), *outside("x")),
        relations=[tie("party:x", "party:a", "hostilities")],
        claims=claims({"rivals-outside@party:a": "none"}),
    )
    (exposure,) = around(given).exposures
    assert exposure.reading is Exposed.CANNOT_TELL
    assert [r.why for r in exposure.rivals] == ["said_none"]


@pytest.mark.requirement("R111")
def test_a_named_step_that_keeps_rivals_away_leaves_no_exposure_shown():
    given = cast(
        parties=(*inside("a"), *outside("x")),
        relations=[tie("party:a", "party:x", "rivalry")],
        claims=claims({"rivals-outside@party:a": "answered", "rival-strength@party:a": "even"}),
        agreement=agreement(clause("cover", ["party:state"], kind="security", towards=["party:a"])),
    )
    (exposure,) = around(given).exposures
    assert exposure.reading is Exposed.NOT_SHOWN
    assert exposure.answered is Answer.MET
    assert exposure.covers == ("cover",)


@pytest.mark.requirement("R113")
def test_the_map_of_obstruction_is_whole_only_when_all_eight_sides_were_looked_at():
    sides = ("inside", "splinter", "other-group", "business", "party", "institution", "police")
    seven = [conduct(side) for side in sides]
    read = around(cast(parties=inside("a"), obstructions=seven))
    assert not read.sides_whole
    assert [f.about for f in read.found("obstruction-side-open")] == ["side:foreign"]
    eight = [*seven, conduct("foreign", "body:agency")]
    assert around(cast(parties=inside("a"), obstructions=eight)).sides_whole


@pytest.mark.requirement("R113")
def test_that_nobody_is_known_goes_stale_and_is_asked_again():
    given = cast(parties=inside("a"), obstructions=[conduct("police", as_of="2020-01-01")])
    side = next(s for s in around(given).sides if s.id == "police")
    assert side.state is SideState.STALE
    assert side.stale_after_days == 90


@pytest.mark.requirement("R113")
def test_conduct_without_motive_means_timing_or_response_names_what_is_missing():
    given = cast(parties=inside("a"), obstructions=[conduct("business", "body:owners", motive="x")])
    read = around(given)
    side = next(s for s in read.sides if s.id == "business")
    assert side.conduct[0].missing == ("means", "timing", "response")
    assert [f.about for f in read.found("obstruction-unanswered")] == ["body:owners"]


@pytest.mark.requirement("R114")
def test_owners_who_back_a_dependent_band_are_proposed_and_a_person_is_not():
    given = cast(
        parties=inside("a"),
        bodies=[body("owners", "business")],
        persons=[person("p1")],
        relations=[
            tie("body:owners", "party:a", "patronage"),
            tie("person:p1", "party:a", "patronage"),
        ],
        claims=claims({"dependence@party:a": "part"}),
    )
    (dependent,) = around(given).dependents
    assert [(c.about, c.side, c.listed) for c in dependent.candidates] == [
        ("body:owners", "business", False)
    ]
    assert dependent.people_left_out == 1


@pytest.mark.requirement("R114")
def test_a_group_that_depends_on_nobody_has_nobody_proposed():
    given = cast(
        parties=inside("a"),
        bodies=[body("owners", "business")],
        relations=[tie("body:owners", "party:a", "supply")],
        claims=claims({"dependence@party:a": "none"}),
    )
    assert around(given).dependents == ()


@pytest.mark.requirement("R115")
def test_a_police_unit_without_a_liaison_shows_the_gap_and_a_church_does_not():
    given = cast(
        bodies=[body("unit", "police"), body("church")],
        claims=claims({"body-stance@body:unit": "against"}),
    )
    read = around(given)
    (unit,) = read.security
    assert [reason.value for reason in unit.stances] == ["against"]
    assert unit.gaps == ("liaison",)
    assert [f.about for f in read.found("security-body-unspoken")] == ["body:unit"]


@pytest.mark.requirement("R116")
def test_a_trafficking_route_asks_for_an_entry_further_up_it():
    line = claims({"lines-of-crime@party:a": ("drug-trafficking", "extortion")})
    read = around(cast(parties=inside("a", "b"), claims=line))
    assert [f.about for f in read.found("upstream-unasked")] == ["party:a"]
    assert [gap.about for gap in read.unasked] == ["party:b"]
    entered = [conduct("foreign", "body:market")]
    entered_read = around(cast(parties=inside("a"), claims=line, obstructions=entered))
    assert entered_read.found("upstream-unasked") == ()
    unknown = around(cast(parties=inside("a"), claims=line, obstructions=[conduct("foreign")]))
    assert unknown.finding("upstream-unasked@party:a").answer is Answer.UNCLEAR


@pytest.mark.requirement("R124")
def test_a_benefit_that_strengthens_the_part_that_trades_is_warned_of():
    given = cast(
        parties=inside("a"),
        factions=[faction("mines", kind="trade-wing")],
        agreement=agreement(
            clause("posts", ["party:state"], kind="benefit", towards=["party:a"]),
            clause("visits", ["party:state"], kind="custody", towards=["party:a"]),
        ),
        inner_gains=[gain("clause:posts", "faction:mines")],
    )
    read = around(given)
    assert [f.about for f in read.found("benefit-to-armed-part")] == ["clause:posts"]
    assert [f.about for f in read.found("benefit-unexamined")] == ["clause:visits"]


@pytest.mark.requirement("R122")
def test_three_in_ten_outside_raise_no_alert_where_the_team_can_bear_a_little_more():
    given = ecuador()
    actors = given.actors.model_copy(update={"tolerances": (tolerance(0.35),)})
    (unity,) = around(replace(given, actors=actors)).unity
    assert (unity.outside.low, unity.outside.high) == (0.3, 0.3)
    assert unity.beyond is Answer.NOT_MET
    assert around(replace(given, actors=actors)).found("outside-beyond-tolerance") == ()


@pytest.mark.requirement("R122")
def test_without_a_tolerance_no_split_is_an_alert_and_it_is_said_that_nobody_set_one():
    read = around(ecuador())
    assert read.unity[0].beyond is Answer.UNCLEAR
    assert read.found("outside-beyond-tolerance") == ()
    assert [f.about for f in read.found("tolerance-unset")] == ["party:a"]


@pytest.mark.requirement("R122")
def test_more_outside_than_was_decided_on_is_an_alert():
    actors = ecuador().actors.model_copy(update={"tolerances": (tolerance(0.2),)})
    read = around(replace(ecuador(), actors=actors))
    assert [f.about for f in read.found("outside-beyond-tolerance")] == ["party:a"]


def test_an_infiltrated_body_with_a_task_or_a_channel_is_found_through_claims_and_ties():
    given = cast(
        parties=inside("a"),
        bodies=[body("ministry", "ministry"), body("church"), body("clean", "ngo")],
        relations=[tie("party:a", "body:church", "infiltration")],
        channels=[channel("body:church", "party:a")],
        claims=claims(
            {
                "body-infiltrated@body:ministry": "suspected",
                "body-task@body:ministry": "task",
                "body-infiltrated@body:clean": "none-found",
            }
        ),
    )
    read = around(given)
    assert [(b.about, b.trusted, b.carries) for b in read.infiltrated] == [
        ("body:ministry", Answer.MET, ()),
        ("body:church", Answer.UNCLEAR, ("by-body-church",)),
    ]
    assert [f.about for f in read.found("infiltrated-carries")] == ["body:church"]


def test_a_reading_is_told_as_plain_values_and_holds_no_score():
    read = around(cast(parties=inside("a"), group_counts=[count(2, 3)])).to_dict()
    assert json.loads(json.dumps(read)) == read
    assert not {"score", "rank", "ranking", "percent"} & set(re.findall(r"\w+", json.dumps(read)))
