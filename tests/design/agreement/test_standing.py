"""What stands around a deal: limits, promises, lines of crime, politics, time, known patterns."""

from datetime import date

import pytest

from tests.support.actors import body, cast
from tests.support.agreements import DAY, checked, found, undertaking, values
from tests.support.dossiers import NOW, agreement, claim, clause, party
from tests.support.registers import aims, bargain
from tregua.domain import Answer, Severity
from tregua.domain.law import LawFile
from tregua.usecases import describe

SECRET_WORDS = "Nobody is ever handed over, whatever the ambassador says"
LINE = {"id": "no-amnesty", "says": SECRET_WORDS, "bars": ["amnesty"]}
SAID = {"id": "no-pardon", "says": "There will be no amnesty", "bars": ["amnesty"], "recorded": NOW}
WINDOW = clause("window", ["party:state"], kind="amnesty", towards=["party:a"])


def about(given, rule, on=DAY):
    """Return what one rule found something about."""
    return {each for name, each in found(given, on) if name == rule}


def deal(*clauses, **more):
    """Return a dossier of group a and the state with an agreement of these clauses."""
    pact = {k: more.pop(k) for k in list(more) if k in type(agreement()).model_fields}
    return cast(agreement=agreement(*clauses or (clause("calm"),), **pact), **more)


@pytest.mark.requirement("R056")
def test_a_clause_that_gives_what_a_red_line_bars_is_an_error_nobody_can_waive():
    visits = clause("visits", ["party:state"], kind="custody")
    held = deal(WINDOW, visits, bargain=bargain(red_lines=[LINE]))
    finding = next(f for f in checked(held).found if f.rule == "clause-crosses-red-line")
    assert about(held, "clause-crosses-red-line") == {"clause:window"}
    assert finding.severity is Severity.ERROR
    assert values(held, "clause-crosses-red-line") == {"no-amnesty"}


@pytest.mark.requirement("R056")
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_output_of_the_check_repeats_the_words_of_a_red_line(language):
    held = deal(WINDOW, bargain=bargain(red_lines=[LINE]))
    assert SECRET_WORDS not in describe(held, "agreement", language, DAY)
    assert SECRET_WORDS not in str(checked(held).to_dict())


@pytest.mark.requirement("R056")
def test_a_promise_outside_the_text_is_held_against_the_red_lines_too():
    promised = (undertaking("pardon", grants=["amnesty"]), undertaking("pitch"))
    held = deal(undertakings=promised, bargain=bargain(red_lines=[LINE]))
    assert about(held, "undertaking-crosses-red-line") == {"undertaking:pardon"}


def limited_to(*to):
    return bargain(off_the_table=[SAID | {"to": list(to)}])


@pytest.fixture(autouse=True)
def limits_are_filled(monkeypatch):
    """Let registers of a test hold what was said to be off the table."""
    from tests.support import registers

    monkeypatch.setitem(registers.LEAST, "off_the_table", {"says": "Never"})


@pytest.mark.requirement("R131")
def test_what_was_said_to_be_off_the_table_and_is_given_in_the_text_is_found():
    held = deal(WINDOW, bargain=limited_to())
    assert about(held, "off-table-contradicted") == {"limit:no-pardon"}
    assert values(held, "off-table-contradicted") == {"clause:window"}


@pytest.mark.requirement("R131")
def test_a_promise_can_contradict_what_was_said_openly_as_well_as_a_clause():
    held = deal(undertakings=(undertaking("pardon", grants=["amnesty"]),), bargain=limited_to())
    assert values(held, "off-table-contradicted") == {"undertaking:pardon"}


@pytest.mark.requirement("R131")
@pytest.mark.parametrize(
    ("said_of", "given_to", "contradicts"),
    [
        (["party:b"], ["party:a"], False),
        (["party:a"], ["party:a"], True),
        (["party:b"], [], True),
        ([], ["party:a"], True),
    ],
)
def test_a_limit_said_of_one_group_leaves_what_another_is_given(said_of, given_to, contradicts):
    window = clause("window", ["party:state"], kind="amnesty", towards=given_to)
    held = deal(window, bargain=limited_to(*said_of))
    assert bool(about(held, "off-table-contradicted")) is contradicts


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ({}, True),
        ({"basis": "none_found"}, True),
        ({"basis": "none_found", "lawful_basis": "The prison law"}, True),
        ({"basis": "found"}, False),
        ({"lawful_basis": "The prison law"}, False),
    ],
)
def test_a_promise_needs_a_basis_that_was_found_or_is_written(said, lacks):
    held = deal(undertakings=(undertaking("visits", **said),))
    assert bool(about(held, "undertaking-without-basis")) is lacks


def test_a_promise_is_unknown_to_those_bound_who_did_not_make_hear_or_learn_of_it():
    two = cast("ab").actors
    bound = clause("calm", ["party:a", "party:b"])
    held = deal(bound, actors=two, undertakings=(undertaking("visits"),))
    told = deal(bound, actors=two, undertakings=(undertaking("visits", known_by=["party:b"]),))
    assert values(held, "undertaking-unknown") == {"party:b"}
    assert not about(told, "undertaking-unknown")


LIVES_ON = [claim("lines-of-crime", ["extortion", "robbery", "murder"], "party:a")]


@pytest.mark.requirement("R164", "R019")
def test_each_recorded_line_is_covered_left_out_by_name_left_for_later_or_not_covered():
    calm = clause("calm", covers=["murder"], indicator="A count")
    held = deal(calm, silent_on=["robbery"], claims=LIVES_ON)
    assert about(held, "lines-not-covered") == {"line:extortion"}
    assert about(held, "line-unwatched") == {"line:robbery"}
    later = deal(calm, silent_on=["robbery"], later=["extortion"], claims=LIVES_ON)
    assert not about(later, "lines-not-covered")
    assert about(later, "line-put-off-to-nothing") == {"line:extortion"}


@pytest.mark.requirement("R164", "R019")
def test_a_line_of_the_portfolio_counts_like_a_claimed_one():
    held = deal(aims=aims(portfolio=[{"kind": "smuggling"}]))
    assert about(held, "lines-not-covered") == {"line:smuggling"}


@pytest.mark.requirement("R164")
def test_a_line_covered_for_one_group_is_not_covered_for_another_that_lives_on_it():
    both = [claim("lines-of-crime", ["extortion"], f"party:{group}") for group in "ab"]
    held = deal(clause("calm", covers=["extortion"]), claims=both, actors=cast("ab").actors)
    assert about(held, "lines-not-covered") == {"line:extortion"}


@pytest.mark.requirement("R164")
def test_every_line_that_is_passed_over_is_named_on_the_page_in_the_readers_words():
    kinds = ["extortion", "robbery", "murder", "smuggling", "kidnapping", "drug-retail"]
    page = describe(
        deal(claims=[claim("lines-of-crime", kinds, "party:a")]), "agreement", "es", DAY
    )
    flat = " ".join(page.split())
    assert "«extorsión», «robo», «homicidio por encargo»" in flat
    assert "«secuestro» y «venta local de drogas»" in flat


def test_a_clause_taken_back_covers_no_line():
    gone = clause("gone", covers=["extortion", "robbery", "murder"], withdrawn=True)
    lines = {"line:extortion", "line:robbery", "line:murder"}
    assert about(deal(clause("calm"), gone, claims=LIVES_ON), "lines-not-covered") == lines


@pytest.mark.parametrize("value", [None, "asked-not-known"])
def test_where_nobody_says_what_the_lines_are_it_cannot_be_told_whether_they_are_covered(value):
    held = [claim("lines-of-crime", value, "party:a")] if value else []
    doubts = {f.rule for f in checked(deal(claims=held)).doubts}
    assert "lines-not-covered" in doubts


@pytest.mark.requirement("R171")
@pytest.mark.parametrize(
    ("ends", "answer"),
    [
        ("2020-08-30", Answer.MET),
        ("2020-08-31", Answer.NOT_MET),
        ("2020-05-01", Answer.MET),
        ("2020-08", Answer.UNCLEAR),
        ("2021", Answer.NOT_MET),
    ],
)
def test_an_end_with_nothing_to_follow_is_flagged_ninety_days_ahead(ends, answer):
    held = checked(deal(ends=ends)).findings
    assert answer_of(held, "expiry-without-next") is answer
    with_next = checked(deal(ends=ends, next_stage="Work")).findings
    assert answer_of(with_next, "expiry-without-next") is Answer.NOT_MET


def answer_of(findings, rule):
    """Return what a rule without an item answers; silence is not met."""
    return next((f.answer for f in findings if f.rule == rule), Answer.NOT_MET)


@pytest.mark.requirement("R171")
def test_without_a_day_of_reading_nobody_can_tell_whether_the_end_is_near():
    found_undated = checked(deal(ends="2020-08-01"), on=None).findings
    assert answer_of(found_undated, "expiry-without-next") is Answer.UNCLEAR


@pytest.mark.requirement("R171")
def test_where_the_whole_has_no_end_the_last_clause_to_end_counts():
    held = deal(clause("calm", until="2020-06-15"), clause("aid", until="2020-07-01"))
    later = deal(clause("calm", until="2020-06-15"), clause("aid", until="2021-07-01"))
    assert answer_of(checked(held).findings, "expiry-without-next") is Answer.MET
    assert answer_of(checked(later).findings, "expiry-without-next") is Answer.NOT_MET


@pytest.mark.requirement("R066")
def test_in_a_narrow_deal_who_controls_the_calm_is_an_error():
    narrow = checked(deal(calm_controlled_by="groups"))
    wide = checked(deal(calm_controlled_by="groups", pathway="transformation"))
    severities = {f.severity for r in (narrow, wide) for f in r.found if f.rule.startswith("calm")}
    assert severities == {Severity.ERROR, Severity.WARNING}
    assert not about(deal(calm_controlled_by="shared"), "calm-at-groups-will")


@pytest.mark.requirement("R066")
@pytest.mark.parametrize(
    ("arms", "seen"),
    [
        ({"template": "weapons-handed-in"}, set()),
        ({"irreversible": True}, set()),
        ({"template": "weapons-out-of-sight"}, {"dossier"}),
        ({}, {"dossier"}),
    ],
)
def test_politicians_may_be_seen_only_where_arms_are_given_up(arms, seen):
    clauses = clause("arms", kind="disarmament", **arms)
    assert about(deal(clauses, visible=["party:state"]), "politician-visible") == seen


@pytest.mark.requirement("R169")
def test_a_clause_against_political_use_must_reach_the_side_that_asks_for_votes():
    groups = clause("votes", kind="anti-collusion")
    party_too = clause("votes", ["party:a", "body:greens"], kind="anti-collusion")
    greens = {"bodies": (body("greens", "political-parties"),)}
    assert about(deal(groups), "anti-collusion-one-sided") == {"clause:votes"}
    assert not about(deal(party_too, **greens), "anti-collusion-one-sided")


TELLS = clause("tells", kind="cooperation", source_safety="Words left with the nurse")
HOLDS_BACK = clause("patrols", ["party:state"], kind="policing")


@pytest.mark.requirement("R172")
@pytest.mark.parametrize(
    ("given", "warned"),
    [
        (deal(TELLS, HOLDS_BACK), True),
        (deal(TELLS, prosecution="paused"), True),
        (deal(TELLS, undertakings=(undertaking("q", grants=["no-extradition"]),)), True),
        (deal(TELLS, prosecution="goes_on"), False),
        (deal(HOLDS_BACK), False),
        (deal(clause("tells", ["party:state"], kind="cooperation"), HOLDS_BACK), False),
    ],
)
def test_tip_offs_against_less_pressure_are_told_as_a_known_pattern(given, warned):
    assert bool(about(given, "tip-offs-for-tolerance")) is warned


@pytest.mark.requirement("R183")
def test_telling_the_authorities_waits_for_a_look_at_who_is_protected():
    bare = clause("tells", kind="cooperation")
    assert about(deal(bare), "cooperation-unreviewed") == {"clause:tells"}
    assert not about(deal(TELLS), "cooperation-unreviewed")


@pytest.mark.requirement("R182")
@pytest.mark.parametrize(
    ("days", "apart"),
    [
        ({}, True),
        ({"from": "2020-01-01"}, True),
        ({"from": "2020-01-01", "until": "2020-12-01"}, True),
        ({"from": "2020-01-01", "until": "2021-12-01", "funded_until": "2020-10-01"}, True),
        ({"from": "2020-01-01", "until": "2021-12-01"}, False),
    ],
)
def test_a_programme_runs_beside_the_deal_where_it_has_days_that_outlast_the_duties(days, apart):
    walkers = clause("walkers", ["party:state"], kind="prevention", **days)
    held = deal(clause("calm", until="2021-06-01"), walkers)
    assert about(held, "prevention-apart") == ({"clause:walkers"} if apart else set())


def test_a_group_on_a_list_needs_counsels_word_on_the_text():
    listing = {"id": "l", "recorded": NOW, "of": "party:a", "regime": "ofac", "answer": "listed"}
    law = LawFile.model_validate({"listings": [listing | {"on": "2020", "confidence": "high"}]})
    asked = {"sign_offs": [{"who": "counsel", "answer": "reservation"}]}
    assert about(deal(law=law), "listed-without-counsel") == {"party:a"}
    assert not about(deal(law=law, **asked), "listed-without-counsel")


def test_the_day_of_reading_is_a_day_of_the_reader_not_of_the_machine():
    held = deal(ends="2020-08-01")
    early = checked(held, on=date(2019, 1, 1)).findings
    assert answer_of(early, "expiry-without-next") is Answer.NOT_MET


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ({"draft": True, "begins": "2019-01-01"}, True),
        ({"reached": "2019-01-01"}, False),
        ({"begins": "2019-01-01"}, False),
        ({"begins": "2199-01-01"}, True),
        ({}, True),
    ],
)
def test_whose_word_is_missing_is_asked_until_an_agreement_is_under_way(told, asked):
    assert bool(about(deal(**told), "sign-offs-open")) is asked


@pytest.mark.parametrize(
    ("kind", "bound", "found"),
    [
        ("division", ["party:a", "party:b"], {"clause:bridge"}),
        ("zones", ["party:a", "party:b"], {"clause:bridge"}),
        ("cessation", ["party:a", "party:b"], set()),
        ("division", ["party:a"], set()),
        ("division", ["party:a", "party:b", "party:state"], set()),
    ],
)
def test_groups_that_hold_ground_towards_one_outside_are_found(kind, bound, found):
    three = (party("a"), party("b"), party("c", in_talks=False), party("state", kind="state"))
    bridge = clause("bridge", bound, kind=kind, towards=["party:c"])
    held = deal(bridge, parties=three)
    assert about(held, "groups-against-outsider") == found


@pytest.mark.parametrize(
    ("more", "outside"),
    [
        ({"kind": "accession"}, set()),
        ({"kind": "cessation", "towards": ["party:c"]}, set()),
        ({"kind": "cessation", "template": "restraint-towards-outsiders"}, set()),
        ({"kind": "cessation"}, {"party:c"}),
        ({"kind": "division", "towards": ["party:c"]}, {"party:c"}),
        ({"kind": "accession", "towards": ["party:b"]}, {"party:c"}),
    ],
)
def test_a_group_outside_is_answered_by_a_way_in_or_by_restraint(more, outside):
    three = (party("a"), party("b"), party("c", in_talks=False))
    held = deal(clause("out", ["party:a", "party:b"], **more), parties=three)
    assert about(held, "group-outside") == outside


@pytest.mark.parametrize(
    ("template", "counted"), [("weapons-out-of-sight", set()), (None, {"clause:arms"})]
)
def test_weapons_kept_out_of_sight_are_not_asked_for_a_number(template, counted):
    held = deal(clause("arms", kind="disarmament", template=template))
    assert about(held, "amount-not-said") == about(held, "arms-not-graded") == counted
