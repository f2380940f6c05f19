"""What the founding texts say of strategy, found again in the reading of the example."""

import pytest

from tests.support.dossiers import example
from tests.support.strategies import reading
from tregua.domain import Answer
from tregua.domain.strategy import Family, Form
from tregua.knowledge.strategic import load_strategy
from tregua.usecases import read_strategy

KNOWN = load_strategy()


@pytest.fixture(scope="module")
def salvador():
    """Give the reading of the dossier that ships with the repository."""
    return read_strategy(example())


@pytest.mark.requirement("R194")
def test_el_salvador_moves_from_force_to_a_truce_to_zones_and_a_peace_process(salvador):
    positions = [(p.position.family, p.position.form) for p in salvador.positions]
    assert positions == [
        (Family.CONFRONTATION, Form.IRON_FIST),
        (Family.ACCOMMODATION, None),
        (Family.ACCOMMODATION, Form.CRIME_FREE_ZONE),
        (Family.TRANSFORMATION, Form.TRUCE_TO_PEACE_PROCESS),
    ]
    assert all(p.hazards for p in salvador.positions)


@pytest.mark.requirement("R196")
def test_the_truce_and_the_zones_may_have_run_together_and_one_was_not_in_the_open(salvador):
    truce = next(p for p in salvador.positions if p.position.id == "truce")
    assert truce.position.in_the_open is False
    assert "peace-zones" in truce.beside


@pytest.mark.requirement("R205", "R206")
def test_three_texts_give_one_group_three_labels_and_none_is_the_true_one(salvador):
    (ms13,) = salvador.labels
    assert len(ms13.speakers) == len(ms13.lines) == 3
    assert ms13.differ
    assert not {"true_label", "label"} & set(ms13.to_dict())


@pytest.mark.requirement("R207")
def test_calling_the_farc_criminal_opened_military_aid_and_shut_two_doors():
    farc = {
        (effect.id, effect.does)
        for effect in KNOWN.effects.values()
        if "COL-FARC-FRAMING" in effect.cases.for_
    }
    assert farc == {
        ("criminal-opens-military-aid", "opens"),
        ("criminal-shuts-political-talks", "shuts"),
        ("criminal-shuts-lawful-exit", "shuts"),
    }
    assert all(effect.evidence and effect.cites for effect in KNOWN.effects.values())


@pytest.mark.requirement("R230")
def test_both_arguments_on_the_truce_stand_with_who_makes_them(salvador):
    assert salvador.legitimacy.missing == ()
    assert "party:victims" in {argument.by for argument in salvador.legitimacy.against}


@pytest.mark.requirement("R232")
def test_victims_are_the_side_whose_gain_nobody_wrote(salvador):
    assert salvador.blank == ("party:victims",)
    assert salvador.finding("gain-blank@party:victims").answer is Answer.MET


@pytest.mark.requirement("R236")
def test_the_missing_half_is_the_legitimacy_of_the_state(salvador):
    assert salvador.missing_halves == ("counter-legitimacy",)
    finding = salvador.finding("counter-legitimacy-half-missing@dossier")
    assert finding.answer is Answer.MET


@pytest.mark.requirement("R237")
def test_the_tension_between_victims_and_interests_is_shown_with_its_empty_side(salvador):
    tension = salvador.tension("T03")
    assert tension.notice
    assert tension.one_sided == ("victims",)
    assert [side.id for side in tension.sides] == ["victims", "interests"]


def test_the_two_readings_of_el_salvador_bear_on_it(salvador):
    assert salvador.tension("T02").bears is Answer.MET


@pytest.mark.requirement("R195")
def test_who_gained_from_force_is_a_blank_that_is_named(salvador):
    assert salvador.finding("winners-blank@position:mano-dura").answer is Answer.MET
    force = salvador.positions[0]
    assert {"armed-forces", "police"} <= {who.who.value for who in force.beneficiaries}


@pytest.mark.requirement("R202")
def test_the_bridge_of_el_salvador_is_the_zones_and_its_driver_is_named(salvador):
    assert [step.id for step in salvador.steps if "bridge" in step.parts] == ["zones-step"]
    assert [driver.id for driver in salvador.drivers] == ["social-conditions"]
    assert not [f for f in salvador.findings if f.rule == "truce-without-bridge"]


def test_violence_is_given_by_series_and_no_line_of_the_state_was_found(salvador):
    assert len(salvador.violence) == 7
    assert salvador.state_line == ()


@pytest.mark.requirement("R234")
def test_another_aim_brings_other_incentives():
    power = reading(aims=[{"aims": ["power"]}]).aims[0].aims[0].incentives
    markets = reading(aims=[{"aims": ["markets"]}]).aims[0].aims[0].incentives
    assert {p.says.en for p in power}.isdisjoint({p.says.en for p in markets})
