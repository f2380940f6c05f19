"""How far the cases bear out a model."""

import pytest
from hypothesis import given

from tests.support.chance import few
from tests.support.memberships import crisp, drawn, published
from tregua.decide.compare.qca import FREE, Memberships, Term
from tregua.decide.compare.qca.fitting import fit, model_of, necessity_fit

LIPSET = published("lipset-fuzzy", "SURV")
RICH_NOT_INDUSTRIAL = Term((1, FREE, FREE, 0, FREE))
LITERATE_STABLE = Term((FREE, FREE, 1, FREE, 1))


def near(*figures: float) -> object:
    """Return figures as R prints them, to three places."""
    return pytest.approx(figures, abs=5.1e-4)


def test_a_model_has_the_fit_r_gives():
    """R QCA 3.23: pof("DEV*~IND + LIT*STB -> SURV", data = LF)."""
    model = model_of(LIPSET, (RICH_NOT_INDUSTRIAL, LITERATE_STABLE))
    first, second = (one.fit for one in model.terms)
    assert (first.inclusion, first.pri, first.coverage, first.unique) == near(
        0.815, 0.721, 0.284, 0.002
    )
    assert (second.inclusion, second.pri, second.coverage, second.unique) == near(
        0.793, 0.759, 0.915, 0.634
    )
    assert (model.fit.inclusion, model.fit.pri, model.fit.coverage) == near(0.793, 0.759, 0.918)


def test_a_model_of_the_outcomes_absence_has_the_fit_r_gives():
    """R QCA 3.23: pof("DEV*~IND + LIT*STB -> ~SURV", data = LF)."""
    model = model_of(LIPSET, (RICH_NOT_INDUSTRIAL, LITERATE_STABLE), absent=True)
    assert (model.fit.inclusion, model.fit.pri, model.fit.coverage) == near(0.330, 0.220, 0.343)
    assert model.terms[1].fit.unique == pytest.approx(0.179, abs=5.1e-4)


def test_a_term_names_the_cases_that_are_more_in_it_than_out():
    model = model_of(LIPSET, (RICH_NOT_INDUSTRIAL,))
    assert model.terms[0].cases == ("FI", "IE")


def test_necessity_has_the_fit_r_gives():
    """R QCA 3.23: pof("DEV + STB <- SURV", data = LF)."""
    either = (Term((1, FREE, FREE, FREE, FREE)), Term((FREE, FREE, FREE, FREE, 1)))
    whole, stable = necessity_fit(LIPSET, either), necessity_fit(LIPSET, either[1:])
    assert (whole.inclusion, whole.ron, whole.coverage) == near(0.927, 0.579, 0.650)
    assert (stable.inclusion, stable.ron, stable.coverage) == near(0.920, 0.680, 0.707)


def test_shares_of_nothing_are_not_known():
    nobody = crisp([[0, 0], [0, 0]])
    found = fit(nobody, (Term((1,)),))
    assert (found.inclusion, found.pri, found.coverage) == (None, None, None)
    assert model_of(nobody, ()).terms == ()


def test_a_condition_everybody_has_is_no_relevant_necessity():
    found = necessity_fit(crisp([[1, 1], [1, 0], [1, 0]]), (Term((1,)),))
    assert (found.inclusion, found.ron) == (1.0, 0.0)


def test_the_only_term_of_a_model_covers_alone_all_it_covers():
    model = model_of(LIPSET, (LITERATE_STABLE,))
    assert model.terms[0].fit.unique == pytest.approx(model.fit.coverage)


@few(30)
@given(drawn())
def test_every_share_of_fit_lies_between_nought_and_one(table: Memberships):
    first = (1, *([FREE] * (len(table.conditions) - 1)))
    second = (*([FREE] * (len(table.conditions) - 1)), 0)
    model = model_of(table, (Term(first), Term(second)))
    shares = [
        share
        for one in (model.fit, *(term.fit for term in model.terms))
        for share in one.to_dict().values()
    ]
    assert all(share is None or 0 <= share <= 1 for share in shares)


@few(30)
@given(drawn())
def test_a_model_covers_at_least_what_each_of_its_terms_covers(table: Memberships):
    first = (1, *([FREE] * (len(table.conditions) - 1)))
    model = model_of(table, (Term(first), Term(tuple(0 for _ in first))))
    assert all((term.fit.coverage or 0) <= (model.fit.coverage or 0) + 1e-9 for term in model.terms)
