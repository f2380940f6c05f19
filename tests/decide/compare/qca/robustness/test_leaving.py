"""What comes back when a case, or a family of cases, is left out."""

import pytest

from tests.decide.compare.qca.robustness.tables import crisp
from tests.support.cut_analysis import plain_analysis
from tregua.decide.compare.qca import Cuts
from tregua.decide.compare.qca.robustness import without_each_case, without_each_family

CUTS = Cuts(inclusion=1.0)
TWINS = {"d": "111", "n": "111", "b": "010", "c": "000"}
NORDIC = {"d": "NORDIC", "n": "NORDIC"}


def by_text(found, kind):
    """Give how often each model of one kind was kept, and without whom it was lost."""
    return {
        one.text: (one.kept, one.of, one.lost)
        for one in found.survivals
        if one.kind == kind and one.what == "model"
    }


def test_a_model_that_rests_on_two_twins_survives_each_but_not_their_family():
    table = crisp(TWINS, NORDIC)
    first = plain_analysis(table, CUTS)

    cases = without_each_case(table, first, plain_analysis)
    families = without_each_family(table, first, plain_analysis)

    assert by_text(cases, "conservative")["A*B"] == (4, 4, ())
    assert by_text(families, "conservative")["A*B"] == (2, 3, ("NORDIC",))
    assert (cases.trials, families.trials) == (4, 3)
    assert (cases.refused, families.refused) == ((), ("NORDIC",))


@pytest.mark.requirement("R243")
def test_families_are_left_out_whole():
    table = crisp(TWINS, NORDIC)
    seen = []

    def watched(given, cuts):
        seen.append(given.cases)
        return plain_analysis(given, cuts)

    without_each_family(table, plain_analysis(table, CUTS), watched)

    assert ("b", "c") in seen
    assert all(("d" in cases) == ("n" in cases) for cases in seen)


def test_the_fit_without_each_case_is_given_as_a_range():
    table = crisp({"a": "11", "b": "11", "c": "10", "d": "01", "e": "00", "f": "00"})
    first = plain_analysis(table, Cuts(inclusion=0.5))

    found = without_each_case(table, first, plain_analysis)

    model = next(one for one in found.survivals if one.kind == "parsimonious")
    assert model.text == "A"
    assert (model.inclusion.low, model.inclusion.high) == (0.5, 1.0)
    assert (model.coverage.low, model.coverage.high) == (0.5, 1.0)


def test_a_term_can_survive_where_its_model_does_not():
    table = crisp({"a": "101", "b": "011", "c": "000"})
    first = plain_analysis(table, CUTS)

    found = without_each_case(table, first, plain_analysis)

    terms = {o.text: o.kept for o in found.survivals if o.what == "term"}
    models = {o.text: o.kept for o in found.survivals if o.what == "model"}
    assert max(terms.values()) > max(models[text] for text in models if "+" in text)
