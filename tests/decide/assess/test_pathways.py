"""The four pathways on small dossiers: what is met, what stands in the way, and by which fact."""

import pytest

from tests.support.dossiers import FAVOURABLE, dossier
from tregua.decide.assess import assess
from tregua.domain import Answer
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
NEGOTIATED = ("limited", "transformation", "dissolution")


def assessed(**facts):
    """Assess the favourable dossier with some facts otherwise; `of_group` are those of group a."""
    of_group = {f"{k}@party:a": v for k, v in facts.pop("of_group", {}).items()}
    return assess(dossier(FAVOURABLE | facts.pop("whole", {}) | of_group), CATALOGUE)


def pathway(result, name):
    return next(p for p in result.pathways if p.id == name)


def form(result, name, form_id):
    return next(f for f in pathway(result, name).forms if f.id == form_id)


@pytest.mark.parametrize("name", NEGOTIATED)
def test_where_every_fact_speaks_for_it_a_pathway_is_met(name):
    result = assessed()
    assert (pathway(result, name).answer, result.headline) == (Answer.MET, "borne")
    assert name in {d.pathway for d in result.directions}


@pytest.mark.requirement("R070")
@pytest.mark.parametrize(
    ("facts", "decided_by"),
    [
        ({"power-balance": "group-stronger"}, "power-balance"),
        ({"power-balance": "balanced"}, "power-balance"),
        ({"territorial-control": "extensive"}, "territorial-control"),
    ],
)
def test_a_strong_group_is_refused_dissolution_with_the_fact_that_decided(facts, decided_by):
    result = assessed(of_group=facts)
    dissolution = pathway(result, "dissolution")
    assert dissolution.answer is Answer.NOT_MET
    assert dissolution.against == ("group-weak@party:a",)
    assert [r.term for r in result.finding("group-weak@party:a").because] == [decided_by]
    assert decided_by in {change.term for change in dissolution.would_take}


@pytest.mark.requirement("R070")
def test_a_weak_group_opens_the_questions_on_winding_down():
    result = assessed(of_group={"ways-out": None})
    assert pathway(result, "dissolution").answer is Answer.UNCLEAR
    assert ("ways-out", "party:a") in {(ask.question, ask.about) for ask in result.ask_next}


@pytest.mark.requirement("R068")
@pytest.mark.parametrize(
    ("question", "limb"),
    [
        ("would-give-up", "would-stop"),
        ("ways-out", "lawful-form-registrable"),
        ("registering-body", "lawful-form-registrable"),
        ("other-form-wish", "wishes-lawful-form"),
    ],
)
def test_a_blank_limb_leaves_transformation_unclear_and_is_named(question, limb):
    transformation = pathway(assessed(of_group={question: None}), "transformation")
    assert transformation.answer is Answer.UNCLEAR
    assert f"{limb}@party:a" in transformation.unclear
    assert (question, "party:a") in {(m.term, m.about) for m in transformation.missing}


@pytest.mark.requirement("R068")
@pytest.mark.parametrize(
    ("question", "value", "limb"),
    [
        ("would-give-up", ("arms",), "would-stop"),
        ("ways-out", ("none",), "lawful-form-registrable"),
        ("registering-body", False, "lawful-form-registrable"),
        ("other-form-wish", "no-wish", "wishes-lawful-form"),
    ],
)
def test_a_limb_that_is_absent_stands_against_transformation(question, value, limb):
    transformation = pathway(assessed(of_group={question: value}), "transformation")
    assert (transformation.answer, transformation.against) == (Answer.NOT_MET, (f"{limb}@party:a",))


@pytest.mark.requirement("R033")
def test_without_a_lever_or_a_reason_of_its_own_transformation_is_not_met():
    of_group = {"deterrence": "low", "group-motives": ("material-benefit",)}
    transformation = pathway(assessed(of_group=of_group), "transformation")
    assert transformation.against == ("lever-or-reason@party:a",)


@pytest.mark.requirement("R200")
def test_without_a_plan_for_the_setting_transformation_is_not_met():
    transformation = pathway(assessed(whole={"institution-plan": "none"}), "transformation")
    assert transformation.against == ("context-plan@dossier",)


@pytest.mark.requirement("R061")
@pytest.mark.parametrize("name", NEGOTIATED)
def test_every_pathway_asks_what_is_conceded_against_what_is_gained(name):
    asked = pathway(assessed(whole={"proportionality": None}), name)
    assert (asked.answer, asked.unclear) == (Answer.UNCLEAR, ("proportionate@dossier",))


@pytest.mark.requirement("R066")
@pytest.mark.parametrize(("end", "answer"), [(False, Answer.NOT_MET), (None, Answer.UNCLEAR)])
def test_a_limited_deal_without_an_end_date_is_not_borne_in_the_forms_that_need_one(end, answer):
    result = assessed(whole={"end-date": end})
    needing = [form(result, "limited", name) for name in ("one-off", "series")]
    assert [(f.answer, f.missing) for f in needing] == [
        (answer, ("end-and-safeguards@dossier",))
    ] * 2


@pytest.mark.requirement("R067")
@pytest.mark.parametrize("factor", ["cohesion", "identity", "command"])
@pytest.mark.parametrize(("level", "answer"), [("low", Answer.NOT_MET), (None, Answer.UNCLEAR)])
def test_a_series_needs_unity_identity_and_command_and_names_the_one_that_lacks(
    factor, level, answer
):
    result = assessed(of_group={factor: level})
    assert form(result, "limited", "series").answer is answer
    bonds = result.finding("strong-bonds@party:a")
    named = {r.term for r in bonds.because} if level else {m.term for m in bonds.missing}
    assert factor in named


@pytest.mark.requirement("R074")
def test_access_alone_is_a_form_of_a_limited_agreement_in_which_nothing_is_paid_or_pardoned():
    assert form(assessed(), "limited", "access-only").answer is Answer.MET
    paid = assessed(whole={"offers": ("material-rewards",)})
    assert form(paid, "limited", "access-only").answer is Answer.NOT_MET


@pytest.mark.requirement("R065")
def test_what_would_close_a_pathway_closes_it():
    closing = pathway(assessed(), "limited").would_close
    alone = {(change.term, change.negated) for (change,) in (s for s in closing if len(s) == 1)}
    assert ("proportionality", True) in alone
    assert pathway(assessed(whole={"proportionality": "even"}), "limited").answer is Answer.NOT_MET
