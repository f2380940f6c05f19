"""The whole comparison: published tables, both answers, and what stands where."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.support.chance import few
from tests.support.memberships import crisp, drawn, published
from tregua.decide.compare.qca import Cuts, Settings, Term, analyse, written
from tregua.errors import Declined, Problems

FUZZY, CRISP = published("lipset-fuzzy", "SURV"), published("lipset-crisp", "SURV")
PRESENT = tuple((name, 1) for name in FUZZY.conditions)


def models(analysis, kind):
    table = analysis.table
    return {
        written([one.term for one in model.terms], table.conditions, table.counts)
        for model in analysis.solution(kind).models
    }


@pytest.mark.parametrize(
    ("given_", "kind", "model"),
    [
        (FUZZY, "conservative", "DEV*~URB*LIT*~IND*STB + DEV*URB*LIT*IND*STB"),
        (FUZZY, "parsimonious", "DEV*~IND + URB*STB"),
        (FUZZY, "intermediate", "DEV*URB*LIT*STB + DEV*LIT*~IND*STB"),
        (CRISP, "conservative", "DEV*~URB*LIT*STB + DEV*LIT*IND*STB"),
        (CRISP, "parsimonious", "DEV*STB"),
        (CRISP, "intermediate", "DEV*LIT*STB"),
    ],
)
def test_the_three_solutions_of_the_democracies_are_those_of_r(given_, kind, model):
    # known answers: R QCA 3.23, inclusion cut 0.8, all conditions expected present
    assert models(analyse(given_, Settings(expectations=PRESENT)), kind) == {model}


def test_the_absence_of_the_outcome_is_asked_about_as_its_own_question():
    # known answers: R QCA 3.23, outcome = "~SURV"
    analysis = analyse(FUZZY, Settings(absent=True))
    assert analysis.absent
    assert models(analysis, "parsimonious") == {"~DEV + ~STB"}
    (model,) = analysis.solution("parsimonious").models
    assert model.fit.inclusion == pytest.approx(0.848790, abs=1e-6)
    assert model.fit.coverage == pytest.approx(0.888186, abs=1e-6)


def test_fits_stand_with_each_model_and_each_term():
    (model,) = analyse(FUZZY).solution("parsimonious").models
    assert model.fit.inclusion == pytest.approx(0.850350, abs=1e-6)
    assert all(one.fit.unique is not None for one in model.terms)


def test_what_is_necessary_comes_before_the_solutions():
    analysis = analyse(FUZZY)
    single = {one.terms for one in analysis.necessary if len(one.terms) == 1}
    assert (Term((-1, -1, 1, -1, -1)),) in single


def test_the_enhanced_models_of_the_democracies_need_what_is_necessary():
    analysis = analyse(FUZZY, Settings(expectations=PRESENT, enhanced=True))
    short, between = analysis.enhanced.solutions
    shared = {"DEV*URB*LIT*STB + DEV*LIT*~IND*STB"}
    assert models(replace(analysis, solutions=(short,)), "parsimonious") == shared
    assert models(replace(analysis, solutions=(between,)), "intermediate") == shared
    assert {(one.reason, one.what) for one in analysis.enhanced.excluded} == {
        ("necessity", "LIT"),
        ("necessity", "STB"),
        ("contradictory", ""),
    }
    assert not [one for one in analysis.enhanced.assumed if one.n_contradictory]


def test_each_pair_names_the_models_that_follow_from_it():
    given_ = published("lipset-multi", "SURV")
    analysis = analyse(given_, Settings(expectations=(*PRESENT, ("DEV", 2))))
    # R QCA 3.23, DEV expected at 1 or 2: three pairs, two models between them
    assert analysis.solution("parsimonious").tied == 3
    assert analysis.solution("intermediate").tied == 2
    assert sorted(len(one.intermediate) for one in analysis.assumed) == [1, 1, 1]
    assert sorted(one.n_easy for one in analysis.assumed) == [1, 2, 2]


def test_a_comparison_without_any_row_above_the_cuts_has_no_model_and_says_so():
    analysis = analyse(crisp([(0, 1, 0), (1, 0, 0)]))
    assert [one.models for one in analysis.solutions] == [(), (), ()]
    assert analysis.warned[0].code == "qca_no_positive"


def test_rows_below_the_frequency_cut_are_unseen():
    table = crisp([(1, 1, 1), (1, 1, 1), (0, 0, 0), (0, 0, 0), (1, 0, 0)])
    analysis = analyse(table, Settings(cuts=Cuts(frequency=2)))
    assert models(analysis, "parsimonious") == {"A", "B"}
    assert models(analyse(table), "parsimonious") == {"B"}


@pytest.mark.parametrize(
    ("counted_as", "short"),
    [("negative", {"A*B"}), ("positive", {"A"}), ("free", {"A"})],
)
def test_rows_that_contradict_themselves_count_as_asked(counted_as, short):
    table = crisp([(1, 1, 1), (1, 0, 1), (1, 0, 0), (0, 0, 0), (0, 1, 0)])
    chosen = Settings(cuts=Cuts(inclusion=0.8, against=0.4), contradictions=counted_as)
    assert models(analyse(table, chosen), "parsimonious") == short


def test_memberships_of_one_half_are_refused():
    with pytest.raises(Problems):
        analyse(crisp([(0.5, 1, 1), (0, 0, 0)]))


def test_two_hundred_conditions_are_declined():
    wide = replace(
        crisp([(1, 1, 1), (0, 0, 0)]),
        conditions=tuple(f"V{n}" for n in range(200)),
        counts=(2,) * 200,
        held=FUZZY.held[:2, :1].repeat(200, axis=1) * 0 + [[1.0], [0.0]],
    )
    with pytest.raises(Declined, match="too_many_conditions"):
        analyse(wide)


def test_the_result_is_plain_json():
    plain = analyse(FUZZY, Settings(enhanced=True)).to_dict()
    assert plain["solutions"][1]["kind"] == "parsimonious"
    assert plain["enhanced"]["excluded"][0]["reason"] == "necessity"


@few(30)
@given(table=drawn())
def test_any_table_has_three_solutions_and_a_model_wherever_a_row_has_the_outcome(table):
    analysis = analyse(table, Settings(enhanced=True))
    positive = analysis.table.levels_of("1")
    every = (*analysis.solutions, *analysis.enhanced.solutions)
    assert [one.kind for one in analysis.solutions] == [
        "conservative",
        "parsimonious",
        "intermediate",
    ]
    assert all(bool(one.models) == bool(positive) for one in every)
    assert all(
        any(fitted.term.covers(row) for fitted in model.terms)
        for one in every
        for model in one.models
        for row in positive
    )
