"""Reading the registers: what counts, what fits, what stays open, and what is never said."""

import json

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import agreement, clause, dossier, example
from tests.support.registers import FULL, PROOF, registers
from tregua.decide.registers import read_registers
from tregua.domain import Answer, Severity
from tregua.domain.registers import Basis, Concern
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
LAWFUL = {"basis": "found", "lawful_basis": "A law"}
INTERESTS = st.lists(st.sampled_from(sorted(Concern)), unique=True, max_size=3)


def read(more=None, /, **kinds):
    return read_registers(registers(more, **kinds), CATALOGUE)


def found(reading, rule):
    return [f.about for f in reading.found if f.rule == rule]


def test_registers_nobody_wrote_settle_nothing():
    reading = read_registers(dossier(), CATALOGUE)
    assert {f.answer for f in reading.findings} == {Answer.UNCLEAR}
    assert {f.about for f in reading.findings} == {"dossier"}
    assert len(reading.unwritten) == 9
    assert reading.sheets == reading.fitting == reading.levers == ()


@pytest.mark.parametrize("kind", sorted(FULL))
def test_taking_out_a_whole_register_never_says_that_there_is_none(kind):
    whole = read(**FULL)
    thinner = read(**{k: v for k, v in FULL.items() if k != kind})
    assert kind in thinner.unwritten
    rules = {r.id for r in CATALOGUE.rules.values() if r.use == "register" and r.for_each == kind}
    answers = {f.answer for f in thinner.findings if f.rule in rules}
    assert answers == {Answer.UNCLEAR}
    assert kind not in whole.unwritten


def test_registers_with_every_field_filled_leave_only_what_is_open_or_crossed():
    assert {f.rule for f in read(**FULL).found} == {
        "community-sheet-empty",
        "dilemma-unowned",
        "goal-family-missing",
        "offer-crosses-red-line",
        "retaliation-due",
    }


@pytest.mark.requirement("R032")
def test_a_threat_nothing_shows_is_listed_as_not_counted_with_the_reason():
    (lever,) = read(levers=[{"id": "l1"}]).levers
    assert (lever.lever, lever.counts, lever.why_not) == ("l1", False, ("unproven",))


@pytest.mark.requirement("R034")
def test_a_lever_in_other_hands_says_everything_that_keeps_it_from_counting():
    (lever,) = read(levers=[{"outside": True}]).levers
    assert lever.why_not == ("unproven", "no_holder", "not_lent")


@pytest.mark.requirement("R054")
def test_the_same_offers_fit_different_dossiers_differently():
    offers = [
        {"id": "club", "kind": "legal-recognition", "interests": ["identity"], **LAWFUL},
        {"id": "course", "kind": "education-training", "interests": ["livelihood"], **LAWFUL},
    ]
    asked = read(demands=[{"interests": ["identity", "dignity"]}], offers=offers)
    otherwise = read(demands=[{"interests": ["livelihood"]}], offers=offers)
    assert [(f.offer, f.interests) for f in asked.fitting] == [("club", ("identity",))]
    assert [(f.offer, f.interests) for f in otherwise.fitting] == [("course", ("livelihood",))]


@pytest.mark.requirement("R054")
@given(
    basis=st.sampled_from(sorted(Basis)),
    law=st.sampled_from([None, "A law"]),
    kind=st.sampled_from(["amnesty", "jobs-contracts"]),
    offered=INTERESTS,
    wanted=INTERESTS,
)
def test_no_offer_fits_outside_the_law_check_or_across_a_red_line(
    basis, law, kind, offered, wanted
):
    offer = {"kind": kind, "basis": basis, "lawful_basis": law, "interests": offered}
    lines = [{"bars": ["amnesty"]}]
    reading = read(demands=[{"interests": wanted}], offers=[offer], red_lines=lines)
    may = basis == "found" and law is not None and kind != "amnesty"
    assert bool(reading.fitting) == (may and bool(set(offered) & set(wanted)))


@pytest.mark.requirement("R055")
def test_each_offer_stands_beside_what_would_follow_it():
    levers = [{"id": "l1", "proof": PROOF}]
    offers = [{"id": "o1", "consequence": "Taken back", "lever": "l1"}, {"id": "o2"}]
    reading = read(levers=levers, offers=offers)
    first, second = reading.paired
    assert (first.consequence, first.lever_counts) == ("Taken back", Answer.MET)
    assert (second.consequence, second.lever_counts) == (None, Answer.UNCLEAR)
    assert found(reading, "offer-without-consequence") == ["offer:o2"]


@pytest.mark.requirement("R055")
def test_an_offer_with_no_known_lawful_basis_is_flagged():
    offers = [{"id": "o1"}, {"id": "o2", "basis": "none_found"}, {"id": "o3", **LAWFUL}]
    reading = read(offers=offers)
    assert found(reading, "offer-basis-unchecked") == ["offer:o1"]
    assert found(reading, "offer-without-lawful-basis") == ["offer:o2"]


@pytest.mark.requirement("R050", "R051")
def test_a_bare_demand_lacks_interest_other_ways_weight_and_feasibility():
    rules = {f.rule for f in read(demands=[{"id": "d1"}]).found if f.about == "demand:d1"}
    assert rules == {
        "demand-interest-unsaid",
        "demand-one-way-only",
        "demand-unweighed",
        "demand-feasibility-open",
    }


@pytest.mark.requirement("R052")
def test_a_demand_shows_every_form_it_had_the_earliest_first():
    moved = [
        {"id": "d1"},
        {
            "id": "d2",
            "replaces": "d1",
            "reason": "A killing",
            "as_of": "2021",
            "learned_on": "2021",
        },
        {"id": "d3", "replaces": "d2", "as_of": "2022", "learned_on": "2022"},
    ]
    reading = read(demands=moved)
    assert [(v.demand, v.reason, v.standing) for v in reading.versions] == [
        ("d1", None, False),
        ("d2", "A killing", False),
        ("d3", None, True),
    ]
    assert found(reading, "demand-changed-unexplained") == ["demand:d3"]


@pytest.mark.requirement("R052")
def test_demands_that_replace_each_other_in_a_ring_are_each_told_once():
    ring = [{"id": "d1", "replaces": "d2"}, {"id": "d2", "replaces": "d1"}, {"replaces": "d1"}]
    assert [v.demand for v in read(demands=ring).versions] == ["d2", "d1", "demands-3"]


@pytest.mark.requirement("R057")
def test_the_community_has_a_sheet_beside_the_groups_even_when_it_is_blank():
    reading = read(demands=[{"id": "d1"}])
    assert [(s.side, s.demands) for s in reading.sheets] == [
        ("group", ("d1",)),
        ("community", ()),
        ("victims", ()),
    ]
    (flagged,) = [f for f in reading.found if f.rule == "community-sheet-empty"]
    assert flagged.severity is Severity.WARNING


@pytest.mark.requirement("R057", "R066")
def test_in_a_narrow_deal_a_blank_community_sheet_weighs_more():
    pact = {"agreement": agreement(clause("one"))}
    (flagged,) = [f for f in read(pact, demands=[{}]).found if f.rule == "community-sheet-empty"]
    assert flagged.severity is Severity.ERROR


@pytest.mark.requirement("R056")
def test_the_words_of_a_red_line_are_repeated_nowhere():
    told = json.dumps(read(**FULL).to_dict())
    assert "Never granted" not in told
    assert "r1" in told


@pytest.mark.requirement("R056")
def test_a_red_line_nobody_may_change_and_an_offer_across_one_are_flagged():
    reading = read(red_lines=[{"id": "r1", "bars": ["amnesty"]}], offers=[{"kind": "amnesty"}])
    assert found(reading, "red-line-without-keeper") == ["red_line:r1"]
    assert found(reading, "offer-crosses-red-line") == ["offer:offers-1"]


@pytest.mark.requirement("R006")
def test_a_step_shows_its_open_dilemmas_and_those_of_every_step():
    dilemmas = [
        {"id": "early", "gate": "first-meeting"},
        {"id": "late", "gate": "signing"},
        {"id": "always", "owner": "analyst-1"},
        {"id": "past", "closed": {"on": "2021", "by": "analyst-1", "reason": "Known"}},
    ]
    reading = read(dilemmas=dilemmas)
    assert [d.dilemma for d in reading.open_at("first-meeting")] == ["early", "always"]
    assert [d.dilemma for d in reading.open_dilemmas] == ["early", "late", "always"]


@pytest.mark.requirement("R006")
def test_a_dilemma_closed_without_a_reason_is_an_error():
    closed = {"id": "x1", "closed": {"on": "2021", "by": "analyst-1"}}
    (flagged,) = read(dilemmas=[closed]).found
    assert (flagged.rule, flagged.severity) == ("dilemma-closed-unexplained", Severity.ERROR)


@pytest.mark.requirement("R024")
@pytest.mark.parametrize(
    ("window", "ends", "inside"),
    [
        ("2020-05", "2020-12", Answer.MET),
        ("2020-05", None, Answer.MET),
        ("2019-05", "2020-12", Answer.NOT_MET),
        ("2021-05", "2020-12", Answer.NOT_MET),
        (None, "2020-12", Answer.UNCLEAR),
    ],
)
def test_retaliation_shows_as_due_inside_the_truce_or_not(window, ends, inside):
    pact = {"agreement": agreement(clause("one"), reached="2020-03", ends=ends)}
    feud = {"id": "f1", "retaliation": "feared", "window": window}
    (due,) = read(pact, feuds=[feud]).due
    assert (due.feud, due.in_truce) == ("f1", inside)


@pytest.mark.requirement("R024")
def test_with_no_truce_on_record_it_cannot_be_told_whether_retaliation_falls_in_it():
    (due,) = read(feuds=[{"retaliation": "expected", "window": "2020-05"}]).due
    assert due.in_truce is Answer.UNCLEAR


@pytest.mark.requirement("R024")
def test_a_settled_grievance_and_one_nobody_speaks_of_are_not_due():
    settled = {"state": "settled", "retaliation": "expected"}
    assert read(feuds=[settled, {"retaliation": "not_heard_of"}]).due == ()


@pytest.mark.requirement("R019")
def test_a_line_of_crime_lacks_its_share_and_its_trend():
    lines = [{"id": "c1"}, {"id": "c2", "share": "much", "trend": "steady", "outlook": "stays"}]
    assert found(read(portfolio=lines), "crime-line-unmeasured") == ["line:c1"]


@pytest.mark.requirement("R058")
@pytest.mark.parametrize(
    ("more", "flagged"),
    [
        ({"power": "none"}, True),
        ({"power": "part", "also_signs": ["party:state"]}, False),
        ({"power": "none", "unattainable": "Not now"}, False),
        ({"power": "all"}, False),
    ],
    ids=str,
)
def test_a_result_beyond_the_table_needs_another_signatory_or_a_mark(more, flagged):
    assert bool(found(read(results=[more]), "result-beyond-power")) is flagged


@pytest.mark.requirement("R059")
def test_a_result_without_an_indicator_is_told_by_what_it_could_be_seen():
    reading = read(results=[{"id": "g1", "kind": "access"}, {"id": "g2", "indicator": "Trips"}])
    assert found(reading, "result-without-indicator") == ["result:g1"]
    (seeable,) = reading.seeable
    assert seeable.result == "g1"
    assert seeable.seen_by == CATALOGUE.indicators["access"].seen_by


@pytest.mark.requirement("R059")
def test_every_result_that_can_be_wanted_has_an_indicator_to_start_from():
    assert set(CATALOGUE.indicators) == set(CATALOGUE.questions["results-wanted"].levels)


@pytest.mark.requirement("R060")
def test_wants_without_a_least_gain_for_a_meeting_are_flagged():
    assert found(read(results=[{}]), "least-gain-unset") == ["dossier"]
    assert not found(read(results=[{}, {"least": "One trip"}]), "least-gain-unset")


@pytest.mark.requirement("R061")
def test_a_weighing_lists_what_is_given_gained_borne_and_less_costly():
    rules = {f.rule for f in read(proportionality=[{}]).found}
    assert rules == {"proportionality-incomplete", "cost-bearers-unnamed", "less-costly-unexamined"}


@pytest.mark.requirement("R063")
def test_a_plan_that_wants_only_fewer_killings_is_incomplete():
    only = read(results=[{"kind": "fewer-killings"}])
    families = [
        {"kind": "fewer-killings"},
        {"family": "institutions"},
        {"family": "civic"},
    ]
    rules = {"goals-only-fewer-killings", "goal-family-missing"}
    assert rules <= {f.rule for f in only.found}
    assert not rules & {f.rule for f in read(results=families).found}


@pytest.mark.requirement("R064")
def test_a_total_end_without_evidence_and_lines_that_all_end_are_flagged():
    ends = {"outlook": "ends"}
    evidence = [{"source": "unseen"}]
    reading = read(
        results=[{"id": "g1", "total_end": True, "evidence": evidence}], portfolio=[ends, ends]
    )
    assert found(reading, "total-end-claimed") == ["result:g1"]
    assert found(reading, "all-lines-end") == ["dossier"]


def numbers(node):
    """Give every number inside plain values."""
    if isinstance(node, dict | list):
        inside = node.values() if isinstance(node, dict) else node
        return [n for each in inside for n in numbers(each)]
    return [node] if isinstance(node, int | float) and not isinstance(node, bool) else []


def test_a_reading_adds_nothing_up():
    assert numbers(read(**FULL).to_dict()) == []


@pytest.mark.requirement("R050")
def test_the_example_says_what_was_asked_and_how_little_is_known_of_it():
    reading = read_registers(example(), CATALOGUE)
    assert reading.unwritten == ("levers", "red_lines")
    assert reading.fitting == ()
    sheets = {sheet.side: sheet.demands for sheet in reading.sheets}
    assert sheets["community"] == ()
    assert sheets["victims"] == ("no-leniency",)
